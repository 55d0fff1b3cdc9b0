import pytest
from hypothesis import given
from hypothesis import strategies as st

from riskdesk.analysis.raw_figures import raw_at, raw_best, reach
from riskdesk.domain.scales import Level, Levels, LikelihoodImpact, Measured, Points
from riskdesk.domain.scores import LikelyImpact, Normal, Range

LEVELS = (Level("Poor", 10), Level("Good", 70))
QUANTITIES = st.lists(st.integers(-1000, 1000), min_size=2, max_size=5, unique=True).map(sorted)
MEASURED = QUANTITIES.flatmap(
    lambda xs: st.lists(st.integers(0, 100), min_size=len(xs), max_size=len(xs)).map(
        lambda ys: Measured("m", tuple((float(x), float(y)) for x, y in zip(xs, ys, strict=True)))
    )
).filter(lambda scale: reach(scale)[0] < reach(scale)[1])


def test_the_reach_of_a_scale_is_its_least_and_greatest_worth():
    assert reach(Points(-3, 9)) == (0, 100)
    assert reach(Measured("m", ((0, 20), (5, 90), (9, 40)))) == (20, 90)
    assert reach(Levels(LEVELS)) == (10, 70)
    assert reach(LikelihoodImpact(LEVELS)) == (0, 70)


@pytest.mark.parametrize(
    ("value", "scale", "best"),
    [
        (4, Points(0, 10), 4),
        (Range(2.0, 8.0), Points(0, 10), 5),
        (Range(2.0, 8.0, 3.0), Points(0, 10), 3),
        (Normal(6, 1), Points(0, 10), 6),
        (Range("Poor", "Good"), Levels(LEVELS), 40),
        (LikelyImpact((0.2, 0.4), "Good"), LikelihoodImpact(LEVELS), 21),
    ],
)
def test_the_best_figure_is_that_of_the_scale_or_else_the_worth(value, scale, best):
    assert raw_best(value, scale, "phia") == pytest.approx(best)


@given(MEASURED, st.floats(0, 1), st.floats(0, 1))
def test_a_measured_worth_is_found_again_and_nowhere_nearer(scale, part, place):
    first, last = scale.ends
    least, greatest = reach(scale)
    worth, near = least + part * (greatest - least), first + place * (last - first)
    found = raw_at(worth, scale, near)
    assert scale.worth(found) == pytest.approx(worth, abs=1e-6)
    between = [near + (found - near) * step / 50 for step in range(50)]
    ahead = [scale.worth(min(max(x, first), last)) - worth for x in between]
    assert all(x > -1e-6 for x in ahead) or all(x < 1e-6 for x in ahead)


@given(st.floats(0, 100), st.floats(-1e6, 1e6), st.floats(0.001, 1e6))
def test_points_are_found_again_and_stay_on_the_scale(worth, low, width):
    scale = Points(low, low + width)
    found = raw_at(worth, scale, low)
    assert low <= found <= low + width
    assert scale.worth(found) == pytest.approx(worth, abs=1e-3)
