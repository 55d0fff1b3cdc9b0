"""Which pair to judge next, how many answers are still needed, and which answers others check."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from itertools import combinations

import numpy as np

from riskdesk.analysis.arrays import TIE, Floats

Pair = tuple[int, int]
"""Two places, the lesser first."""


def answers_needed(count: int, judged: Iterable[Pair]) -> int:
    """How many more pairs at least must be judged until judgements connect all: each joins two parts."""
    return len(set(_parts(count, judged))) - 1


def next_pair(count: int, judged: Collection[Pair], passed: Collection[Pair] = ()) -> Pair | None:
    """The most telling pair that was neither judged nor passed over; None where there is none.

    While something stands apart, a pair that joins two parts, neighbours first, so that a chain comes of it. Then the
    pair that the judgements leave most open: of all pairs the one with the greatest resistance, which is the variance
    of its ratio's logarithm if every judgement errs alike. Equal ones go in their order.
    """
    open_pairs = [pair for pair in combinations(range(count), 2) if pair not in judged and pair not in passed]
    part = _parts(count, judged)
    joining = [(i, j) for i, j in open_pairs if part[i] != part[j]]
    if joining:
        return min(joining, key=lambda pair: pair[1] - pair[0])
    if not open_pairs or len(set(part)) > 1:
        return None
    resistance = _resistance(count, judged)
    most = max(resistance[pair] for pair in open_pairs)
    return next(pair for pair in open_pairs if resistance[pair] >= most - TIE)


def unchecked(count: int, judged: Collection[Pair]) -> list[Pair]:
    """The judged pairs that no other judgements say anything about: they close no circle."""
    if answers_needed(count, judged):
        return sorted(judged)
    resistance = _resistance(count, judged)
    return sorted(pair for pair in judged if resistance[pair] > 1 - TIE)


def _parts(count: int, judged: Iterable[Pair]) -> list[int]:
    """For each place the number of the part that judgements connect it with."""
    part = list(range(count))
    for i, j in judged:
        old, new = part[j], part[i]
        part = [new if p == old else p for p in part]
    return part


def _resistance(count: int, judged: Iterable[Pair]) -> Floats:
    """Between each two places, with every judged pair a wire of resistance 1 (Klein and Randić 1993)."""
    wires = np.zeros((count, count))
    for i, j in judged:
        wires[i, j] = wires[j, i] = 1
    flow = np.linalg.pinv(np.diag(wires.sum(axis=0)) - wires, hermitian=True)
    own = np.diag(flow)
    resistance: Floats = own[:, None] + own - 2 * flow
    return resistance
