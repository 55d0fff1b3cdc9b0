import pytest

from riskdesk.report.phrases import first_of, options_named


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
