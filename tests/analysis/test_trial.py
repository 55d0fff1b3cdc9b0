from dataclasses import replace

import numpy as np
import pytest
from builders import an_assessment
from hypothesis import given
from hypothesis import strategies as st
from strategies import scored

from riskdesk.analysis.results import results
from riskdesk.analysis.sweep import sweeps
from riskdesk.analysis.trial import in_steps, obstacle, one_moved, weights_to_state
from riskdesk.analysis.weights import leaf_weights
from riskdesk.domain.dimensions import Dimension
from riskdesk.domain.edits.weights import SetWeights
from riskdesk.domain.ids import AssessorId, DimensionId
from riskdesk.domain.weighting import AssessorWeight, Direct, Ranked, Weighting

SHARES = st.lists(st.integers(0, 1000), min_size=2, max_size=6).filter(any).map(lambda x: np.array(x) / sum(x))
D0, D1, D2, D3, GROUP = (DimensionId(name) for name in ("d0", "d1", "d2", "d3", "group"))


def grouped():
    """d0 and d1 under a group; d2 and d3 beside it."""
    a = an_assessment(dimensions=4)
    inside = tuple(replace(d, parent=GROUP) if d.id in (D0, D1) else d for d in a.dimensions)
    return replace(a, dimensions=(Dimension(GROUP, "Group", weight=2.0), *inside))


@given(scored(), st.floats(0, 1), st.data())
def test_once_stated_the_leaves_weigh_what_was_tried(a, share, data):
    swept = sweeps(results(a), a)
    dimension = data.draw(st.sampled_from(swept.dimensions))
    wanted = swept.weights_at(dimension, share)
    after = SetWeights(tuple(weights_to_state(a, dimension, wanted).items()), moved=dimension).apply(a)
    assert leaf_weights(after) == pytest.approx(wanted, abs=1e-9)


def test_groups_that_need_not_change_keep_what_was_stated():
    a = grouped()
    swept = sweeps(results(a), a)
    assert set(weights_to_state(a, GROUP, swept.weights_at(GROUP, 0.7))) == {GROUP, D2, D3}
    assert set(weights_to_state(a, D2, swept.weights_at(D2, 0.7))) == {GROUP, D2, D3}
    assert set(weights_to_state(a, D0, swept.weights_at(D0, 0.7))) == {GROUP, D0, D1, D2, D3}
    assert weights_to_state(a, D0, leaf_weights(a)) == {}


def test_a_group_that_is_to_weigh_nothing_keeps_its_proportions():
    a = grouped()
    swept = sweeps(results(a), a)
    assert weights_to_state(a, D2, swept.weights_at(D2, 1.0)) == {GROUP: 0.0, D2: 100.0, D3: 0.0}


def test_a_method_around_the_dimension_is_an_obstacle_and_one_elsewhere_is_none():
    inside = Weighting(GROUP, Ranked(((D0,), (D1,))))
    a = replace(grouped(), weighting=(inside,))
    assert obstacle(a, D0) == (GROUP, "ranked")
    assert obstacle(a, GROUP) is None
    assert obstacle(a, D2) is None
    assert obstacle(replace(a, weighting=(replace(inside, method=Direct()),)), D0) is None


def test_weights_of_assessors_are_an_obstacle_where_they_count():
    a = replace(grouped(), weights=(AssessorWeight(AssessorId("desk"), D2, 3.0),))
    assert obstacle(a, D0) == (None, None)
    own = Weighting(GROUP, Ranked(((D0,), (D1,))), AssessorId("desk"))
    assert obstacle(replace(grouped(), weighting=(own,)), D1) == (GROUP, None)


@given(SHARES, st.integers(0, 1000), st.data())
def test_when_one_share_moves_the_others_keep_their_proportions(whole, thousandths, data):
    place, share = data.draw(st.integers(0, len(whole) - 1)), thousandths / 1000
    moved = one_moved(whole, place, share)
    assert moved[place] == pytest.approx(share)
    assert moved.sum() == pytest.approx(1)
    others, before = np.delete(moved, place), np.delete(whole, place)
    if before.sum() > 0:
        assert others * before.sum() == pytest.approx(before * others.sum())
    else:
        assert others == pytest.approx(others[0])


@given(SHARES)
def test_steps_are_whole_sum_to_1_and_stay_near(whole):
    stepped = in_steps(whole)
    assert (stepped * 1000) == pytest.approx(np.round(stepped * 1000), abs=1e-9)
    assert round(1000 * stepped.sum()) == 1000
    assert np.abs(stepped - whole).max() <= 0.001 + 1e-9
