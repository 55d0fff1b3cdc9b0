"""What the stress test found."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from riskdesk.analysis.arrays import Floats
from riskdesk.analysis.stress.counting import Counts
from riskdesk.domain.settings import Settings


@dataclass(frozen=True, eq=False)
class StressTest:
    """How options rank while weights and scores move (SMAA-2). Arrays follow the options and leaves of the results.

    Source: Lahdelma and Salminen, SMAA-2: Stochastic multicriteria acceptability analysis for group decision making,
    Operations Research 49 (2001).
    """

    samples: int
    """How many draws of weights and scores the figures rest on."""
    settings: Settings
    """The seed, and what was let vary of the weights."""
    acceptability: Floats
    """Options x ranks: the share of draws in which the option has the rank; rows and columns sum to 1."""
    errors: Floats
    """The standard error of each acceptability, from copies of the test that are independent."""
    central_weights: Floats
    """Options x leaves: the mean of the weights with which the option is first; not a number if it never is."""
    confidence: Floats
    """How likely the option is first at its central weights, scores drawn; not a number if it never is first."""
    winning: Floats
    """Options x options: the share of draws in which the first has more than the second; ties count half."""

    @property
    def error(self) -> float:
        """The largest standard error of an acceptability."""
        return float(self.errors.max())

    @property
    def expected_rank(self) -> Floats:
        """The mean of each option's rank; of options that tie each has the mean of their ranks."""
        mean: Floats = self.acceptability @ np.arange(1, len(self.acceptability) + 1)
        return mean

    @property
    def order(self) -> list[int]:
        """The places of the options by how often they come first, then by expected rank."""
        order: list[int] = np.lexsort((self.expected_rank, -self.acceptability[:, 0])).tolist()
        return order


def errors_of(ranks: Floats) -> Floats:
    """Standard errors of shares, from the ranks counted in independent copies; options x ranks.

    With n_c draws of N in copy c, whose share is b_c: sqrt(C / (C - 1) sum (n_c / N)^2 (b_c - b)^2). One copy alone
    tells nothing: the most that the error of a share can be, 1/2, stands for it.
    """
    copies = len(ranks)
    if copies == 1:
        return np.full(ranks.shape[1:], 0.5)
    draws = ranks[:, :1].sum(axis=2, keepdims=True)
    total = draws.sum()
    off = ranks - draws * (ranks.sum(axis=0) / total)
    found: Floats = np.sqrt(copies / (copies - 1) * (off**2).sum(axis=0)) / total
    return found


def central(counts: Counts) -> Floats:
    """The mean weights with which each option was first."""
    first = counts.ranks[:, :, 0].sum(axis=0)[:, None]
    means: Floats = np.divide(counts.weights, first, out=np.full_like(counts.weights, np.nan), where=first > 0)
    return means
