"""Words that lost the space between them, as lines joined without one leave behind."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from riskdesk.importers.text.mending.chunks import plain_chunks
from riskdesk.importers.text.mending.mend import Mend, Place
from riskdesk.importers.text.mending.splitting import LONGEST, Sure, are_function_words, split, sure
from riskdesk.importers.text.mending.word_list import WORD, Vocabulary

_TWO_WORDS = re.compile(r"([A-Za-z]?[a-z]+)([A-Z][a-z]+)")
_OFTEN = 3
"""A word that is used so often was meant."""
_BAD_FROM = 2
_WORDS_FOR_ONE = 500
"""A text is bad from two different joined words on, and one in so many words."""
_ENDINGS = frozenset(["an", "at", "is", "in", "on", "all"])
"""These also make adjectives and plurals of names, such as Angolan and Pakistanis."""
_LONG_CAPITAL = 9
"""Shorter words that begin with a capital are names."""
_SHORTEST_NAME = 4
_LONGER_THAN_BRANDS = 7
"""What is written with a capital inside on purpose, such as PowerPoint, is made of short words."""
_ACRONYM = re.compile(r"\W{0,3}\(([A-Z]{2,6})\)")
_CAPITALS = re.compile(r"(?:[A-Z][a-z]+ (?:of |for |the |and )*){0,4}$")


def joined_words(paragraphs: Sequence[str], vocabulary: Vocabulary) -> list[Place]:
    """Every place where words seem joined; the doubtful ones only in a text where many others surely were."""
    look = _Look(vocabulary)
    found = [(number, *each) for number, text in enumerate(paragraphs) for each in look.through(text)]
    surely = {mend.before for _number, mend, how in found if how is Sure.YES}
    bad_text = len(surely) >= max(_BAD_FROM, vocabulary.size / _WORDS_FOR_ONE)
    return [(number, mend) for number, mend, how in found if how is Sure.YES or bad_text]


class _Look:
    """Looks for joined words, each different word once."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._seen: dict[str, tuple[str, Sure]] = {}

    def through(self, text: str) -> Iterator[tuple[Mend, Sure]]:
        for start, chunk in plain_chunks(text):
            for word in WORD.finditer(chunk):
                if len(word[0]) <= LONGEST and _stands_free(chunk, word):
                    mend, how = self._mend(text, start + word.start(), word[0])
                    if how:
                        yield mend, how

    def _mend(self, text: str, start: int, word: str) -> tuple[Mend, Sure]:
        if word not in self._seen:
            self._seen[word] = self._judged(word)
        after, how = self._seen[word]
        if how is Sure.IN_BAD_TEXT and _is_spelt_out(text, start, word):
            how = Sure.YES
        return Mend(start, word, after), how

    def _judged(self, word: str) -> tuple[str, Sure]:
        if self._vocabulary.is_english(word.lower()) or not word.isascii():
            return word, Sure.NO
        if two := _TWO_WORDS.fullmatch(word):
            return f"{two[1]} {two[2]}", self._sure_of_capital(two[1], two[2])
        if not word[1:].islower():
            return word, Sure.NO
        if name := self._name_in(word):
            return f"{name} {word.removeprefix(name)}", Sure.IN_BAD_TEXT
        parts = split(word.lower(), self._vocabulary)
        return word[0] + " ".join(parts)[1:], self._sure_of_small(word, parts)

    def _sure_of_small(self, word: str, parts: tuple[str, ...]) -> Sure:
        how, used = sure(parts), self._vocabulary.used(word)
        if word[0].isupper():
            how = min(how, Sure.IN_BAD_TEXT if len(word) >= _LONG_CAPITAL and len(parts) == 2 else Sure.NO)
        if used >= _OFTEN and not are_function_words(parts):
            return Sure.NO
        return Sure.NO if how is Sure.IN_BAD_TEXT and used > 1 else how

    def _name_in(self, word: str) -> str:
        """The name that a word begins with and that the text has by itself, where a word such as of or is follows."""
        if word[0].islower() or self._vocabulary.used(word) > 1:
            return ""
        ways = [word[:at] for at in range(_SHORTEST_NAME, len(word) - 1) if are_function_words([word[at:]])]
        return next((name for name in ways if self._vocabulary.stands(name) and word[len(name) :] not in _ENDINGS), "")

    def _sure_of_capital(self, first: str, second: str) -> Sure:
        words = self._vocabulary
        if first.islower():
            return self._sure_before_capital(first, second)
        if words.used(first + second) > 1 or min(len(first), len(second)) < _SHORTEST_NAME:
            return Sure.NO
        if max(len(first), len(second)) < _LONGER_THAN_BRANDS:
            return Sure.NO
        both = all(words.is_english(each.lower()) or words.stands(each) for each in (first, second))
        return Sure.IN_BAD_TEXT if both else Sure.NO

    def _sure_before_capital(self, first: str, second: str) -> Sure:
        words, is_function_word = self._vocabulary, are_function_words([first])
        if len(first) == 1 or not words.is_english(first):
            return Sure.NO
        if words.stands(second) and is_function_word:
            return Sure.YES
        english = words.is_english(second.lower())
        known = words.stands(second) or (english and (is_function_word or len(second) >= _LONGER_THAN_BRANDS))
        return (
            Sure.IN_BAD_TEXT if known and len(second) >= _SHORTEST_NAME and words.used(first + second) == 1 else Sure.NO
        )


def _stands_free(chunk: str, word: re.Match[str]) -> bool:
    """Whether no digit or hyphen touches a word."""
    around = chunk[max(0, word.start() - 1) : word.start()] + chunk[word.end() : word.end() + 1]
    return not any(sign.isdigit() or sign in "-‐‑’'" for sign in around)


def _is_spelt_out(text: str, start: int, word: str) -> bool:
    """Whether an acronym in brackets behind a name counts the joined word as two: National ResistanceFront (NRF)."""
    acronym = _ACRONYM.match(text, start + len(word))
    before = _CAPITALS.search(text[max(0, start - 80) : start])
    capitals = re.sub("[^A-Z]", "", (before[0] if before else "") + word)
    return acronym is not None and capitals.endswith(acronym[1])
