"""Repairs of a text that arrived broken: offered with their reason, applied only when they are wanted."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from riskdesk.domain.briefs import Brief, Layout
from riskdesk.importers.text.mending.joined_words import joined_words
from riskdesk.importers.text.mending.word_list import Vocabulary
from riskdesk.words import _


@dataclass(frozen=True, slots=True)
class Repair:
    """A stretch of a paragraph, what would stand there instead, and why in words."""

    paragraph: int
    start: int
    before: str
    after: str
    reason: str

    @property
    def end(self) -> int:
        """Where the stretch ends."""
        return self.start + len(self.before)


def offered(paragraphs: Sequence[str], layout: Iterable[Layout] = (), language: str = "") -> tuple[Repair, ...]:
    """The repairs that a text seems to need, in the order of the text; no two touch the same stretch."""
    vocabulary = Vocabulary(paragraphs)
    found = [
        Repair(number + 1, mend.start, mend.before, mend.after, _("These words seem to be joined."))
        for number, mend in joined_words(paragraphs, vocabulary)
    ]
    return tuple(sorted(found, key=lambda repair: (repair.paragraph, repair.start)))


def applied(brief: Brief, repairs: Iterable[Repair]) -> Brief:
    """The brief with repairs made where what they mend still stands; paragraphs that they empty are gone."""
    by_paragraph: defaultdict[int, list[Repair]] = defaultdict(list)
    for repair in repairs:
        by_paragraph[repair.paragraph].append(repair)
    texts = [_mended(text, by_paragraph[number]) for number, text in enumerate(brief.paragraphs, 1)]
    left = [number for number, text in enumerate(texts, 1) if text or number not in by_paragraph]
    now = {number: place for place, number in enumerate(left, 1)}
    return replace(
        brief,
        paragraphs=tuple(texts[number - 1] for number in left),
        layout=tuple(replace(each, paragraph=now[each.paragraph]) for each in brief.layout if each.paragraph in now),
        notes=tuple(replace(each, paragraph=now.get(each.paragraph or 0)) for each in brief.notes),
    )


def _mended(text: str, repairs: Iterable[Repair]) -> str:
    """From the last to the first, so that places before stay where they are; what overlaps a later one is skipped."""
    untouched = len(text)
    for repair in sorted(repairs, key=lambda repair: repair.start, reverse=True):
        if repair.end <= untouched and text.startswith(repair.before, repair.start):
            text = text[: repair.start] + repair.after + text[repair.end :]
            untouched = repair.start
    return text
