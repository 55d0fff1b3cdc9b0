"""How many times as much one thing matters as another, on a scale from 1 to 9; a screen reader meets a slider."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QAbstractSlider, QSizePolicy, QWidget

from riskdesk.ui.theme import SIZES, THEME
from riskdesk.ui.widgets.surfaces import GAP

MOST = 9
HANDLE = 12
MARKED = (1, 3, 5, 7, 9)
"""Ratios that have words of their own."""


class RatioBar(QAbstractSlider):
    """From 1 to 9, or on both sides of 1 where either may matter more; without a handle while nobody answered.

    Keys 1 to 9 answer, on the side where it stands; minus turns it round; Delete takes the answer back; Enter goes on.
    """

    rated = Signal(float)
    """How many times as much; below zero where it is the first of the two that matters more."""
    taken_back = Signal()
    let_go = Signal()
    went_on = Signal()

    def __init__(self, *, two_sided: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._two_sided = two_sided
        self.answered = False
        self.setOrientation(Qt.Orientation.Horizontal)
        self.setRange(1 - MOST if two_sided else 0, MOST - 1)
        self.setPageStep(2)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.actionTriggered.connect(lambda _action: self._rate(self.sliderPosition()))

    def show_ratio(self, ratio: float | None) -> None:
        """Show a ratio without asking for it: the nearest whole one; below zero where the first matters more."""
        self.answered = ratio is not None
        with QSignalBlocker(self):
            self.setValue(0 if ratio is None else round(abs(ratio) - 1) * (-1 if ratio < 0 else 1))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(24 * GAP, HANDLE + GAP + self.fontMetrics().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(12 * GAP, self.sizeHint().height())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            self._rate(self._under(event))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton and (self._under(event) != self.value() or not self.answered):
            self._rate(self._under(event))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.let_go.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, side = event.key(), -1 if self._two_sided and self.value() <= 0 else 1
        if Qt.Key.Key_1 <= key <= Qt.Key.Key_9:
            self._rate(side * (key - Qt.Key.Key_1))
        elif key == Qt.Key.Key_Minus and self._two_sided and self.answered:
            self._rate(-self.value())
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self.answered:
            self.taken_back.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.went_on.emit()
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        super().keyReleaseEvent(event)
        if not event.isAutoRepeat():
            self.let_go.emit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        self.updateGeometry()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, colours = QPainter(self), THEME.colours
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = HANDLE / 2 + 2
        start, end, zero, here = (self._x(v) for v in (self.minimum(), self.maximum(), 0, self.value()))
        painter.setPen(QPen(QColor(colours.field), 1))
        painter.drawLine(QPointF(start, middle), QPointF(end, middle))
        for step in range(self.minimum(), self.maximum() + 1):
            tall = 4 if abs(step) + 1 in MARKED else 2
            painter.drawLine(QPointF(self._x(step), middle - tall), QPointF(self._x(step), middle + tall))
        self._paint_numbers(painter)
        if self.answered:
            painter.setPen(QPen(QColor(colours.accent), 4, c=Qt.PenCapStyle.RoundCap))
            painter.drawLine(QPointF(zero, middle), QPointF(here, middle))
        has_focus = self.hasFocus()
        painter.setPen(QPen(QColor(colours.accent if has_focus else colours.text), colours.ring if has_focus else 1))
        if self.answered:
            painter.setBrush(QColor(colours.surface))
            painter.drawEllipse(QPointF(here, middle), HANDLE / 2, HANDLE / 2)
        elif has_focus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 0, -1, -1), 3, 3)

    def _paint_numbers(self, painter: QPainter) -> None:
        """Those that have words, or only the ends and 1 where there is little room."""
        font = painter.font()
        font.setPointSizeF(font.pointSizeF() * SIZES["small"])
        painter.setFont(font)
        painter.setPen(QColor(THEME.colours.quiet))
        wide, tall = painter.fontMetrics().horizontalAdvance("00"), painter.fontMetrics().height()
        shown = MARKED if abs(self._x(2) - self._x(0)) > wide else (1, MOST)
        for step in range(self.minimum(), self.maximum() + 1):
            if abs(step) + 1 in shown:
                place = QRectF(self._x(step) - wide, HANDLE + GAP / 2, 2 * wide, tall)
                painter.drawText(place, Qt.AlignmentFlag.AlignCenter, str(abs(step) + 1))

    def _x(self, step: float) -> float:
        """Where a step stands."""
        share = (step - self.minimum()) / (self.maximum() - self.minimum())
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            share = 1 - share
        return HANDLE + share * (self.width() - 2 * HANDLE)

    def _under(self, event: QMouseEvent) -> int:
        """The step under the pointer."""
        steps = range(self.minimum(), self.maximum() + 1)
        return min(steps, key=lambda step: abs(self._x(step) - event.position().x()))

    def _rate(self, step: int) -> None:
        self.rated.emit(-(1.0 - step) if step < 0 else 1.0 + step)
