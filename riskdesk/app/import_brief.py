"""Import of a brief: as a new assessment, into one, or as the new text of one that is already there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from riskdesk.app.session import Session
from riskdesk.domain.assessment import Assessment
from riskdesk.domain.briefs import Brief
from riskdesk.domain.cell_names import cell_name_with_scenario
from riskdesk.domain.edits.briefs import AddBrief, ReviseText
from riskdesk.domain.ids import BriefId, an_id
from riskdesk.domain.quoted import quotes_of, standing_on
from riskdesk.domain.quotes import Quote
from riskdesk.importers.text.anchors import anchored
from riskdesk.words import _, shortened

LONGEST_QUOTE = 80
PARTICULARS = ("author", "publisher", "date", "place", "language", "url")


def known_brief(a: Assessment, title: str) -> Brief | None:
    """The brief of an assessment that has this title, whatever the case of its letters."""
    return next((brief for brief in a.briefs if brief.title.casefold() == title.casefold()), None)


def add_brief(session: Session, brief: Brief) -> None:
    """Add a brief under an id that is free."""
    taken = [known.id for known in session.current.briefs]
    session.apply(AddBrief(replace(brief, id=BriefId(an_id(brief.id, taken)))))


def read_again(session: Session, known: Brief, brief: Brief) -> tuple[str, ...] | None:
    """Give a known brief the text that was read anew, and say which quotes were lost; None where nothing changed.

    What a person said of the brief stays; particulars that were missing come from the file.
    """
    before = session.current
    stated = {key: getattr(known, key) or getattr(brief, key) for key in PARTICULARS}
    revised = replace(known, paragraphs=brief.paragraphs, layout=brief.layout, notes=brief.notes, **stated)
    if revised == known:
        return None
    moved = anchored(known, revised, quotes_of(before, known.id))
    session.apply(ReviseText(revised, moved))
    return tuple(_lost(before, moved))


def _lost(before: Assessment, moved: Mapping[Quote, Quote]) -> Iterator[str]:
    for was, now in moved.items():
        if now.paragraph is None and was.paragraph is not None:
            text = shortened(was.text, LONGEST_QUOTE)
            cells = [cell_name_with_scenario(before, cell) for cell in standing_on(before, was)]
            if cells:
                told = _("“{quote}” (paragraph {n}) is no longer in the text. Scores that stand on it: {scores}.")
                yield told.format(quote=text, n=was.paragraph, scores="; ".join(cells))
            else:
                told = _("“{quote}” (paragraph {n}) is no longer in the text.")
                yield told.format(quote=text, n=was.paragraph)
