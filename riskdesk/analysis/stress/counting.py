"""Counting ranks: how often each option stands at each rank, beats each other one, and under which weights it leads."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from riskdesk.analysis.arrays import TIE_DECIMALS, Bools, Floats
from riskdesk.analysis.stress.pools import Picks, Singles
from riskdesk.analysis.stress.scratch import scratch
from riskdesk.analysis.stress.values import Values

CLOSE = np.float32(1e-4)
"""Outcomes no further apart than this are too close to call in single precision."""
Beaten = NDArray[np.uint8] | NDArray[np.uint16]


@dataclass(frozen=True, eq=False)
class Counts:
    """What was counted over some draws; the ranks for each copy of the lattice, whose differences tell the error."""

    ranks: Floats
    """Copies x options x ranks; of options that tie, each has an equal share in each of their ranks."""
    wins: Floats
    """Options x options: how often the first beat the second; a tie is half a win."""
    weights: Floats
    """Options x leaves: the sum of the weights with which the option was first, by its share of the first rank."""

    def add(self, other: Counts, copies: range) -> None:
        """Join what was counted for some of the copies."""
        self.ranks[copies.start : copies.stop] += other.ranks
        np.add(self.wins, other.wins, out=self.wins)
        np.add(self.weights, other.weights, out=self.weights)


def nothing(copies: int, options: int, leaves: int) -> Counts:
    """Counts before the first draw."""
    return Counts(np.zeros((copies, options, options)), np.zeros((options, options)), np.zeros((options, leaves)))


def counted(values: Values, picks: Picks, weights: Singles | Floats, copies: int) -> Counts:
    """The ranks at a block's points, copy by copy, by pairs won: an option that beats all but r others has rank r + 1.

    In single precision; the few draws where a pair is too close to call are looked at again in double precision.
    """
    light = weights.astype(np.float32, copy=False)
    outcomes = values.outcomes(picks, light)
    options, draws = outcomes.shape
    found = nothing(copies, options, len(weights))
    beaten = _beaten(outcomes, found)
    pairs = options * (options - 1) // 2
    sure = beaten.sum(axis=0, dtype=np.min_scalar_type(pairs)) == pairs
    close = np.flatnonzero(~sure)
    beaten[:, close] = options  # which is no rank
    _count_sure(beaten, light, found)
    if close.size:
        exact = np.round(values.exact_outcomes(picks.some(close), weights[:, close].astype(np.float64)), TIE_DECIMALS)
        order = np.argsort(-exact, axis=0, kind="stable")
        single = np.take_along_axis(outcomes[:, close], order, axis=0)
        ranked = _Ranked(order, np.take_along_axis(exact, order, axis=0), single)
        _count_close(ranked, light[:, close], close // (draws // copies), found)
        _count_close_wins(ranked, found)
    return found


def _beaten(outcomes: Singles, found: Counts) -> Beaten:
    """How many others each option beats for certain; the wins are counted."""
    options = len(outcomes)
    beaten: Beaten = (
        scratch("beaten", outcomes.shape, np.uint8) if options < 2**8 else scratch("beaten", outcomes.shape, np.uint16)
    )
    won = scratch("won", outcomes.shape, np.bool_)
    for option in range(options):
        np.less(outcomes, outcomes[option] - CLOSE, out=won)
        np.add.reduce(won.view(np.uint8), axis=0, dtype=beaten.dtype, out=beaten[option])
        found.wins[option] = [np.count_nonzero(row) for row in won]
    return beaten


def _count_sure(beaten: Beaten, weights: Singles, found: Counts) -> None:
    options, draws = beaten.shape
    copies = len(found.ranks)
    by_copy = beaten.reshape(options, copies, draws // copies)
    has_it = scratch("has it", by_copy.shape, np.bool_)
    for rank in reversed(range(options)):
        np.equal(by_copy, options - 1 - rank, out=has_it)
        found.ranks[:, :, rank] = _counted(has_it).T
    leading = np.flatnonzero(found.ranks[:, :, 0].any(axis=0))
    first = scratch("first", (len(leading), copies, draws // copies), np.float32)
    np.copyto(first, has_it[leading])
    sums = np.vecdot(first[:, None], weights.reshape(1, -1, copies, draws // copies))
    found.weights[leading] = sums.sum(axis=2, dtype=np.float64)


def _counted(has_it: Bools) -> NDArray[np.uint32]:
    """How many are true along the last axis."""
    packed = np.packbits(has_it, axis=2)
    words = packed.view(np.uint64) if packed.shape[2] % 8 == 0 else packed
    found: NDArray[np.uint32] = np.bitwise_count(words).sum(axis=2, dtype=np.uint32)
    return found


class _Ranked(NamedTuple):
    """Draws that are too close to call in single precision; their options from the best to the worst."""

    order: NDArray[np.intp]
    exact: Floats
    single: Singles


def _count_close(ranked: _Ranked, weights: Singles, copies: NDArray[np.intp], found: Counts) -> None:
    """Add the ranks of such draws; what is equal ties."""
    options = len(ranked.order)
    place = np.arange(options)[:, None]
    new = np.ones(ranked.exact.shape, dtype=np.bool_)
    new[1:] = ranked.exact[1:] != ranked.exact[:-1]
    above = np.maximum.accumulate(np.where(new, place, 0), axis=0)
    last = np.roll(new, -1, axis=0)  # the first place is always new, so the last is always a last
    level = np.minimum.accumulate(np.where(last, place, options)[::-1], axis=0)[::-1] - above + 1
    first = (copies * options + ranked.order) * options + above
    shares = np.bincount(first.ravel(), (1 / level).ravel(), found.ranks.size)
    np.add(found.ranks, shares.reshape(found.ranks.shape), out=found.ranks)
    for step in range(1, int(level.max())):
        at, draw = np.nonzero(level > step)
        where = copies[draw], ranked.order[at, draw], above[at, draw] + step
        np.add.at(found.ranks, where, 1 / level[at, draw])
    at, draw = np.nonzero(above == 0)
    np.add.at(found.weights, ranked.order[at, draw], (weights[:, draw] / level[at, draw]).T)


def _count_close_wins(ranked: _Ranked, found: Counts) -> None:
    """Add the wins in the pairs that are too close to call; the other pairs of such draws have been counted."""
    for step in range(1, len(ranked.order)):
        lead = ranked.exact[:-step] - ranked.exact[step:]
        at, draw = np.nonzero(lead <= 2 * CLOSE)
        if not at.size:
            return
        one, other = ranked.single[at, draw], ranked.single[at + step, draw]
        still_open = (other >= one - CLOSE) & (one >= other - CLOSE)  # neither was counted as beaten for certain
        at, draw = at[still_open], draw[still_open]
        better, worse = ranked.order[at, draw], ranked.order[at + step, draw]
        half = np.where(lead[at, draw] == 0, 0.5, 0.0)
        np.add.at(found.wins, (better, worse), 1 - half)
        np.add.at(found.wins, (worse, better), half)
