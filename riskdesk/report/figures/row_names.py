"""Names of rows: in a column beside their bars where there is room, above them where there is not."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from riskdesk.domain.ids import OptionId
from riskdesk.report.figures.drawing import Text
from riskdesk.report.figures.look import HALF_CAPITAL, Look

ROOMY = 44
"""From this width on, in sizes of the text, names stand beside the bars."""
COLUMN = 0.34
"""The most of the width that names beside the bars may take."""
DEEPEST = 4
"""From this depth on rows are indented no further."""


class RowName(NamedTuple):
    """What a row is called, and whether it belongs to an option."""

    text: str
    option: OptionId | None = None
    bold: bool = False
    depth: int = 0


class Place(NamedTuple):
    """Where a row stands: its name, the middle of its bar, and where the next row may begin."""

    texts: list[Text]
    middle: float
    bottom: float


@dataclass(frozen=True)
class RowNames:
    """The names of all rows of a chart, broken into lines."""

    names: tuple[RowName, ...]
    look: Look
    width: float

    @property
    def beside(self) -> bool:
        """Whether names stand beside the bars."""
        return self.width >= ROOMY * self.look.size

    @cached_property
    def left(self) -> float:
        """Where the bars may begin."""
        if not self.beside:
            return 0.0
        widest = max(
            (
                self._indent(name) + self.look.width(line, name.bold)
                for name, lines in zip(self.names, self._lines, strict=True)
                for line in lines
            ),
            default=0.0,
        )
        return widest + self.look.size

    def place(self, n: int, top: float, below: float = 0.0) -> Place:
        """A row from its top, with so much room below the line of its bar."""
        look, name, lines = self.look, self.names[n], self._lines[n]
        first = top + look.line / 2
        texts = [
            look.text(self._indent(name), first + m * look.line + HALF_CAPITAL * look.size, line, bold=name.bold)
            for m, line in enumerate(lines)
        ]
        middle = first if self.beside else first + len(lines) * look.line
        bottom = max(middle + look.line / 2 + below, top + len(lines) * look.line)
        return Place([text._replace(option=name.option) for text in texts], middle, bottom)

    def bands(self, places: list[Place], top: float, bottom: float) -> list[tuple[float, float]]:
        """The heights across which lines behind the bars may run: not across names that stand above them."""
        if self.beside:
            return [(top, bottom)]
        return [(place.middle - self.look.line / 2, place.bottom) for place in places]

    @cached_property
    def _lines(self) -> list[list[str]]:
        room, most = (COLUMN * self.width, 3) if self.beside else (self.width, 2)
        return [self.look.wrapped(name.text, room - self._indent(name), name.bold, most) for name in self.names]

    def _indent(self, name: RowName) -> float:
        return self.look.size * min(name.depth, DEEPEST)
