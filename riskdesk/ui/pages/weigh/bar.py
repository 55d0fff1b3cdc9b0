"""A weight as a bar that is dragged, or moved by keys; a screen reader meets it as a slider."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QAbstractSlider, QSizePolicy, QWidget

from riskdesk.ui.theme import THEME
from riskdesk.ui.widgets.surfaces import GAP

FINE = 10
"""Steps of a percent."""
WHOLE = 100 * FINE
HANDLE = 6


class WeightBar(QAbstractSlider):
    """0 to 100 percent in tenths. Left and right move by 1, Page Up and Down by 10; L locks."""

    moved = Signal(float)
    """The user wants this many percent."""
    let_go = Signal()
    lock_wanted = Signal()

    def __init__(self, is_risk: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_risk = is_risk
        self.locked = False
        self.setRange(0, WHOLE)
        self.setSingleStep(FINE)
        self.setPageStep(10 * FINE)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.actionTriggered.connect(lambda _action: self.moved.emit(self.sliderPosition() / FINE))

    def show_percent(self, percent: float) -> None:
        """Show a weight without asking for it."""
        was_blocked = self.blockSignals(True)
        self.setValue(round(percent * FINE))
        self.blockSignals(was_blocked)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(24 * GAP, 3 * GAP)

    def minimumSizeHint(self) -> QSize:
        return QSize(8 * GAP, 3 * GAP)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._ask_for(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._ask_for(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.let_go.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_L and not event.modifiers():
            self.lock_wanted.emit()
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier and event.key() in _SIDES:
            self.triggerAction(self._page(event.key()))
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        super().keyReleaseEvent(event)
        if not event.isAutoRepeat():
            self.let_go.emit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, colours = QPainter(self), THEME.colours
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        track = QRectF(HANDLE / 2 + 1, self.height() / 2 - GAP / 2, self.width() - HANDLE - 2, GAP)
        painter.setBrush(QColor(colours.track))
        painter.drawRoundedRect(track, GAP / 2, GAP / 2)
        share = self.value() / WHOLE
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            filled = QRectF(track.right() - share * track.width(), track.top(), share * track.width(), GAP)
            edge = filled.left()
        else:
            filled = QRectF(track.left(), track.top(), share * track.width(), GAP)
            edge = filled.right()
        painter.setBrush(QColor(colours.risk if self._is_risk else colours.opportunity))
        painter.drawRoundedRect(filled, GAP / 2, GAP / 2)
        handle = QRectF(edge - HANDLE / 2, 2, HANDLE, self.height() - 4)
        painter.setPen(QPen(QColor(colours.accent if self.hasFocus() else colours.text), 2 if self.hasFocus() else 1))
        painter.setBrush(QColor(colours.track if self.locked else colours.surface))
        painter.drawRoundedRect(handle, 2, 2)

    def _ask_for(self, event: QMouseEvent) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        share = (event.position().x() - HANDLE / 2) / max(1, self.width() - HANDLE)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            share = 1 - share
        self.moved.emit(100 * min(1.0, max(0.0, share)))

    def _page(self, key: int) -> QAbstractSlider.SliderAction:
        forward = key == Qt.Key.Key_Up or (key == Qt.Key.Key_Right) != (
            self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        )
        up = forward and key != Qt.Key.Key_Down
        return self.SliderAction.SliderPageStepAdd if up else self.SliderAction.SliderPageStepSub


_SIDES = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)
