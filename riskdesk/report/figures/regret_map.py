"""Regret: the points that each option loses against the best one, had we known the scenario."""

from __future__ import annotations

from dataclasses import dataclass

from riskdesk.report.figures.axis import evenly
from riskdesk.report.figures.drawing import Align, Dot, Drawing, Line, Mark, Rect, Shape, Text
from riskdesk.report.figures.labels import Labels
from riskdesk.report.figures.look import HALF_CAPITAL, SCREEN, Look
from riskdesk.report.figures.palette import blend, readable_on
from riskdesk.report.figures.text_fitting import short
from riskdesk.report.figures.view import Row, View
from riskdesk.words import _

LEAST_COLUMN = 4.8
"""The least width of a column, in sizes of its text."""


def title() -> str:
    """What the chart is."""
    return _("Regret, in points of the outcome")


def says(view: View) -> str:
    """What the chart shows now, in a line."""
    least = [row for row in view.rows if row.is_minimax]
    if not least:
        return _("The option with the smallest largest regret is not among those shown here.")
    names = ", ".join(short(row.name) for row in least)
    return _("{option}: never more than {points:.1f} points behind the best choice.").format(
        option=names, points=least[0].largest_regret
    )


def table(view: View) -> list[list[str]]:
    """The figures behind the chart, with a header."""
    head = [_("Option"), *(future.name for future in view.futures), _("Largest")]
    return [head, *([row.name, *(f"{r:.1f}" for r in (*row.regrets, row.largest_regret))] for row in view.rows)]


def draw(view: View, width: float, look: Look = SCREEN) -> Drawing:
    """The chart: options down, scenarios across in as many bands as the width asks for, the largest at the end."""
    shapes: list[Shape] = []
    marks: list[Mark] = []
    labels = Labels(view, look, 0.32 * width)
    left = labels.width + look.size
    room = width - left - LEAST_COLUMN * look.size
    per_band = evenly(len(view.futures), int(room / (LEAST_COLUMN * look.size)))
    each = min(room / per_band, 13 * look.size)
    top = 0.0
    for first in range(0, len(view.futures), per_band):
        band = range(first, min(first + per_band, len(view.futures)))
        top = _Grid(labels, left, each, band).draw(top, shapes, marks) + look.line
    figures = "; ".join(f"{row[0]}: {', '.join(row[1:])}" for row in table(view))
    alt = " ".join([_("Heat map of regret."), figures + ".", says(view)])
    return Drawing(width, max(top - 0.5 * look.line, look.line), tuple(shapes), tuple(marks), title(), says(view), alt)


@dataclass(slots=True)
class _Grid:
    """Some scenarios of the map; the last band ends in the column of the largest regret."""

    labels: Labels
    left: float
    each: float
    band: range

    def draw(self, top: float, shapes: list[Shape], marks: list[Mark]) -> float:
        look, view = self.labels.look, self.labels.view
        y = self._header(top, shapes)
        for place, row in enumerate(view.rows):
            height = self.labels.height(place, 2.2 * look.size)
            shapes.extend(self.labels.texts(place, 0.0, y + height / 2))
            for n, s in enumerate(self.band):
                area = Rect(self.left + n * self.each + 1, y + 1, self.each - 2, height - 2)
                self._cell(area, row, s, (shapes, marks))
            if self._last:
                self._largest(row, y + height / 2, shapes)
            y += height
        return y

    @property
    def _last(self) -> bool:
        return self.band.stop == len(self.labels.view.futures)

    def _header(self, top: float, shapes: list[Shape]) -> float:
        look = self.labels.look
        heads = [look.wrapped(self.labels.view.futures[s].name, self.each - 0.6 * look.size, most=3) for s in self.band]
        columns = [*heads, [_("largest")]] if self._last else heads
        lines = max(len(head) for head in columns)
        for n, head in enumerate(columns):
            middle = self.left + (n + 0.5) * self.each if n < len(heads) else self._end - 1.2 * look.size
            for m, line in enumerate(head):
                y = top + look.size + (lines - len(head) + m) * look.line
                align: Align = "center" if n < len(heads) else "right"
                shapes.append(Text(middle, y, line, look.size, look.palette.quiet, False, align))
        bottom = top + lines * look.line + 0.5 * look.size
        end = self._end if self._last else self.left + len(self.band) * self.each
        shapes.append(Line(((0, bottom), (end, bottom)), look.palette.line, 0.75))
        return bottom + 0.2 * look.size

    @property
    def _end(self) -> float:
        return self.left + len(self.band) * self.each + LEAST_COLUMN * self.labels.look.size

    def _cell(self, area: Rect, row: Row, s: int, into: tuple[list[Shape], list[Mark]]) -> None:
        shapes, marks = into
        look, view = self.labels.look, self.labels.view
        regret = row.regrets[s]
        share = regret / view.most_regret if view.most_regret > 0 else 0.0
        fill = blend(look.palette.heat, look.palette.ground, 0.04 + 0.56 * share)
        shapes.append(area._replace(fill=fill, option=row.id))
        middle = area.x + area.width / 2
        base = area.y + area.height / 2 + HALF_CAPITAL * look.size
        shapes.append(Text(middle, base, f"{regret:.1f}", look.size, readable_on(fill), False, "center", row.id))
        future = view.futures[s]
        tip = _("{option}, {scenario}: {points:.1f} points behind the best").format(
            option=row.name, scenario=future.name, points=regret
        )
        marks.append(Mark(area.x, area.y, area.width, area.height, tip, row.id, None, future.id))

    def _largest(self, row: Row, middle: float, shapes: list[Shape]) -> None:
        look = self.labels.look
        right = self._end - 1.2 * look.size
        text = f"{row.largest_regret:.1f}"
        figure = look.text(right, middle + HALF_CAPITAL * look.size, text, "right", row.is_minimax)
        shapes.append(figure._replace(option=row.id))
        if row.is_minimax:
            shapes.append(Dot(right + 0.7 * look.size, middle, 0.32 * look.size, look.palette.ink, "left", row.id))
