"""Which stretches of the text are shaded, and as what: where quotes overlap, only the foremost shows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from riskdesk.ui.pages.brief.locate import Place
from riskdesk.ui.pages.brief.supports import Support, Use


def shades(supports: Sequence[Support]) -> Iterator[tuple[Place, Use]]:
    """Stretches that do not overlap, each with the use that shows: options before dimensions, scenarios and scores."""
    by_paragraph: dict[int, list[tuple[Place, Use]]] = {}
    for support in supports:
        if support.place is not None and support.place.length:
            by_paragraph.setdefault(support.place.paragraph, []).append((support.place, support.use))
    for paragraph, marks in by_paragraph.items():
        yield from _runs(paragraph, marks)


def _runs(paragraph: int, marks: Sequence[tuple[Place, Use]]) -> Iterator[tuple[Place, Use]]:
    rank = {use: number for number, use in enumerate(Use)}
    shown: list[Use | None] = [None] * max(place.start + place.length for place, _use in marks)
    for place, use in sorted(marks, key=lambda mark: -rank[mark[1]]):
        shown[place.start : place.start + place.length] = [use] * place.length
    start = 0
    for foremost, run in groupby(shown):
        length = len(list(run))
        if foremost is not None:
            yield Place(paragraph, start, length), foremost
        start += length
