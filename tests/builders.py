"""Small assessments for tests."""

from __future__ import annotations

from dataclasses import replace

from riskdesk.domain.assessment import Assessment, scores_with
from riskdesk.domain.dimensions import Dimension, Kind
from riskdesk.domain.ids import AssessmentId, AssessorId, DimensionId, OptionId, ScenarioId
from riskdesk.domain.options import Option
from riskdesk.domain.scenarios import Scenario
from riskdesk.domain.scores import Cell, Score, Value

OPPORTUNITY, RISK = Kind.OPPORTUNITY, Kind.RISK
DESK = AssessorId("desk")


def a_cell(option: int = 0, dimension: int = 0, scenario: int | None = 0) -> Cell:
    """The place of a score of `an_assessment`, by numbers."""
    where = None if scenario is None else ScenarioId(f"s{scenario}")
    return Cell(OptionId(f"o{option}"), DimensionId(f"d{dimension}"), where, DESK)


def an_assessment(options: int = 3, dimensions: int = 4, scenarios: int = 3) -> Assessment:
    """Options o0.., leaves d0.. (every fourth a risk), scenarios s0.., whole-number scores in all cells."""
    bare = Assessment(
        AssessmentId("test"),
        "Test",
        options=tuple(Option(OptionId(f"o{i}"), f"Option {i}") for i in range(options)),
        dimensions=tuple(
            Dimension(DimensionId(f"d{j}"), f"Dimension {j}", RISK if j % 4 == 3 else OPPORTUNITY, weight=1.0 + j)
            for j in range(dimensions)
        ),
        scenarios=tuple(Scenario(ScenarioId(f"s{k}"), f"Scenario {k}") for k in range(scenarios)),
    )
    return with_values(
        bare,
        {
            a_cell(i, j, k): float((i * 37 + j * 23 + k * 11) % 101)
            for i in range(options)
            for j in range(dimensions)
            for k in range(scenarios)
        },
    )


def with_values(a: Assessment, values: dict[Cell, Value | None]) -> Assessment:
    """The assessment with some cells scored."""
    return replace(a, scores=scores_with(a.scores, {cell: Score(value) for cell, value in values.items()}))
