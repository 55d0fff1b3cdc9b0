"""Where a quote stands in a new text in which its words were changed."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from heapq import nlargest

from riskdesk.importers.text.anchoring.folded import Folded, Place, folded
from riskdesk.importers.text.anchoring.meaning import deciding

_WORD = re.compile(r"\w+(?:[’']\w+)*")
_SHORTEST = 12
_LIKE_FROM = ((25, 95.0), (60, 90.0))
_LIKE = 85.0
"""How alike a stretch must be of 100; quotes of few letters have to be more so."""
_MOST_PARAGRAPHS = 6
_MOST_WORDS = 200
_REACH = 60
"""So many letters a stretch may grow or shrink at each end beside what the quote's length says."""


class LikeText:
    """Looks for stretches of a new text that are alike to quotes from an old one."""

    def __init__(self, old: Folded, new: Folded) -> None:
        self._old, self._new = old, new
        self._having: defaultdict[str, list[int]] = defaultdict(list)
        for number, paragraph in enumerate(new.paragraphs, 1):
            for word in set(_words(paragraph)):
                self._having[word].append(number)

    def place(self, text: str, was: int | None) -> Place | None:
        """The stretch that says the same as a quote, if there is one; was is where the quote stood in the old line."""
        least = next((like for length, like in _LIKE_FROM if len(text) < length), _LIKE)
        if len(text) < _SHORTEST:
            return None
        stretches = (self._best_in(number, text, least) for number in self._likely(text))
        found = max((each for each in stretches if each and self._says_the_same(each[1], text, was)), default=None)
        return found[1] if found else None

    def _likely(self, text: str) -> list[int]:
        """The paragraphs that share most words with a quote; rare words count more."""
        weights: defaultdict[int, float] = defaultdict(float)
        for word in sorted(set(_words(text)))[:_MOST_WORDS]:
            having = self._having.get(word, ())
            for number in having if len(having) <= len(self._new.paragraphs) / 4 + _MOST_PARAGRAPHS else ():
                weights[number] += 1 / len(having)
        return nlargest(_MOST_PARAGRAPHS, weights, key=lambda number: weights[number])

    def _best_in(self, number: int, text: str, least: float) -> tuple[float, Place] | None:
        from rapidfuzz import fuzz  # noqa: PLC0415 - start-up

        paragraph = self._new.paragraphs[number - 1]
        if len(paragraph) <= len(text):
            start, end = 0, len(paragraph)
        else:
            near = fuzz.partial_ratio_alignment(text, paragraph, score_cutoff=least - 15)
            if near is None:
                return None
            start, end = near.dest_start, near.dest_end
        words = [match.span() for match in _WORD.finditer(paragraph)]
        starts = [a for a, b in words if abs(a - start) <= _REACH and a < end] or [start]
        ends = _ends(paragraph, [b for a, b in words if abs(b - end) <= _REACH and b > start]) or [end]
        start = max(starts, key=lambda each: fuzz.ratio(text, paragraph[each:end]))
        end = max(
            (each for each in ends if each > start),
            key=lambda each: fuzz.ratio(text, paragraph[start:each]),
            default=end,
        )
        likeness = fuzz.ratio(text, paragraph[start:end])
        return (likeness, Place(number, start, end)) if likeness >= least else None

    def _says_the_same(self, place: Place, text: str, was: int | None) -> bool:
        """Its numbers and denials agree, and it is no other sentence of the old text."""
        stretch = self._new.text(place)
        if deciding(stretch) != deciding(text):
            return False
        needle, length = folded(stretch), len(folded(text))
        return all(was is not None and was <= at < was + length for at in self._old.occurrences(needle))


def _words(text: str) -> Iterable[str]:
    return (word.lower() for word in _WORD.findall(text))


def _ends(paragraph: str, ends: Iterable[int]) -> list[int]:
    """Ends of words, also with the signs right behind them."""
    found = []
    for end in ends:
        found.append(end)
        while end < len(paragraph) and not paragraph[end].isspace() and not paragraph[end].isalnum():
            end += 1
            found.append(end)
    return found
