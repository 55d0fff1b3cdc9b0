"""How siblings under one parent were weighed, and the weights of assessors who weigh for themselves."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import ClassVar

from riskdesk.domain.errors import InvalidEdit
from riskdesk.domain.ids import AssessorId, DimensionId
from riskdesk.words import _

Ratings = tuple[tuple[DimensionId, float], ...]


@dataclass(frozen=True, slots=True)
class AssessorWeight:
    """The raw weight that one assessor gives a dimension under its parent."""

    assessor: AssessorId
    dimension: DimensionId
    weight: float

    def __post_init__(self) -> None:
        if not (math.isfinite(self.weight) and self.weight >= 0):
            raise InvalidEdit(_("A weight cannot be below zero."))


@dataclass(frozen=True, slots=True)
class Direct:
    """The dimensions' own weights."""

    name: ClassVar[str] = "direct"


@dataclass(frozen=True, slots=True)
class Swing:
    """Points for the swing from worst to best, 100 for the swing that matters most."""

    points: Ratings
    name: ClassVar[str] = "swing"


@dataclass(frozen=True, slots=True)
class Ranked:
    """Dimensions in order of importance, best first; a tie is several in one place."""

    order: tuple[tuple[DimensionId, ...], ...]
    name: ClassVar[str] = "ranked"


@dataclass(frozen=True, slots=True)
class Judgement:
    """`more` matters `ratio` times as much as `less`."""

    more: DimensionId
    less: DimensionId
    ratio: float


@dataclass(frozen=True, slots=True)
class Pairwise:
    """Judgements of pairs."""

    judgements: tuple[Judgement, ...]
    name: ClassVar[str] = "pairwise"


@dataclass(frozen=True, slots=True)
class BestWorst:
    """The best against all others, and all others against the worst."""

    best: DimensionId
    worst: DimensionId
    best_to_others: Ratings
    others_to_worst: Ratings
    name: ClassVar[str] = "best-worst"


Method = Direct | Swing | Ranked | Pairwise | BestWorst


@dataclass(frozen=True, slots=True)
class Weighting:
    """How the dimensions right under `parent` (None: the top) were weighed; assessor None: by everybody."""

    parent: DimensionId | None
    method: Method
    assessor: AssessorId | None = None
    reason: str = ""


def method_names() -> dict[str, str]:
    """What each way of weighing is called."""
    return {
        Direct.name: _("direct"),
        Swing.name: _("swing"),
        Ranked.name: _("ranked"),
        Pairwise.name: _("pairwise"),
        BestWorst.name: _("best-worst"),
    }


def named_in(method: Method) -> set[DimensionId]:
    """The dimensions that a weighing speaks of."""
    match method:
        case Swing(points):
            return {d for d, _p in points}
        case Ranked(order):
            return {d for place in order for d in place}
        case Pairwise(judgements):
            return {d for j in judgements for d in (j.more, j.less)}
        case BestWorst():
            return {
                method.best,
                method.worst,
                *(d for d, _r in method.best_to_others + method.others_to_worst),
            }
        case _:
            return set()
