"""The charts of the summary: as much of each as its page holds."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from riskdesk.report.content.page import MOST_HEIGHT, TEXT_WIDTH
from riskdesk.report.figures import outcome_bars, rank_slopes, regret_map
from riskdesk.report.figures.drawing import Drawing
from riskdesk.report.figures.look import PAPER, Look
from riskdesk.report.figures.view import View

MOST_OPTIONS = 12
MOST_ABREAST = 3
SLOPES_HEIGHT = 300.0
TABLE_ROW = 26.0
"""About the height of a scenario's row in the table above the slopes."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A chart in the summary, and the part of the results that it shows."""

    part: View
    drawing: Drawing

    def is_whole(self, view: View) -> bool:
        """Whether it shows every option in every scenario."""
        return len(self.part.rows) == len(view.rows) and len(self.part.futures) == len(view.futures)


class SummaryCharts(NamedTuple):
    """The charts of the summary; those with nothing to say, or without room, are None."""

    bars: Shown
    slopes: Shown | None
    regrets: Shown | None


def summary_charts(view: View) -> SummaryCharts:
    """All charts of the summary."""
    slopes = _slopes(view) if len(view.futures) > 1 else None
    return SummaryCharts(_bars(view), slopes, _regrets(slopes) if slopes else None)


def _bars(view: View) -> Shown:
    """The outcome chart: scenarios below each other if they fit a page, else abreast, else the first of them."""
    rows, futures = range(MOST_OPTIONS), range(len(view.futures))
    part = view.part(rows, futures)
    for abreast in range(1, MOST_ABREAST + 1):
        drawing = outcome_bars.draw(part, TEXT_WIDTH, PAPER, abreast)
        if drawing.height <= MOST_HEIGHT:
            return Shown(part, drawing)
    return _cut(view.part(rows, futures[:MOST_ABREAST]), outcome_bars.draw, MOST_HEIGHT)


def _slopes(view: View) -> Shown:
    return _cut(view.part(range(MOST_OPTIONS), range(len(view.futures))), rank_slopes.draw, SLOPES_HEIGHT)


def _regrets(slopes: Shown) -> Shown | None:
    """The regret map of the same options, where the page of the slopes has room for it."""
    drawing = regret_map.draw(slopes.part, TEXT_WIDTH, PAPER)
    taken = slopes.drawing.height + TABLE_ROW * len(slopes.part.futures)
    return Shown(slopes.part, drawing) if taken + drawing.height <= MOST_HEIGHT else None


def _cut(part: View, draw: Callable[[View, float, Look], Drawing], height: float) -> Shown:
    """The first options of a chart, as many as a height holds; one at least."""
    futures = range(len(part.futures))
    for count in range(len(part.rows), 0, -1):
        fewer = part.part(range(count), futures)
        drawing = draw(fewer, TEXT_WIDTH, PAPER)
        if drawing.height <= height:
            break
    return Shown(fewer, drawing)
