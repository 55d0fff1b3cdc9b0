"""The names at the right ends of the lines: of those that lead somewhere, and of all where they have room."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from itertools import chain

from riskdesk.report.figures.drawing import Line, Mark, Shape
from riskdesk.report.figures.fan_view import FanView
from riskdesk.report.figures.look import HALF_CAPITAL, Look
from riskdesk.report.figures.option_looks import option_look
from riskdesk.report.figures.percent import percent
from riskdesk.report.figures.spread import spread
from riskdesk.words import _

FEW = 8
"""Up to so many options are all named."""


@dataclass(frozen=True)
class FanNames:
    """The names in a column, broken into lines; all laid out bold, so that nothing moves when another one leads."""

    view: FanView
    look: Look
    most_width: float

    @cached_property
    def notable(self) -> tuple[int, ...]:
        """The places of the options that lead somewhere, or now, or at the share tried."""
        view = self.view
        return tuple(
            sorted({lead.option for lead in view.leads} | {view.leading(share)[0] for share in (view.now, view.shown)})
        )

    @cached_property
    def named(self) -> tuple[int, ...]:
        """The places of those that are named."""
        return tuple(range(len(self.view.lines))) if len(self.view.lines) <= FEW else self.notable

    @cached_property
    def lines(self) -> list[list[str]]:
        """The lines of each name, led by the option's letter where it has one here."""
        return [self.look.wrapped(self._text(place), self.most_width, bold=True, most=2) for place in self.named]

    @cached_property
    def width(self) -> float:
        """The width that the names need."""
        return max(self.look.width(line, bold=True) for line in chain([self._more], *self.lines))

    @cached_property
    def height(self) -> float:
        """The height that the names need below each other."""
        return sum(self._sizes) + (self.look.line if self._more else 0.0)

    @cached_property
    def _sizes(self) -> list[float]:
        return [len(lines) * self.look.line + 0.3 * self.look.size for lines in self.lines]

    @property
    def _more(self) -> str:
        quiet = len(self.view.lines) - len(self.named)
        return _("and {n} more").format(n=quiet) if quiet else ""

    def _text(self, place: int) -> str:
        name = self.view.lines[place].name
        return f"{option_look(place, self.look.palette).letter} {name}" if place in self.notable else name

    def draw(
        self, ends: tuple[float, list[float]], room: tuple[float, float], width: float
    ) -> tuple[list[Shape], list[Mark]]:
        """The names joined to the ends of their lines, and marks at the ends of all lines."""
        look, palette = self.look, self.look.palette
        right, ends_up = ends
        column = width - self.width
        shapes: list[Shape] = []
        marks = [self._mark(place, right, y) for place, y in enumerate(ends_up)]
        bottom = room[1] - (look.line if self._more else 0.0)
        middles = spread([ends_up[place] for place in self.named], self._sizes, (room[0], bottom))
        first = self.view.leading(self.view.shown)[0]
        for place, middle, lines in zip(self.named, middles, self.lines, strict=True):
            joint = ((right + 0.6 * look.size, ends_up[place]), (column - 0.4 * look.size, middle))
            shapes.append(Line(joint, palette.line, 1.0, option=self.view.lines[place].id))
            top = middle - (len(lines) - 1) * look.line / 2 + HALF_CAPITAL * look.size
            for n, line in enumerate(lines):
                text = look.text(column, top + n * look.line, line, bold=place == first)
                quiet = place not in self.notable
                colour = palette.quiet if quiet else palette.ink
                shapes.append(text._replace(option=self.view.lines[place].id, colour=colour))
        if self._more:
            shapes.append(look.note(column, room[1] - 0.2 * look.line, self._more))
        return shapes, marks

    def _mark(self, place: int, right: float, y: float) -> Mark:
        view, half = self.view, 0.5 * self.look.size
        line = view.lines[place]
        facts = [(percent(share), line.at(share)) for share in sorted({0.0, view.now, view.shown, 1.0})]
        figures = "\n".join(
            _("at {share}: {outcome:.1f}").format(share=share, outcome=outcome) for share, outcome in facts
        )
        tip = f"{line.name}\n{figures}"
        return Mark(
            right - half, y - half, 2 * half, 2 * half, tip, line.id, view.moving.dimension, view.moving.scenario
        )
