"""A drawing as one item of a graphics scene: painted in one go, so that it keeps up with a weight that is dragged."""

from __future__ import annotations

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from riskdesk.domain.ids import OptionId
from riskdesk.report.figures.drawing import Drawing, Mark
from riskdesk.ui.charts.painting import paint
from riskdesk.ui.theme import THEME

NEAR = 3.0
"""So many pixels around a mark still belong to it: small marks can be pointed at."""


class DrawingItem(pg.GraphicsObject):  # type: ignore[misc]
    """Paints a drawing, lets one option stand out and frames the mark that is walked to."""

    def __init__(self) -> None:
        super().__init__()
        self._drawing: Drawing | None = None
        self._standing_out: OptionId | None = None
        self._walked_to: Mark | None = None

    @property
    def drawing(self) -> Drawing | None:
        """What is painted."""
        return self._drawing

    def show_drawing(self, drawing: Drawing | None) -> None:
        """Paint another drawing."""
        self.prepareGeometryChange()
        self._drawing, self._walked_to = drawing, None
        self.update()

    def let_stand_out(self, option: OptionId | None) -> None:
        """Lay a quiet ground under the marks of an option."""
        if option != self._standing_out:
            self._standing_out = option
            self.update()

    def walk_to(self, mark: Mark | None) -> None:
        """Frame a mark."""
        self._walked_to = mark
        self.update()

    def mark_at(self, point: QPointF) -> Mark | None:
        """The smallest mark under a point."""
        marks = self._drawing.marks if self._drawing else ()
        under = [mark for mark in marks if _area(mark).adjusted(-NEAR, -NEAR, NEAR, NEAR).contains(point)]
        return min(under, key=lambda mark: mark.width * mark.height, default=None)

    def boundingRect(self) -> QRectF:
        drawing = self._drawing
        return QRectF(0, 0, drawing.width, drawing.height) if drawing else QRectF()

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, _widget: QWidget | None = None) -> None:
        if self._drawing is None:
            return
        exposed: QRectF = option.exposedRect
        for mark in self._drawing.marks if self._standing_out else ():
            if mark.option == self._standing_out:
                painter.fillRect(_area(mark), QColor(THEME.colours.selected))
        paint(painter, self._drawing, exposed)
        if self._walked_to is not None:
            painter.setPen(QPen(QColor(THEME.colours.accent), 2))
            painter.drawRect(_area(self._walked_to).adjusted(-1, -1, 1, 1))


def _area(mark: Mark) -> QRectF:
    return QRectF(mark.x, mark.y, mark.width, mark.height)
