"""Bytes that are not the text they are taken for: told, or refused; never replaced silently."""

import codecs

import pytest

TEXT = "Größere Anstrengungen für die Städte, sagt der Präsident über Köln."


def test_a_guess_is_told(read):
    made = read("a.txt", TEXT.encode("cp1252"))
    assert made.brief.paragraphs == (TEXT,)
    assert made.guessed
    assert made.encoding in made.problems[0].what


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [(codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be")],
)
def test_a_mark_in_front_is_believed(read, mark, encoding):
    made = read("a.txt", mark + TEXT.encode(encoding))
    assert made.brief.paragraphs == (TEXT,)
    assert not made.guessed


def test_a_mark_that_lies_is_refused(refusal):
    assert refusal("a.txt", codecs.BOM_UTF16_LE + b"\x00\xd8odd")


def test_an_assessment_in_another_encoding_is_refused(refusal):
    assert "UTF-8" in refusal("a.yaml", "format: riskdesk/1\ntitle: Größe\n".encode("cp1252"))


def test_bytes_that_are_no_text_never_become_one(refusal):
    assert refusal("a.txt", bytes(range(256)) * 20)
