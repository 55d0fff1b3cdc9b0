"""Global weights of the leaves, from the weights under each parent."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass

import numpy as np

from riskdesk.analysis.arrays import Floats
from riskdesk.analysis.weighing.local_weights import LocalWeights, local_weights
from riskdesk.domain.assessment import Assessment
from riskdesk.domain.dimensions import Dimension
from riskdesk.domain.errors import CannotCompute
from riskdesk.domain.ids import AssessorId, DimensionId
from riskdesk.domain.validity import sibling_problem
from riskdesk.domain.weighting import Direct, Weighting


@dataclass(frozen=True, eq=False)
class Weighed:
    """A weighing of the dimensions right under a parent, and the local weights that came of it."""

    weighting: Weighting
    siblings: tuple[DimensionId, ...]
    local: LocalWeights


def leaf_weights(a: Assessment, assessor: AssessorId | None = None) -> Floats:
    """The weight of each leaf in the order of the tree, 0-1, summing to 1; of the group, or of one assessor.

    A leaf's global weight is the product, down the tree, of raw weights divided by the sum of their siblings'. The
    group's is the mean of the assessors' global weights, weighted by what each assessor counts for.
    """
    if assessor is not None:
        return _global_weights(a, assessor)
    if not a.weights and all(way.assessor is None for way in a.weighting):
        return _global_weights(a, None)
    counting = [p for p in a.assessors if p.raw_weight > 0]
    each = np.array([_global_weights(a, p.id) for p in counting])
    mean: Floats = np.average(each, axis=0, weights=[p.raw_weight for p in counting])
    return mean


def shares_in_groups(a: Assessment, weights: Floats) -> dict[DimensionId, float]:
    """Each dimension's share of its group's weight, 0-1, as the leaves weigh; none in a group that weighs nothing."""
    whole: dict[DimensionId | None, float] = {None: float(weights.sum())}
    for leaf, weight in zip(a.tree.leaves, weights.tolist(), strict=True):
        for d in a.tree.above(leaf.id):
            whole[d.id] = whole.get(d.id, 0.0) + weight
    return {d.id: whole[d.id] / whole[d.parent] for d in a.dimensions if whole[d.parent] > 0}


def weighings(a: Assessment) -> tuple[Weighed, ...]:
    """Every weighing that the assessment states, in the order of the file.

    Left out are those of dimensions without parts, and those that give no weights: where one counts, there are no
    results at all.
    """
    found = []
    for way in a.weighting:
        if siblings := a.tree.children(way.parent):
            with suppress(CannotCompute):
                found.append(Weighed(way, tuple(d.id for d in siblings), local_weights(siblings, way.method)))
    return tuple(found)


def _global_weights(a: Assessment, assessor: AssessorId | None) -> Floats:
    shares: dict[DimensionId, float] = {}
    for parent in (None, *(group.id for group in a.tree.groups)):
        siblings = a.tree.children(parent)
        raw = _raw_weights(a, parent, assessor)
        if what := sibling_problem(siblings, raw.values()):
            raise CannotCompute(what)
        total = sum(raw.values())
        whole = 1.0 if parent is None else shares[parent]
        shares.update((d, whole * weight / total) for d, weight in raw.items())
    return np.array([shares[leaf.id] for leaf in a.tree.leaves])


def _raw_weights(a: Assessment, parent: DimensionId | None, assessor: AssessorId | None) -> dict[DimensionId, float]:
    """What counts first: this assessor's weighing; then a `weights` row; everybody's weighing; `weight`, or 1."""
    siblings = a.tree.children(parent)
    ways = {way.assessor: way for way in a.weighting if way.parent == parent}
    if assessor is not None and assessor in ways:
        return _weighed(siblings, ways[assessor])
    rows = {w.dimension: w.weight for w in a.weights if w.assessor == assessor}
    everybodys = _weighed(siblings, ways.get(None))
    return {d.id: rows.get(d.id, everybodys[d.id]) for d in siblings}


def _weighed(siblings: tuple[Dimension, ...], way: Weighting | None) -> dict[DimensionId, float]:
    """The weights by a weighing, spread over the sum of the stated ones, so that rows beside them are on one scale."""
    raw = {d.id: d.raw_weight for d in siblings}
    if way is None or isinstance(way.method, Direct):
        return raw
    total = sum(raw.values()) or 1.0
    local = local_weights(siblings, way.method)
    return {d: total * weight for d, weight in zip(raw, local.weights.tolist(), strict=True)}
