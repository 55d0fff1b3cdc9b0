"""How far outcomes moved between two assessments, and what moved them."""

from dataclasses import replace

import pytest
from builders import a_cell, an_assessment, with_values
from measuring import texts_of

from riskdesk.analysis.changed import changed
from riskdesk.report.content.differences import group_words
from riskdesk.report.figures.drawing import Line, Rect
from riskdesk.report.figures.effect_bars import draw, says, table
from riskdesk.report.figures.effect_view import effect_view
from riskdesk.report.figures.palette import LIGHT


def view_of(before, after):
    return effect_view(before, after, changed(before, after), group_words())


def edited(a):
    """Two scores, a weight and a likelihood differ."""
    a = with_values(a, {a_cell(0, 0, 0): 99.0, a_cell(1, 1, 1): 3.0})
    a = replace(a, dimensions=(replace(a.dimensions[0], weight=4.0), *a.dimensions[1:]))
    return replace(a, scenarios=(replace(a.scenarios[0], likelihood=0.7), *a.scenarios[1:]))


def test_the_table_holds_what_each_group_did_and_the_options_stand_by_rank():
    a = an_assessment(5, 4, 2)
    found = changed(a, edited(a))
    head, *rows = table(view_of(a, edited(a)))
    assert head[4:] == ["Scores", "Weights", "Likelihoods", "Structure"]
    assert [row[0] for row in rows] == [a.options[place].name for place in found.after.order]
    places = {option.name: place for place, option in enumerate(a.options)}
    for name, before, after, *figures in rows:
        place = places[name]
        assert before == f"{found.before.outcomes.expected[place]:.1f}"
        assert after == f"{found.after.outcomes.expected[place]:.1f}"
        change, *parts = (float(figure.replace("−", "-")) for figure in figures)
        assert change == pytest.approx(found.change[place], abs=0.0501)
        assert parts == pytest.approx(found.effects[:, place], abs=0.0501)


def test_the_line_names_the_option_that_changed_most_and_what_changed_it():
    a = an_assessment(2, 1, 1)
    a, b = (with_values(a, {a_cell(0, 0): 50.0, a_cell(1, 0): x}) for x in (60.0, 49.5))
    assert says(view_of(a, b)) == "Option 1 changed most: −10.5 points, mostly by scores."


def test_where_no_outcome_changed_the_line_says_so_and_bars_are_empty():
    a = an_assessment(3, 4, 2)
    drawing = draw(view_of(a, replace(a, title="Other")), 700)
    assert drawing.says == "No option’s outcome changed."
    assert not [rect for rect in drawing.shapes if isinstance(rect, Rect) and rect.stroke]


def test_options_of_one_assessment_alone_are_named_and_without_shared_ones_nothing_is_drawn():
    a = an_assessment(2, 2, 1)
    b = replace(a, options=(a.options[0], replace(a.options[1], id="new", name="Fresh")))
    drawing = draw(view_of(a, b), 700)
    assert {"New: Fresh.", "Gone: Option 1."} <= set(texts_of(drawing))
    assert [mark.option for mark in drawing.marks] == ["o0"]
    c = replace(a, options=tuple(replace(option, id=f"x{option.id}") for option in a.options))
    assert says(view_of(a, c)) == "The two have no option in common."


def test_gains_stand_right_of_zero_losses_left_and_the_line_at_their_sum():
    a = an_assessment(5, 4, 2)
    view = view_of(a, edited(a))
    shapes = draw(view, 700).shapes
    zero = next(line.points[0][0] for line in shapes if isinstance(line, Line) and line.colour == LIGHT.quiet)
    for row in view.rows:
        parts = [rect for rect in shapes if isinstance(rect, Rect) and rect.option == row.id and rect.stroke]
        [net] = [line.points[0][0] for line in shapes if isinstance(line, Line) and line.option == row.id]
        gained = sum(part.width for part in parts if part.x >= zero - 1e-6)
        lost = sum(part.width for part in parts if part.x < zero - 1e-6)
        assert net - zero == pytest.approx(gained - lost, abs=0.2)
        scale = (gained + lost) / sum(abs(part) for part in row.parts)
        assert gained == pytest.approx(scale * sum(part for part in row.parts if part > 0), abs=0.2)


def test_only_groups_that_did_something_stand_in_the_legend():
    a = an_assessment(3, 4, 2)
    texts = set(texts_of(draw(view_of(a, with_values(a, {a_cell(0, 0, 0): 77.0})), 700)))
    assert "scores" in texts
    assert not {"weights", "likelihoods", "structure"} & texts
