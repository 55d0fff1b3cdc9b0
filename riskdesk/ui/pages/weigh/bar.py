"""A weight as a bar that is dragged, or moved by keys; a screen reader meets it as a slider."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QAbstractSlider, QSizePolicy, QWidget

from riskdesk.ui.theme import THEME
from riskdesk.ui.widgets.surfaces import GAP

FINE = 10
"""Steps of a percent."""
WHOLE = 100 * FINE
HANDLE = 8


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
        self._grip = 0.0
        self.setOrientation(Qt.Orientation.Horizontal)
        self.setRange(0, WHOLE)
        self.setSingleStep(FINE)
        self.setPageStep(10 * FINE)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.actionTriggered.connect(lambda _action: self.moved.emit(self.sliderPosition() / FINE))

    def show_percent(self, percent: float) -> None:
        """Show a weight without asking for it."""
        with QSignalBlocker(self):
            self.setValue(round(percent * FINE))
        self.update()

    def show_lock(self, locked: bool) -> None:
        """Show whether the weight stays while others move."""
        self.locked = locked
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(24 * GAP, max(3 * GAP, self.fontMetrics().height()))

    def minimumSizeHint(self) -> QSize:
        return QSize(8 * GAP, self.sizeHint().height())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        off = self._reach(event) - self._edge
        # Whoever takes the handle beside its middle does not mean to move it yet.
        self._grip = off if abs(off) <= HANDLE else 0.0
        if not self._grip:
            self._ask_for(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._ask_for(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
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
        if self._reads_from_the_right:
            painter.translate(self.width(), 0)
            painter.scale(-1, 1)
        start, middle = HANDLE / 2, self.height() / 2
        painter.setPen(Qt.PenStyle.NoPen)
        filled = colours.risk if self._is_risk else colours.opportunity
        for end, colour in ((self.width() - start, colours.track), (self._edge, filled)):
            painter.setBrush(QColor(colour))
            painter.drawRoundedRect(QRectF(start, middle - GAP / 2, end - start, GAP), GAP / 2, GAP / 2)
        handle = QRectF(self._edge - HANDLE / 2 + 1, 2, HANDLE - 2, self.height() - 4)
        has_focus = self.hasFocus()
        painter.setPen(QPen(QColor(colours.accent if has_focus else colours.text), colours.ring if has_focus else 1))
        painter.setBrush(QColor(colours.text if self.locked else colours.surface))
        painter.drawRoundedRect(handle, 2, 2)

    @property
    def _reads_from_the_right(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft

    @property
    def _edge(self) -> float:
        """How far from where reading begins the bar ends."""
        return HANDLE / 2 + self.value() / WHOLE * (self.width() - HANDLE)

    def _reach(self, event: QMouseEvent) -> float:
        """How far from where reading begins the pointer is."""
        x = event.position().x()
        return self.width() - x if self._reads_from_the_right else x

    def _ask_for(self, event: QMouseEvent) -> None:
        share = (self._reach(event) - self._grip - HANDLE / 2) / max(1, self.width() - HANDLE)
        self.moved.emit(100 * min(1.0, max(0.0, share)))

    def _page(self, key: int) -> QAbstractSlider.SliderAction:
        forward = Qt.Key.Key_Left if self._reads_from_the_right else Qt.Key.Key_Right
        more = key in (Qt.Key.Key_Up, forward)
        return self.SliderAction.SliderPageStepAdd if more else self.SliderAction.SliderPageStepSub


_SIDES = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)
