"""Choices put in words: “whether to … or …”, “between … and …”, “options include …”."""

from __future__ import annotations

import re
from collections.abc import Iterator

from riskdesk.domain.scores import Confidence
from riskdesk.domain.tags import Tag
from riskdesk.importers.text.suggesting.lexicon import words_of
from riskdesk.importers.text.suggesting.naming import ARTICLES, label, verb_phrase
from riskdesk.importers.text.suggesting.passages import Find, Passage
from riskdesk.words import _

Span = tuple[int, int]

OR = re.compile(r"(?:,?\s+or|,)\s+(?:instead\s+|rather\s+)?(?:to\s+)?", re.IGNORECASE)
AND = re.compile(r",?\s+and\s+", re.IGNORECASE)
# Joined words (“oras a liability”) are common in briefs that were copied.
OR_AS = re.compile(r",?\s+or\s?as\s+", re.IGNORECASE)
PAIRS = (
    (re.compile(r"\bwhether\s+(?:or\s+not\s+)?to\s+", re.IGNORECASE), OR, True),
    (
        re.compile(r"\b(?:choos|choice|decid|decision|trade-off)\w*\s+(?:is\s+|lies\s+)?between\s+", re.IGNORECASE),
        AND,
        False,
    ),
    (re.compile(r"\b(?:could|should|must|can|may|to|would)\s+(?:either|choose\s+to)\s+", re.IGNORECASE), OR, False),
)
OPENING = re.compile(r"hether|etween|ither|hoose|ption|lternativ|hoice|pproach|ossibilit|roposal")
"""A quick look, letters in capitals or not at the beginning, before the patterns below."""
WHETHER = re.compile(r"\bwhether\s", re.IGNORECASE)
AS = re.compile(r"\sas\s", re.IGNORECASE)
CLAUSE = re.compile(r"[^,;:.!?()]{3,240}(?:(?:,\s+[^,;:.!?()]{3,80}){0,3},\s+or\b[^,;:.!?()]{3,120})?")
VERDICT = re.compile(r"\s(?:is|remains|will|depends|has|was|are|in order|when|before|after|because)\b", re.IGNORECASE)
LISTED = re.compile(
    r"\b(?:options|alternatives|choices|approaches|possibilities|proposals|recommendations)\b(?:\s\w+){0,4}?"
    r"(?:\s(?:include|includes|are|were|range from|being)|:|,?\snamely|,?\sincluding(?:\sthat\s\w+)?)\s*:?\s"
    r"(?P<list>[^.!?:]{6,400})",
    re.IGNORECASE,
)
PART = re.compile(r"\s*(?:[,;]\s*(?:and|or)\s+|[,;]\s+|\s(?:and|or)\s+(?=(?:to|a|an|the|\w+ing)\b))", re.IGNORECASE)
MOST_PARTS = 8
SHORTEST = 3


def finds(passage: Passage) -> Iterator[Find]:
    """The options between which a sentence puts a choice."""
    if OPENING.search(passage.text) is None:
        return
    for opening, divider, alone in PAIRS:
        for found in opening.finditer(passage.text):
            yield from _pair(passage, found, divider, alone)
    for found in WHETHER.finditer(passage.text):
        yield from _views(passage, found)
    if not passage.asks:
        yield from _listed(passage)


def _pair(passage: Passage, opening: re.Match[str], divider: re.Pattern[str], alone: bool) -> Iterator[Find]:
    """Both sides of a choice; “whether to …” puts one even alone."""
    start, end = _clause(passage.text, opening.end())
    sides = list(_parts(passage.text, divider, (start, end)))
    if len(sides) < 2 and not alone:
        return
    reason = _("“{words}” puts a choice.").format(words=_shown(passage.text[opening.start() : end]))
    for low, high in sides:
        if high - low >= SHORTEST:
            yield Find(Tag.OPTION, low, high, _option_name(passage.text[low:high]), reason, Confidence.MODERATE)


def _views(passage: Passage, opening: re.Match[str]) -> Iterator[Find]:
    """“Whether A views B as C or as D” is one choice, of a stance."""
    start, end = _clause(passage.text, opening.end())
    stance, parted = AS.search(passage.text, start, end), OR_AS.search(passage.text, start, end)
    if stance and parted and stance.end() < parted.start():
        one, other = label(passage.text[stance.end() : parted.start()]), label(passage.text[parted.end() : end])
        reason = _("“{words}” puts a choice.").format(words=_shown(passage.text[opening.start() : end]))
        name = _("{one} or {other}").format(one=one, other=other[:1].lower() + other[1:])
        yield Find(Tag.OPTION, opening.start(), end, name, reason, Confidence.MODERATE)


def _clause(text: str, start: int) -> Span:
    """From `start` to the end of the clause, before what is said of the choice."""
    found = CLAUSE.match(text, start)
    if found is None:
        return start, start
    verdict = VERDICT.search(text, start, found.end())
    end = verdict.start() if verdict else found.end()
    return start, start + len(text[start:end].rstrip())


def _listed(passage: Passage) -> Iterator[Find]:
    for found in LISTED.finditer(passage.text):
        reason = _("“{words}” lists options.").format(words=_shown(found.group()))
        parts = [span for span in _parts(passage.text, PART, found.span("list")) if span[1] - span[0] > SHORTEST]
        if 2 <= len(parts) <= MOST_PARTS:
            for low, high in parts:
                name = _option_name(passage.text[low:high])
                yield Find(Tag.OPTION, low, high, name, reason, Confidence.MODERATE)


def _parts(text: str, divider: re.Pattern[str], span: Span) -> Iterator[Span]:
    start, stop = span
    for cut in divider.finditer(text, start, stop):
        yield start, cut.start()
        start = cut.end()
    yield start, stop


def _option_name(text: str) -> str:
    words = words_of(text)
    first = 1 if len(words) > 1 and words[0].text == "to" else 0
    if not words or words[0].text in ARTICLES:
        return label(text)
    return verb_phrase(text, words, first)


def _shown(words: str) -> str:
    return " ".join(words.split()[:6])
