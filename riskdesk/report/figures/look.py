"""How a chart is to look: its colours, the size of its text, and how text is measured where it will be painted."""

from __future__ import annotations

from dataclasses import dataclass

from riskdesk.report.figures.drawing import Align, Text
from riskdesk.report.figures.palette import LIGHT, PRINT, Palette
from riskdesk.report.figures.text_fitting import Measure, estimate, wrap

HALF_CAPITAL = 0.36
"""Half the height of a capital, in sizes of its text: the baseline stands so far below the middle of a line."""


@dataclass(frozen=True, slots=True)
class Look:
    """Everything that a painter settles before a chart is drawn."""

    palette: Palette = LIGHT
    size: float = 12.0
    measure: Measure = estimate

    @property
    def small(self) -> float:
        """The size of notes, ticks and legends."""
        return round(self.size * 0.86, 1)

    @property
    def line(self) -> float:
        """The distance from one line of text to the next."""
        return round(self.size * 1.3, 1)

    def width(self, text: str, bold: bool = False, size: float | None = None) -> float:
        """The width of a text."""
        return self.measure(text, size or self.size, bold)

    def wrapped(self, text: str, room: float, bold: bool = False, most: int = 2) -> list[str]:
        """A text broken into at most so many lines that fit a room."""
        return wrap(text, room, most, lambda part: self.measure(part, self.size, bold))

    def text(self, x: float, y: float, text: str, align: Align = "left", bold: bool = False) -> Text:
        """A text in ink."""
        return Text(x, y, text, self.size, self.palette.ink, bold, align)

    def note(self, x: float, y: float, text: str, align: Align = "left") -> Text:
        """A small quiet text."""
        return Text(x, y, text, self.small, self.palette.quiet, False, align)


SCREEN = Look()
PAPER = Look(PRINT, 8.5)
