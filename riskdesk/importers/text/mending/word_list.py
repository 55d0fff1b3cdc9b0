"""Which words are English, how usual they are, and which words a text itself uses."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files

WORD = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)*")
_HYPHENED = re.compile(r"(?<![\w-])[A-Za-z]+-[a-z]+(?![\w-])")
ENGLISH_FROM = 0.55
"""A paragraph is English when at least this share of its words is; names and terms of art are the rest."""
WORDS_TO_JUDGE = 4
"""Fewer words than this do not say in which language they are."""


@cache
def frequencies() -> Mapping[str, int]:
    """English words with how often they were counted in a large body of text."""
    lines = (line.rpartition(" ") for line in _lines_of("frequency_dictionary_en_82_765.txt"))
    return {word: int(count) for word, space, count in lines if space}


def times_together(first: str, second: str) -> int:
    """How often one word was counted to follow another; 0 for words that hardly ever do."""
    pair, lines = f"{first} {second} ", _pairs()
    place = bisect_left(lines, pair)
    return int(lines[place].removeprefix(pair)) if place < len(lines) and lines[place].startswith(pair) else 0


@cache
def _pairs() -> Sequence[str]:
    """The list of pairs is long and few are asked for, so its lines stay as they are, but for their order."""
    return sorted(_lines_of("frequency_bigramdictionary_en_243_342.txt"))


def _lines_of(name: str) -> list[str]:
    return (files("symspellpy") / name).read_text(encoding="utf-8-sig").splitlines()


class Vocabulary:
    """The words that a text may be made of: those of the language, and those it uses itself."""

    def __init__(self, paragraphs: Sequence[str]) -> None:
        self._used = Counter(word for paragraph in paragraphs for word in WORD.findall(paragraph))
        self._hyphened = Counter(word for paragraph in paragraphs for word in _HYPHENED.findall(paragraph))
        self._folded: Counter[str] = Counter()
        for word, count in self._used.items():
            self._folded[word.lower()] += count
        known = sum(count for word, count in self._folded.items() if self.is_english(word))
        self._is_english = known >= ENGLISH_FROM * self.size

    @property
    def size(self) -> int:
        """How many words the text has."""
        return self._used.total()

    def is_english(self, word: str) -> bool:
        """Whether a word, in small letters, stands in the list of English words, if need be without its ’s."""
        word = word.replace("’", "'")
        return word in frequencies() or word.removesuffix("'s") in frequencies()

    def frequency(self, word: str) -> int:
        """How usual a word in small letters is; a rare one of the language for a word that the text alone uses."""
        return frequencies().get(word) or (RARE if self._folded[word] >= TWICE else 0)

    def used(self, word: str) -> int:
        """How often the text has the word, however its letters are written."""
        return self._folded[word.lower()]

    def stands(self, word: str) -> bool:
        """Whether the text has the word by itself, written exactly so."""
        return word in self._used

    def has_hyphened(self, word: str, *, twice: bool = False) -> bool:
        """Whether the text has a word with a hyphen, or has it more than once."""
        return self._hyphened[word] > twice

    def is_mostly_joined(self, first: str, second: str) -> bool:
        """Whether the text writes a word more often without the hyphen than with it."""
        return self.used(first + second) > self._hyphened[f"{first}-{second}"]

    def looks_english(self, text: str) -> bool:
        """Whether most words of a text are English; a few words alone are in the language of the whole."""
        words = [word.lower() for word in WORD.findall(text)]
        if len(words) < WORDS_TO_JUDGE:
            return self._is_english
        return sum(map(self.is_english, words)) >= ENGLISH_FROM * len(words)


RARE = 1_000_000
TWICE = 2
