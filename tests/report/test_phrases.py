import pytest

from riskdesk.report.phrases import first_of, options_named, signed, with_minus


@pytest.mark.parametrize(
    ("names", "words"),
    [("A", "“A”"), ("ABC", "“A”, “B” and “C”"), ("ABCD", "4 options")],
)
def test_options_are_all_named_or_all_counted(names, words):
    assert options_named(list(names)) == words


@pytest.mark.parametrize(
    ("names", "words"),
    [("", ""), ("A", "A"), ("ABC", "A, B, C"), ("ABCDE", "A, B, C and 2 more")],
)
def test_a_cell_says_how_many_it_does_not_name(names, words):
    assert first_of(list(names)) == words


@pytest.mark.parametrize(("change", "words"), [(6.16, "+6.2"), (-0.4, "−0.4"), (0.04, "0.0"), (-0.04, "0.0")])
def test_a_change_has_its_sign_unless_it_is_too_small_to_show(change, words):
    assert signed(change) == words


@pytest.mark.parametrize(("figure", "words"), [("-12", "−12"), ("3.5", "3.5"), ("-0.00", "0.00"), ("+0", "0")])
def test_a_minus_is_printed_as_one_and_never_before_zero(figure, words):
    assert with_minus(figure) == words
