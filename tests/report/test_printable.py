"""What a PDF for archives cannot hold."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from riskdesk.report.printable import NEVER, Printable
from riskdesk.report.typeset import unprintable


@pytest.mark.parametrize(
    "character", ["\x00", "\x1b", "\x85", "\u202e", "\u2066", "\ue000", "\ufffe", "\U0010ffff", "\ud800"]
)
def test_these_become_their_numbers(character):
    printable = Printable()
    assert printable.text(f"a{character}b") == f"a[U+{ord(character):04X}]b"
    assert printable.replaced == {character: 1}


@pytest.mark.parametrize("text", ["plain", "tab\tand\nline", "اردو\u200cمتن", "字幕", "naïve – “quoted” … 😀"])
def test_these_stay(text):
    assert Printable().text(text) == text


@given(st.text())
def test_nothing_that_is_never_printed_is_left(text):
    assert not NEVER.search(Printable().text(text))


def test_all_texts_of_plain_data_are_seen():
    printable = Printable(frozenset("é]"))
    assert printable.all({"a": ["é", 1, {"b": "]x"}], "c": None}) == {
        "a": ["[U+00E9]", 1, {"b": "[U+005D]x"}],
        "c": None,
    }


def test_the_compilers_complaints_are_understood():
    said = (
        'error: PDF/A-3a, PDF/UA-1 error: the text `"🧿"` could not be displayed with font `"Inter"`\n'
        'error: PDF/A-3a, PDF/UA-1 error: the text `"a\\u{378}"` could not be displayed\n'
        'error: PDF/A-3a error: the PDF contains the codepoint `"\\u{e000}"`\n'
    )
    assert unprintable(said) == {"🧿", "\u0378", "\ue000"}
