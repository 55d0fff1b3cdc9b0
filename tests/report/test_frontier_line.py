"""The frontier on the map of opportunity against risk."""

import pytest
from builders import OPPORTUNITY, RISK
from hypothesis import given
from hypothesis import strategies as st
from tables import table

from riskdesk.analysis.results import results
from riskdesk.report.figures import opportunity_risk
from riskdesk.report.figures.drawing import Dot, Line
from riskdesk.report.figures.from_results import view_of
from riskdesk.report.figures.frontier_line import steps
from riskdesk.report.figures.palette import LIGHT

WIDE = (0.0, 100.0)
FIGURES = st.floats(0, 100)


@pytest.fixture
def beaten():
    """Three options of which the last brings less than the second at more risk."""
    return table([(80.0, 60.0), (60.0, 20.0), (50.0, 70.0)], kinds=(OPPORTUNITY, RISK))


def shown(a, rows=None):
    return view_of(a, results(a), rows)


def test_the_line_goes_up_at_each_option_and_right_between_them():
    assert steps([(10.0, 20.0), (30.0, 50.0)], WIDE, WIDE) == [(10, 0), (10, 20), (30, 20), (30, 50), (100, 50)]


def test_the_line_keeps_inside_the_axes():
    points = [(10.0, 20.0), (30.0, 50.0), (60.0, 90.0)]
    assert steps(points, (20.0, 50.0), (30.0, 60.0)) == [(30, 30), (30, 50), (50, 50)]
    assert steps(points, (0.0, 100.0), (0.0, 60.0))[-1] == (60, 60)
    assert steps([], WIDE, WIDE) == [(100, 0)]


@given(st.lists(st.tuples(FIGURES, FIGURES), max_size=9), FIGURES, FIGURES)
def test_no_corner_leaves_the_axes(points, low, high):
    axis = (min(low, high), max(low, high) + 1)
    increasing = list(zip(*(sorted(figures) for figures in zip(*points, strict=True)), strict=True))
    for risk, gain in steps(increasing, axis, axis):
        assert axis[0] <= risk <= axis[1]
        assert axis[0] <= gain <= axis[1]


def test_the_line_runs_through_the_signs_of_the_options_on_it(beaten):
    drawing = opportunity_risk.draw(shown(beaten), 700)
    signs = {s.option: (s.x, s.y) for s in drawing.shapes if isinstance(s, Dot)}
    (line,) = (s for s in drawing.shapes if isinstance(s, Line) and s.colour == LIGHT.ink)
    for option in ("o0", "o1"):
        assert any(corner == pytest.approx(signs[option]) for corner in line.points)
    assert signs["o2"] not in line.points


def test_only_the_signs_of_beaten_options_are_hollow(beaten):
    drawing = opportunity_risk.draw(shown(beaten), 700)
    hollow = [s.option for s in drawing.shapes if isinstance(s, Dot) and s.fill == LIGHT.ground]
    assert hollow == ["o2"]
    told = {mark.option for mark in drawing.marks if "on the frontier" in mark.tip}
    assert told == {"o0", "o1"}


def test_it_names_the_options_on_the_frontier(beaten):
    names = {option.id: option.name for option in beaten.options}
    said = opportunity_risk.says(shown(beaten))
    assert said.startswith("On the frontier: ")
    assert names["o0"] in said
    assert names["o1"] in said
    assert names["o2"] not in said


def test_it_says_where_every_option_is_on_the_frontier():
    a = table([(80.0, 60.0), (60.0, 20.0)], kinds=(OPPORTUNITY, RISK))
    assert opportunity_risk.says(shown(a)).startswith("Every option is on the frontier")


def test_it_says_where_one_option_beats_all():
    a = table([(80.0, 20.0), (60.0, 30.0)], kinds=(OPPORTUNITY, RISK))
    assert "both the most opportunity and the least risk" in opportunity_risk.says(shown(a))


def test_a_part_without_options_on_the_frontier_says_so(beaten):
    assert opportunity_risk.says(shown(beaten, range(2, 3))) == "No option that is shown here is on the frontier."


def test_of_a_long_frontier_three_are_named():
    a = table([*((40.0 + 10 * n, 30.0 + 10 * n) for n in range(6)), (0.0, 90.0)], kinds=(OPPORTUNITY, RISK))
    assert " and 3 more. No other option brings as much at less risk." in opportunity_risk.says(shown(a))
