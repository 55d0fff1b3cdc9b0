"""The whole report as blocks, in the order that the user chose."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from riskdesk.report.content.about import about
from riskdesk.report.content.attention import attention
from riskdesk.report.content.blocks import Block, Contents
from riskdesk.report.content.charts import charts
from riskdesk.report.content.comparison import comparison
from riskdesk.report.content.dimensions import dimensions
from riskdesk.report.content.method import method
from riskdesk.report.content.options import options
from riskdesk.report.content.robustness import robustness
from riskdesk.report.content.scenarios import scenarios
from riskdesk.report.content.scores import scores
from riskdesk.report.content.sources import sources
from riskdesk.report.content.subject import Subject
from riskdesk.report.content.summary import summary
from riskdesk.report.content.title_page import title_page
from riskdesk.words import _


def contents(subject: Subject) -> Iterator[Block]:
    """The list of parts."""
    yield Contents(_("Contents"))


PARTS: dict[str, Callable[[Subject], Iterator[Block]]] = {
    "summary": summary,
    "contents": contents,
    "options": options,
    "dimensions": dimensions,
    "scenarios": scenarios,
    "scores": scores,
    "comparison": comparison,
    "robustness": robustness,
    "charts": charts,
    "findings": attention,
    "method": method,
    "sources": sources,
}


def document(subject: Subject, replaced: tuple[str, ...] = ()) -> Iterator[tuple[str, Block]]:
    """Every block of the report, with the part that it belongs to."""
    yield from (("title", block) for block in title_page(subject))
    for name in subject.choices.blocks:
        part = about(subject, replaced) if name == "about" else PARTS[name](subject)
        yield from ((name, block) for block in part)
