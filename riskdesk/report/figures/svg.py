"""A drawing as SVG text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html import escape

from riskdesk.report.figures.drawing import Dot, Drawing, Hatching, Line, Pattern, Point, Polygon, Rect, Shape, Text

FONTS = "Inter, 'Noto Sans', 'Segoe UI', 'Helvetica Neue', 'Liberation Sans', 'DejaVu Sans', sans-serif"
ANCHORS = {"left": "start", "center": "middle", "right": "end"}
NOT_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
TILE = 5
STROKES: dict[Hatching, str] = {
    "forward": "M-1,1 l2,-2 M0,5 l5,-5 M4,6 l2,-2",
    "back": "M-1,4 l2,2 M0,0 l5,5 M4,-1 l2,2",
    "cross": "M0,5 l5,-5 M0,0 l5,5",
    "horizontal": "M0,2.5 h5",
    "vertical": "M2.5,0 v5",
    "dots": "M2,2.5 h1",
}


def to_svg(drawing: Drawing) -> str:
    """The drawing as an SVG document with its title and description."""
    size = f'width="{_n(drawing.width)}" height="{_n(drawing.height)}"'
    patterns = {shape.pattern for shape in drawing.shapes if isinstance(shape, Rect | Polygon) and shape.pattern}
    names = {pattern: f"p{number}" for number, pattern in enumerate(sorted(patterns))}
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} viewBox="0 0 {_n(drawing.width)} {_n(drawing.height)}"'
        f' role="img" font-family="{FONTS}">'
    )
    about = f"<title>{_plain(drawing.title)}</title><desc>{_plain(drawing.alt)}</desc>"
    defs = "".join(_definition(pattern, name) for pattern, name in names.items())
    body = [line for shape in drawing.shapes for line in _shape(shape, names)]
    return "\n".join([head, about, f"<defs>{defs}</defs>", *body, "</svg>", ""])


def outline(dot: Dot) -> list[Point]:
    """The corners of a dot that is not a circle."""
    x, y, r = dot.x, dot.y, dot.radius
    match dot.shape:
        case "square":
            return [(x - r, y - r), (x + r, y - r), (x + r, y + r), (x - r, y + r)]
        case "diamond":
            return [(x, y - 1.2 * r), (x + 1.2 * r, y), (x, y + 1.2 * r), (x - 1.2 * r, y)]
        case "up":
            return [(x, y - 1.1 * r), (x + 1.1 * r, y + 0.9 * r), (x - 1.1 * r, y + 0.9 * r)]
        case "left":
            return [(x - r, y), (x + r, y - r), (x + r, y + r)]
        case _:
            return []


def _definition(pattern: Pattern, name: str) -> str:
    stroke = f'stroke="{pattern.colour}" stroke-width="1.1" fill="none"'
    return (
        f'<pattern id="{name}" width="{TILE}" height="{TILE}" patternUnits="userSpaceOnUse">'
        f'<path d="{STROKES[pattern.hatching]}" {stroke}/></pattern>'
    )


def _shape(shape: Shape, names: dict[Pattern, str]) -> Iterator[str]:
    match shape:
        case Rect(x, y, width, height):
            place = f'x="{_n(x)}" y="{_n(y)}" width="{_n(width)}" height="{_n(height)}"'
            yield from _area(f"rect {place}", shape, names)
        case Polygon(points):
            yield from _area(f'polygon points="{_path(points)}"', shape, names)
        case Line(points, colour, width, dash):
            dashes = f' stroke-dasharray="{" ".join(map(_n, dash))}"' if dash else ""
            style = f'fill="none" stroke="{colour}" stroke-width="{_n(width)}"{dashes}'
            yield f'<polyline points="{_path(points)}" {style}/>'
        case Dot(x, y, radius, fill, "circle"):
            yield f'<circle cx="{_n(x)}" cy="{_n(y)}" r="{_n(radius)}" fill="{fill}"/>'
        case Dot():
            yield f'<polygon points="{_path(outline(shape))}" fill="{shape.fill}"/>'
        case Text(x, y, text, size, colour, bold, align):
            style = f'font-size="{_n(size)}" fill="{colour}" text-anchor="{ANCHORS[align]}"'
            weight = ' font-weight="600"' if bold else ""
            yield f'<text x="{_n(x)}" y="{_n(y)}" {style}{weight}>{_plain(text)}</text>'


def _area(place: str, area: Rect | Polygon, names: dict[Pattern, str]) -> Iterator[str]:
    stroke = f' stroke="{area.stroke}" stroke-width="0.75"' if area.stroke else ""
    yield f'<{place} fill="{area.fill or "none"}"{stroke}/>'
    if area.pattern:
        yield f'<{place} fill="url(#{names[area.pattern]})"/>'


def _path(points: Iterable[Point]) -> str:
    return " ".join(f"{_n(x)},{_n(y)}" for x, y in points)


def _plain(text: str) -> str:
    return escape(NOT_IN_XML.sub("\ufffd", text), quote=True)


def _n(number: float) -> str:
    return f"{number:.2f}".rstrip("0").rstrip(".")
