import math
from statistics import NormalDist

import numpy as np
import pytest

from riskdesk.analysis.cube import Leaf
from riskdesk.analysis.stress.shapes import chances, spread
from riskdesk.domain.dimensions import Kind
from riskdesk.domain.ids import DimensionId
from riskdesk.domain.scales import DEFAULT_SCALE, Level, Levels, LikelihoodImpact, Measured, Points
from riskdesk.domain.scores import LikelyImpact, Normal, Range, Shape

LEVELS = 2048
GOOD = Levels((Level("Poor", 10.0), Level("Fair", 40.0), Level("Good", 90.0)))
IMPACT = LikelihoodImpact((Level("Minor", 20.0), Level("Major", 80.0)))


def drawn(value, scale=DEFAULT_SCALE, kind=Kind.OPPORTUNITY):
    return spread(value, Leaf(DimensionId("d"), kind, scale), "phia", LEVELS)


@pytest.mark.parametrize(
    ("value", "scale", "worth"),
    [
        (70.0, DEFAULT_SCALE, 70),
        (3, Points(1, 5), 50),
        ("Fair", GOOD, 40),
        (Range(30, 30), DEFAULT_SCALE, 30),
        (Range("Good", "Good"), GOOD, 90),
        (Normal(40, 0), DEFAULT_SCALE, 40),
        (LikelyImpact(0.5, "Major"), IMPACT, 40),
    ],
)
def test_what_is_exact_is_not_drawn(value, scale, worth):
    assert drawn(value, scale).tolist() == pytest.approx([worth])
    assert drawn(value, scale, Kind.RISK).tolist() == pytest.approx([100 - worth])


@pytest.mark.parametrize("best", [20.0, 30.0, 45.0, 60.0])
def test_pert_has_the_moments_of_its_beta_distribution(best):
    """Mean (low + 4 best + high) / 6, variance (mean - low)(high - mean) / 7."""
    values = drawn(Range(20, 60, best))
    mean = (20 + 4 * best + 60) / 6
    assert values.mean() == pytest.approx(mean, abs=1e-3)
    assert values.var() == pytest.approx((mean - 20) * (60 - mean) / 7, rel=2e-3)
    assert values.min() >= 20
    assert values.max() <= 60


@pytest.mark.parametrize(
    ("best", "below"),
    [
        (0.0, lambda x: 1 - (1 - x) ** 5),  # Beta(1, 5)
        (100.0, lambda x: x**5),  # Beta(5, 1)
        (50.0, lambda x: 10 * x**3 - 15 * x**4 + 6 * x**5),  # Beta(3, 3)
        (25.0, lambda x: 1 - (1 - x) ** 5 - 5 * x * (1 - x) ** 4),  # Beta(2, 4)
    ],
)
def test_pert_against_closed_forms(best, below):
    assert below(drawn(Range(0, 100, best)) / 100) == pytest.approx(chances(LEVELS), abs=2e-5)


def test_a_range_without_best_or_shape_is_pert_about_its_middle():
    assert drawn(Range(20, 60)).tolist() == drawn(Range(20, 60, 40.0, Shape.PERT)).tolist()


@pytest.mark.parametrize("best", [20.0, 30.0, 60.0])
def test_triangular(best):
    values = drawn(Range(20, 60, best, Shape.TRIANGULAR))
    assert values.mean() == pytest.approx((20 + best + 60) / 3, abs=1e-3)
    variance = (20**2 + best**2 + 60**2 - 20 * best - 20 * 60 - best * 60) / 18
    assert values.var() == pytest.approx(variance, rel=2e-3)
    assert np.mean(values <= best) == pytest.approx((best - 20) / 40, abs=1 / LEVELS)


def test_uniform():
    assert drawn(Range(20, 60, 25.0, Shape.UNIFORM)) == pytest.approx(20 + 40 * chances(LEVELS))


def test_normal_in_the_middle_of_its_scale():
    values = drawn(Normal(50, 5))
    exact = [NormalDist(50, 5).inv_cdf(x) for x in chances(LEVELS)]
    assert values == pytest.approx(exact, abs=1e-4)


def test_normal_is_cut_off_at_the_ends_of_the_scale_and_not_heaped_up_there():
    values = drawn(Normal(0, 10))
    half = [NormalDist(0, 10).inv_cdf(0.5 + x / 2) for x in chances(LEVELS)]
    assert values == pytest.approx(half, abs=1e-3)
    assert values.mean() == pytest.approx(10 * math.sqrt(2 / math.pi), rel=2e-3)


def test_normal_with_a_boundless_deviation_is_uniform():
    assert drawn(Normal(30, 1e7)) == pytest.approx(100 * chances(LEVELS), abs=1e-3)


def test_a_measured_range_is_drawn_on_its_scale_and_then_mapped():
    bent = Measured("km", ((0, 0), (10, 80), (30, 100), (50, 20)))
    values = drawn(Range(5, 45, 10.0, Shape.UNIFORM), bent)
    quantities = 5 + 40 * chances(LEVELS)
    assert values == pytest.approx([bent.worth(x) for x in quantities])
    assert drawn(Normal(10, 3), bent) == pytest.approx([bent.worth(x / 2) for x in drawn(Normal(10, 3), Points(0, 50))])


def test_a_range_of_levels_is_drawn_between_what_they_are_worth():
    assert drawn(Range("Poor", "Good", "Fair"), GOOD) == pytest.approx(drawn(Range(10, 90, 40.0)))
    assert drawn(Range("Poor", "Good"), GOOD) == pytest.approx(drawn(Range(10, 90, 50.0)))
    triangular = drawn(Range("Poor", "Good", "Fair", Shape.TRIANGULAR), GOOD)
    assert triangular == pytest.approx(drawn(Range(10, 90, 40.0, Shape.TRIANGULAR)))


@pytest.mark.parametrize(("likelihood", "low", "high"), [("likely", 0.55, 0.75), ((0.1, 0.4), 0.1, 0.4)])
def test_a_likelihood_range_is_uniform_times_its_impact(likelihood, low, high):
    values = drawn(LikelyImpact(likelihood, "Major"), IMPACT)
    assert values == pytest.approx(80 * (low + (high - low) * chances(LEVELS)))


def test_unknown_is_uniform_on_the_whole_range():
    for scale in (DEFAULT_SCALE, GOOD, IMPACT, Points(1, 5)):
        assert drawn(None, scale) == pytest.approx(100 * chances(LEVELS))


def test_a_risk_is_turned():
    assert drawn(Range(20, 60, 30.0), kind=Kind.RISK) == pytest.approx(100 - drawn(Range(20, 60, 30.0)))
