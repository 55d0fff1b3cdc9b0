from dataclasses import replace

import numpy as np
import pytest
from builders import a_cell, an_assessment, with_values
from hypothesis import given
from hypothesis import strategies as st
from strategies import scored

from riskdesk.analysis.cross_check import cross_check, promethee2, topsis, vikor
from riskdesk.analysis.results import results

TZENG = np.array([[5.0, 8, 4], [7, 6, 8], [8, 8, 6], [7, 4, 6]])
TZENG_WEIGHTS = np.array([0.3, 0.4, 0.3])


def test_topsis_of_tzeng_and_huang():
    """Multiple attribute decision making (2011), with vector normalisation; also in the tests of scikit-criteria."""
    assert topsis(TZENG, TZENG_WEIGHTS) == pytest.approx([0.5037, 0.6581, 0.7482, 0.3340], abs=1e-4)


def test_topsis_of_another_package():
    """The matrix and figures of the tests of JMcDM, which divides weights by their sum first."""
    values = np.array([[9.0, 7, 6, 7], [8, 7, 9, 6], [7, 8, 6, 6]])
    weights = np.array([4.0, 2, 6, 8]) / 20
    assert topsis(values, weights) == pytest.approx([0.3876870, 0.6503238, 0.0834767], abs=1e-6)


def test_vikor_of_tzeng_and_huang():
    """The same matrix, with S, R and Q in the tests of scikit-criteria."""
    assert vikor(TZENG, TZENG_WEIGHTS) == pytest.approx([0.75, 0.25, 0, 1])


def test_vikor_of_yang_and_wu():
    """A new improvement method to avoid rank reversal in VIKOR, IEEE Access 8 (2020); in the tests of pymcdm."""
    values = np.array([[78.0, 56, 34, 6], [4, 45, 3, 97], [18, 2, 50, 63], [9, 14, 11, 92], [85, 9, 100, 29]])
    assert vikor(values, np.full(4, 0.25)) == pytest.approx([0.5679, 0.7667, 1, 0.7493, 0], abs=5e-5)


@pytest.mark.parametrize(
    ("weights", "expected"),
    [
        ([1, 1, 1, 1, 1, 1, 1, 1], [0.991, 1.0, 0.473, 0.670, 0.0, 0.578]),
        ([2, 2, 2, 2, 1, 1, 1, 1], [1.0, 0.533, 0.552, 0.563, 0.0, 0.686]),
    ],
)
def test_vikor_of_opricovic_and_tzeng(weights, expected):
    """Extended VIKOR method in comparison with outranking methods, EJOR 178 (2007): dams; costs are turned."""
    costs = np.array([1, -1, 1, 1, -1, -1, -1, 1])
    values = costs * np.array([
        [4184.3, 2914.0, 407.2, 251.0, 195, 244, 15, 2.41],
        [5211.9, 3630.0, 501.7, 308.3, 282, 346, 21, 1.41],
        [5021.3, 3920.5, 504.0, 278.6, 12, 56, 3, 4.42],
        [5566.1, 3957.9, 559.5, 335.3, 167, 268, 16, 3.36],
        [5060.5, 3293.5, 514.1, 284.2, 69, 90, 7, 4.04],
        [4317.9, 2925.9, 432.8, 239.3, 12, 55, 3, 4.36],
    ])  # fmt: skip
    assert vikor(values, np.array(weights) / sum(weights)) == pytest.approx(expected, abs=2e-3)


def test_promethee_of_zhao_and_others():
    """Revised PROMETHEE II, Procedia Computer Science 17 (2013), usual criterion; also in the tests of pymcdm.

    One package in use (JMcDM) gives the opposite sign, and its tests hold it fast.
    """
    values = np.array([[4.0, 3, 2], [3, 2, 4], [5, 1, 3]])
    assert promethee2(values, np.array([0.5, 0.3, 0.2])) == pytest.approx([0.1, -0.3, 0.2])


MATRICES = st.tuples(st.integers(1, 6), st.integers(1, 4), st.integers(0, 2**32 - 1)).map(
    lambda x: np.random.default_rng(x[2]).integers(0, 11, x[:2]).astype(float)
)


@given(MATRICES)
def test_promethee_is_what_counting_every_pair_gives(values):
    weights = np.arange(1.0, values.shape[1] + 1) / sum(range(1, values.shape[1] + 1))
    wins = np.array([[(weights * (np.sign(a - b))).sum() for b in values] for a in values])
    assert promethee2(values, weights) == pytest.approx(wins.sum(axis=1) / max(1, len(values) - 1))


@pytest.mark.parametrize("method", [topsis, promethee2, vikor])
@given(MATRICES, st.randoms(use_true_random=False))
def test_the_order_of_options_and_leaves_does_not_count(method, values, random):
    rows, columns = list(range(len(values))), list(range(values.shape[1]))
    random.shuffle(rows)
    random.shuffle(columns)
    weights = np.arange(1.0, len(columns) + 1) / sum(range(1, len(columns) + 1))
    assert method(values[rows][:, columns], weights[columns]) == pytest.approx(method(values, weights)[rows])


@pytest.mark.parametrize("method", [topsis, promethee2, vikor])
@pytest.mark.parametrize("level", [0.0, 40.0])
def test_options_that_are_all_equal_get_0_and_no_warning(method, level):
    assert method(np.full((3, 2), level), np.array([0.5, 0.5])).tolist() == [0, 0, 0]


@pytest.mark.parametrize("method", [topsis, promethee2, vikor])
@given(MATRICES)
def test_an_option_that_is_better_in_everything_is_best(method, values):
    weights = np.full(values.shape[1], 1 / values.shape[1])
    figures = method(np.vstack([values, values.max(axis=0) + 1]), weights)
    assert np.argmax(-figures if method is vikor else figures) == len(values)


def test_the_checks_stand_on_expected_values_with_risks_turned_round():
    a = an_assessment(3, 4, 3)
    r = results(a)
    values = (r.cube.best * r.likelihoods.held).sum(axis=2)
    check = cross_check(r)
    assert check.topsis.values == pytest.approx(topsis(values, r.weights))
    assert check.promethee2.values == pytest.approx(promethee2(values, r.weights))
    assert check.vikor.values == pytest.approx(vikor(values, r.weights))
    assert check.vikor.best.tolist() == [int(np.argmin(check.vikor.values))]
    assert list(check.named()) == ["topsis", "promethee2", "vikor"]


def scored_so(*rows):
    """One scenario; equal weights."""
    a = an_assessment(len(rows), len(rows[0]), 1)
    a = replace(a, dimensions=tuple(replace(d, weight=1.0) for d in a.dimensions))
    return results(with_values(a, {a_cell(i, j): float(x) for i, row in enumerate(rows) for j, x in enumerate(row)}))


def test_the_leader_of_all_methods_has_full_agreement():
    check = cross_check(scored_so((90, 80, 70), (10, 20, 30)))
    assert [c.best.tolist() for c in check.named().values()] == [[0], [0], [0]]
    assert check.agreement == 1


def test_a_leader_by_one_great_lead_is_not_that_of_promethee():
    check = cross_check(scored_so((100, 10, 10), (40, 11, 11)))
    assert (check.promethee2.best.tolist(), check.topsis.best.tolist()) == ([1], [0])
    assert check.agreement < 1


def test_all_that_tie_are_best_and_a_leader_among_them_agrees():
    check = cross_check(scored_so((50, 50, 50), (50, 50, 50)))
    assert [c.best.tolist() for c in check.named().values()] == [[0, 1], [0, 1], [0, 1]]
    assert check.agreement == 1


@given(scored())
def test_any_assessment_has_figures_within_their_bounds(a):
    check = cross_check(results(a))
    assert (abs(check.promethee2.values) <= 1 + 1e-9).all()
    for values in (check.topsis.values, check.vikor.values):
        assert ((values >= 0) & (values <= 1 + 1e-9)).all()
    assert check.agreement in (0.25, 0.5, 0.75, 1.0)
