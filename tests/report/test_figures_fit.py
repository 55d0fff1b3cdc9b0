"""No text of a chart covers another, and nothing leaves the frame: whatever the sizes and the names."""

from dataclasses import replace
from functools import partial

import pytest
from builders import an_assessment
from measuring import outside, touching_texts
from odd_names import NAMES, named

from riskdesk.analysis.results import results
from riskdesk.report.figures import opportunity_risk, outcome_bars, rank_slopes, ranking_bars, regret_map
from riskdesk.report.figures.from_results import view_of
from riskdesk.report.figures.look import PAPER, SCREEN

CHARTS = {
    "outcome bars": outcome_bars.draw,
    "outcome bars below each other": partial(outcome_bars.draw, most_abreast=1),
    "opportunity and risk": opportunity_risk.draw,
    "rank slopes": rank_slopes.draw,
    "outcome slopes": partial(rank_slopes.draw, outcomes=True),
    "regret map": regret_map.draw,
    "ranking bars": ranking_bars.draw,
}
SIZES = {
    "one of each": (1, 1, 1),
    "two options": (2, 3, 2),
    "the first brief's size": (5, 5, 3),
    "twelve dimensions": (9, 12, 4),
    "forty options, eight scenarios": (40, 12, 8),
    "many scenarios": (6, 4, 20),
}


@pytest.mark.parametrize("names", NAMES)
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("chart", CHARTS)
@pytest.mark.parametrize(("width", "look"), [(455, PAPER), (340, SCREEN)], ids=["page", "narrow"])
def test_nothing_touches_or_leaves_the_frame(chart, size, names, width, look):
    a = named(an_assessment(*SIZES[size]), NAMES[names])
    drawing = CHARTS[chart](view_of(a, results(a)), width, look)
    assert drawing.width == width
    assert not outside(drawing)
    assert not touching_texts(drawing)


@pytest.mark.parametrize("chart", CHARTS)
def test_a_wide_window_is_used(chart):
    a = named(an_assessment(5, 5, 3), NAMES["long"])
    drawing = CHARTS[chart](view_of(a, results(a)), 1600, SCREEN)
    assert drawing.width == 1600
    assert not outside(drawing)
    assert not touching_texts(drawing)


def test_measuring_sees_what_is_wrong():
    a = an_assessment()
    drawing = ranking_bars.draw(view_of(a, results(a)), 455, PAPER)
    doubled = replace(drawing, shapes=(*drawing.shapes, drawing.shapes[0]._replace(x=drawing.shapes[0].x + 1)))
    cut = replace(drawing, height=drawing.height / 2)
    assert touching_texts(doubled)
    assert outside(cut)
