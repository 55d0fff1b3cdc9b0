"""Points of a list as they look in plain text: a sign or a number in front."""

from __future__ import annotations

import re

from riskdesk.domain.briefs import Role
from riskdesk.importers.found import Block

SIGN = "[-–—•*·▪▫◦‣⁃●○■□►➢✓\uf0b7\uf0a7]"
SIGNED = re.compile(rf"\A{SIGN}\s+(?=\S)")
LONE_SIGN = re.compile(SIGN)
TRAILING_SIGN = re.compile(rf"(?<=[.!?;:۔؟])\s+{SIGN}\Z")
"""A sign that slipped to the end of the line before its point."""
NUMBERED = re.compile(
    r"(?:(\d{1,3}(?:\.\d{1,3}){0,4})[.)]?|\((?:\d{1,3}|[a-z]{1,4})\)|[a-z]{1,4}\)|(?:[a-z]|[ivx]{2,5})\.)\s+(?=\S)"
)
"""Whether a bare number such as “2.1” or “12” stands in front is seen by its dots."""
DEEPEST = 8


def is_point(line: str) -> bool:
    """Whether a line begins a point of a list or a numbered paragraph."""
    return bool(SIGNED.match(line)) or number_of(line) is not None


def number_of(line: str) -> str | None:
    """The number or letter in front of a line, such as “2.1” or “(a)”."""
    numbered = NUMBERED.match(line)
    if numbered is None:
        return None
    number = numbered[0].strip()
    # “12 of them agreed” is no point, “2.1 Costs” is one, and “2.5 million” may not be.
    bare = number[-1].isdigit()
    return None if bare and not ("." in number and line[numbered.end()].isupper()) else number


def depth_of(number: str) -> int:
    """How deep a number such as “2.1.3” says that its paragraph stands, from 0."""
    return min(number.strip("().").count("."), DEEPEST)


def point(text: str, level: int, place: str = "") -> Block:
    """The block of a point: its sign is told by the role, its number is text and stays."""
    number = number_of(text)
    if number is not None:
        level = max(level, depth_of(number))
    return Block(SIGNED.sub("", text, count=1), Role.ITEM, min(level, DEEPEST), place)
