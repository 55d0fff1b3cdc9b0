"""Outcomes: the weighted sum of values of each option, by scenario and expected (additive value model, MAVT).

V(a, s) = sum over leaves d of w_d v_ads, with w >= 0 summing to 1 and v in 0-100, so V is 0-100 too.
Source: Keeney and Raiffa, Decisions with Multiple Objectives (1976), chapter 3.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from riskdesk.analysis.arrays import Floats, Whole, ranks
from riskdesk.analysis.cube import Cube
from riskdesk.analysis.likelihoods import Likelihoods


@dataclass(frozen=True, eq=False)
class Outcomes:
    """What each option comes to. Arrays are (options,), (options, scenarios) or (options, leaves, scenarios)."""

    cube: Cube
    weights: Floats
    likelihoods: Likelihoods

    @cached_property
    def by_scenario(self) -> Floats:
        """V(a, s); an unknown value counts as 50."""
        return _weighted(self.weights, self.cube.best)

    @cached_property
    def low_by_scenario(self) -> Floats:
        """V(a, s) with every range at its worst end, unknowns at 0."""
        return _weighted(self.weights, self.cube.low)

    @cached_property
    def high_by_scenario(self) -> Floats:
        """V(a, s) with every range at its best end, unknowns at 100."""
        return _weighted(self.weights, self.cube.high)

    @cached_property
    def contributions(self) -> Floats:
        """w_d v_ads, risks already turned round; they sum to the outcome."""
        return self.weights[:, None] * self.cube.best

    @cached_property
    def opportunity(self) -> Floats:
        """The weighted sum of the values on opportunities: what the option brings."""
        return _weighted(np.where(self.cube.risks, 0.0, self.weights), self.cube.best)

    @cached_property
    def risk(self) -> Floats:
        """The weighted sum of 100 - value on risks; outcome = opportunity + weight of all risks - risk."""
        return _weighted(np.where(self.cube.risks, self.weights, 0.0), 100 - self.cube.best)

    @cached_property
    def expected(self) -> Floats:
        """sum p_s V(a, s)."""
        return self.by_scenario @ self.likelihoods.held

    @cached_property
    def low(self) -> Floats:
        """Expected with every range at its worst end; likelihoods held."""
        return self.low_by_scenario @ self.likelihoods.held

    @cached_property
    def high(self) -> Floats:
        """Expected with every range at its best end; likelihoods held."""
        return self.high_by_scenario @ self.likelihoods.held

    @cached_property
    def low_all(self) -> Floats:
        """As low, with ranged likelihoods at their worst too."""
        return self.likelihoods.least_expectation(self.low_by_scenario)

    @cached_property
    def high_all(self) -> Floats:
        """As high, with ranged likelihoods at their best too."""
        return self.likelihoods.greatest_expectation(self.high_by_scenario)

    @cached_property
    def rank(self) -> Whole:
        """Rank by expected outcome, 1 best; ties share the lowest number."""
        return ranks(self.expected)

    @cached_property
    def rank_by_scenario(self) -> Whole:
        """Rank within each scenario."""
        return np.stack([ranks(column) for column in self.by_scenario.T], axis=1)

    @cached_property
    def order(self) -> Whole:
        """Places of the options by rank; ties in the order of the file."""
        return np.argsort(self.rank, kind="stable").astype(np.int64)


def _weighted(weights: Floats, values: Floats) -> Floats:
    total: Floats = np.matmul(weights, values)
    return total
