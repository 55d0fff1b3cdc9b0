"""Draws the lines of all options while one share moves, over a band that says who leads from where to where."""

from __future__ import annotations

from dataclasses import dataclass, field

from riskdesk.report.figures import fan_words
from riskdesk.report.figures.axis import ticks
from riskdesk.report.figures.drawing import Dot, Drawing, Line, Mark, Plane, Point, Shape
from riskdesk.report.figures.fan_axes import across_figures, outcome_axis
from riskdesk.report.figures.fan_band import draw_band
from riskdesk.report.figures.fan_names import FanNames
from riskdesk.report.figures.fan_view import FanView
from riskdesk.report.figures.fan_words import FanWords
from riskdesk.report.figures.knob import knob
from riskdesk.report.figures.look import HALF_CAPITAL, Look
from riskdesk.report.figures.option_looks import option_look
from riskdesk.report.figures.palette import blend
from riskdesk.report.figures.percent import percent
from riskdesk.report.figures.spread import spread
from riskdesk.words import _

LEAST_HEIGHT, MOST_HEIGHT = 17, 30
"""Of the plot, in sizes of the text."""


def share_at(plane: Plane, x: float) -> float:
    """The share that belongs to a place across, kept within 0 and 1."""
    return min(max((x - plane.x) / plane.width, 0.0), 1.0)


def draw(view: FanView, words: FanWords, width: float, look: Look) -> Drawing:
    """The chart: the share across, the outcome up."""
    chart = _Fan(view, words, width, look)
    chart.frame()
    chart.quiet_lines()
    chart.leading_lines()
    chart.flags()
    chart.changes()
    height = chart.foot()
    plane = None if view.moving.fixed else chart.plane
    shapes, marks = tuple(chart.shapes), tuple(chart.marks)
    alt = fan_words.alt(view, words)
    return Drawing(width, height, shapes, marks, words.title, fan_words.says(view, words), alt, plane)


@dataclass
class _Fan:
    view: FanView
    words: FanWords
    width: float
    look: Look
    shapes: list[Shape] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)

    def __post_init__(self) -> None:
        look, view = self.look, self.view
        self.names = FanNames(view, look, 0.3 * self.width)
        self.left, self.top = 3 * look.size, 2.8 * look.line
        self.right = self.width - self.names.width - 2.6 * look.size
        room = self.right - self.left
        usual = min(max(0.5 * room, LEAST_HEIGHT * look.size), MOST_HEIGHT * look.size)
        self.bottom = self.top + max(usual, self.names.height)
        ends = [end for line in view.lines for end in (line.at_zero, line.at_one)]
        self.up = outcome_axis(min(ends), max(ends))

    @property
    def plane(self) -> Plane:
        """The area over whose width the share runs from 0 to 1."""
        return Plane(self.left, self.top, self.right - self.left, self.bottom - self.top)

    def at(self, share: float, outcome: float) -> Point:
        """The place of an outcome at a share."""
        low, high = self.up
        up = (outcome - low) / (high - low)
        return self.left + (self.right - self.left) * share, self.bottom - (self.bottom - self.top) * up

    def frame(self) -> None:
        """The outcomes up the side, with a line across for each."""
        look, palette = self.look, self.look.palette
        for tick in ticks(*self.up, (self.bottom - self.top) / (3.2 * look.size)):
            _x, y = self.at(0, tick)
            self.shapes.append(Line(((self.left, y), (self.right, y)), palette.line, 0.75))
            text = look.note(self.left - 0.5 * look.size, y + HALF_CAPITAL * look.small, f"{tick:g}", "right")
            self.shapes.append(text)
        self.shapes.append(Line(((self.left, self.bottom), (self.right, self.bottom)), palette.quiet, 1.0))
        self.shapes.append(look.note(0, look.size, _("outcome, points")))

    def quiet_lines(self) -> None:
        """The options that lead nowhere: thin lines, named where all names have room."""
        palette = self.look.palette
        faint = blend(palette.quiet, palette.ground, 0.6 if len(self.names.named) == len(self.view.lines) else 0.35)
        for place, line in enumerate(self.view.lines):
            if place not in self.names.notable:
                ends = self.at(0, line.at_zero), self.at(1, line.at_one)
                self.shapes.append(Line(ends, faint, 1.0, option=line.id))

    def leading_lines(self) -> None:
        """The options that lead somewhere, with their signs and colours, and the names of all."""
        look, radius = self.look, 0.34 * self.look.size
        for place in self.names.notable:
            line, own = self.view.lines[place], option_look(place, look.palette)
            ends = self.at(0, line.at_zero), self.at(1, line.at_one)
            self.shapes.append(Line(ends, own.line, 1.5, option=line.id))
            self.shapes.extend(Dot(x, y, radius, own.line, own.sign, line.id) for x, y in ends)
        ends_up = [self.at(1, line.at_one)[1] for line in self.view.lines]
        shapes, marks = self.names.draw((self.right, ends_up), (self.top, self.bottom), self.width)
        self.shapes += shapes
        self.marks += marks

    def flags(self) -> None:
        """The share that holds, dashed, and the one that is tried, with a grip; their labels stand apart above."""
        look, palette, view = self.look, self.look.palette, self.view
        dashed: tuple[float, ...] = (4.0, 3.0)
        flags = [(view.now, _("now {share}").format(share=percent(view.now)), dashed)]
        if view.tried is not None:
            flags.append((view.tried, _("tried {share}").format(share=percent(view.tried)), ()))
        wanted = [self.at(share, 0)[0] for share, _label, _dash in flags]
        sizes = [look.width(label, True, look.small) + look.size for _share, label, _dash in flags]
        base = self.top - 0.8 * look.size
        for (share, label, dash), x, middle, size in zip(
            flags, wanted, spread(wanted, sizes, (0, self.width)), sizes, strict=True
        ):
            colour = palette.quiet if dash else palette.accent
            self.shapes.append(Line(((x, self.top - 0.4 * look.size), (x, self.bottom)), colour, 1.0, dash))
            text = look.note(middle, base, label, "center")
            self.shapes.append(text._replace(colour=palette.ink, bold=not dash))
            tip = fan_words.outcomes_at(view, share)
            area = (middle - size / 2, base - look.small, size, 1.3 * look.small)
            self.marks.append(Mark(*area, tip, None, view.moving.dimension, view.moving.scenario))
        if view.tried is not None and not view.moving.fixed:
            self.shapes += knob((wanted[-1], self.bottom), look)
        self._leader_there()

    def _leader_there(self) -> None:
        """The sign of who leads at the share that is looked at, on its line."""
        share = self.view.shown
        place = self.view.leading(share)[0]
        line, own = self.view.lines[place], option_look(place, self.look.palette)
        x, y = self.at(share, line.at(share))
        self.shapes.append(Dot(x, y, 0.46 * self.look.size, self.look.palette.ground, own.sign, line.id))
        self.shapes.append(Dot(x, y, 0.34 * self.look.size, own.line, own.sign, line.id))

    def changes(self) -> None:
        """The points where the leader changes, each with a line down to its share."""
        look, palette, view = self.look, self.look.palette, self.view
        half = 0.5 * look.size
        for before, after in view.changes:
            line = view.lines[after.option]
            x, y = self.at(after.start, line.at(after.start))
            self.shapes.append(Line(((x, y), (x, self.bottom + half)), palette.quiet, 0.75, (1.5, 2.5)))
            self.shapes.append(Dot(x, y, 0.32 * look.size, palette.ground))
            self.shapes.append(Dot(x, y, 0.22 * look.size, palette.ink))
            tip = fan_words.changed_at(view, before, after)
            area = (x - half, y - half, 2 * half, 2 * half)
            self.marks.append(Mark(*area, tip, line.id, view.moving.dimension, view.moving.scenario))

    def foot(self) -> float:
        """The band of who leads, the shares below it, and the name of what moves; the height of it all."""
        look, span = self.look, (self.left, self.right)
        shapes, marks, y = draw_band(self.view, span, self.bottom + look.size, look)
        self.shapes += shapes
        self.marks += marks
        figures, y = across_figures(self.view, span, y + 0.2 * look.size, look)
        self.shapes += figures
        name = look.wrapped(self.words.axis.format(name=self.view.moving.name), self.width, most=1)[0]
        at = min(max((self.left + self.right - look.width(name, size=look.small)) / 2, 0.0), self.left)
        self.shapes.append(look.note(at, y + look.line, name))
        return y + 1.6 * look.line
