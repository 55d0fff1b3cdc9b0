from dataclasses import replace

import numpy as np
import pytest
from builders import an_assessment
from hypothesis import given
from hypothesis import strategies as st
from strategies import scored

from riskdesk.analysis.panel import kendall_w, panel, quartiles
from riskdesk.analysis.results import results
from riskdesk.domain.assessment import scores_with
from riskdesk.domain.ids import AssessorId, DimensionId, OptionId, ScenarioId
from riskdesk.domain.panel import Assessor
from riskdesk.domain.scores import Cell, Score

# Twenty patients whose anxiety three raters judged: the data `anxiety` of R's package irr. Its kendall(anxiety, TRUE)
# prints Wt = 0.54 and Chisq(19) = 30.8.
ANXIETY = -np.array([
    [3, 3, 3, 4, 5, 5, 2, 3, 5, 2, 2, 6, 1, 5, 2, 2, 1, 2, 4, 3],
    [3, 6, 4, 6, 2, 4, 2, 4, 3, 3, 2, 3, 3, 3, 2, 2, 1, 3, 3, 4],
    [2, 1, 4, 4, 3, 2, 1, 6, 1, 1, 1, 2, 3, 3, 1, 1, 3, 3, 2, 2],
], dtype=float)  # fmt: skip


def test_agreement_with_ties_as_published():
    w = kendall_w(ANXIETY)
    assert w == pytest.approx(0.54, abs=0.005)
    assert 3 * 19 * w == pytest.approx(30.8, abs=0.05)


def test_agreement_without_ties_by_hand():
    """Rank sums 4, 5, 9, so S = 14 of the 18 that full agreement of three judges on three options would give."""
    assert kendall_w(np.array([[3.0, 2, 1], [3, 2, 1], [2, 3, 1]])) == pytest.approx(14 / 18)


def test_full_agreement_is_1_and_two_opposite_rankings_0():
    assert kendall_w(np.array([[9.0, 5, 1], [80, 70, 60]])) == pytest.approx(1)
    assert kendall_w(np.array([[9.0, 5, 1], [1, 5, 9]])) == pytest.approx(0)
    assert kendall_w(np.array([[9.0, 9, 1], [70, 70, 60]])) == pytest.approx(1)


def test_rankings_that_tell_nothing_apart_have_no_agreement():
    assert kendall_w(np.array([[5.0, 5, 5], [1, 1, 1]])) is None
    assert kendall_w(np.array([[5.0], [1.0]])) is None


@given(st.integers(0, 2**32 - 1), st.integers(2, 6), st.integers(2, 7))
def test_agreement_rises_with_the_mean_correlation_of_ranks(seed, many, options):
    """Kendall (1948): without ties W = (1 + (m - 1) r) / m, r the mean of Spearman's coefficients over all pairs."""
    random = np.random.default_rng(seed)
    gains = np.array([random.permutation(options) for _ in range(many)], dtype=float)
    pairs = np.corrcoef(gains)[np.triu_indices(many, 1)]
    assert kendall_w(gains) == pytest.approx((1 + (many - 1) * pairs.mean()) / many)


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ([1, 2, 3, 4], [1.75, 2.5, 3.25]),
        ([7], [7, 7, 7]),
        ([1, 9], [3, 5, 7]),
        ([6, 47, 49, 15, 42, 41, 7, 39, 43, 40, 36], [25.5, 40, 42.5]),
    ],
)
def test_quartiles_are_those_of_type_7(values, expected):
    """R's default; the last is the example of the literature on quartile rules (25.5, 40, 42.5 by this one)."""
    assert quartiles(np.array(values, dtype=float)[:, None])[:, 0].tolist() == expected


@given(st.lists(st.one_of(st.floats(0, 100), st.just(np.nan)), min_size=1, max_size=8))
def test_quartiles_leave_out_what_is_unknown(values):
    known = [x for x in values if not np.isnan(x)]
    found = quartiles(np.array(values)[:, None])[:, 0]
    expected = np.quantile(known, [0.25, 0.5, 0.75]) if known else [np.nan] * 3
    assert found == pytest.approx(expected, nan_ok=True)


def judged(*rows, weights=None):
    """One option, one leaf for each column, one scenario; each row are the scores of an assessor, None unknown."""
    a = an_assessment(2, len(rows[0]), 1)
    people = tuple(
        Assessor(AssessorId(f"p{k}"), f"P{k}", None if weights is None else weights[k]) for k in range(len(rows))
    )
    scores = {
        Cell(OptionId("o0"), DimensionId(f"d{j}"), ScenarioId("s0"), people[k].id): Score(value)
        for k, row in enumerate(rows)
        for j, value in enumerate(row)
    }
    a = replace(a, assessors=people, scores=scores_with({}, scores))
    return panel(a, results(a))


def test_a_cell_tells_its_median_quartiles_range_and_who_is_outside():
    p = judged((10.0,), (50.0,), (60.0,), (62.0,), (64.0,))
    (cell,) = p.cells()
    assert (cell.option, cell.dimension, cell.scenario) == ("o0", "d0", "s0")
    assert (cell.median, cell.iqr, cell.spread) == (60, 12, 54)
    assert cell.outside == ("p0", "p4")
    assert p.quartiles[:, 0, 0, 0].tolist() == [50, 60, 62]


def test_values_are_those_of_risks_turned_round():
    (*_others, risk) = judged((0.0, 0.0, 0.0, 10.0), (0.0, 0.0, 0.0, 30.0)).cells()
    assert (risk.dimension, risk.median, risk.spread) == ("d3", 80, 20)


def test_a_cell_that_one_assessor_alone_knows_is_no_disagreement():
    p = judged((10.0, None), (20.0, 40.0))
    assert [cell.dimension for cell in p.cells()] == ["d0"]
    assert (p.median[0, 1, 0], p.spread[0, 1, 0]) == (40, 0)
    assert np.isnan(p.median[1]).all()
    assert np.isnan(p.spread[1]).all()


def test_who_counts_for_nothing_is_not_on_the_panel():
    p = judged((10.0,), (20.0,), (90.0,), weights=(1.0, 1.0, 0.0))
    assert p.assessors == ("p0", "p1")
    assert [cell.spread for cell in p.cells()] == [10]


def test_agreement_needs_two_who_scored():
    assert judged((80.0,)).kendall_w is None
    assert judged((80.0,), (None,)).kendall_w is None
    assert judged((80.0,), (90.0,)).kendall_w == pytest.approx(1)
    assert judged((80.0,), (10.0,)).kendall_w == pytest.approx(0)


def test_each_ranks_by_their_own_scores_and_weights():
    a = an_assessment(3, 2, 1)
    twice = {Cell(c.option, c.dimension, c.scenario, AssessorId("two")): score for c, score in a.cells()}
    a = replace(a, assessors=(*a.assessors, Assessor(AssessorId("two"), "Two")), scores=scores_with(a.scores, twice))
    assert panel(a, results(a)).kendall_w == pytest.approx(1)


@given(scored())
def test_any_assessment_has_a_panel(a):
    p = panel(a, results(a))
    assert p.values.shape == (len(p.assessors), *results(a).cube.best.shape)
    assert p.kendall_w is None or -1e-9 <= p.kendall_w <= 1 + 1e-9
    for cell in p.cells():
        assert 0 <= cell.iqr <= cell.spread + 1e-9
