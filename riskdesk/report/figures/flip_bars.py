"""What would have to be true for an option to tie the leader: each way with its figures before and after."""

from __future__ import annotations

from dataclasses import dataclass, field

from riskdesk.report.figures.drawing import Drawing, Mark, Rect, Shape
from riskdesk.report.figures.flip_view import FlipView, Step, Way
from riskdesk.report.figures.legend import Swatch, draw_swatches
from riskdesk.report.figures.look import HALF_CAPITAL, SCREEN, Look
from riskdesk.report.figures.percent import percent
from riskdesk.report.figures.row_names import RowName, RowNames
from riskdesk.report.figures.text_fitting import elide, short
from riskdesk.words import _

FIGURE = 5.4
"""The room of a difference, in sizes of the text."""


def title() -> str:
    """What the chart is."""
    return _("What would have to change for the option to tie the leader")


def says(view: FlipView) -> str:
    """What the chart shows now, in a line."""
    names = {"option": short(view.name), "leader": short(view.leader)}
    if view.moved == 0:
        return _("{option} ties with {leader} already.").format(**names)
    if view.moved is not None:
        return _("{option} would tie with {leader} if {share} of the weight moved.").format(
            **names, share=percent(view.moved)
        )
    step = next((step for way in view.ways for step in way.steps), None)
    if step is None:
        return _("No weights, no likelihood and no single score would let {option} tie with {leader}.").format(**names)
    return _("Whatever the weights, {option} stays behind {leader}; it would tie by {name}: {change}.").format(
        **names, name=short(step.name), change=step.told
    )


def table(view: FlipView) -> list[list[str]]:
    """The figures behind the chart, with a header."""
    head = [_("Way"), _("What changes"), _("Before and after"), _("Difference")]
    nothing = [_none(view), "–", "–"]
    return [
        head,
        *(
            [way.heading, *told]
            for way in view.ways
            for told in [[step.name, step.told, step.difference] for step in way.steps] or [nothing]
        ),
    ]


def draw(view: FlipView, width: float, look: Look = SCREEN) -> Drawing:
    """The chart: a block for each way, with bars before and after."""
    chart = _Bars(view, width, look)
    y = 0.0
    for way in view.ways:
        y = chart.way(way, y) + 0.6 * look.size
    height = chart.legend(y)
    spoken = " ".join(
        f"{way.heading}: {'; '.join(map(_spoken, way.steps)) or _none(view)}. {way.note}".rstrip() for way in view.ways
    )
    alt = " ".join([_("Bars before and after."), spoken, says(view)])
    return Drawing(width, height, tuple(chart.shapes), tuple(chart.marks), title(), says(view), alt)


def _none(view: FlipView) -> str:
    """What stands where a way has no steps."""
    return _("nothing has to change") if view.moved == 0 else _("no such change is enough")


def _spoken(step: Step) -> str:
    return _("{name}: {change}").format(name=step.name, change=step.told)


@dataclass
class _Bars:
    view: FlipView
    width: float
    look: Look
    shapes: list[Shape] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)

    def __post_init__(self) -> None:
        steps = [step for way in self.view.ways for step in way.steps]
        self.names = RowNames(tuple(RowName(step.name, step.option) for step in steps), self.look, self.width)
        self.left = self.names.left
        self.span = self.width - FIGURE * self.look.size - self.left
        self.drawn = 0

    def way(self, way: Way, top: float) -> float:
        """A heading, its steps, and what else is to be said; answers where they end."""
        look, y = self.look, top
        for line in look.wrapped(way.heading, self.width, bold=True):
            self.shapes.append(look.text(0, y + look.size, line, bold=True))
            y += look.line
        y += 0.3 * look.size
        for step in way.steps:
            y = self._step(step, y)
        for note in filter(None, (way.note, "" if way.steps else _none(self.view))):
            for line in look.wrapped(note, self.width):
                self.shapes.append(look.note(0, y + look.small, line))
                y += look.line
        return y

    def _step(self, step: Step, top: float) -> float:
        look, palette = self.look, self.look.palette
        place = self.names.place(self.drawn, top, look.line)
        self.drawn += 1
        self.shapes += place.texts
        thick = 0.6 * look.size
        start = place.middle - thick
        self.shapes.append(Rect(self.left, start, self.span, 2 * thick, palette.track))
        before = Rect(self.left, start, self._length(step, step.before), thick, palette.ground, palette.quiet)
        after = Rect(self.left, start + thick, self._length(step, step.after), thick, palette.accent)
        self.shapes += [before._replace(option=step.option), after._replace(option=step.option)]
        base = place.middle + HALF_CAPITAL * look.size
        self.shapes.append(look.text(self.width, base, step.difference, "right")._replace(option=step.option))
        told = elide(step.told, self.width - self.left, lambda text: look.width(text, size=look.small))
        note = look.note(self.left, place.middle + thick + 0.3 * look.size + look.small, told)
        self.shapes.append(note._replace(option=step.option))
        area = (0.0, top, self.width, place.bottom - top)
        self.marks.append(Mark(*area, _spoken(step), step.option, step.dimension, step.scenario))
        return place.bottom + 0.45 * look.size

    def _length(self, step: Step, figure: float) -> float:
        low, high = step.ends
        return max(self.span * min(max((figure - low) / (high - low), 0.0), 1.0), 1.0)

    def legend(self, top: float) -> float:
        """What the two bars are; answers the height."""
        palette = self.look.palette
        swatches = [Swatch(palette.ground, None, _("now")), Swatch(palette.accent, None, _("then"))]
        legend, height = draw_swatches(swatches, (top, self.width), self.look)
        self.shapes += legend
        if self.view.reach < 1:
            note = _("bars of weights reach to {share}").format(share=percent(self.view.reach))
            for line in self.look.wrapped(note, self.width):
                self.shapes.append(self.look.note(0, top + height + self.look.small, line))
                height += self.look.line
        return top + height + 0.3 * self.look.size
