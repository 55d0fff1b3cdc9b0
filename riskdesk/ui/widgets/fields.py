"""Fields of plain text that write when they are left, keep what was refused, and leave undo to the window when idle."""

from __future__ import annotations

import math
from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from riskdesk.ui.widgets.labels import PlainLabel
from riskdesk.ui.widgets.surfaces import GAP

Write = Callable[[str], str]
"""Stores a text; gives why it was refused, or nothing."""
MOMENTARY = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.MenuBarFocusReason)
"""Reasons for losing the focus after which it comes back."""


class Draft:
    """What stands in a field beside what is stored."""

    def __init__(self, read: Callable[[], str], put: Callable[[str], None], write: Write) -> None:
        self._read, self._put, self._write = read, put, write
        self._stored = ""

    @property
    def touched(self) -> bool:
        """Whether the user has typed something that is not stored."""
        return self._read() != self._stored

    def show(self, value: str) -> None:
        """Show what is stored now, unless the user is in the middle of typing something else."""
        if not self.touched:
            self._stored = value
            if self._read() != value:
                self._put(value)

    def commit(self) -> str:
        """Store what was typed; why it was refused, or nothing."""
        if not self.touched:
            return ""
        before, self._stored = self._stored, self._read()
        refusal = self._write(self._stored)
        if refusal:
            self._stored = before
        return refusal

    def revert(self) -> None:
        """Show what is stored again."""
        self._put(self._stored)


class LineField(QLineEdit):
    """One line; Enter or leaving it writes, Esc brings back what is stored."""

    refused = Signal(str)
    """Why the text was not stored; empty once it was."""

    def __init__(self, name: str, write: Write, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.draft = Draft(self.text, self.setText, write)

    def commit(self) -> None:
        """Write what was typed."""
        self.refused.emit(self.draft.commit())

    def event(self, event: QEvent) -> bool:
        if leaves_undo_to_window(event, self.isUndoAvailable(), self.isRedoAvailable()):
            event.ignore()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.commit()
        elif event.key() == Qt.Key.Key_Escape and self.draft.touched:
            self.draft.revert()
            self.refused.emit("")
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in MOMENTARY:
            self.commit()


class TextField(QPlainTextEdit):
    """Several lines, as tall as their text; Ctrl+Enter or leaving it writes, Esc brings back what is stored."""

    refused = Signal(str)
    """Why the text was not stored; empty once it was."""

    def __init__(self, name: str, write: Write, lines: tuple[int, int] = (2, 8)) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self._lines = lines
        self.draft = Draft(self.toPlainText, self.setPlainText, write)
        self.textChanged.connect(self._fit)
        self._fit()

    def commit(self) -> None:
        """Write what was typed."""
        self.refused.emit(self.draft.commit())

    def event(self, event: QEvent) -> bool:
        document = self.document()
        if leaves_undo_to_window(event, document.isUndoAvailable(), document.isRedoAvailable()):
            event.ignore()
            return True
        done = super().event(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self._fit()
        return done

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.commit()
        elif event.key() == Qt.Key.Key_Escape and self.draft.touched:
            self.draft.revert()
            self.refused.emit("")
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in MOMENTARY:
            self.commit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        fewest, most = self._lines
        layout, block, tall = self.document().documentLayout(), self.document().firstBlock(), 0.0
        line = layout.blockBoundingRect(block).height() / max(1, block.layout().lineCount())
        while block.isValid() and tall < most * line:
            tall += layout.blockBoundingRect(block).height()
            block = block.next()
        inside = max(fewest * line, min(most * line, tall)) + 2 * self.document().documentMargin()
        frame = self.height() - self.viewport().height() if self.isVisible() else 2 * GAP
        self.setFixedHeight(math.ceil(inside) + 1 + max(frame, GAP))


class Labelled(QWidget):
    """A field with its name above and, while it is refused, the reason below."""

    def __init__(self, name: str, field: QWidget) -> None:
        super().__init__()
        self.refusal = RefusalLine()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP // 4)
        label = PlainLabel(name, "small", quiet=True)
        label.setBuddy(field)
        for widget in (label, field, self.refusal):
            column.addWidget(widget)
        column.addStretch(1)
        if isinstance(field, LineField | TextField):
            field.refused.connect(self.refusal.say)


class RefusalLine(PlainLabel):
    """Why something was not accepted; takes no room while there is nothing to say."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("refusal", True)
        self.wrapped()
        self.setVisible(False)

    def say(self, sentence: str) -> None:
        """Show a sentence, or nothing."""
        self.setText(sentence)
        self.setVisible(bool(sentence))


def leaves_undo_to_window(event: QEvent, can_undo: bool, can_redo: bool) -> bool:
    """Whether this asks if the field claims Ctrl+Z or Ctrl+Shift+Z while it has nothing to undo or redo itself."""
    if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    undo, redo = event.matches(QKeySequence.StandardKey.Undo), event.matches(QKeySequence.StandardKey.Redo)
    return (undo and not can_undo) or (redo and not can_redo)
