"""Values while scores move: for each option and leaf, mixed over scenarios by likelihood, at points of a lattice."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from riskdesk.analysis.arrays import Floats
from riskdesk.analysis.combining import SAME_WEIGHT
from riskdesk.analysis.stress.points import Block, Lattice

Singles = NDArray[np.float32]
"""Draws are kept in single precision; what is too close to call there is looked at again in double."""


class Drawn(NamedTuple):
    """A score that is drawn: its place on the lattice, and the values it may take, each as likely as any other.

    There are 2^k of them, so that the first k bits of a coordinate pick one.
    """

    place: int
    values: Floats

    def at(self, lattice: Lattice, block: Block) -> Floats:
        """The values drawn at the points of a block."""
        bits = len(self.values).bit_length() - 1
        picked = lattice.of_score(self.place, block) >> np.uint32(32 - bits)
        drawn: Floats = np.take(self.values, picked.astype(np.intp), mode="wrap")
        return drawn


class Part(NamedTuple):
    """A drawn score that adds to the mixed value of an option on a leaf; its share is within its values."""

    option: int
    leaf: int
    score: Drawn


class Median(NamedTuple):
    """A weighted median of several assessors' scores in one scenario, as far as it adds to a mixed value."""

    option: int
    leaf: int
    share: float
    weights: tuple[float, ...]
    scores: tuple[Drawn | float, ...]

    def at(self, lattice: Lattice, block: Block) -> Floats:
        """What it adds at the points of a block."""
        drawn = [s.at(lattice, block) if isinstance(s, Drawn) else np.full(block.draws, s) for s in self.scores]
        return self.share * weighted_medians(np.array(drawn), np.array(self.weights))


@dataclass(frozen=True, eq=False)
class Values:
    """What is exact, and what is drawn and added to it."""

    fixed: Floats
    """Options x leaves: the part of each mixed value that is the same in all draws."""
    parts: tuple[Part, ...]
    medians: tuple[Median, ...]
    drawn: int
    """How many scores are drawn, each with a place of its own on the lattice."""

    @property
    def exact(self) -> Floats:
        """Options x leaves: the mixed values that are the same in all draws; not a number where something is drawn."""
        found = self.fixed.copy()
        drawn = [(p.option, p.leaf) for p in self.parts] + [(m.option, m.leaf) for m in self.medians]
        for option, leaf in drawn:
            found[option, leaf] = np.nan
        return found

    def at(self, lattice: Lattice, block: Block) -> Singles:
        """The mixed values at the points of a block: options x leaves x points, or x 1 where nothing is drawn."""
        fixed = self.fixed.astype(np.float32)[:, :, None]
        if not self.drawn:
            return fixed
        mixed = np.empty((*self.fixed.shape, block.draws), dtype=np.float32)
        mixed[:] = fixed
        for part in self.parts:
            mixed[part.option, part.leaf] += part.score.at(lattice, block)
        for median in self.medians:
            mixed[median.option, median.leaf] += median.at(lattice, block).astype(np.float32)
        return mixed


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
