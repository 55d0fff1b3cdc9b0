"""Repairs of a text that arrived broken: offered with their reason, applied only when they are wanted."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from riskdesk.domain.briefs import Brief, Layout
from riskdesk.importers.text.mending.arabic import letter_shapes, swapped_lam_alef
from riskdesk.importers.text.mending.emphasis import emphasis
from riskdesk.importers.text.mending.hyphens import hyphens, soft_hyphens
from riskdesk.importers.text.mending.joined_signs import joined_signs
from riskdesk.importers.text.mending.joined_words import joined_words
from riskdesk.importers.text.mending.mend import Mend
from riskdesk.importers.text.mending.running_lines import running_lines
from riskdesk.importers.text.mending.word_list import Vocabulary
from riskdesk.importers.text.mending.wrong_encoding import wrong_encoding
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
    found = enumerate(_found(paragraphs, layout, language))
    kept: list[tuple[int, Repair]] = []
    for rank, repair in sorted(found, key=lambda each: (each[1].paragraph, each[1].start, each[0])):
        last, before = kept[-1] if kept else (rank, None)
        if before is None or before.paragraph < repair.paragraph or before.end <= repair.start:
            kept.append((rank, repair))
        elif rank < last:
            kept[-1] = (rank, repair)
    return tuple(repair for _rank, repair in kept)


def _found(paragraphs: Sequence[str], layout: Iterable[Layout], language: str) -> Iterator[Repair]:
    """What is surest comes first: of two repairs of one stretch the later is not offered."""
    for number in running_lines(paragraphs, layout):
        yield _repair(number, Mend(0, paragraphs[number], ""), _("The file repeats this line on its pages."))
    for find, reason in _in_any_language():
        for number, text in enumerate(paragraphs):
            for mend in find(text):
                yield _repair(number, mend, reason)
    for number, mend in swapped_lam_alef(paragraphs):
        yield _repair(number, mend, _("Lam and alef seem to have changed places."))
    if not language or language.lower().startswith("en"):
        yield from _found_in_english(paragraphs)


def _in_any_language() -> tuple[tuple[Callable[[str], Iterator[Mend]], str], ...]:
    return (
        (wrong_encoding, _("These signs come from reading the text in a wrong encoding.")),
        (soft_hyphens, _("An invisible hyphen stands in this word.")),
        (letter_shapes, _("These are the shapes of Arabic letters, not the letters.")),
        (emphasis, _("This sign marks emphasis and is no part of the text.")),
    )


def _found_in_english(paragraphs: Sequence[str]) -> Iterator[Repair]:
    vocabulary = Vocabulary(paragraphs)
    english = [text if vocabulary.looks_english(text) else "" for text in paragraphs]
    for number, text in enumerate(english):
        for mend in hyphens(text, vocabulary):
            yield _repair(number, mend, _("The hyphen seems to come from the end of a line."))
        for mend in joined_signs(text, vocabulary):
            yield _repair(number, mend, _("A space seems to be missing here."))
    for number, mend in joined_words(english, vocabulary):
        yield _repair(number, mend, _("These words seem to have lost the space between them."))


def _repair(number: int, mend: Mend, reason: str) -> Repair:
    return Repair(number + 1, mend.start, mend.before, mend.after, reason)


def applied(brief: Brief, repairs: Iterable[Repair]) -> Brief:
    """The brief with repairs made where what they mend still stands; paragraphs that they empty are gone."""
    by_paragraph: defaultdict[int, list[Repair]] = defaultdict(list)
    for repair in repairs:
        by_paragraph[repair.paragraph].append(repair)
    texts = [_mended(text, by_paragraph[number]) for number, text in enumerate(brief.paragraphs, 1)]
    left = [number for number, text in enumerate(texts, 1) if text.strip() or number not in by_paragraph]
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
