"""How far each outcome moved between two assessments, and what moved it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from riskdesk.report.figures.axis import ticks
from riskdesk.report.figures.drawing import Drawing, Line, Mark, Rect, Shape
from riskdesk.report.figures.effect_view import Effect, EffectView
from riskdesk.report.figures.legend import Swatch, draw_swatches
from riskdesk.report.figures.look import HALF_CAPITAL, SCREEN, Look
from riskdesk.report.figures.palette import edge, patterned
from riskdesk.report.figures.row_names import RowName, RowNames
from riskdesk.report.figures.text_fitting import short
from riskdesk.report.phrases import signed, with_minus
from riskdesk.words import _

SHOWN = 0.05
"""Changes from here on are not rounded to 0.0."""
FIGURE = 4.4
"""The room of the change, in sizes of the text."""


def title() -> str:
    """What the chart is."""
    return _("Change of the expected outcome, and what brought it about")


def says(view: EffectView) -> str:
    """What the chart shows now, in a line."""
    if not view.rows:
        return _("The two have no option in common.")
    most = max(view.rows, key=lambda row: abs(row.change))
    if abs(most.change) < SHOWN:
        return _("No option’s outcome changed.")
    place = max(range(len(view.groups)), key=lambda n: most.parts[n] if most.change > 0 else -most.parts[n])
    return _("{option} changed most: {change} points, mostly by {group}.").format(
        option=short(most.name), change=signed(most.change), group=view.groups[place]
    )


def table(view: EffectView) -> list[list[str]]:
    """The figures behind the chart, with a header."""
    head = [
        _("Option"),
        _("Before"),
        _("After"),
        _("Change"),
        *(group[:1].upper() + group[1:] for group in view.groups),
    ]
    return [
        head,
        *(
            [row.name, f"{row.before:.1f}", f"{row.after:.1f}", signed(row.change), *map(signed, row.parts)]
            for row in view.rows
        ),
    ]


def draw(view: EffectView, width: float, look: Look = SCREEN) -> Drawing:
    """The chart: options down; what was gained to the right of zero, what was lost to the left."""
    chart = _Bars(view, width, look)
    height = chart.foot(chart.rows())
    spoken = " ".join(_tip(view, row).replace("\n", " ") for row in view.rows)
    notes = " ".join(chart.notes())
    alt = " ".join(
        filter(None, [_("Bars of the change of each outcome by what changed it."), spoken, notes, says(view)])
    )
    return Drawing(width, height, tuple(chart.shapes), tuple(chart.marks), title(), says(view), alt)


def _tip(view: EffectView, row: Effect) -> str:
    parts = ", ".join(f"{group} {signed(part)}" for group, part in zip(view.groups, row.parts, strict=True))
    line = _("{option}: {before:.1f} → {after:.1f}, {change}").format(
        option=row.name, before=row.before, after=row.after, change=signed(row.change)
    )
    return f"{line}\n{parts}."


@dataclass
class _Bars:
    view: EffectView
    width: float
    look: Look
    shapes: list[Shape] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)

    def __post_init__(self) -> None:
        look, rows = self.look, self.view.rows
        self.names = RowNames(tuple(RowName(row.name, row.id) for row in rows), look, self.width)
        self.left = self.names.left + 1.2 * look.size
        self.span = self.width - FIGURE * look.size - self.left
        self.low = min((sum(part for part in row.parts if part < 0) for row in rows), default=0.0)
        self.high = max((sum(part for part in row.parts if part > 0) for row in rows), default=0.0)
        if self.high - self.low < SHOWN:
            self.low, self.high = -1.0, 1.0
        count = range(len(self.view.groups))
        self.paints = [patterned(n, look.palette.opportunities, look.palette.ground) for n in count]

    def at(self, points: float) -> float:
        """Where a change stands."""
        return self.left + self.span * (points - self.low) / (self.high - self.low)

    def rows(self) -> float:
        """A bar for each option; answers where they end."""
        look, top, places = self.look, 0.2 * self.look.size, []
        for n in range(len(self.view.rows)):
            places.append((top, self.names.place(n, top)))
            top = places[-1][1].bottom + 0.45 * look.size
        for band in self.names.bands([place for _start, place in places], 0.0, top):
            self._lines(*band)
        for row, (start, place) in zip(self.view.rows, places, strict=True):
            self.shapes += place.texts
            self._stack(row, place.middle)
            self.marks.append(Mark(0.0, start, self.width, place.bottom - start, _tip(self.view, row), row.id))
        return top

    def _lines(self, top: float, bottom: float) -> None:
        for tick in self._ticks():
            x, colour = self.at(tick), self.look.palette.line if tick else self.look.palette.quiet
            self.shapes.append(Line(((x, top), (x, bottom)), colour))

    def _ticks(self) -> list[float]:
        return ticks(self.low, self.high, max(2, int(self.span / (5 * self.look.size))))

    def _stack(self, row: Effect, middle: float) -> None:
        look, palette = self.look, self.look.palette
        thick = 1.1 * look.size
        less = more = 0.0
        for part, (fill, pattern) in zip(row.parts, self.paints, strict=True):
            start = less + part if part < 0 else more
            x, length = self.at(start), self.at(start + abs(part)) - self.at(start)
            if length >= 0.05:
                stroke = edge(fill, palette)
                self.shapes.append(Rect(x, middle - thick / 2, length, thick, fill, stroke, pattern, row.id))
            less, more = less + min(part, 0.0), more + max(part, 0.0)
        net = self.at(row.change)
        reach = ((net, middle - 0.75 * look.size), (net, middle + 0.75 * look.size))
        self.shapes.append(Rect(net - 2, reach[0][1], 4, 1.5 * look.size, palette.ground, option=row.id))
        self.shapes.append(Line(reach, palette.ink, 1.5, option=row.id))
        text = look.text(self.width, middle + HALF_CAPITAL * look.size, signed(row.change), "right")
        self.shapes.append(text._replace(option=row.id))

    def foot(self, top: float) -> float:
        """The axis, the groups' colours, and which options are in one alone; answers the height."""
        look, y = self.look, top + self.look.small
        for tick in self._ticks():
            self.shapes.append(look.note(self.at(tick), y, with_minus(f"{tick:+g}"), "center"))
        shown = [n for n in range(len(self.view.groups)) if any(abs(row.parts[n]) >= SHOWN for row in self.view.rows)]
        swatches = [Swatch(*self.paints[n], self.view.groups[n]) for n in shown]
        legend, height = draw_swatches(swatches, (y + 0.6 * look.line, self.width), look)
        self.shapes += legend
        y += 0.6 * look.line + height
        for note in (_("points of the expected outcome; line: the change in all"), *self.notes()):
            for line in look.wrapped(note, self.width):
                self.shapes.append(look.note(0, y + look.small, line))
                y += look.line
        return y + 0.3 * look.size

    def notes(self) -> Iterator[str]:
        """Which options are in one of the two alone."""
        if self.view.new:
            yield _("New: {names}.").format(names=", ".join(self.view.new))
        if self.view.gone:
            yield _("Gone: {names}.").format(names=", ".join(self.view.gone))
