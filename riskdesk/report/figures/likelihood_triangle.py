"""Who leads at which likelihoods of three scenarios: each corner of the triangle is one scenario for certain."""

from __future__ import annotations

import math
from dataclasses import dataclass, field

from riskdesk.analysis.leading_regions import CERTAIN, Triple
from riskdesk.report.figures import triangle_words
from riskdesk.report.figures.drawing import Align, Drawing, Line, Mark, Plane, Point, Polygon, Shape
from riskdesk.report.figures.knob import knob, point_now
from riskdesk.report.figures.look import SCREEN, Look
from riskdesk.report.figures.option_looks import option_look
from riskdesk.report.figures.palette import blend
from riskdesk.report.figures.triangle_key import TriangleKey
from riskdesk.report.figures.triangle_labels import RegionLabels, box_within
from riskdesk.report.figures.triangle_plane import point_of
from riskdesk.report.figures.triangle_view import TriangleView
from riskdesk.words import _

ROOMY = 46
"""From this width on, in sizes of the text, the key stands beside the triangle."""
WIDEST = 34
"""The longest side of the triangle, in sizes of the text."""
QUARTERS = (0.25, 0.5, 0.75)


def title() -> str:
    """What the chart is."""
    return _("Who leads at which likelihoods")


def says(view: TriangleView) -> str:
    """What the chart shows now, in a line."""
    return triangle_words.says(view)


def table(view: TriangleView) -> list[list[str]]:
    """The figures behind the chart, with a header."""
    return triangle_words.table(view)


def draw(view: TriangleView, width: float, look: Look = SCREEN) -> Drawing:
    """The triangle, and beside or below it the key."""
    chart = _Triangle(view, width, look)
    chart.regions()
    chart.corners()
    chart.points()
    height = chart.key()
    shapes, marks = tuple(chart.shapes), tuple(chart.marks)
    return Drawing(width, height, shapes, marks, title(), says(view), triangle_words.alt(view), chart.plane)


@dataclass
class _Triangle:
    view: TriangleView
    width: float
    look: Look
    shapes: list[Shape] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)

    def __post_init__(self) -> None:
        look = self.look
        self.is_roomy = self.width >= ROOMY * look.size
        self.side = min(0.55 * self.width if self.is_roomy else self.width - 2 * look.size, WIDEST * look.size)
        left = look.size if self.is_roomy else (self.width - self.side) / 2
        top, right, other = (corner.name for corner in self.view.corners)
        self.heads = [
            look.wrapped(top, self.side, most=2),
            *(look.wrapped(name, self.side / 2 - 0.5 * look.size, most=3) for name in (right, other)),
        ]
        above = (len(self.heads[0]) + 0.5) * look.line
        self.plane = Plane(left, above, self.side, self.side * math.sqrt(3) / 2)
        self.bottom = above + self.plane.height

    def regions(self) -> None:
        """The areas in which each option leads, dotted lines at every quarter, and letters or names."""
        found = [(region, tuple(self._at(corner) for corner in region.corners)) for region in self.view.regions]
        for region, area in found:
            own, option = option_look(region.option, self.look.palette), self.view.options[region.option]
            self.shapes.append(Polygon(area, own.fill, own.line, own.pattern, option.id))
            self.marks.append(Mark(*box_within(area), triangle_words.region_tip(self.view, region), option.id))
        self._quarters()
        labels = RegionLabels(self.look, self._at(self.view.now))
        for region, area in found:
            self.shapes += labels.shapes(region.option, self.view.options[region.option], area)

    def _quarters(self) -> None:
        colour = blend(self.look.palette.quiet, self.look.palette.ground, 0.6)
        for share in QUARTERS:
            rest = 1 - share
            for ends in (
                ((share, rest, 0.0), (share, 0.0, rest)),
                ((rest, share, 0.0), (0.0, share, rest)),
                ((rest, 0.0, share), (0.0, rest, share)),
            ):
                self.shapes.append(Line((self._at(ends[0]), self._at(ends[1])), colour, 1.0, (1.0, 3.0)))

    def _at(self, likelihoods: Triple) -> Point:
        return point_of(self.plane, likelihoods)

    def corners(self) -> None:
        """The names of the scenarios at the corners where they are certain."""
        look, plane = self.look, self.plane
        places: list[tuple[float, float, Align]] = [
            (plane.x + plane.width / 2, look.size, "center"),
            (plane.x, self.bottom + 1.2 * look.line, "left"),
            (plane.x + plane.width, self.bottom + 1.2 * look.line, "right"),
        ]
        for corner, certain, lines, (x, y, align) in zip(self.view.corners, CERTAIN, self.heads, places, strict=True):
            for n, line in enumerate(lines):
                self.shapes.append(look.text(x, y + n * look.line, line, align))
            widest = max(map(look.width, lines))
            left = x - {"left": 0.0, "center": widest / 2, "right": widest}[align]
            area = (left, y - look.size, widest, len(lines) * look.line)
            tip = triangle_words.corner_tip(self.view, corner, certain)
            self.marks.append(Mark(*area, tip, None, None, corner.id))

    def points(self) -> None:
        """The likelihoods that hold, and those tried, as a knob."""
        self._point(self.view.now, is_tried=False)
        if self.view.tried is not None:
            self._point(self.view.tried, is_tried=True)

    def _point(self, likelihoods: Triple, is_tried: bool) -> None:
        x, y = self._at(likelihoods)
        self.shapes += knob((x, y), self.look) if is_tried else point_now((x, y), self.look)
        half = 0.6 * self.look.size
        tip = triangle_words.point_tip(self.view, likelihoods, is_tried)
        option = self.view.options[self.view.leading(likelihoods)[0]].id
        self.marks.append(Mark(x - half, y - half, 2 * half, 2 * half, tip, option))

    def key(self) -> float:
        """The key beside or below; the height of it all."""
        look = self.look
        foot = self.bottom + (max(map(len, self.heads[1:])) + 1) * look.line
        beside = self.plane.x + self.plane.width + 2.5 * look.size
        left, top = (beside, self.plane.y) if self.is_roomy else (0.0, foot + 0.5 * look.line)
        key = TriangleKey(self.view, look, left, self.width - left)
        end = key.draw(top)
        self.shapes += key.shapes
        self.marks += key.marks
        return max(foot, end)
