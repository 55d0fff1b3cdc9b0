"""One scenario's panel of the outcome chart: its head, its axis, and a bar for each option."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from riskdesk.domain.ids import OptionId
from riskdesk.report.figures.axis import ticks
from riskdesk.report.figures.drawing import Dot, Line, Mark, Pattern, Rect, Shape, Text
from riskdesk.report.figures.legend import colours_of
from riskdesk.report.figures.look import HALF_CAPITAL, Look
from riskdesk.report.figures.palette import edge, readable_on
from riskdesk.report.figures.percent import percent, whole_percent
from riskdesk.report.figures.view import Leaf, Row, View
from riskdesk.words import _

FIGURES = 3.4
"""The room of the outcome figures, in sizes of the text."""


class Paint(NamedTuple):
    """How the parts of one dimension are painted."""

    fill: str
    pattern: Pattern | None
    ink: str
    edge: str


class Segment(NamedTuple):
    """The part of a bar that belongs to one dimension."""

    leaf: Leaf
    paint: Paint
    x: float
    length: float
    pull: float


class Panel:
    """The panel of the scenario at one place, between x and x + width."""

    def __init__(self, view: View, look: Look, scenario: int, span: tuple[float, float]) -> None:
        self.look, self.scenario, self.rows = look, scenario, view.rows
        self.future, self.leaves, self.reach = view.futures[scenario], view.leaves, view.reach
        self.x, self.width = span
        self.head = look.wrapped(self.future.name, self.width - look.size, bold=True)
        bars = self.width - (FIGURES + 1.6) * look.size
        self.scale = bars / max(sum(self.reach), 1e-9)
        self.zero = self.x + self.reach[0] * self.scale
        risk, value = _("weight {weight} × severity"), _("weight {weight} × value")
        self.sources = {
            leaf.id: (risk if leaf.is_risk else value).format(weight=percent(leaf.weight)) for leaf in view.leaves
        }
        self.paints = [
            Paint(fill, pattern, readable_on(fill), edge(fill, look.palette))
            for fill, pattern in colours_of(view.leaves, look.palette)
        ]

    def header(self, top: float) -> Iterator[Text]:
        """The scenario's name and its likelihood."""
        look = self.look
        for n, line in enumerate(self.head):
            yield look.text(self.x, top + look.size + n * look.line, line, bold=True)
        chance = whole_percent(self.future.chance)
        stated = f"{self.future.stated}, {chance}"
        fits = self.future.stated and look.width(stated, size=look.small) <= self.width - look.size
        yield look.note(self.x, top + look.size + len(self.head) * look.line, stated if fits else chance)

    def axis(self, top: float, bottom: float) -> Iterator[Shape]:
        """Zero, round numbers either side, and what the sides are."""
        look, palette = self.look, self.look.palette
        most = max(2.0, sum(self.reach) * self.scale / (2.4 * look.size))
        for tick in ticks(-self.reach[0], self.reach[1], most):
            x = self.zero + tick * self.scale
            if tick:
                yield Line(((x, top), (x, bottom)), palette.line, 0.5, (1.5, 2.5))
            yield look.note(x, bottom + look.line, f"{abs(tick):g}", "center")
        yield Line(((self.zero, top - 0.3 * look.size), (self.zero, bottom + 0.2 * look.size)), palette.quiet, 1.0)
        yield from self._sides(bottom + 2 * look.line)

    def _sides(self, y: float) -> Iterator[Text]:
        gap = 0.5 * self.look.size
        risk, opportunity = _("risk"), _("opportunity, points")
        if self.look.width(risk, size=self.look.small) + gap <= self.zero - self.x:
            yield self.look.note(self.zero - gap, y, risk, "right")
        if self.zero + gap + self.look.width(opportunity, size=self.look.small) <= self.x + self.width:
            yield self.look.note(self.zero + gap, y, opportunity)

    def draw_row(self, row: Row, middle: float, shapes: list[Shape], marks: list[Mark]) -> None:
        """The bar of one option, its net and its outcome."""
        thick = 1.3 * self.look.size
        top = middle - thick / 2
        net = self.zero + (row.opportunities[self.scenario] - row.risks[self.scenario]) * self.scale
        ground = self.look.palette.ground
        head = f"{row.name}, {self.future.name}\n"
        for segment in self._segments(row):
            leaf, paint, x, length, pull = segment
            shapes.append(Rect(x, top, length, thick, paint.fill, paint.edge, paint.pattern, row.id))
            room = (0.7 + 0.8 * len(leaf.letter)) * self.look.size
            if length > room and not x + length / 2 - room / 2 < net < x + length / 2 + room / 2:
                shapes.extend(self._letter(segment, middle, row.id))
            tip = f"{head}{leaf.name}: {pull:+.1f} = {self.sources[leaf.id]} {abs(pull) / leaf.weight:.1f}"
            marks.append(Mark(x, top, length, thick, tip, row.id, leaf.id, self.future.id))
        reach = ((net, top - 0.2 * self.look.size), (net, top + thick + 0.2 * self.look.size))
        shapes.append(Line(reach, ground, 4.0, option=row.id))
        shapes.append(Line(reach, self.look.palette.ink, 2.0, option=row.id))
        self._draw_outcome(row, middle, shapes, marks)

    def _segments(self, row: Row) -> Iterator[Segment]:
        less = more = self.zero
        for leaf, paint, pull in zip(self.leaves, self.paints, row.pulls[self.scenario], strict=True):
            length = abs(pull) * self.scale
            if leaf.is_risk:
                less -= length
            if length >= 0.05:
                yield Segment(leaf, paint, less if leaf.is_risk else more, length, pull)
            if not leaf.is_risk:
                more += length

    def _letter(self, segment: Segment, middle: float, option: OptionId) -> Iterator[Shape]:
        """The dimension's letter, on a plain plate where there is a pattern."""
        look, letter = self.look, segment.leaf.letter
        centre = segment.x + segment.length / 2
        if segment.paint.pattern:
            width, height = 0.8 * look.size * len(letter), 1.1 * look.size
            yield Rect(centre - width / 2, middle - height / 2, width, height, segment.paint.fill, option=option)
        base = middle + HALF_CAPITAL * look.small
        yield Text(centre, base, letter, look.small, segment.paint.ink, False, "center", option)

    def _draw_outcome(self, row: Row, middle: float, shapes: list[Shape], marks: list[Mark]) -> None:
        size, rank, outcome = self.look.size, row.ranks[self.scenario], row.outcomes[self.scenario]
        right = self.x + self.width - 1.8 * size
        figure = self.look.text(right, middle + HALF_CAPITAL * size, f"{outcome:.1f}", "right", rank == 1)
        shapes.append(figure._replace(option=row.id))
        if rank == 1:
            shapes.append(Dot(right + 0.75 * size, middle, 0.32 * size, self.look.palette.ink, "left", row.id))
        tip = _("{option}, {scenario}: {outcome:.1f}, rank {rank}").format(
            option=row.name, scenario=self.future.name, outcome=outcome, rank=rank
        )
        area = (right - 3.2 * size, middle - 0.65 * size, 4.8 * size, 1.3 * size)
        marks.append(Mark(*area, tip, row.id, None, self.future.id))
