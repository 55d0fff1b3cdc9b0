"""A chart in whose plane something is dragged."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QToolTip

from riskdesk.report.figures.drawing import Plane
from riskdesk.ui.charts.chart_view import ChartView
from riskdesk.ui.widgets.later import later

FRAME = 16
"""Milliseconds between two moves that are told: more often than the screen shows them would be waste."""
NEAR = 16
"""Pixels around the plane that can be taken hold of, too: grips stand on its edges."""


class DraggableView(ChartView):
    """Tells where in its plane the pointer drags, once a frame; all else it does as every chart."""

    dragged = Signal(float, float)
    """Where the pointer is, in the coordinates of the drawing; also where it has left the plane."""
    placed = Signal(object)
    """The Plane of a new drawing, or None."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self._over_plane = Qt.CursorShape.SizeHorCursor
        self._is_dragging = False
        self._reached: tuple[float, float] | None = None
        self._pace = later(self, FRAME, self._tell)

    @property
    def plane(self) -> Plane | None:
        """The area in which something can be dragged now."""
        return self.item.drawing.plane if self.item.drawing else None

    def use_cursor(self, cursor: Qt.CursorShape) -> None:
        """Show which way one can drag."""
        self._over_plane = cursor

    def end_drag(self) -> None:
        """Take no notice of the pointer any more, until its button is pressed again."""
        self._is_dragging, self._reached = False, None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and self._is_near_plane(event):
            self._is_dragging = True
            self.pointed.emit(None)
            QToolTip.hideText()
            self._drag(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if not event.buttons() & Qt.MouseButton.LeftButton:  # let go of while the page was hidden
            self.end_drag()
        if self._is_dragging:
            self._drag(event)
            return
        super().mouseMoveEvent(event)
        if self.cursor().shape() == Qt.CursorShape.ArrowCursor and self._is_near_plane(event):
            self.setCursor(self._over_plane)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if not self._is_dragging:
            super().mouseReleaseEvent(event)
        elif event.button() == Qt.MouseButton.LeftButton:
            self._pace.stop()
            self._tell()
            self.end_drag()

    def _drag(self, event: QMouseEvent) -> None:
        self._reached = event.position().x(), event.position().y()
        if not self._pace.isActive():
            self._tell()

    def _tell(self) -> None:
        if self._reached is not None:
            reached, self._reached = self._reached, None
            self._pace.start()
            self.dragged.emit(*reached)

    def _is_near_plane(self, event: QMouseEvent) -> bool:
        plane, x, y = self.plane, event.position().x(), event.position().y()
        return (
            plane is not None
            and -NEAR <= x - plane.x <= plane.width + NEAR
            and -NEAR <= y - plane.y <= plane.height + NEAR
        )

    def _lay_out(self) -> None:
        super()._lay_out()
        self.placed.emit(self.plane)
