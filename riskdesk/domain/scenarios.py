"""Scenarios: ways the world may turn out, outside our control."""

from __future__ import annotations

from dataclasses import dataclass

from riskdesk.domain.errors import InvalidEdit
from riskdesk.domain.ids import ScenarioId
from riskdesk.domain.likelihood import Likelihood
from riskdesk.domain.quotes import Quote
from riskdesk.words import _


@dataclass(frozen=True, slots=True)
class Scenario:
    """One way the world may turn out; likelihood None shares what the others leave."""

    id: ScenarioId
    name: str
    description: str = ""
    likelihood: Likelihood | None = None
    quotes: tuple[Quote, ...] = ()

    def __post_init__(self) -> None:
        if not self.name.strip():
            raise InvalidEdit(_("A scenario needs a name."))


DEFAULT_SCENARIO = Scenario(ScenarioId("base"), "As expected")
"""The one scenario of an assessment that names none."""
