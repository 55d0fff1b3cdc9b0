"""The letter of a use in a frame of its colour: in lists, on buttons."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QIcon, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QToolButton

from riskdesk.ui.pages.brief.uses import Use
from riskdesk.ui.theme import THEME

SIDE = 64
"""Pixels of an icon before it is scaled."""


def paint_badge(painter: QPainter, font: QFont, room: QRect | QRectF, use: Use) -> None:
    """Draw it into a square."""
    square = QRectF(room)
    painter.setPen(QPen(QColor(use.colour), square.width() / 9))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(square.adjusted(1, 1, -1, -1), square.width() / 5, square.width() / 5)
    letter = QFont(font)
    letter.setPixelSize(round(0.62 * square.height()))
    letter.setWeight(QFont.Weight.Bold)
    painter.setFont(letter)
    painter.setPen(QColor(THEME.colours.text))
    painter.drawText(square, int(Qt.AlignmentFlag.AlignCenter), use.letter)


class BadgeButton(QToolButton):
    """A button with a badge, and a word or a count beside it."""

    def __init__(self, use: Use, text: str, name: str) -> None:
        super().__init__()
        self.use = use
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setProperty("flat", True)
        self.setText(text)
        self.setAccessibleName(name)
        self._draw()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._draw()

    def _draw(self) -> None:
        pixmap = QPixmap(SIDE, SIDE)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_badge(painter, self.font(), QRectF(3, 3, SIDE - 6, SIDE - 6), self.use)
        painter.end()
        self.setIcon(QIcon(pixmap))
