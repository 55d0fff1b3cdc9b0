"""Finding words in the text of a brief."""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from riskdesk.ui.pages.brief.locate import Place
from riskdesk.ui.widgets.labels import PlainLabel
from riskdesk.ui.widgets.small_button import small_button
from riskdesk.ui.widgets.surfaces import GAP
from riskdesk.words import _


class FindBar(QWidget):
    """A line for the words, how many were found, the next and the one before. Esc closes it."""

    moved = Signal(list, object)
    """All places that were found, and the one to show or None."""
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._paragraphs: Sequence[str] = ()
        self._places: list[Place] = []
        self._number = 0
        self.words = QLineEdit()
        self.words.setAccessibleName(_("Find in this brief"))
        self.words.setPlaceholderText(_("Find in this brief"))
        self.words.textChanged.connect(self._search)
        self.told = PlainLabel("", quiet=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addWidget(self.words, 1)
        row.addWidget(self.told)
        for text, name, act in (
            ("↑", _("The one before"), lambda: self._go(-1)),
            ("↓", _("The next one"), lambda: self._go(1)),
            ("×", _("Close"), self.close_bar),
        ):
            button = small_button(text, name)
            button.clicked.connect(act)
            row.addWidget(button)
        self.hide()

    def open_bar(self, words: str = "") -> None:
        """Show the bar, with these words where some are given."""
        self.show()
        if words:
            self.words.setText(words)
        self.words.selectAll()
        self.words.setFocus()
        self._search()

    def close_bar(self) -> None:
        """Hide the bar and what it found."""
        self.hide()
        self.moved.emit([], None)
        self.closed.emit()

    def search_in(self, paragraphs: Sequence[str]) -> None:
        """Search another text from now on."""
        self._paragraphs = paragraphs
        if not self.isHidden():
            self._search()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._go(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        else:
            super().keyPressEvent(event)

    def _search(self) -> None:
        self._places, self._number = matches(self._paragraphs, self.words.text()), 0
        self._tell()

    def _go(self, step: int) -> None:
        if self._places:
            self._number = (self._number + step) % len(self._places)
            self._tell()

    def _tell(self) -> None:
        found = len(self._places)
        if found:
            self.told.setText(_("{n} of {found}").format(n=self._number + 1, found=found))
        else:
            self.told.setText(_("not found") if self.words.text() else "")
        self.moved.emit(self._places, self._places[self._number] if found else None)


def matches(paragraphs: Sequence[str], words: str) -> list[Place]:
    """Every place where the words stand, whatever their case and spacing."""
    parts = words.split()
    if not parts:
        return []
    pattern = re.compile(r"\s+".join(re.escape(part) for part in parts), re.IGNORECASE)
    return [
        Place(number, match.start(), match.end() - match.start())
        for number, text in enumerate(paragraphs)
        for match in pattern.finditer(text)
    ]
