"""The editors that open inside a cell."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit, QPlainTextEdit, QWidget

from riskdesk.ui.models.columns import Choices


class LineEditor(QLineEdit):
    """One line, completed from words where there are any."""

    def __init__(self, name: str, words: Choices, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        if words:
            self.setCompleter(_completer(words, self))

    def typed(self) -> str:
        """What stands in it."""
        return self.text()

    def start(self, text: str) -> None:
        """Begin with a text, all of it selected."""
        self.setText(text)
        self.selectAll()


class LinesEditor(QPlainTextEdit):
    """Several lines; Enter breaks the line, Ctrl+Enter finishes."""

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)

    def typed(self) -> str:
        """What stands in it."""
        return self.toPlainText()

    def start(self, text: str) -> None:
        """Begin with a text, the cursor at its end."""
        self.setPlainText(text)
        self.moveCursor(self.textCursor().MoveOperation.End)


class ChoiceEditor(QComboBox):
    """A few choices, opened at once."""

    def __init__(self, name: str, choices: Choices, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        for value, words in choices:
            self.addItem(words, value)

    def typed(self) -> str:
        """The value chosen."""
        return str(self.currentData())

    def start(self, text: str) -> None:
        """Begin with a value chosen."""
        self.setCurrentIndex(max(0, self.findData(text)))

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show:
            QTimer.singleShot(0, self, self._open)
        return super().event(event)

    def _open(self) -> None:
        if self.isVisible():
            self.showPopup()


CellEditor = LineEditor | LinesEditor | ChoiceEditor


def _completer(words: Choices, parent: QWidget) -> QCompleter:
    model = QStandardItemModel(parent)
    for word, told in words:
        item = QStandardItem(told)
        item.setData(word, Qt.ItemDataRole.UserRole)
        model.appendRow(item)
    completer = QCompleter(model, parent)
    completer.setCompletionRole(Qt.ItemDataRole.UserRole)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    return completer
