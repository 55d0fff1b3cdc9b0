"""No text of the charts that can be dragged covers another, and nothing leaves the frame."""

import pytest
from builders import an_assessment
from measuring import outside, touching_texts
from odd_names import NAMES, named

from riskdesk.analysis.results import results
from riskdesk.analysis.sweep import likelihood_lines as lines_of
from riskdesk.analysis.sweep import sweeps
from riskdesk.report.figures import likelihood_lines, likelihood_triangle, sweep_lines
from riskdesk.report.figures.look import PAPER, SCREEN
from riskdesk.report.figures.triangle_view import triangle_view

SIZES = {"one": (1, 1), "two": (2, 3), "five": (5, 5), "forty": (40, 12)}
WIDTHS = [(455, PAPER), (420, SCREEN), (340, SCREEN), (900, SCREEN), (1600, SCREEN)]


def sweep(a, width, look, share):
    view = sweep_lines.sweep_view(a, sweeps(results(a), a), "d0", tried=share)
    return sweep_lines.draw(view, width, look)


def likelihood(a, width, look, share):
    view = likelihood_lines.likelihood_view(a, lines_of(results(a)), "s1", share)
    return likelihood_lines.draw(view, width, look)


def triangle(a, width, look, share):
    view = triangle_view(a, results(a), None if share is None else (share, 1 - share, 0.0))
    return likelihood_triangle.draw(view, width, look)


@pytest.mark.parametrize("names", NAMES)
@pytest.mark.parametrize("chart", [sweep, likelihood, triangle])
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize(("width", "look"), WIDTHS)
def test_nothing_touches_or_leaves_the_frame(chart, size, names, width, look):
    a = named(an_assessment(*SIZES[size], 3), NAMES[names])
    for share in (None, 0.0, 0.35, 1.0):
        drawing = chart(a, width, look, share)
        assert drawing.width == width
        assert not outside(drawing)
        assert not touching_texts(drawing)


def test_trying_another_share_moves_nothing_but_its_signs():
    a = an_assessment(12, 6, 3)
    for chart in (sweep, likelihood, triangle):
        planes = {
            (chart(a, 600, SCREEN, share).plane, chart(a, 600, SCREEN, share).height) for share in (None, 0.2, 0.9)
        }
        assert len(planes) == 1
