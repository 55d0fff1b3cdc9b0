"""Lines that were wrapped on the way, put together again."""

from __future__ import annotations

import re
from collections.abc import Iterable

SPACE = re.compile(r"\s+")
SPLIT_WORD = re.compile("[^\\W\\d_][-\u00ad\u2010]")


def flat(text: str) -> str:
    """The words of a text on one line."""
    return SPACE.sub(" ", text).strip()


def joined(lines: Iterable[str]) -> str:
    """Lines wrapped by hand as one; a word parted at the end of a line keeps its hyphen, and no space follows it."""
    whole = ""
    for line in lines:
        if whole and not (SPLIT_WORD.fullmatch(whole[-2:]) and line[:1].islower()):
            whole += " "
        whole += line
    return flat(whole)
