import pytest

from riskdesk.domain.errors import InvalidEdit
from riskdesk.domain.figures import Figures, figures
from riskdesk.domain.scales import Level, Levels, LikelihoodImpact, Measured, Points
from riskdesk.domain.scores import LikelyImpact, Normal, Range

LEVELS = Levels((Level("Poor", 0), Level("Fair", 40), Level("Good", 100)))
KILOMETRES = Measured("km", ((0, 100), (100, 0)))
HARM = LikelihoodImpact((Level("Minor", 10), Level("Major", 80)))


@pytest.mark.parametrize(("scale", "value", "worth"), [
    (Points(), 40, (40, 40, 40)),
    (Points(), Range(20, 60), (20, 40, 60)),
    (Points(), Range(20, 60, 0 + 25.0), (20, 25, 60)),
    (Points(), Range(20, 20, 20), (20, 20, 20)),
    (Points(), Range(0, 10, 0.0), (0, 0, 10)),
    (Points(), Normal(50, 0), (50, 50, 50)),
    (Points(), Normal(5, 10), (0, 5, 24.6)),
    (KILOMETRES, 20.0, (80, 80, 80)),
    (KILOMETRES, Range(20, 60, 30.0), (40, 70, 80)),
    (LEVELS, "Good", (100, 100, 100)),
    (LEVELS, Range("Poor", "Good"), (0, 50, 100)),
    (HARM, LikelyImpact(0.5, "Major"), (40, 40, 40)),
    (HARM, LikelyImpact("unlikely", "Major"), (20, 24, 28)),
])  # fmt: skip
def test_least_best_and_greatest_worth(scale, value, worth):
    found = figures(value, scale, "phia")
    assert isinstance(found, Figures)
    assert found == pytest.approx(worth)


@pytest.mark.parametrize(("scale", "value", "says"), [
    (Points(), 101, "off the scale"),
    (Points(), Range(20, 110), "off the scale"),
    (Points(), Normal(120, 5), "off the scale"),
    (Points(), Range(60, 20), "from low to high"),
    (Points(), Range(20, 60, 70.0), "best estimate between"),
    (Points(), Range(20, 60, 10.0), "best estimate between"),
    (Points(), "Fair", "scored by a number"),
    (Points(), Range("Poor", "Good"), "scored by a number"),
    (Points(), LikelyImpact(0.5, "Major"), "scored by a number"),
    (KILOMETRES, 101, "off the scale"),
    (LEVELS, 40, "scored by a level: Poor, Fair, Good"),
    (LEVELS, Normal(40, 2), "scored by a level"),
    (LEVELS, "Great", "not a level"),
    (LEVELS, Range("Good", "Poor"), "from low to high"),
    (LEVELS, Range("Poor", "Fair", "Good"), "best estimate between"),
    (HARM, 40, "a likelihood and an impact, such as “likely x Minor”"),
    (HARM, LikelyImpact("perhaps", "Major"), "not a word of the yardstick"),
    (HARM, LikelyImpact(1.5, "Major"), "from 0 to 1"),
    (HARM, LikelyImpact((0.4, 0.2), "Major"), "from 0 to 1"),
    (HARM, LikelyImpact(0.5, "Huge"), "not a level"),
])  # fmt: skip
def test_a_value_that_does_not_fit_the_scale_is_refused_in_a_sentence(scale, value, says):
    with pytest.raises(InvalidEdit, match=says):
        figures(value, scale, "phia")


@pytest.mark.parametrize("wrong", [(float("nan"), 1), (5, -1), (float("inf"), 1), (5, float("inf"))])
def test_a_mean_needs_a_deviation_from_0_up(wrong):
    with pytest.raises(InvalidEdit):
        Normal(*wrong)
