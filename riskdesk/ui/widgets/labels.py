"""Labels: the one class of label in the window. It never reads its text as rich text, so no text can draw or fetch."""

from __future__ import annotations

import re

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QStyle, QWidget

from riskdesk.ui.widgets.tooltips import set_tooltip

ENDLESS = re.compile(r"\S{31,}")
"""A word that may go on in the next line, as it would make a pane wider than its window."""
PIECE = re.compile(r".{1,8}")
MAY_BREAK = "\u200b"


class PlainLabel(QLabel):
    """Plain text in one of the four sizes: "title", "heading", "body", "small"; `quiet` for secondary text."""

    def __init__(
        self, text: str = "", role: str = "body", *, quiet: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role)
        self.setProperty("quiet", quiet)
        self.setText(text)

    def setText(self, text: str) -> None:
        super().setText(ENDLESS.sub(_in_pieces, text) if self.wordWrap() else text)

    def text(self) -> str:
        return super().text().replace(MAY_BREAK, "")

    def wrapped(self) -> PlainLabel:
        """The same label, breaking lines."""
        self.setWordWrap(True)
        self.setText(self.text())
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        return self


class ElidedLabel(PlainLabel):
    """One line that ends in … where there is no room; the whole text is then in its tooltip."""

    spared = 4
    """About so many characters are never cut."""

    def minimumSizeHint(self) -> QSize:
        few = self.fontMetrics().horizontalAdvance("M" * self.spared)
        return QSize(min(few, super().sizeHint().width()), super().minimumSizeHint().height())

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return QSize(hint.width() + 1, hint.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        set_tooltip(self, self.text() if self._shown() != self._line() else "")

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        flags = int(QStyle.visualAlignment(self.layoutDirection(), self.alignment()) | Qt.TextFlag.TextSingleLine)
        self.style().drawItemText(
            painter, self.contentsRect(), flags, self.palette(), self.isEnabled(), self._shown(),
            self.foregroundRole(),
        )  # fmt: skip

    def _line(self) -> str:
        return " ".join(self.text().split())

    def _shown(self) -> str:
        return self.fontMetrics().elidedText(self._line(), Qt.TextElideMode.ElideRight, self.contentsRect().width())


def _in_pieces(word: re.Match[str]) -> str:
    return MAY_BREAK.join(PIECE.findall(word[0]))
