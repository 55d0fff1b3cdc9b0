"""What is marked in the text: stretches with the use that each is marked for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from riskdesk.ui.pages.brief.locate import Place
from riskdesk.ui.pages.brief.uses import Use


@dataclass(frozen=True, slots=True)
class Mark:
    """One stretch, and what it is marked for."""

    use: Use
    place: Place


def shades(marks: Sequence[Mark]) -> Iterator[Mark]:
    """Stretches that do not overlap, each with the use that shows: the foremost of those that are marked there."""
    by_paragraph: dict[int, list[Mark]] = {}
    for mark in marks:
        by_paragraph.setdefault(mark.place.paragraph, []).append(mark)
    for paragraph, here in by_paragraph.items():
        yield from _runs(paragraph, here)


def _runs(paragraph: int, marks: Sequence[Mark]) -> Iterator[Mark]:
    rank = {use: number for number, use in enumerate(Use)}
    shown: list[Use | None] = [None] * max(mark.place.end for mark in marks)
    for mark in sorted(marks, key=lambda mark: -rank[mark.use]):
        shown[mark.place.start : mark.place.end] = [mark.use] * mark.place.length
    start = 0
    for foremost, run in groupby(shown):
        length = len(list(run))
        if foremost is not None:
            yield Mark(foremost, Place(paragraph, start, length))
        start += length
