"""Likelihoods of scenarios as figures that sum to 1, and the bounds of an expectation while ranges are free."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from riskdesk.analysis.arrays import TIE, Floats
from riskdesk.domain.assessment import Assessment
from riskdesk.domain.errors import CannotCompute
from riskdesk.domain.likelihood import bounds, middle
from riskdesk.words import _


@dataclass(frozen=True, eq=False)
class Likelihoods:
    """The likelihood of each scenario, and the ranges within which they may move.

    Scenarios whose likelihood is not stated share equally what the stated ones leave of 1; so they do while the stated
    ones move: together they act as one scenario whose outcome is their mean.
    """

    held: Floats
    """One figure each, summing to 1."""
    least: Floats
    greatest: Floats
    """Ends of the stated ranges; for a scenario that is not stated 0 and 1, which only `stated` tells apart."""
    stated: tuple[bool, ...]

    @property
    def least_sum(self) -> float:
        """The least that the stated likelihoods come to."""
        return float(self.least[list(self.stated)].sum())

    @property
    def greatest_sum(self) -> float:
        """The most that the stated likelihoods come to."""
        return float(self.greatest[list(self.stated)].sum())

    @property
    def can_sum_to_one(self) -> bool:
        """Whether likelihoods within the stated ranges can sum to 1, with those not stated taking what is left."""
        return self.least_sum <= 1 + TIE and (self.greatest_sum >= 1 - TIE or not all(self.stated))

    @property
    def outside(self) -> tuple[bool, ...]:
        """Whether each likelihood, once all are divided by their sum, lies outside the stated range."""
        beyond = (self.held < self.least - TIE) | (self.held > self.greatest + TIE)
        return tuple(beyond.tolist())

    def least_expectation(self, outcomes: Floats) -> Floats:
        """For each row of outcomes by scenario, the least sum p V over the likelihoods within the ranges."""
        return -self.greatest_expectation(-outcomes)

    def greatest_expectation(self, outcomes: Floats) -> Floats:
        """The greatest sum p V over likelihoods within the ranges that sum to 1.

        Exact by a greedy fill: all start at their least, and what is missing from 1 goes to the greatest outcomes
        first. Where the ranges cannot sum to 1, the likelihoods stay at the figures they are held at.
        """
        if not self.can_sum_to_one:
            return outcomes @ self.held
        gains, least, greatest = self._with_unstated_as_one(outcomes)
        order = np.argsort(-gains, axis=1, kind="stable")
        width = (greatest - least)[order]
        given_before = np.cumsum(width, axis=1) - width
        added = np.clip(1 - least.sum() - given_before, 0, width)
        best: Floats = gains @ least + (np.take_along_axis(gains, order, axis=1) * added).sum(axis=1)
        return best

    def _with_unstated_as_one(self, outcomes: Floats) -> tuple[Floats, Floats, Floats]:
        mask = np.array(self.stated, dtype=np.bool_)
        if mask.all():
            return outcomes, self.least, self.greatest
        mean = outcomes[:, ~mask].mean(axis=1, keepdims=True)
        gains = np.concatenate([outcomes[:, mask], mean], axis=1)
        return gains, np.append(self.least[mask], 0.0), np.append(self.greatest[mask], 1.0)


def likelihoods(a: Assessment) -> Likelihoods:
    """The middles of the stated likelihoods divided by their sum; those not stated share what is left of 1, if any."""
    words = a.likelihood_words
    stated = tuple(s.likelihood is not None for s in a.scenarios)
    middles = [middle(s.likelihood, words) for s in a.scenarios if s.likelihood is not None]
    silent = len(a.scenarios) - len(middles)
    share = max(0.0, 1 - sum(middles)) / silent if silent else 0.0
    figures = np.array([share if s.likelihood is None else middle(s.likelihood, words) for s in a.scenarios])
    if figures.sum() <= 0:
        raise CannotCompute(_("At least one scenario needs a likelihood above zero."))
    ends = [(0.0, 1.0) if s.likelihood is None else bounds(s.likelihood, words) for s in a.scenarios]
    least, greatest = (np.array(side) for side in zip(*ends, strict=True))
    return Likelihoods(figures / figures.sum(), least, greatest, stated)
