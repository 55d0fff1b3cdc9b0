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


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("Café policy brief\n\nSecond: naïve résumé.\n", "latin-1"),
        ("L’été dernier, la France a décidé d’être présente à l’ouverture. Ça va où ?\n", "cp1252"),
        ("Rząd podjął decyzję, że źródła są ważne. Świat się zmienił, łatwo.\n" * 4, "cp1250"),
        ("Правительство решило не отвечать на предложение.\n" * 4, "cp1251"),
        ("لم تجب الحكومة على العرض حتى الآن. هذا نص عربي طويل.\n" * 4, "cp1256"),
    ],
)
def test_of_equal_guesses_the_commonest_is_taken(text, encoding):
    assert decoded(text.encode(encoding), "a.txt")[0] == text
