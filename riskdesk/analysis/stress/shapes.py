"""What a drawn score may be worth: values 0-100 at evenly spaced chances, one of which is picked for each draw."""

from __future__ import annotations

import math
from functools import lru_cache

import numpy as np

from riskdesk.analysis.arrays import Floats
from riskdesk.analysis.cube import Leaf
from riskdesk.domain.dimensions import Kind
from riskdesk.domain.figures import figures
from riskdesk.domain.scales import Measured, Points, Scale
from riskdesk.domain.scores import LikelyImpact, Normal, Range, Shape, Value

FAR = 9.0
"""So many standard deviations from the mean nothing is left of a normal distribution."""


@lru_cache
def chances(levels: int) -> Floats:
    """The middles of so many equal parts of 0-1."""
    return (np.arange(levels) + 0.5) / levels


def spread(value: Value | None, leaf: Leaf, yardstick: str, levels: int) -> Floats:
    """The values that a score is drawn from, each as likely as any other, a risk already turned; one if it is exact.

    A range on a scale of quantities is drawn there, by its shape, and then mapped by the scale; so is a mean with its
    deviation, cut off at the ends of the scale. A range of levels, or of likelihoods with an impact, is drawn between
    what its ends are worth. What nobody knows is drawn uniformly from 0 to 100.
    """
    worths = 100 * chances(levels) if value is None else _worths(value, leaf.scale, yardstick, levels)
    return 100 - worths if leaf.kind is Kind.RISK else worths


def _worths(value: Value, scale: Scale, yardstick: str, levels: int) -> Floats:
    match value, scale:
        case Range(low=float() | int() as low, high=float() | int() as high), Points() | Measured():
            best = (low + high) / 2 if value.best is None else float(value.best)
            return _mapped(_between(low, best, high, value.shape, levels), scale)
        case Normal(mean=mean, sd=sd), Points() | Measured():
            return _mapped(_normal(mean, sd, scale.ends, levels), scale)
        case LikelyImpact(), _:
            found = figures(value, scale, yardstick)
            return _between(found.low, found.best, found.high, Shape.UNIFORM, levels)
        case _:
            found = figures(value, scale, yardstick)
            return _between(*found, value.shape if isinstance(value, Range) else None, levels)


def _mapped(scores: Floats, scale: Points | Measured) -> Floats:
    if isinstance(scale, Points):
        return 100 * (scores - scale.low) / (scale.high - scale.low)
    quantities, worths = zip(*scale.points, strict=True)
    found: Floats = np.interp(scores, quantities, worths)
    return found


def _between(low: float, best: float, high: float, shape: Shape | None, levels: int) -> Floats:
    if low == high:
        return np.array([low], dtype=np.float64)
    mode = (best - low) / (high - low)
    match shape:
        case Shape.UNIFORM:
            return low + (high - low) * chances(levels)
        case Shape.TRIANGULAR:
            return low + (high - low) * _triangular(mode, levels)
        case _:
            return low + (high - low) * pert(mode, levels)


def _triangular(mode: float, levels: int) -> Floats:
    u = chances(levels)
    rising, falling = np.sqrt(u * mode), 1 - np.sqrt((1 - u) * (1 - mode))
    return np.where(u < mode, rising, falling)


@lru_cache(maxsize=1024)
def pert(mode: float, levels: int) -> Floats:
    """Quantiles of Beta(1 + 4 m, 5 - 4 m) on 0-1, m the mode (Malcolm, Roseboom, Clark and Fazar 1959).

    With x = sin(t)^2 the density in t is sin(t)^(1 + 8 m) cos(t)^(9 - 8 m), smooth enough to be summed by trapezoids.
    """
    t, log_sin, log_cos = _angles()
    density = np.zeros(len(t))
    density[1:-1] = np.exp((1 + 8 * mode) * log_sin + (9 - 8 * mode) * log_cos)
    below = np.cumsum(density)
    below -= density / 2
    angles = np.interp(chances(levels), below / below[-1], t)
    found: Floats = np.sin(angles) ** 2
    found.flags.writeable = False
    return found


@lru_cache
def _angles() -> tuple[Floats, Floats, Floats]:
    """Angles from 0 to a right one, and the logarithms of sine and cosine between the ends."""
    t = np.linspace(0, math.pi / 2, 513)
    return t, np.log(np.sin(t[1:-1])), np.log(np.cos(t[1:-1]))


def _normal(mean: float, sd: float, ends: tuple[float, float], levels: int) -> Floats:
    if sd == 0:
        return np.array([mean], dtype=np.float64)
    first, last = ((end - mean) / sd for end in ends)
    steps, below = _normal_below()
    least, most = (float(np.interp(end, steps, below)) for end in (first, last))
    found = mean + sd * np.interp(least + (most - least) * chances(levels), below, steps)
    return np.clip(found, *ends)


@lru_cache
def _normal_below() -> tuple[Floats, Floats]:
    """Steps in standard deviations, and how much of a normal distribution lies below each."""
    steps = np.linspace(-FAR, FAR, 4609)
    return steps, np.array([0.5 * math.erfc(-z / math.sqrt(2)) for z in steps])
