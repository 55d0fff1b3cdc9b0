"""Every chart of the report, in parts that fit a page each."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from riskdesk.report.content.blocks import Block, Heading, Picture
from riskdesk.report.content.page import TEXT_WIDTH
from riskdesk.report.content.pictures import pictures
from riskdesk.report.content.subject import Subject
from riskdesk.report.content.summary_charts import Shown
from riskdesk.report.content.title_page import MOST_BARS
from riskdesk.report.figures import opportunity_risk, outcome_bars, rank_slopes, ranking_bars, regret_map
from riskdesk.report.figures.drawing import Drawing
from riskdesk.report.figures.look import PAPER, Look
from riskdesk.report.figures.view import View
from riskdesk.words import _

FUTURES_ABREAST = 3

Draw = Callable[[View, float, Look], Drawing]


def charts(subject: Subject) -> Iterator[Block]:
    """The charts that the summary does not show already, and those that it shows in part."""
    view = subject.view
    told = subject.summary_charts
    if view is None or told is None:
        return
    yield Heading(_("Charts"))
    futures = range(len(view.futures))
    if not _is_told(subject, told.bars):
        for start in range(0, len(futures), FUTURES_ABREAST):
            yield from _pictures(view, futures[start : start + FUTURES_ABREAST], outcome_bars.draw)
    if len(view.rows) > MOST_BARS:
        yield from _pictures(view, futures, ranking_bars.draw)
    if len(futures) > 1:
        if not _is_told(subject, told.slopes):
            yield from _pictures(view, futures, rank_slopes.draw)
        yield from _pictures(view, futures, partial(rank_slopes.draw, outcomes=True))
        if not _is_told(subject, told.regrets):
            yield from _pictures(view, futures, regret_map.draw)
    yield from _maps(view)


def _is_told(subject: Subject, shown: Shown | None) -> bool:
    """Whether the summary is printed, and shows all of a chart."""
    return subject.has("summary") and shown is not None and subject.view is not None and shown.is_whole(subject.view)


def _maps(view: View) -> Iterator[Block]:
    drawing = opportunity_risk.draw(view, TEXT_WIDTH, PAPER)
    yield Picture(drawing, _("Expected over all scenarios. {says}").format(says=drawing.says))
    if len(view.futures) > 1:
        for future in view.futures:
            drawing = opportunity_risk.draw(view, TEXT_WIDTH, PAPER, future.id)
            yield Picture(drawing, _("{scenario}. {says}").format(scenario=future.name, says=drawing.says))


def _pictures(view: View, futures: range, draw: Draw) -> Iterator[Picture]:
    return pictures(len(view.rows), lambda start, stop: draw(view.part(range(start, stop), futures), TEXT_WIDTH, PAPER))
