from itertools import permutations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from riskdesk.analysis.shapley import MOST, shapley


def by_all_orders(players, worth):
    """The definition: the mean, over all orders, of what each adds as it joins."""
    orders = list(permutations(players))
    added = dict.fromkeys(players, 0.0)
    for order in orders:
        for place, player in enumerate(order):
            added[player] += worth(frozenset(order[: place + 1])) - worth(frozenset(order[:place]))
    return [added[player] / len(orders) for player in players]


def a_game(players, seed):
    random = np.random.default_rng(seed)
    worths = {}
    return lambda joined: worths.setdefault(joined, random.normal())


def test_the_glove_game():
    """Shapley's own sort of market: one left glove, two right ones; a pair is worth 1. The left one gets 2/3."""
    worth = lambda joined: np.array(float("left" in joined and len(joined) > 1))  # noqa: E731 - a formula
    assert shapley(("left", "right", "other"), worth).tolist() == pytest.approx([4 / 6, 1 / 6, 1 / 6])


def test_the_airport_game():
    """Littlechild and Owen, A simple expression for the Shapley value in a special case, Management Science 20 (1973).

    A runway costs what its longest user needs; each step is shared equally by those who need it.
    """
    needs = {"a": 8.0, "b": 11.0, "c": 13.0, "d": 18.0}
    worth = lambda joined: np.array(max((needs[player] for player in joined), default=0.0))  # noqa: E731 - a formula
    assert shapley(tuple(needs), worth).tolist() == pytest.approx([2, 3, 4, 9])


@given(st.integers(1, 5), st.integers(0, 2**32 - 1))
def test_it_is_the_mean_over_all_orders(count, seed):
    players = tuple(range(count))
    worth = a_game(players, seed)
    assert shapley(players, lambda joined: np.array(worth(joined))) == pytest.approx(by_all_orders(players, worth))


@given(st.integers(1, MOST), st.integers(0, 2**32 - 1))
def test_the_parts_sum_to_the_whole_effect(count, seed):
    players = tuple(range(count))
    worth = a_game(players, seed)
    whole = worth(frozenset(players)) - worth(frozenset())
    assert shapley(players, lambda joined: np.array(worth(joined))).sum() == pytest.approx(whole)


@given(st.permutations(range(5)), st.integers(0, 2**32 - 1))
def test_the_order_of_the_players_does_not_count(order, seed):
    worth = a_game(order, seed)
    parts = shapley(range(5), lambda joined: np.array([worth(joined), 1.0]))
    assert shapley(order, lambda joined: np.array([worth(joined), 1.0])) == pytest.approx(parts[list(order)])


def test_too_many_players_are_refused():
    with pytest.raises(ValueError, match="9"):
        shapley(range(9), lambda _joined: np.zeros(1))
