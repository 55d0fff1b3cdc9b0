"""Places in a triangle of likelihoods: the first scenario is certain on top, the others at the left and the right."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from riskdesk.analysis.leading_regions import Triple
from riskdesk.report.figures.drawing import Plane, Point


def point_of(plane: Plane, likelihoods: Triple) -> Point:
    """Where likelihoods stand in the triangle that a plane holds."""
    top, _left, right = likelihoods
    return plane.x + plane.width * (top / 2 + right), plane.y + plane.height * (1 - top)


def likelihoods_at(plane: Plane, x: float, y: float) -> Triple:
    """The likelihoods at a place; outside the triangle those at the nearest place of it."""
    top = 1 - (y - plane.y) / plane.height
    right = (x - plane.x) / plane.width - top / 2
    return _nearest((top, 1 - top - right, right))


def holds(corners: Sequence[Point], points: Iterable[Point]) -> bool:
    """Whether a convex polygon holds all of some points."""
    return all(len({turn > 0 for turn in _turns(corners, point) if abs(turn) > 1e-9}) < 2 for point in points)


def _turns(corners: Sequence[Point], point: Point) -> Iterable[float]:
    x, y = point
    for (x0, y0), (x1, y1) in pairwise((*corners, corners[0])):
        yield (x1 - x0) * (y - y0) - (y1 - y0) * (x - x0)


def _nearest(figures: Triple) -> Triple:
    """The nearest likelihoods to figures that sum to 1: all less by as much, but none below zero.

    Source: Held, Wolfe and Crowder, Validation of subgradient optimization, Mathematical Programming 6 (1974) 62-88.
    """
    total, over = 0.0, 0.0
    for count, figure in enumerate(sorted(figures, reverse=True), 1):
        total += figure
        if figure > (total - 1) / count:
            over = (total - 1) / count
    first, second, third = (max(figure - over, 0.0) for figure in figures)
    return first, second, third
