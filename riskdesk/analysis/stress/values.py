"""Values while scores move: for each option and leaf, mixed over scenarios by likelihood."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple, Protocol

import numpy as np

from riskdesk.analysis.arrays import Floats
from riskdesk.analysis.combining import SAME_WEIGHT
from riskdesk.analysis.stress.pools import Singles
from riskdesk.analysis.stress.scratch import scratch

SMALL = 2**18
"""So many multiplications are done by one thread."""


class Picked(Protocol):
    """The values of drawn scores at some points."""

    count: int
    """How many points."""

    def of(self, score: int) -> Singles:
        """The values of a score, by its number."""


class Part(NamedTuple):
    """A drawn score that adds to the mixed value of an option on a leaf, with its share."""

    option: int
    leaf: int
    share: float
    score: int

    def at(self, picked: Picked) -> Singles:
        """What it adds at some points."""
        found = picked.of(self.score)
        if self.share != 1:
            found *= np.float32(self.share)
        return found

    def exactly_at(self, picked: Picked) -> Floats:
        """The same in double precision."""
        found: Floats = self.share * picked.of(self.score).astype(np.float64)
        return found


class Drawn(NamedTuple):
    """A score that is drawn, by its number."""

    score: int


class Median(NamedTuple):
    """A weighted median of several assessors' scores in one scenario, which adds to a mixed value with its share."""

    option: int
    leaf: int
    share: float
    weights: tuple[float, ...]
    scores: tuple[Drawn | float, ...]

    def at(self, picked: Picked) -> Singles:
        """What it adds at some points."""
        return self.exactly_at(picked).astype(np.float32)

    def exactly_at(self, picked: Picked) -> Floats:
        """The same in double precision: a median is often a score that is not drawn, and may tie with another's."""
        drawn = [picked.of(s.score) if isinstance(s, Drawn) else np.full(picked.count, s) for s in self.scores]
        return self.share * weighted_medians(np.array(drawn, dtype=np.float64), np.array(self.weights))


@dataclass(frozen=True, eq=False)
class Values:
    """What is exact, and what is drawn and added to it."""

    fixed: Floats
    """Options x leaves: the part of each mixed value that is the same in all draws."""
    pieces: tuple[Part | Median, ...]
    drawn: Singles
    """Scores x levels: the values of each drawn score, a risk already turned, each as likely as any other."""

    def at(self, picked: Picked) -> Floats:
        """The mixed values at some points, in double precision: options x leaves x points."""
        mixed = np.empty((*self.fixed.shape, picked.count))
        mixed[:] = self.fixed[:, :, None]
        for piece in self.pieces:
            mixed[piece.option, piece.leaf] += piece.exactly_at(picked)
        return mixed

    def outcomes(self, picked: Picked, weights: Singles) -> Singles:
        """The sums over leaves of weight x mixed value at some points, options x points; in scratch."""
        found = _product(self.fixed.astype(np.float32), weights)
        for piece in self.pieces:
            added = piece.at(picked)
            added *= weights[piece.leaf]
            found[piece.option] += added
        return found

    def exact_outcomes(self, picked: Picked, weights: Floats) -> Floats:
        """The same in double precision, for few points."""
        found: Floats = self.fixed @ weights
        for piece in self.pieces:
            found[piece.option] += weights[piece.leaf] * piece.exactly_at(picked)
        return found


def _product(values: Singles, weights: Singles) -> Singles:
    """A matrix product in pieces so small that none is shared out among threads, which would wait for each other."""
    found = scratch("outcomes", (len(values), weights.shape[1]), np.float32)
    wide = max(1, SMALL // values.size)
    for start in range(0, weights.shape[1], wide):
        piece = slice(start, start + wide)
        np.matmul(values, weights[:, piece], out=found[:, piece])
    return found


def weighted_medians(figures: Floats, weights: Floats) -> Floats:
    """For each column the least figure with half of the weight at or below it; exactly half: midway to the next."""
    order = np.argsort(figures, axis=0, kind="stable")
    rising = np.take_along_axis(figures, order, axis=0)
    reached = np.cumsum(weights[order], axis=0)
    total = weights.sum()
    slack = SAME_WEIGHT * total
    first = (reached >= total / 2 - slack).argmax(axis=0)[None]
    second = np.minimum(first + (np.take_along_axis(reached, first, axis=0) <= total / 2 + slack), len(weights) - 1)
    middle: Floats = np.take_along_axis(rising, np.concatenate([first, second]), axis=0).mean(axis=0)
    return middle
