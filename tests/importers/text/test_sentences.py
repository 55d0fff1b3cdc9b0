"""Sentences end where a reader would say so, and hostile text costs no more than its length."""

import time

import pytest

from riskdesk.importers.text.sentences import sentences


def parted(text: str, language: str = "") -> list[str]:
    return [text[start:end] for start, end in sentences(text, language)]


@pytest.mark.parametrize(
    "text",
    [
        "Dr. Ames met Gen. R. T. Cole in Leeds.",
        "Tolls, e.g. on bridges, rose 2.5% vs. a year ago.",
        "See Fig. 3 and No. 4 in the annex.",
        "The U.S. economy grew by 1.2 per cent.",
        "They waited ... and left.",
        "She asked “why now?” and went on.",
        "1. Do nothing",
        "Costs: rents; rates; and staff.",
        "Read more at example.com or on p. 7.",
        "Prices rose in Jan. and fell in Feb. 2021.",
    ],
)
def test_nothing_inside_ends_the_sentence(text):
    assert parted(text) == [text]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Rents rose. Wages fell.", ["Rents rose.", "Wages fell."]),
        ("“It works.” He left. (It did.) Why?", ["“It works.”", "He left.", "(It did.)", "Why?"]),
        ("They met in Washington, D.C. The talks failed.", ["They met in Washington, D.C.", "The talks failed."]),
        ("We prefer plan B. The rest is costly.", ["We prefer plan B.", "The rest is costly."]),
        ("It curbs militancy.Implications follow.", ["It curbs militancy.", "Implications follow."]),
        ("Is the answer no. 4? No. We think not.", ["Is the answer no. 4?", "No.", "We think not."]),
        ("  Background  ", ["Background"]),
        ("It ended in 2019. Then it began again.", ["It ended in 2019.", "Then it began again."]),
    ],
)
def test_a_stop_ends_the_sentence(text, wanted):
    assert parted(text) == wanted


def test_urdu_ends_with_its_own_stops():
    text = "خطرہ بڑھ رہا ہے۔ کیا یہ درست ہے؟ ہاں! قیمت 3.5 فیصد ہے۔"
    assert parted(text) == ["خطرہ بڑھ رہا ہے۔", "کیا یہ درست ہے؟", "ہاں!", "قیمت 3.5 فیصد ہے۔"]


def test_arabic_keeps_semicolons_decimals_and_abbreviated_titles_inside():
    text = "ارتفعت الأسعار 3٫5 بالمئة أو 3.5. هل هذا صحيح؟ نعم؛ ولكن قال د. أحمد ذلك."
    assert parted(text) == ["ارتفعت الأسعار 3٫5 بالمئة أو 3.5.", "هل هذا صحيح؟", "نعم؛ ولكن قال د. أحمد ذلك."]


def test_mixed_scripts_are_parted_by_either_stop():
    assert parted("وزیر نے WHO کا حوالہ دیا۔ The ministry agreed. یہ کافی ہے۔") == [
        "وزیر نے WHO کا حوالہ دیا۔",
        "The ministry agreed.",
        "یہ کافی ہے۔",
    ]


def test_a_language_with_ordinal_stops_keeps_them_inside():
    text = "Das Treffen am 3. Mai war kurz."
    assert parted(text, "de") == [text]
    assert len(parted(text, "en")) == 2


@pytest.mark.parametrize(
    "piece", [".", ". ", '".', '."', "a. ", "?!", "”", "x", "۔", "U.S. "], ids=lambda piece: repr(piece)
)
def test_a_hostile_megabyte_is_parted_in_linear_time(piece):
    def spent(size: int) -> float:
        text = piece * (size // len(piece)) + "x"
        begun = time.process_time()
        assert sum(1 for _ in sentences(text)) >= 1
        return time.process_time() - begun

    small, large = max(spent(100_000), 0.005), spent(1_000_000)
    assert large < 40 * small
