"""The frontier of opportunity against risk: the options of which none brings as much at less risk (Pareto)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from riskdesk.analysis.arrays import TIE, Bools, Floats
from riskdesk.analysis.results import Results
from riskdesk.domain.ids import ScenarioId


@dataclass(frozen=True, eq=False)
class Frontier:
    """Opportunity and risk of each option, both 0-100, and which options are on the frontier."""

    opportunity: Floats
    risk: Floats
    efficient: Bools


def frontier(r: Results, scenario: ScenarioId | None = None) -> Frontier:
    """The frontier in one scenario, or expected over all.

    An option is on it unless another has no less opportunity and no more risk, and is better in one of them.
    """
    chances = r.likelihoods.held if scenario is None else np.array([float(s == scenario) for s in r.scenarios])
    opportunity, risk = r.outcomes.opportunity @ chances, r.outcomes.risk @ chances
    more = opportunity[:, None] - opportunity
    less = risk - risk[:, None]
    beats = (more >= -TIE) & (less >= -TIE) & ((more > TIE) | (less > TIE))
    return Frontier(opportunity, risk, ~np.any(beats, axis=0))
