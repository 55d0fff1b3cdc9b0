"""What would have to be true for an option to tie the leader, before and after."""

from dataclasses import replace

import pytest
from builders import a_cell, an_assessment, with_values
from measuring import texts_of

from riskdesk.analysis.flips import flips
from riskdesk.analysis.results import results
from riskdesk.domain.scales import Level, Levels
from riskdesk.report.figures.drawing import Rect
from riskdesk.report.figures.flip_bars import draw, says, table
from riskdesk.report.figures.flip_view import flip_view
from riskdesk.report.figures.palette import LIGHT


def views(a):
    r = results(a)
    return {flip.option: flip_view(a, r, flip) for flip in flips(r, a)}


def scored(*rows, weights=None):
    """Options with a score for each dimension, opportunities of equal weight unless told, in one scenario."""
    a = an_assessment(len(rows), len(rows[0]), 1)
    weights = weights or [1.0] * len(rows[0])
    a = replace(a, dimensions=tuple(replace(d, weight=w) for d, w in zip(a.dimensions, weights, strict=True)))
    return with_values(a, {a_cell(o, d): x for o, row in enumerate(rows) for d, x in enumerate(row)})


def test_all_weights_one_weight_and_one_score_before_and_after():
    view = views(scored((80.0, 40.0), (20.0, 80.0)))["o1"]  # 60 against 50: level where the second weighs 60 %
    assert says(view) == "Option 1 would tie with Option 0 if 10 % of the weight moved."
    assert table(view)[1:] == [
        ["All weights, moved as little as possible", "Dimension 0", "50 % → 40 %", "−10.0"],
        ["All weights, moved as little as possible", "Dimension 1", "50 % → 60 %", "+10.0"],
        ["One weight alone", "Dimension 0", "50 % → 40 %", "−10.0"],
        ["One likelihood alone", "no such change is enough", "–", "–"],
        ["One score alone", "Dimension 0 of Option 1", "20 → 40, on a scale from 0 to 100", "+20"],
    ]


def test_one_likelihood_before_and_after():
    a = with_values(
        an_assessment(2, 1, 2),
        {a_cell(0, 0, 0): 90.0, a_cell(0, 0, 1): 30.0, a_cell(1, 0, 0): 20.0, a_cell(1, 0, 1): 60.0},
    )
    [row] = [row for row in table(views(a)["o1"]) if row[0] == "One likelihood alone"]
    assert row[1:] == ["Scenario 0", "50 % → 30 %", "−20.0"]  # 90 p + 30 (1 - p) = 20 p + 60 (1 - p)


def test_a_score_on_levels_is_told_by_its_label():
    a = scored((100.0, 0.0), (100.0, 0.0))
    scale = Levels((Level("Poor", 0.0), Level("Fair", 40.0), Level("Good", 60.0), Level("Best", 100.0)))
    a = replace(a, dimensions=(a.dimensions[0], replace(a.dimensions[1], scale=scale)))
    a = with_values(a, {a_cell(0, 1): "Good", a_cell(1, 1): "Fair"})
    told = ["Dimension 1 of Option 1", "Fair → Good, on a scale from Poor to Best", "+20"]
    assert table(views(a)["o1"])[-1][1:] == told


def test_a_change_that_is_small_is_told_all_the_same():
    a = scored((50.02, 50.0), (50.0, 50.01))
    assert table(views(a)["o1"])[-1][2:] == ["50 → 50.01, on a scale from 0 to 100", "+0.01"]
    nearly = scored((70.0, 40.0), (40.0, 69.97))  # level where the first weighs 49.975 %
    assert table(views(nearly)["o1"])[1][2:] == ["50 % → 49.97 %", "−0.03"]


def test_a_score_hardly_off_a_level_is_not_told_as_that_level():
    scale = Levels((Level("Poor", 0.0), Level("Good", 60.0), Level("Best", 100.0)))
    a = scored((50.02, 60.0), (50.0, 60.0), weights=[1.0, 3.0])
    a = replace(a, dimensions=(a.dimensions[0], replace(a.dimensions[1], scale=scale)))
    a = with_values(a, {a_cell(0, 1): "Good", a_cell(1, 1): "Good"})
    assert table(views(a)["o1"])[-1][2].startswith("Good → 60.007, ")


def test_an_option_that_ties_already_needs_nothing():
    view = views(scored((50.0, 40.0), (40.0, 50.0)))["o1"]
    assert says(view) == "Option 1 ties with Option 0 already."
    assert "nothing has to change" in texts_of(draw(view, 700))


def test_an_option_that_is_worse_on_all_can_tie_by_no_weights():
    view = views(scored((60.0, 70.0), (50.0, 20.0), weights=[3.0, 1.0]))["o1"]
    assert says(view).startswith("Whatever the weights, Option 1 stays behind Option 0; it would tie by Dimension 0 of")
    hopeless = views(scored((100.0, 90.0, 80.0), (0.0, 0.0, 0.0)))["o1"]
    assert says(hopeless) == "No weights, no likelihood and no single score would let Option 1 tie with Option 0."
    assert [row[1] for row in table(hopeless)[1:]] == ["no such change is enough"] * 4


def test_a_third_option_that_would_be_ahead_of_both_is_named():
    view = views(scored((80.0, 40.0), (20.0, 80.0), (30.0, 88.0)))["o1"]
    assert view.ways[0].note == "Option 2 would then be ahead of both."
    assert "Option 2 would then be ahead of both." in draw(view, 700).alt


def test_weights_that_stay_are_counted():
    view = views(scored((80.0, 40.0, 50.0), (20.0, 90.0, 50.0), weights=[2.0, 1.0, 1.0]))["o1"]
    assert view.ways[0].note == "1 weight stays as it is."
    assert len(view.ways[0].steps) == 2


def test_bars_are_as_long_as_their_figures():
    view = views(scored((80.0, 40.0), (20.0, 80.0)))["o1"]
    drawing = draw(view, 700)
    track, before, after = [shape for shape in drawing.shapes if isinstance(shape, Rect)][:3]
    assert (track.fill, before.stroke, after.fill) == (LIGHT.track, LIGHT.quiet, LIGHT.accent)
    assert view.reach == pytest.approx(0.6)
    assert "bars of weights reach to 60 %" in texts_of(drawing)
    assert before.width / track.width == pytest.approx(0.5 / 0.6)
    assert after.width / track.width == pytest.approx(0.4 / 0.6)


def test_marks_lead_to_the_weight_the_scenario_and_the_score():
    a = an_assessment(4, 4, 3)
    for view in views(a).values():
        for mark, step in zip(draw(view, 700).marks, [s for way in view.ways for s in way.steps], strict=True):
            assert (mark.option, mark.dimension, mark.scenario) == (step.option, step.dimension, step.scenario)
