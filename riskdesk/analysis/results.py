"""All results of one assessment, as the window, the report and the command line show them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from riskdesk.analysis.arrays import Floats, Whole, best
from riskdesk.analysis.cube import Cube, cube
from riskdesk.analysis.dominance import Dominance, dominance
from riskdesk.analysis.likelihoods import Likelihoods, likelihoods
from riskdesk.analysis.outcome import Outcomes
from riskdesk.analysis.rules import Rules, decision_rules
from riskdesk.analysis.weights import leaf_weights
from riskdesk.domain.assessment import Assessment
from riskdesk.domain.errors import CannotCompute
from riskdesk.domain.ids import AssessorId, DimensionId, OptionId, ScenarioId
from riskdesk.words import _


@dataclass(frozen=True, eq=False)
class Results:
    """The results, computed when asked for; arrays follow the order of `options`, `leaves` and `scenarios`."""

    cube: Cube
    weights: Floats
    """Global weight of each leaf, 0-1, summing to 1."""
    likelihoods: Likelihoods
    optimism: float

    @property
    def options(self) -> tuple[OptionId, ...]:
        """The options, in the order of the file."""
        return self.cube.options

    @cached_property
    def leaves(self) -> tuple[DimensionId, ...]:
        """The scored dimensions, in the order of the tree."""
        return self.cube.leaves

    @property
    def scenarios(self) -> tuple[ScenarioId, ...]:
        """The scenarios, in the order of the file."""
        return self.cube.scenarios

    @cached_property
    def outcomes(self) -> Outcomes:
        """What each option comes to."""
        return Outcomes(self.cube, self.weights, self.likelihoods)

    @property
    def order(self) -> Whole:
        """Places of the options by rank; ties in the order of the file."""
        return self.outcomes.order

    @property
    def leader(self) -> OptionId:
        """The option with the greatest expected outcome; of several that tie, the first in the file."""
        return self.options[int(best(self.outcomes.expected)[0])]

    @cached_property
    def complete(self) -> bool:
        """Whether every cell is known."""
        return bool(self.cube.known.all())

    @cached_property
    def rules(self) -> Rules:
        """The decision rules over scenarios."""
        return decision_rules(self.outcomes.by_scenario, self.likelihoods.held, self.optimism)

    @cached_property
    def dominance(self) -> tuple[Dominance, ...]:
        """The options that are beaten whatever the weights and likelihoods."""
        return dominance(self.cube)

    def weight_of(self) -> dict[DimensionId, float]:
        """The global weights by leaf."""
        return dict(zip(self.leaves, self.weights.tolist(), strict=True))

    def likelihood_of(self) -> dict[ScenarioId, float]:
        """The likelihoods by scenario."""
        return dict(zip(self.scenarios, self.likelihoods.held.tolist(), strict=True))


def results(
    a: Assessment, before: tuple[Assessment, Results] | None = None, assessor: AssessorId | None = None
) -> Results:
    """The results of an assessment, or of one assessor's scores and weights alone.

    With an assessment and its results from before, only what differs is read again. CannotCompute says what is missing.
    """
    if not a.options or not a.dimensions:
        raise CannotCompute(_("Add an option and a dimension to see results."))
    values = cube(a, None if before is None else (before[0], before[1].cube), assessor)
    return Results(values, leaf_weights(a, assessor), likelihoods(a), a.analysis.hurwicz_optimism)
