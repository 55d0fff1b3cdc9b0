"""Names for the arrays of the analysis, and when two figures are the same."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Bools = NDArray[np.bool_]
Whole = NDArray[np.int64]

TIE = 1e-9
"""Figures within this of each other are equal: a tie."""
TIE_DECIMALS = 9
"""The same where figures are rounded first."""


def ranks(gains: Floats) -> Whole:
    """1 + how many are greater by more than a tie; so ties share the lowest rank number."""
    rising = np.sort(gains)
    greater = len(gains) - np.searchsorted(rising, gains + TIE, side="right")
    return (1 + greater).astype(np.int64)


def best(gains: Floats) -> Whole:
    """The places of all that tie for the greatest, in their order."""
    return np.flatnonzero(gains >= gains.max() - TIE).astype(np.int64)
