"""A small picture of a scale: what each score on it is worth."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from riskdesk.domain.scales import DEFAULT_SCALE, Levels, LikelihoodImpact, Measured, Points, Scale
from riskdesk.domain.score_text import number_text
from riskdesk.ui.theme import THEME
from riskdesk.ui.widgets.surfaces import GAP
from riskdesk.words import _

Mark = tuple[float, float, str]
"""Where a mark stands from 0 to 1 across, what it is worth, and its name."""


class ScaleCurve(QWidget):
    """A line for numbers, a stem for each level."""

    def __init__(self) -> None:
        super().__init__()
        self._scale: Scale = DEFAULT_SCALE
        self._is_risk = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_scale(DEFAULT_SCALE, is_risk=False)

    def show_scale(self, scale: Scale, *, is_risk: bool) -> None:
        """Draw another scale."""
        self._scale, self._is_risk = scale, is_risk
        told = ", ".join(f"{name} {number_text(worth)}" for _x, worth, name in marks(scale))
        self.setAccessibleName(_("What scores are worth: {marks}").format(marks=told))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(30 * GAP, 8 * GAP + 3 * self.fontMetrics().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(20 * GAP, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line = self.fontMetrics().height()
        side = self.fontMetrics().horizontalAdvance("100") + 2 * GAP
        plot = QRectF(self.rect()).adjusted(side, line * 0.6, -GAP * 1.5, -line * 1.6)
        self._paint_axes(painter, plot)
        points = [QPointF(plot.left() + x * plot.width(), plot.bottom() - y / 100 * plot.height())
                  for x, y, _name in marks(self._scale)]  # fmt: skip
        painter.setPen(QPen(self._colour, 2))
        if isinstance(self._scale, Points | Measured):
            painter.drawPolyline(QPolygonF(points))
        else:
            for point in points:
                painter.drawLine(QPointF(point.x(), plot.bottom()), point)
        painter.setBrush(self._colour)
        for point in points:
            painter.drawEllipse(point, 3.5, 3.5)
        self._paint_names(painter, plot, points)

    @property
    def _colour(self) -> QColor:
        return QColor(THEME.colours.risk if self._is_risk else THEME.colours.opportunity)

    def _paint_axes(self, painter: QPainter, plot: QRectF) -> None:
        painter.setPen(QColor(THEME.colours.line))
        painter.drawLine(plot.bottomLeft(), plot.bottomRight())
        painter.drawLine(plot.topLeft(), plot.topRight())
        painter.setPen(QColor(THEME.colours.quiet))
        half = self.fontMetrics().height() / 2
        for text, y in (("100", plot.top()), ("0", plot.bottom())):
            room = QRectF(0, y - half, plot.left() - GAP, 2 * half)
            painter.drawText(room, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), text)

    def _paint_names(self, painter: QPainter, plot: QRectF, points: list[QPointF]) -> None:
        painter.setPen(QColor(THEME.colours.quiet))
        metrics, places = self.fontMetrics(), [point.x() for point in points]
        reached = -1.0
        for number, (_x, _worth, name) in enumerate(marks(self._scale)):
            room = _room(places, number, plot)
            text = metrics.elidedText(name, Qt.TextElideMode.ElideRight, round(room))
            wide = metrics.horizontalAdvance(text) + 2
            left = max(0.0, min(places[number] - wide / 2, self.width() - wide))
            if left > reached:
                top = plot.bottom() + GAP / 2
                painter.drawText(QRectF(left, top, wide, metrics.height()), Qt.AlignmentFlag.AlignCenter, text)
                reached = left + wide + GAP / 2


def marks(scale: Scale) -> list[Mark]:
    """The points or levels of a scale, as they stand from left to right."""
    match scale:
        case Points(low=low, high=high):
            return [(0.0, 0.0, number_text(low)), (1.0, 100.0, number_text(high))]
        case Measured(points=points):
            first, width = points[0][0], points[-1][0] - points[0][0]
            return [((x - first) / width, y, number_text(x)) for x, y in points]
        case Levels(levels=levels) | LikelihoodImpact(impact=levels):
            step = 1 / len(levels)
            return [((n + 0.5) * step, level.value, level.label) for n, level in enumerate(levels)]


def _room(places: list[float], number: int, plot: QRectF) -> float:
    """How wide the name of a mark may be: to the middle between it and its neighbours."""
    near = [abs(places[number] - places[other]) for other in (number - 1, number + 1) if 0 <= other < len(places)]
    return max(4.0 * GAP, min([*near, plot.width()]) - GAP / 2)
