"""The shares that make the least of several gains greatest: a matrix game, solved by the simplex method.

With gains A (rows x columns) the value max over w of min over b of sum_d w_d A_db, w >= 0 summing to 1, equals
min over y of max over d of sum_b A_db y_b (von Neumann). With all of A positive it is 1 / max {sum y: A y <= 1,
y >= 0}, which starts feasible, so one phase of pivots finds both sides; each bounds the value and so proves the other.
Source: Dantzig, Linear Programming and Extensions (1963), chapter 13; pivots by Bland's rule cannot cycle.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from riskdesk.analysis.arrays import Floats, Whole

ZERO = 1e-11
"""An entry of the tableau, where entries are about 1, that is zero but for rounding."""
STEEPEST = 4
"""So many pivots for each row and column are chosen by steepness; it is Bland's slower rule after that."""


class Solution(NamedTuple):
    """The best shares, and the value of the game between two bounds that differ by rounding only."""

    shares: Floats
    value: float
    """What the shares surely gain: the lower bound."""
    bound: float
    """What no shares exceed."""


def solve(gains: Floats) -> Solution:
    """The shares of rows whose least gain over the columns is greatest."""
    rows, columns = gains.shape
    least, spread = float(gains.min()), max(float(np.ptp(gains)), 1.0)
    tableau = np.ones((rows + 1, columns + 1))
    tableau[:-1, :-1] = (gains - least) / spread + 1
    tableau[-1] = np.append(-np.ones(columns), 0.0)
    basic, free = np.arange(columns, columns + rows), np.arange(columns)
    _pivoted(tableau, basic, free)
    answer = np.zeros(columns + rows)
    answer[free] = np.maximum(tableau[-1, :-1], 0.0)
    shares = answer[columns:] / answer[columns:].sum()
    answer[:] = 0.0
    answer[basic] = np.maximum(tableau[:-1, -1], 0.0)
    against = answer[:columns] / answer[:columns].sum()
    return Solution(shares, float((shares @ gains).min()), float((gains @ against).max()))


def _pivoted(tableau: Floats, basic: Whole, free: Whole) -> None:
    """Pivots until no column gains; `basic` and `free` are the variables of rows and columns."""
    patience = STEEPEST * sum(tableau.shape)
    while (gaining := np.flatnonzero(tableau[-1, :-1] < -ZERO)).size:
        patience -= 1
        c = gaining[tableau[-1, gaining].argmin()] if patience > 0 else gaining[free[gaining].argmin()]
        usable = np.flatnonzero(tableau[:-1, c] > ZERO)
        ratios = tableau[usable, -1] / tableau[usable, c]
        tied = usable[ratios <= ratios.min() + ZERO]
        r = tied[basic[tied].argmin()]
        _pivot(tableau, int(r), int(c))
        basic[r], free[c] = free[c], basic[r]


def _pivot(tableau: Floats, r: int, c: int) -> None:
    """Exchanges the variable of a row for that of a column."""
    pivot = tableau[r, c]
    row, column = tableau[r] / pivot, tableau[:, c].copy()
    column[r] = 0.0
    tableau -= np.outer(column, row)
    tableau[r] = row
    tableau[:, c] = -column / pivot
    tableau[r, c] = 1 / pivot
