"""The triangle of likelihoods: places and likelihoods belong together, and what is said follows the results."""

import math
from dataclasses import replace

import numpy as np
import pytest
from builders import an_assessment
from hypothesis import given
from hypothesis import strategies as st
from measuring import texts_of
from tables import table as values

from riskdesk.analysis.results import results
from riskdesk.domain.ids import ScenarioId
from riskdesk.domain.scores import Score
from riskdesk.report.figures import likelihood_triangle as chart
from riskdesk.report.figures.drawing import Dot, Plane, Polygon, Text
from riskdesk.report.figures.palette import LIGHT
from riskdesk.report.figures.triangle_plane import holds, likelihoods_at, point_of
from riskdesk.report.figures.triangle_view import triangle_view

PLANE = Plane(30, 20, 200, 200 * math.sqrt(3) / 2)
PLACES = st.floats(-300, 600)
PARTS = st.tuples(*[st.integers(0, 20)] * 3).filter(any)


def shares(parts):
    return tuple(part / sum(parts) for part in parts)


def seen(a, tried=None):
    return triangle_view(a, results(a), tried)


def winners(*rows):
    """A row for each option: what it is worth in each of three scenarios."""
    a = values([[0.0]] * len(rows), scenarios=3)
    scores = {
        option.id: {slot._replace(scenario=ScenarioId(f"s{s}")): Score(worth) for slot in a.scores[option.id]
                    for s, worth in enumerate(row)}
        for option, row in zip(a.options, rows, strict=True)
    }  # fmt: skip
    return replace(a, scores=scores)


@given(PARTS)
def test_a_place_gives_back_the_likelihoods_it_was_made_from(parts):
    found = likelihoods_at(PLANE, *point_of(PLANE, shares(parts)))
    assert found == pytest.approx(shares(parts), abs=1e-9)


@given(PLACES, PLACES, PARTS)
def test_outside_the_triangle_the_nearest_likelihoods_are_taken(x, y, parts):
    found = likelihoods_at(PLANE, x, y)
    assert min(found) >= 0
    assert sum(found) == pytest.approx(1)
    away = math.dist((x, y), point_of(PLANE, found))
    assert away <= math.dist((x, y), point_of(PLANE, shares(parts))) + 1e-6


def test_corners_are_where_one_scenario_is_certain():
    assert point_of(PLANE, (1, 0, 0)) == (130, 20)
    assert point_of(PLANE, (0, 1, 0)) == (30, 20 + PLANE.height)
    assert point_of(PLANE, (0, 0, 1)) == (230, 20 + PLANE.height)


def test_the_area_at_a_place_belongs_to_the_option_that_leads_there():
    a = an_assessment(14, 6, 3)
    drawing = chart.draw(seen(a), 700)
    areas = [shape for shape in drawing.shapes if isinstance(shape, Polygon)]
    assert len(areas) > 1
    by_scenario = results(a).outcomes.by_scenario
    for parts in np.random.default_rng(4).dirichlet((1, 1, 1), 300):
        leader = a.options[int((by_scenario @ parts).argmax())].id
        point = point_of(drawing.plane, tuple(parts))
        assert [area.option for area in areas if holds(area.points, [point])] == [leader]


def test_it_says_who_leads_now_and_where_tried():
    a = winners((80, 10, 10), (30, 50, 30), (20, 20, 20))
    assert chart.says(seen(a)) == "At the likelihoods as they are now Option 1 leads by 3.3 points."
    tried = "As tried (80 %, 10 %, 10 %) Option 0 leads by 34.0 points."
    assert chart.says(seen(a, (0.8, 0.1, 0.1))).endswith(tried)


def test_it_says_when_likelihoods_do_not_matter_and_who_ties():
    assert chart.says(seen(winners((50, 50, 50), (1, 2, 3)))) == "Option 0 leads at all likelihoods."
    level = "At the likelihoods as they are now “Option 0” and “Option 1” tie."
    assert chart.says(seen(winners((9, 9, 9), (9, 9, 9), (1, 1, 1)))) == level
    alone = "Option 0 is the only option, so it leads at all likelihoods."
    assert chart.says(seen(winners((9, 9, 9)))) == alone


def test_the_table_holds_shares_and_outcomes():
    head, *rows = chart.table(seen(winners((90, 0, 0), (0, 90, 0), (0, 0, 90)), (0.5, 0.3, 0.2)))
    assert head == ["Option", "Leads in", "Now", "Tried", "Scenario 0", "Scenario 1", "Scenario 2"]
    assert rows[0] == ["Option 0", "33.3 %", "30.0", "45.0", "90.0", "0.0", "0.0"]
    assert [row[0] for row in rows] == ["Option 0", "Option 1", "Option 2"]


def test_pointing_says_the_likelihoods_and_the_outcomes():
    view = seen(winners((90, 0, 0), (0, 90, 0), (0, 0, 90)), (0.5, 0.3, 0.2))
    tips = [mark.tip for mark in chart.draw(view, 700).marks]
    assert "Option 1 leads here: in 33.3 % of all likelihoods" in tips
    tried = (
        "Tried: Scenario 0: 50 %; Scenario 1: 30 %; Scenario 2: 20 %\nOption 0: 45.0\nOption 1: 27.0\nOption 2: 18.0"
    )
    assert tried in tips
    assert "Scenario 2 is certain\nOption 2: 90.0\nOption 0: 0.0\nOption 1: 0.0" in tips


def test_the_mark_of_an_area_lies_inside_it():
    drawing = chart.draw(seen(an_assessment(14, 6, 3)), 700)
    areas = {shape.option: shape.points for shape in drawing.shapes if isinstance(shape, Polygon)}
    marks = [mark for mark in drawing.marks if "leads here" in mark.tip][: len(areas)]
    assert {mark.option for mark in marks} == set(areas)
    for mark in marks:
        ends = ((mark.x, mark.y), (mark.x + mark.width, mark.y + mark.height))
        assert holds(areas[mark.option], ends) or mark.width <= 1


def test_the_knob_stands_where_it_is_tried():
    drawing = chart.draw(seen(an_assessment(5, 4, 3), (0.5, 0.3, 0.2)), 700)
    knobs = [(shape.x, shape.y) for shape in drawing.shapes if isinstance(shape, Dot) and shape.fill == LIGHT.accent]
    assert pytest.approx(point_of(drawing.plane, (0.5, 0.3, 0.2))) in knobs


def test_areas_are_told_apart_without_their_colours():
    a = winners((90, 0, 0), (0, 90, 0), (0, 0, 90))
    drawing = chart.draw(seen(a), 700)
    areas = [shape for shape in drawing.shapes if isinstance(shape, Polygon)]
    assert len({area.pattern and area.pattern.hatching for area in areas}) == 3
    for option, letter in zip(a.options, "ABC", strict=True):
        own = [shape.text for shape in drawing.shapes if isinstance(shape, Text) and shape.option == option.id]
        assert f"{letter} {option.name}" in own


def test_of_many_areas_the_largest_are_listed():
    rows = [(50 + 30 * x, 50 + 30 * y, 50 + 30 * math.sqrt(1 - x * x - y * y)) for x, y in _on_a_quarter()]
    view = seen(winners(*rows))
    assert len(view.regions) == len(rows)
    texts = texts_of(chart.draw(view, 700))
    assert f"and {len(rows) - 10} more" in texts


def _on_a_quarter():
    steps = [n / 6 for n in range(1, 6)]
    return [(x, y) for x in steps for y in steps if x * x + y * y < 0.95]


def test_the_description_holds_every_option_and_the_line():
    drawing = chart.draw(seen(an_assessment(6, 4, 3)), 700)
    assert all(f"Option {n}" in drawing.alt for n in range(6))
    assert drawing.says in drawing.alt
    assert drawing.title == chart.title()
