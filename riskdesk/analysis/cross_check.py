"""Cross-check: does the leader depend on the method? TOPSIS, PROMETHEE II and VIKOR on the same values and weights.

All take the matrix of expected values, options x leaves, 0-100 with risks turned round, so that more is better in each.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from riskdesk.analysis.arrays import TIE, Floats, Whole, best
from riskdesk.analysis.results import Results

VIKOR_BALANCE = 0.5
"""v: what the sum of regrets counts for against the largest one."""


@dataclass(frozen=True, eq=False)
class Check:
    """A method's own figure for each option, and the places of all options that tie for the best."""

    values: Floats
    best: Whole


@dataclass(frozen=True, eq=False)
class CrossCheck:
    """What other methods make of the same values and weights."""

    topsis: Check
    promethee2: Check
    vikor: Check
    agreement: float
    """Share of the methods, the weighted sum among them, that have the leader among their best."""

    def named(self) -> dict[str, Check]:
        """The methods by their names in results files."""
        return {"topsis": self.topsis, "promethee2": self.promethee2, "vikor": self.vikor}


def cross_check(results: Results) -> CrossCheck:
    """The other methods on the expected values; the leader is that of the weighted sum."""
    values = results.cube.best @ results.likelihoods.held
    by_topsis = _most(topsis(values, results.weights))
    by_promethee2 = _most(promethee2(values, results.weights))
    by_vikor = _least(vikor(values, results.weights))
    leader = results.options.index(results.leader)
    agreeing = [True, *(leader in check.best for check in (by_topsis, by_promethee2, by_vikor))]
    return CrossCheck(by_topsis, by_promethee2, by_vikor, sum(agreeing) / len(agreeing))


def topsis(values: Floats, weights: Floats) -> Floats:
    """Closeness C = D- / (D+ + D-) to the best of each leaf against the worst, 0-1, most is best; all equal: 0.

    D+ and D- are Euclidean distances of w_d v_ad / sqrt(sum over a of v_ad^2), a leaf of nothing but 0 counting as 0.
    Source: Hwang and Yoon, Multiple attribute decision making (1981).
    """
    size = np.sqrt((values**2).sum(axis=0))
    placed = weights * _quotient(values, size)
    to_best = np.sqrt(((placed.max(axis=0) - placed) ** 2).sum(axis=1))
    to_worst = np.sqrt(((placed - placed.min(axis=0)) ** 2).sum(axis=1))
    return _quotient(to_worst, to_best + to_worst)


def promethee2(values: Floats, weights: Floats) -> Floats:
    """Net flow phi = phi+ - phi-, -1 to 1, most is best: by weight, the share of others beaten minus that of losses.

    The criterion is the usual one: any lead of more than a tie is full preference. One option alone: 0.
    Source: Brans and Vincke, A preference ranking organisation method, Management Science 31 (1985).
    """
    count = len(values)
    net = np.stack([_beaten(column) - _beaten(-column) for column in values.T], axis=1)
    flow: Floats = net @ weights / max(1, count - 1)
    return flow


def vikor(values: Floats, weights: Floats) -> Floats:
    """Q = v (S - S*) / (S- - S*) + (1 - v) (R - R*) / (R- - R*), 0-1, least is best; zero denominators give 0.

    S is the sum and R the largest of the regrets w_d (f* - f) / (f* - f-) over the leaves; * is the best, - the worst.
    Source: Opricovic and Tzeng, Compromise solution by MCDM methods, European J. of Operational Research 156 (2004).
    """
    behind = values.max(axis=0) - values
    regrets = weights * _quotient(behind, behind.max(axis=0))
    total, largest = regrets.sum(axis=1), regrets.max(axis=1)
    compromise: Floats = VIKOR_BALANCE * _from_least(total) + (1 - VIKOR_BALANCE) * _from_least(largest)
    return compromise


def _beaten(column: Floats) -> Whole:
    """How many others each is above by more than a tie."""
    return np.searchsorted(np.sort(column), column - TIE, side="left").astype(np.int64)


def _from_least(figures: Floats) -> Floats:
    """0 for the least, 1 for the greatest."""
    return _quotient(figures - figures.min(), np.asarray(np.ptp(figures)))


def _quotient(figures: Floats, by: Floats) -> Floats:
    """0 where the denominator is no more than a tie."""
    return np.divide(figures, by, out=np.zeros_like(figures), where=by > TIE)


def _most(values: Floats) -> Check:
    return Check(values, best(values))


def _least(values: Floats) -> Check:
    return Check(values, best(-values))
