"""Weights from a rank order: the centroid of all weights that respect it (ROC)."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from riskdesk.analysis.arrays import Floats


def ranked_weights(places: Sequence[int]) -> Floats:
    """Rank order centroid: w_i = (1/n) sum over k = i..n of 1/k; those that tie share the mean of their ranks' weights.

    `places` numbers the place of each, the least standing first; equal numbers tie.
    Source: Barron and Barrett, Decision quality using ranked attribute weights, Management Science 42 (1996).
    """
    count = len(places)
    by_rank = np.cumsum(1 / np.arange(count, 0, -1))[::-1] / count
    order = np.argsort(places, kind="stable")
    weights = np.empty(count)
    weights[order] = by_rank
    _different, tied = np.unique(places, return_inverse=True)
    shared: Floats = (np.bincount(tied, weights) / np.bincount(tied))[tied]
    return shared
