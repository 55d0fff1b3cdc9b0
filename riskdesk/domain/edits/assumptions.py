"""Edits of assumptions."""

from __future__ import annotations

from dataclasses import dataclass

from riskdesk.domain.assessment import Assessment
from riskdesk.domain.assumptions import Assumption
from riskdesk.domain.edits.edit import Alone
from riskdesk.domain.edits.lists import found, removed, replaced
from riskdesk.domain.errors import InvalidEdit
from riskdesk.domain.ids import AssumptionId
from riskdesk.domain.validity import refuse_problems
from riskdesk.words import _, shortened

LABEL = 60
"""Letters of a text that stand in the name of a step."""


@dataclass(frozen=True, slots=True)
class ReviseAssumption(Alone):
    """Replace an assumption's words or what rests on it."""

    assumption: Assumption

    def label(self, before: Assessment) -> str:
        """Change assumption …"""
        return _("Change assumption “{text}”").format(text=shortened(self.assumption.text, LABEL))

    def apply(self, before: Assessment) -> Assessment:
        """Refused without a text, and where a quote's paragraph is not there."""
        if not self.assumption.text.strip():
            raise InvalidEdit(_("An assumption needs a text."))
        return refuse_problems(before.with_parts(assumptions=replaced(before.assumptions, self.assumption)), before)


@dataclass(frozen=True, slots=True)
class RemoveAssumption(Alone):
    """Remove an assumption; the scores that rested on it stay."""

    assumption: AssumptionId

    def label(self, before: Assessment) -> str:
        """Remove assumption …"""
        return _("Remove assumption “{text}”").format(
            text=shortened(found(before.assumptions, self.assumption).text, LABEL)
        )

    def apply(self, before: Assessment) -> Assessment:
        """Always possible."""
        return before.with_parts(assumptions=removed(before.assumptions, self.assumption))
