"""Sweeps: what options come to as one weight, of a leaf or group, or one likelihood moves; the others keep proportions.

Inside a group its leaves keep their proportions; where all weight is on the moving one, the others share equally.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np

from riskdesk.analysis.arrays import Bools, Floats
from riskdesk.analysis.lines import Fan, Lines, Parts, parts
from riskdesk.analysis.results import Results
from riskdesk.analysis.weights import leaf_weights
from riskdesk.domain.assessment import Assessment
from riskdesk.domain.dimensions import DimensionTree
from riskdesk.domain.ids import DimensionId


@dataclass(frozen=True, eq=False)
class Sweeps:
    """The sweeps of all leaves and groups, in the order of the tree, each group before its parts."""

    dimensions: tuple[DimensionId, ...]
    parts: Parts
    values: Floats
    """(options, leaves, 1 + scenarios): the expected value, then the value in each scenario."""

    @cached_property
    def lines(self) -> Lines:
        """Of shape (options, dimensions, 1 + scenarios): the expected outcome, then that in each scenario."""
        return Lines(
            self.parts.now[:, None],
            np.matmul(self.parts.outside, self.values),
            np.matmul(self.parts.inside, self.values),
        )

    @property
    def expected(self) -> Lines:
        """The expected outcome, of shape (options, dimensions)."""
        lines = self.lines
        return Lines(self.parts.now, lines.at_zero[:, :, 0], lines.at_one[:, :, 0])

    def fan(self, dimension: DimensionId, scenario: int | None = None) -> Fan:
        """The lines of one dimension, of the expected outcome or in the scenario at a place."""
        row, case = self.dimensions.index(dimension), 0 if scenario is None else 1 + scenario
        lines = self.lines
        return Fan(float(self.parts.now[row]), lines.at_zero[:, row, case], lines.at_one[:, row, case])

    def weights_at(self, dimension: DimensionId, share: float) -> Floats:
        """The weight of each leaf when a dimension's is moved to a share."""
        row = self.dimensions.index(dimension)
        moved: Floats = share * self.parts.inside[row] + (1 - share) * self.parts.outside[row]
        return moved


def sweeps(r: Results, a: Assessment) -> Sweeps:
    """The sweeps of an assessment's results."""
    return Sweeps(tuple(d.id for d in a.tree.in_order), weight_parts(r, a), values_by_case(r))


def likelihood_lines(r: Results) -> Lines:
    """The expected outcome as the likelihood of one scenario moves, of shape (options, scenarios)."""
    each: Bools = np.eye(len(r.scenarios), dtype=np.bool_)
    now, inside, outside = parts(r.likelihoods.held, each)
    return Lines(now, r.outcomes.by_scenario @ outside.T, r.outcomes.by_scenario @ inside.T)


def values_by_case(r: Results) -> Floats:
    """Values of shape (options, leaves, 1 + scenarios): expected, then in each scenario."""
    expected = r.cube.best @ r.likelihoods.held
    return np.concatenate([expected[:, :, None], r.cube.best], axis=2)


def weight_parts(r: Results, a: Assessment) -> Parts:
    """Leaves and groups as moving parts of the weights, in the order of the tree."""
    members = _members(a.tree)
    found = parts(r.weights, members)
    for row, d in enumerate(a.tree.in_order):
        if found.now[row] == 0 and not a.tree.is_leaf(d.id):
            found.inside[row, members[row]] = _inside(a, d.id)
    return found


def _members(tree: DimensionTree) -> Bools:
    row_of = {d.id: row for row, d in enumerate(tree.in_order)}
    members = np.zeros((len(row_of), len(tree.leaves)), dtype=np.bool_)
    for column, leaf in enumerate(tree.leaves):
        members[[row_of[d.id] for d in tree.above(leaf.id)], column] = True
    return members


def _inside(a: Assessment, group: DimensionId) -> Floats:
    """How a group without weight would share one among its leaves: its parts weighed as if they were all there is."""
    below = tuple(a.tree.below(group))
    ids = {d.id for d in below}
    alone = a.with_parts(
        dimensions=tuple(replace(d, parent=None) if d.parent == group else d for d in below),
        weights=tuple(w for w in a.weights if w.dimension in ids),
        weighting=tuple(
            replace(w, parent=None) if w.parent == group else w for w in a.weighting if w.parent in {group, *ids}
        ),
    )
    return leaf_weights(alone)
