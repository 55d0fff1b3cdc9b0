import pytest
from hypothesis import given
from hypothesis import strategies as st

from riskdesk.analysis.combining import combined, weighted_mean, weighted_median
from riskdesk.domain.settings import Combine

WEIGHED = st.lists(
    st.tuples(st.floats(0.01, 100), st.floats(0, 100)),
    min_size=1,
    max_size=6,
)


@pytest.mark.parametrize(
    ("figures", "median"),
    [
        ([(1, 40)], 40),
        ([(1, 10), (1, 50), (1, 90)], 50),
        ([(1, 10), (1, 90)], 50),  # exactly half: midway
        ([(1, 10), (1, 20), (1, 40), (1, 90)], 30),
        ([(3, 10), (1, 90)], 10),  # more than half of the weight
        ([(1, 90), (3, 10)], 10),  # in any order
        ([(2, 10), (1, 50), (1, 90)], 30),  # 2 of 4 is exactly half
        ([(0.1, 10), (0.2, 50), (0.3, 90)], 70),  # 0.1 + 0.2 is half of 0.6, whatever floats make of it
        ([(1, 50), (1, 50), (1, 90)], 50),
    ],
)
def test_the_weighted_median_takes_the_middle_of_the_weight(figures, median):
    assert weighted_median(figures) == median


def test_the_mean_weighs_each_figure():
    assert weighted_mean([(3, 80), (1, 40)]) == 70
    assert combined([(3, 80), (1, 40)], Combine.MEAN) == 70
    assert combined([(3, 80), (1, 40)], Combine.MEDIAN) == 80


@given(WEIGHED, st.sampled_from(Combine))
def test_a_combined_figure_lies_between_those_it_is_made_of(figures, how):
    assert min(x for _w, x in figures) <= combined(figures, how) <= max(x for _w, x in figures)


@given(WEIGHED, st.sampled_from(Combine), st.floats(0.1, 10))
def test_only_the_proportions_of_weights_count(figures, how, factor):
    assert combined([(w * factor, x) for w, x in figures], how) == pytest.approx(combined(figures, how))


@given(WEIGHED, st.sampled_from(Combine))
def test_turning_a_risk_round_before_or_after_makes_no_difference(figures, how):
    assert combined([(w, 100 - x) for w, x in figures], how) == pytest.approx(100 - combined(figures, how))
