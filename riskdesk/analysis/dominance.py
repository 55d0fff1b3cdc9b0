"""Dominance: options that are beaten whatever the weights and likelihoods."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from riskdesk.analysis.arrays import TIE
from riskdesk.analysis.cube import Cube
from riskdesk.domain.ids import OptionId

GLANCE = 16
"""So many cells rule out nearly every pair, before all cells are looked at."""


class Dominance(NamedTuple):
    """`better` is at least as good as `worse` in every leaf and scenario, and once better, ranges included."""

    better: OptionId
    worse: OptionId


def dominance(cube: Cube) -> tuple[Dominance, ...]:
    """All pairs where one's low is at least the other's high everywhere, and once more; in the order of the file."""
    count = len(cube.options)
    low, high = cube.low.reshape(count, -1), cube.high.reshape(count, -1)
    found: list[Dominance] = []
    for i, better in enumerate(cube.options):
        hopeful = np.flatnonzero((low[i, :GLANCE] - high[:, :GLANCE] >= -TIE).all(axis=1))
        lead = low[i] - high[hopeful]
        beaten = hopeful[(lead >= -TIE).all(axis=1) & (lead > TIE).any(axis=1)]
        found.extend(Dominance(better, cube.options[j]) for j in beaten)
    return tuple(found)
