"""For every weight, how far it can move before another option leads."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from riskdesk.report.figures.drawing import Align, Drawing, Line, Mark, Rect, Shape, Text
from riskdesk.report.figures.look import HALF_CAPITAL, SCREEN, Look
from riskdesk.report.figures.palette import readable_on
from riskdesk.report.figures.percent import LEAST, percent, percent_apart
from riskdesk.report.figures.row_names import RowName, RowNames
from riskdesk.report.figures.spread import spread
from riskdesk.report.figures.stability_view import End, Kept, StabilityView
from riskdesk.report.figures.text_fitting import elide, short
from riskdesk.words import _

FIGURE = 4.6
"""The room of the weight now, in sizes of the text."""


def title() -> str:
    """What the chart is."""
    return _("How far each weight can move before another option leads")


def says(view: StabilityView) -> str:
    """What the chart shows now, in a line."""
    text = " ".join((*_tie(view), *_delicacy(view)))
    return _("{scenario}: {text}").format(scenario=short(view.scenario_name), text=text) if view.scenario else text


def _tie(view: StabilityView) -> Iterator[str]:
    if view.level > 1:
        yield _("{n} options tie for the lead; the bars are those of {leader}, the first of them.").format(
            n=view.level, leader=short(view.leader.name)
        )


def _delicacy(view: StabilityView) -> Iterator[str]:
    """The weight that has least to move; that none matters says nothing of a lead that nobody has."""
    if view.most_delicate:
        row, end = view.most_delicate
        yield _(
            "The lead of {leader} is most delicate in {dimension}, now {now}: {beyond} {option} takes the lead."
        ).format(
            leader=short(view.leader.name),
            dimension=short(row.name),
            now=percent_apart(row.now, end.at),
            beyond=_beyond(row, end),
            option=short(end.option.name),
        )
    elif view.level == 1:
        yield _("No single weight alone overturns the lead of {leader}.").format(leader=short(view.leader.name))


def table(view: StabilityView) -> list[list[str]]:
    """The figures behind the chart, with a header."""
    head = [_("Dimension"), _("Weight now"), _("Lead kept from"), _("to"), _("Leads below"), _("Leads above")]
    return [
        head,
        *(
            [
                row.name,
                *map(percent, (row.now, row.low, row.high)),
                *(other.name if other else "–" for other in (row.below, row.above)),
            ]
            for row in view.rows
        ),
    ]


def draw(view: StabilityView, width: float, look: Look = SCREEN) -> Drawing:
    """The chart: dimensions down, weights from 0 to 100 % across."""
    chart = _Bars(view, width, look)
    height = chart.axis(chart.rows())
    spoken = " ".join(_tip(view, row).replace("\n", " ") for row in view.rows)
    alt = " ".join([_("Bars of the weights at which the lead is kept."), spoken, says(view)])
    return Drawing(width, height, tuple(chart.shapes), tuple(chart.marks), title(), says(view), alt)


def _is_last(end: End) -> bool:
    """Whether what lies beyond an end is hardly more than nothing or all of the weight."""
    return end.at < LEAST if end.is_low else end.at > 1 - LEAST


def _beyond(row: Kept, end: End) -> str:
    """The weights beyond an end, in words."""
    if _is_last(end):
        return _("at {end}").format(end=percent(round(end.at)))
    return (_("below {end}") if end.is_low else _("above {end}")).format(end=percent_apart(end.at, row.now))


def _note(end: End) -> str:
    """The same in the room beside an end: “< 12 %: Hedged balancing”."""
    if _is_last(end):
        return _("{end}: {option}").format(end=percent(round(end.at)), option=end.option.name)
    sign = "<" if end.is_low else ">"
    return _("{sign} {end}: {option}").format(sign=sign, end=percent(end.at), option=end.option.name)


def _tip(view: StabilityView, row: Kept) -> str:
    lines = [_("{dimension}: weight {now} now.").format(dimension=row.name, now=percent(row.now))]
    if not row.ends:
        lines.append(_("{leader} leads whatever this weight is.").format(leader=view.leader.name))
    else:
        lines.append(
            _("{leader} leads from {low} to {high}.").format(
                leader=view.leader.name, low=percent(row.low), high=percent(row.high)
            )
        )
    lines += [_end_tip(row, end) for end in row.ends]
    return "\n".join(lines)


def _end_tip(row: Kept, end: End) -> str:
    beyond = _beyond(row, end)
    return _("{beyond} {option} takes the lead.").format(beyond=beyond[:1].upper() + beyond[1:], option=end.option.name)


@dataclass
class _Bars:
    view: StabilityView
    width: float
    look: Look
    shapes: list[Shape] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)

    def __post_init__(self) -> None:
        names = tuple(RowName(row.name, None, row.is_group, row.depth) for row in self.view.rows)
        self.names = RowNames(names, self.look, self.width)
        self.left = self.names.left
        self.span = self.width - FIGURE * self.look.size - self.left
        self.fill = self.look.palette.accent

    def at(self, share: float) -> float:
        """Where a weight stands."""
        return self.left + self.span * share

    def rows(self) -> float:
        """A bar for each dimension; answers where they end."""
        look, top = self.look, 0.2 * self.look.size
        for n, row in enumerate(self.view.rows):
            place = self.names.place(n, top, 1.1 * look.line if row.ends else 0.0)
            self.shapes += place.texts
            self._bar(row, place.middle)
            self.shapes += self._notes(row, place.middle) if row.ends else self._free(row, place.middle)
            tip = _tip(self.view, row)
            area = (0.0, top, self.width, place.bottom - top)
            self.marks.append(Mark(*area, tip, None, row.dimension, self.view.scenario))
            top = place.bottom + 0.45 * look.size
        return top

    def _bar(self, row: Kept, middle: float) -> None:
        look, palette, leader = self.look, self.look.palette, self.view.leader.id
        thick = 1.1 * look.size
        top = middle - thick / 2
        self.shapes.append(Rect(self.left, top, self.span, thick, palette.track))
        low, high = self.at(row.low), self.at(row.high)
        self.shapes.append(Rect(low, top, max(high - low, 1.0), thick, self.fill, option=leader))
        for end in row.ends:
            x = self.at(end.at)
            self.shapes.append(Line(((x, top), (x, top + thick + 0.2 * look.size)), palette.ink))
        now = self.at(row.now)
        for shift, colour in ((-1.0, palette.ground), (1.0, palette.ground), (0.0, palette.ink)):
            self.shapes.append(Line(((now + shift, top - 2), (now + shift, top + thick + 2)), colour))
        figure = look.text(self.width, middle + HALF_CAPITAL * look.size, f"{100 * row.now:.1f}", "right", row.is_group)
        self.shapes.append(figure)

    def _free(self, row: Kept, middle: float) -> Iterator[Text]:
        """Says inside the bar, beside the weight now, that the whole bar is kept."""
        look, text = self.look, _("whatever its weight")
        width, gap = look.width(text, size=look.small), 0.6 * look.size
        now = self.at(row.now)
        x = self.left + gap if self.left + width + 2 * gap <= now else now + gap
        if x + width + gap <= self.at(1):
            base = middle + HALF_CAPITAL * look.small
            yield Text(x, base, text, look.small, readable_on(self.fill), False, "left", self.view.leader.id)

    def _notes(self, row: Kept, middle: float) -> Iterator[Text]:
        """Who leads beyond the ends, below them."""
        look, gap = self.look, self.look.size
        room = (self.left, self.width)
        each = (room[1] - room[0]) / len(row.ends) - gap
        texts = [elide(_note(end), each, lambda text: look.width(text, size=look.small)) for end in row.ends]
        widths = [look.width(text, size=look.small) + gap for text in texts]
        sides = [-width / 2 if end.is_low else width / 2 for end, width in zip(row.ends, widths, strict=True)]
        middles = spread([self.at(end.at) + side for end, side in zip(row.ends, sides, strict=True)], widths, room)
        for end, text, x in zip(row.ends, texts, middles, strict=True):
            note = look.note(x, middle + 0.65 * look.size + look.small, text, "center")
            yield note._replace(option=end.option.id)

    def axis(self, top: float) -> float:
        """Round weights, and what the signs mean; answers the height."""
        look, y = self.look, top + self.look.small
        for tick in (0, 25, 50, 75, 100):
            align: Align = "left" if tick == 0 else "right" if tick == 100 else "center"
            self.shapes.append(look.note(self.at(tick / 100), y, f"{tick}", align))
        self.shapes.append(look.note(self.width, y, _("% now"), "right"))
        key = _("bar: {leader} leads; line: the weight now").format(leader=short(self.view.leader.name))
        for line in look.wrapped(key, self.width):
            y += look.line
            self.shapes.append(look.note(0, y, line))
        return y + 0.5 * look.size
