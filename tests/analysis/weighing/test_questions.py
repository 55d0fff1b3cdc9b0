from itertools import combinations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from riskdesk.analysis.weighing.questions import answers_needed, next_pair, unchecked


def _pairs(count):
    return list(combinations(range(count), 2))


def asked(count, answers):
    judged = []
    for _n in range(answers):
        judged.append(next_pair(count, judged))
    return judged


def test_a_chain_comes_first():
    assert asked(5, 4) == [(0, 1), (1, 2), (2, 3), (3, 4)]


def test_then_the_ends_of_the_longest_chain():
    assert asked(5, 5)[-1] == (0, 4)
    assert next_pair(5, [(0, 1), (0, 2), (0, 3), (3, 4)]) == (1, 4)


def test_each_pair_is_asked_once_and_then_no_more():
    every = asked(5, 10)
    assert sorted(every) == list(combinations(range(5), 2))
    assert next_pair(5, every) is None


def test_a_pair_that_is_passed_over_is_not_asked_and_the_chain_goes_another_way():
    assert next_pair(3, [(0, 1)], passed=[(1, 2)]) == (0, 2)
    assert next_pair(3, [(0, 1)], passed=[(1, 2), (0, 2)]) is None
    assert next_pair(3, [(0, 1), (1, 2)], passed=[(0, 2)]) is None


def test_what_no_circle_holds_is_unchecked():
    assert unchecked(4, [(0, 1), (1, 2), (2, 3)]) == [(0, 1), (1, 2), (2, 3)]
    assert unchecked(4, [(0, 1), (1, 2), (0, 2), (2, 3)]) == [(2, 3)]
    assert unchecked(4, [(0, 1), (1, 2), (2, 3), (0, 3)]) == []
    assert unchecked(3, [(0, 1)]) == [(0, 1)]


@given(st.integers(3, 7).flatmap(lambda n: st.tuples(st.just(n), st.sets(st.sampled_from(_pairs(n)), min_size=n))))
def test_the_next_pair_is_the_one_whose_ratio_is_least_certain(case):
    count, judged = case
    pair = next_pair(count, judged)
    if pair is None or answers_needed(count, judged):
        return
    design = np.zeros((len(judged) + 1, count))
    for row, (i, j) in enumerate(sorted(judged)):
        design[row, i], design[row, j] = 1, -1
    design[-1] = 1  # what is common to all cannot be known, and is fixed
    covariance = np.linalg.inv(design.T @ design)

    def variance(i, j):
        return covariance[i, i] + covariance[j, j] - 2 * covariance[i, j]

    left = set(_pairs(count)) - judged
    assert variance(*pair) == pytest.approx(max(variance(*other) for other in left))
