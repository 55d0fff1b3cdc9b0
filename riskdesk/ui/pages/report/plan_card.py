"""What the report holds and how it is printed."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QPushButton

from riskdesk.domain.errors import InvalidEdit
from riskdesk.report.choices import BLOCKS
from riskdesk.report.marking import chosen_marking, marking_of
from riskdesk.ui.document import Document
from riskdesk.ui.models.report_choices import ReportChoices
from riskdesk.ui.pages.report.parts_list import PartsList
from riskdesk.ui.widgets.choosers import Chooser, MarkingField
from riskdesk.ui.widgets.fields import Labelled
from riskdesk.ui.widgets.labels import PlainLabel
from riskdesk.ui.widgets.small_button import small_button
from riskdesk.ui.widgets.surfaces import GAP, Card
from riskdesk.words import _


class PlanCard(Card):
    """Parts, marking and paper of the open assessment's report."""

    def __init__(self, document: Document, chosen: ReportChoices) -> None:
        super().__init__(_("What it holds"), _("The title page comes first. Drag to order, or Alt+↑ and Alt+↓."))
        self._document, self._chosen = document, chosen
        self.parts = PartsList()
        self.marking = MarkingField(_("Marking"), self._mark)
        self.own = PlainLabel("", "small", quiet=True).wrapped()
        self.paper = Chooser(_("Paper"))
        self.paper.offer([("a4", "A4"), ("us-letter", _("US Letter"))])
        self.up, self.down = small_button("↑", _("Move the part up")), small_button("↓", _("Move the part down"))
        self.usual = QPushButton(_("Usual order"))
        self._lay_out()
        self.parts.arranged.connect(lambda: chosen.put_in_order(self.parts.order, self.parts.left_out))
        self.up.clicked.connect(lambda: self.parts.move_current(-1))
        self.down.clicked.connect(lambda: self.parts.move_current(1))
        self.usual.clicked.connect(lambda: chosen.put_in_order(BLOCKS, ()))
        self.paper.chosen.connect(chosen.print_on)

    def show_choices(self) -> None:
        """Show what is chosen for the open assessment."""
        plan, own = self._chosen.plan, marking_of(self._document.current)
        self.parts.show_plan(plan)
        self.usual.setEnabled(plan.order != BLOCKS or bool(plan.left_out))
        self.marking.line.draft.show(plan.marking)
        self.own.setText(_("Left empty, it is “{marking}”.").format(marking=own) if own else "")
        self.own.setVisible(bool(own))
        self.paper.show_value(self._chosen.paper)

    def forget_typing(self) -> None:
        """Let go of what was typed for another assessment."""
        self.marking.line.draft.revert()
        self.marking.line.refused.emit("")

    def _lay_out(self) -> None:
        moves = QHBoxLayout()
        moves.setSpacing(GAP)
        for button in (self.up, self.down):
            moves.addWidget(button)
        moves.addStretch(1)
        moves.addWidget(self.usual)
        marking = Labelled(_("Marking on every page"), self.marking)
        self.refusal = marking.refusal
        self.marking.line.refused.connect(self.refusal.say)
        self.body.addWidget(self.parts)
        self.body.addLayout(moves)
        for widget in (marking, self.own, Labelled(_("Paper"), self.paper)):
            self.body.addWidget(widget)

    def _mark(self, text: str) -> str:
        """Take a marking; or why it is too low for what the report holds."""
        marking = " ".join(text.split())
        try:
            chosen_marking(self._document.current, marking or None)
        except InvalidEdit as refusal:
            return str(refusal)
        self._chosen.mark(marking)
        return ""
