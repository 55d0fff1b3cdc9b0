"""Assumptions: what scores rest on, and what happens if it is wrong."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from riskdesk.domain.ids import AssumptionId, DimensionId, OptionId, ScenarioId
from riskdesk.domain.quotes import Quote


@dataclass(frozen=True, slots=True)
class RestingScore:
    """The scores of an option on a dimension that rest on an assumption; scenario None: in all scenarios."""

    option: OptionId
    dimension: DimensionId
    scenario: ScenarioId | None = None


@dataclass(frozen=True, slots=True)
class Assumption:
    """Something taken for granted, with the scores that rest on it and the quotes that say it."""

    id: AssumptionId
    text: str
    scores: tuple[RestingScore, ...] = ()
    if_wrong: str = ""
    quotes: tuple[Quote, ...] = ()


def resting_without(
    assumptions: tuple[Assumption, ...], gone: Callable[[RestingScore], bool]
) -> tuple[Assumption, ...]:
    """The assumptions without the scores that are gone."""
    return tuple(replace(x, scores=tuple(s for s in x.scores if not gone(s))) for x in assumptions)
