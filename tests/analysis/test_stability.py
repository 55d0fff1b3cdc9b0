from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from moved_shares import moved_weights
from strategies import scored
from tables import table

from riskdesk.analysis.results import results
from riskdesk.analysis.stability import NOBODY, stability
from riskdesk.analysis.sweep import sweeps
from riskdesk.domain.dimensions import Dimension
from riskdesk.domain.ids import DimensionId

GRID = np.linspace(0, 1, 41)


def stable(a):
    return stability(results(a), a).expected


def test_the_range_ends_where_another_option_takes_the_lead():
    found = stable(table([(80, 20), (50, 60), (10, 90)], (0.5, 0.5)))  # 55 50 and 50 at equal weights: o1 is level
    assert found.leader == 1
    assert found.weight == pytest.approx([0.5, 0.5])
    # o0 - o1 = 30 t - 40 (1 - t); o2 - o1 = -40 t + 30 (1 - t)
    assert found.low == pytest.approx([3 / 7, 3 / 7])
    assert found.high == pytest.approx([4 / 7, 4 / 7])
    assert found.below.tolist() == [2, 0]
    assert found.above.tolist() == [0, 2]


def test_a_range_that_reaches_0_or_1_has_nobody_beyond():
    found = stable(table([(80, 60), (50, 60)], (1, 1)))
    assert (found.low[0], found.high[0]) == (0.0, 1.0)  # touching at 0 keeps the lead
    assert (found.below[0], found.above[0]) == (NOBODY, NOBODY)


def test_a_tie_now_ends_the_range_at_once_on_the_side_where_the_other_leads():
    found = stable(table([(80, 20), (20, 80)], (1, 1)))
    assert found.leader == 0
    assert (found.low[0], found.high[0], found.below[0], found.above[0]) == (0.5, 1.0, 1, NOBODY)
    assert (found.low[1], found.high[1], found.below[1], found.above[1]) == (0.0, 0.5, NOBODY, 1)


def test_a_tie_by_rounding_ends_the_range_where_the_weight_is():
    found = stable(table([(50.001, 49.999), (50, 50 + 1e-9)], (1, 1)))
    assert (found.leader, found.low[0], found.below[0]) == (0, 0.5, 1)


def test_of_several_that_cross_at_the_same_point_the_one_on_top_beyond_it_is_named():
    found = stable(table([(60, 60), (80, 40), (100, 20), (100, 20)], (0.2, 0.8)))
    assert (found.leader, found.high[0], found.above[0]) == (0, pytest.approx(0.5), 2)


def test_with_all_weight_on_one_the_others_share_equally():
    a = table([(50, 0, 100), (40, 80, 80)], (1, 0, 0))
    found = stable(a)
    # o0: 50 t + 50 (1 - t); o1: 40 t + 80 (1 - t)
    assert found.low[0] == pytest.approx(0.75)
    assert found.below[0] == 1


def test_a_single_dimension_and_a_group_of_all_cannot_move():
    a = table([(10,), (70,)], (1,))
    assert (stable(a).low[0], stable(a).high[0]) == (0.0, 1.0)
    group = Dimension(DimensionId("group"), "Group")
    leaves = tuple(replace(d, parent=group.id) for d in table([(80, 20), (20, 80)], (1, 1)).dimensions)
    grouped = replace(table([(80, 20), (20, 80)], (2, 1)), dimensions=(group, *leaves))
    assert stable(grouped).dimensions == ("group", "d0", "d1")
    assert (stable(grouped).low[0], stable(grouped).high[0]) == (0.0, 1.0)


def test_inside_a_group_without_weight_its_leaves_have_their_own_proportions():
    group = Dimension(DimensionId("group"), "Group", weight=0.0)
    a = table([(60, 0, 0), (50, 100, 20)], (1, 1, 3))
    first, *rest = a.dimensions
    grouped = replace(a, dimensions=(first, group, *(replace(d, parent=group.id) for d in rest)))
    fan = sweeps(results(grouped), grouped).fan(group.id)
    assert fan.now == 0
    assert fan.at_one == pytest.approx([0, 100 / 4 + 20 * 3 / 4])


def test_the_change_that_levels_two_options_is_that_of_triantaphyllou_and_sanchez():
    # Decision Sciences 28 (1997), weighted sum model: with weight k less by delta, and all divided by their new sum,
    # options i and j are level when delta = (P_j - P_i) / (a_jk - a_ik).
    rows = [(30.88, 28.97, 38.67, 19.22), (21.63, 34.58, 17.55, 62.88), (45.09, 24.73, 11.94, 5.75)]
    a = table(rows, (0.3277, 0.3058, 0.2876, 0.0790))
    found, r = stable(a), results(a)
    assert found.leader == 0
    for k, rival, end in ((0, 2, found.high[0]), (2, 1, found.low[2]), (3, 1, found.high[3])):
        delta = (r.outcomes.expected[rival] - r.outcomes.expected[0]) / (rows[rival][k] - rows[0][k])
        assert end == pytest.approx((r.weights[k] - delta) / (1 - delta))


def ahead(outcomes, leader):
    return outcomes.max() - outcomes[leader]


@given(scored())
def test_inside_the_range_nobody_is_ahead_and_outside_somebody_is(a):
    r = results(a)
    found = stability(r, a)
    cases = [(found.expected, r.likelihoods.held), *zip(found.by_scenario, np.eye(len(r.scenarios)), strict=True)]
    for stable_in, likelihoods in cases:
        for row, dimension in enumerate(stable_in.dimensions):
            low, high = stable_in.low[row], stable_in.high[row]
            assert 0 <= low <= stable_in.weight[row] + 1e-12
            assert stable_in.weight[row] - 1e-12 <= high <= 1
            for t in GRID:
                behind = ahead(moved_weights(r, a, dimension, t) @ r.cube.best @ likelihoods, stable_in.leader)
                assert behind <= 1e-7 if low <= t <= high else behind > 0 or min(abs(t - low), abs(t - high)) < 1e-6


@given(scored())
def test_just_outside_the_range_the_named_option_leads(a):
    r = results(a)
    found = stability(r, a).expected
    for row, dimension in enumerate(found.dimensions):
        for end, step, named in ((found.low[row], -1e-7, found.below[row]), (found.high[row], 1e-7, found.above[row])):
            assert (named == NOBODY) == (end in (0.0, 1.0))
            if named != NOBODY:
                outcomes = moved_weights(r, a, dimension, end + step) @ r.cube.best @ r.likelihoods.held
                assert outcomes[named] >= outcomes.max() - 1e-9
                assert named != found.leader


@given(scored())
def test_sweeps_draw_what_the_definition_says(a):
    r = results(a)
    swept = sweeps(r, a)
    for dimension in swept.dimensions:
        for share in (0.0, 0.3, 1.0):
            weights = moved_weights(r, a, dimension, share)
            assert swept.weights_at(dimension, share) == pytest.approx(weights)
            assert swept.fan(dimension).at(share) == pytest.approx(weights @ r.cube.best @ r.likelihoods.held)
            assert swept.fan(dimension, 0).at(share) == pytest.approx((weights @ r.cube.best)[:, 0])


@given(scored())
def test_raw_weights_may_be_scaled(a):
    scaled = replace(a, dimensions=tuple(replace(d, weight=8 * d.raw_weight) for d in a.dimensions))
    assert stable(scaled).low == pytest.approx(stable(a).low)
    assert stable(scaled).high == pytest.approx(stable(a).high)


def test_room_is_the_way_to_the_nearer_end_where_another_leads_and_the_least_comes_first():
    found = stable(table([(70, 40, 50), (40, 80, 50)], (0.5, 0.3, 0.2)))
    assert found.room == pytest.approx([0.5 - 4 / 9, 15 / 43 - 0.3, np.inf])
    assert found.by_delicacy == (1, 0, 2)


def test_of_weights_with_as_much_room_the_first_is_the_most_delicate():
    found = stable(table([(60, 40), (40, 60)], (0.6, 0.4)))
    assert found.room == pytest.approx([0.1, 0.1])
    assert found.by_delicacy == (0, 1)
