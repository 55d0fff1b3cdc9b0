"""Global weights of the leaves, from raw weights under each parent."""

from __future__ import annotations

import numpy as np

from riskdesk.analysis.arrays import Floats
from riskdesk.domain.assessment import Assessment
from riskdesk.domain.dimensions import Dimension
from riskdesk.domain.errors import CannotCompute
from riskdesk.domain.ids import AssessorId, DimensionId
from riskdesk.domain.validity import sibling_problem
from riskdesk.domain.weighting import Direct
from riskdesk.words import _


def leaf_weights(a: Assessment, assessor: AssessorId | None = None) -> Floats:
    """The weight of each leaf in the order of the tree, 0-1, summing to 1; of the group, or of one assessor.

    A leaf's global weight is the product, down the tree, of raw weights divided by the sum of their siblings'. The
    group's is the mean of the assessors' global weights, weighted by what each assessor counts for.
    """
    _refuse_other_methods(a)
    if assessor is not None:
        return _global_weights(a, assessor)
    if not a.weights:
        return _global_weights(a, None)
    counting = [p for p in a.assessors if p.raw_weight > 0]
    each = np.array([_global_weights(a, p.id) for p in counting])
    mean: Floats = np.average(each, axis=0, weights=[p.raw_weight for p in counting])
    return mean


def _refuse_other_methods(a: Assessment) -> None:
    for way in a.weighting:
        if not isinstance(way.method, Direct):
            raise CannotCompute(
                _(
                    "This version cannot compute weights by the method “{method}”. Weigh the dimensions directly."
                ).format(method=way.method.name)
            )


def _global_weights(a: Assessment, assessor: AssessorId | None) -> Floats:
    raw = _raw_weights(a, assessor)
    shares: dict[DimensionId, float] = {}
    for parent in (None, *(group.id for group in a.tree.groups)):
        siblings = a.tree.children(parent)
        if what := sibling_problem(siblings, [raw[d.id] for d in siblings]):
            raise CannotCompute(what)
        total = sum(raw[d.id] for d in siblings)
        whole = 1.0 if parent is None else shares[parent]
        shares.update((d.id, whole * raw[d.id] / total) for d in siblings)
    return np.array([shares[leaf.id] for leaf in a.tree.leaves])


def _raw_weights(a: Assessment, assessor: AssessorId | None) -> dict[DimensionId, float]:
    """A direct weighing by this very assessor counts first: `weight`; then a `weights` row; then `weight`, or 1."""
    rows = {w.dimension: w.weight for w in a.weights if w.assessor == assessor}
    directly = {way.parent for way in a.weighting if way.assessor is not None and way.assessor == assessor}

    def counting(d: Dimension) -> float:
        return d.raw_weight if d.parent in directly else rows.get(d.id, d.raw_weight)

    return {d.id: counting(d) for d in a.dimensions}
