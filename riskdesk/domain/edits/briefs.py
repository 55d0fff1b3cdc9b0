"""Edits of briefs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from riskdesk.domain.assessment import Assessment
from riskdesk.domain.briefs import Brief
from riskdesk.domain.edits.edit import Alone
from riskdesk.domain.edits.lists import found, inserted, removed, replaced
from riskdesk.domain.ids import BriefId
from riskdesk.domain.quoted import requoted
from riskdesk.domain.quotes import Quote
from riskdesk.domain.validity import refuse_problems
from riskdesk.words import _, _n


@dataclass(frozen=True, slots=True)
class AddBrief(Alone):
    """Add a brief."""

    brief: Brief

    def label(self, before: Assessment) -> str:
        """Add brief …"""
        return _("Add brief “{title}”").format(title=self.brief.title)

    def apply(self, before: Assessment) -> Assessment:
        """Refused where its id is taken."""
        return before.with_parts(briefs=inserted(before.briefs, self.brief))


@dataclass(frozen=True, slots=True)
class ReviseBrief(Alone):
    """Replace a brief's particulars."""

    brief: Brief

    def label(self, before: Assessment) -> str:
        """Change brief …"""
        return _("Change brief “{title}”").format(title=self.brief.title)

    def apply(self, before: Assessment) -> Assessment:
        """Refused where a quote would point at a paragraph that is gone."""
        return refuse_problems(before.with_parts(briefs=replaced(before.briefs, self.brief)), before)


@dataclass(frozen=True, slots=True)
class RemoveBrief(Alone):
    """Remove a brief and every quote taken from it."""

    brief: BriefId

    def label(self, before: Assessment) -> str:
        """Remove brief …"""
        return _("Remove brief “{title}”").format(title=found(before.briefs, self.brief).title)

    def apply(self, before: Assessment) -> Assessment:
        """Scores keep their values and rationales."""
        after = requoted(before, lambda quotes: tuple(q for q in quotes if q.brief != self.brief))
        return after.with_parts(briefs=removed(before.briefs, self.brief))


@dataclass(frozen=True, slots=True)
class ReviseText(Alone):
    """Give a brief another text: read again from its file, or repaired in some places.

    Every quote of the brief follows `moved`; a quote that is not in it, or has no place in the new text, keeps its
    words and loses its place.
    """

    brief: Brief
    moved: Mapping[Quote, Quote]
    repaired: int = 0

    def label(self, before: Assessment) -> str:
        """Read … again, or repair n places of it."""
        if not self.repaired:
            return _("Read “{title}” again").format(title=self.brief.title)
        told = _n("Repair {n} place of “{title}”", "Repair {n} places of “{title}”", self.repaired)
        return told.format(n=self.repaired, title=self.brief.title)

    def apply(self, before: Assessment) -> Assessment:
        """Two quotes that come to stand for the same stretch become one."""
        after = requoted(before, lambda quotes: tuple(dict.fromkeys(map(self._followed, quotes))))
        return refuse_problems(after.with_parts(briefs=replaced(before.briefs, self.brief)), before)

    def _followed(self, quote: Quote) -> Quote:
        if quote.brief != self.brief.id:
            return quote
        lost = replace(quote, paragraph=None, start=None)
        now = self.moved.get(quote, lost)
        return now if (now.paragraph or 1) <= len(self.brief.paragraphs) else lost


@dataclass(frozen=True, slots=True)
class TakeBriefs(Alone):
    """Take in several briefs as one step: new ones, and new texts of known ones, in this order."""

    edits: tuple[AddBrief | ReviseText, ...]

    def label(self, before: Assessment) -> str:
        """Import n briefs."""
        return _n("Import {n} brief", "Import {n} briefs", len(self.edits)).format(n=len(self.edits))

    def apply(self, before: Assessment) -> Assessment:
        """All or none."""
        for edit in self.edits:
            before = edit.apply(before)
        return before


@dataclass(frozen=True, slots=True)
class DismissSuggestions(Alone):
    """Do not suggest these again, by their keys."""

    brief: BriefId
    keys: tuple[str, ...]

    def label(self, before: Assessment) -> str:
        """Dismiss n suggestions."""
        return _n("Dismiss {n} suggestion", "Dismiss {n} suggestions", len(self.keys)).format(n=len(self.keys))

    def apply(self, before: Assessment) -> Assessment:
        """Nothing is dismissed twice."""
        brief = found(before.briefs, self.brief)
        dismissed = tuple(dict.fromkeys((*brief.dismissed, *self.keys)))
        return before.with_parts(briefs=replaced(before.briefs, replace(brief, dismissed=dismissed)))


@dataclass(frozen=True, slots=True)
class RestoreSuggestions(Alone):
    """Suggest again what was dismissed."""

    brief: BriefId

    def label(self, before: Assessment) -> str:
        """Bring dismissed suggestions back."""
        return _("Bring dismissed suggestions back")

    def apply(self, before: Assessment) -> Assessment:
        """All of a brief."""
        brief = replace(found(before.briefs, self.brief), dismissed=())
        return before.with_parts(briefs=replaced(before.briefs, brief))
