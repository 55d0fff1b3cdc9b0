"""A drawing as one item of a graphics scene: painted in one go, so that it keeps up with a weight that is dragged."""

from __future__ import annotations

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt
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
        # Without this flag Qt says that everything is exposed, however little is.
        self.setFlag(self.GraphicsItemFlag.ItemUsesExtendedStyleOption)
        self._drawing: Drawing | None = None
        self._standing_out: OptionId | None = None
        self._walked_to: Mark | None = None
        self._is_framed = False

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
        """Let the shapes of the other options fade."""
        if option != self._standing_out:
            self._standing_out = option
            self.update()

    def walk_to(self, mark: Mark | None) -> None:
        """Frame a mark."""
        self._walked_to = mark
        self.update()

    def frame_all(self, is_framed: bool) -> None:
        """Frame the whole drawing, which has the keyboard."""
        self._is_framed = is_framed
        self.update()

    def mark_at(self, point: QPointF) -> Mark | None:
        """The smallest mark under a point."""
        x, y = point.x(), point.y()
        under = [
            mark
            for mark in (self._drawing.marks if self._drawing else ())
            if -NEAR <= x - mark.x <= mark.width + NEAR and -NEAR <= y - mark.y <= mark.height + NEAR
        ]
        return min(under, key=lambda mark: mark.width * mark.height, default=None)

    def boundingRect(self) -> QRectF:
        drawing = self._drawing
        return QRectF(0, 0, drawing.width, drawing.height) if drawing else QRectF()

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, _widget: QWidget | None = None) -> None:
        if self._drawing is None:
            return
        paint(painter, self._drawing, option.exposedRect, self._standing_out)
        colours = THEME.colours
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(colours.accent), colours.ring))
        if self._walked_to is not None:
            mark = self._walked_to
            painter.drawRect(QRectF(mark.x, mark.y, mark.width, mark.height).adjusted(-1, -1, 1, 1))
        elif self._is_framed:
            inside = colours.ring / 2
            painter.drawRect(self.boundingRect().adjusted(inside, inside, -inside, -inside))
