"""How firmly an option leads, at the weights as they are: against the ranges of scores, the unknowns, the scenarios."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from riskdesk.analysis.arrays import TIE, Floats, best
from riskdesk.analysis.results import Results


@dataclass(frozen=True)
class Firmness:
    """What can be said about the lead; options and scenarios are places in the results."""

    leaders: tuple[int, ...]
    """All that tie for the greatest expected outcome."""
    runner_up: int | None
    """The first behind the leaders."""
    lead: float
    """How far the runner-up's expected outcome is behind; 0 where there is none."""
    led: tuple[int, ...]
    """The scenarios in which the first leader stands alone at the top."""
    lost: tuple[int, ...]
    """The scenarios in which another option is ahead of the first leader."""
    holds: bool
    """Whether the lead holds whatever scores and likelihoods are within their ranges, unknowns being anything."""
    has_ranges: bool
    """Whether any known score is a range: without one, figures cannot tell how firm a lead is."""
    unknown_cells: int
    unknowns_decide: bool
    """Whether the unknowns alone, all else at its single figure, could put another option ahead."""


def firmness(results: Results) -> Firmness:
    """How firmly the leader leads.

    The lead holds when for every rival the least of sum p_s (low of the leader - high of the rival) is above zero,
    over likelihoods within their ranges and at those that count: divided by their sum these may stand outside.
    """
    outcomes = results.outcomes
    leaders = best(outcomes.expected)
    first = int(leaders[0])
    behind = [int(i) for i in results.order[len(leaders) :]]
    at_top = outcomes.rank_by_scenario == 1
    alone = at_top[first] & (at_top.sum(axis=0) == 1)
    known = results.cube.known
    return Firmness(
        leaders=tuple(int(i) for i in leaders),
        runner_up=behind[0] if behind else None,
        lead=float(outcomes.expected[first] - outcomes.expected[behind[0]]) if behind else 0.0,
        led=tuple(int(s) for s in np.flatnonzero(alone)),
        lost=tuple(int(s) for s in np.flatnonzero(~at_top[first])),
        holds=_least_lead(results, first) > TIE,
        has_ranges=bool(((results.cube.high - results.cube.low)[known] > TIE).any()),
        unknown_cells=int((~known).sum()),
        unknowns_decide=not results.complete and _least_lead_by_unknowns(results, first) < -TIE,
    )


def _least_lead(results: Results, first: int) -> float:
    outcomes = results.outcomes
    leads = outcomes.low_by_scenario[first] - np.delete(outcomes.high_by_scenario, first, axis=0)
    likelihoods = results.likelihoods
    return min(_least(likelihoods.least_expectation(leads)), _least(leads @ likelihoods.held))


def _least_lead_by_unknowns(results: Results, first: int) -> float:
    cube = results.cube
    low = results.weights @ np.where(cube.known[first], cube.best[first], cube.low[first])
    high = results.weights @ np.where(cube.known, cube.best, cube.high)
    return _least((low - np.delete(high, first, axis=0)) @ results.likelihoods.held)


def _least(leads: Floats) -> float:
    return float(leads.min()) if leads.size else np.inf
