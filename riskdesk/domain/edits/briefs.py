"""Edits of briefs."""

from __future__ import annotations

from dataclasses import dataclass, replace

from riskdesk.domain.assessment import Assessment, scores_with
from riskdesk.domain.briefs import Brief
from riskdesk.domain.edits.edit import Alone
from riskdesk.domain.edits.lists import found, inserted, removed, replaced
from riskdesk.domain.ids import BriefId
from riskdesk.domain.quotes import Quote
from riskdesk.domain.scores import Cell, Score
from riskdesk.domain.validity import refuse_problems
from riskdesk.words import _


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
        changes: dict[Cell, Score | None] = {
            cell: replace(score, quotes=self._kept(score.quotes)) for cell, score in before.cells()
        }
        return before.with_parts(
            briefs=removed(before.briefs, self.brief),
            options=tuple(replace(o, quotes=self._kept(o.quotes)) for o in before.options),
            dimensions=tuple(replace(d, quotes=self._kept(d.quotes)) for d in before.dimensions),
            scenarios=tuple(replace(s, quotes=self._kept(s.quotes)) for s in before.scenarios),
            scores=scores_with(before.scores, changes),
        )

    def _kept(self, quotes: tuple[Quote, ...]) -> tuple[Quote, ...]:
        return tuple(q for q in quotes if q.brief != self.brief)
