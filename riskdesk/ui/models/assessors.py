"""The table of assessors."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from riskdesk.domain.assessment import Assessment
from riskdesk.domain.changes import Part
from riskdesk.domain.edits.edit import Edit
from riskdesk.domain.edits.panel import AddAssessor, MoveAssessor, RemoveAssessor, ReviseAssessor
from riskdesk.domain.ids import AssessorId, an_id
from riskdesk.domain.panel import Assessor
from riskdesk.domain.score_text import number_text
from riskdesk.ui.models.columns import Column
from riskdesk.ui.models.numbers import number, share_text
from riskdesk.words import _


class Assessors:
    """Rows of the table of assessors."""

    parts = Part.ASSESSORS
    nests = False

    def __init__(self) -> None:
        self.title = _("Assessors")
        self.invitation = _("Add an assessor…")
        self.removal = _("Remove assessor")
        self.columns: Sequence[Column[Assessor]] = (
            Column(
                _("Assessor"), lambda _a, p: p.name, lambda _a, p, text: ReviseAssessor(replace(p, name=text.strip()))
            ),
            Column(
                _("Weight"),
                lambda _a, p: number_text(p.raw_weight),
                lambda _a, p, text: ReviseAssessor(replace(p, weight=number(text) if text.strip() else None)),
                number=True,
            ),
            Column(_("Share"), _share, number=True),
        )

    def items(self, a: Assessment) -> tuple[Assessor, ...]:
        """All assessors."""
        return a.assessors

    def parent(self, item: Assessor) -> str | None:
        """Assessors stand side by side."""
        return None

    def add(self, a: Assessment, name: str, parent: str | None) -> Edit:
        """Adding an assessor at the end."""
        return AddAssessor(Assessor(AssessorId(an_id(name, (p.id for p in a.assessors))), name.strip()))

    def revise(self, item: Assessor) -> Edit:
        """Putting it in the place of what has its id."""
        return ReviseAssessor(item)

    def remove(self, item: Assessor) -> Edit:
        """Removing them with their scores."""
        return RemoveAssessor(item.id)

    def move(self, item: Assessor, to: int, parent: str | None) -> Edit:
        """Putting them at another place."""
        return MoveAssessor(item.id, to)


def _share(a: Assessment, p: Assessor) -> str:
    return share_text(p.raw_weight / sum(other.raw_weight for other in a.assessors))
