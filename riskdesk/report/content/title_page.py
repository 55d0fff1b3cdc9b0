"""The title page: question, verdict in large plain words, and the ranking at a glance."""

from __future__ import annotations

from collections.abc import Iterator

from riskdesk.report.content.blocks import Block, Cell, Column, Picture, Table, Title, Words
from riskdesk.report.content.page import TEXT_WIDTH
from riskdesk.report.content.subject import Subject
from riskdesk.report.figures import ranking_bars
from riskdesk.report.figures.look import PAPER
from riskdesk.words import _, _n

MOST_BARS = 6
MOST_ROWS = 12


def title_page(subject: Subject) -> Iterator[Block]:
    """All that stands on the first page."""
    a, view = subject.a, subject.view
    yield Title(a.title)
    if a.question.strip():
        yield Words(a.question, "question")
    yield Words(_("Verdict"), "label")
    yield Words(subject.verdict, "verdict")
    if view:
        yield Words(_("Ranking at a glance"), "label")
        if len(view.rows) <= MOST_BARS:
            drawing = ranking_bars.draw(view, TEXT_WIDTH, PAPER)
            yield Picture(drawing, drawing.says)
        else:
            yield _ranking(subject)
            over = len(view.rows) - MOST_ROWS
            if over > 0:
                yield Words(_n("{n} more option follows.", "{n} more options follow.", over).format(n=over), "quiet")
    yield Words("", "space")
    if a.note.strip():
        yield Words(a.note, "notice")


def _ranking(subject: Subject) -> Table:
    rows = subject.view.rows[:MOST_ROWS] if subject.view else ()
    return Table(
        (
            Column(_("Rank")),
            Column(_("Option"), 1),
            Column(_("Expected outcome"), 0, "right"),
            Column(_("Range"), 0, "right"),
        ),
        tuple(
            (
                str(row.rank),
                Cell(row.name, strong=row.rank == 1),
                f"{row.expected:.1f}",
                f"{row.low:.1f}–{row.high:.1f}",
            )
            for row in rows
        ),
    )
