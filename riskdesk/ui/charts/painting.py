"""Paints a drawing on screen: each kind of shape with one call of the painter, pens and brushes made once."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QGuiApplication, QPainter, QPen, QPixmap, QPolygonF

from riskdesk.domain.ids import OptionId
from riskdesk.report.figures.drawing import Dot, Drawing, Hatching, Line, Pattern, Point, Polygon, Rect, Shape, Text
from riskdesk.report.figures.palette import blend
from riskdesk.report.figures.svg import outline
from riskdesk.ui.theme import THEME

TILE = 6
"""The side of a pattern's tile, in pixels."""
MANY = 1024
HAIR = 1.25
"""Lines up to this width are drawn one pixel wide at most."""
FAINT = 0.35
"""How much is left of what does not stand out."""


def paint(painter: QPainter, drawing: Drawing, exposed: QRectF, standing_out: OptionId | None = None) -> None:
    """Paint what of a drawing is exposed, in the order of its shapes; beside an option that stands out others fade."""
    # A text is read as it is written, also in a window that is read from the right: +8.2 is never 8.2+.
    painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    top, bottom = exposed.top(), exposed.bottom()
    for shape in drawing.shapes:
        if _is_within(shape, top, bottom):
            fades = standing_out is not None and shape.option not in (None, standing_out)
            _paint_shape(painter, _faded(shape, THEME.colours.surface) if fades else shape)


def measured(text: str, size: float, bold: bool) -> float:
    """The width of a text as it will be painted."""
    return _metrics(size, bold).horizontalAdvance(text)


def _is_within(shape: Shape, top: float, bottom: float) -> bool:
    match shape:
        case Rect():
            return shape.y <= bottom and shape.y + shape.height >= top
        case Text():
            return shape.y - 2 * shape.size <= bottom and shape.y + shape.size >= top
        case Dot():
            return shape.y - shape.radius <= bottom and shape.y + shape.radius >= top
        case Line(points) | Polygon(points):
            spare = shape.width if isinstance(shape, Line) else 1.0
            heights = [y for _x, y in points]
            return min(heights) - spare <= bottom and max(heights) + spare >= top


def _paint_shape(painter: QPainter, shape: Shape) -> None:
    match shape:
        case Rect():
            _paint_rect(painter, shape)
        case Polygon():
            _paint_polygon(painter, shape)
        case Text():
            _paint_text(painter, shape)
        case Line():
            _paint_line(painter, shape)
        case Dot():
            _paint_dot(painter, shape)


def _paint_rect(painter: QPainter, rect: Rect) -> None:
    area = QRectF(rect.x, rect.y, rect.width, rect.height)
    if rect.fill:
        painter.fillRect(area, _colour(rect.fill))
    if rect.pattern:
        painter.fillRect(area, _pattern(rect.pattern))
    if rect.stroke:
        painter.setPen(_pen(rect.stroke, 1.0, ()))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(area)


def _paint_polygon(painter: QPainter, polygon: Polygon) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    corners = _corners(polygon.points)
    painter.setPen(_pen(polygon.stroke, 1.0, ()) if polygon.stroke else Qt.PenStyle.NoPen)
    painter.setBrush(_brush(polygon.fill) if polygon.fill else Qt.BrushStyle.NoBrush)
    painter.drawPolygon(corners)
    if polygon.pattern:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(_pattern(polygon.pattern))
        painter.drawPolygon(corners)


def _paint_line(painter: QPainter, line: Line) -> None:
    painter.setPen(_pen(line.colour, line.width, line.dash))
    if len(line.points) == 2:
        (x0, y0), (x1, y1) = line.points
        straight = x0 == x1 or y0 == y1
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, not straight)
        painter.drawLine(QLineF(x0, y0, x1, y1))
    else:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.drawPolyline(_corners(line.points))


def _paint_dot(painter: QPainter, dot: Dot) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(_brush(dot.fill))
    if dot.shape == "circle":
        painter.drawEllipse(QPointF(dot.x, dot.y), dot.radius, dot.radius)
    else:
        painter.drawPolygon(_corners(outline(dot)))


def _paint_text(painter: QPainter, text: Text) -> None:
    painter.setFont(_font(text.size, text.bold))
    painter.setPen(_pen(text.colour, 1.0, ()))
    x = text.x
    if text.align != "left":
        width = measured(text.text, text.size, text.bold)
        x -= width if text.align == "right" else width / 2
    painter.drawText(QPointF(x, text.y), text.text)


def _faded(shape: Shape, ground: str) -> Shape:
    """The shape nearly gone into the ground; in plain colours, since Qt is slow with what shines through."""
    match shape:
        case Rect(fill=fill, stroke=stroke, pattern=pattern) | Polygon(fill=fill, stroke=stroke, pattern=pattern):
            faint = pattern and pattern._replace(colour=_faint(pattern.colour, ground))
            return shape._replace(fill=_faint(fill, ground), stroke=_faint(stroke, ground), pattern=faint)
        case Dot(fill=fill):
            return shape._replace(fill=_faint(fill, ground))
        case Text(colour=colour) | Line(colour=colour):
            return shape._replace(colour=_faint(colour, ground))


def _corners(points: Iterable[Point]) -> QPolygonF:
    return QPolygonF([QPointF(x, y) for x, y in points])


@lru_cache(MANY)
def _faint(colour: str, ground: str) -> str:
    return colour and blend(colour, ground, FAINT)


@lru_cache(MANY)
def _colour(colour: str) -> QColor:
    return QColor(colour)


@lru_cache(MANY)
def _brush(colour: str) -> QBrush:
    return QBrush(QColor(colour))


@lru_cache(MANY)
def _pen(colour: str, width: float, dash: tuple[float, ...]) -> QPen:
    # Qt draws pens of up to one pixel many times faster than those a little thicker.
    pen = QPen(QColor(colour), width if width > HAIR else min(width, 1.0))
    if dash:
        pen.setDashPattern([length / width for length in dash])
    return pen


@lru_cache(MANY)
def _font(size: float, bold: bool) -> QFont:
    font = QFont(QGuiApplication.font())
    font.setPixelSize(max(1, round(size)))
    font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    return font


@lru_cache(MANY)
def _metrics(size: float, bold: bool) -> QFontMetricsF:
    return QFontMetricsF(_font(size, bold))


@lru_cache(MANY)
def _pattern(pattern: Pattern) -> QBrush:
    """A tile of the pattern on nothing, so that the fill shows through."""
    tile = QPixmap(TILE, TILE)
    tile.fill(Qt.GlobalColor.transparent)
    painter = QPainter(tile)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    painter.setPen(QPen(QColor(pattern.colour), 1.2))
    for stroke in STROKES[pattern.hatching]:
        painter.drawLine(QLineF(*stroke))
    painter.end()
    return QBrush(tile)


_FORWARD = ((0, TILE, TILE, 0), (-1, 1, 1, -1), (TILE - 1, TILE + 1, TILE + 1, TILE - 1))
_BACK = ((0, 0, TILE, TILE), (-1, TILE - 1, 1, TILE + 1), (TILE - 1, -1, TILE + 1, 1))
STROKES: dict[Hatching, tuple[tuple[float, float, float, float], ...]] = {
    "forward": _FORWARD,
    "back": _BACK,
    "cross": (*_FORWARD, *_BACK),
    "dots": ((2, 3, 3.5, 3),),
    "horizontal": ((0, 3, TILE, 3),),
    "vertical": ((3, 0, 3, TILE),),
}
