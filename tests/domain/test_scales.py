import pytest
from hypothesis import given
from hypothesis import strategies as st

from riskdesk.domain.errors import InvalidEdit
from riskdesk.domain.scales import Level, Levels, LikelihoodImpact, Measured, Points

FAIR = Levels((Level("Poor", 0), Level("Fair", 40), Level("Good", 100)))
INCIDENTS = Measured("incidents a year", ((0, 0), (100, 60), (400, 100)))
VALLEY = Measured("degrees", ((0, 80), (10, 20), (30, 100)))


@pytest.mark.parametrize(("scale", "score", "worth"), [
    (Points(), 0, 0), (Points(), 70, 70), (Points(), 100, 100),
    (Points(1, 5), 1, 0), (Points(1, 5), 3, 50), (Points(-10, 30), 0, 25),
    (INCIDENTS, 0, 0), (INCIDENTS, 50, 30), (INCIDENTS, 100, 60), (INCIDENTS, 250, 80), (INCIDENTS, 400, 100),
    (VALLEY, 5, 50), (VALLEY, 20, 60),
])  # fmt: skip
def test_quantities_are_mapped_linearly(scale, score, worth):
    assert scale.worth(score) == pytest.approx(worth)


@pytest.mark.parametrize(
    ("scale", "score"), [(Points(), -0.001), (Points(), 100.5), (Points(1, 5), 0), (INCIDENTS, 401)]
)
def test_a_score_off_the_scale_is_refused_and_never_clamped(scale, score):
    low, high = scale.ends
    with pytest.raises(InvalidEdit, match=f"off the scale, which goes from {low:g} to {high:g}"):
        scale.worth(score)


def test_labels_are_read_whatever_their_case_and_spaces():
    assert FAIR.worth(" fair ") == 40
    assert Levels((Level(" Odd ", 5),)).worth("odd") == 5
    with pytest.raises(InvalidEdit, match=r"“Great” is not a level of the scale\. Use one of: Poor, Fair, Good"):
        FAIR.worth("Great")


def test_likelihood_times_impact():
    scale = LikelihoodImpact((Level("Minor", 10), Level("Major", 80)))
    assert scale.worth(0.25, "Major") == 20
    with pytest.raises(InvalidEdit, match="Use one of: Minor, Major"):
        scale.worth(0.25, "Huge")


def test_a_measured_range_is_worth_its_turning_points_too():
    assert VALLEY.worth_between(5, 20) == (20, 60)
    assert VALLEY.worth_between(12, 20) == pytest.approx((28, 60))
    assert Points().worth_between(20, 60) == (20, 60)


@pytest.mark.parametrize("wrong", [
    lambda: Points(5, 5), lambda: Points(6, 5), lambda: Points(0, float("inf")), lambda: Points(float("nan"), 1),
    lambda: Measured("m", ((0, 0),)), lambda: Measured("m", ((0, 0), (0, 5))), lambda: Measured("m", ((1, 0), (0, 5))),
    lambda: Measured("m", ((0, 0), (1, 101))), lambda: Measured("m", ((0, -1), (1, 5))),
    lambda: Measured("m", ((0, 0), (float("inf"), 5))), lambda: Measured("m", ((0, float("nan")), (1, 5))),
    lambda: Level("", 5), lambda: Level("  ", 5), lambda: Level("Poor", -1), lambda: Level("Poor", 101),
    lambda: Level("Poor", float("nan")), lambda: Levels(()), lambda: LikelihoodImpact(()),
    lambda: Levels((Level("Poor", 0), Level("poor ", 10))),
])  # fmt: skip
def test_a_scale_that_makes_no_sense_is_refused(wrong):
    with pytest.raises(InvalidEdit):
        wrong()


@given(st.integers(0, 400), st.integers(0, 400))
def test_worth_rises_where_the_points_rise(one, two):
    low, high = sorted((one, two))
    assert INCIDENTS.worth(low) <= INCIDENTS.worth(high) + 1e-12


@given(st.integers(0, 30), st.integers(0, 30), st.integers(0, 30))
def test_every_score_within_a_range_is_worth_something_within_its_bounds(one, two, three):
    low, middle, high = sorted((one, two, three))
    least, greatest = VALLEY.worth_between(low, high)
    assert least - 1e-9 <= VALLEY.worth(middle) <= greatest + 1e-9
