"""Numbers of lists are those that are printed."""

import pytest

from riskdesk.importers.readers.numbering import Counters, Level, printed


@pytest.mark.parametrize(
    ("number", "form", "text"),
    [
        (4, "decimal", "4"),
        (4, "decimalZero", "04"),
        (1994, "lowerRoman", "mcmxciv"),
        (49, "upperRoman", "XLIX"),
        (26, "lowerLetter", "z"),
        (28, "upperLetter", "BB"),
        (3, "arabicAbjad", "3"),
        (0, "lowerLetter", "0"),
        (10_000, "upperRoman", "10000"),
    ],
)
def test_a_number_is_printed_in_its_form(number, form, text):
    assert printed(number, form) == text


def test_a_level_starts_anew_under_each_item_above_it():
    levels = {0: Level("decimal", "%1."), 1: Level("lowerLetter", "%1.%2)", start=2)}
    counters = Counters()
    assert [counters.next("a", level, levels) for level in (0, 1, 1, 0, 1)] == ["1.", "1.b)", "1.c)", "2.", "2.b)"]


def test_lists_are_counted_apart():
    levels = {0: Level("decimal", "%1.")}
    counters = Counters()
    assert [counters.next(key, 0, levels) for key in "aba"] == ["1.", "1.", "2."]


def test_a_level_that_stands_above_and_was_never_met_counts_as_begun():
    levels = {0: Level("decimal", "%1."), 1: Level("decimal", "%1.%2")}
    assert Counters().next("a", 1, levels) == "1.1"


def test_what_has_a_sign_or_is_not_described_has_no_number():
    counters = Counters()
    assert counters.next("a", 0, {0: Level("", "•")}) == ""
    assert counters.next("a", 5, {0: Level("decimal", "%1")}) == ""
