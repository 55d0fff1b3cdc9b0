"""The steps that can be undone and redone, newest last; choosing one goes back or forward to it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from riskdesk.ui.document import Document
from riskdesk.ui.widgets.labels import PlainLabel
from riskdesk.ui.widgets.later import later
from riskdesk.ui.widgets.surfaces import GAP
from riskdesk.words import _


class HistoryPane(QWidget):
    """Filled only while it is visible."""

    def __init__(self, document: Document) -> None:
        super().__init__()
        self.setObjectName("side")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._document = document
        self.steps = QListWidget()
        self.steps.setProperty("bare", True)
        self.steps.setAccessibleName(_("History of edits"))
        self.steps.setWordWrap(True)
        self.steps.itemActivated.connect(lambda _item: self._go())
        self.steps.itemClicked.connect(lambda _item: self._go())
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GAP, 2 * GAP, 2 * GAP, GAP)
        column.addWidget(PlainLabel(_("HISTORY"), "small", quiet=True))
        column.addWidget(self.steps, 1)
        # After the step was recorded, which is after it was told.
        self._soon = later(self, 0, self.fill)
        document.changed.connect(self._soon.start)
        document.opened.connect(self._soon.start)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.fill()

    def fill(self) -> None:
        """Show the steps as they are now."""
        if not self.isVisible():
            return
        self.steps.clear()
        session = self._document.session
        done = [step.label for step in session.history.done] if session else []
        undone = [step.label for step in reversed(session.history.undone)] if session else []
        for label in [_("As it was opened"), *done]:
            self.steps.addItem(QListWidgetItem(label))
        for label in undone:
            item = QListWidgetItem(_("{step} (undone)").format(step=label))
            item.setForeground(self.palette().placeholderText())
            self.steps.addItem(item)
        self.steps.setCurrentRow(len(done))
        self.steps.scrollToItem(self.steps.currentItem(), self.steps.ScrollHint.EnsureVisible)

    def _go(self) -> None:
        session, wanted = self._document.session, self.steps.currentRow()
        if session is None:
            return
        while (here := len(session.history.done)) != wanted:
            if not (self._document.undo() if here > wanted else self._document.redo()):
                break
