"""Opportunity against risk: one point for each option, the better the further up and left."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise

from riskdesk.domain.ids import ScenarioId
from riskdesk.report.figures.axis import nice_step, ticks
from riskdesk.report.figures.drawing import Dot, Drawing, Line, Mark, Point, Shape
from riskdesk.report.figures.free_places import FreePlaces
from riskdesk.report.figures.frontier_line import steps
from riskdesk.report.figures.look import HALF_CAPITAL, SCREEN, Look
from riskdesk.report.figures.palette import SIGNS
from riskdesk.report.figures.text_fitting import short
from riskdesk.report.figures.view import Edge, Row, View
from riskdesk.report.phrases import joined
from riskdesk.words import _

NAMED = 3
"""So many options on the frontier are named in a sentence; one more never takes less room than its name."""
HOLLOW = 0.62
"""The radius of the ground within the sign of an option that is not on the frontier."""


def title() -> str:
    """What the chart is."""
    return _("Opportunity against risk, in points of the outcome")


def positions(view: View, scenario: ScenarioId | None = None) -> list[tuple[Row, float, float]]:
    """Each option with its risk and its opportunity in one scenario, or expected over all."""
    place = next((s for s, future in enumerate(view.futures) if future.id == scenario), None)
    if place is None:
        return [(row, view.expected(row.risks), view.expected(row.opportunities)) for row in view.rows]
    return [(row, row.risks[place], row.opportunities[place]) for row in view.rows]


def edge(view: View, scenario: ScenarioId | None = None) -> Edge:
    """The frontier in one scenario, or expected over all."""
    expected, *by_scenario = view.edges
    return next((e for e, f in zip(by_scenario, view.futures, strict=True) if f.id == scenario), expected)


def says(view: View, scenario: ScenarioId | None = None) -> str:
    """What the chart shows now, in a line."""
    found, ahead = positions(view, scenario), edge(view, scenario)
    if not found:
        return _("There is no option to show.")
    if len(found) > 1 and len({(risk, gain) for _row, risk, gain in found}) == 1:
        return _("All options stand at the same point.")
    names = [short(row.name) for row, _risk, _gain in found if row.id in ahead.options]
    if not names:
        return _("No option that is shown here is on the frontier.")
    if len(ahead.options) == 1:
        return _("{option} has both the most opportunity and the least risk.").format(option=names[0])
    if len(ahead.options) == view.options:
        return _("Every option is on the frontier: more opportunity comes only with more risk.")
    named = names[: NAMED if len(ahead.options) > NAMED + 1 else None]
    more = len(ahead.options) - len(named)
    said = joined([*named, _("{n} more").format(n=more)] if more else named)
    return _("On the frontier: {options}. No other option brings as much at less risk.").format(options=said)


def table(view: View, scenario: ScenarioId | None = None) -> list[list[str]]:
    """The figures behind the chart, with a header."""
    head = [_("Option"), _("Risk"), _("Opportunity"), _("On the frontier")]
    ahead = edge(view, scenario).options
    return [
        head,
        *(
            [row.name, f"{risk:.1f}", f"{gain:.1f}", _("yes") if row.id in ahead else _("no")]
            for row, risk, gain in positions(view, scenario)
        ),
    ]


def draw(view: View, width: float, look: Look = SCREEN, scenario: ScenarioId | None = None) -> Drawing:
    """The chart for one scenario, or expected over all."""
    chart = _Map(view, width, look, scenario)
    chart.frame()
    chart.frontier()
    chart.points()
    figures = "; ".join(
        _("{option}: risk {risk:.1f}, opportunity {gain:.1f}").format(option=row.name, risk=risk, gain=gain)
        for row, risk, gain in chart.found
    )
    alt = " ".join([_axes(view, scenario), figures + ".", says(view, scenario)])
    shapes, marks = tuple(chart.shapes), tuple(chart.marks)
    return Drawing(width, chart.height, shapes, marks, title(), says(view, scenario), alt)


def _axes(view: View, scenario: ScenarioId | None) -> str:
    """What is mapped, and where."""
    where = next((future.name for future in view.futures if future.id == scenario), "")
    if not where:
        return _("Map of risk (across) and opportunity (up), expected.")
    return _("Map of risk (across) and opportunity (up) in “{scenario}”.").format(scenario=where)


@dataclass
class _Map:
    view: View
    width: float
    look: Look
    scenario: ScenarioId | None
    shapes: list[Shape] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.found = positions(self.view, self.scenario)
        self.ahead = edge(self.view, self.scenario)
        look = self.look
        self.name, self.across_name = _("opportunity, points"), _("risk, points")
        self.left, self.top = 3 * look.size, 1.8 * look.line
        self.across = _axis([risk for _row, risk, _gain in self.found])
        self.up = _axis([gain for _row, _risk, gain in self.found])
        self.plot_width = self.width - self.left - 1.5 * look.size
        self.plot_height = min(max(0.52 * self.plot_width, 14 * look.size), 34 * look.size)
        self.bottom = self.top + self.plot_height
        self.height = self.bottom + 2.8 * look.line
        self.places = FreePlaces((self.left, self.top, self.left + self.plot_width, self.bottom))

    def at(self, risk: float, gain: float) -> Point:
        """The place of a point."""
        return (
            self.left + self.plot_width * _share(risk, self.across),
            self.bottom - self.plot_height * _share(gain, self.up),
        )

    def frame(self) -> None:
        """The axes with their figures and names, and lines of equal outcome."""
        look, palette, add = self.look, self.look.palette, self.shapes.append
        for tick in ticks(*self.across, max(2, int(self.plot_width / (6 * look.size)))):
            x, _y = self.at(tick, 0)
            if tick > self.across[0]:
                add(Line(((x, self.top), (x, self.bottom)), palette.line, 0.5))
            add(look.note(x, self.bottom + look.line, f"{tick:g}", "center"))
        for tick in ticks(*self.up, max(2, int(self.plot_height / (3.5 * look.size)))):
            _x, y = self.at(0, tick)
            if tick > self.up[0]:
                add(Line(((self.left, y), (self.left + self.plot_width, y)), palette.line, 0.5))
            add(look.note(self.left - 0.5 * look.size, y + HALF_CAPITAL * look.small, f"{tick:g}", "right"))
        corner = ((self.left, self.top), (self.left, self.bottom), (self.left + self.plot_width, self.bottom))
        add(Line(corner, palette.quiet, 1.0))
        add(look.note(0, look.size, self.name))
        self._level()
        add(look.note(self.left + self.plot_width, self.bottom + 2.2 * look.line, self.across_name, "right"))

    def _level(self) -> None:
        """A line along which every point has the outcome of the best, as far as it runs inside the frame."""
        if not self.found:
            return
        _best, risk, gain = max(self.found, key=lambda p: p[2] - p[1])
        (left, right), (low, high) = self.across, self.up
        start, end = max(left - risk, low - gain), min(right - risk, high - gain)
        points = (self.at(risk + start, gain + start), self.at(risk + end, gain + end))
        self.places.take_line(*points)
        self.shapes.append(Line(points, self.look.palette.accent, 0.75, (3.0, 3.0)))
        note = _("dashed: level with the best")
        if self._both_fit(note, self.name):
            self.shapes.append(self.look.note(self.left + self.plot_width, self.look.size, note, "right"))

    def _both_fit(self, note: str, name: str) -> bool:
        """Whether a note has room beside the name of an axis."""
        taken = sum(self.look.width(text, size=self.look.small) for text in (note, name))
        return taken + 2 * self.look.size <= self.plot_width

    def frontier(self) -> None:
        """A line through the options on the frontier, and what it means where that has room."""
        corners = [self.at(*place) for place in steps(self.ahead.points, self.across, self.up)]
        if len(corners) < 2:
            return
        for (left, low), (right, high) in pairwise(corners):
            self.places.take((left, high, right, low))
        self.shapes.append(Line(tuple(corners), self.look.palette.ink, 1.0))
        note = _("line, filled signs: frontier")
        if self._both_fit(note, self.across_name):
            self.shapes.append(self.look.note(self.left, self.bottom + 2.2 * self.look.line, note))

    def points(self) -> None:
        """The points, named where there is room; the others get the number of their rank."""
        look, palette = self.look, self.look.palette
        radius = 0.42 * look.size
        dots = [self.at(risk, gain) for _row, risk, gain in self.found]
        for x, y in dots:
            self.places.take((x - radius, y - radius, x + radius, y + radius))
        for row, dot in sorted(zip((row for row, *_place in self.found), dots, strict=True), key=self._matters_less):
            self._name(row, dot)
        for n, (row, risk, gain) in enumerate(self.found):
            fill = palette.accent if row.rank == 1 else palette.quiet
            tip = _("{option}\nrisk {risk:.1f}, opportunity {gain:.1f}").format(option=row.name, risk=risk, gain=gain)
            self._sign(Dot(*dots[n], radius, fill, SIGNS[n % len(SIGNS)], row.id), tip)

    def _sign(self, sign: Dot, tip: str) -> None:
        """The sign of an option, filled where it is on the frontier."""
        self.shapes.append(sign)
        if sign.option in self.ahead.options:
            tip = "\n".join((tip, _("on the frontier: no other brings as much at less risk")))
        else:
            self.shapes.append(sign._replace(radius=HOLLOW * sign.radius, fill=self.look.palette.ground))
        reach = 1.2 * sign.radius
        area = (sign.x - reach, sign.y - reach, 2 * reach, 2 * reach)
        self.marks.append(Mark(*area, tip, sign.option, None, self.scenario))

    def _matters_less(self, named: tuple[Row, Point]) -> bool:
        """What comes later finds less room for its name."""
        return named[0].rank > 1 and named[0].id not in self.ahead.options

    def _name(self, row: Row, dot: Point) -> None:
        look = self.look
        line = look.wrapped(row.name, 0.4 * self.width, bold=row.rank == 1, most=1)[0]
        for text in (line, str(row.rank)):
            size = (look.width(text, row.rank == 1), look.line)
            found = self.places.beside(dot, size, 0.75 * look.size)
            if found:
                left, top, leader = found
                if leader:
                    end = (min(max(dot[0], left), left + size[0]), min(max(dot[1], top), top + size[1]))
                    self.shapes.append(Line((dot, end), look.palette.quiet, 0.5, option=row.id))
                name = look.text(left, top + look.size, text, bold=row.rank == 1)
                self.shapes.append(name._replace(option=row.id))
                return


def _axis(figures: list[float]) -> tuple[float, float]:
    """Round ends of an axis with room beyond the points; from zero unless all points are far from it."""
    least, most = min(figures, default=0.0), max(figures, default=0.0)
    most = most if most > 1e-6 else 1.0
    low = least - 0.25 * (most - least) if least > 0.6 * most and most > least else 0.0
    high = most + 0.08 * (most - low)
    step = nice_step(high - low, 5)
    return step * (low // step), step * -(-high // step)


def _share(figure: float, axis: tuple[float, float]) -> float:
    return (figure - axis[0]) / (axis[1] - axis[0])
