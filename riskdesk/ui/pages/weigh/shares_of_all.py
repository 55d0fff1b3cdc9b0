"""What each dimension and each group weighs in the whole."""

from __future__ import annotations

from riskdesk.analysis.weights import leaf_weights
from riskdesk.domain.assessment import Assessment
from riskdesk.domain.errors import CannotCompute
from riskdesk.domain.ids import DimensionId


def shares_of_all(a: Assessment) -> dict[DimensionId, float]:
    """Global weights, 0-1; a group's is the sum of its leaves'. Empty where they cannot be computed."""
    try:
        weights = leaf_weights(a).tolist()
    except CannotCompute:
        return {}
    of_all = dict.fromkeys((d.id for d in a.dimensions), 0.0)
    for leaf, weight in zip(a.tree.leaves, weights, strict=True):
        for dimension in a.tree.above(leaf.id):
            of_all[dimension.id] += weight
    return of_all
