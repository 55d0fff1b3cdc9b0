"""Blocks as plain data, for a template that knows nothing of Python."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields, is_dataclass

from riskdesk.report.content.blocks import Block
from riskdesk.report.figures.drawing import Dot, Drawing, Line, Pattern, Point, Polygon, Rect, Shape, Text
from riskdesk.report.figures.svg import outline

Data = dict[str, object]


def plain_blocks(blocks: Iterable[Block]) -> list[Data]:
    """Each block as a dictionary that names its kind."""
    return [{"kind": type(block).__name__.lower(), **_fields(block)} for block in blocks]


def _fields(value: object) -> Data:
    return {f.name: _plain(getattr(value, f.name)) for f in fields(value)}  # type: ignore[arg-type]


def _plain(value: object) -> object:
    if isinstance(value, Drawing):
        return _drawing(value)
    if is_dataclass(value):
        return _fields(value)
    if isinstance(value, tuple | list):
        return [_plain(part) for part in value]
    return value


def _drawing(drawing: Drawing) -> Data:
    names: dict[Pattern, str] = {}
    shapes = [_shape(shape, names) for shape in drawing.shapes]
    return {
        "width": drawing.width,
        "height": drawing.height,
        "title": drawing.title,
        "alt": drawing.alt,
        "patterns": {name: [pattern.hatching, pattern.colour] for pattern, name in names.items()},
        "shapes": shapes,
    }


def _shape(shape: Shape, names: dict[Pattern, str]) -> list[object]:
    match shape:
        case Rect(x, y, width, height, fill, stroke, pattern):
            return ["r", _n(x), _n(y), _n(width), _n(height), fill, stroke, _name(pattern, names)]
        case Polygon(points, fill, stroke, pattern):
            return ["p", _points(points), fill, stroke, _name(pattern, names)]
        case Line(points, colour, width, dash):
            return ["l", _points(points), colour, width, list(dash)]
        case Dot(x, y, radius, fill, "circle"):
            return ["c", _n(x), _n(y), _n(radius), fill]
        case Dot():
            return ["p", _points(outline(shape)), shape.fill, "", ""]
        case Text(x, y, text, size, colour, bold, align):
            return ["t", _n(x), _n(y), text, size, colour, bold, align]


def _name(pattern: Pattern | None, names: dict[Pattern, str]) -> str:
    return names.setdefault(pattern, f"p{len(names)}") if pattern else ""


def _points(points: Iterable[Point]) -> list[list[float]]:
    return [[_n(x), _n(y)] for x, y in points]


def _n(number: float) -> float:
    return round(number, 2)
