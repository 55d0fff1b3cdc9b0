"""Legends, in as many lines as they take: that of the dimensions has their colour, pattern, letter and name."""

from __future__ import annotations

from typing import NamedTuple

from riskdesk.report.figures.drawing import Pattern, Rect, Shape
from riskdesk.report.figures.look import Look
from riskdesk.report.figures.palette import Palette, edge, patterned
from riskdesk.report.figures.view import Leaf, View
from riskdesk.words import _


class Swatch(NamedTuple):
    """A colour, a pattern, and what they stand for."""

    fill: str
    pattern: Pattern | None
    name: str


def colours_of(leaves: tuple[Leaf, ...], palette: Palette) -> list[tuple[str, Pattern | None]]:
    """The colour and pattern of each leaf."""
    return [
        patterned(leaf.place, palette.risks if leaf.is_risk else palette.opportunities, palette.ground)
        for leaf in leaves
    ]


def draw_legend(view: View, width: float, look: Look) -> tuple[list[Shape], float]:
    """The shapes of the legend, and its height: opportunities first, then risks."""
    paints = zip(view.leaves, colours_of(view.leaves, look.palette), strict=True)
    swatches = [Swatch(*paint, _legend_text(leaf)) for leaf, paint in sorted(paints, key=lambda pair: pair[0].is_risk)]
    return draw_swatches(swatches, (0.0, width), look)


def draw_swatches(swatches: list[Swatch], at: tuple[float, float], look: Look) -> tuple[list[Shape], float]:
    """The shapes of a legend from a top, in lines of a width, and its height."""
    shapes: list[Shape] = []
    (top, width), size = at, look.size
    x, y = 0.0, 0.0
    for fill, pattern, name in swatches:
        text = look.wrapped(name, width - 2 * size, most=1)[0]
        entry = 1.5 * size + look.width(text)
        if x and x + entry > width:
            x, y = 0.0, y + look.line
        edges = edge(fill, look.palette)
        shapes.append(Rect(x, top + y + 0.15 * size, size, size * 0.85, fill, edges, pattern))
        shapes.append(look.text(x + 1.5 * size, top + y + size * 0.95, text))
        x += entry + 1.4 * size
    return shapes, y + 1.5 * look.line if shapes else 0.0


def _legend_text(leaf: Leaf) -> str:
    name = f"{leaf.letter} {leaf.name}"
    return _("{name} (risk)").format(name=name) if leaf.is_risk else name
