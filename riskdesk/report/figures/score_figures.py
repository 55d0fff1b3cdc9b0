"""Scores on their scales, as charts print them."""

from __future__ import annotations

import math

from riskdesk.analysis.arrays import TIE
from riskdesk.analysis.raw_figures import raw_at
from riskdesk.domain.dimensions import Kind
from riskdesk.domain.scales import Levels, Measured, Points, Scale
from riskdesk.domain.score_text import number_text
from riskdesk.report.phrases import with_minus
from riskdesk.words import _

STEPS = 500
"""At least so many steps of a scale are told apart: with fewer, a figure that was given would be printed as another."""
SAME_LEVEL = 0.05


def figure_text(figure: float, scale: Scale, beside: float | None = None) -> str:
    """A figure in the units of its scale: 62.5, 140 km; the level's label where there is one with just this worth.

    With a figure that stands beside it, it has as many decimals as tell the two apart.
    """
    gap = abs(figure - beside) if beside is not None and abs(figure - beside) > TIE else math.inf
    if isinstance(scale, Levels):
        labels = (level.label for level in scale.levels if abs(level.value - figure) < min(SAME_LEVEL, gap / 2))
        if label := next(labels, None):
            return label
    low, high = ends_of(scale)
    decimals = max(0, math.ceil(math.log10(STEPS / (high - low))))
    if gap < math.inf:
        decimals = max(decimals, -math.floor(math.log10(gap)))
    text = with_minus(number_text(round(figure, decimals)))
    unit = scale.unit if isinstance(scale, Measured) else ""
    return _("{number} {unit}").format(number=text, unit=unit) if unit else text


def given(value: float, scale: Scale, kind: Kind | None) -> float:
    """The figure on a scale that is worth a value 0-100, in which risks are turned round."""
    worth = 100 - value if kind is Kind.RISK else value
    return raw_at(worth, scale, ends_of(scale)[0])


def ends_of(scale: Scale) -> tuple[float, float]:
    """The least and the greatest figure; levels, and likelihoods with an impact, stand at their worth."""
    return scale.ends if isinstance(scale, Points | Measured) else (0.0, 100.0)
