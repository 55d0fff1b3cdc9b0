"""Names of options beside a chart, and one room for all of them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from riskdesk.report.figures.drawing import Text
from riskdesk.report.figures.look import HALF_CAPITAL, Look
from riskdesk.report.figures.view import View

MOST_LINES = 3


@dataclass(frozen=True)
class Labels:
    """The options' names, broken into lines that fit a column."""

    view: View
    look: Look
    most_width: float

    @cached_property
    def lines(self) -> list[list[str]]:
        """The lines of each name."""
        return [self.look.wrapped(row.name, self.most_width, most=MOST_LINES) for row in self.view.rows]

    @cached_property
    def width(self) -> float:
        """The width that the widest line needs."""
        return max((self.look.width(line) for lines in self.lines for line in lines), default=0.0)

    def height(self, place: int, least: float) -> float:
        """The height that a row needs."""
        return max(least, len(self.lines[place]) * self.look.line + 0.5 * self.look.size)

    def texts(self, place: int, x: float, middle: float) -> list[Text]:
        """The lines of one name, centred on a height."""
        lines = self.lines[place]
        first = middle + HALF_CAPITAL * self.look.size - (len(lines) - 1) * self.look.line / 2
        option = self.view.rows[place].id
        texts = (self.look.text(x, first + n * self.look.line, line) for n, line in enumerate(lines))
        return [text._replace(option=option) for text in texts]
