"""The particulars that a Markdown file may state in front of its text, between two lines of ---."""

from __future__ import annotations

import re

KEYS = {
    "title": "title",
    "author": "author",
    "publisher": "publisher",
    "date": "date",
    "place": "place",
    "language": "language",
    "lang": "language",
    "url": "url",
}
FRONT = re.compile(r"\A---[ \t]*\n((?:(?:[A-Za-z][\w -]*:|[ \t]+\S|-[ \t])[^\n]*\n)+)(?:---|\.\.\.)[ \t]*(?:\n|\Z)")
QUOTES = "\"'"


def split(text: str) -> tuple[dict[str, str], str]:
    """What is stated of a brief's particulars, and the text, with what else is stated in front of it.

    Where no particulars stand between the lines, all of it is text.
    """
    front = FRONT.match(text)
    if front is None:
        return {}, text
    stated: dict[str, str] = {}
    others: list[str] = []
    for entry in re.split(r"\n(?=[A-Za-z])", front[1].strip()):
        key, _colon, said = entry.partition(":")
        known = KEYS.get(key.strip().lower())
        if known is None:
            others.append(entry)
        elif value := _value(said):
            stated[known] = value
    if not stated:
        return {}, text
    return stated, "\n\n".join([*others, text[front.end() :]])


def _value(said: str) -> str:
    """A text with or without quotation marks; of a list, in brackets or line by line, its parts."""
    lines = [re.sub(r"\A-\s+", "", line.strip()) for line in said.split("\n")]
    inner = lines[0].removeprefix("[").removesuffix("]")
    parts = [*(inner.split(",") if inner != lines[0] else lines[:1]), *lines[1:]]
    return ", ".join(part for each in parts if (part := each.strip().strip(QUOTES).strip()))
