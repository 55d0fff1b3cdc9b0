"""The legend of the dimensions: colour, pattern, letter and name, in as many lines as it takes."""

from __future__ import annotations

from riskdesk.report.figures.drawing import Pattern, Rect, Shape
from riskdesk.report.figures.look import Look
from riskdesk.report.figures.palette import Palette, edge, patterned
from riskdesk.report.figures.view import Leaf, View
from riskdesk.words import _


def colours_of(leaves: tuple[Leaf, ...], palette: Palette) -> list[tuple[str, Pattern | None]]:
    """The colour and pattern of each leaf."""
    return [
        patterned(leaf.place, palette.risks if leaf.is_risk else palette.opportunities, palette.ground)
        for leaf in leaves
    ]


def draw_legend(view: View, width: float, look: Look) -> tuple[list[Shape], float]:
    """The shapes of the legend, and its height: opportunities first, then risks."""
    shapes: list[Shape] = []
    colours = colours_of(view.leaves, look.palette)
    swatch, x, y = look.size, 0.0, 0.0
    for risks in (False, True):
        for leaf, (fill, pattern) in zip(view.leaves, colours, strict=True):
            if leaf.is_risk is not risks:
                continue
            text = look.wrapped(_legend_text(leaf), width - 2 * swatch, most=1)[0]
            entry = 1.5 * swatch + look.width(text)
            if x and x + entry > width:
                x, y = 0.0, y + look.line
            shapes.append(Rect(x, y + 0.15 * swatch, swatch, swatch * 0.85, fill, edge(fill, look.palette), pattern))
            shapes.append(look.text(x + 1.5 * swatch, y + swatch * 0.95, text))
            x += entry + 1.4 * swatch
    return shapes, y + 1.5 * look.line if shapes else 0.0


def _legend_text(leaf: Leaf) -> str:
    name = f"{leaf.letter} {leaf.name}"
    return _("{name} (risk)").format(name=name) if leaf.is_risk else name
