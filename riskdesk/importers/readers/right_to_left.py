"""Lines that are read from right to left, put in order by where their signs stand.

What a PDF holds of such a line is the order of drawing; the library turns stretches of it round, and with them the
letters of a ligature such as lam-alef, which is one sign that stands for two letters.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

LETTERS = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
PRESENTED = re.compile("[\ufb1d-\ufdff\ufe70-\ufefc]+")
LAM, ALEFS = "\u0644", "\u0622\u0623\u0625\u0627"
SPACE, SURE_SPACE = 0.08, 0.18
"""A gap so wide, in sizes of letters, is a space between words: where the file has one there, and in any case."""


class Sign(NamedTuple):
    """One drawn sign with the letters that it stands for."""

    text: str
    left: float
    right: float

    @property
    def middle(self) -> float:
        """Where it stands across the line."""
        return (self.left + self.right) / 2


def is_right_to_left(text: str) -> bool:
    """Whether a text has letters that are read from right to left."""
    return not text.isascii() and LETTERS.search(text) is not None


def mostly_right_to_left(text: str) -> bool:
    """Whether more of its letters are read from right to left than the other way."""
    return is_right_to_left(text) and 2 * len(LETTERS.findall(text)) > sum(map(str.isalpha, text))


def turned_back(letters: str) -> str:
    """The letters of one sign in the order of reading."""
    if len(letters) == 1 or not all(LETTERS.match(letter) for letter in letters):
        return letters
    is_right_already = letters[0] == LAM and letters[1] in ALEFS
    return letters if is_right_already else letters[::-1]


def in_reading_order(signs: Iterable[Sign], size: float) -> str:
    """The text of a line from signs in any order."""
    signs = list(signs)
    spaces = [sign.middle for sign in signs if sign.text.isspace()]
    signs = [sign for sign in signs if not sign.text.isspace()]
    leftwards = mostly_right_to_left("".join(sign.text for sign in signs))
    marks = [sign for sign in signs if unicodedata.combining(sign.text[0])]
    if marks:
        signs = [sign for sign in signs if not unicodedata.combining(sign.text[0])]
    bases = sorted(signs, key=lambda sign: sign.left + sign.right, reverse=leftwards)
    units = list(_spaced(_marked(bases, marks), spaces, size, leftwards))
    turned = _turned_runs(units, leftwards)
    text = "".join(turned)
    if PRESENTED.search(text):
        text = "".join(PRESENTED.sub(_composed, unit) for unit in turned)
    return _mirrored(" ".join(text.split()))


def _composed(match: re.Match[str]) -> str:
    return unicodedata.normalize("NFKC", match[0])


def _marked(bases: Sequence[Sign], marks: Sequence[Sign]) -> list[Sign]:
    """Each mark after the sign that it stands over."""
    if not marks or not bases:
        return list(bases)
    carried = [sign.text for sign in bases]
    for mark in marks:
        over = min(range(len(bases)), key=lambda place: abs(bases[place].middle - mark.middle))
        carried[over] += mark.text
    return [sign._replace(text=text) for sign, text in zip(bases, carried, strict=True)]


def _spaced(signs: Sequence[Sign], spaces: Sequence[float], size: float, leftwards: bool) -> Iterator[str]:
    """The signs with spaces where gaps are; spaces of the file only hint at one, since some stand over a sign."""
    before: Sign | None = None
    for sign in signs:
        if before is not None:
            left, right = (sign.right, before.left) if leftwards else (before.right, sign.left)
            near = SPACE * size
            if right - left > SURE_SPACE * size or (
                right - left > near and any(left - near < place < right + near for place in spaces)
            ):
                yield " "
        yield sign.text
        before = sign


RUNS = {
    True: re.compile(r"L(?:[LNtceo]*[LN])?|N(?:c?N)*"),  # after an Arabic letter, “12%” has its sign at the left
    False: re.compile(r"R(?:[RNtceo]*R)?"),
}
NUMBER = re.compile(r"N(?:c?N)*")
KINDS = {"L": "L", "R": "R", "AL": "R", "EN": "N", "AN": "N", "ET": "t", "ES": "e", "CS": "c"}


@lru_cache(1024)
def _kind(letter: str) -> str:
    return KINDS.get(unicodedata.bidirectional(letter), "o")


def _turned_runs(units: Sequence[str], leftwards: bool) -> list[str]:
    """The units with the runs that are read the other way turned round."""
    kinds = "".join([_kind(unit[0]) for unit in units])
    turned = list(units)
    for run in RUNS[leftwards].finditer(kinds):
        inside = turned[run.start() : run.end()][::-1]
        if not leftwards:  # numbers inside are read as ever
            for number in NUMBER.finditer(kinds[run.start() : run.end()][::-1]):
                inside[number.start() : number.end()] = inside[number.start() : number.end()][::-1]
        turned[run.start() : run.end()] = inside
    return turned


def _mirrored(text: str) -> str:
    """Brackets that open where they should close are turned: they were drawn for the other direction."""
    opening, closing = text.find("("), text.find(")")
    if -1 < closing < opening and is_right_to_left(text) and text.count("(") == text.count(")"):
        return text.translate({40: 41, 41: 40})
    return text
