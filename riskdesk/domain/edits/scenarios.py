"""Edits of scenarios."""

from __future__ import annotations

from dataclasses import dataclass, replace

from riskdesk.domain.assessment import Assessment, scores_with
from riskdesk.domain.edits.edit import Alone
from riskdesk.domain.edits.lists import found, inserted, moved, refuse_same_name, removed, replaced
from riskdesk.domain.errors import InvalidEdit
from riskdesk.domain.ids import ScenarioId
from riskdesk.domain.scenarios import Scenario
from riskdesk.domain.scores import Cell, Score
from riskdesk.domain.validity import refuse_problems
from riskdesk.words import _


@dataclass(frozen=True, slots=True)
class AddScenario(Alone):
    """Add a scenario; scores that hold in every scenario hold in it too."""

    scenario: Scenario
    at: int | None = None

    def label(self, before: Assessment) -> str:
        """Add scenario …"""
        return _("Add scenario “{name}”").format(name=self.scenario.name)

    def apply(self, before: Assessment) -> Assessment:
        """Refused where one has its name."""
        refuse_same_name(before.scenarios, self.scenario)
        return refuse_problems(replace(before, scenarios=inserted(before.scenarios, self.scenario, self.at)), before)


@dataclass(frozen=True, slots=True)
class ReviseScenario(Alone):
    """Replace a scenario's name, description, likelihood or quotes."""

    scenario: Scenario

    def label(self, before: Assessment) -> str:
        """Change scenario …"""
        return _("Change scenario “{name}”").format(name=self.scenario.name)

    def apply(self, before: Assessment) -> Assessment:
        """Refused where the likelihood cannot be read, or none is left above zero."""
        if found(before.scenarios, self.scenario.id).name != self.scenario.name:
            refuse_same_name(before.scenarios, self.scenario)
        scenarios = replaced(before.scenarios, self.scenario)
        if scenarios is before.scenarios:
            return before
        return refuse_problems(replace(before, scenarios=scenarios), before)


@dataclass(frozen=True, slots=True)
class RemoveScenario(Alone):
    """Remove a scenario with its scores and indicators; the last one stays."""

    scenario: ScenarioId

    def label(self, before: Assessment) -> str:
        """Remove scenario …"""
        return _("Remove scenario “{name}”").format(name=found(before.scenarios, self.scenario).name)

    def apply(self, before: Assessment) -> Assessment:
        """What rested on it goes too."""
        scenarios = removed(before.scenarios, self.scenario)
        if not scenarios:
            raise InvalidEdit(_("One scenario has to stay. Rename it instead."))
        lost: dict[Cell, Score | None] = {c: None for c, _s in before.cells() if c.scenario == self.scenario}
        after = replace(before, scenarios=scenarios, scores=scores_with(before.scores, lost))
        indicators = tuple(i for i in before.indicators if i.scenario != self.scenario)
        if indicators != before.indicators:
            after = replace(after, indicators=indicators)
        assumptions = tuple(
            replace(x, scores=tuple(s for s in x.scores if s.scenario != self.scenario)) for x in before.assumptions
        )
        if assumptions != before.assumptions:
            after = replace(after, assumptions=assumptions)
        return refuse_problems(after, before)


@dataclass(frozen=True, slots=True)
class MoveScenario(Alone):
    """Put a scenario at another place in the list."""

    scenario: ScenarioId
    to: int

    def label(self, before: Assessment) -> str:
        """Move scenario …"""
        return _("Move scenario “{name}”").format(name=found(before.scenarios, self.scenario).name)

    def apply(self, before: Assessment) -> Assessment:
        """Always possible."""
        scenarios = moved(before.scenarios, self.scenario, self.to)
        return before if scenarios is before.scenarios else replace(before, scenarios=scenarios)
