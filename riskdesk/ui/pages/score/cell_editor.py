"""The field that opens in a cell: Enter and Tab commit and go on, Esc leaves, a refusal stands beside it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent
from PySide6.QtWidgets import QCompleter, QFrame, QLineEdit, QVBoxLayout, QWidget

from riskdesk.domain.scores import Cell
from riskdesk.ui.widgets.labels import PlainLabel
from riskdesk.ui.widgets.message_strip import announce
from riskdesk.ui.widgets.surfaces import GAP

Key = Qt.Key
WAYS = {Key.Key_Return: (1, 0), Key.Key_Enter: (1, 0), Key.Key_Down: (1, 0), Key.Key_Up: (-1, 0)}
"""How far each key goes on after a commit, in rows and columns."""
BESIDES = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason, Qt.FocusReason.MenuBarFocusReason)
"""Reasons for losing the focus for a moment only."""


class CellEditor(QLineEdit):
    """Knows its cell, so that what is typed lands there even when another scenario is shown meanwhile."""

    submitted = Signal(int, int)
    """Commit, and go on by so many rows and columns."""
    left = Signal()

    def __init__(self, cell: Cell, labels: list[str], parent: QWidget) -> None:
        super().__init__(parent)
        self.cell = cell
        self.finished = False
        """It is being closed: losing the focus means nothing any more."""
        self._note: CellNote | None = None
        if labels:
            completer = QCompleter(labels, self)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            self.setCompleter(completer)
        else:
            self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.textEdited.connect(self._forget_refusal)

    def start_with(self, typed: str) -> None:
        """Begin with what was typed instead of the score."""
        self.setText(typed)
        self.setModified(True)
        if completer := self.completer():
            completer.setCompletionPrefix(typed)
            completer.complete()

    def refuse(self, sentence: str) -> None:
        """Stay open and say why."""
        self._forget_refusal()
        self._note = CellNote(sentence, self)
        self.setAccessibleDescription(sentence)
        announce(self, sentence)
        self.setFocus()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Key.Key_Tab:
                return self._submit(0, 1)
            if event.key() == Key.Key_Backtab:
                return self._submit(0, -1)
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        way = WAYS.get(Key(event.key()))
        back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if way:
            self._submit(-way[0] if back else way[0], 0)
        elif event.key() == Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in BESIDES and not self.finished:
            self.submitted.emit(0, 0)

    def hideEvent(self, event: QHideEvent) -> None:
        self._forget_refusal()
        super().hideEvent(event)

    def _submit(self, rows: int, columns: int) -> bool:
        self._take_completion()
        self.submitted.emit(rows, columns)
        return True

    def _take_completion(self) -> None:
        completer = self.completer()
        popup = completer.popup() if completer else None
        if popup and popup.isVisible():
            chosen = popup.currentIndex()
            popup.hide()
            if chosen.isValid():
                self.setText(str(chosen.data()))
                self.setModified(True)

    def _forget_refusal(self) -> None:
        self.setAccessibleDescription("")
        if self._note:
            self._note.hide()
            self._note.deleteLater()
            self._note = None


class CellNote(QFrame):
    """A sentence beside a field, above everything else in the window."""

    def __init__(self, sentence: str, beside: QWidget) -> None:
        window = beside.window()
        super().__init__(window)
        self.setObjectName("note")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAutoFillBackground(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP, GAP, GAP, GAP)
        self.label = PlainLabel(sentence).wrapped()
        column.addWidget(self.label)
        self.setFixedWidth(min(42 * GAP, window.width()))
        self.ensurePolished()
        self.setFixedHeight(self.heightForWidth(self.width()))
        below = beside.mapTo(window, QPoint(0, beside.height() + 2))
        left = max(0, min(below.x(), window.width() - self.width()))
        top = (
            below.y()
            if below.y() + self.height() <= window.height()
            else below.y() - beside.height() - self.height() - 4
        )
        self.move(left, top)
        self.show()
        self.raise_()
