"""How often each option takes each rank, as bars."""

from dataclasses import replace

import pytest
from builders import a_cell, an_assessment, with_values
from measuring import texts_of, touching_texts

from riskdesk.analysis.results import results
from riskdesk.analysis.stress.progressive import stress_test
from riskdesk.domain.settings import Settings, WeightFreedom
from riskdesk.report.figures.acceptability_bars import draw, says, table, weights_words
from riskdesk.report.figures.acceptability_view import acceptability_view
from riskdesk.report.figures.drawing import Line, Rect
from riskdesk.report.figures.look import SCREEN
from riskdesk.report.figures.palette import LIGHT

SETTINGS = Settings(samples=2048, seed=7)


def put_to_test(a):
    a = replace(a, settings=SETTINGS)
    r = results(a)
    return r, stress_test(a, r), a


def view_of(a):
    r, stress, a = put_to_test(a)
    return acceptability_view(a, r, stress)


def test_the_table_holds_every_share_and_its_error():
    r, stress, a = put_to_test(an_assessment(9, 4, 2))
    head, *rows = table(acceptability_view(a, r, stress))
    assert head[1:10] == [f"Rank {n}" for n in range(1, 10)]
    places = {option.name: place for place, option in enumerate(a.options)}
    for name, *shares, mean, confidence, error in rows:
        place = places[name]
        for text, share in zip(shares, stress.acceptability[place], strict=True):
            assert (
                text == "< 0.1 %" if 0 < share < 0.0005 else float(text[:-2]) == pytest.approx(100 * share, abs=0.051)
            )
        assert mean == f"{stress.expected_rank[place]:.2f}"
        assert (confidence == "–") == (stress.acceptability[place, 0] == 0)
        assert 0 <= float(error.removeprefix("± ")) - 100 * stress.errors[place, 0] < 0.1


def test_options_stand_by_how_often_they_come_first_then_by_expected_rank():
    rows = view_of(an_assessment(12, 4, 2)).rows
    assert len(rows) == 12
    assert list(rows) == sorted(rows, key=lambda row: (-row.shares[0], row.expected_rank))
    assert rows[-1].shares[0] == rows[-2].shares[0] == 0


def test_the_line_says_how_often_and_on_what_it_rests():
    a = with_values(
        an_assessment(2, 2, 1), {a_cell(0, 0): 90.0, a_cell(0, 1): 40.0, a_cell(1, 0): 30.0, a_cell(1, 1): 60.0}
    )
    view = view_of(a)  # level where the first weighs a quarter
    assert view.rows[0].shares[0] == pytest.approx(0.75, abs=0.01)
    share = f"{100 * view.rows[0].shares[0]:.1f}".removesuffix(".0")
    assert says(view).startswith(
        f"Option 0 comes first in {share} % of 2,048 draws (free weights, seed 7; standard error"
    )


def test_options_that_the_error_does_not_tell_apart_are_said_to_come_first_about_as_often():
    a = with_values(
        an_assessment(2, 2, 1), {a_cell(0, 0): 90.0, a_cell(0, 1): 30.0, a_cell(1, 0): 30.0, a_cell(1, 1): 90.0}
    )
    assert "draws, and 1 other about as often (free" in says(view_of(a))


def test_all_alike_share_the_first_rank():
    a = with_values(an_assessment(3, 1, 1), {a_cell(o, 0): 50.0 for o in range(3)})
    assert says(view_of(a)).startswith("Option 0 comes first in 33.3 % of 2,048 draws, and 2 others about as often")


def test_what_was_let_vary_is_named():
    assert (
        weights_words(Settings(weights=WeightFreedom.NEAR, spread=0.15)) == "weights within 15 % of what they are now"
    )
    assert weights_words(Settings(weights=WeightFreedom.RANKED)) == "weights in the same order as now"


def test_a_bar_is_all_draws_and_many_ranks_at_the_end_are_one_part():
    view = view_of(an_assessment(9, 4, 2))
    drawing = draw(view, 700)
    for row in view.rows:
        parts = [rect for rect in drawing.shapes if isinstance(rect, Rect) and rect.option == row.id and rect.stroke]
        whole = sum(part.width for part in parts)
        assert parts[0].width == pytest.approx(whole * next(share for share in row.shares if share), rel=0.01)
        assert len(parts) <= 7
    widths = {
        round(sum(r.width for r in drawing.shapes if isinstance(r, Rect) and r.option == row.id and r.stroke))
        for row in view.rows
    }
    assert len(widths) == 1
    assert "rank 7 and lower" in texts_of(drawing)


def test_seven_ranks_are_all_shown():
    assert {"rank 6", "rank 7"} <= set(texts_of(draw(view_of(an_assessment(7, 3, 1)), 700)))


def test_the_whisker_is_as_wide_as_the_error_both_ways():
    view = view_of(an_assessment(3, 4, 2))
    row = view.rows[0]._replace(shares=(0.6, 0.3, 0.1), error=0.05)
    shapes = draw(replace(view, rows=(row,)), 700).shapes
    [whisker] = [line for line in shapes if isinstance(line, Line) and line.colour == LIGHT.ink]
    span = sum(rect.width for rect in shapes if isinstance(rect, Rect) and rect.option and rect.stroke)
    (low, _y), (high, _same) = whisker.points
    assert high - low == pytest.approx(0.1 * span)


def test_of_many_options_those_that_never_come_first_are_counted():
    view = view_of(an_assessment(40, 6, 1))
    drawing = draw(view, 700)
    more = 40 - len(drawing.marks)
    assert more > 0
    assert all(row.shares[0] == 0 for row in view.rows[-more:])
    assert f"and {more} more options, never first" in texts_of(drawing)
    assert len(table(view)) == 41


def test_figures_of_a_short_axis_do_not_touch():
    drawing = draw(view_of(an_assessment(3, 1, 3)), 370, replace(SCREEN, size=26.0))
    assert not touching_texts(drawing)
    assert {"0", "50", "100"} <= set(texts_of(drawing))
