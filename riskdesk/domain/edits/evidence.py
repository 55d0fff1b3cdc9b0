"""Edits of evidence."""

from __future__ import annotations

from dataclasses import dataclass

from riskdesk.domain.assessment import Assessment
from riskdesk.domain.edits.edit import Alone
from riskdesk.domain.edits.lists import found, removed, replaced
from riskdesk.domain.errors import InvalidEdit
from riskdesk.domain.evidence import Evidence
from riskdesk.domain.ids import EvidenceId
from riskdesk.domain.validity import refuse_problems
from riskdesk.words import _, shortened

LABEL = 60
"""Letters of a text that stand in the name of a step."""


@dataclass(frozen=True, slots=True)
class ReviseEvidence(Alone):
    """Replace what evidence says."""

    evidence: Evidence

    def label(self, before: Assessment) -> str:
        """Change evidence …"""
        return _("Change evidence “{text}”").format(text=shortened(self.evidence.text, LABEL))

    def apply(self, before: Assessment) -> Assessment:
        """Refused without a text, and where a quote's paragraph is not there."""
        if not self.evidence.text.strip():
            raise InvalidEdit(_("Evidence needs a text."))
        return refuse_problems(before.with_parts(evidence=replaced(before.evidence, self.evidence)), before)


@dataclass(frozen=True, slots=True)
class RemoveEvidence(Alone):
    """Remove evidence; scores that quote the same words keep their quotes."""

    evidence: EvidenceId

    def label(self, before: Assessment) -> str:
        """Remove evidence …"""
        return _("Remove evidence “{text}”").format(text=shortened(found(before.evidence, self.evidence).text, LABEL))

    def apply(self, before: Assessment) -> Assessment:
        """Always possible."""
        return before.with_parts(evidence=removed(before.evidence, self.evidence))
