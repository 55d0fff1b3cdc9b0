"""Tornado: what moves the lead, or one option's outcome, and how far; the widest range first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from riskdesk.report.figures.axis import ticks
from riskdesk.report.figures.drawing import Dot, Drawing, Line, Mark, Pattern, Rect, Shape, Text
from riskdesk.report.figures.look import HALF_CAPITAL, SCREEN, Look
from riskdesk.report.figures.palette import blend
from riskdesk.report.figures.row_names import RowName, RowNames
from riskdesk.report.figures.text_fitting import elide, short
from riskdesk.report.figures.tornado_view import Swing, TornadoView
from riskdesk.report.phrases import with_minus
from riskdesk.words import _, _n

MOST = 15
"""So many bars are drawn; the table has all."""
END = 9.0
"""The most room of a label at the end of a bar, in sizes of its text."""


def title() -> str:
    """What the chart is."""
    return _("What moves the result most, one range at a time")


def says(view: TornadoView) -> str:
    """What the chart shows now, in a line."""
    if not view.swings:
        return _("No stated range and no unknown moves {measure}.").format(measure=_measure(view))
    first = view.swings[0]
    text = _("{name} moves {measure} most: from {low} to {high}.").format(
        name=short(first.name), measure=_measure(view), low=_figure(first.least), high=_figure(first.most)
    )
    return f"{text} {_overturning(view)}"


def table(view: TornadoView) -> list[list[str]]:
    """The figures behind the chart, with a header."""
    head = [_("Range"), _("Low end"), _("High end"), _("At the low end"), _("At the high end"), _("Another may lead")]
    return [
        head,
        *(
            [x.name, x.low, x.high, _figure(x.at_low), _figure(x.at_high), _("yes") if x.overturned else _("no")]
            for x in view.swings
        ),
    ]


def draw(view: TornadoView, width: float, look: Look = SCREEN) -> Drawing:
    """The chart: ranges down, the measure across, a line where it is now."""
    chart = _Tornado(view, width, look)
    height = chart.foot(chart.rows())
    spoken = " ".join(_tip(view, swing).replace("\n", " ") for swing in chart.shown)
    alt = " ".join(filter(None, [_("Tornado of {measure}.").format(measure=_measure(view)), spoken, says(view)]))
    return Drawing(width, height, tuple(chart.shapes), tuple(chart.marks), title(), says(view), alt)


def _figure(points: float) -> str:
    return with_minus(f"{points:.1f}")


def _measure(view: TornadoView) -> str:
    if view.name is None:
        return _("the lead over the best rival")
    return _("the expected outcome of {option}").format(option=short(view.name))


def _overturning(view: TornadoView) -> str:
    count, of = view.overturning, len(view.swings)
    if not count:
        return _("No range alone changes the leader.")
    return _n("{n} of {of} ranges can change the leader.", "{n} of {of} ranges can change the leader.", count).format(
        n=count, of=of
    )


def _tip(view: TornadoView, swing: Swing) -> str:
    lines = [
        f"{swing.name}:",
        _("at {low} {measure} is {at_low}, at {high} it is {at_high}; now {now}.").format(
            low=swing.low,
            high=swing.high,
            measure=_measure(view),
            at_low=_figure(swing.at_low),
            at_high=_figure(swing.at_high),
            now=_figure(view.now),
        ),
    ]
    if swing.overturned:
        lines.append(_("Another option leads somewhere in this range."))
    return "\n".join(lines)


@dataclass
class _Tornado:
    view: TornadoView
    width: float
    look: Look
    shapes: list[Shape] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)

    def __post_init__(self) -> None:
        look, view = self.look, self.view
        self.shown = view.swings[:MOST]
        self.names = RowNames(tuple(RowName(swing.name, swing.option) for swing in self.shown), look, self.width)
        labels = (look.width(text, size=look.small) for swing in self.shown for text in (swing.low, swing.high))
        self.label = min(max(labels, default=0.0), END * look.small)
        self.start = self.names.left + self.label + 1.8 * look.size
        self.end = self.width - self.label - 0.9 * look.size
        figures = [view.now, *(x for swing in self.shown for x in (swing.at_low, swing.at_high))]
        if view.name is None:
            figures.append(0.0)
        self.low, self.high = min(figures), max(figures)
        self.top = look.line
        fill = look.palette.risks[0]
        self.beyond = fill, Pattern("forward", blend(look.palette.ground, fill, 0.55))

    def at(self, figure: float) -> float:
        """Where a figure of the measure stands."""
        return self.start + (self.end - self.start) * (figure - self.low) / max(self.high - self.low, 1e-9)

    def rows(self) -> float:
        """A bar for each range; answers where they end."""
        look, top, places = self.look, self.top, []
        for n in range(len(self.shown)):
            places.append((top, self.names.place(n, top)))
            top = places[-1][1].bottom + 0.45 * look.size
        self._lines(self.names.bands([place for _start, place in places], self.top, top))
        for swing, (start, place) in zip(self.shown, places, strict=True):
            self.shapes += place.texts
            self._bar(swing, place.middle)
            area = (0.0, start, self.width, place.bottom - start)
            self.marks.append(Mark(*area, _tip(self.view, swing), swing.option, swing.dimension, swing.scenario))
        return top

    def _bar(self, swing: Swing, middle: float) -> None:
        look, palette, now = self.look, self.look.palette, self.view.now
        thick = 1.1 * look.size
        top = middle - thick / 2
        worse = Rect(self.at(min(swing.least, now)), top, 0.0, thick, palette.quiet, option=swing.option)
        if self.view.name is None and swing.least < 0:
            fill, pattern = self.beyond
            behind = worse._replace(width=self.at(min(0.0, swing.most, now)) - worse.x, fill=fill, pattern=pattern)
            self.shapes.append(behind)
            worse = worse._replace(x=behind.x + behind.width)
        worse = worse._replace(width=max(self.at(now) - worse.x, 0.0))
        better = worse._replace(x=self.at(now), width=self.at(max(swing.most, now)) - self.at(now), fill=palette.accent)
        self.shapes += [part for part in (worse, better) if part.width > 0]
        for text in self._ends(swing, middle):
            plate = self._plate(text)
            self.shapes += [plate, text]
        if swing.overturned:
            sign = Dot(self.names.left + 0.6 * look.size, middle, 0.42 * look.size, self.beyond[0], "diamond")
            self.shapes.append(sign._replace(option=swing.option))

    def _ends(self, swing: Swing, middle: float) -> Iterator[Text]:
        """The ends of the range, each where the measure is then; where both lie on one side of now, the further."""
        look, now = self.look, self.view.now
        left, right = (swing.low, swing.high) if swing.at_low <= swing.at_high else (swing.high, swing.low)
        y = middle + HALF_CAPITAL * look.small
        if swing.least < now:
            yield self._end(left, self.at(swing.least) - 0.4 * look.size, y)._replace(align="right")
        if swing.most > now:
            yield self._end(right, self.at(swing.most) + 0.4 * look.size, y)

    def _end(self, text: str, x: float, y: float) -> Text:
        look = self.look
        return look.note(x, y, elide(text, self.label, lambda part: look.width(part, size=look.small)))

    def _plate(self, text: Text) -> Rect:
        """Keeps the lines behind the chart out of a label."""
        width = self.look.width(text.text, size=text.size)
        left = text.x - width if text.align == "right" else text.x
        return Rect(left - 1, text.y - 0.8 * text.size, width + 2, text.size, self.look.palette.ground)

    def _lines(self, bands: list[tuple[float, float]]) -> None:
        """Round figures, zero of the lead, and where the measure is now; not across names that stand above bars."""
        look, palette, now = self.look, self.look.palette, self.at(self.view.now)
        for top, bottom in bands:
            for tick in self._ticks():
                x = self.at(tick)
                is_zero = self.view.name is None and tick == 0
                self.shapes.append(Line(((x, top), (x, bottom)), palette.ink if is_zero else palette.line))
            self.shapes.append(Line(((now, top), (now, bottom)), palette.accent, 1.0, (3.0, 2.0)))
        text = _("now {figure}").format(figure=_figure(self.view.now))
        half = look.width(text, size=look.small) / 2
        x = min(max(now, half), self.width - half)
        self.shapes.append(look.note(x, look.small, text, "center"))

    def _ticks(self) -> list[float]:
        most = max(2, int((self.end - self.start) / (5 * self.look.size)))
        return ticks(self.low, self.high, most) if self.high > self.low else []

    def foot(self, top: float) -> float:
        """The figures of the axis, and what the signs mean; answers the height."""
        look, y = self.look, top + self.look.small
        for tick in self._ticks():
            self.shapes.append(look.note(self.at(tick), y, with_minus(f"{tick:g}"), "center"))
        for note in self._notes():
            for line in look.wrapped(note, self.width):
                y += look.line
                self.shapes.append(look.note(0, y, line))
        return y + 0.5 * look.size

    def _notes(self) -> Iterator[str]:
        if len(self.shown) < len(self.view.swings):
            more = len(self.view.swings) - len(self.shown)
            yield _n("and {n} more, which moves it less", "and {n} more, which move it less", more).format(n=more)
        yield _("across: {measure}, points; beside the bars: the ends of the range").format(measure=_measure(self.view))
        if self.view.overturning:
            yield _("◆ another option leads somewhere in the range")
        if self.view.name is None and any(swing.least < 0 for swing in self.shown):
            yield _("hatched: behind the best rival")
