"""A chart on screen: lays its drawing out for its width, answers the pointer and the keys, and speaks."""

from __future__ import annotations

from collections.abc import Callable

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPoint, QPointF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QAccessibleValueChangeEvent,
    QFocusEvent,
    QFont,
    QFontInfo,
    QKeyEvent,
    QMouseEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from riskdesk.domain.ids import OptionId
from riskdesk.report.figures.drawing import Drawing, Mark
from riskdesk.report.figures.look import Look
from riskdesk.report.figures.palette import DARK, HIGH_CONTRAST, LIGHT
from riskdesk.ui.charts.drawing_item import DrawingItem
from riskdesk.ui.charts.painting import measured
from riskdesk.ui.theme import THEME
from riskdesk.ui.widgets.tooltips import escaped

Describe = Callable[[float, Look], Drawing]
"""Lays a chart out for a width in a look."""
PALETTES = {"light": LIGHT, "dark": DARK, "contrast": HIGH_CONTRAST}
FORWARD = (Qt.Key.Key_Right, Qt.Key.Key_Down)
BACK = (Qt.Key.Key_Left, Qt.Key.Key_Up)
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ChartView(pg.GraphicsView):  # type: ignore[misc]
    """Shows a drawing as wide as it is given room, and as tall as the drawing needs."""

    pointed = Signal(object)
    """The OptionId under the pointer or the keys, or None."""
    chosen = Signal(object)
    """A Mark was clicked, or Enter was pressed on it."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, background=None)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFrameShape(self.Shape.NoFrame)
        self.viewport().setAutoFillBackground(False)
        self.setStyleSheet("background: transparent")
        self.item = DrawingItem()
        self.addItem(self.item)
        self._describe: Describe | None = None
        self._walked: int | None = None
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self._lay_out)

    def show_chart(self, describe: Describe | None) -> None:
        """Show another chart, laid out at the latest with the next frame."""
        self._describe = describe
        self._later.start()

    def let_stand_out(self, option: OptionId | None) -> None:
        """Let an option stand out."""
        self.item.let_stand_out(option)

    def look(self) -> Look:
        """The look of the theme in use, with text as large as the window's."""
        return Look(PALETTES[THEME.colours.name], float(text_size(self.font())), measured)

    def sizeHint(self) -> QSize:
        drawing = self.item.drawing
        return QSize(320, round(drawing.height) if drawing else 0)

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        super().resizeEvent(event)
        drawing = getattr(self, "item", None) and self.item.drawing
        if drawing and drawing.width != self.width():
            self._later.start()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange) and hasattr(self, "_later"):
            self._later.start()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        mark = self.item.mark_at(QPointF(event.position()))
        self.setCursor(Qt.CursorShape.PointingHandCursor if mark else Qt.CursorShape.ArrowCursor)
        self.pointed.emit(mark.option if mark else None)
        at = event.globalPosition().toPoint()
        QToolTip.showText(at + QPoint(12, 8), escaped(mark.tip) if mark else "", self)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.pointed.emit(None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        mark = self.item.mark_at(QPointF(event.position()))
        if mark is not None and event.button() == Qt.MouseButton.LeftButton:
            self.chosen.emit(mark)

    def wheelEvent(self, event: object) -> None:
        """The page scrolls, not the chart."""
        event.ignore()  # type: ignore[attr-defined]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (*FORWARD, *BACK):
            self._walk(1 if event.key() in FORWARD else -1)
        elif event.key() in ENTER and self._walked is not None and self.item.drawing:
            self.chosen.emit(self.item.drawing.marks[self._walked])
        else:
            event.ignore()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._walked = None
        self.item.walk_to(None)
        self.pointed.emit(None)

    def _walk(self, step: int) -> None:
        marks = self.item.drawing.marks if self.item.drawing else ()
        if not marks:
            return
        first = 0 if step > 0 else len(marks) - 1
        self._walked = first if self._walked is None else (self._walked + step) % len(marks)
        mark = marks[self._walked]
        self.item.walk_to(mark)
        self.pointed.emit(mark.option)
        self._speak(mark)

    def _speak(self, mark: Mark) -> None:
        self.setAccessibleDescription(mark.tip.replace("\n", "; "))
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))
        QAccessible.updateAccessibility(QAccessibleValueChangeEvent(self, mark.tip))
        below = self.mapToGlobal(QPoint(round(mark.x), round(mark.y + mark.height)))
        QToolTip.showText(below, escaped(mark.tip), self)

    def _lay_out(self) -> None:
        drawing = self._describe(float(max(self.width(), 1)), self.look()) if self._describe else None
        self._walked = None
        self.item.show_drawing(drawing)
        height = round(drawing.height) if drawing else 0
        self.setFixedHeight(height)
        self.setRange(self.item.boundingRect(), padding=0, disableAutoPixel=False)
        if drawing:
            self.setAccessibleDescription(drawing.alt)


def text_size(font: QFont) -> int:
    """The size of a font in pixels."""
    return QFontInfo(font).pixelSize()
