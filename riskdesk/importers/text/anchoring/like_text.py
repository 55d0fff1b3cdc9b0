"""Where a quote stands in a new text in which its words were changed."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from heapq import nlargest
from itertools import islice

from riskdesk.importers.text.anchoring.folded import Folded, Place, folded
from riskdesk.importers.text.anchoring.meaning import cuts_number, deciding

_WORD = re.compile(r"\w+(?:[’']\w+)*")
_SHORTEST = 12
_LIKE_FROM = ((25, 95.0), (60, 90.0))
_LIKE = 85.0
"""How alike a stretch must be of 100; quotes of few letters have to be more so."""
_MOST_PARAGRAPHS = 4
_MOST_WORDS = 200
_RARE_WORDS = 20
"""So many words of a quote, the rarest, say where in a paragraph it stands."""
_REACH = 60
"""So many letters a stretch may grow or shrink at each end beside what the quote's length says."""


class LikeText:
    """Looks for stretches of a new text that are alike to quotes from an old one."""

    def __init__(self, old: Folded, new: Folded) -> None:
        self._old, self._new = old, new
        self._having: defaultdict[str, list[int]] = defaultdict(list)
        self._known_starts: dict[int, dict[str, list[int]]] = {}
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
        start = self._likely_start(number, text)
        if start is None:
            return None
        end = start + len(text)
        words = [match.span() for match in _WORD.finditer(paragraph, max(0, start - _REACH), end + _REACH)]
        starts = [a for a, _b in words if a < start + _REACH]
        first = max(starts, key=lambda each: fuzz.ratio(text, paragraph[each:end]), default=start)
        ends = _ends(paragraph, [b for _a, b in words if b > max(first, end - _REACH)])
        last = max(ends, key=lambda each: fuzz.ratio(text, paragraph[first:each]), default=first)
        likeness = fuzz.ratio(text, paragraph[first:last])
        return (likeness, Place(number, first, last)) if likeness >= least else None

    def _likely_start(self, number: int, text: str) -> int | None:
        """Where a text would begin in a paragraph, as most of the words that both have say; None where too few do."""
        at = {match[0].lower(): match.start() for match in islice(_WORD.finditer(text), _MOST_WORDS)}
        shifts: defaultdict[int, list[int]] = defaultdict(list)
        shared = [(start, self._starts(number)[word]) for word, start in at.items() if word in self._starts(number)]
        if not shared or len(shared) < len(at) / 2:
            return None
        shared.sort(key=lambda each: len(each[1]))
        for start, places in shared[:_RARE_WORDS]:
            for place in places[:_MOST_WORDS]:
                shifts[(place - start) // _REACH].append(place - start)
        most = max(shifts.values(), key=len)
        return max(0, sorted(most)[len(most) // 2])

    def _starts(self, number: int) -> Mapping[str, list[int]]:
        """Where each word of a paragraph begins, every time it does."""
        if number not in self._known_starts:
            starts = self._known_starts[number] = {}
            for match in _WORD.finditer(self._new.paragraphs[number - 1]):
                starts.setdefault(match[0].lower(), []).append(match.start())
        return self._known_starts[number]

    def _says_the_same(self, place: Place, text: str, was: int | None) -> bool:
        """Its numbers and denials agree, and it is no other sentence of the old text."""
        stretch, paragraph = self._new.text(place), self._new.paragraphs[place.paragraph - 1]
        if deciding(stretch) != deciding(text) or cuts_number(paragraph, place.start, place.end):
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
