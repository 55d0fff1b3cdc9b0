"""Weights from judgements of pairs (AHP): the principal eigenvector, also of a matrix with gaps (Harker)."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from riskdesk.analysis.arrays import TIE, Bools, Floats

RANDOM_INDEX = {3: 0.58, 4: 0.90, 5: 1.12, 6: 1.24, 7: 1.32, 8: 1.41, 9: 1.45, 10: 1.49}
"""The mean CI of random matrices, by their size. Of the tables in use this is Saaty's: The Analytic Hierarchy Process
(1980); say so beside every ratio."""

LEAST = float(np.finfo(np.float64).tiny)


def comparison_matrix(count: int, judgements: Iterable[tuple[int, int, float]]) -> Floats:
    """a_ij: how many times as much i matters as j, with a_ji = 1 / a_ij and a_ii = 1; 0 where nobody judged.

    A pair that was judged more than once counts with the geometric mean of its judgements.
    """
    logarithms, times = np.zeros((count, count)), np.zeros((count, count))
    for more, less, ratio in judgements:
        logarithms[more, less] += np.log(ratio)
        logarithms[less, more] -= np.log(ratio)
        times[more, less] += 1
        times[less, more] += 1
    matrix: Floats = np.where(times > 0, np.exp(logarithms / np.maximum(times, 1)), 0.0)
    np.fill_diagonal(matrix, 1.0)
    return matrix


def reached(matrix: Floats) -> Bools:
    """Which ones judgements connect with the first, directly or by others."""
    judged = matrix > 0
    found = np.arange(len(matrix)) == 0
    while (more := judged[found].any(axis=0)).sum() > found.sum():
        found = more
    return np.asarray(found, dtype=np.bool_)


def principal(matrix: Floats) -> tuple[Floats, float]:
    """The principal right eigenvector, summing to 1, and its eigenvalue.

    Judgements must connect all. Each gap counts as w_i / w_j, which comes to adding 1 to a_ii for each gap of row i.
    Sources: Saaty, The Analytic Hierarchy Process (1980); Harker, Incomplete pairwise comparisons in the analytic
    hierarchy process, Mathematical Modelling 9 (1987).
    """
    filled = matrix + np.diag((matrix == 0).sum(axis=1))
    values, vectors = np.linalg.eig(filled)
    greatest = int(np.argmax(values.real))
    vector = np.abs(vectors[:, greatest].real)
    return vector / vector.sum(), float(values[greatest].real)


def consistency_ratio(eigenvalue: float, count: int) -> float | None:
    """CR = CI / RI with CI = (lambda_max - n) / (n - 1), at least 0; 0 up to two, None where Saaty's table ends."""
    if count <= 2:
        return 0.0
    if count not in RANDOM_INDEX:
        return None
    return max(0.0, (eigenvalue - count) / (count - 1)) / RANDOM_INDEX[count]


def most_inconsistent(matrix: Floats, weights: Floats) -> tuple[int, int] | None:
    """The judged pair (i, j) with the largest a_ij w_j / w_i; the first of several, None where none is above 1."""
    logs = np.log(np.maximum(weights, LEAST))  # so that the least of extreme weights can be divided by
    beyond = np.where(matrix > 0, np.log(np.where(matrix > 0, matrix, 1.0)) + logs - logs[:, None], 0.0)
    first = int(np.argmax(beyond >= beyond.max() - TIE))
    i, j = divmod(first, len(weights))
    return (i, j) if beyond[i, j] > TIE else None
