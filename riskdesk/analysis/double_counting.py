"""Hints that two dimensions may count the same thing twice."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from riskdesk.analysis.arrays import Floats
from riskdesk.analysis.cube import Cube
from riskdesk.domain.dimensions import Dimension
from riskdesk.domain.ids import DimensionId

ALIKE = 0.95
"""Leaves whose values correlate above this move together."""
FEWEST = 3
"""Two different points always lie on a line; a hint needs more."""
NO_SPREAD = 1e-6
"""Below this, differences of values are rounding."""

_LITTLE_WORDS = frozenset({"a", "an", "and", "by", "for", "from", "in", "of", "on", "the", "to", "with"})

Number = TypeVar("Number", np.float64, np.bool_)
Pair = tuple[DimensionId, DimensionId]


def moving_together(cube: Cube) -> Iterator[tuple[Pair, float]]:
    """Pairs of leaves whose values correlate above 0.95 over all cells that are known of both; with the correlation."""
    known, values = _by_leaf(cube.known), _by_leaf(cube.best)
    correlation = _correlations(values, known.astype(np.float64))
    for i, j in np.argwhere(np.triu(correlation, k=1) > ALIKE):
        both = known[:, i] & known[:, j]
        if len(np.unique(values[both][:, [i, j]], axis=0)) >= FEWEST:
            yield (cube.leaves[i], cube.leaves[j]), float(correlation[i, j])


def sounding_alike(leaves: tuple[Dimension, ...]) -> Iterator[Pair]:
    """Pairs of leaves whose names have the same words, whatever their order, case, plural or little words."""
    first: dict[frozenset[str], DimensionId] = {}
    for leaf in leaves:
        words = frozenset(_words(leaf.name))
        if words and words in first:
            yield first[words], leaf.id
        first.setdefault(words, leaf.id)


def _words(name: str) -> Iterator[str]:
    for word in re.findall(r"\w+", name.casefold()):
        if word not in _LITTLE_WORDS:
            yield word.removesuffix("s") if len(word) > 3 else word


def _by_leaf(cells: NDArray[Number]) -> NDArray[Number]:
    """A column for each leaf, a row for each option in each scenario."""
    return np.moveaxis(cells, 1, 2).reshape(-1, cells.shape[1])


def _correlations(values: Floats, known: Floats) -> Floats:
    """Pearson's r of each pair of columns over the rows known of both; 0 where a side does not vary."""
    centred = (values - values.mean(axis=0, keepdims=True)) * known
    n = np.maximum(known.T @ known, 1)
    sums = centred.T @ known
    squares = (centred * centred).T @ known - sums**2 / n
    products = centred.T @ centred - sums * sums.T / n
    spread = np.sqrt(np.maximum(squares, 0) * np.maximum(squares.T, 0))
    r: Floats = np.where(spread > NO_SPREAD, products / np.maximum(spread, NO_SPREAD), 0.0)
    return r
