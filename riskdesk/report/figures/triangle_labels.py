"""The letters and names on the regions of the triangle, where they have room."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from riskdesk.report.figures.drawing import Point, Rect, Shape
from riskdesk.report.figures.look import HALF_CAPITAL, Look
from riskdesk.report.figures.option_looks import option_look
from riskdesk.report.figures.triangle_plane import holds
from riskdesk.report.figures.triangle_view import Candidate

Area = tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class RegionLabels:
    """Writes on regions, off the point that holds now."""

    look: Look
    now: Point

    def shapes(self, place: int, option: Candidate, area: Area) -> list[Shape]:
        """The letter of the option at a place of the assessment, with its name where there is room; or nothing."""
        look, own = self.look, option_look(place, self.look.palette)
        for words in (f"{own.letter} {option.name}", own.letter):
            half = look.width(words) / 2 + 0.3 * look.size, 0.7 * look.size
            spot = next((spot for spot in _spots(area) if self._has_room(area, spot, half)), None)
            if spot:
                x, y = spot
                plate = Rect(x - half[0], y - half[1], 2 * half[0], 2 * half[1], own.fill, option=option.id)
                text = look.text(x, y + HALF_CAPITAL * look.size, words, "center")
                return [plate, text._replace(option=option.id)]
        return []

    def _has_room(self, area: Area, spot: Point, half: tuple[float, float]) -> bool:
        near = 0.6 * self.look.size
        apart = [abs(now - at) - reach for now, at, reach in zip(self.now, spot, half, strict=True)]
        return max(apart) > near and _is_inside(area, spot, half)


def box_within(area: Area) -> tuple[float, float, float, float]:
    """Left, top, width and height of a square around the middle of an area, as large as it holds."""
    x, y = middle(area)
    least, most = 0.0, 1000.0
    while most - least > 0.5:
        half = (least + most) / 2
        least, most = (half, most) if _is_inside(area, (x, y), (half, half)) else (least, half)
    reach = max(least, 0.5)
    return x - reach, y - reach, 2 * reach, 2 * reach


def middle(area: Area) -> Point:
    """The mean of the corners, which is inside a convex area."""
    return sum(x for x, _y in area) / len(area), sum(y for _x, y in area) / len(area)


def _spots(area: Area) -> Iterator[Point]:
    """Places for a label: the middle, then half the way to each corner."""
    x, y = middle(area)
    yield x, y
    for corner_x, corner_y in area:
        yield (x + corner_x) / 2, (y + corner_y) / 2


def _is_inside(area: Area, spot: Point, half: tuple[float, float]) -> bool:
    x, y = spot
    return holds(area, [(x + side * half[0], y + up * half[1]) for side in (-1, 1) for up in (-1, 1)])
