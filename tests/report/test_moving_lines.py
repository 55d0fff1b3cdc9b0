"""The lines while one weight or one likelihood moves: who leads is exact, and what is said and drawn follows it."""

from dataclasses import replace

import numpy as np
import pytest
from builders import a_cell, an_assessment, with_values
from measuring import texts_of
from tables import table as values

from riskdesk.analysis.results import results
from riskdesk.analysis.sweep import likelihood_lines as lines_of
from riskdesk.analysis.sweep import sweeps
from riskdesk.report.figures import likelihood_lines, sweep_lines
from riskdesk.report.figures.drawing import Dot, Line, Plane, Rect
from riskdesk.report.figures.fan_chart import share_at
from riskdesk.report.figures.palette import LIGHT

A, B, C = [80.0, 20.0], [30.0, 60.0], [10.0, 10.0]


def swept(a, dimension="d0", **choices):
    return sweep_lines.sweep_view(a, sweeps(results(a), a), dimension, **choices)


def likely(a, scenario="s0", tried=None):
    return likelihood_lines.likelihood_view(a, lines_of(results(a)), scenario, tried)


@pytest.mark.parametrize("size", [(3, 4, 3), (20, 7, 2), (2, 2, 1)], ids=str)
def test_the_stretch_that_holds_a_share_is_the_option_that_leads_there(size):
    a = an_assessment(*size)
    for dimension in a.tree.leaves:
        view = swept(a, dimension.id)
        for share in np.linspace(0, 1, 211):
            others = {d.id: d.weight for d in a.dimensions if d.id != dimension.id}
            moved = {leaf: (1 - share) * w / sum(others.values()) for leaf, w in others.items()} | {dimension.id: share}
            weighed = replace(a, dimensions=tuple(replace(d, weight=moved[d.id]) for d in a.dimensions))
            expected = results(weighed).outcomes.expected
            holding = [s.option for s in view.leads if s.start - 1e-9 <= share <= s.end + 1e-9]
            assert max(expected[holding]) == pytest.approx(expected.max(), abs=1e-7)


def test_the_stretches_of_a_likelihood_follow_brute_force():
    a = an_assessment(12, 4, 4)
    outcomes = results(a).outcomes.by_scenario
    for place, scenario in enumerate(a.scenarios):
        view = likely(a, scenario.id)
        for share in np.linspace(0, 1, 101):
            chances = np.full(4, (1 - share) / 3)
            chances[place] = share
            expected = outcomes @ chances
            holding = [s.option for s in view.leads if s.start - 1e-9 <= share <= s.end + 1e-9]
            assert max(expected[holding]) == pytest.approx(expected.max(), abs=1e-7)


def test_it_says_from_where_to_where_the_leader_leads():
    a = values([A, B, C], [1.0, 3.0])
    assert sweep_lines.says(swept(a)) == "Option 1 leads while Dimension 0 weighs up to 44.4 % (now 25 %)."
    tried = "Option 1 leads while Dimension 0 weighs up to 44.4 % (now 25 %). At 60 % Option 0 leads by 14.0 points."
    assert sweep_lines.says(swept(a, tried=0.6)) == tried
    assert sweep_lines.says(swept(a, "d1")) == "Option 1 leads while Dimension 1 weighs 55.6 % or more (now 75 %)."
    between = values([[80.0, 0], [50.0, 50], [0, 80.0]], [1.0, 1.0])
    assert sweep_lines.says(swept(between)) == "Option 1 leads while Dimension 0 weighs 37.5 % to 62.5 % (now 50 %)."


def test_a_share_near_a_crossing_is_told_from_it():
    a = values([A, B], [4443.0, 5557.0])
    assert sweep_lines.says(swept(a, tried=0.4446)) == (
        "Option 1 leads while Dimension 0 weighs up to 44.44 % (now 44.43 %). "
        "At 44.46 % Option 0 leads by less than 0.1 points."
    )
    a = values([[99.97, 50.0], [0.0, 50.03]])
    assert sweep_lines.says(swept(a)) == "Option 0 leads while Dimension 0 weighs 0.03 % or more (now 50 %)."


def test_it_says_when_nothing_changes_who_leads():
    assert sweep_lines.says(swept(values([A, C]))) == "Option 0 leads whatever Dimension 0 weighs (now 50 %)."
    assert sweep_lines.says(swept(values([A]))) == "Option 0 is the only option, so it leads at every weight."
    assert sweep_lines.says(swept(values([[5.0], [7.0]]))) == "Dimension 0 holds all the weight, so it cannot move."
    certain = "Option 0 leads however likely “Scenario 0” is (now 50 %)."
    assert likelihood_lines.says(likely(values([A, C], scenarios=2))) == certain


def test_it_says_who_ties():
    level = "“Option 0” and “Option 1” tie whatever Dimension 0 weighs (now 50 %)."
    assert sweep_lines.says(swept(values([A, A, C]))) == level
    meet = values([[80.0, 20.0], [20.0, 80.0]])
    tie = "“Option 0” and “Option 1” tie while Dimension 0 weighs 50 %, as it does now."
    assert sweep_lines.says(swept(meet)) == tie
    assert sweep_lines.says(swept(meet, tried=0.505)).endswith("At 50.5 % Option 0 leads by 0.6 points.")
    assert sweep_lines.says(swept(meet, tried=0.5001)).endswith("leads by less than 0.1 points.")
    assert sweep_lines.says(swept(values([A] * 5))).startswith("5 options tie")


def test_one_scenario_is_named_where_it_is_looked_at_alone():
    a = an_assessment(3, 3, 2)
    a = with_values(a, {a_cell(o, d, 1): 100.0 if o == 2 else 0.0 for o in range(3) for d in range(3)})
    view = swept(a, scenario="s1")
    assert sweep_lines.says(view) == "In “Scenario 1”: Option 2 leads whatever Dimension 0 weighs (now 16.7 %)."
    assert {mark.scenario for mark in sweep_lines.draw(view, 700).marks} == {"s1"}


def test_a_likelihood_says_how_likely():
    a = an_assessment(2, 1, 2)
    a = with_values(a, {a_cell(0, 0, 0): 90.0, a_cell(0, 0, 1): 10.0, a_cell(1, 0, 0): 30.0, a_cell(1, 0, 1): 30.0})
    said = "Option 0 leads while the likelihood of “Scenario 0” is 25 % or more (now 50 %)."
    assert likelihood_lines.says(likely(a)) == said
    alone = "Scenario 0 is the only scenario, so its likelihood cannot move."
    assert likelihood_lines.says(likely(an_assessment(2, 1, 1))) == alone


def test_the_table_holds_the_ends_now_the_share_tried_and_who_leads():
    head, *rows = sweep_lines.table(swept(values([A, B, C], [1.0, 3.0]), tried=0.6))
    assert head == ["Option", "0 %", "now, 25 %", "tried, 60 %", "100 %", "Leads"]
    assert rows == [
        ["Option 0", "20.0", "35.0", "56.0", "80.0", "44.4 % to 100 %"],
        ["Option 1", "60.0", "52.5", "42.0", "30.0", "0 % to 44.4 %"],
        ["Option 2", "10.0", "10.0", "10.0", "10.0", ""],
    ]


def test_places_of_the_plane_and_shares_belong_together():
    drawing = sweep_lines.draw(swept(values([A, B, C], [1.0, 3.0]), tried=0.6), 700)
    plane = drawing.plane
    (cursor,) = (s for s in drawing.shapes if isinstance(s, Line) and s.colour == LIGHT.accent and not s.dash)
    assert share_at(plane, cursor.points[0][0]) == pytest.approx(0.6)
    assert share_at(Plane(10, 0, 100, 50), 35) == 0.25
    assert [share_at(plane, x) for x in (-50, 5000)] == [0, 1]


def test_lines_cross_where_the_band_changes_and_the_change_is_written_there():
    view = swept(values([A, B, C], [1.0, 3.0]))
    drawing = sweep_lines.draw(view, 700)
    change = view.leads[0].end
    assert change == pytest.approx(4 / 9)
    bands = sorted((s for s in drawing.shapes if isinstance(s, Rect) and s.stroke), key=lambda s: s.x)
    assert [band.option for band in bands] == ["o1", "o0"]
    assert share_at(drawing.plane, bands[1].x) == pytest.approx(change)
    (crossing,) = (mark for mark in drawing.marks if "takes the lead" in mark.tip)
    assert crossing.tip == "At 44.4 % Option 0 takes the lead from Option 1; both come to 46.7."
    x, y = crossing.x + crossing.width / 2, crossing.y + crossing.height / 2
    ends = {s.option: s.points for s in drawing.shapes if isinstance(s, Line) and s.width == 1.5}
    for (x0, y0), (x1, y1) in (ends["o0"], ends["o1"]):
        assert y0 + (y1 - y0) * (x - x0) / (x1 - x0) == pytest.approx(y)
    assert "44.4 %" in texts_of(drawing)


def test_nothing_can_be_dragged_where_nothing_can_move():
    assert sweep_lines.draw(swept(values([[5.0], [7.0]])), 700).plane is None
    assert likelihood_lines.draw(likely(an_assessment(2, 1, 1)), 700).plane is None


def test_a_knob_stands_on_the_share_that_is_tried():
    a = values([A, B, C])

    def knobs(view):
        return [s.x for s in sweep_lines.draw(view, 700).shapes if isinstance(s, Dot) and s.fill == LIGHT.accent]

    assert not knobs(swept(a))
    (x,) = knobs(swept(a, tried=0.3))
    assert share_at(sweep_lines.draw(swept(a), 700).plane, x) == pytest.approx(0.3)


def test_of_many_options_those_that_lead_somewhere_are_named():
    view = swept(an_assessment(40, 12, 4), "d3")
    texts = " ".join(texts_of(sweep_lines.draw(view, 900)))
    leading = {stretch.option for stretch in view.leads}
    assert all(view.lines[place].name in texts for place in leading)
    assert f"and {40 - len(leading)} more" in texts


def test_every_line_has_a_mark_that_leads_to_its_option_and_its_dimension():
    view = swept(an_assessment(12, 4, 2), "d1", tried=0.4)
    drawing = sweep_lines.draw(view, 700)
    ends = {mark.option: mark.tip for mark in drawing.marks if mark.option and "at 0 %" in mark.tip}
    assert set(ends) == {line.id for line in view.lines}
    assert ends["o3"].endswith(f"at 100 %: {view.lines[3].at_one:.1f}")
    assert {mark.dimension for mark in drawing.marks} == {"d1"}


@pytest.mark.parametrize("chart", [sweep_lines, likelihood_lines])
def test_the_description_holds_every_option_and_the_line(chart):
    a = an_assessment(6, 3, 3)
    view = swept(a) if chart is sweep_lines else likely(a)
    drawing = chart.draw(view, 700)
    assert all(line.name in drawing.alt for line in view.lines)
    assert drawing.says == chart.says(view)
    assert drawing.says in drawing.alt
    assert drawing.title == chart.title()
