"""The sign of what can be dragged in a chart, and the one of what holds now."""

from __future__ import annotations

from riskdesk.report.figures.drawing import Dot, Line, Point, Shape
from riskdesk.report.figures.look import Look


def knob(at: Point, look: Look) -> list[Shape]:
    """A round grip in the accent's colour."""
    x, y = at
    size, palette = look.size, look.palette
    strokes = (
        Line(((x + side, y - 0.2 * size), (x + side, y + 0.2 * size)), palette.ground, 1.0)
        for side in (-0.14 * size, 0.14 * size)
    )
    return [Dot(x, y, 0.62 * size, palette.ground), Dot(x, y, 0.5 * size, palette.accent), *strokes]


def point_now(at: Point, look: Look) -> list[Shape]:
    """A small diamond in ink."""
    x, y = at
    size, palette = look.size, look.palette
    return [Dot(x, y, 0.46 * size, palette.ground, "diamond"), Dot(x, y, 0.34 * size, palette.ink, "diamond")]
