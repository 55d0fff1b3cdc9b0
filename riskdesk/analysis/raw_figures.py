"""From worth 0-100, before a risk is turned round, back to a figure as it is given on a scale.

A level or a likelihood with an impact has no figure of its own between two labels; there the figure is the worth.
"""

from __future__ import annotations

from itertools import pairwise

from riskdesk.domain.figures import figures
from riskdesk.domain.scales import Levels, LikelihoodImpact, Measured, Points, Scale
from riskdesk.domain.scores import Normal, Range, Value

ROUNDING = 1e-9
"""A worth so little beyond a stretch of a scale counts as its end."""


def reach(scale: Scale) -> tuple[float, float]:
    """The least and the greatest worth on a scale."""
    match scale:
        case Points():
            return 0.0, 100.0
        case Measured(points=points):
            return min(y for _x, y in points), max(y for _x, y in points)
        case Levels(levels=levels):
            return min(level.value for level in levels), max(level.value for level in levels)
        case LikelihoodImpact(impact=impact):
            return 0.0, max(level.value for level in impact)


def raw_best(value: Value, scale: Scale, yardstick: str) -> float:
    """The figure of a score's best estimate, in the units of its scale."""
    if isinstance(scale, Levels | LikelihoodImpact):
        return figures(value, scale, yardstick).best
    match value:
        case Range(low=float() | int() as low, high=float() | int() as high, best=None):
            return (low + high) / 2
        case Range(best=float() | int() as best):
            return best
        case Normal(mean=mean):
            return mean
        case float() | int():
            return value
        case _:
            raise TypeError(value)


def raw_at(worth: float, scale: Scale, near: float) -> float:
    """The figure nearest to `near` that is worth so much; the worth is within the scale's reach."""
    least, greatest = reach(scale)
    worth = min(max(worth, least), greatest)
    match scale:
        case Points(low=low, high=high):
            return min(low + worth / 100 * (high - low), high)
        case Measured(points=points):
            return min(_quantities(worth, points), key=lambda x: abs(x - near))
        case _:
            return worth


def _quantities(worth: float, points: tuple[tuple[float, float], ...]) -> list[float]:
    """Where a scale is worth so much; a level stretch counts by its ends, which belong to its neighbours too."""
    return [
        min(max(x0 + (worth - y0) / (y1 - y0) * (x1 - x0), x0), x1)
        for (x0, y0), (x1, y1) in pairwise(points)
        if y0 != y1 and min(y0, y1) - ROUNDING <= worth <= max(y0, y1) + ROUNDING
    ]
