"""Weights from comparing the best with the others, and the others with the worst (BWM, linear model)."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from riskdesk.analysis.arrays import TIE, Floats


class Comparisons(NamedTuple):
    """How many times as much the best matters as the worst, as each other, and each other as the worst.

    All >= 1; NaN where nobody compared.
    """

    best_to_worst: Floats
    """One where it was stated once, two where each side states it, none where nobody did."""
    best_to_others: Floats
    others_to_worst: Floats

    @property
    def products(self) -> Floats:
        """What each other says of the best against the worst: a_Bj a_jW, NaN where it is missing in one of both."""
        products: Floats = self.best_to_others * self.others_to_worst
        return products


class BestWorstWeights(NamedTuple):
    """Weights that sum to 1 together, and the deviation xi that they leave."""

    best: float
    worst: float
    others: Floats
    deviation: float


def connected(given: Comparisons) -> bool:
    """Whether every other is compared at least once, and something ties the best to the worst: then weights exist."""
    missing = np.isnan(given.best_to_others) & np.isnan(given.others_to_worst)
    return not missing.any() and not np.isnan(np.append(given.products, given.best_to_worst)).all()


def best_worst_weights(given: Comparisons) -> BestWorstWeights:
    """The unique weights of: min xi, |w_B - a_Bj w_j| <= xi, |w_j - a_jW w_W| <= xi, w >= 0, sum w = 1.

    Exact, without a solver. Measured in xi, the task is to make sum w as great as |w_B - a_Bj w_j| <= 1 and
    |w_j - a_jW w_W| <= 1 allow. Each w_j then stands at its upper end, min((w_B + 1) / a_Bj, a_jW w_W + 1). What ties
    w_B to w_W is, for each path with the product p and the slack s (p = a_BW, s = 1; p = a_Bj a_jW, s = a_Bj + 1),
    p w_W - s <= w_B <= p w_W + s. Of the points that keep all of these one is greatest in both coordinates: where the
    lowest upper line meets the highest lower one. With all products equal there is none, and xi = 0.
    Sources: Rezaei, Best-worst multi-criteria decision-making method: some properties and a linear model, Omega 64
    (2016); Ratandhara and Kumar, An analytical framework for the linear best-worst method, arXiv 2506.17666 (2025).
    """
    products = np.append(given.products, given.best_to_worst)
    paths = ~np.isnan(products)
    slacks = np.append(given.best_to_others + 1, np.ones_like(given.best_to_worst))
    products, slacks = products[paths], slacks[paths]
    steeper = products[:, None] - products
    conflicts = steeper > TIE * products
    slack = 1.0
    if conflicts.any():
        worst = float(((slacks[:, None] + slacks)[conflicts] / steeper[conflicts]).min())
        best = float((products * worst + slacks).min())
    else:
        worst, best, slack = 1.0, float(products[0]), 0.0
    others = np.fmin((best + slack) / given.best_to_others, given.others_to_worst * worst + slack)
    total = best + worst + float(others.sum())
    return BestWorstWeights(best / total, worst / total, others / total, slack / total)


def input_consistency_ratio(given: Comparisons) -> float | None:
    """The largest |a_Bj a_jW - a_BW| / (a_BW a_BW - a_BW) over j; 0 where a_BW is 1, None where nobody stated it.

    Where a_BW was stated twice, the second is held against the first like a product.
    Source: Liang, Brunelli and Rezaei, Consistency issues in the best worst method, Omega 96 (2020).
    """
    if not given.best_to_worst.size:
        return None
    span, *again = given.best_to_worst.tolist()
    gaps = np.abs(np.append(given.products, again) - span)
    known = gaps[~np.isnan(gaps)]
    return float(known.max() / (span * span - span)) if span > 1 and known.size else 0.0


ACCEPTED_INPUT_RATIO = {
    3: (0.1667, 0.1667, 0.1667, 0.1667, 0.1667, 0.1667, 0.1667),
    4: (0.1121, 0.1529, 0.1898, 0.2206, 0.2527, 0.2577, 0.2683),
    5: (0.1354, 0.1994, 0.2306, 0.2546, 0.2716, 0.2844, 0.2960),
    6: (0.1330, 0.1990, 0.2643, 0.3044, 0.3144, 0.3221, 0.3262),
    7: (0.1294, 0.2457, 0.2819, 0.3029, 0.3144, 0.3251, 0.3403),
    8: (0.1309, 0.2521, 0.2958, 0.3154, 0.3408, 0.3620, 0.3657),
    9: (0.1359, 0.2681, 0.3062, 0.3337, 0.3517, 0.3620, 0.3662),
}
"""By how many times as much the best matters as the worst, then for 3 to 9 compared things: the ratio accepted."""


def accepted_input_ratio(count: int, best_to_worst: float) -> float | None:
    """Up to which input-based ratio judgements are accepted; None where the published table says nothing.

    Source: Liang, Brunelli and Rezaei, Consistency issues in the best worst method, Omega 96 (2020), table 3.
    """
    row = ACCEPTED_INPUT_RATIO.get(round(best_to_worst)) if best_to_worst == round(best_to_worst) else None
    return row[count - 3] if row and 3 <= count <= 9 else None
