from itertools import combinations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from riskdesk.analysis.weighing.pairwise import (
    comparison_matrix,
    consistency_ratio,
    most_inconsistent,
    principal,
    reached,
)


def judged(names, judgements):
    place = {name: i for i, name in enumerate(names)}
    return comparison_matrix(len(names), [(place[i], place[j], ratio) for (i, j), ratio in judgements.items()])


def all_pairs_of(weights):
    """The judgements of somebody who has these weights in mind and never errs."""
    return [(i, j, weights[i] / weights[j]) for i, j in combinations(range(len(weights)), 2)]


# Saaty, Decision making with the analytic hierarchy process, Int. J. Services Sciences 1 (2008): drinks in the USA.
DRINKS = ("coffee", "wine", "tea", "beer", "soda", "milk", "water")
DRINK_JUDGEMENTS = {
    ("coffee", "wine"): 9, ("coffee", "tea"): 5, ("coffee", "beer"): 2, ("coffee", "soda"): 1, ("coffee", "milk"): 1,
    ("water", "coffee"): 2, ("water", "wine"): 9, ("water", "tea"): 9, ("water", "beer"): 3, ("water", "soda"): 2,
    ("water", "milk"): 3, ("tea", "wine"): 3, ("beer", "wine"): 9, ("beer", "tea"): 3, ("beer", "milk"): 1,
    ("soda", "wine"): 9, ("soda", "tea"): 4, ("soda", "beer"): 2, ("soda", "milk"): 2, ("milk", "wine"): 9,
    ("milk", "tea"): 3,
}  # fmt: skip


def test_the_drinks_of_saaty():
    weights, eigenvalue = principal(judged(DRINKS, DRINK_JUDGEMENTS))
    assert weights == pytest.approx([0.177, 0.019, 0.042, 0.116, 0.190, 0.129, 0.327], abs=5e-4)
    assert consistency_ratio(eigenvalue, 7) == pytest.approx(0.022, abs=5e-4)


def test_the_incomplete_matrix_of_harker():
    """Harker, Incomplete pairwise comparisons in the analytic hierarchy process, Mathematical Modelling 9 (1987)."""
    weights, eigenvalue = principal(comparison_matrix(3, [(0, 1, 2.0), (1, 2, 2.0)]))
    assert weights == pytest.approx([4 / 7, 2 / 7, 1 / 7])
    assert eigenvalue == pytest.approx(3)


def test_a_gap_counts_as_the_ratio_of_the_weights_themselves():
    """The incomplete matrix of Bozóki, Fülöp and Rónyai (Mathematical and Computer Modelling 52, 2010)."""
    gapped = comparison_matrix(4, [(0, 1, 1), (0, 2, 5), (0, 3, 2), (1, 2, 3), (1, 3, 4)])
    weights, eigenvalue = principal(gapped)
    filled = gapped.copy()
    filled[2, 3], filled[3, 2] = weights[2] / weights[3], weights[3] / weights[2]
    assert filled @ weights == pytest.approx(eigenvalue * weights)
    assert weights == pytest.approx([0.3738, 0.3920, 0.0985, 0.1357], abs=5e-4)  # theirs make the eigenvalue least


@given(st.lists(st.floats(0.2, 5), min_size=1, max_size=10))
def test_judgements_that_agree_give_back_the_weights_they_came_from(raw):
    matrix = comparison_matrix(len(raw), all_pairs_of(raw))
    weights, eigenvalue = principal(matrix)
    assert weights == pytest.approx(np.array(raw) / sum(raw), rel=1e-6)
    assert consistency_ratio(eigenvalue, len(raw)) == pytest.approx(0, abs=1e-6)


@given(st.lists(st.floats(0.2, 5), min_size=3, max_size=8), st.data())
def test_any_judgements_that_connect_all_give_them_back_too(raw, data):
    chain = [(i, i + 1, raw[i] / raw[i + 1]) for i in range(len(raw) - 1)]
    more = data.draw(st.lists(st.sampled_from(all_pairs_of(raw)), max_size=4))
    matrix = comparison_matrix(len(raw), [*chain, *more])
    assert principal(matrix)[0] == pytest.approx(np.array(raw) / sum(raw), rel=1e-6)
    assert most_inconsistent(matrix, np.array(raw) / sum(raw)) is None


def test_what_is_not_connected_is_known():
    assert reached(comparison_matrix(5, [(0, 1, 2), (3, 1, 2), (2, 4, 1)])).tolist() == [True, True, False, True, False]


def test_a_pair_judged_twice_counts_with_the_geometric_mean():
    assert comparison_matrix(2, [(0, 1, 8.0), (0, 1, 2.0)])[0, 1] == pytest.approx(4)
    assert comparison_matrix(2, [(0, 1, 3.0), (1, 0, 3.0)])[0, 1] == pytest.approx(1)


def test_the_most_inconsistent_judgement_is_named_with_the_overrated_first():
    wrong = {(0, 3): 16.0, (3, 0): 1.0}
    for (i, j), ratio in wrong.items():
        judgements = [(a, b, r) for a, b, r in all_pairs_of([8.0, 4.0, 2.0, 1.0]) if {a, b} != {0, 3}]
        matrix = comparison_matrix(4, [*judgements, (i, j, ratio)])
        assert most_inconsistent(matrix, principal(matrix)[0]) == (i, j)


@pytest.mark.parametrize(("count", "ratio"), [(1, 0.0), (2, 0.0), (3, 0.5 / 0.58), (10, (2.0 / 9) / 1.49), (11, None)])
def test_the_ratio_follows_the_table_of_saaty_where_it_reaches(count, ratio):
    assert consistency_ratio(count + (1.0 if count < 10 else 2.0), count) == pytest.approx(ratio)
