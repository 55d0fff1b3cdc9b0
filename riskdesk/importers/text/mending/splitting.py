"""Where a word that is none would fall apart into words, and how sure that is."""

from __future__ import annotations

from collections.abc import Iterable
from enum import IntEnum
from itertools import pairwise
from math import log

from riskdesk.importers.text.mending.word_list import Vocabulary, times_together

LONGEST = 40
"""Words of more letters than this are left alone."""

_TOTAL = 1_024_908_267_229
_RAREST_PART = 1_000_000
_SHORT_PART = 3
_COMMON_SHORT_PART = 50_000_000
_USUAL_AFTER_A = 400_000_000
"""A common goal passes; ahistorical and apolitical are words."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_FRONT = _words(
    "the and that with from which this these those their its has have was were will would could should of to is are "
    "been into than when where while who whose such some many between against during because"
)
_END = _FRONT | _words("as at including about after before among toward towards")
_LOOSE = _words("a an in on by for or no so be it we he they not but all")
"""Function words that also begin or end real words, such as inland, plugin and apolitical."""
_FUNCTION = _FRONT | _END | _LOOSE

_LATINATE = (
    *("ic", "al", "ive", "ous", "ary", "able", "ible", "ity", "tion", "sion", "ment", "ence", "ance", "ship"),
    *("ness", "ism", "ist", "ing", "ed", "cy", "gy", "ful"),
)
"""Endings of words that hardly ever begin a compound written as one word."""
_FRONTS_OF_WORDS = _words(
    "micro macro multi inter intra super hyper ultra under after cyber hydro petro socio techno counter trans infra "
    "quasi extra supra pseudo proto retro turbo electro photo thermo"
)
"""These begin compounds written as one word, such as microfinance."""
_LONG_PART = 5
_OF_DOING = ("er", "or", "ing", "ed")
"""Endings of words that end a compound, such as policymakers and peacekeeping."""
_TAILS = _words(
    "man men woman women people person like wide wise ward wards less proof based free fold some ship ships able ally"
)


class Sure(IntEnum):
    """How sure it is that words were joined: hardly at all, only in a text where others were, or in any text."""

    NO = 0
    IN_BAD_TEXT = 1
    YES = 2


def are_function_words(words: Iterable[str]) -> bool:
    """Whether all are words such as of, the and with, which no word of the language is joined from alone."""
    return _FUNCTION.issuperset(words)


def split(word: str, vocabulary: Vocabulary) -> tuple[str, ...]:
    """The likeliest words that a word in small letters is joined from; itself alone where there are none."""
    best: list[tuple[float, tuple[str, ...]] | None] = [(0.0, ())]
    for end in range(1, len(word) + 1):
        ways = []
        for start in range(max(0, end - 20), end):
            way = best[start]
            part = word[start:end]
            if way is not None and part != word and (cost := _cost(way[1][-1:], part, vocabulary)) is not None:
                ways.append((way[0] + cost, (*way[1], part)))
        best.append(min(ways, default=None))
    found = best[-1]
    return found[1] if found else (word,)


def _cost(before: tuple[str, ...], part: str, vocabulary: Vocabulary) -> float | None:
    frequency = vocabulary.frequency(part)
    if not frequency or not _can_be_part(part, frequency):
        return None
    chance = frequency / _TOTAL
    if before and (together := times_together(before[0], part)):
        chance = max(chance, together / vocabulary.frequency(before[0]))
    return -log(min(chance, 1.0))


def _can_be_part(part: str, frequency: int) -> bool:
    if part in _FUNCTION:
        return True
    if len(part) < _SHORT_PART:
        return False
    return frequency >= (_COMMON_SHORT_PART if len(part) == _SHORT_PART else _RAREST_PART)


def sure(parts: tuple[str, ...]) -> Sure:
    """How sure it is that a word which is none was joined from these parts."""
    if len(parts) == 1:
        return Sure.NO
    if len(parts) == 2:
        return _sure_of_pair(*parts)
    known = [times_together(a, b) > 0 for a, b in pairwise(parts)]
    through_function_word = any(part in _FUNCTION for part in parts[1:-1])
    long_enough = sum(map(len, parts)) >= 3 * len(parts)
    return Sure.YES if through_function_word and long_enough and 2 * sum(known) >= len(known) else Sure.NO


def _sure_of_pair(first: str, second: str) -> Sure:
    usual = times_together(first, second) > 0
    if first in _FUNCTION and second in _FUNCTION:
        return Sure.YES if usual else Sure.NO
    if first in _FUNCTION:
        return _sure_of_front(first, second, usual=usual)
    if second in _FUNCTION:
        return _sure_of_end(first, second, usual=usual)
    return _sure_of_content(first, second, usual=usual)


def _sure_of_front(first: str, second: str, *, usual: bool) -> Sure:
    if first in _LOOSE:
        usual = usual and (first != "a" or times_together("a", second) >= _USUAL_AFTER_A)
        return Sure.IN_BAD_TEXT if usual and len(second) >= 5 else Sure.NO
    return Sure.YES if len(second) >= (4 if usual else 7) else Sure.NO


def _sure_of_end(first: str, second: str, *, usual: bool) -> Sure:
    if second in _LOOSE:
        return Sure.IN_BAD_TEXT if usual and len(first) >= 4 else Sure.NO
    if usual:
        return Sure.YES if len(first) >= 4 else Sure.NO
    # The shorter the function word, the longer the other must be to be no accident.
    return Sure.YES if len(second) >= _SHORT_PART and len(first) >= (5 if len(second) > _SHORT_PART else 7) else Sure.NO


def _sure_of_content(first: str, second: str, *, usual: bool) -> Sure:
    if len(second) < 4 or second in _TAILS:
        return Sure.NO
    if len(first) >= 6 and first.endswith(_LATINATE):
        return Sure.YES if usual or len(second) >= 7 else Sure.IN_BAD_TEXT
    alone = len(first) >= _LONG_PART and first not in _FRONTS_OF_WORDS and _ends_no_compound(second)
    return Sure.IN_BAD_TEXT if alone else Sure.NO


def _ends_no_compound(word: str) -> bool:
    """Whether a long word stands alone: compounds written as one word end in short words, or in doers and doings."""
    return len(word) > _LONG_PART and not word.rstrip("s").endswith(_OF_DOING)
