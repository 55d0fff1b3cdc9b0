from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from riskdesk.analysis.weighing.ranked import ranked_weights

# Barron and Barrett, Decision quality using ranked attribute weights, Management Science 42 (1996): the table of ROC.
PUBLISHED = {
    2: [0.7500, 0.2500],
    3: [0.6111, 0.2778, 0.1111],
    4: [0.5208, 0.2708, 0.1458, 0.0625],
    5: [0.4567, 0.2567, 0.1567, 0.0900, 0.0400],
    6: [0.4083, 0.2417, 0.1583, 0.1028, 0.0611, 0.0278],
}


@pytest.mark.parametrize("count", PUBLISHED)
def test_the_published_table(count):
    assert ranked_weights(range(count)) == pytest.approx(PUBLISHED[count], abs=5e-5)


def test_those_that_tie_share_the_mean_of_their_ranks():
    first, second, third, fourth = PUBLISHED[4]
    shared = (second + third) / 2
    assert ranked_weights([0, 1, 1, 2]) == pytest.approx([first, shared, shared, fourth], abs=5e-5)
    assert ranked_weights([3, 3, 3, 3]) == pytest.approx([0.25] * 4)


def test_the_order_they_are_given_in_does_not_count():
    assert ranked_weights([2, 0, 1]) == pytest.approx([0.1111, 0.6111, 0.2778], abs=5e-5)


def test_they_are_the_centre_of_all_weights_in_that_order():
    """Uniform weights sorted are the weights in that order, spread evenly; the tolerance is six standard errors."""
    draws = np.random.default_rng(1).dirichlet(np.ones(4), 40_000)
    centre = np.sort(draws)[:, ::-1].mean(axis=0)
    assert ranked_weights(range(4)) == pytest.approx(centre, abs=0.005)


@given(st.lists(st.integers(0, 5), min_size=1, max_size=8))
def test_weights_sum_to_1_and_fall_with_the_place(places):
    weights = ranked_weights(places)
    assert weights.sum() == pytest.approx(1)
    by_place = sorted(zip(places, weights.tolist(), strict=True))
    for (place, weight), (next_place, next_weight) in pairwise(by_place):
        assert weight == pytest.approx(next_weight) if place == next_place else weight > next_weight
