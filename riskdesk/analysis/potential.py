"""Potential dominance: whether an option could lead under any weights at all; likelihoods are held.

An option could lead when max over w of min over rivals b of sum_d w_d (v_ad - v_bd) is not below zero; where it is,
the option is beaten whatever the weights, though perhaps by no single rival.
Source: Hazen, Partial information, dominance, and potential optimality, Operations Research 34 (1986) 296-310.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from riskdesk.analysis.arrays import TIE, Floats
from riskdesk.analysis.matrix_game import solve
from riskdesk.analysis.results import Results
from riskdesk.domain.ids import OptionId


@dataclass(frozen=True, eq=False)
class Potential:
    """The most that an option could be ahead of its best rival, in expected outcome, whatever the weights."""

    option: OptionId
    weights: Floats
    """The weight of each leaf under which it is furthest ahead, or least behind."""
    lead: float
    """How far ahead it is then; below zero: behind."""
    lead_at_best: float
    """The same with its own ranges at their best ends and all rivals' at their worst, unknowns at 100 and 0."""

    @property
    def leads(self) -> bool:
        """Whether it leads, alone or in a tie, under some weights."""
        return self.lead >= -TIE

    @property
    def leads_at_best(self) -> bool:
        """Whether it leads under some weights when the ranges fall out as it would wish."""
        return self.lead_at_best >= -TIE


def potential(r: Results) -> tuple[Potential, ...]:
    """The potential of each option, in the order of the file; a single option is level with itself."""
    low, best, high = (figures @ r.likelihoods.held for figures in r.cube.figures)
    found = []
    for i, option in enumerate(r.options):
        weights, lead = _furthest_ahead(best[i], np.delete(best, i, axis=0), r.weights)
        _weights, at_best = _furthest_ahead(high[i], np.delete(low, i, axis=0), r.weights)
        found.append(Potential(option, weights, lead, at_best))
    return tuple(found)


def _furthest_ahead(own: Floats, rivals: Floats, weights: Floats) -> tuple[Floats, float]:
    if not len(rivals):
        return weights, 0.0
    solution = solve((own - rivals).T)
    return solution.shares, solution.value
