import pytest
from hypothesis import given
from hypothesis import strategies as st

from riskdesk.domain.errors import InvalidEdit
from riskdesk.domain.likelihood import YARDSTICKS
from riskdesk.domain.scales import Level, Levels, LikelihoodImpact, Measured, Points
from riskdesk.domain.score_text import likelihood_text, number_text, parse_likelihood, parse_value, value_text
from riskdesk.domain.scores import LikelyImpact, Normal, Range

LEVELS = Levels((Level("Poor", 0), Level("Fair", 40), Level("Good", 100)))
HARM = LikelihoodImpact((Level("Minor", 10), Level("Major, or worse", 80)))


@pytest.mark.parametrize(("text", "value"), [
    ("70", 70), (" 70 ", 70), ("70.5", 70.5), ("70,5", 70.5), ("-5", -5), ("−5", -5), ("1e2", 100), ("+5", 5),
    ("?", None), (" ? ", None),
    ("20..60", Range(20, 60)), ("20 .. 60", Range(20, 60)), ("20-60", Range(20, 60)), ("20 – 60", Range(20, 60)),
    ("20…60", Range(20, 60)), ("-5..-2", Range(-5, -2)), ("0.5..1.5", Range(0.5, 1.5)),
    ("20/45/60", Range(20, 60, 45)), ("20 / 45 / 60", Range(20, 60, 45)), ("0,5/1/2", Range(0.5, 2, 1)),
    ("70 ± 5", Normal(70, 5)), ("70+-5", Normal(70, 5)), ("70 +/- 5", Normal(70, 5)), ("-7 ± 0.5", Normal(-7, 0.5)),
])  # fmt: skip
def test_a_quantity_as_people_type_it(text, value):
    assert parse_value(text, Points()) == value
    assert parse_value(text, Measured("m", ((0, 0), (1, 1)))) == value


@pytest.mark.parametrize("text", ["", "abc", "20..", "..60", "1/2", "1/2/3/4", "nan", "inf", "1e999", "1_000", "20..a",
    "± 5",                                   "70 ±", "5 %", "0x10"])  # fmt: skip
def test_what_is_no_quantity_is_refused_with_what_could_be_typed(text):
    with pytest.raises(InvalidEdit, match=r"Type a number, a range such as 20\.\.60 or 20/45/60, or \? for unknown"):
        parse_value(text, Points())


@pytest.mark.parametrize(("text", "value"), [
    ("Fair", "Fair"), (" Fair ", "Fair"), ("?", None), ("Poor..Good", Range("Poor", "Good")),
    ("Poor .. Good", Range("Poor", "Good")), ("Poor/Fair/Good", Range("Poor", "Good", "Fair")),
])  # fmt: skip
def test_levels_as_people_type_them(text, value):
    assert parse_value(text, LEVELS) == value


def test_a_label_that_looks_like_a_range_is_a_label():
    scale = Levels((Level("1..5 dead", 0), Level("and/or/both", 50)))
    assert parse_value("1..5 dead", scale) == "1..5 dead"
    assert parse_value("And/Or/Both", scale) == "And/Or/Both"


@pytest.mark.parametrize(("text", "value"), [
    ("likely x Minor", LikelyImpact("likely", "Minor")), ("likely × Minor", LikelyImpact("likely", "Minor")),
    ("likely * Minor", LikelyImpact("likely", "Minor")), ("likely, Minor", LikelyImpact("likely", "Minor")),
    ("highly likely x Major, or worse", LikelyImpact("highly likely", "Major, or worse")),
    ("0.3 x Minor", LikelyImpact(0.3, "Minor")), ("30 % x Minor", LikelyImpact(0.3, "Minor")),
    ("0,3 x Minor", LikelyImpact(0.3, "Minor")), ("0.2..0.4 x Minor", LikelyImpact((0.2, 0.4), "Minor")),
    ("20-40 % x Minor", LikelyImpact((0.2, 0.4), "Minor")), ("?", None),
])  # fmt: skip
def test_likelihood_and_impact_as_people_type_them(text, value):
    assert parse_value(text, HARM) == value


@pytest.mark.parametrize("text", ["likely", "Minor", "x Minor", "likely x ", ""])
def test_half_of_likelihood_and_impact_is_refused(text):
    with pytest.raises(InvalidEdit, match="Type a likelihood and an impact"):
        parse_value(text, HARM)


@pytest.mark.parametrize(("text", "likelihood"), [
    ("0.4", 0.4), ("40 %", 0.4), ("40%", 0.4), ("0.2..0.4", (0.2, 0.4)), ("20..40 %", (0.2, 0.4)),
    ("20 % - 40 %", (0.2, 0.4)), ("0.2 – 0.4", (0.2, 0.4)), ("likely", "likely"),
    (" roughly even chance ", "roughly even chance"),
])  # fmt: skip
def test_a_likelihood_as_people_type_it(text, likelihood):
    assert parse_likelihood(text) == (likelihood if isinstance(likelihood, str) else pytest.approx(likelihood))


NUMBERS = st.floats(allow_nan=False, allow_infinity=False).map(float)
ENDS = st.tuples(NUMBERS, NUMBERS)
LABELS = st.sampled_from([level.label for level in LEVELS.levels])
CHANCES = st.floats(0, 1)
LIKELIHOODS = st.one_of(
    CHANCES,
    st.tuples(CHANCES, CHANCES).map(sorted).map(tuple),
    st.sampled_from([w for y in YARDSTICKS.values() for w in y]),
)
TYPED = st.one_of(
    st.tuples(st.just(Points()), st.none()),
    st.tuples(st.just(Points()), NUMBERS),
    st.tuples(st.just(Points()), st.builds(Range, NUMBERS, NUMBERS, st.one_of(st.none(), NUMBERS))),
    st.tuples(st.just(Points()), st.builds(Normal, NUMBERS, st.floats(0, 1e300))),
    st.tuples(st.just(LEVELS), LABELS),
    st.tuples(st.just(LEVELS), st.builds(Range, LABELS, LABELS, st.one_of(st.none(), LABELS))),
    st.tuples(st.just(HARM), st.builds(LikelyImpact, LIKELIHOODS, st.sampled_from(["Minor", "Major, or worse"]))),
)


@given(TYPED)
def test_what_is_shown_can_be_typed_again(typed):
    scale, value = typed
    assert parse_value(value_text(value), scale) == value


@given(LIKELIHOODS)
def test_a_likelihood_that_is_shown_can_be_typed_again(likelihood):
    assert parse_likelihood(likelihood_text(likelihood)) == likelihood


@pytest.mark.parametrize(
    ("number", "text"), [(70.0, "70"), (70.25, "70.25"), (-0.0, "0"), (0.1, "0.1"), (1e6, "1000000")]
)
def test_a_number_in_as_few_digits_as_hold_it(number, text):
    assert number_text(number) == text
