"""Edits of the panel of assessors."""

from __future__ import annotations

from dataclasses import dataclass, replace

from riskdesk.domain.assessment import Assessment, scores_with
from riskdesk.domain.edits.edit import Alone
from riskdesk.domain.edits.lists import found, inserted, moved, refuse_same_name, removed, replaced
from riskdesk.domain.errors import InvalidEdit
from riskdesk.domain.ids import AssessorId
from riskdesk.domain.panel import Assessor
from riskdesk.domain.scores import Cell, Score
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
        refuse_same_name(before.assessors, self.assessor)
        return replace(before, assessors=inserted(before.assessors, self.assessor, self.at))


@dataclass(frozen=True, slots=True)
class ReviseAssessor(Alone):
    """Replace an assessor's name or weight."""

    assessor: Assessor

    def label(self, before: Assessment) -> str:
        """Change assessor …"""
        return _("Change assessor “{name}”").format(name=self.assessor.name)

    def apply(self, before: Assessment) -> Assessment:
        """Refused where no assessor would count."""
        if found(before.assessors, self.assessor.id).name != self.assessor.name:
            refuse_same_name(before.assessors, self.assessor)
        assessors = replaced(before.assessors, self.assessor)
        if assessors is before.assessors:
            return before
        return refuse_problems(replace(before, assessors=assessors), before)


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
        lost: dict[Cell, Score | None] = {c: None for c, _s in before.cells() if c.assessor == self.assessor}
        weights = tuple(w for w in before.weights if w.assessor != self.assessor)
        weighting = tuple(w for w in before.weighting if w.assessor != self.assessor)
        return refuse_problems(
            replace(
                before,
                assessors=assessors,
                scores=scores_with(before.scores, lost),
                weights=before.weights if weights == before.weights else weights,
                weighting=before.weighting if weighting == before.weighting else weighting,
            ),
            before,
        )


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
        assessors = moved(before.assessors, self.assessor, self.to)
        return before if assessors is before.assessors else replace(before, assessors=assessors)
