"""How ranks (or outcomes) shift from scenario to scenario: one line for each option, named at its end."""

from __future__ import annotations

import math
from dataclasses import dataclass, field

from riskdesk.report.figures.axis import ticks
from riskdesk.report.figures.drawing import Align, Dot, Drawing, Line, Mark, Shape, Text
from riskdesk.report.figures.labels import Labels
from riskdesk.report.figures.look import HALF_CAPITAL, SCREEN, Look
from riskdesk.report.figures.palette import SIGNS
from riskdesk.report.figures.spread import spread
from riskdesk.report.figures.text_fitting import short
from riskdesk.report.figures.view import Row, View
from riskdesk.words import _, _n

LEAST_APART = 7.0
"""Scenarios that stand closer, in sizes of the text, are numbered, and named below."""
LEAST_NUMBER = 2.2
"""Numbers that would stand closer, in sizes of the text, are left out."""


def title(outcomes: bool = False) -> str:
    """What the chart is."""
    return _("Outcome by scenario, in points") if outcomes else _("Rank by scenario")


def says(view: View, outcomes: bool = False) -> str:
    """What the chart shows now, in a line."""
    return _says_outcomes(view) if outcomes else _says_ranks(view)


def _says_outcomes(view: View) -> str:
    if not view.rows:
        return _("There is no option to show.")
    row = max(view.rows, key=lambda row: max(row.outcomes) - min(row.outcomes))
    return _("The scenario matters most for {option}: {low:.1f} to {high:.1f}.").format(
        option=short(row.name), low=min(row.outcomes), high=max(row.outcomes)
    )


def _says_ranks(view: View) -> str:
    moves = [(max(row.ranks) - min(row.ranks), row) for row in view.rows]
    most = max((move for move, _row in moves), default=0)
    if most == 0:
        return _("Every option keeps its rank in every scenario.")
    row = next(row for move, row in moves if move == most)
    places = _n("{n} place", "{n} places", most).format(n=most)
    return _("{option} moves most: {places}, between rank {best} and rank {worst}.").format(
        option=short(row.name), places=places, best=min(row.ranks), worst=max(row.ranks)
    )


def table(view: View) -> list[list[str]]:
    """The figures behind the chart, with a header."""
    head = [_("Option"), *(future.name for future in view.futures)]
    return [
        head,
        *(
            [row.name, *(f"{rank} ({x:.1f})" for rank, x in zip(row.ranks, row.outcomes, strict=True))]
            for row in view.rows
        ),
    ]


def draw(view: View, width: float, look: Look = SCREEN, outcomes: bool = False) -> Drawing:
    """The chart, by ranks with the best on top, or by outcomes."""
    chart = _Slopes(view, width, look, outcomes)
    chart.axis()
    for row in reversed(view.rows):  # the first on top
        chart.line(row)
    chart.names()
    lines = "; ".join(f"{row[0]}: {', '.join(row[1:])}" for row in table(view))
    says_now = says(view, outcomes)
    alt = " ".join([_("Lines of rank by scenario, with the outcome in brackets."), lines + ".", says_now])
    order = [row.id for row in view.rows]
    marks = tuple(sorted(chart.marks, key=lambda mark: order.index(mark.option) if mark.option else 0))
    return Drawing(width, chart.height, tuple(chart.shapes), marks, title(outcomes), says_now, alt)


@dataclass
class _Slopes:
    view: View
    width: float
    look: Look
    outcomes: bool
    shapes: list[Shape] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)

    def __post_init__(self) -> None:
        look, view = self.look, self.view
        self.labels = Labels(view, look, 0.34 * self.width)
        self.left = 3.2 * look.size
        self.right = self.width - self.labels.width - 3.2 * look.size
        self.apart = (self.right - self.left) / max(len(view.futures) - 1, 1)
        self.numbered = self.apart < LEAST_APART * look.size and len(view.futures) > 1
        step = math.ceil(LEAST_NUMBER * look.size / self.apart)
        self.heads = [
            ([str(s + 1)] if s % step == 0 else [])
            if self.numbered
            else look.wrapped(future.name, self.head_room(s), most=3)
            for s, future in enumerate(view.futures)
        ]
        lines = max((len(head) for head in self.heads), default=0)
        self.top = (lines + 1.2) * look.line
        needed = sum(len(lines) * look.line + 0.3 * look.size for lines in self.labels.lines)
        self.bottom = self.top + max(needed, (18 if self.outcomes else 10) * look.size)
        self.key = self._key()
        self.height = self.bottom + (0.8 + len(self.key) + bool(self.key)) * look.line
        figures = [x for row in view.rows for x in (row.outcomes if self.outcomes else row.ranks)] or [0.0, 1.0]
        self.least, self.most = float(min(figures)), float(max(figures))

    def _key(self) -> list[str]:
        """The names of numbered scenarios, in lines."""
        if not self.numbered:
            return []
        names = "   ".join(f"{s} {future.name}" for s, future in enumerate(self.view.futures, 1))
        return self.look.wrapped(names, self.width, most=len(names))

    def x(self, s: int) -> float:
        return self.left + self.apart * s

    def head_room(self, s: int) -> float:
        """The first head starts at the edge; the last may stand over the names; the others share."""
        half = self.apart / 2
        ends = [self.left + half if s == 0 else 2 * half, 2 * (self.width - self.x(s))]
        return max((ends[0] if s == 0 else min(ends)) - self.look.size, 3 * self.look.size)

    def y(self, figure: float) -> float:
        share = (figure - self.least) / (self.most - self.least) if self.most > self.least else 0.5
        inset = 0.6 * self.look.line
        down = 1 - share if self.outcomes else share
        return self.top + inset + (self.bottom - self.top - 2 * inset) * down

    def figures(self, row: Row) -> tuple[float, ...]:
        return row.outcomes if self.outcomes else tuple(map(float, row.ranks))

    def axis(self) -> None:
        look, palette = self.look, self.look.palette
        for s, head in enumerate(self.heads):
            align: Align = "left" if s == 0 and not self.numbered else "center"
            for n, line in enumerate(head):
                x = 0.0 if align == "left" else self.x(s)
                self.shapes.append(Text(x, look.size + n * look.line, line, look.size, palette.ink, False, align))
            x = self.x(s)
            self.shapes.append(Line(((x, self.top - 0.3 * look.line), (x, self.bottom)), palette.line, 0.75))
        for n, line in enumerate(self.key, 1):
            self.shapes.append(look.note(0, self.bottom + (n + 0.5) * look.line, line))
        for tick in self.ticks():
            base = self.y(tick) + HALF_CAPITAL * look.small
            self.shapes.append(look.note(self.left - look.size, base, f"{tick:g}", "right"))

    def ticks(self) -> list[float]:
        """Round outcomes; or all ranks, or the first and every fifth where they would touch."""
        room = self.bottom - self.top
        if self.outcomes:
            return ticks(self.least, self.most, max(1, int(room / (2 * self.look.line))))
        first, last = int(self.least), int(self.most)
        if room / (last - first + 1) >= self.look.line:
            return [float(rank) for rank in range(first, last + 1)]
        return [self.least, *(float(rank) for rank in range(first + 1, last + 1) if rank % 5 == 0 and rank > first + 1)]

    def line(self, row: Row) -> None:
        look, palette = self.look, self.look.palette
        place = self.view.rows.index(row)
        leads = row.rank == 1
        colour = palette.accent if leads else palette.quiet
        points = tuple((self.x(s), self.y(figure)) for s, figure in enumerate(self.figures(row)))
        dash = (4.0, 2.5) if row.baseline else ()
        if len(points) > 1:
            self.shapes.append(Line(points, colour, 2.2 if leads else 1.1, dash, row.id))
        for s, (x, y) in enumerate(points):
            self.shapes.append(Dot(x, y, 0.32 * look.size, colour, SIGNS[place % len(SIGNS)], row.id))
            future = self.view.futures[s]
            tip = _("{option}, {scenario}: rank {rank}, outcome {outcome:.1f}").format(
                option=row.name, scenario=future.name, rank=row.ranks[s], outcome=row.outcomes[s]
            )
            half = 0.6 * look.size
            self.marks.append(Mark(x - half, y - half, 2 * half, 2 * half, tip, row.id, None, future.id))

    def names(self) -> None:
        look, palette = self.look, self.look.palette
        if not self.view.futures or not self.view.rows:
            return
        ends = [self.y(self.figures(row)[-1]) for row in self.view.rows]
        sizes = [len(lines) * look.line + 0.3 * look.size for lines in self.labels.lines]
        last = self.x(len(self.view.futures) - 1)
        name = self.width - self.labels.width
        for place, middle in enumerate(spread(ends, sizes, (self.top, self.bottom))):
            joint = ((last + 0.5 * look.size, ends[place]), (name - 0.5 * look.size, middle))
            self.shapes.append(Line(joint, palette.line, 0.75, option=self.view.rows[place].id))
            self.shapes.extend(self.labels.texts(place, name, middle))
