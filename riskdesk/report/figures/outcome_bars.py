"""Outcome of each option in each scenario: what opportunities add to the right, what risks take to the left."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from riskdesk.report.figures.axis import ticks
from riskdesk.report.figures.drawing import Dot, Drawing, Line, Mark, Pattern, Rect, Shape, Text
from riskdesk.report.figures.labels import Labels
from riskdesk.report.figures.legend import colours_of, draw_legend
from riskdesk.report.figures.look import SCREEN, Look
from riskdesk.report.figures.palette import readable_on
from riskdesk.report.figures.view import Row, View
from riskdesk.words import _

LEAST_PANEL = 15.5
"""The least width of a panel, in sizes of its text."""


def title() -> str:
    """What the chart is."""
    return _("Weighted outcome by scenario, 0–100")


def says(view: View) -> str:
    """What the chart shows now, in a line."""
    leads: dict[str, list[str]] = {}
    for place, future in enumerate(view.futures):
        best = next((row.name for row in view.rows if row.ranks[place] == 1), None)
        if best:
            leads.setdefault(best, []).append(future.name)
    if not leads:
        return _("None of the options shown here leads in any scenario.")
    if len(leads) == 1 and len(view.futures) > 1:
        return _("{option} leads in every scenario.").format(option=next(iter(leads)))
    parts = [_("{option} leads in “{scenarios}”").format(option=o, scenarios="”, “".join(s)) for o, s in leads.items()]
    return "; ".join(parts) + "."


def table(view: View) -> list[list[str]]:
    """The figures behind the chart, with a header."""
    head = [_("Option"), _("Scenario"), _("Outcome"), _("Rank"), _("Opportunity"), _("Risk")]
    body = [
        [row.name, future.name, f"{row.outcomes[s]:.1f}", str(row.ranks[s])]
        + [f"{row.opportunities[s]:.1f}", f"{row.risks[s]:.1f}"]
        + [f"{pull:+.1f}" for pull in row.pulls[s]]
        for row in view.rows
        for s, future in enumerate(view.futures)
    ]
    return [head + [leaf.name for leaf in view.leaves], *body]


def draw(view: View, width: float, look: Look = SCREEN) -> Drawing:
    """The chart: a panel for each scenario, in as many bands as the width asks for."""
    shapes, top = draw_legend(view, width, look)
    marks: list[Mark] = []
    labels = Labels(view, look, 0.3 * width)
    left = labels.width + look.size
    per_band = max(1, min(len(view.futures), int((width - left) / (LEAST_PANEL * look.size))))
    each = (width - left) / per_band
    for first in range(0, len(view.futures), per_band):
        panels = [
            _Panel(view, look, s, left + n * each, each)
            for n, s in enumerate(range(first, min(first + per_band, len(view.futures))))
        ]
        top = _draw_band(panels, labels, top, shapes, marks) + look.line
    alt = " ".join([_alt(view), says(view)])
    return Drawing(width, top - 0.5 * look.line, tuple(shapes), tuple(marks), title(), says(view), alt)


def _alt(view: View) -> str:
    parts = []
    for s, future in enumerate(view.futures):
        figures = ", ".join(f"{row.name} {row.outcomes[s]:.1f}" for row in view.rows)
        parts.append(f"{future.name}: {figures}.")
    return " ".join([_("Bars of the outcome of each option, by scenario."), *parts])


@dataclass(slots=True)
class _Panel:
    """One scenario's bars."""

    view: View
    look: Look
    scenario: int
    x: float
    width: float

    @property
    def head(self) -> list[str]:
        return self.look.wrapped(self.view.futures[self.scenario].name, self.width - self.look.size, bold=True)

    @property
    def figure_room(self) -> float:
        return 4.0 * self.look.size

    @property
    def scale(self) -> float:
        left, right = self.view.reach
        return (self.width - self.figure_room - 1.2 * self.look.size) / max(left + right, 1e-9)

    @property
    def zero(self) -> float:
        return self.x + self.view.reach[0] * self.scale


def _draw_band(panels: list[_Panel], labels: Labels, top: float, shapes: list[Shape], marks: list[Mark]) -> float:
    look = labels.look
    lines = max(len(panel.head) for panel in panels)
    right = panels[-1].x + panels[-1].width
    for panel in panels:
        shapes.extend(_header(panel, top))
    y = top + (lines + 1) * look.line + 0.5 * look.size
    first = y
    colours = colours_of(labels.view.leaves, look.palette)
    painted = [(fill, pattern, readable_on(fill)) for fill, pattern in colours]
    bars: list[Shape] = []
    for place, row in enumerate(labels.view.rows):
        height = labels.height(place, 2.5 * look.size)
        shapes.append(Line(((0, y), (right, y)), look.palette.line, 0.75))
        bars.extend(labels.texts(place, 0.0, y + height / 2))
        for panel in panels:
            _draw_row(panel, row, (y, height), painted, (bars, marks))
        y += height
    for panel in panels:
        shapes.extend(_axis(panel, first, y))
    shapes.extend(bars)
    return y + 2.6 * look.line


def _header(panel: _Panel, top: float) -> Iterator[Text]:
    look = panel.look
    future = panel.view.futures[panel.scenario]
    for n, line in enumerate(panel.head):
        yield look.text(panel.x, top + look.size + n * look.line, line, bold=True)
    below = top + look.size + len(panel.head) * look.line
    room = panel.width - look.size
    chance = f"{future.stated}, {future.chance:.0%}" if future.stated else f"{future.chance:.0%}"
    if look.width(chance, size=look.small) > room:
        chance = f"{future.chance:.0%}"
    yield look.note(panel.x, below, chance)


def _axis(panel: _Panel, top: float, bottom: float) -> Iterator[Shape]:
    look, palette = panel.look, panel.look.palette
    left, right = panel.view.reach
    most = max(2, int((left + right) * panel.scale / (3.2 * look.size)))
    for tick in ticks(-left, right, most):
        x = panel.zero + tick * panel.scale
        if tick:
            yield Line(((x, top), (x, bottom)), palette.line, 0.5, (1.5, 2.5))
        yield look.note(x, bottom + look.line, f"{abs(tick):g}", "center")
    yield Line(((panel.zero, top - 0.3 * look.size), (panel.zero, bottom + 0.2 * look.size)), palette.quiet, 1.0)
    gap = 0.5 * look.size
    words = _("risk"), _("opportunity, points")
    if look.width(words[0], size=look.small) + gap <= panel.zero - panel.x:
        yield look.note(panel.zero - gap, bottom + 2 * look.line, words[0], "right")
    if panel.zero + gap + look.width(words[1], size=look.small) <= panel.x + panel.width:
        yield look.note(panel.zero + gap, bottom + 2 * look.line, words[1])


def _draw_row(
    panel: _Panel,
    row: Row,
    room: tuple[float, float],
    painted: list[tuple[str, Pattern | None, str]],
    into: tuple[list[Shape], list[Mark]],
) -> None:
    shapes, marks = into
    look, s = panel.look, panel.scenario
    size, scale, zero = look.size, panel.scale, panel.zero
    thick = 1.3 * size
    top = room[0] + (room[1] - thick) / 2
    base = top + thick / 2 + 0.36 * look.small
    future = panel.view.futures[s]
    less, more = zero, zero
    for leaf, pull, (fill, pattern, ink) in zip(panel.view.leaves, row.pulls[s], painted, strict=True):
        length = abs(pull) * scale
        if leaf.is_risk:
            less -= length
            x = less
        else:
            x = more
            more += length
        if length < 0.05:
            continue
        shapes.append(Rect(x, top, length, thick, fill, look.palette.ground, pattern))
        if length > 1.4 * size and not pattern:
            shapes.append(Text(x + length / 2, base, leaf.letter, look.small, ink, False, "center"))
        tip = f"{row.name}, {future.name}\n{leaf.name}: {pull:+.1f}"
        marks.append(Mark(x, top, length, thick, tip, row.id, leaf.id, future.id))
    _draw_net(panel, row, (top, thick), into)


def _draw_net(panel: _Panel, row: Row, bar: tuple[float, float], into: tuple[list[Shape], list[Mark]]) -> None:
    shapes, marks = into
    look, s = panel.look, panel.scenario
    top, thick = bar
    net = panel.zero + (row.opportunities[s] - row.risks[s]) * panel.scale
    reach = ((net, top - 0.2 * look.size), (net, top + thick + 0.2 * look.size))
    shapes.append(Line(reach, look.palette.ground, 4.0))
    shapes.append(Line(reach, look.palette.ink, 2.0))
    leads = row.ranks[s] == 1
    right = panel.x + panel.width - 1.8 * look.size
    middle = top + thick / 2
    shapes.append(look.text(right, middle + 0.36 * look.size, f"{row.outcomes[s]:.1f}", "right", leads))
    if leads:
        shapes.append(Dot(right + 0.75 * look.size, middle, 0.32 * look.size, look.palette.ink, "left"))
    future = panel.view.futures[s]
    tip = _("{option}, {scenario}: {outcome:.1f}, rank {rank}").format(
        option=row.name, scenario=future.name, outcome=row.outcomes[s], rank=row.ranks[s]
    )
    marks.append(Mark(right - 3 * look.size, top, 4.6 * look.size, thick, tip, row.id, None, future.id))
