"""Edits of how the dimensions under one parent were weighed."""

from __future__ import annotations

import math
from collections.abc import Hashable, Iterator
from dataclasses import dataclass, replace

from riskdesk.domain.assessment import Assessment
from riskdesk.domain.edits.edit import Alone
from riskdesk.domain.edits.lists import found
from riskdesk.domain.edits.weights import SetWeights
from riskdesk.domain.errors import InvalidEdit
from riskdesk.domain.ids import AssessorId, DimensionId
from riskdesk.domain.validity import refuse_problems
from riskdesk.domain.weighting import BestWorst, Direct, Method, Pairwise, Swing, Weighting, method_names, named_in
from riskdesk.words import _


@dataclass(frozen=True, slots=True)
class Weigh:
    """Let a weighing of the dimensions under its parent count, in the place of the one before by the same person."""

    weighting: Weighting

    @property
    def burst(self) -> Hashable | None:
        """Answers to one method, one after the other, are one step."""
        way = self.weighting
        return type(self), way.parent, way.assessor, way.method.name

    def label(self, before: Assessment) -> str:
        """Weigh … by …"""
        return _("Weigh {group}: {method}").format(
            group=_group(before, self.weighting.parent), method=method_names()[self.weighting.method.name]
        )

    def apply(self, before: Assessment) -> Assessment:
        """Refused where it speaks of dimensions that do not stand right under its parent."""
        way = self.weighting
        siblings = {d.id for d in before.tree.children(way.parent)}
        if strangers := named_in(way.method) - siblings:
            name = found(before.dimensions, min(strangers)).name
            raise InvalidEdit(_("“{name}” does not stand in this group.").format(name=name))
        if not all(map(math.isfinite, _figures(way.method))) or min(_figures(way.method), default=1) < _least(way):
            raise InvalidEdit(_("Points are counted from 0, and a comparison is at least 1 (equal)."))
        return refuse_problems(before.with_parts(weighting=_with(before, way)), before)


@dataclass(frozen=True, slots=True)
class WeighDirectly(Alone):
    """Let the dimensions' own weights count again under a parent, from these weights on."""

    parent: DimensionId | None
    weights: tuple[tuple[DimensionId, float], ...]
    assessor: AssessorId | None = None

    def label(self, before: Assessment) -> str:
        """Weigh … directly."""
        return _("Weigh {group}: {method}").format(
            group=_group(before, self.parent), method=method_names()[Direct.name]
        )

    def apply(self, before: Assessment) -> Assessment:
        """Refused as weights are. The reason given for the weights stays with them."""
        mine = [(w.parent, w.assessor) == (self.parent, self.assessor) for w in before.weighting]
        left = tuple(
            replace(way, method=Direct()) if is_it else way
            for way, is_it in zip(before.weighting, mine, strict=True)
            if way.reason or not is_it
        )
        return SetWeights(self.weights).apply(before.with_parts(weighting=left))


@dataclass(frozen=True, slots=True)
class ExplainWeights(Alone):
    """Say why the dimensions right under a parent weigh as everybody weighs them; an empty reason takes it back."""

    parent: DimensionId | None
    reason: str

    def label(self, before: Assessment) -> str:
        """Reason for the weights of …"""
        return _("Reason for the weights of {group}").format(group=_group(before, self.parent))

    def apply(self, before: Assessment) -> Assessment:
        """Whatever method is in use stays."""
        ways = [(way.parent, way.assessor) == (self.parent, None) for way in before.weighting]
        if any(ways):
            said = tuple(
                replace(way, reason=self.reason) if is_it else way
                for way, is_it in zip(before.weighting, ways, strict=True)
                if self.reason or not is_it or not isinstance(way.method, Direct)
            )
        else:
            said = before.weighting + ((Weighting(self.parent, Direct(), reason=self.reason),) if self.reason else ())
        return refuse_problems(before.with_parts(weighting=said), before)


def _group(a: Assessment, parent: DimensionId | None) -> str:
    return _("all dimensions") if parent is None else found(a.dimensions, parent).name


def _with(a: Assessment, way: Weighting) -> tuple[Weighting, ...]:
    """The weighings with this one in its place, or at the end."""
    same = [(w.parent, w.assessor) == (way.parent, way.assessor) for w in a.weighting]
    if not any(same):
        return (*a.weighting, way)
    reason = way.reason or a.weighting[same.index(True)].reason
    return tuple(replace(way, reason=reason) if is_it else w for w, is_it in zip(a.weighting, same, strict=True))


def _figures(method: Method) -> Iterator[float]:
    match method:
        case Swing(points):
            yield from (p for _d, p in points)
        case Pairwise(judgements):
            yield from (j.ratio for j in judgements)
        case BestWorst():
            yield from (r for _d, r in method.best_to_others + method.others_to_worst)


def _least(way: Weighting) -> float:
    return 0.0 if isinstance(way.method, Swing) else 1.0
