"""Confidence factors: how likely an option is first at its central weights, while scores are drawn."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from riskdesk.analysis.arrays import TIE, Floats
from riskdesk.analysis.stress.points import Block, Lattice
from riskdesk.analysis.stress.values import Values


def confidence(values: Values, central: Floats, lattice: Lattice, blocks: Iterable[Block]) -> Floats:
    """For each option the share of draws in which it is first; of options that tie, each has an equal part."""
    leading = np.flatnonzero(~np.isnan(central[:, 0])).tolist()
    found = np.full(len(central), np.nan)
    if not values.drawn:
        found[leading] = [_part(values.fixed @ central[option], option)[()] for option in leading]
        return found
    first, draws = np.zeros(len(central)), 0
    for block in blocks:
        drawn = values.at(lattice, block)
        draws += block.draws
        for option in leading:
            outcomes = np.einsum("adn,d->an", drawn, central[option].astype(np.float32))
            first[option] += _part(outcomes, option).sum()
    found[leading] = first[leading] / draws
    return found


def _part(outcomes: Floats, option: int) -> Floats:
    """1 where the option alone is first, a part where it ties, 0 elsewhere."""
    top = outcomes >= outcomes.max(axis=0) - TIE
    part: Floats = top[option] / top.sum(axis=0)
    return part
