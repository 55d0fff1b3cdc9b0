"""Finding cue words: one pass over the words of a sentence, the longest phrase first."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from riskdesk.importers.text.suggesting.cues.english import ENGLISH
from riskdesk.importers.text.suggesting.cues.kinds import Cue

WORD = re.compile(r"\d+(?:[.,]\d+)+|(?:[A-Z]\.){2,}|[^\W_]+(?:['’-][^\W_]+)*")
VOWELS = "aeiou"


class Word(NamedTuple):
    """A word in lower case, and where it stands in its sentence."""

    text: str
    start: int
    end: int


class Mark(NamedTuple):
    """A cue of the lexicon met at words first..last; `base` is its phrase as the lexicon has it."""

    cues: frozenset[Cue]
    first: int
    last: int
    base: str


@dataclass(frozen=True, slots=True)
class Entry:
    """A phrase of the lexicon in one of its forms."""

    words: tuple[str, ...]
    cues: frozenset[Cue]
    base: str


def words_of(text: str) -> tuple[Word, ...]:
    """The words of a text; a figure is a word."""
    lowered = text.lower()
    if len(lowered) != len(text):  # a few letters of other scripts grow
        lowered = text
    plain = lowered.replace("’", "'")
    words = (Word(plain[found.start() : found.end()], *found.span()) for found in WORD.finditer(text))
    return tuple(_month(word, text) for word in words) if "May" in text else tuple(words)


def marks_of(words: Sequence[Word]) -> tuple[Mark, ...]:
    """The cues among the words, without overlaps."""
    return tuple(_marks(words))


def base_form(word: str) -> str:
    """The plain form of a verb that the lexicon knows, else the word itself."""
    return BASES.get(word, word)


def _month(word: Word, text: str) -> Word:
    """The month, with a capital inside a sentence, is not the verb."""
    is_month = word.text == "may" and word.start > 0 and text[word.start] == "M"
    return word._replace(text="May") if is_month else word


def _marks(words: Sequence[Word]) -> Iterator[Mark]:
    at = 0
    while at < len(words):
        entries = LEXICON.get(words[at].text)
        entry = _longest(entries, words, at) if entries else None
        if entry is None:
            at += 1
            continue
        yield Mark(entry.cues, at, at + len(entry.words) - 1, entry.base)
        at += len(entry.words)


def _longest(entries: Sequence[Entry], words: Sequence[Word], at: int) -> Entry | None:
    for entry in entries:
        length = len(entry.words)
        if length == 1 or tuple(word.text for word in words[at : at + length]) == entry.words:
            return entry
    return None


def _forms(verb: str) -> tuple[str, ...]:
    """A regular verb as it stands in texts; past forms that are irregular stand in the lexicon themselves."""
    if verb.endswith("e"):
        return verb, f"{verb}s", f"{verb}d", f"{verb[:-1]}ing"
    if verb.endswith("y") and verb[-2] not in VOWELS:
        return verb, f"{verb[:-1]}ies", f"{verb[:-1]}ied", f"{verb}ing"
    stem = f"{verb}{verb[-1]}" if _doubles(verb) else verb
    third = f"{verb}es" if verb.endswith(("s", "sh", "ch", "x", "z", "o")) else f"{verb}s"
    return verb, third, f"{stem}ed", f"{stem}ing"


def _doubles(verb: str) -> bool:
    """Whether the last consonant doubles, as in cut, cutting."""
    vowels = [letter in VOWELS for letter in verb]
    return len(verb) > 2 and sum(vowels) == 1 and vowels[-2] and verb[-1] not in f"{VOWELS}wxy"


def _phrases(cues: Mapping[Cue, str]) -> Iterator[tuple[tuple[str, ...], Cue, str]]:
    for cue, listed in cues.items():
        for phrase in " ".join(listed.split()).split(", "):
            first, *rest = phrase.split()
            base = phrase.replace("~", "")
            for form in _forms(first[:-1]) if first.endswith("~") else (first,):
                yield (form, *rest), cue, base


def _lexicon(cues: Mapping[Cue, str]) -> dict[str, tuple[Entry, ...]]:
    gathered: dict[tuple[str, ...], tuple[set[Cue], str]] = {}
    for words, cue, base in _phrases(cues):
        gathered.setdefault(words, (set(), base))[0].add(cue)
    by_word: dict[str, list[Entry]] = {}
    for words, (found, base) in gathered.items():
        by_word.setdefault(words[0], []).append(Entry(words, frozenset(found), base))
    return {word: tuple(sorted(entries, key=lambda e: -len(e.words))) for word, entries in by_word.items()}


LEXICON = _lexicon(ENGLISH)
BASES = {
    entry.words[0]: entry.base.split()[0]
    for entries in LEXICON.values()
    for entry in entries
    if entry.words[0] != entry.base
}
