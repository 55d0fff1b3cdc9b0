"""Bytes to text: by the mark in front, as UTF-8, or else by a guess that is told."""

from __future__ import annotations

import codecs

from riskdesk.domain.errors import FileProblem
from riskdesk.words import _

MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
SAMPLE = 1_000_000
"""So many bytes are looked at to guess an encoding."""
COMMONEST = "cp1252"
"""Western Windows, which holds all of Latin-1: taken where nothing speaks more for another than for it."""


def decoded(content: bytes, name: str) -> tuple[str, list[str]]:
    """The text, and what a person should know about how it was read; nothing is ever replaced silently."""
    encoding = next((encoding for mark, encoding in MARKS if content.startswith(mark)), "utf-8")
    try:
        return content.decode(encoding), []
    except UnicodeDecodeError as error:
        if encoding != "utf-8":
            raise _undecodable(name) from error
    guess = _guessed(content, name)
    try:
        text = content.decode(guess)
    except (UnicodeDecodeError, LookupError) as error:
        raise _undecodable(name) from error
    told = _("The text is not UTF-8; it was read as {encoding}, which is a guess. Check its special characters.")
    return text, [told.format(encoding=guess)]


def _guessed(content: bytes, name: str) -> str:
    from charset_normalizer import from_bytes  # noqa: PLC0415 - start-up

    guesses = from_bytes(content[:SAMPLE])
    best = guesses.best()
    if best is None:
        raise _undecodable(name)
    equals = (guess for guess in guesses if guess.chaos <= best.chaos)
    return COMMONEST if any(COMMONEST in guess.could_be_from_charset for guess in equals) else best.encoding


def _undecodable(name: str) -> FileProblem:
    return FileProblem(_("“{name}” is in no encoding of text that can be told. Save it as UTF-8.").format(name=name))
