"""Bytes become text by their mark, as UTF-8, or by a guess that is told."""

import codecs

import pytest

from riskdesk.domain.errors import FileProblem
from riskdesk.importers.decoding import decoded

ARTICLE = (
    "Das Bündnis wäre für beide Länder von größter Bedeutung, sagte der Außenminister am Mittwoch in der Hauptstadt. "
    "Über die Möglichkeiten müsse man in Ruhe sprechen, bevor man Verträge schließe. "
) * 5


@pytest.mark.parametrize(
    "content",
    [
        "Größe".encode(),
        codecs.BOM_UTF8 + "Größe".encode(),
        codecs.BOM_UTF16_LE + "Größe".encode("utf-16-le"),
        codecs.BOM_UTF16_BE + "Größe".encode("utf-16-be"),
        codecs.BOM_UTF32_LE + "Größe".encode("utf-32-le"),
    ],
)
def test_a_marked_text_and_utf_8_are_read_without_a_word(content):
    assert decoded(content, "a.txt") == ("Größe", [])


def test_another_encoding_is_guessed_and_told():
    text, told = decoded(ARTICLE.encode("cp1252"), "a.txt")
    assert text == ARTICLE
    assert len(told) == 1
    assert told[0].startswith("The text is not UTF-8; it was read as cp125")


def test_a_broken_mark_is_refused():
    with pytest.raises(FileProblem, match="is in no encoding of text that can be told"):
        decoded(codecs.BOM_UTF16_LE + b"\x00\xd8a", "a.txt")
