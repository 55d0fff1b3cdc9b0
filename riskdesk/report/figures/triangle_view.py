"""What the triangle of likelihoods shows: three scenarios, the options' outcomes in each, and who leads where."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from riskdesk.analysis.arrays import TIE
from riskdesk.analysis.leading_regions import Region, Triple, dot, leading_regions
from riskdesk.analysis.results import Results
from riskdesk.domain.assessment import Assessment
from riskdesk.domain.ids import OptionId, ScenarioId


class Corner(NamedTuple):
    """A scenario, which is certain at its corner."""

    id: ScenarioId
    name: str


class Candidate(NamedTuple):
    """An option and its outcome in each scenario."""

    id: OptionId
    name: str
    outcomes: Triple


@dataclass(frozen=True, slots=True)
class TriangleView:
    """The scenarios and the options in the order of the assessment; options of regions are places."""

    corners: tuple[Corner, ...]
    now: Triple
    tried: Triple | None
    options: tuple[Candidate, ...]
    regions: tuple[Region, ...]

    @property
    def shown(self) -> Triple:
        """The likelihoods that are looked at: those tried, or those that hold."""
        return self.now if self.tried is None else self.tried

    def outcomes(self, likelihoods: Triple) -> list[float]:
        """The expected outcome of each option."""
        return [dot(likelihoods, option.outcomes) for option in self.options]

    def leading(self, likelihoods: Triple) -> list[int]:
        """The places of all that lead."""
        outcomes = self.outcomes(likelihoods)
        most = max(outcomes)
        return [place for place, outcome in enumerate(outcomes) if outcome >= most - TIE]

    def lead(self, likelihoods: Triple) -> float:
        """How far the first is ahead of the next."""
        first, second = sorted(self.outcomes(likelihoods), reverse=True)[:2]
        return first - second

    def order(self, likelihoods: Triple) -> list[int]:
        """The places of the options, the best first."""
        outcomes = self.outcomes(likelihoods)
        return sorted(range(len(outcomes)), key=lambda place: -outcomes[place])


def triangle_view(a: Assessment, results: Results, tried: Triple | None = None) -> TriangleView:
    """The view of an assessment with exactly three scenarios; `tried` are likelihoods that sum to 1."""
    first, second, third = results.likelihoods.held.tolist()
    outcomes = results.outcomes.by_scenario
    return TriangleView(
        tuple(Corner(scenario.id, scenario.name) for scenario in a.scenarios),
        (first, second, third),
        tried,
        tuple(
            Candidate(option.id, option.name, (one, two, three))
            for option, (one, two, three) in zip(a.options, outcomes.tolist(), strict=True)
        ),
        leading_regions(outcomes),
    )
