"""The nearest weights under which one option ties another; exact, without a solver.

With g_d = v_bd - v_ad, what b gains on a per unit of weight on leaf d, the least sum |w' - w| / 2 with w' >= 0,
sum w' = 1 and sum w'_d g_d = 0 moves weight from the leaves where b trails most to the one where it gains most: of all
moves of so much weight, that one gains b the most. Of leaves that gain alike, the first in the tree gives or takes.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from riskdesk.analysis.arrays import TIE, Floats


class NearestWeights(NamedTuple):
    """Weights that make an option tie, by leaf, and how much weight moved: sum |w' - w| / 2."""

    weights: Floats
    moved: float


def nearest_weights(weights: Floats, gains: Floats) -> NearestWeights | None:
    """The nearest weights with sum w'_d g_d = 0; None when not even all weight where b gains most suffices."""
    missing = -float(weights @ gains)
    if missing <= TIE:
        return NearestWeights(weights.copy(), 0.0)
    top = int(gains.argmax())
    if gains[top] < -TIE:
        return None
    order = np.argsort(gains, kind="stable")
    worth = gains[top] - gains[order]
    gained_before = np.cumsum(weights[order] * worth) - weights[order] * worth
    wanted = np.maximum(missing - gained_before, 0.0) / np.where(worth > 0, worth, np.inf)
    taken = np.minimum(wanted, weights[order])
    found = weights.copy()
    found[order] -= taken
    found[top] += taken.sum()
    return NearestWeights(found, float(taken.sum()))
