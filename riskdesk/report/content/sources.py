"""The briefs: particulars, grades, and the numbered paragraphs that quotes refer to."""

from __future__ import annotations

from collections.abc import Iterator

from riskdesk.domain.briefs import Brief
from riskdesk.report.content.blocks import Block, Facts, Heading, Passages, Words
from riskdesk.report.content.grade_words import grade_words
from riskdesk.report.content.subject import Subject, anchor
from riskdesk.words import _


def sources(subject: Subject) -> Iterator[Block]:
    """Every brief under its number."""
    yield Heading(_("Sources"))
    if not subject.a.briefs:
        yield Words(_("No source was stated."))
    for number, brief in enumerate(subject.a.briefs, 1):
        yield Heading(f"[{number}] {brief.title or brief.id}", 2, anchor=anchor(number))
        facts = tuple((name, text) for name, text in _particulars(brief) if text)
        if facts:
            yield Facts(facts)
        yield Passages(brief.paragraphs, brief.language or None)


def _particulars(brief: Brief) -> Iterator[tuple[str, str]]:
    yield _("Author"), brief.author
    yield _("Publisher"), brief.publisher
    yield _("Date"), brief.date
    yield _("Place"), brief.place
    yield _("Address"), brief.url
    yield _("Marking"), brief.marking
    yield _("Grade"), grade_words(brief)
