from itertools import combinations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from riskdesk.analysis.matrix_game import solve

GAMES = (
    st.integers(1, 4)
    .flatmap(
        lambda columns: st.lists(
            st.lists(st.integers(-5, 5).map(float), min_size=columns, max_size=columns), min_size=1, max_size=4
        )
    )
    .map(np.array)
)


def by_vertices(gains):
    """The greatest least gain: some best shares make a square part of the gains level (Shapley and Snow, 1950)."""
    rows, columns = gains.shape
    best = -np.inf
    for size in range(1, min(rows, columns) + 1):
        for some_rows in combinations(range(rows), size):
            for some_columns in combinations(range(columns), size):
                part = gains[np.ix_(some_rows, some_columns)]
                level = np.block([[part.T, -np.ones((size, 1))], [np.ones((1, size)), np.zeros((1, 1))]])
                if abs(np.linalg.det(level)) < 1e-9:
                    continue
                shares = np.zeros(rows)
                shares[list(some_rows)] = np.linalg.solve(level, [*np.zeros(size), 1])[:size]
                if (shares >= -1e-12).all():
                    best = max(best, (shares @ gains).min())
    return best


@given(GAMES)
def test_the_value_is_that_of_the_best_vertex(gains):
    found = solve(gains)
    assert found.value == pytest.approx(by_vertices(gains), abs=1e-9)
    assert found.bound == pytest.approx(found.value, abs=1e-9)


@given(GAMES)
def test_shares_are_shares_and_gain_what_is_said(gains):
    found = solve(gains)
    assert (found.shares >= 0).all()
    assert found.shares.sum() == pytest.approx(1)
    assert (found.shares @ gains).min() == pytest.approx(found.value)


def test_rock_paper_scissors_is_played_evenly():
    found = solve(np.array([[0.0, -1, 1], [1, 0, -1], [-1, 1, 0]]))
    assert found.shares == pytest.approx([1 / 3, 1 / 3, 1 / 3])
    assert found.value == pytest.approx(0)


def test_two_by_two_without_a_saddle_has_the_value_of_the_formula():
    # von Neumann and Morgenstern, Theory of Games and Economic Behavior (1944), section 18
    (a, b), (c, d) = gains = ((3.0, -1.0), (-2.0, 4.0))
    found = solve(np.array(gains))
    assert found.value == pytest.approx((a * d - b * c) / (a + d - b - c))
    assert found.shares[0] == pytest.approx((d - c) / (a + d - b - c))


@pytest.mark.parametrize("step", [1.0, 50.0])
@pytest.mark.parametrize("seed", range(20))
def test_both_bounds_meet_in_large_games_with_many_ties(seed, step):
    chance = np.random.default_rng(seed)
    gains = np.round(chance.uniform(-100, 100, (50, 40)) / step) * step
    found = solve(gains)
    assert found.bound - found.value == pytest.approx(0, abs=1e-9)


def test_gains_that_are_all_alike():
    assert solve(np.full((3, 2), -7.0)).value == pytest.approx(-7)
