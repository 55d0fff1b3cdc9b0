"""Every chart of the report, in parts that fit a page each."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from riskdesk.report.content.blocks import Block, Heading, Picture
from riskdesk.report.content.page import MOST_HEIGHT, TEXT_WIDTH
from riskdesk.report.content.subject import MOST_IN_SUMMARY, Subject
from riskdesk.report.content.summary import is_whole
from riskdesk.report.figures import opportunity_risk, outcome_bars, rank_slopes, ranking_bars, regret_map
from riskdesk.report.figures.drawing import Drawing
from riskdesk.report.figures.look import PAPER
from riskdesk.report.figures.view import View
from riskdesk.words import _

FUTURES_ABREAST = 3

Draw = Callable[[View], Drawing]


def charts(subject: Subject) -> Iterator[Block]:
    """The charts that the summary does not show already, and those that it shows in part."""
    view = subject.view
    if view is None:
        return
    yield Heading(_("Charts"))
    all_futures = range(len(view.futures))
    if not (subject.has("summary") and is_whole(view)):
        for start in range(0, len(view.futures), FUTURES_ABREAST):
            futures = range(start, min(start + FUTURES_ABREAST, len(view.futures)))
            yield from _pictures(view, futures, lambda part: outcome_bars.draw(part, TEXT_WIDTH, PAPER))
    if len(view.rows) > MOST_IN_SUMMARY or not subject.has("summary"):
        yield from _pictures(view, all_futures, lambda part: ranking_bars.draw(part, TEXT_WIDTH, PAPER))
        if len(view.futures) > 1:
            yield from _pictures(view, all_futures, lambda part: rank_slopes.draw(part, TEXT_WIDTH, PAPER))
    if len(view.futures) > 1:
        slopes = _pictures(view, all_futures, lambda part: rank_slopes.draw(part, TEXT_WIDTH, PAPER, outcomes=True))
        yield from slopes
        yield from _pictures(view, all_futures, lambda part: regret_map.draw(part, TEXT_WIDTH, PAPER))
    yield from _maps(view)


def _maps(view: View) -> Iterator[Block]:
    drawing = opportunity_risk.draw(view, TEXT_WIDTH, PAPER)
    yield Picture(drawing, _("Expected over all scenarios. {says}").format(says=drawing.says))
    if len(view.futures) > 1:
        for future in view.futures:
            drawing = opportunity_risk.draw(view, TEXT_WIDTH, PAPER, future.id)
            yield Picture(drawing, _("{scenario}. {says}").format(scenario=future.name, says=drawing.says))


def _pictures(view: View, futures: range, draw: Draw) -> Iterator[Picture]:
    """One chart, or several with some of the options each where one would be higher than a page."""
    rows = len(view.rows)
    whole = draw(view.part(range(rows), futures))
    parts = 1
    drawings = [whole]
    while max(drawing.height for drawing in drawings) > MOST_HEIGHT and parts < rows:
        parts += 1
        each = -(-rows // parts)
        drawings = [draw(view.part(range(start, start + each), futures)) for start in range(0, rows, each)]
    for number, drawing in enumerate(drawings, 1):
        caption = whole.says
        if len(drawings) > 1:
            caption = _("{says} Part {number} of {parts}.").format(says=caption, number=number, parts=len(drawings))
        yield Picture(drawing, caption)
