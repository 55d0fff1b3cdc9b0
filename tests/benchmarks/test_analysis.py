"""Results of a large assessment after one edit, against reading the whole of it, in turn in the same run."""

from statistics import median
from time import perf_counter

import pytest
from builders import a_cell, an_assessment

from riskdesk.analysis.findings import findings
from riskdesk.analysis.results import results
from riskdesk.domain.edits.scores import SetValue
from riskdesk.domain.edits.weights import SetWeights
from riskdesk.domain.ids import DimensionId
from riskdesk.report.content.verdict import verdict

SCORE = SetValue(a_cell(3, 4, 2), 77.0)
WEIGHT = SetWeights(((DimensionId("d4"), 5.0),), DimensionId("d4"))
EITHER = pytest.mark.parametrize("edit", [SCORE, WEIGHT], ids=["score", "weight"])

EDIT_OVER_WHOLE = {SCORE: 1 / 30, WEIGHT: 1 / 60}
"""Measured: 1/200 of reading the 50,000 cells (0.6 of 118 ms) for a score, 1/440 (0.27 of 118 ms) for a weight."""


@pytest.fixture(scope="module")
def large():
    return an_assessment(options=200, dimensions=50, scenarios=5)


@pytest.fixture(scope="module")
def before(large):
    return large, results(large)


def everything(a, before):
    """All that the window shows while somebody edits."""
    found = results(a, before)
    o = found.outcomes
    return (o.order, o.low_all, o.high_all, o.rank_by_scenario, o.contributions, o.opportunity, o.risk, found.rules)


def seconds(act):
    start = perf_counter()
    act()
    return perf_counter() - start


@EITHER
def test_one_edit_costs_a_small_part_of_reading_everything(large, before, edit):
    edited = edit.apply(large)
    pairs = [(seconds(lambda: everything(edited, before)), seconds(lambda: everything(edited, None))) for _ in range(7)]
    quick, whole = (median(side) for side in zip(*pairs, strict=True))
    assert quick / whole < EDIT_OVER_WHOLE[edit]


@EITHER
def test_results_after_an_edit(benchmark, large, before, edit):
    benchmark(everything, edit.apply(large), before)


def test_verdict_after_an_edit(benchmark, large, before):
    edited = SCORE.apply(large)
    assert benchmark(lambda: verdict(edited, results(edited, before)))


def test_findings_after_an_edit(benchmark, large, before):
    edited = SCORE.apply(large)
    now, known = results(edited, before), (large, findings(*before))
    assert benchmark(lambda: findings(edited, now, known)).found


def test_reading_everything(benchmark, large):
    benchmark(results, large)
