"""Drawing scores: each has a pool of its equally likely values in random order, read from random places.

As the values of a pool are evenly spread over the chances, a run through it is too, much as in Latin hypercube sampling
(McKay, Beckman and Conover 1979); as every copy of the test begins each pool anywhere, every combination of values is
as likely as any other, and the copies are independent.
"""

from __future__ import annotations

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray

from riskdesk.analysis.stress.points import Block, mirrored

Singles = NDArray[np.float32]
"""Draws are kept in single precision; what is too close to call there is looked at again in double."""


class Pools:
    """The pools of all drawn scores; each copy begins each of them anew once it has been through."""

    def __init__(self, values: Singles, copies: int, seed: int) -> None:
        """Of values, scores x levels, their levels a power of two."""
        scores, self.levels = values.shape
        self._shape = copies, scores
        self._seed = seed
        rng = np.random.default_rng((seed, 0))
        numbers = mirrored(np.arange(self.levels, dtype=np.uint32))
        multipliers, shifts = rng.integers(0, 2**32, (2, scores), dtype=np.uint32)
        self._twice = np.empty((scores, 2 * self.levels), dtype=np.float32)
        for twice, score, multiplier, shift in zip(self._twice, values, multipliers, shifts, strict=True):
            order = (multiplier | np.uint32(1)) * numbers + shift
            order >>= np.uint32(33 - self.levels.bit_length())
            twice[: self.levels] = twice[self.levels :] = score[order]

    def at(self, block: Block) -> Picks:
        """What a block's points read; the block must not begin before a round of the pools and end after it."""
        begin = self._begins(block.start // self.levels)[block.copies.start : block.copies.stop]
        return Picks(self._twice, (begin + block.start) % self.levels, block.each)

    def _begins(self, number: int) -> NDArray[np.int64]:
        """Where each copy begins each pool in a round."""
        if not len(self._twice):
            return np.empty(self._shape, dtype=np.int64)
        return np.random.default_rng((self._seed, 1, number)).integers(0, self.levels, self._shape)


class Picks:
    """The values of scores at the points of a block, copy by copy."""

    def __init__(self, pools: Singles, begin: NDArray[np.int64], each: int) -> None:
        self._pools = pools
        self._begin = begin
        self._each = each
        self._runs = sliding_window_view(pools, each, axis=1)
        self.count = len(begin) * each

    def of(self, score: int) -> Singles:
        """The values of a score."""
        found: Singles = self._runs[score, self._begin[:, score]].reshape(-1)
        return found

    def some(self, places: NDArray[np.intp]) -> Some:
        """What some of the points read."""
        return Some(self._pools, self._begin, places // self._each, places % self._each)


class Some:
    """The values of scores at some points."""

    def __init__(
        self, pools: Singles, begin: NDArray[np.int64], copies: NDArray[np.intp], steps: NDArray[np.intp]
    ) -> None:
        self._pools = pools
        self._begin = begin
        self._copies = copies
        self._steps = steps
        self.count = len(copies)

    def of(self, score: int) -> Singles:
        """The values of a score."""
        found: Singles = self._pools[score, self._begin[self._copies, score] + self._steps]
        return found
