"""The briefs: particulars, grades, and the numbered paragraphs that quotes refer to."""

from __future__ import annotations

from collections.abc import Iterator

from riskdesk.domain.briefs import Brief, Note, NoteKind, Role
from riskdesk.domain.cell_names import cell_name_with_scenario
from riskdesk.domain.quoted import standing_on
from riskdesk.report.content.blocks import Block, Cell, Column, Facts, Heading, Passages, Table, Words
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
        headings = tuple(part.paragraph for part in brief.layout if part.role is Role.HEADING)
        yield Passages(brief.paragraphs, brief.language or None, headings)
        yield from _notes(brief)
    yield from _evidence(subject)


def _notes(brief: Brief) -> Iterator[Block]:
    """Footnotes and comments, which stand beside the text."""
    if brief.notes:
        yield Heading(_("Notes in this source"), 3)
        yield Facts(tuple((_note_name(note), note.text) for note in brief.notes))


def _note_name(note: Note) -> str:
    names = {
        NoteKind.FOOTNOTE: _("Footnote {mark}"),
        NoteKind.ENDNOTE: _("Endnote {mark}"),
        NoteKind.COMMENT: _("Comment {mark}"),
    }
    name = names[note.kind].format(mark=note.mark or note.author).strip()
    return name if note.paragraph is None else f"{name} ¶ {note.paragraph}"


def _evidence(subject: Subject) -> Iterator[Block]:
    """What the sources state as fact, and the scores that rest on the same words."""
    a = subject.a
    if not a.evidence:
        return
    yield Heading(_("Evidence"), 2)
    rows = []
    for item in a.evidence:
        cells = dict.fromkeys(cell for quote in item.quotes for cell in standing_on(a, quote))
        resting = "; ".join(cell_name_with_scenario(a, cell) for cell in cells)
        rows.append((Cell(item.text, strong=True, quotes=subject.quotes(item.quotes)), resting or _("no score yet")))
    yield Table((Column(_("Stated as fact"), 1.6), Column(_("Scores that stand on it"), 1)), tuple(rows))


def _particulars(brief: Brief) -> Iterator[tuple[str, str]]:
    yield _("Author"), brief.author
    yield _("Publisher"), brief.publisher
    yield _("Date"), brief.date
    yield _("Place"), brief.place
    yield _("Address"), brief.url
    yield _("Marking"), brief.marking
    yield _("Grade"), grade_words(brief)
