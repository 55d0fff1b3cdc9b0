"""Weights on the tree: shares among siblings, and how the others give way when one is moved."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from riskdesk.domain.dimensions import DimensionTree
from riskdesk.domain.ids import DimensionId

WHOLE = 100.0


def shares(tree: DimensionTree, parent: DimensionId | None) -> dict[DimensionId, float]:
    """The stated weights of the dimensions right under `parent`, as percentages that sum to 100."""
    siblings = tree.children(parent)
    total = sum(d.raw_weight for d in siblings)
    return {d.id: WHOLE * d.raw_weight / total for d in siblings}


def give_way(
    before: Mapping[DimensionId, float],
    moved: DimensionId,
    wanted: float,
    locked: Collection[DimensionId] = (),
) -> dict[DimensionId, float]:
    """Percentages with `moved` as near to `wanted` as the locked ones allow; the free others keep their proportions.

    Free others that all stand at zero share equally what is left. With no other free, nothing moves.
    """
    free = [d for d in before if d != moved and d not in locked]
    if not free:
        return dict(before)
    room = WHOLE - sum(before[d] for d in before if d in locked and d != moved)
    new = max(0.0, min(wanted, room))
    held = sum(before[d] for d in free)
    after = dict(before)
    after[moved] = new
    for d in free:
        after[d] = (room - new) * (before[d] / held if held > 0 else 1 / len(free))
    return after
