"""Dimensions: what options are judged on. They form a tree; its leaves are scored."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from riskdesk.domain.errors import InvalidEdit
from riskdesk.domain.ids import DimensionId
from riskdesk.domain.quotes import Quote
from riskdesk.domain.scales import DEFAULT_SCALE, Scale
from riskdesk.words import _


class Kind(Enum):
    """Whether more of it is better (opportunity) or worse (risk)."""

    OPPORTUNITY = "opportunity"
    RISK = "risk"


@dataclass(frozen=True, slots=True)
class Dimension:
    """One thing options are judged on. What is None was not stated: the group's kind, weight 1, points 0-100."""

    id: DimensionId
    name: str
    kind: Kind | None = None
    parent: DimensionId | None = None
    weight: float | None = None
    scale: Scale | None = None
    description: str = ""
    quotes: tuple[Quote, ...] = ()

    def __post_init__(self) -> None:
        if not self.name.strip():
            raise InvalidEdit(_("A dimension needs a name."))
        if self.weight is not None and not (math.isfinite(self.weight) and self.weight >= 0):
            raise InvalidEdit(_("The weight of “{name}” cannot be below zero.").format(name=self.name))

    @property
    def raw_weight(self) -> float:
        """The stated weight, or 1."""
        return 1.0 if self.weight is None else self.weight

    @property
    def scored_on(self) -> Scale:
        """The stated scale, or points from 0 to 100."""
        return DEFAULT_SCALE if self.scale is None else self.scale


class DimensionTree:
    """The dimensions as a tree. Built once for each tuple of dimensions; parents must exist and not run in a circle."""

    def __init__(self, dimensions: tuple[Dimension, ...]) -> None:
        self.by_id = {d.id: d for d in dimensions}
        self._children: dict[DimensionId | None, list[Dimension]] = {}
        for d in dimensions:
            self._children.setdefault(d.parent, []).append(d)
        self.in_order = tuple(self.below(None))
        """All dimensions, each group before its parts."""
        self.leaves = tuple(d for d in self.in_order if d.id not in self._children)
        """The dimensions that are scored, in the order of the tree."""
        self.groups = tuple(d for d in self.in_order if d.id in self._children)
        self._leaf_ids = frozenset(d.id for d in self.leaves)

    def children(self, parent: DimensionId | None) -> tuple[Dimension, ...]:
        """The dimensions right under a group, or at the top for None."""
        return tuple(self._children.get(parent, ()))

    def below(self, parent: DimensionId | None) -> Iterator[Dimension]:
        """All dimensions under a group, at any depth, each group before its parts."""
        waiting = list(reversed(self.children(parent)))
        while waiting:
            child = waiting.pop()
            yield child
            waiting.extend(reversed(self.children(child.id)))

    def is_leaf(self, dimension: DimensionId) -> bool:
        """Whether it is scored."""
        return dimension in self._leaf_ids

    def above(self, dimension: DimensionId) -> Iterator[Dimension]:
        """The dimension itself, then its group, up to the top."""
        here: DimensionId | None = dimension
        while here is not None:
            yield self.by_id[here]
            here = self.by_id[here].parent

    def kind(self, dimension: DimensionId) -> Kind | None:
        """Its kind, or that of the nearest group above that states one."""
        return next((d.kind for d in self.above(dimension) if d.kind is not None), None)

    def depth(self, dimension: DimensionId) -> int:
        """How many groups it stands under."""
        return sum(1 for _d in self.above(dimension)) - 1
