"""The key of the triangle: the options that lead somewhere, and the likelihoods now and tried."""

from __future__ import annotations

from dataclasses import dataclass, field

from riskdesk.report.figures.drawing import Mark, Rect, Shape, Text
from riskdesk.report.figures.knob import knob, point_now
from riskdesk.report.figures.look import HALF_CAPITAL, Look
from riskdesk.report.figures.option_looks import option_look
from riskdesk.report.figures.percent import percent
from riskdesk.report.figures.triangle_view import TriangleView
from riskdesk.report.figures.triangle_words import region_tip
from riskdesk.words import _

MOST = 10
"""Up to so many options are listed; the table has all."""


@dataclass
class TriangleKey:
    """Rows of names with their figures in columns at the right."""

    view: TriangleView
    look: Look
    left: float
    width: float
    shapes: list[Shape] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)

    def draw(self, top: float) -> float:
        """Add the shapes and marks of the key; where it ends."""
        return self._likelihoods(self._options(top + self.look.line / 2) + 1.2 * self.look.line)

    def _options(self, y: float) -> float:
        look = self.look
        regions = sorted(self.view.regions, key=lambda region: -region.share)
        share = look.note(self.left + self.width, y + HALF_CAPITAL * look.small, _("share of the area"), "right")
        self.shapes.append(share)
        for region in regions[:MOST]:
            y += 1.5 * look.line
            own, option = option_look(region.option, look.palette), self.view.options[region.option]
            swatch = Rect(self.left, y - 0.55 * look.size, 1.6 * look.size, 1.1 * look.size)
            swatch = swatch._replace(fill=own.fill, stroke=own.line, pattern=own.pattern, option=option.id)
            texts = self._row(f"{own.letter} {option.name}", [percent(region.share)], y, 2.3 * look.size)
            self.shapes += [swatch, *(text._replace(option=option.id) for text in texts)]
            below = (len(texts) - 2) * look.line
            area = (self.left, y - 0.7 * look.line, self.width, 1.4 * look.line + below)
            y += below
            self.marks.append(Mark(*area, region_tip(self.view, region), option.id))
        if len(regions) > MOST:
            y += 1.5 * look.line
            more = _("and {n} more").format(n=len(regions) - MOST)
            self.shapes.append(look.note(self.left, y + HALF_CAPITAL * look.small, more))
        return y + 0.5 * look.line

    def _likelihoods(self, y: float) -> float:
        """A row for each scenario, with its likelihood now and, under a knob, the one tried."""
        look, view = self.look, self.view
        base = y + HALF_CAPITAL * look.small
        columns = [(_("now"), view.now), *([(_("tried"), view.tried)] if view.tried else [])]
        for n, (head, _shares) in enumerate(columns):
            x = self._column(n)
            self.shapes.append(look.note(x, base, head, "right"))
            sign = point_now if n == 0 else knob
            self.shapes += sign((x - look.width(head, size=look.small) - look.size, y), look)
        for place, corner in enumerate(view.corners):
            y += 1.3 * look.line
            texts = self._row(corner.name, [percent(shares[place]) for _head, shares in columns], y, 0.0)
            self.shapes += texts
            y += (len(texts) - 1 - len(columns)) * look.line
        note = _("In a corner its scenario is certain; dotted lines: every 25 %.")
        y += 0.4 * look.line
        for line in look.wrapped(note, self.width, most=3):
            y += look.line
            self.shapes.append(look.note(self.left, y + HALF_CAPITAL * look.small, line))
        return y + look.line

    def _column(self, place: int) -> float:
        """Where the figures of a column end: those now stay where they are when something is tried."""
        return self.left + self.width - (0.0 if place else 5.5 * self.look.size)

    def _row(self, name: str, figures: list[str], y: float, indent: float) -> list[Text]:
        """The figures, and the name in one or two lines."""
        look = self.look
        base = y + HALF_CAPITAL * look.size
        ends = [self._column(n if indent == 0 else 1) for n in range(len(figures))]
        room = ends[0] - self.left - indent - 4.5 * look.size
        lines = look.wrapped(name, room, most=2)
        return [
            *(look.text(x, base, figure, "right") for x, figure in zip(ends, figures, strict=True)),
            *(look.text(self.left + indent, base + n * look.line, line) for n, line in enumerate(lines)),
        ]
