from dataclasses import replace
from itertools import product

import numpy as np
import pytest
from builders import an_assessment
from hypothesis import given
from hypothesis import strategies as st

from riskdesk.analysis.likelihoods import likelihoods
from riskdesk.domain.errors import CannotCompute
from riskdesk.domain.ids import ScenarioId
from riskdesk.domain.likelihood import YARDSTICKS
from riskdesk.domain.scenarios import Scenario


def given_likelihoods(*stated, yardstick=None):
    scenarios = tuple(Scenario(ScenarioId(f"s{i}"), f"S {i}", likelihood=x) for i, x in enumerate(stated))
    return likelihoods(replace(an_assessment(1, 1, 1), scenarios=scenarios, yardstick=yardstick))


@pytest.mark.parametrize(
    ("stated", "held"),
    [
        ((None,), [1]),
        ((None, None, None, None), [0.25, 0.25, 0.25, 0.25]),
        ((0.2, 0.3, 0.5), [0.2, 0.3, 0.5]),
        ((0.4, 0.4), [0.5, 0.5]),  # divided by their sum
        ((0.9, 0.6), [0.6, 0.4]),
        ((0.5, None, None), [0.5, 0.25, 0.25]),  # share what is left
        ((0.7, 0.3, None), [0.7, 0.3, 0]),  # nothing left
        ((0.9, 0.6, None), [0.6, 0.4, 0]),
        ((0.0, None), [0, 1]),
        (((0.2, 0.4), (0.6, 0.8)), [0.3, 0.7]),  # the middle of a range
        (("realistic possibility", "unlikely", "unlikely"), [0.45 / 1.05, 0.3 / 1.05, 0.3 / 1.05]),
        (("likely", None), [0.65, 0.35]),
    ],
)
def test_middles_are_divided_by_their_sum_and_the_rest_is_shared(stated, held):
    assert given_likelihoods(*stated).held == pytest.approx(held)


# As printed: PHIA probability yardstick; ICD 203, Analytic Standards, section D.6.e.(2)(a).
PRINTED = {
    "phia": "remote chance 0 5, highly unlikely 10 20, unlikely 25 35, realistic possibility 40 50, likely 55 75, "
    "probable 55 75, highly likely 80 90, almost certain 95 100",
    "icd203": "almost no chance 1 5, very unlikely 5 20, unlikely 20 45, roughly even chance 45 55, likely 55 80, "
    "very likely 80 95, almost certain 95 99",
}


@pytest.mark.parametrize("yardstick", YARDSTICKS)
def test_every_word_of_a_yardstick_stands_for_the_middle_of_its_printed_range(yardstick):
    words = [entry.rsplit(" ", 2) for entry in PRINTED[yardstick].split(", ")]
    assert [word for word, _low, _high in words] == list(YARDSTICKS[yardstick])
    for word, low, high in words:
        found = given_likelihoods(word, None, yardstick=yardstick)
        assert (found.least[0], found.greatest[0]) == pytest.approx((int(low) / 100, int(high) / 100))
        assert found.held[0] == pytest.approx((int(low) + int(high)) / 200)


def test_likelihoods_that_are_all_zero_are_refused():
    with pytest.raises(CannotCompute, match="above zero"):
        given_likelihoods(0.0, 0.0)


def bounds(found, *outcomes):
    row = np.array([outcomes], dtype=float)
    return found.least_expectation(row).item(), found.greatest_expectation(row).item()


def test_bounds_fill_the_worst_or_the_best_scenario_first():
    found = given_likelihoods((0.2, 0.5), (0.1, 0.4), (0.3, 0.6))
    # all at least: 0.2 0.1 0.3; 0.4 is missing from 1
    assert bounds(found, 10, 50, 90) == pytest.approx((0.5 * 10 + 0.2 * 50 + 0.3 * 90, 0.2 * 10 + 0.2 * 50 + 0.6 * 90))


def test_bounds_are_the_expectation_itself_when_nothing_is_a_range():
    assert bounds(given_likelihoods(0.2, 0.3, 0.5), 10, 50, 90) == pytest.approx((62, 62))
    assert bounds(given_likelihoods(None, None), 10, 50) == pytest.approx((30, 30))


def test_scenarios_that_are_not_stated_share_equally_what_is_left_at_the_bounds_too():
    found = given_likelihoods((0.2, 0.6), None, None)
    assert bounds(found, 100, 10, 30) == pytest.approx(
        (0.2 * 100 + 0.4 * 10 + 0.4 * 30, 0.6 * 100 + 0.2 * 10 + 0.2 * 30)
    )
    assert bounds(given_likelihoods((0.9, 1.0), None), 0, 100) == pytest.approx((0, 10))


@pytest.mark.parametrize(
    ("stated", "possible"),
    [
        (((0.1, 0.3), (0.2, 0.4)), False),  # at most 0.7
        (((0.6, 0.8), (0.5, 0.9)), False),  # at least 1.1
        ((0.4, 0.4), False),
        (((0.6, 0.8), (0.5, 0.9), None), False),
        (((0.1, 0.3), (0.2, 0.4), None), True),
        ((0.1, 0.2, 0.7), True),  # 1 but for rounding
        (((0.3, 0.5), (0.5, 0.7)), True),
        (((0.3, 0.5), 0.5), True),  # touching
    ],
)
def test_where_ranges_cannot_sum_to_1_likelihoods_stay_at_their_figures(stated, possible):
    found = given_likelihoods(*stated)
    assert found.can_sum_to_one is possible
    if not possible:
        outcomes = np.arange(len(stated)) * 50.0
        held = pytest.approx(float(found.held @ outcomes))
        assert bounds(found, *outcomes) == (held, held)


TENTHS = st.tuples(st.integers(0, 10), st.integers(0, 10)).map(lambda x: (min(x) / 10, max(x) / 10))


def corners(least, greatest):
    """Every corner of {least <= p <= greatest, sum p = 1}: all but one at an end, the last takes the rest."""
    for free in range(len(least)):
        others = [i for i in range(len(least)) if i != free]
        for ends in product(*((least[i], greatest[i]) for i in others)):
            rest = 1 - sum(ends)
            if least[free] - 1e-9 <= rest <= greatest[free] + 1e-9:
                corner = np.zeros(len(least))
                corner[others], corner[free] = ends, rest
                yield corner


@given(st.lists(TENTHS, min_size=1, max_size=5), st.data())
def test_the_greedy_fill_finds_the_best_and_worst_corner(ranges, data):
    outcomes = np.array(data.draw(st.lists(st.integers(0, 100), min_size=len(ranges), max_size=len(ranges))))
    if not any(high > 0 for _low, high in ranges):
        return
    found = given_likelihoods(*ranges)
    at_corners = [float(corner @ outcomes) for corner in corners(found.least, found.greatest)]
    assert bool(at_corners) is found.can_sum_to_one
    if at_corners:
        assert bounds(found, *outcomes) == pytest.approx((min(at_corners), max(at_corners)))


@given(st.lists(st.one_of(st.none(), TENTHS), min_size=1, max_size=5))
def test_likelihoods_sum_to_1(ranges):
    if any(r is None or r[1] > 0 for r in ranges):
        held = given_likelihoods(*ranges).held
        assert held.sum() == pytest.approx(1)
        assert (held >= 0).all()
