"""Decision tables whose figures by other methods are published, each with where they stand."""

import numpy as np
import pytest

from riskdesk.analysis.cross_check import promethee2, topsis, vikor

PLANTS = np.array([[8.0, 7, 2, 1], [5, 3, 7, 5], [7, 5, 6, 4], [9, 9, 7, 3], [11, 10, 3, 7], [6, 9, 5, 4]])
PLANT_WEIGHTS = np.array([0.4, 0.3, 0.1, 0.2])
"""Papathanasiou and Ploskas, Multiple criteria decision aid, Springer 2018: where to build a plant."""

DAMS = np.array([1, -1, 1, 1, -1, -1, -1, 1]) * np.array([
    [4184.3, 2914.0, 407.2, 251.0, 195, 244, 15, 2.41],
    [5211.9, 3630.0, 501.7, 308.3, 282, 346, 21, 1.41],
    [5021.3, 3920.5, 504.0, 278.6, 12, 56, 3, 4.42],
    [5566.1, 3957.9, 559.5, 335.3, 167, 268, 16, 3.36],
    [5060.5, 3293.5, 514.1, 284.2, 69, 90, 7, 4.04],
    [4317.9, 2925.9, 432.8, 239.3, 12, 55, 3, 4.36],
])  # fmt: skip


def test_topsis_of_plants():
    """Its chapter on TOPSIS, pages 1-30; also in the tests of distance-metrics-mcda."""
    assert topsis(PLANTS, PLANT_WEIGHTS) == pytest.approx([0.387, 0.327, 0.391, 0.615, 0.868, 0.493], abs=5e-4)


def test_all_methods_name_the_plant_that_the_book_names():
    """The book has Q by v = 0.625 and net flows by a linear criterion, so the order is what can be compared."""
    q = np.array([0.640, 1.000, 0.693, 0.271, 0.000, 0.694])  # its chapter on VIKOR, pages 31-55
    flows = np.array([-0.26, -0.52, -0.22, 0.36, 0.7, -0.06])  # its chapter on PROMETHEE, pages 57-89
    own_q, own_flows = vikor(PLANTS, PLANT_WEIGHTS), promethee2(PLANTS, PLANT_WEIGHTS)
    assert own_q.argmin() == q.argmin() == own_flows.argmax() == flows.argmax()
    assert own_q.argmax() == q.argmax() == own_flows.argmin() == flows.argmin()


def test_vikor_of_plants_from_its_sums_and_regrets():
    """With v = 0.625 the book has 0.640 and 0.271; Q is linear in v, so both v bound what 0.5 can give."""
    best, worst = PLANTS.max(axis=0), PLANTS.min(axis=0)
    regrets = PLANT_WEIGHTS * (best - PLANTS) / (best - worst)
    s, r = ((x - x.min()) / (x.max() - x.min()) for x in (regrets.sum(axis=1), regrets.max(axis=1)))
    assert 0.625 * s + 0.375 * r == pytest.approx([0.640, 1.000, 0.693, 0.271, 0.000, 0.694], abs=5e-4)
    assert vikor(PLANTS, PLANT_WEIGHTS) == pytest.approx((s + r) / 2)


@pytest.mark.parametrize(
    ("weights", "expected"),
    [
        ([1, 1, 1, 1, 2, 2, 2, 2], [0.684, 1.0, 0.147, 0.554, 0.041, 0.191]),
        ([1, 1, 1, 1, 3.2, 3.2, 3.2, 3.2], [0.668, 1.0, 0.051, 0.588, 0.058, 0.078]),
    ],
)
def test_vikor_of_dams_where_people_and_nature_weigh_more(weights, expected):
    """Opricovic and Tzeng, Extended VIKOR method, EJOR 178 (2007); in the tests of scikit-criteria."""
    assert vikor(DAMS, np.array(weights) / sum(weights)) == pytest.approx(expected, abs=2e-3)


def test_vikor_of_mountains():
    """Opricovic and Tzeng, Compromise solution by MCDM methods, EJOR 156 (2004): risk (least) against altitude."""
    values = np.array([[-1.0, 3000], [-2, 3750], [-5, 4500]])
    assert vikor(values, np.array([0.5, 0.5])) == pytest.approx([1, 0, 1])


def test_vikor_of_options_that_tie_for_the_best():
    """In the tests of scikit-criteria."""
    values = np.array([[4.0, 4, 4], [7, 6, 8], [8, 8, 6], [6, 8, 8]])
    assert vikor(values, np.array([0.3, 0.4, 0.3])) == pytest.approx([1, 0.17352941, 0, 0])


def test_vikor_of_a_best_option_that_is_not_stable():
    """In the tests of scikit-criteria; all are costs."""
    costs = np.array([
        [1.0, 101, 1, 101, 1],
        [101, 1, 101, 1, 101],
        [1, 1, 1, 1, 101],
        [11, 11, 11, 16, 61],
        [56, 56, 56, 56, 56],
    ])  # fmt: skip
    assert vikor(-costs, np.full(5, 0.2)) == pytest.approx([0.75, 1, 0.5, 0.068, 0.4375], abs=1e-3)


def test_vikor_of_jmcdm():
    """In the tests of JMcDM, within 0.01; its weights sum to 0.999."""
    values = np.array([
        [100.0, 92, 10, 2, 80, 70, 95, 80],
        [80, 70, 8, 4, 100, 80, 80, 90],
        [90, 85, 5, 0, 75, 95, 70, 70],
        [70, 88, 20, 18, 60, 90, 95, 85],
    ])  # fmt: skip
    weights = np.array([0.110, 0.035, 0.379, 0.384, 0.002, 0.002, 0.010, 0.077])
    assert vikor(values, weights / weights.sum()) == pytest.approx([0.74, 0.73, 1, 0], abs=0.01)


def test_promethee_by_its_usual_criterion():
    """In the tests of a PROMETHEE in plain Python (antoinedejonckheere/promethee)."""
    values = np.array([[4.0, 2], [1, 5], [3, 4]])
    assert promethee2(values, np.array([0.4, 0.6])) == pytest.approx([-0.2, 0.2, 0])
