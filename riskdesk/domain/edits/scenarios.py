"""Edits of scenarios."""

from __future__ import annotations

from dataclasses import dataclass, replace

from riskdesk.domain.assessment import Assessment, scores_without
from riskdesk.domain.assumptions import resting_without
from riskdesk.domain.edits.edit import Alone
from riskdesk.domain.edits.lists import added, found, moved, removed, replaced, revised
from riskdesk.domain.errors import InvalidEdit
from riskdesk.domain.ids import ScenarioId
from riskdesk.domain.likelihood import Likelihood
from riskdesk.domain.scenarios import Scenario
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
        return refuse_problems(before.with_parts(scenarios=added(before.scenarios, self.scenario, self.at)), before)


@dataclass(frozen=True, slots=True)
class ReviseScenario(Alone):
    """Replace a scenario's name, description, likelihood or quotes."""

    scenario: Scenario

    def label(self, before: Assessment) -> str:
        """Change scenario …"""
        return _("Change scenario “{name}”").format(name=self.scenario.name)

    def apply(self, before: Assessment) -> Assessment:
        """Refused where the likelihood cannot be read, or none is left above zero."""
        return refuse_problems(before.with_parts(scenarios=revised(before.scenarios, self.scenario)), before)


@dataclass(frozen=True, slots=True)
class SetLikelihoods(Alone):
    """Say how likely scenarios are, several at once."""

    likelihoods: tuple[tuple[ScenarioId, Likelihood | None], ...]

    def label(self, before: Assessment) -> str:
        """Change likelihoods."""
        return _("Change likelihoods")

    def apply(self, before: Assessment) -> Assessment:
        """Refused where one cannot be read, or none is left above zero."""
        scenarios = before.scenarios
        for scenario, likelihood in self.likelihoods:
            scenarios = replaced(scenarios, replace(found(scenarios, scenario), likelihood=likelihood))
        return refuse_problems(before.with_parts(scenarios=scenarios), before)


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
        after = before.with_parts(
            scenarios=scenarios,
            scores=scores_without(before.scores, lambda cell: cell.scenario == self.scenario),
            indicators=tuple(i for i in before.indicators if i.scenario != self.scenario),
            assumptions=resting_without(before.assumptions, lambda score: score.scenario == self.scenario),
        )
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
        return before.with_parts(scenarios=moved(before.scenarios, self.scenario, self.to))
