"""Colours of charts. Series are Okabe and Ito's, which people with any colour vision can tell apart."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from riskdesk.report.figures.drawing import DotShape, Hatching, Pattern

LEAST_CONTRAST = 3.0
"""Of marks against their ground."""
SIGNS: tuple[DotShape, ...] = ("circle", "square", "diamond", "up")
"""Of options, in turn."""
HATCHINGS: tuple[Hatching | None, ...] = (None, "forward", "dots", "vertical", "cross", "back", "horizontal")


@dataclass(frozen=True, slots=True)
class Palette:
    """The colours of one theme, by what they are for."""

    ink: str
    quiet: str
    line: str
    track: str
    ground: str
    accent: str
    heat: str
    opportunities: tuple[str, ...]
    risks: tuple[str, ...]


LIGHT = Palette(
    ink="#1b1f24",
    quiet="#5c6570",
    line="#d5d9de",
    track="#e6e8eb",
    ground="#ffffff",
    accent="#1f5aa8",
    heat="#d55e00",
    opportunities=("#0072b2", "#56b4e9", "#009e73", "#cc79a7"),
    risks=("#d55e00", "#e69f00"),
)
DARK = Palette(
    ink="#e8eaed",
    quiet="#a3abb5",
    line="#3b424b",
    track="#343a42",
    ground="#1e2227",
    accent="#7fb2f0",
    heat="#d55e00",
    opportunities=("#2e93d1", "#7cc7f2", "#12b88a", "#d992b8"),
    risks=("#e8742a", "#efb12f"),
)
HIGH_CONTRAST = Palette(
    ink="#ffffff",
    quiet="#ffffff",
    line="#9a9a9a",
    track="#4a4a4a",
    ground="#000000",
    accent="#ffd60a",
    heat="#ff6a00",
    opportunities=("#4fb0ff", "#a8dcff", "#2fe0ac", "#f0a6cf"),
    risks=("#ff7a2e", "#ffc13b"),
)
PRINT = LIGHT


def blend(over: str, under: str, share: float) -> str:
    """The colour that `over` gives when it covers `under` by a share from 0 to 1."""
    pairs = zip(_channels(over), _channels(under), strict=True)
    return "#" + "".join(f"{round(share * a + (1 - share) * b):02x}" for a, b in pairs)


def contrast(one: str, other: str) -> float:
    """The contrast of two colours, from 1 to 21, as WCAG defines it."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def readable_on(fill: str) -> str:
    """Black or white, whichever stands out more from a fill."""
    return max(("#000000", "#ffffff"), key=lambda ink: contrast(ink, fill))


@lru_cache(256)  # the few fills of a chart come back for each of its pieces
def edge(fill: str, palette: Palette) -> str:
    """The colour of the edge of a fill: the ground, or a tint of the fill's own where that is too near the ground."""
    if contrast(fill, palette.ground) >= LEAST_CONTRAST:
        return palette.ground
    tints = (blend(palette.ink, fill, tenths / 10) for tenths in range(1, 11))
    return next(tint for tint in tints if contrast(tint, palette.ground) >= LEAST_CONTRAST)


def patterned(place: int, colours: tuple[str, ...], ground: str) -> tuple[str, Pattern | None]:
    """The colour and the pattern of the series at this place; neighbours differ in both."""
    colour = colours[place % len(colours)]
    hatching = HATCHINGS[place % len(HATCHINGS)]
    return colour, Pattern(hatching, blend(ground, colour, 0.55)) if hatching else None


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(channel / 255) for channel in _channels(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return float(channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4)
