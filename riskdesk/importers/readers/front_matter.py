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
FRONT = re.compile(r"\A---[ \t]*\n((?:[A-Za-z][\w -]*:[^\n]*\n)+)---[ \t]*(?:\n|\Z)")


def split(text: str) -> tuple[dict[str, str], str]:
    """What is stated of a brief's particulars, and the text after it.

    Where anything else stands between the lines, all of it is text.
    """
    front = FRONT.match(text)
    if front is None:
        return {}, text
    lines = (line.partition(":") for line in front[1].splitlines())
    stated = {key.strip().lower(): value.strip().strip("\"'") for key, _colon, value in lines}
    if not stated.keys() <= KEYS.keys():
        return {}, text
    return {KEYS[key]: value for key, value in stated.items() if value}, text[front.end() :]
