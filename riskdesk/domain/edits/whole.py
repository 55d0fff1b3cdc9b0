"""The edit that takes over a whole assessment."""

from __future__ import annotations

from dataclasses import dataclass, replace

from riskdesk.domain.assessment import Assessment
from riskdesk.domain.edits.edit import Alone
from riskdesk.domain.validity import refuse_problems
from riskdesk.words import _


@dataclass(frozen=True, slots=True)
class ReplaceAll(Alone):
    """Put another assessment's content in place of this one's; the id stays."""

    assessment: Assessment

    def label(self, before: Assessment) -> str:
        """Replace by …"""
        return _("Replace by “{title}”").format(title=self.assessment.title)

    def apply(self, before: Assessment) -> Assessment:
        """Refused where it is not sound."""
        after = replace(self.assessment, id=before.id)
        return before if after == before else refuse_problems(after)
