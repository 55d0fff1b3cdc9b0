"""Likelihoods: numbers, ranges, and the words of two published yardsticks.

Sources: PHIA probability yardstick (UK Professional Head of Intelligence Assessment); ICD 203 (US Intelligence
Community Directive 203, Analytic Standards, 2015).
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from types import MappingProxyType

from riskdesk.domain.errors import InvalidEdit
from riskdesk.words import _

Bounds = tuple[float, float]
Likelihood = float | Bounds | str
"""A number 0-1, a range of such numbers, or a word of the yardstick."""

DEFAULT_YARDSTICK = "phia"

YARDSTICKS: Mapping[str, Mapping[str, Bounds]] = MappingProxyType(
    {
        "phia": MappingProxyType(
            {
                "remote chance": (0.0, 0.05),
                "highly unlikely": (0.10, 0.20),
                "unlikely": (0.25, 0.35),
                "realistic possibility": (0.40, 0.50),
                "likely": (0.55, 0.75),
                "probable": (0.55, 0.75),
                "highly likely": (0.80, 0.90),
                "almost certain": (0.95, 1.0),
            }
        ),
        "icd203": MappingProxyType(
            {
                "almost no chance": (0.01, 0.05),
                "very unlikely": (0.05, 0.20),
                "unlikely": (0.20, 0.45),
                "roughly even chance": (0.45, 0.55),
                "likely": (0.55, 0.80),
                "very likely": (0.80, 0.95),
                "almost certain": (0.95, 0.99),
            }
        ),
    }
)


def bounds(likelihood: Likelihood, yardstick: str = DEFAULT_YARDSTICK) -> Bounds:
    """Least and greatest number that a likelihood stands for; a bare number stands for itself."""
    if isinstance(likelihood, str):
        return _bounds_of_word(likelihood, yardstick)
    low, high = likelihood if isinstance(likelihood, tuple) else (likelihood, likelihood)
    if not (math.isfinite(low) and math.isfinite(high) and 0 <= low <= high <= 1):
        raise InvalidEdit(_("A likelihood is a number from 0 to 1, or a range such as 0.2 to 0.4."))
    return low, high


def middle(likelihood: Likelihood, yardstick: str = DEFAULT_YARDSTICK) -> float:
    """The number used for a likelihood: itself, or the middle of its range."""
    low, high = bounds(likelihood, yardstick)
    return (low + high) / 2


def _bounds_of_word(word: str, yardstick: str) -> Bounds:
    words = YARDSTICKS[yardstick]
    found = words.get(" ".join(word.lower().split()))
    if found is None:
        raise InvalidEdit(
            _("“{word}” is not a word of the yardstick. Use one of: {words}.").format(word=word, words=", ".join(words))
        )
    return found
