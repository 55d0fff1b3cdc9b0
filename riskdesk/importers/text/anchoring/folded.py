"""A text of many paragraphs as one line without spaces and hyphens, in which quotes are looked for."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

_DROPPED = "\t\n\r \u00a0\u2002\u2003\u2009\u200a\u202f\u200b\u00ad-‐‑–—*_"
_FOLD = str.maketrans({**dict.fromkeys(_DROPPED, ""), "’": "'", "‘": "'", "“": '"', "”": '"'})


def folded(text: str) -> str:
    """A text without what repairs and other programs change most: spaces, hyphens, emphasis, the shape of quotes."""
    return text.translate(_FOLD)


def unmarked(text: str) -> str:
    """A text from the first letter on that folding keeps."""
    return text.lstrip(_DROPPED)


class Place(NamedTuple):
    """A stretch of a paragraph, which counts from 1."""

    paragraph: int
    start: int
    end: int


class Folded:
    """Paragraphs and the line that they fold to, with the way from each to the other."""

    def __init__(self, paragraphs: Sequence[str]) -> None:
        self.paragraphs = paragraphs
        parts = [folded(paragraph) for paragraph in paragraphs]
        self.line = "".join(parts)
        self._begins = [0, *accumulate(map(len, parts))]
        self._kept: dict[int, list[int]] = {}

    def index(self, paragraph: int, start: int) -> int:
        """Where in the line a place of a paragraph is."""
        return self._begins[paragraph - 1] + bisect_left(self._kept_of(paragraph - 1), start)

    def occurrences(self, needle: str) -> Iterator[int]:
        """Every index at which the line has a folded text."""
        at = self.line.find(needle)
        while at >= 0:
            yield at
            at = self.line.find(needle, at + 1)

    def place(self, first: int, length: int) -> Place:
        """The stretch of the line as a place; the longest piece of it where it goes over several paragraphs."""
        number = bisect_right(self._begins, first) - 1
        best, longest = Place(number + 1, 0, 0), 0
        while number < len(self.paragraphs) and self._begins[number] < first + length:
            begin, end = self._begins[number], self._begins[number + 1]
            piece = max(first, begin), min(first + length, end)
            if piece[1] - piece[0] > longest:
                longest = piece[1] - piece[0]
                kept = self._kept_of(number)
                best = Place(number + 1, kept[piece[0] - begin], kept[piece[1] - begin - 1] + 1)
            number += 1
        return best

    def is_paragraph(self, first: int, length: int) -> bool:
        """Whether a stretch of the line is a whole paragraph."""
        number = bisect_right(self._begins, first) - 1
        return self._begins[number : number + 2] == [first, first + length]

    def text(self, place: Place) -> str:
        """What stands at a place."""
        return self.paragraphs[place.paragraph - 1][place.start : place.end]

    def _kept_of(self, number: int) -> list[int]:
        if number not in self._kept:
            text = self.paragraphs[number]
            self._kept[number] = [at for at, sign in enumerate(text) if _FOLD.get(ord(sign), sign) != ""]
        return self._kept[number]
