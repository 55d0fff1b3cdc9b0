"""Which option leads at which likelihoods of three scenarios: exact regions of the triangle of all likelihoods.

An option leads where sum p_s (V_as - V_bs) >= 0 for every other option b: the triangle is clipped by these half-planes.
Source: Sutherland and Hodgman, Reentrant polygon clipping, Communications of the ACM 17 (1974) 32-42.
"""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

from riskdesk.analysis.arrays import TIE, Floats

Triple = tuple[float, float, float]
"""A figure for each of three scenarios."""
CERTAIN: tuple[Triple, ...] = ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0))
"""The corners of the triangle: one scenario is certain."""


class Region(NamedTuple):
    """Where one option leads; the corners are likelihoods, in turn around it."""

    option: int
    corners: tuple[Triple, ...]

    @property
    def share(self) -> float:
        """Its share of the triangle: of all likelihoods that are possible."""
        (x0, y0, _z0), *others = self.corners
        sides = [(x - x0, y - y0) for x, y, _z in others]
        return abs(sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in pairwise(sides)))


def leading_regions(outcomes: Floats) -> tuple[Region, ...]:
    """The regions of all options that lead somewhere, in their order, from outcomes of shape (options, 3).

    They fill the triangle and do not overlap. Of options that are level everywhere the first has the region.
    """
    found = (Region(place, _region(place, outcomes)) for place in range(len(outcomes)))
    return tuple(region for region in found if len(region.corners) > 2 and region.share > TIE)


def dot(one: Triple, other: Triple) -> float:
    """The sum of products: an expected outcome, from likelihoods and outcomes."""
    return one[0] * other[0] + one[1] * other[1] + one[2] * other[2]


def _region(place: int, outcomes: Floats) -> tuple[Triple, ...]:
    ahead = outcomes[place] - outcomes
    never_ahead = (ahead <= TIE).all(axis=1)
    level = never_ahead & (ahead >= -TIE).all(axis=1)
    if (never_ahead & ~level).any() or level[:place].any():
        return ()
    corners = CERTAIN
    for leads_by in ahead[(ahead < -TIE).any(axis=1)].tolist():
        corners = _clipped(corners, leads_by)
        if not corners:
            break
    return _distinct(corners)


def _clipped(corners: tuple[Triple, ...], leads_by: Triple) -> tuple[Triple, ...]:
    """The part of a convex polygon where the option is not behind."""
    sides = [dot(corner, leads_by) for corner in corners]
    if min(sides) >= 0:
        return corners
    if max(sides) <= 0:
        return ()
    kept: list[Triple] = []
    for place, (corner, side) in enumerate(zip(corners, sides, strict=True)):
        if sides[place - 1] * side < 0:
            kept.append(_between(corners[place - 1], corner, side / (side - sides[place - 1])))
        if side >= 0:
            kept.append(corner)
    return tuple(kept)


def _distinct(corners: tuple[Triple, ...]) -> tuple[Triple, ...]:
    """Corners without those on the one before: where three half-planes meet, rounding makes two of one."""
    return tuple(
        corner
        for place, corner in enumerate(corners)
        if max(abs(a - b) for a, b in zip(corner, corners[place - 1], strict=True)) > TIE
    )


def _between(one: Triple, other: Triple, share: float) -> Triple:
    x, y, z = (float(a * share + b * (1 - share)) for a, b in zip(one, other, strict=True))
    return x, y, z
