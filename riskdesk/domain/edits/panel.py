"""Edits of the panel of assessors."""

from __future__ import annotations

from dataclasses import dataclass

from riskdesk.domain.assessment import Assessment, scores_without
from riskdesk.domain.edits.edit import Alone
from riskdesk.domain.edits.lists import added, found, moved, removed, revised
from riskdesk.domain.errors import InvalidEdit
from riskdesk.domain.ids import AssessorId
from riskdesk.domain.panel import Assessor
from riskdesk.domain.validity import refuse_problems
from riskdesk.words import _


@dataclass(frozen=True, slots=True)
class AddAssessor(Alone):
    """Add an assessor."""

    assessor: Assessor
    at: int | None = None

    def label(self, before: Assessment) -> str:
        """Add assessor …"""
        return _("Add assessor “{name}”").format(name=self.assessor.name)

    def apply(self, before: Assessment) -> Assessment:
        """Refused where one has this name."""
        return before.with_parts(assessors=added(before.assessors, self.assessor, self.at))


@dataclass(frozen=True, slots=True)
class ReviseAssessor(Alone):
    """Replace an assessor's name or weight."""

    assessor: Assessor

    def label(self, before: Assessment) -> str:
        """Change assessor …"""
        return _("Change assessor “{name}”").format(name=self.assessor.name)

    def apply(self, before: Assessment) -> Assessment:
        """Refused where no assessor would count."""
        return refuse_problems(before.with_parts(assessors=revised(before.assessors, self.assessor)), before)


@dataclass(frozen=True, slots=True)
class RemoveAssessor(Alone):
    """Remove an assessor with their scores and weights; the last one stays."""

    assessor: AssessorId

    def label(self, before: Assessment) -> str:
        """Remove assessor …"""
        return _("Remove assessor “{name}”").format(name=found(before.assessors, self.assessor).name)

    def apply(self, before: Assessment) -> Assessment:
        """Refused where no assessor would be left, or count."""
        assessors = removed(before.assessors, self.assessor)
        if not assessors:
            raise InvalidEdit(_("One assessor has to stay. Rename it instead."))
        after = before.with_parts(
            assessors=assessors,
            scores=scores_without(before.scores, lambda cell: cell.assessor == self.assessor),
            weights=tuple(w for w in before.weights if w.assessor != self.assessor),
            weighting=tuple(w for w in before.weighting if w.assessor != self.assessor),
        )
        return refuse_problems(after, before)


@dataclass(frozen=True, slots=True)
class MoveAssessor(Alone):
    """Put an assessor at another place in the list."""

    assessor: AssessorId
    to: int

    def label(self, before: Assessment) -> str:
        """Move assessor …"""
        return _("Move assessor “{name}”").format(name=found(before.assessors, self.assessor).name)

    def apply(self, before: Assessment) -> Assessment:
        """Always possible."""
        return before.with_parts(assessors=moved(before.assessors, self.assessor, self.to))
