"""How far each weight can move before another option leads, as bars."""

from dataclasses import replace

import pytest
from builders import a_cell, an_assessment, with_values
from measuring import texts_of

from riskdesk.analysis.results import results
from riskdesk.analysis.stability import stability
from riskdesk.domain.dimensions import Dimension
from riskdesk.report.figures.drawing import Line, Rect, Text
from riskdesk.report.figures.palette import LIGHT
from riskdesk.report.figures.stability_bars import draw, says, table
from riskdesk.report.figures.stability_view import stability_view


def two_options(first=(80.0, 20.0), second=(20.0, 60.0)):
    """Two dimensions of weight 1/3 and 2/3; the options are level where the first weighs so much that both agree."""
    a = an_assessment(2, 2, 1)
    return with_values(
        a, {a_cell(o, d): value for o, values in enumerate((first, second)) for d, value in enumerate(values)}
    )


def view_of(a, scenario=None):
    found = stability(results(a), a)
    place = next((n for n, s in enumerate(a.scenarios) if s.id == scenario), None)
    return stability_view(a, found.expected if place is None else found.by_scenario[place], scenario)


def test_the_line_names_the_weight_that_has_least_to_move():
    view = view_of(two_options())  # level at 80 w + 20 (1 - w) = 20 w + 60 (1 - w): w = 40 %
    assert (
        says(view)
        == "The lead of Option 1 is most delicate in Dimension 0, now 33.3 %: above 40 % Option 0 takes the lead."
    )


def test_the_line_says_when_no_weight_alone_matters():
    assert says(view_of(two_options((90.0, 90.0)))) == "No single weight alone overturns the lead of Option 0."


def test_the_line_tells_no_lead_where_options_tie():
    tie = "2 options tie for the lead; the bars are those of Option 0, the first of them."
    assert says(view_of(two_options((80.0, 20.0), (80.0, 20.0)))) == tie
    a = an_assessment(2, 2, 2)
    a = with_values(a, {a_cell(o, d, 1): 50.0 for o in range(2) for d in range(2)})
    assert says(view_of(a, "s1")) == f"Scenario 1: {tie}"
    assert "tie" not in says(view_of(a))


def test_the_line_begins_with_the_scenario_that_is_looked_at():
    a = an_assessment(3, 4, 2)
    assert says(view_of(a, "s1")).startswith("Scenario 1: The lead of ")


def test_the_table_holds_the_ranges_and_who_leads_beyond():
    a = an_assessment(5, 4, 2)
    found = stability(results(a), a).expected
    _head, *rows = table(stability_view(a, found))
    for place, (name, now, low, high, below, above) in enumerate(rows):
        assert name == a.tree.by_id[found.dimensions[place]].name
        for text, figure in ((now, found.weight[place]), (low, found.low[place]), (high, found.high[place])):
            assert float(text.removesuffix(" %")) == pytest.approx(100 * figure, abs=0.05 + 1e-9)
        for text, option in ((below, found.below[place]), (above, found.above[place])):
            assert text == ("–" if option < 0 else a.options[option].name)


def test_the_bar_covers_just_the_weights_at_which_the_lead_is_kept():
    view = view_of(two_options())
    track, bar = (shape for shape in draw(view, 700).shapes[:3] if isinstance(shape, Rect))
    assert bar.fill == LIGHT.accent
    assert bar.option == "o1"
    assert bar.x == track.x
    assert bar.width / track.width == pytest.approx(0.4)


def test_the_weight_now_stands_as_a_figure_and_as_a_line_in_the_bar():
    drawing = draw(view_of(two_options()), 700)
    track = drawing.shapes[1]
    assert {"33.3", "66.7"} < set(texts_of(drawing))
    lines = [shape.points[0][0] for shape in drawing.shapes if isinstance(shape, Line) and shape.colour == LIGHT.ink]
    assert any(x == pytest.approx(track.x + track.width / 3) for x in lines)


def test_who_leads_beyond_an_end_stands_under_it_and_belongs_to_that_option():
    note = next(text for text in draw(view_of(two_options()), 700).shapes if isinstance(text, Text) and text.option)
    assert note.text == "> 40 %: Option 0"
    assert note.option == "o0"


def test_a_tie_at_no_weight_at_all_is_told_as_such():
    a = two_options((50.0, 40.0), (50.0, 60.0))  # level only where the second dimension weighs nothing
    assert "whatever its weight" in texts_of(draw(view_of(a), 700))
    a = two_options((50.001, 40.0), (50.0, 60.0))
    assert "0 %: Option 0" in texts_of(draw(view_of(a), 700))
    assert "at 0 % Option 0 takes the lead." in says(replace(view_of(a), rows=view_of(a).rows[1:]))


def test_an_end_where_the_weight_is_already_is_not_beyond_itself():
    a = two_options((60.0, 50.0), (50.0, 50.0))
    dimensions = (replace(a.dimensions[0], weight=0.0), a.dimensions[1])
    tied = replace(a, dimensions=dimensions, options=a.options[::-1])  # level while the first dimension weighs nothing
    assert "now 0 %: above 0 % Option 0 takes the lead." in says(view_of(tied))


def test_an_end_near_the_weight_is_told_from_it():
    a = two_options((80.0, 20.0), (13.36, 53.36))
    assert "now 33.33 %: above 33.36 % Option 0 takes the lead." in says(view_of(a))


def test_groups_are_bold_and_their_parts_stand_further_in():
    a = an_assessment(3, 4, 1)
    group = Dimension("top", "Group", weight=2.0)
    a = replace(a, dimensions=(group, *(replace(d, parent="top") for d in a.dimensions[:3]), a.dimensions[3]))
    texts = {text.text: text for text in draw(view_of(a), 700).shapes if isinstance(text, Text)}
    assert texts["Group"].bold
    assert not texts["Dimension 0"].bold
    assert texts["Group"].x == texts["Dimension 3"].x < texts["Dimension 0"].x


def test_a_mark_leads_to_its_dimension_in_its_scenario():
    a = an_assessment(3, 4, 2)
    marks = draw(view_of(a, "s1"), 700).marks
    assert [mark.dimension for mark in marks] == [d.id for d in a.tree.in_order]
    assert {mark.scenario for mark in marks} == {"s1"}
