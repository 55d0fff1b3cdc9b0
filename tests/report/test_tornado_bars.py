"""What moves the lead, or one option's outcome, and how far."""

from dataclasses import replace

import pytest
from builders import a_cell, an_assessment, with_values
from measuring import texts_of

from riskdesk.analysis.results import results
from riskdesk.analysis.tornado import tornado
from riskdesk.domain.panel import Assessor
from riskdesk.domain.scales import Level, Levels, LikelihoodImpact, Measured, Points
from riskdesk.domain.scores import LikelyImpact, Range
from riskdesk.report.figures.drawing import Dot, Line, Rect
from riskdesk.report.figures.palette import LIGHT
from riskdesk.report.figures.tornado_bars import draw, says, table
from riskdesk.report.figures.tornado_view import tornado_view


def view_of(a, option=None, spread=0.0):
    return tornado_view(a, tornado(results(a), a, option, spread))


def ranged(value, scale=None, dimension=0):
    """The only range is that of option 0 on a dimension."""
    a = an_assessment(3, 4, 2)
    a = replace(
        a, dimensions=tuple(replace(d, scale=scale) if n == dimension else d for n, d in enumerate(a.dimensions))
    )
    rows = {
        o: {slot: score for slot, score in row.items() if slot.dimension != f"d{dimension}"}
        for o, row in a.scores.items()
    }
    others = {a_cell(o, dimension, None): a_best(value) for o in (1, 2)}
    return with_values(replace(a, scores=rows), {a_cell(0, dimension, None): value, **others})


def a_best(value):
    return value.best if isinstance(value, Range) else value


@pytest.mark.parametrize(
    ("value", "scale", "dimension", "low", "high"),
    [
        (Range(20.0, 80.0, 50.0), None, 0, "20", "80"),
        (Range(20.0, 80.0, 50.0), None, 3, "20", "80"),  # a risk
        (Range(140.0, 260.0, 200.0), Measured("km", ((100.0, 100.0), (300.0, 0.0))), 0, "140 km", "260 km"),
        (
            Range("Poor", "Good", "Fair"),
            Levels((Level("Poor", 0), Level("Fair", 40), Level("Good", 90))),
            0,
            "Poor",
            "Good",
        ),
        (LikelyImpact((0.2, 0.6), "Grave"), LikelihoodImpact((Level("Grave", 80),)), 0, "16", "48"),
    ],
)
def test_ends_are_told_as_they_were_given_the_lower_first(value, scale, dimension, low, high):
    view = view_of(ranged(value, scale, dimension), "o0")
    swing = next(swing for swing in view.swings if swing.option == "o0")
    assert (swing.low, swing.high) == (low, high)
    falls = dimension == 3 or isinstance(scale, Measured)
    assert (swing.at_low > swing.at_high) == falls


def test_the_measure_at_each_end_is_what_the_results_come_to_there():
    a = ranged(Range(20.0, 80.0, 50.0))
    [swing] = view_of(a, "o0").swings
    for figure, at in ((20.0, swing.at_low), (80.0, swing.at_high)):
        moved = with_values(a, {a_cell(0, 0, None): figure})
        assert results(moved).outcomes.expected[0] == pytest.approx(at)


def test_every_sort_of_range_has_its_name():
    a = with_values(an_assessment(2, 2, 2), {a_cell(0, 0, 1): None, a_cell(1, 1, 0): Range(0.0, 90.0)})
    a = replace(a, scenarios=(replace(a.scenarios[0], likelihood=(0.2, 0.5)), a.scenarios[1]))
    names = {swing.name: (swing.option, swing.dimension, swing.scenario) for swing in view_of(a, spread=0.2).swings}
    assert names == {
        "Dimension 0 of Option 0, Scenario 1 (unknown)": ("o0", "d0", "s1"),
        "Dimension 1 of Option 1, Scenario 0": ("o1", "d1", "s0"),
        "Likelihood of Scenario 0": (None, None, "s0"),
        "Weight of Dimension 0": (None, "d0", None),
        "Weight of Dimension 1": (None, "d1", None),
    }


def test_of_several_assessors_the_one_who_gave_a_range_is_named():
    a = with_values(an_assessment(2, 2, 1), {a_cell(0, 0): Range(0.0, 90.0)})
    a = replace(a, assessors=(Assessor("desk", "Desk"), Assessor("other", "Other")))
    assert view_of(a).swings[0].name == "Dimension 0 of Option 0 (Desk)"


def test_fifteen_bars_are_drawn_and_the_table_has_all():
    ranges = {a_cell(o, d, 0): Range(0.0, 100.0) for o in range(4) for d in range(8)}
    view = view_of(with_values(an_assessment(4, 8, 2), ranges), None, 0.3)
    more = len(view.swings) - 15
    assert more > 1
    assert len(draw(view, 700).marks) == 15
    assert f"and {more} more, which move it less" in texts_of(draw(view, 700))
    assert len(table(view)) == 1 + len(view.swings)


def test_what_overturns_the_lead_is_marked_by_a_sign_and_a_pattern_behind_zero():
    a = with_values(an_assessment(2, 1, 1), {a_cell(0, 0): Range(30.0, 90.0, 60.0), a_cell(1, 0): 50.0})
    view = view_of(a)
    assert view.overturning == 1
    assert says(view) == (
        "Dimension 0 of Option 0 moves the lead over the best rival most: from -20.0 to 40.0. "
        "1 of 1 ranges can change the leader."
    ).replace("-", "−")
    shapes = draw(view, 700).shapes
    assert table(view)[1][3:] == ["−20.0", "40.0", "yes"]
    assert "hatched: behind the best rival" in texts_of(draw(view, 700))
    assert [dot.shape for dot in shapes if isinstance(dot, Dot)] == ["diamond"]
    zero = next(line.points[0][0] for line in shapes if isinstance(line, Line) and line.colour == LIGHT.ink)
    [behind] = [rect for rect in shapes if isinstance(rect, Rect) and rect.pattern]
    assert behind.x + behind.width == pytest.approx(zero)
    assert behind.width / sum(r.width for r in shapes if isinstance(r, Rect) and r.option) == pytest.approx(20 / 60)


def test_where_nothing_overturns_nothing_is_marked():
    a = with_values(an_assessment(2, 1, 1), {a_cell(0, 0): Range(70.0, 90.0), a_cell(1, 0): 50.0})
    drawing = draw(view_of(a), 700)
    assert drawing.says.endswith("No range alone changes the leader.")
    assert table(view_of(a))[1][3:] == ["20.0", "40.0", "no"]
    assert not [shape for shape in drawing.shapes if isinstance(shape, Dot) or getattr(shape, "pattern", None)]


def test_of_one_option_zero_means_nothing_and_is_not_forced_in():
    a = with_values(an_assessment(2, 1, 1), {a_cell(0, 0): Range(70.0, 90.0), a_cell(1, 0): 50.0})
    assert "0" not in texts_of(draw(view_of(a, "o0"), 700))


def test_a_range_that_weighs_nothing_is_not_denied():
    a = with_values(an_assessment(2, 2, 1), {a_cell(0, 0): Range(0.0, 90.0)})
    a = replace(a, dimensions=(replace(a.dimensions[0], weight=0.0), *a.dimensions[1:]))
    assert says(view_of(a)) == "No stated range and no unknown moves the lead over the best rival."


def test_an_end_is_printed_as_it_was_given():
    a = with_values(an_assessment(2, 1, 1), {a_cell(0, 0): Range(5.5, 47.5), a_cell(1, 0): 20.0})
    a = replace(a, dimensions=(replace(a.dimensions[0], scale=Points(-5, 100)),))
    assert table(view_of(a))[1][1:3] == ["5.5", "47.5"]


def test_without_ranges_there_is_nothing_to_draw_and_it_says_so():
    a = an_assessment(3, 4, 2)
    assert says(view_of(a)) == "No stated range and no unknown moves the lead over the best rival."
    assert not draw(view_of(a), 700).marks
