"""Charts of how far results hold, as the report prints them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from math import isfinite

from riskdesk.analysis.flips import Flip
from riskdesk.analysis.robustness import Robustness
from riskdesk.analysis.sweep import likelihood_lines as lines_of_likelihoods
from riskdesk.domain.assessment import Assessment
from riskdesk.report.content.blocks import Picture
from riskdesk.report.content.page import TEXT_WIDTH
from riskdesk.report.content.pictures import picture, pictures
from riskdesk.report.figures import flip_bars, likelihood_lines, likelihood_triangle, stability_bars, sweep_lines
from riskdesk.report.figures.drawing import Drawing
from riskdesk.report.figures.fan_view import FanView
from riskdesk.report.figures.flip_view import flip_view
from riskdesk.report.figures.look import PAPER
from riskdesk.report.figures.stability_view import stability_view
from riskdesk.report.figures.triangle_view import triangle_view

MOST_SWEEPS = 2


def stability_pictures(a: Assessment, held: Robustness) -> Iterator[Picture]:
    """The bars of all weights."""
    view = stability_view(a, held.stability.expected)

    def bars(start: int, stop: int) -> Drawing:
        return stability_bars.draw(replace(view, rows=view.rows[start:stop]), TEXT_WIDTH, PAPER)

    return pictures(len(view.rows), bars)


def sweep_pictures(a: Assessment, held: Robustness) -> Iterator[Picture]:
    """The lines of the few weights that have least to move before another option leads."""
    ranges = held.stability.expected
    delicate = [row for row in ranges.by_delicacy if isfinite(ranges.room[row])]
    for row in delicate[:MOST_SWEEPS]:
        yield picture(
            sweep_lines.draw(sweep_lines.sweep_view(a, held.sweeps, ranges.dimensions[row]), TEXT_WIDTH, PAPER)
        )


def flip_picture(a: Assessment, held: Robustness, flip: Flip) -> Picture:
    """Before and after for the option that has least to change."""
    return picture(flip_bars.draw(flip_view(a, held.results, flip), TEXT_WIDTH, PAPER))


def likelihood_picture(a: Assessment, held: Robustness) -> Picture | None:
    """Three scenarios as a triangle, of others the most delicate likelihood; None where no likelihood matters."""
    if len(a.scenarios) == 3:
        triangle = triangle_view(a, held.results)
        if len(triangle.regions) == 1:
            return None
        return picture(likelihood_triangle.draw(triangle, TEXT_WIDTH, PAPER))
    lines = lines_of_likelihoods(held.results)
    fans = [likelihood_lines.likelihood_view(a, lines, scenario.id) for scenario in a.scenarios]
    nearest = min(fans, key=_room)
    return picture(likelihood_lines.draw(nearest, TEXT_WIDTH, PAPER)) if nearest.changes else None


def _room(view: FanView) -> float:
    """How far a share can move before another option leads."""
    return min((abs(after.start - view.now) for _before, after in view.changes), default=float("inf"))
