"""Bytes to text: by the mark in front, as UTF-8, or else by a guess that is told."""

from __future__ import annotations

import codecs
from typing import NamedTuple

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


class Decoded(NamedTuple):
    """A text, the encoding that it was read in, and whether nothing but a guess speaks for that one."""

    text: str
    encoding: str
    guessed: bool = False


def text_in(content: bytes, name: str, encoding: str | None = None) -> Decoded:
    """The text of a file, in the encoding that the user chose if there is one; nothing is ever replaced silently."""
    if encoding is not None:
        return Decoded(_in(content, encoding, name), encoding)
    marked = next((encoding for mark, encoding in MARKS if content.startswith(mark)), None)
    if marked is not None:
        return Decoded(_in(content, marked, name), marked.removesuffix("-sig"))
    try:
        return Decoded(content.decode(), "utf-8")
    except UnicodeDecodeError:
        guess = _guessed(content, name)
        return Decoded(_in(content, guess, name), guess, guessed=True)


def decoded(content: bytes, name: str) -> tuple[str, list[str]]:
    """The text, and what a person should know about how it was read."""
    text, encoding, guessed = text_in(content, name)
    told = _("The text is not UTF-8; it was read as {encoding}, which is a guess. Check its special characters.")
    return text, [told.format(encoding=encoding)] if guessed else []


def _in(content: bytes, encoding: str, name: str) -> str:
    try:
        return content.decode(encoding).removeprefix("\ufeff")
    except (ValueError, LookupError) as error:
        raise _undecodable(name) from error


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
