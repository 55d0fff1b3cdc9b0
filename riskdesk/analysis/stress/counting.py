"""Counting ranks: how often each option stands at each rank, beats each other one, and under which weights it leads."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from riskdesk.analysis.arrays import Floats
from riskdesk.analysis.stress.values import Singles

CLOSE = np.float32(1e-4)
"""Outcomes no further apart than this are too close to call in single precision."""


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


class Draws:
    """Outcomes of some draws, copy by copy of the lattice, in single precision where that is enough to rank them."""

    def __init__(self, values: Singles, fixed: Floats, weights: Singles | Floats) -> None:
        self._values = values
        """Options x leaves x draws, or x 1."""
        self._fixed = fixed
        """The same in double precision where it is the same in all draws, else not a number."""
        self._weights = weights
        self._single = np.einsum("adn,dn->an", values, weights.astype(np.float32, copy=False))

    def counts(self, copies: int) -> Counts:
        """The ranks by pairs won: an option that beats all but r others stands at rank r + 1."""
        options, draws = self._single.shape
        found = nothing(copies, options, len(self._weights))
        won = np.empty((options, draws), dtype=np.bool_)
        beaten = np.empty((options, draws), dtype=np.uint16)
        bar = self._single + CLOSE
        for option in range(options):
            np.greater(self._single[option], bar, out=won)
            np.add.reduce(won.view(np.uint8), axis=0, dtype=np.uint16, out=beaten[option])
            found.wins[option] = [np.count_nonzero(row) for row in won]
        sure = beaten.sum(axis=0, dtype=np.uint32) == options * (options - 1) // 2
        self._count_sure(beaten, sure, found)
        if not sure.all():
            self._count_close(np.flatnonzero(~sure), found)
        return found

    def _count_sure(self, beaten: NDArray[np.uint16], sure: NDArray[np.bool_], found: Counts) -> None:
        options, draws = beaten.shape
        copies = len(found.ranks)
        beaten[:, ~sure] = options  # a rank that is none
        places = np.arange(options)[:, None] * copies + np.arange(draws) // (draws // copies)
        counted = np.bincount((beaten + places * (options + 1)).reshape(-1), minlength=options * copies * (options + 1))
        by_beaten = counted.reshape(options, copies, options + 1)[:, :, options - 1 :: -1]
        np.add(found.ranks, by_beaten.transpose(1, 0, 2), out=found.ranks)
        first = (beaten == options - 1).astype(np.float32)
        np.add(found.weights, np.einsum("an,dn->ad", first, self._weights), out=found.weights)

    def _count_close(self, places: NDArray[np.intp], found: Counts) -> None:
        """The draws with a pair too close to call, in double precision; equal to nine decimals is a tie."""
        copies, draws = len(found.ranks), self._single.shape[1]
        exact, weights = self._exactly(places), self._weights[:, places]
        copy_of = places // (draws // copies)
        for option, own in enumerate(exact):
            above, level = (exact > own).sum(axis=0), (exact == own).sum(axis=0)
            still_open = np.abs(self._single[option, places] - self._single[:, places]) <= CLOSE
            found.wins[option] += ((own > exact) & still_open).sum(axis=1) + ((own == exact) & still_open).sum(
                axis=1
            ) / 2
            for step in range(int(level.max())):
                among = level > step
                np.add.at(found.ranks, (copy_of[among], option, above[among] + step), 1 / level[among])
            found.weights[option] += weights @ np.where(above == 0, 1 / level, 0)

    def _exactly(self, places: NDArray[np.intp]) -> Floats:
        """Outcomes to nine decimals, so that what is closer than a tie is equal."""
        values = self._values if self._values.shape[2] == 1 else self._values[:, :, places]
        fixed = self._fixed[:, :, None]
        exact = np.where(np.isnan(fixed), values, fixed)
        weights = self._weights[:, places].astype(np.float64)
        found: Floats = np.round(np.einsum("adn,dn->an", exact, weights), 9)
        return found
