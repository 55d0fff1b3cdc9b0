"""A chart on screen: lays its drawing out for its width, answers the pointer and the keys, and speaks."""

from __future__ import annotations

import math
from collections.abc import Callable

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPoint, QPointF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QFocusEvent,
    QFont,
    QFontInfo,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from riskdesk.domain.ids import OptionId
from riskdesk.report.figures.drawing import Drawing, Mark
from riskdesk.report.figures.look import Look
from riskdesk.report.figures.palette import DARK, HIGH_CONTRAST, LIGHT
from riskdesk.ui.charts.drawing_item import DrawingItem
from riskdesk.ui.charts.painting import measured
from riskdesk.ui.charts.walking import leads_to, same_place
from riskdesk.ui.theme import THEME
from riskdesk.ui.widgets.later import later
from riskdesk.ui.widgets.message_strip import announce
from riskdesk.ui.widgets.surfaces import area_around
from riskdesk.ui.widgets.tooltips import escaped
from riskdesk.words import _

Describe = Callable[[float, Look], Drawing]
"""Lays a chart out for a width in a look."""
PALETTES = {"light": LIGHT, "dark": DARK, "contrast": HIGH_CONTRAST}
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
AROUND = 48
"""So many pixels around a mark are brought into sight with it."""


class ChartView(pg.GraphicsView):  # type: ignore[misc]
    """Shows a drawing as wide as it is given room, and as tall as the drawing needs.

    While it is scrolled out of sight it keeps the drawing that it has, and lays out the newest when it is seen again.
    """

    pointed = Signal(object)
    """The OptionId under the pointer or the keys, or None."""
    chosen = Signal(object)
    """A Mark was clicked, or Enter was pressed on it."""
    copy_wanted = Signal()

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
        self._outdated = False
        self._walked: int | None = None
        self._later = later(self, 0, self._follow)

    def show_chart(self, describe: Describe | None) -> None:
        """Show another chart, laid out with the next frame in which it is seen."""
        self._describe = describe
        self._outdated = True
        self._later.start()

    def let_stand_out(self, option: OptionId | None) -> None:
        """Let an option stand out."""
        self.item.let_stand_out(option)

    def look(self) -> Look:
        """The look of the theme in use, with text as large as the window's."""
        return Look(PALETTES[THEME.colours.name], float(text_size(self.font())), measured)

    @property
    def marks(self) -> tuple[Mark, ...]:
        """What can be pointed at and walked to."""
        return self.item.drawing.marks if self.item.drawing else ()

    def sizeHint(self) -> QSize:
        return QSize(320, _height(self.item.drawing))

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        super().resizeEvent(event)
        if hasattr(self, "_later") and self.item.drawing and self.item.drawing.width != self.width():
            self._outdate()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange) and hasattr(self, "_later"):
            self._outdate()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._outdated:
            self._lay_out()
        if self.item.drawing is not None:  # without one it has lost its height by now, and Qt complains
            super().paintEvent(event)

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

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The page scrolls, not the chart."""
        event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        place = leads_to(event.key(), self.marks, self._walked)
        if place is not None:
            self._walk_to(place)
        elif event.key() in ENTER and self._walked is not None:
            self.chosen.emit(self.marks[self._walked])
        elif event.key() == Qt.Key.Key_Escape and self._walked is not None:
            self._stop_walking()
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy_wanted.emit()
        else:
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.item.frame_all(event.reason() != Qt.FocusReason.MouseFocusReason)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.item.frame_all(False)
        if self._walked is not None:
            self._stop_walking()

    def _walk_to(self, place: int) -> None:
        self._walked = place
        mark = self.marks[place]
        self.item.walk_to(mark)
        self.pointed.emit(mark.option)
        self._bring_into_sight(mark)
        self._describe_as(mark.tip.replace("\n", "; "))
        announce(self, mark.tip)
        below = self.mapToGlobal(QPoint(round(mark.x), round(mark.y + mark.height)))
        QToolTip.showText(below, escaped(mark.tip), self)

    def _stop_walking(self) -> None:
        self._walked = None
        self.item.walk_to(None)
        self.pointed.emit(None)
        QToolTip.hideText()
        self._describe_as(_said(self.item.drawing))

    def _bring_into_sight(self, mark: Mark) -> None:
        if area := area_around(self):
            middle = QPoint(round(mark.x + mark.width / 2), round(mark.y + mark.height / 2))
            at = self.mapTo(area.widget(), middle)
            area.ensureVisible(at.x(), at.y(), AROUND, AROUND)

    def _describe_as(self, text: str) -> None:
        self.setAccessibleDescription(text)
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))

    def _outdate(self) -> None:
        self._outdated = True
        self._later.start()

    def _follow(self) -> None:
        """Lay out at once what is in sight, and what has no height yet; the rest waits until it is painted."""
        unknown = self._describe is None or self.item.drawing is None
        if self._outdated and (unknown or not self.visibleRegion().isEmpty()):
            self._lay_out()

    def _lay_out(self) -> None:
        self._outdated = False
        walked = self.marks[self._walked] if self._walked is not None else None
        drawing = self._describe(float(max(self.width(), 1)), self.look()) if self._describe else None
        self.item.show_drawing(drawing)
        self._walked = same_place(walked, self.marks) if walked else None
        self.item.walk_to(self.marks[self._walked] if self._walked is not None else None)
        self.setFixedHeight(_height(drawing))
        if self._walked is None:
            self._describe_as(_said(drawing))


def text_size(font: QFont) -> int:
    """The size of a font in pixels."""
    return QFontInfo(font).pixelSize()


def _height(drawing: Drawing | None) -> int:
    return math.ceil(drawing.height) if drawing else 0


def _said(drawing: Drawing | None) -> str:
    """What a chart says of itself; its figures are walked or read in its table, not all spoken at once."""
    return _("{says} Arrow keys walk through its figures.").format(says=drawing.says) if drawing else ""
