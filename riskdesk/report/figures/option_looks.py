"""How an option is told from others where it has an area or a line of its own: the same in every chart."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from riskdesk.report.figures.drawing import DotShape, Pattern
from riskdesk.report.figures.from_results import letter
from riskdesk.report.figures.palette import HATCHINGS, LEAST_CONTRAST, SIGNS, Palette, blend, contrast, edge

TINT = 0.34
"""How much of its colour an area keeps that carries words."""
HATCH = 0.5
"""How far the pattern of a tinted area goes back to the whole colour."""


class OptionLook(NamedTuple):
    """The letter of an option, and the colours, the pattern and the sign that go with it."""

    letter: str
    line: str
    fill: str
    pattern: Pattern | None
    sign: DotShape


@lru_cache(512)
def option_look(place: int, palette: Palette) -> OptionLook:
    """The look of the option at a place of the assessment; no two of the first 42 share both colour and pattern."""
    blue, sky, green, pink = palette.opportunities
    vermilion, orange = palette.risks
    colour = (blue, vermilion, green, pink, orange, sky)[place % 6]
    fill = blend(colour, palette.ground, TINT)
    hatching = HATCHINGS[place % len(HATCHINGS)]
    pattern = Pattern(hatching, blend(colour, fill, HATCH)) if hatching else None
    line = colour if contrast(colour, palette.ground) >= LEAST_CONTRAST else edge(colour, palette)
    return OptionLook(letter(place), line, fill, pattern, SIGNS[place % len(SIGNS)])
