"""Counting ranks: how often each option stands at each rank, beats each other one, and under which weights it leads."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from riskdesk.analysis.arrays import Floats
from riskdesk.analysis.stress.pools import Picks, Singles
from riskdesk.analysis.stress.values import Values

CLOSE = np.float32(1e-4)
"""Outcomes no further apart than this are too close to call in single precision."""
ROOM = 2**20
"""So many pairs of outcomes are compared at once."""
Beaten = NDArray[np.uint8] | NDArray[np.uint16]
TIE_DECIMALS = 9
"""Outcomes that are equal to so many decimals tie."""


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
    sure = beaten.sum(axis=0, dtype=np.uint32) == options * (options - 1) // 2
    close = np.flatnonzero(~sure)
    beaten[:, close] = options  # which is no rank
    _count_sure(beaten, light, found)
    for some in np.array_split(close, 1 + close.size * options**2 // ROOM) if close.size else ():
        exact = np.round(values.exact_outcomes(picks.some(some), weights[:, some].astype(np.float64)), TIE_DECIMALS)
        _count_close(_Close(exact, outcomes[:, some], weights[:, some], some // (draws // copies)), found)
    return found


def _beaten(outcomes: Singles, found: Counts) -> Beaten:
    """How many others each option beats for certain; the wins are counted."""
    options = len(outcomes)
    beaten: Beaten = np.empty(outcomes.shape, dtype=np.uint8 if options < 2**8 else np.uint16)
    won = np.empty(outcomes.shape, dtype=np.bool_)
    bar = outcomes + CLOSE
    for option in range(options):
        np.greater(outcomes[option], bar, out=won)
        np.add.reduce(won.view(np.uint8), axis=0, dtype=beaten.dtype, out=beaten[option])
        found.wins[option] = [np.count_nonzero(row) for row in won]
    return beaten


def _count_sure(beaten: Beaten, weights: Singles, found: Counts) -> None:
    options, draws = beaten.shape
    copies = len(found.ranks)
    by_copy = beaten.reshape(options, copies, draws // copies)
    for rank in range(options):
        has_it = np.packbits(by_copy == options - 1 - rank, axis=2)
        found.ranks[:, :, rank] = np.bitwise_count(has_it).sum(axis=2, dtype=np.uint32).T
    first = (by_copy == options - 1).astype(np.float32)
    sums = np.vecdot(first[:, None], weights.reshape(1, -1, copies, draws // copies))
    np.sum(sums, axis=2, dtype=np.float64, out=found.weights)


class _Close(NamedTuple):
    """Draws that are too close to call in single precision; which copy each is of."""

    exact: Floats
    outcomes: Singles
    weights: Singles | Floats
    copies: NDArray[np.intp]


def _count_close(close: _Close, found: Counts) -> None:
    """Add such draws by their exact outcomes; pairs in them that were far enough apart have been counted as won."""
    lead = close.exact[:, None] - close.exact
    ahead, level = lead > 0, lead == 0
    still_open = np.abs(close.outcomes[:, None] - close.outcomes) <= CLOSE
    np.add(found.wins, (ahead & still_open).sum(axis=2) + (level & still_open).sum(axis=2) / 2, out=found.wins)
    above, share = ahead.sum(axis=0), 1 / level.sum(axis=0)
    for step in range(int(level.sum(axis=0).max())):
        option, draw = np.nonzero(share * (step + 0.5) < 1)
        rank = above[option, draw] + step
        np.add.at(found.ranks, (close.copies[draw], option, rank), share[option, draw])
    np.add(found.weights, np.where(above == 0, share, 0) @ close.weights.T, out=found.weights)
