"""Makes the view that charts show from an assessment and its results."""

from __future__ import annotations

from string import ascii_uppercase

import numpy as np

from riskdesk.analysis.frontier import frontier
from riskdesk.analysis.results import Results
from riskdesk.domain.assessment import Assessment
from riskdesk.domain.dimensions import Kind
from riskdesk.domain.ids import ScenarioId
from riskdesk.domain.likelihood import Likelihood
from riskdesk.report.figures.view import Edge, Future, Leaf, Row, View
from riskdesk.report.phrases import percentages


def view_of(a: Assessment, results: Results, rows: range | None = None, *, by_rank: bool = True) -> View:
    """The options by rank or in the order of the assessment, or only those at some places of that order."""
    outcomes = results.outcomes
    leaves = _leaves(a, results)
    order: list[int] = results.order.tolist() if by_rank else list(range(len(a.options)))
    places = order[slice(None) if rows is None else slice(rows.start, rows.stop)]
    return View(
        leaves=leaves,
        futures=_futures(a, results),
        rows=_rows(a, results, places),
        options=len(a.options),
        reach=(float(outcomes.risk.max(initial=0.0)), float(outcomes.opportunity.max(initial=0.0))),
        most_regret=float(results.rules.regret.max(initial=0.0)),
        complete=results.complete,
        edges=tuple(_edge(results, scenario) for scenario in (None, *results.scenarios)),
    )


def stated(likelihood: Likelihood | None) -> str:
    """A likelihood as it was stated, where that says more than its number."""
    match likelihood:
        case str():
            return likelihood
        case (low, high):
            return percentages(low, high)
        case _:
            return ""


def letter(place: int) -> str:
    """A, B, ... Z, AA, AB, ..."""
    before, here = divmod(place, len(ascii_uppercase))
    return (letter(before - 1) if before else "") + ascii_uppercase[here]


def _leaves(a: Assessment, results: Results) -> tuple[Leaf, ...]:
    weights = results.weight_of()
    is_risk = {leaf.id: a.tree.kind(leaf.id) is Kind.RISK for leaf in a.tree.leaves}
    opportunities = [leaf.id for leaf in a.tree.leaves if not is_risk[leaf.id]]
    risks = [leaf.id for leaf in a.tree.leaves if is_risk[leaf.id]]
    letters = {leaf: letter(place) for place, leaf in enumerate(opportunities + risks)}
    places = {leaf: place for kind in (opportunities, risks) for place, leaf in enumerate(kind)}
    return tuple(
        Leaf(leaf.id, leaf.name, is_risk[leaf.id], weights[leaf.id], letters[leaf.id], places[leaf.id])
        for leaf in a.tree.leaves
    )


def _futures(a: Assessment, results: Results) -> tuple[Future, ...]:
    chances = results.likelihood_of()
    return tuple(Future(s.id, s.name, chances[s.id], stated(s.likelihood)) for s in a.scenarios)


def _edge(results: Results, scenario: ScenarioId | None) -> Edge:
    found = frontier(results, scenario)
    best = np.flatnonzero(found.efficient)
    by_risk = best[np.lexsort((best, found.opportunity[best], found.risk[best]))]
    points = zip(found.risk[by_risk].tolist(), found.opportunity[by_risk].tolist(), strict=True)
    return Edge(tuple(results.options[place] for place in by_risk), tuple(points))


def _rows(a: Assessment, results: Results, places: list[int]) -> tuple[Row, ...]:
    outcomes, rules = results.outcomes, results.rules
    minimax = set(rules.minimax_regret.best.tolist())
    risks = results.cube.risks
    worth = outcomes.contributions[places]
    severity = results.weights[:, None] * 100 - worth
    pulls = np.where(risks[:, None], -severity, worth).transpose(0, 2, 1).tolist()
    return tuple(
        map(
            Row,
            (a.options[place].id for place in places),
            (a.options[place].name for place in places),
            (a.options[place].baseline for place in places),
            outcomes.rank[places].tolist(),
            outcomes.expected[places].tolist(),
            outcomes.low[places].tolist(),
            outcomes.high[places].tolist(),
            map(tuple, outcomes.by_scenario[places].tolist()),
            map(tuple, outcomes.rank_by_scenario[places].tolist()),
            map(tuple, outcomes.opportunity[places].tolist()),
            map(tuple, outcomes.risk[places].tolist()),
            (tuple(map(tuple, by_scenario)) for by_scenario in pulls),
            map(tuple, rules.regret[places].tolist()),
            rules.minimax_regret.values[places].tolist(),
            (place in minimax for place in places),
        )
    )
