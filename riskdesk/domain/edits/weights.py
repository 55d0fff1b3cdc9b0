"""Edits of weights."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass, replace

from riskdesk.domain.assessment import Assessment
from riskdesk.domain.edits.lists import found
from riskdesk.domain.ids import DimensionId
from riskdesk.domain.validity import refuse_problems
from riskdesk.words import _


@dataclass(frozen=True, slots=True)
class SetWeights:
    """Weigh dimensions directly; `moved` is the one the user moved, the others gave way."""

    weights: tuple[tuple[DimensionId, float], ...]
    moved: DimensionId | None = None

    @property
    def burst(self) -> Hashable | None:
        """Dragging one weight is one step."""
        return None if self.moved is None else (type(self), self.moved)

    def label(self, before: Assessment) -> str:
        """Weigh …"""
        if self.moved is None:
            return _("Change weights")
        return _("Weigh {name}").format(name=found(before.dimensions, self.moved).name)

    def apply(self, before: Assessment) -> Assessment:
        """Refused below zero, and where siblings would all be zero."""
        wanted = dict(self.weights)
        for dimension in wanted:
            found(before.dimensions, dimension)
        dimensions = tuple(
            replace(d, weight=wanted[d.id]) if d.id in wanted and wanted[d.id] != d.weight else d
            for d in before.dimensions
        )
        return refuse_problems(before.with_parts(dimensions=dimensions), before)
