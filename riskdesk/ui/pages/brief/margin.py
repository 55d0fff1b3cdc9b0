"""What is painted beside the text of a brief: numbers of paragraphs, and stripes where something rests on it."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter

from riskdesk.ui.pages.brief.supports import Use
from riskdesk.ui.theme import THEME
from riskdesk.ui.widgets.surfaces import GAP

STRIPE = 3
"""Width of a stripe."""


def stripes_width(metrics: QFontMetrics) -> int:
    """Room for one stripe of each use, with its letter."""
    return len(Use) * _pitch(metrics) + GAP


def paint_number(painter: QPainter, room: QRectF, number: int) -> None:
    """The number of a paragraph, at its first line."""
    painter.setPen(QColor(THEME.colours.quiet))
    painter.drawText(room, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), str(number))


def paint_stripes(painter: QPainter, left: float, block: QRectF, spans: Iterable[tuple[Use, float, float]]) -> None:
    """One stripe with its letter for each use, along all lines that are quoted for it."""
    lines: dict[Use, tuple[float, float]] = {}
    for use, top, bottom in spans:
        first, last = lines.get(use, (top, bottom))
        lines[use] = min(first, top), max(last, bottom)
    metrics = painter.fontMetrics()
    pitch = _pitch(metrics)
    for use, (top, bottom) in lines.items():
        x = left + list(Use).index(use) * pitch
        painter.fillRect(QRectF(x, top, STRIPE, bottom - top), QColor(use.colour))
        painter.setPen(QColor(use.colour))
        letter = QRectF(x + STRIPE, top, pitch - STRIPE, metrics.height())
        painter.drawText(letter, int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop), use.letter)


def _pitch(metrics: QFontMetrics) -> int:
    return STRIPE + metrics.horizontalAdvance("O") + 6
