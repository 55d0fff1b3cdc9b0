"""One table of the Frame page on its card, with what can be done to its rows."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence

from riskdesk.ui.document import Document
from riskdesk.ui.models.columns import Noun
from riskdesk.ui.models.row_tree import NEW, Step
from riskdesk.ui.models.rows import Rows
from riskdesk.ui.pages.frame.refusal_bubble import RefusalBubble
from riskdesk.ui.pages.frame.row_view import RowView
from riskdesk.ui.widgets.surfaces import GAP, Card
from riskdesk.words import _


class ListCard(Card):
    """A heading, one line of what the rows are, and the table."""

    def __init__(self, document: Document, noun: Noun[Any], line: str, bubble: RefusalBubble) -> None:
        super().__init__(noun.title, line)
        self.noun = noun
        self.rows = Rows(document, noun, self)
        self.view = RowView(self.rows, bubble)
        self.body.setContentsMargins(GAP, 2 * GAP, GAP, GAP)
        self.top.setContentsMargins(GAP, 0, GAP, 0)
        self.body.addWidget(self.view)
        self._offer_actions()

    def _offer_actions(self) -> None:
        """The context menu. The keys are the table's own; here they are only told."""
        view = self.view
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self._action(self.noun.invitation, "Return", view.add)
        if self.noun.nests:
            self._action(_("Add a part…"), "", self.add_part)
        self._action(_("Edit"), "F2", view.rename)
        for text, keys, step in (
            (_("Move up"), "Alt+Up", Step.UP),
            (_("Move down"), "Alt+Down", Step.DOWN),
            (_("Make it a part of the one above"), "Alt+Right", Step.IN),
            (_("Take it out of its group"), "Alt+Left", Step.OUT),
        ):
            if self.noun.nests or step in (Step.UP, Step.DOWN):
                self._action(text, keys, lambda step=step: view.move_current(step))
        self._action(_("Remove"), "Del", self.remove)

    def _action(self, text: str, keys: str, act: Any) -> None:
        told = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
        action = QAction(f"{text}\t{told}" if told else text, self.view)
        action.triggered.connect(lambda _checked=False: act())
        self.view.addAction(action)

    def add_part(self) -> None:
        """Start typing a part of the current row."""
        here = self.view.current_id
        self.view.add(here if here != NEW else None)

    def remove(self) -> None:
        """Remove the current row."""
        self.rows.remove(self.view.currentIndex())
