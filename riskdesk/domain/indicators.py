"""Indicators: signposts that a scenario is coming true, observed over time."""

from __future__ import annotations

from dataclasses import dataclass

from riskdesk.domain.ids import IndicatorId, ScenarioId


@dataclass(frozen=True, slots=True)
class Observation:
    """What was seen of an indicator on a day."""

    date: str = ""
    state: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Indicator:
    """A signpost; scenario None: of the question as a whole."""

    id: IndicatorId
    text: str
    scenario: ScenarioId | None = None
    observations: tuple[Observation, ...] = ()
