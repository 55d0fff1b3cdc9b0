"""Options that tie because a median or a scale is level there share the draws in which they do."""

import pytest

from riskdesk.analysis.results import results
from riskdesk.analysis.stress.progressive import stress_test
from riskdesk.domain.assessment import Assessment
from riskdesk.domain.dimensions import Dimension, Kind
from riskdesk.domain.edits.scores import SetValue
from riskdesk.domain.options import Option
from riskdesk.domain.panel import Assessor
from riskdesk.domain.scales import Measured
from riskdesk.domain.scenarios import Scenario
from riskdesk.domain.scores import Cell, Range, Shape
from riskdesk.domain.settings import Combine, Settings

OPTIONS = (Option("a", "A"), Option("b", "B"))


def scored(a, option, value, assessor="desk"):
    return SetValue(Cell(option, "d", None, assessor), value).apply(a)


@pytest.mark.parametrize("value", [47.7, 33.3, 60.0])
@pytest.mark.parametrize("scenarios", [1, 3])
def test_a_median_that_is_another_options_score_ties_with_it(value, scenarios):
    """The median of 0 to 100, the value and 100 is the value as often as the draw is below it."""
    a = Assessment(
        "a", "A", options=OPTIONS, dimensions=(Dimension("d", "D", Kind.OPPORTUNITY),),
        scenarios=tuple(Scenario(f"s{n}", f"S{n}") for n in range(scenarios)),
        assessors=tuple(Assessor(p, p) for p in ("p", "q", "r")), settings=Settings(Combine.MEDIAN),
    )  # fmt: skip
    for assessor, said in (("p", Range(0.0, 100.0, value, Shape.UNIFORM)), ("q", value), ("r", 100.0)):
        a = scored(a, "a", said, assessor)
    test = stress_test(scored(a, "b", value, "p"), results(scored(a, "b", value, "p")))
    assert test.acceptability[0, 0] == pytest.approx(1 - value / 200, abs=0.01)
    assert test.confidence == pytest.approx([1 - value / 200, value / 200], abs=0.01)


def test_a_range_on_a_level_stretch_of_its_scale_is_one_value():
    scale = Measured("km", ((0.0, 0.0), (100.0, 33.3), (200.0, 33.3), (300.0, 100.0)))
    a = Assessment("a", "A", options=OPTIONS, dimensions=(Dimension("d", "D", Kind.OPPORTUNITY, scale=scale),))
    a = scored(scored(a, "a", Range(110.0, 190.0)), "b", 150.0)
    test = stress_test(a, results(a))
    assert test.acceptability.tolist() == [[0.5, 0.5], [0.5, 0.5]]
    assert test.confidence.tolist() == [0.5, 0.5]
