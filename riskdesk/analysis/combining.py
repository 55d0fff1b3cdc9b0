"""Several assessors' figures for one cell made into one."""

from __future__ import annotations

from collections.abc import Sequence

from riskdesk.domain.settings import Combine

Weighed = Sequence[tuple[float, float]]
"""Pairs of (weight above zero, figure)."""

SAME_WEIGHT = 1e-9
"""Sums of weights closer than this share of their total are the same: 0.1 + 0.2 is half of 0.6."""


def combined(figures: Weighed, how: Combine) -> float:
    """The one figure that stands for all; at least one is needed."""
    return weighted_mean(figures) if how is Combine.MEAN else weighted_median(figures)


def weighted_mean(figures: Weighed) -> float:
    """sum w x / sum w, kept between the least and the greatest x against rounding."""
    mean = sum(weight * x for weight, x in figures) / sum(weight for weight, _x in figures)
    return min(max(mean, min(x for _w, x in figures)), max(x for _w, x in figures))


def weighted_median(figures: Weighed) -> float:
    """The least x with half of the weight at or below it; exactly half: midway between it and the next."""
    ordered = sorted(figures, key=lambda pair: pair[1])
    total = sum(weight for weight, _x in ordered)
    reached = 0.0
    for place, (weight, x) in enumerate(ordered[:-1]):
        reached += weight
        if abs(reached - total / 2) <= SAME_WEIGHT * total:
            return (x + ordered[place + 1][1]) / 2
        if reached > total / 2:
            return x
    return ordered[-1][1]
