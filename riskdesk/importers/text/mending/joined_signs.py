"""Spaces that are missing beside a full stop, a comma, a bracket, a number or an ’s."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from riskdesk.importers.text.mending.chunks import plain_chunks
from riskdesk.importers.text.mending.mend import Mend
from riskdesk.importers.text.mending.splitting import are_function_words
from riskdesk.importers.text.mending.word_list import Vocabulary

_MONTH = "January|February|March|April|May|June|July|August|September|October|November|December"
_YEAR = "(?:19|20)[0-9]{2}"
_BEFORE_NUMBERS = "in|since|by|of|from|until|during|to|after|before|than|about|over|nearly|between|around"
_AFTER_YEARS = "and|the|in|to|with|by|of|has|was|were|is|for|at|on|that|when|after|as|which|but"

_AROUND = ".,;:!?()\"'“”‘’–—-*"
_Judge = Callable[[re.Match[str], Vocabulary], bool]


def _always(_match: re.Match[str], _vocabulary: Vocabulary) -> bool:
    return True


def _sentence_ends(match: re.Match[str], vocabulary: Vocabulary) -> bool:
    first, second = match[1], match[2].split()[-1].lstrip(".?!")
    if match[1][0].isupper() or not match[1].isalpha():
        return are_function_words([second.lower()])
    return vocabulary.is_english(first) and _is_word(second, vocabulary)


def _goes_on(match: re.Match[str], vocabulary: Vocabulary) -> bool:
    lonely = len(re.findall("[,;]", match.string)) == 1
    return lonely and all(_is_word(word.strip(",;"), vocabulary) for word in match.groups())


def _is_short_for(match: re.Match[str], _vocabulary: Vocabulary) -> bool:
    return match[2][-2].lower() == match[1][0].lower()


def _word_goes_on(match: re.Match[str], vocabulary: Vocabulary) -> bool:
    return vocabulary.is_english(match[2])


def _owner(match: re.Match[str], vocabulary: Vocabulary) -> bool:
    return vocabulary.is_english(match[2]) and not vocabulary.is_english("s" + match[2])


def _is_word(word: str, vocabulary: Vocabulary) -> bool:
    return vocabulary.is_english(word.lower()) or vocabulary.used(word) > 1


_GAPS: tuple[tuple[re.Pattern[str], _Judge], ...] = (
    (re.compile(r"(?<![\w.-])([A-Za-z][a-z]+)([.?!][A-Z](?:[a-z]+\b|$))"), _sentence_ends),
    (re.compile(rf"({_YEAR}|[0-9]%|\)|[”\"])(\.[A-Z][a-z]+)\b"), _sentence_ends),
    (re.compile(r"(?<![\w-])([A-Za-z][a-z]+)([,;][A-Za-z][a-z]+)(?![\w-])"), _goes_on),
    (re.compile(rf"(?<![\w-])({_MONTH})({_YEAR})(?![\w-])"), _always),
    (re.compile(rf"(?<![\w-])([0-9]{{1,2}})((?:{_MONTH}))(?![\w-])"), _always),
    (re.compile(rf"(?<![\w-])((?:{_BEFORE_NUMBERS}))([0-9]{{2,}})(?![A-Za-z-])"), _always),
    (re.compile(rf"(?<![\w-])({_YEAR})((?:{_AFTER_YEARS}))(?![\w-])"), _always),
    (re.compile(r"([A-Z][a-z]{2,})(\([A-Z]{2,6}\))"), _is_short_for),
    (re.compile(r"(\([A-Z]{2,6}\))([a-z]{2,})\b"), _word_goes_on),
    (re.compile(r"(?<!\w)([A-Za-z]{2,}[’']s)([a-z]{3,})\b"), _owner),
)
"""What stands before and behind a gap without a space, and how to tell whether there should be one."""


def joined_signs(text: str, vocabulary: Vocabulary) -> Iterator[Mend]:
    """The places where a space is missing beside something else than a letter."""
    for start, chunk in plain_chunks(text):
        # Most chunks are a word with signs around it, which has no gap.
        for pattern, is_gap in () if chunk.strip(_AROUND).isalpha() else _GAPS:
            for match in pattern.finditer(chunk):
                if is_gap(match, vocabulary):
                    yield _parted(start, match)


def _parted(start: int, match: re.Match[str]) -> Mend:
    """The space goes behind a sign that ends a sentence or its part, which leaves the words for other mends."""
    sign = match[2][0]
    at = start + match.start(2)
    if sign in ".?!,;":
        return Mend(at, sign, sign + " ")
    return Mend(start + match.start(), match[0], f"{match[1]} {match[2]}")
