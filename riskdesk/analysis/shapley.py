"""What each of several changes contributed to an effect that they had together (Shapley value)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import combinations
from math import comb
from typing import TypeVar

import numpy as np

from riskdesk.analysis.arrays import Floats

Player = TypeVar("Player")

MOST = 8
"""So many changes are attributed exactly in no time: each one more doubles the work."""


def shapley(players: Sequence[Player], worth: Callable[[frozenset[Player]], Floats]) -> Floats:
    """What each player adds to `worth`, the mean over all orders of joining; (players, *worth).

    phi_i = sum over S without i of |S|! (n - |S| - 1)! / n! (v(S + i) - v(S)). They sum to v(all) - v(none).
    Source: Shapley, A value for n-person games, Contributions to the Theory of Games II (1953).
    """
    if len(players) > MOST:
        raise ValueError(len(players))
    every = [frozenset(some) for size in range(len(players) + 1) for some in combinations(players, size)]
    worths = {some: worth(some) for some in every}
    return np.array([_added(player, worths, len(players)) for player in players])


def _added(player: Player, worths: dict[frozenset[Player], Floats], count: int) -> Floats:
    added = [
        (worths[some | {player}] - without) / (count * comb(count - 1, len(some)))
        for some, without in worths.items()
        if player not in some
    ]
    total: Floats = np.sum(added, axis=0)
    return total
