"""The line along the frontier of opportunity against risk: what lies below it is beaten by an option on it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

Axis = tuple[float, float]
Place = tuple[float, float]
"""Risk and opportunity."""


def steps(points: Sequence[Place], across: Axis, up: Axis) -> list[Place]:
    """The corners of the line through points in the order of their risk, as far as it runs inside the axes."""
    inside = [(max(risk, across[0]), min(max(gain, up[0]), up[1])) for risk, gain in _corners(points, across[1])]
    first = max((n for n, (_risk, gain) in enumerate(inside) if gain <= up[0]), default=0)
    last = min((n for n, (_risk, gain) in enumerate(inside) if gain >= up[1]), default=len(inside) - 1)
    return list(dict.fromkeys(inside[first : last + 1]))


def _corners(points: Sequence[Place], end: float) -> Iterator[Place]:
    """Up from no opportunity at the least risk, then right and up in turn; right at the end."""
    level = 0.0
    for risk, gain in points:
        if risk > end:
            break
        yield risk, level
        yield risk, gain
        level = gain
    yield end, level
