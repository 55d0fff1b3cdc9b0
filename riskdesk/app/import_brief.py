"""Taking a brief that was read: as a new assessment, into one, or as the new text of one that is already there."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from riskdesk.domain.assessment import Assessment
from riskdesk.domain.briefs import Brief
from riskdesk.domain.cell_names import cell_name_with_scenario
from riskdesk.domain.edits.briefs import AddBrief, ReviseText, TakeBriefs
from riskdesk.domain.ids import AssessmentId, BriefId, an_id
from riskdesk.domain.quoted import quotes_of, standing_on
from riskdesk.domain.quotes import Quote
from riskdesk.importers.text.anchors import anchored
from riskdesk.words import _, shortened

LONGEST_QUOTE = 80
PARTICULARS = ("author", "publisher", "date", "place", "language", "url")


@dataclass(frozen=True, slots=True)
class LostQuote:
    """A quote whose words are not in the new text, and the names of the scores that stand on it."""

    quote: Quote
    scores: tuple[str, ...]

    def __str__(self) -> str:
        text, n = shortened(self.quote.text, LONGEST_QUOTE), self.quote.paragraph
        if not self.scores:
            return _("“{quote}” (paragraph {n}) is no longer in the text.").format(quote=text, n=n)
        told = _("“{quote}” (paragraph {n}) is no longer in the text. Scores that stand on it: {scores}.")
        return told.format(quote=text, n=n, scores="; ".join(self.scores))


@dataclass(frozen=True, slots=True)
class NewText:
    """What giving a known brief a new text would do: the edit, how many quotes keep a place, and which lose theirs."""

    edit: ReviseText
    kept: int
    lost: tuple[LostQuote, ...]


@dataclass(frozen=True, slots=True)
class Taking:
    """What taking in several briefs would do: the edit, and the quotes that lose their place."""

    edit: TakeBriefs
    lost: tuple[LostQuote, ...]


def known_brief(a: Assessment, title: str) -> Brief | None:
    """The brief of an assessment that has this title, whatever the case of its letters."""
    return next((brief for brief in a.briefs if brief.title.casefold() == title.casefold()), None)


def assessment_of(brief: Brief) -> Assessment:
    """A new assessment that has nothing yet but a brief."""
    return Assessment(AssessmentId(brief.id), brief.title, briefs=(brief,))


def adding(a: Assessment, brief: Brief) -> AddBrief:
    """Add a brief under an id that is free."""
    return AddBrief(replace(brief, id=BriefId(an_id(brief.id, [known.id for known in a.briefs]))))


def new_text(a: Assessment, known: Brief, brief: Brief) -> NewText | None:
    """Give a known brief the text that was read anew; None where nothing would change.

    What a person said of the brief stays; particulars that were missing come from the file.
    """
    stated = {key: getattr(known, key) or getattr(brief, key) for key in PARTICULARS}
    revised = replace(known, paragraphs=brief.paragraphs, layout=brief.layout, notes=brief.notes, **stated)
    if revised == known:
        return None
    moved = anchored(known, revised, quotes_of(a, known.id))
    gone = [was for was, now in moved.items() if now.paragraph is None and was.paragraph is not None]
    lost = tuple(
        LostQuote(quote, tuple(cell_name_with_scenario(a, cell) for cell in standing_on(a, quote))) for quote in gone
    )
    kept = sum(now.paragraph is not None for now in moved.values())
    return NewText(ReviseText(revised, moved), kept, lost)


def taking(a: Assessment, briefs: Iterable[Brief]) -> Taking:
    """Take in several briefs as one step: each is added, or gives the brief of its title a new text."""
    edits: list[AddBrief | ReviseText] = []
    lost: list[LostQuote] = []
    for brief in briefs:
        known = known_brief(a, brief.title)
        if known is None:
            edits.append(adding(a, brief))
        elif (change := new_text(a, known, brief)) is not None:
            edits.append(change.edit)
            lost += change.lost
        else:
            continue
        a = edits[-1].apply(a)
    return Taking(TakeBriefs(tuple(edits)), tuple(lost))
