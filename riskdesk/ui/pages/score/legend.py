"""What the marks in the score grid mean."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QStyle, QWidget

from riskdesk.ui.theme import THEME
from riskdesk.ui.widgets.fonts import sized
from riskdesk.ui.widgets.surfaces import GAP
from riskdesk.words import _

SWATCH = 12
Paint = Callable[[QPainter, QRectF], None]


class Legend(QWidget):
    """A line of swatches with words; it wraps where the window is narrow."""

    def __init__(self) -> None:
        super().__init__()
        self._entries: tuple[tuple[Paint, str], ...] = (
            (_opportunity, _("opportunity")),
            (_risk, _("risk")),
            (_inherited, _("holds in every scenario")),
            (_unsupported, _("nothing supports it yet")),
            (_unknown, _("unknown")),
        )
        self.setAccessibleName(_("Legend: {words}").format(words=", ".join(words for _paint, words in self._entries)))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(60 * GAP, self._height_for(self.width()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setFixedHeight(self._height_for(self.width()))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        self.setFixedHeight(self._height_for(self.width()))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(sized(self.font(), "small"))
        for place, (paint, words) in self._places(self.width()):
            swatch = QRect(place.left(), place.top() + (place.height() - SWATCH) // 2, SWATCH, SWATCH)
            paint(painter, QRectF(self._mirrored(swatch)).translated(0.5, 0.5))
            painter.setPen(QColor(THEME.colours.quiet))
            text = self._mirrored(place.adjusted(SWATCH + GAP - 2, 0, 0, 0))
            painter.drawText(text, Qt.AlignmentFlag.AlignVCenter, words)

    def _height_for(self, width: int) -> int:
        return max(place.bottom() for place, _entry in self._places(width)) + 1

    def _mirrored(self, rect: QRect) -> QRect:
        return QStyle.visualRect(self.layoutDirection(), self.rect(), rect)

    def _places(self, width: int) -> Iterator[tuple[QRect, tuple[Paint, str]]]:
        metrics = QFontMetrics(sized(self.font(), "small"))
        left = top = 0
        for entry in self._entries:
            wide = SWATCH + GAP + metrics.horizontalAdvance(entry[1]) + 2
            if left and left + wide > width:
                left, top = 0, top + metrics.height() + 2
            yield QRect(left, top, wide, max(metrics.height(), SWATCH)), entry
            left += wide + 2 * GAP


def _opportunity(painter: QPainter, swatch: QRectF) -> None:
    _bar(painter, swatch, THEME.colours.opportunity, filled=True)


def _risk(painter: QPainter, swatch: QRectF) -> None:
    _bar(painter, swatch, THEME.colours.risk, filled=True)


def _inherited(painter: QPainter, swatch: QRectF) -> None:
    _bar(painter, swatch, THEME.colours.quiet, filled=False)


def _bar(painter: QPainter, swatch: QRectF, colour: str, *, filled: bool) -> None:
    painter.setPen(QPen(QColor(colour), 1))
    painter.setBrush(QColor(colour) if filled else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(swatch.adjusted(0, 4, 0, -4), 2, 2)


def _unsupported(painter: QPainter, swatch: QRectF) -> None:
    painter.setPen(QPen(QColor(THEME.colours.quiet), 1.2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(QPointF(swatch.center()), 3, 3)


def _unknown(painter: QPainter, swatch: QRectF) -> None:
    painter.setPen(QPen(QColor(THEME.colours.line), 1))
    painter.setBrush(QBrush(QColor(THEME.colours.quiet), Qt.BrushStyle.BDiagPattern))
    painter.drawRect(swatch)
