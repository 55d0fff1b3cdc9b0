"""Suggestions: what a brief's text may be saying, each with its reason; none is applied unasked."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from riskdesk.domain.briefs import Brief, Role
from riskdesk.domain.scores import Confidence
from riskdesk.domain.tags import Tag
from riskdesk.importers.text.sentences import sentences
from riskdesk.importers.text.suggesting import (
    assumptions,
    choices,
    circumstances,
    evidence,
    options,
    prospects,
    structure,
    tables,
    urdu_arabic,
)
from riskdesk.importers.text.suggesting.enumerations import enumerated
from riskdesk.importers.text.suggesting.headings import announces
from riskdesk.importers.text.suggesting.lead_ins import is_only_lead, lead_in
from riskdesk.importers.text.suggesting.merging import merged
from riskdesk.importers.text.suggesting.outline import Line, lines_of
from riskdesk.importers.text.suggesting.passages import Context, Find, Passage

ALWAYS = (choices, circumstances, evidence)
UNLABELLED = (options, prospects, assumptions, urdu_arabic)
"""These read a sentence that the layout says nothing about."""
LONGEST_SENTENCE = 2_000
"""What is longer has no stops where sentences end: it is no prose."""
OPEN_CHOICE = re.compile(
    r"\b(?:two|three|four|five|six|several|[2-9]) (?:\w+ ){0,2}"
    r"(?:options|choices|courses|alternatives|ways forward|paths)\b",
    re.IGNORECASE,
)
"""“It has three courses open to it”: the sentences that follow tell them."""
RUN_IN = 5
"""Words of a heading that runs into its paragraph, at most, where it is no question."""
Stretch = tuple[int, int, bool]
"""Start and end of a sentence, and whether it is a point of an enumeration."""
ONCE = (Tag.OPTION, Tag.SCENARIO)
"""What a brief names again and again is suggested where it is named first."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Something that a stretch of a brief may be, why that is thought, and how surely."""

    tag: Tag
    name: str
    text: str
    paragraph: int
    start: int
    reason: str
    confidence: Confidence

    @property
    def key(self) -> str:
        """Names the suggestion wherever its words stand; what a brief holds of those that were dismissed."""
        return f"{self.tag.value}: {' '.join(self.text.casefold().split())}"


def suggestions(brief: Brief) -> tuple[Suggestion, ...]:
    """All that the rules find in a brief, in the order of its text."""
    seen: set[str] = set()
    return tuple(suggestion for suggestion in _all(brief) if _is_new(suggestion, seen))


def _all(brief: Brief) -> Iterator[Suggestion]:
    head: tuple[Tag, int] | None = None
    for line in lines_of(brief):
        if line.role is Role.ROW:
            begun = tables.column(line.text)
            if begun:
                head = begun
                continue
            found = [(0, each) for each in tables.find(line.text, head)] if head else []
        else:
            head, found = None, []
        found += [
            (start, each) for start, passage in _passages(line, brief.language) for each in merged(_finds(passage))
        ]
        for start, each in found:
            yield _suggestion(line, start, each)


def _suggestion(line: Line, start: int, find: Find) -> Suggestion:
    text = line.text[start + find.start : start + find.end]
    return Suggestion(find.tag, find.name, text, line.number, start + find.start, find.reason, find.confidence)


def _finds(passage: Passage) -> list[Find]:
    placed = list(structure.finds(passage))
    if passage.role is Role.HEADING:
        return placed
    introduces = passage.text.endswith((":", ":*", ":**"))
    rules = ALWAYS if placed or introduces else (*ALWAYS, *UNLABELLED)
    return placed + [find for rule in rules for find in rule.finds(passage)]


def _passages(line: Line, language: str) -> Iterator[tuple[int, Passage]]:
    """The sentences of a line with what is announced above them, or by the words that the line begins with."""
    whole = Passage(line.text, line.role, line.context, item=line.item)
    if line.role is Role.HEADING:
        yield 0, whole
        return
    for number, (start, end, point) in enumerate(_stretches(line, language)):
        passage = replace(whole, text=line.text[start:end], first=point or number == 0, item=point or line.item)
        opened = _opened(passage)
        if opened is None:
            yield start, passage
        if OPEN_CHOICE.search(passage.text):
            whole = replace(whole, context=replace(whole.context, choosing=True))
        if opened or (passage.first and _names_an_option(passage)):
            whole = replace(whole, context=opened or Context(weighing=True))


def _stretches(line: Line, language: str) -> Iterator[Stretch]:
    """The sentences of a line, the first together with what leads into it."""
    lead: int | None = None
    for number, (start, end) in enumerate(sentences(line.text, language)):
        text = line.text[start:end]
        if number == 0 and end < len(line.text.rstrip()) and (is_only_lead(text) or _is_short_name(line, text)):
            lead = start
            continue
        start, lead = (start if lead is None else lead), None
        if end - start <= LONGEST_SENTENCE:
            yield from _parts(line, start, end)


def _parts(line: Line, start: int, end: int) -> Iterator[Stretch]:
    """A sentence, or the points that it enumerates under a heading that says what they are."""
    points = list(enumerated(line.text[start:end])) if line.context.kinds else []
    for low, high in points:
        yield start + low, start + high, not line.text[: start + high].endswith(":")
    if not points:
        yield start, end, False


def _is_short_name(line: Line, text: str) -> bool:
    """“A. Treatment on demand.” in a list of options names what the next sentence describes."""
    return line.item and line.context.only is Tag.OPTION and len(text.split()) <= RUN_IN


def _names_an_option(passage: Passage) -> bool:
    led = lead_in(passage.text)
    return (led is not None and led.tag is Tag.OPTION) or (passage.item and passage.context.only is Tag.OPTION)


def _opened(passage: Passage) -> Context | None:
    """What a heading says that runs into its paragraph: “What should be done?”, “The case against.”"""
    if not passage.first or passage.role is not Role.TEXT or lead_in(passage.text):
        return None
    if not passage.asks and len(passage.words) > RUN_IN:
        return None
    kinds = announces(passage.text)
    return Context(kinds, passage.text, choosing=kinds == {Tag.OPTION}) if kinds else None


def _is_new(suggestion: Suggestion, seen: set[str]) -> bool:
    keys = {suggestion.key}
    if suggestion.tag in ONCE:
        keys.add(f"{suggestion.tag.value}= {suggestion.name.casefold()}")
    new = not keys & seen
    seen |= keys
    return new
