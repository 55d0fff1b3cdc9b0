import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from riskdesk.analysis.weighing.best_worst import (
    Comparisons,
    accepted_input_ratio,
    best_worst_weights,
    connected,
    input_consistency_ratio,
)

RATIOS = st.integers(1, 9).map(float)


def given_as(span, *pairs):
    """`span` is the best against the worst: stated once, twice, or (NaN) not at all."""
    best_to, to_worst = zip(*pairs, strict=True) if pairs else ((), ())
    spans = np.atleast_1d(np.array(span, dtype=float))
    spans = spans[~np.isnan(spans)]
    return Comparisons(spans, np.array(best_to, dtype=float), np.array(to_worst, dtype=float))


@st.composite
def comparisons(draw, most=4):
    """Any comparisons, some of them missing, that connect all."""
    some = st.one_of(RATIOS, st.just(np.nan))
    given = given_as(
        draw(st.one_of(some, st.tuples(RATIOS, RATIOS))), *draw(st.lists(st.tuples(some, some), max_size=most))
    )
    assume(connected(given))
    return given


def deviation(given, best, worst, others):
    """The largest violation of a comparison."""
    gaps = (best - given.best_to_worst * worst).tolist()
    gaps += (best - given.best_to_others * others).tolist() + (others - given.others_to_worst * worst).tolist()
    return np.nanmax(np.abs(gaps))


def by_bisection(given):
    """The least xi for which some weights exist, by halving; for each xi a grid of w_W, all else from intervals."""

    (span,) = given.best_to_worst

    def possible(xi):
        for worst in np.linspace(0, 1, 4001):
            low = max(0.0, span * worst - xi)
            high = span * worst + xi
            slack = xi + given.best_to_others * xi
            products = given.best_to_others * given.others_to_worst * worst
            low, high = max([low, *(products - slack)]), min([high, *(products + slack)])
            if low > high + 1e-12:
                continue
            ends = [
                np.array([
                    np.maximum(np.maximum((best - xi) / given.best_to_others, given.others_to_worst * worst - xi), 0),
                    np.minimum((best + xi) / given.best_to_others, given.others_to_worst * worst + xi),
                ]).sum(axis=1)
                for best in (low, high)
            ]  # fmt: skip
            if low + worst + ends[0][0] <= 1 <= high + worst + ends[1][1]:
                return True
        return False

    low, high = 0.0, 1.0
    for _halving in range(14):
        middle = (low + high) / 2
        low, high = (low, middle) if possible(middle) else (middle, high)
    return high


# Rezaei, Best-worst multi-criteria decision-making method: some properties and a linear model, Omega 64 (2016):
# buying a car, by quality, comfort and safety besides the price (best) and the style (worst); examples 1 and 2.
def test_the_consistent_example_of_rezaei():
    found = best_worst_weights(given_as(8, (2, 4), (4, 2), (2, 4)))
    assert (found.best, found.worst) == pytest.approx((0.4211, 0.0526), abs=5e-5)
    assert found.others == pytest.approx([0.2105, 0.1053, 0.2105], abs=5e-5)
    assert found.deviation == 0


def test_the_inconsistent_example_of_rezaei():
    given = given_as(8, (2, 4), (4, 2), (3, 3))
    found = best_worst_weights(given)
    assert (found.best, found.worst) == pytest.approx((0.4481, 0.0546), abs=5e-5)
    assert found.others == pytest.approx([0.2295, 0.1148, 0.1530], abs=5e-5)
    assert found.deviation == pytest.approx(0.0109, abs=5e-5)
    assert input_consistency_ratio(given) == pytest.approx((9 - 8) / (8 * 8 - 8))


def test_the_linear_model_is_not_the_first_one():
    """The example of Rezaei (Omega 53, 2015), whose own model gives 0.5899, 0.3387, 0.0714."""
    found = best_worst_weights(given_as(8, (2, 5)))
    assert (found.best, *found.others, found.worst) == pytest.approx((0.6071, 0.3214, 0.0714), abs=5e-5)


@given(comparisons())
def test_the_weights_sum_to_1_and_leave_no_more_than_their_deviation(given):
    found = best_worst_weights(given)
    assert found.best + found.worst + found.others.sum() == pytest.approx(1)
    assert min(found.best, found.worst, *found.others) > 0
    assert deviation(given, found.best, found.worst, found.others) == pytest.approx(found.deviation, abs=1e-12)


@given(comparisons(), st.integers(0, 2**32 - 1))
def test_no_weights_nearby_or_far_do_better(given, seed):
    found = best_worst_weights(given)
    here = np.array([found.best, found.worst, *found.others])
    random = np.random.default_rng(seed)
    away = random.dirichlet(np.ones(len(here)), 300)
    for step in (1e-4, 1e-2, 1.0):
        for best, worst, *others in here + step * (away - here):
            assert deviation(given, best, worst, np.array(others)) > found.deviation - 1e-9


@pytest.mark.parametrize(
    "given",
    [given_as(8, (2, 5)), given_as(9, (2, 2), (5, 9)), given_as(1, (3, 3)), given_as(4, (1, 9), (9, 1), (2, 2))],
)
def test_the_deviation_is_the_least_one_that_a_search_finds(given):
    assert best_worst_weights(given).deviation == pytest.approx(by_bisection(given), abs=5e-4)


@given(st.lists(st.floats(0.1, 1), min_size=2, max_size=6))
def test_comparisons_that_agree_give_back_the_weights_they_came_from(raw):
    best, *others, worst = sorted(raw, reverse=True)
    found = best_worst_weights(given_as(best / worst, *((best / w, w / worst) for w in others)))
    assert (found.best, *found.others, found.worst) == pytest.approx(np.array([best, *others, worst]) / sum(raw))


def test_there_is_no_inconsistency_where_the_best_matters_no_more_than_the_worst():
    assert input_consistency_ratio(given_as(1, (3, 3))) == 0
    assert input_consistency_ratio(given_as(5)) == 0
    assert input_consistency_ratio(given_as(np.nan, (2, 3))) is None


def test_without_the_best_against_the_worst_the_others_tie_them():
    found = best_worst_weights(given_as(np.nan, (2, 8)))
    assert (found.best, *found.others, found.worst) == pytest.approx((16 / 25, 8 / 25, 1 / 25))
    assert found.deviation == 0


@pytest.mark.parametrize("pairs", [[], [(2, np.nan)], [(np.nan, 3), (2, np.nan)], [(2, 3), (np.nan, np.nan)]])
def test_what_cannot_give_weights_is_known(pairs):
    assert not connected(given_as(np.nan, *pairs))


def test_the_best_against_the_worst_stated_twice_is_held_to_both():
    two = best_worst_weights(given_as((2, 8)))
    assert (two.best, two.worst) == pytest.approx((5 / 6, 1 / 6))
    three = best_worst_weights(given_as((2, 8), (2, 2)))
    assert (three.best, three.worst, three.others[0]) == pytest.approx((0.5, 0.1, 0.4))
    assert input_consistency_ratio(given_as((2, 8))) == pytest.approx(3)


# Liang, Brunelli and Rezaei (2020), table 3.
@pytest.mark.parametrize(
    ("count", "span", "accepted"),
    [(3, 3, 0.1667), (5, 8, 0.2958), (9, 9, 0.3662), (10, 9, None), (2, 9, None), (4, 2, None), (4, 4.5, None)],
)
def test_the_accepted_ratio_stands_in_the_published_table_or_is_not_known(count, span, accepted):
    assert accepted_input_ratio(count, span) == accepted
