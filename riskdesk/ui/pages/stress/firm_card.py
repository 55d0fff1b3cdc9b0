"""How firm the leader is, in words."""

from __future__ import annotations

from riskdesk.analysis.robustness import Robustness
from riskdesk.domain.assessment import Assessment
from riskdesk.report.content.verdict import verdict
from riskdesk.ui.widgets.labels import PlainLabel
from riskdesk.ui.widgets.surfaces import Card
from riskdesk.words import _


class FirmCard(Card):
    """The verdict."""

    def __init__(self) -> None:
        super().__init__(_("How firm is that?"))
        self.verdict = PlainLabel(role="lead").wrapped()
        self.body.addWidget(self.verdict)

    def show_held(self, a: Assessment, held: Robustness) -> None:
        """Say it."""
        self.verdict.setText(verdict(a, held.results))
