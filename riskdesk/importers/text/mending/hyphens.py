"""Hyphens that a line break left inside a word."""

from __future__ import annotations

import re
from collections.abc import Iterator

from riskdesk.importers.text.mending.mend import Mend
from riskdesk.importers.text.mending.word_list import Vocabulary

_SOFT = "\u00ad"
_SOFT_WORD = re.compile(rf"(?<!\w)\w{{1,40}}(?:{_SOFT}\s?\w{{1,40}})+")
_BROKEN = re.compile(r"(?<![\w-])([A-Za-z][a-z]+)-(\s?)([a-z]{2,})(?![\w-])")
_PREFIXES = frozenset(
    (
        *("anti", "bi", "co", "counter", "cyber", "de", "eco", "ex", "extra", "geo", "intra", "macro", "mega", "micro"),
        *("mid", "mini", "multi", "neo", "non", "over", "post", "pre", "pro", "re", "self", "semi", "socio", "sub"),
        *("trans", "tri", "ultra", "un", "under"),
    )
)
"""What often stands before a hyphen that is meant."""
_MUCH_USED = 100_000_000
_MORE_USUAL = 10
"""A joined word so usual, and so much more than its first part, is hardly written with a hyphen."""


def soft_hyphens(text: str) -> Iterator[Mend]:
    """Words with invisible hyphens, which may break only where a line ends."""
    for match in _SOFT_WORD.finditer(text):
        whole = re.sub(rf"{_SOFT}\s?", "", match[0])
        yield Mend(match.start(), match[0], whole)


def hyphens(text: str, vocabulary: Vocabulary) -> Iterator[Mend]:
    """Words with a hyphen that are written without it; such as co-operation and cross-border are left alone."""
    for match in _BROKEN.finditer(text):
        first, gap, second = match.groups()
        if gap and _has_hyphen(first, second, vocabulary):
            yield Mend(match.start(), match[0], f"{first}-{second}")
        elif vocabulary.is_english((first + second).lower()) and (gap or _is_broken(first, second, vocabulary)):
            yield Mend(match.start(), match[0], first + second)


def _has_hyphen(first: str, second: str, vocabulary: Vocabulary) -> bool:
    return vocabulary.has_hyphened(f"{first}-{second}")


def _is_broken(first: str, second: str, vocabulary: Vocabulary) -> bool:
    is_prefix = first.lower() in _PREFIXES
    if not is_prefix and vocabulary.is_mostly_joined(first, second):
        return True
    if vocabulary.has_hyphened(f"{first}-{second}", twice=True):
        return False
    if not vocabulary.is_english(second) or not (is_prefix or vocabulary.is_english(first.lower())):
        return True
    if is_prefix:
        return False
    usual = vocabulary.frequency((first + second).lower())
    return usual >= max(_MUCH_USED, _MORE_USUAL * vocabulary.frequency(first.lower()))
