"""How firmly a leader stands: the thresholds, and that nothing is called firm which brute force overturns."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import event, given, settings
from hypothesis import strategies as st
from rows_of_figures import around, scored

from riskdesk.analysis.holding import AMPLE, Drawn, Sort, Standing, holding
from riskdesk.analysis.results import results
from riskdesk.analysis.robustness import robustness
from riskdesk.domain.settings import WeightFreedom

DRAWS = 2000


def known(a):
    r = results(a)
    return holding(r, robustness(a, r))


SAFE = [[[around(90)], [around(80)]], [[around(40)], [around(30)]]]


def test_a_lead_that_all_supports_is_firm():
    assert known(scored(SAFE)).standing is Standing.FIRM


FEW_DRAWS = [[[around(90)], [around(20)]], [[around(40)], [around(30)]]]
WIDE_RANGES = [[[around(90, 30)], [around(80, 30)]], [[around(55)], [around(45)]]]
LOST = [[[around(90), around(50)], [around(80), around(50)]], [[around(40), around(60)], [around(30), around(60)]]]


@pytest.mark.parametrize(
    ("rows", "freedom"),
    [(FEW_DRAWS, WeightFreedom.FREE), (WIDE_RANGES, WeightFreedom.NEAR), (LOST, WeightFreedom.FREE)],
    ids=["draws", "ranges", "a scenario is lost"],
)
def test_a_lead_that_something_does_not_support_is_not_firm(rows, freedom):
    assert known(scored(rows, weights=freedom)).standing is Standing.LEADS


def test_without_ranges_a_lead_is_firm_as_far_as_weights_go():
    assert known(scored([[[90.0], [80.0]], [[40.0], [30.0]]])).standing is Standing.FIRM_BY_WEIGHT
    assert known(scored([[[90.0]], [[40.0]]])).standing is Standing.LEADS  # one dimension: no weight to vary


def test_first_in_less_than_half_of_the_draws_depends():
    rows = [[[60.0], [60.0], [60.0]], [[95.0], [40.0], [5.0]], [[5.0], [40.0], [95.0]], [[5.0], [95.0], [40.0]]]
    assert known(scored(rows)).standing is Standing.DEPENDS


def test_a_small_lead_or_a_small_change_makes_a_close_call():
    assert known(scored([[[70.0]], [[69.1]]])).standing is Standing.CLOSE
    small = known(scored([[[70.0], [10.0]], [[10.0], [66.0]]]))
    assert small.firm.lead == pytest.approx(2)
    assert small.nearest[0].sort is Sort.WEIGHTS
    assert small.nearest[0].size == pytest.approx(1 / 58, abs=1e-3)
    assert small.standing is Standing.CLOSE


def test_the_nearest_change_of_each_sort_has_its_size_as_a_part_of_the_whole():
    found = known(scored([[[70.0, 50.0], [40.0, 50.0]], [[40.0, 52.0], [45.0, 52.0]]]))
    flips = {change.sort: change.flip for change in found.nearest}
    assert {change.sort: change.size for change in found.nearest} == {
        Sort.WEIGHTS: flips[Sort.WEIGHTS].weights.moved,
        Sort.LIKELIHOOD: pytest.approx(abs(flips[Sort.LIKELIHOOD].likelihood.after - 0.5)),
        Sort.SCORE: pytest.approx(abs(flips[Sort.SCORE].score.after - flips[Sort.SCORE].score.before) / 100),
    }


def test_a_weight_that_a_moderate_change_makes_too_small_leaves_the_lead_short_of_firm():
    found = known(scored([[[80.0], [50.0]], [[20.0], [91.0]]], weights=WeightFreedom.NEAR, spread=0.1))
    size = {change.sort: change.size for change in found.nearest}
    assert 0.05 < size[Sort.WEIGHTS] < AMPLE
    assert found.draws.surely_first(0, 0.9)
    assert found.standing is Standing.LEADS


def test_a_change_of_just_the_smaller_step_is_not_slight():
    a = scored([[[50.0], [50.0]], [[45.0], [50.0]]])
    a = replace(a, dimensions=tuple(replace(d, weight=w) for d, w in zip(a.dimensions, (2.0, 1.0), strict=True)))
    assert known(a).nearest[0].size == pytest.approx(0.05)  # five points on a scale of 100, but for rounding
    assert known(a).standing is not Standing.CLOSE


def test_too_few_draws_say_nothing():
    assert known(scored(SAFE, samples=1)).draws is None
    assert known(scored(SAFE, samples=1)).standing is Standing.LEADS


def test_what_is_not_worked_out_supports_nothing():
    a = scored(SAFE)
    r = results(a)
    held = robustness(a, r)
    for part in ("stress", "flips", "without"):
        assert holding(r, replace(held, **{part: None})).standing is Standing.LEADS
    assert holding(r).standing is Standing.LEADS


def test_an_error_that_straddles_a_threshold_does_not_reach_it():
    draws = Drawn(WeightFreedom.FREE, 0.2, True, True, first=(0.91, 0.09), error=(0.004, 0.004))
    assert draws.surely_first(0, 0.9)
    assert not replace(draws, error=(0.006, 0.006)).surely_first(0, 0.9)


def test_somebody_is_more_often_first_only_beyond_the_error():
    draws = Drawn(WeightFreedom.FREE, 0.2, True, True, first=(0.4, 0.45, 0.15), error=(0.01, 0.01, 0.01))
    assert draws.ahead_of(0) == 1
    assert draws.ahead_of(1) is None
    assert replace(draws, error=(0.02, 0.02, 0.01)).ahead_of(0) is None


@st.composite
def with_a_favourite(draw):
    """Two or three options, the first of which tends to be ahead; figures with and without ranges."""
    options, dimensions, scenarios = draw(st.integers(2, 3)), draw(st.integers(2, 3)), draw(st.integers(1, 2))
    width = draw(st.sampled_from([0, 4, 15]))

    def figure(option):
        best = float(draw(st.integers(35, 95) if option == 0 else st.integers(10, 65)))
        return around(best, width) if width else best

    return scored([[[figure(i) for _k in range(scenarios)] for _j in range(dimensions)] for i in range(options)], 1000)


@settings(max_examples=80)
@given(with_a_favourite(), st.integers(0, 1000))
def test_nothing_is_called_firm_that_brute_force_overturns(a, seed):
    found = known(a)
    event(found.standing.name)
    if found.standing not in (Standing.FIRM, Standing.FIRM_BY_WEIGHT):
        return
    rng, r, leader = np.random.default_rng(seed), found.results, found.firm.leaders[0]
    likely = r.likelihoods.held
    low, best, high = (figures @ likely for figures in (r.cube.low, r.cube.best, r.cube.high))
    weights = rng.dirichlet(np.ones(len(r.leaves)), DRAWS)
    scores = low + rng.random((DRAWS, *low.shape)) * (high - low)
    first = np.einsum("nod,nd->no", scores, weights).argmax(axis=1) == leader
    assert first.mean() > 0.9 - 0.03
    to = weights - r.weights
    size = np.abs(to).sum(axis=1, keepdims=True) / 2
    near = r.weights + to * np.minimum(1, 0.999 * AMPLE / size)
    assert ((near @ best.T).argmax(axis=1) == leader).all()
    if found.standing is Standing.FIRM:
        _holds_against_scores(rng, found, (r.cube.low, r.cube.high))


def _holds_against_scores(rng, found, ends):
    """Any scores within their ranges at these weights; and any one score, moved by less than a tenth of its scale."""
    r, leader = found.results, found.firm.leaders[0]
    corners = np.where(rng.random((500, *ends[0].shape)) < 0.5, *ends)
    assert ((np.einsum("nods,d,s->no", corners, r.weights, r.likelihoods.held)).argmax(axis=1) == leader).all()
    for place in np.ndindex(*r.cube.best.shape):
        for step in (-9.99, 9.99):
            moved = r.cube.best.copy()
            moved[place] = np.clip(moved[place] + step, 0, 100)
            assert (r.weights @ moved @ r.likelihoods.held).argmax() == leader
