"""Headers, footers and page numbers: what stands at one height of many pages and says the same, or counts them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from riskdesk.importers.readers.pdf_text_page import Line

ROWS = 3
"""So many rows at the top and at the foot of a page are looked at."""
SURE = 3
"""What stands on so many pages is running; in a short file, on half of them, but never on one alone."""
APART = 1.5
"""The gap between what runs and the text, in sizes of letters, from line to line."""
NUMBER = re.compile(r"\d+")
ROMAN = re.compile(r"[ivxlc]{1,8}", re.IGNORECASE)
WORTH = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}

Row = list[Line]


class _Spot(NamedTuple):
    """A row of a page, counted from its edge, and the height of it."""

    at_top: bool
    row: int
    height: int


class _Edge(NamedTuple):
    """The first rows of a page or the last, from without to within, with the next one inside."""

    at_top: bool
    rows: list[Row]

    def spots(self) -> Iterator[tuple[_Spot, Row]]:
        """Each row that may run, and where it stands."""
        for number, row in enumerate(self.rows[:-1]):
            yield _Spot(self.at_top, number, round(row[0].bottom)), row


class _Look(NamedTuple):
    """How a line looks on every page: its words, with # for the number that counts pages, by this much ahead."""

    words: str
    height: int
    ahead: int = 0


def parted(pages: Sequence[list[Line]]) -> tuple[list[list[Line]], list[Line]]:
    """The lines of each page without those that run, and the first of each look that runs."""
    edges = [edge for lines in pages for edge in _edges(lines)]
    seen = Counter(look for edge in edges for _spot, row in edge.spots() for line in row for look in _looks(line))
    enough = min(SURE, max(2, -(-len(pages) // 2)))
    steady = _steady(edges, seen, enough)
    taken: set[int] = set()
    first: dict[str, Line] = {}
    for line in (line for edge in edges for line in _running(edge, seen, enough, steady)):
        taken.add(id(line))
        first.setdefault(max(_looks(line), key=lambda look: seen[look]).words, line)
    return [[line for line in lines if id(line) not in taken] for lines in pages], list(first.values())


def _edges(lines: Iterable[Line]) -> Iterator[_Edge]:
    rows: dict[int, Row] = {}
    for line in lines:
        rows.setdefault(round(line.bottom), []).append(line)
    heights = sorted(rows)
    half = min(ROWS, (len(heights) - 1) // 2) + 1  # a page of few lines is not all running
    yield _Edge(True, [rows[height] for height in heights[: -half - 1 : -1]])
    yield _Edge(False, [rows[height] for height in heights[:half]])


def _steady(edges: Iterable[_Edge], seen: Mapping[_Look, int], enough: int) -> set[_Spot]:
    """The spots where most pages have what runs; elsewhere it is chance that a text begins with the same words."""
    every: Counter[_Spot] = Counter()
    runs: Counter[_Spot] = Counter()
    for edge in edges:
        for spot, row in edge.spots():
            every[spot] += 1
            runs[spot] += _is_seen(row, seen, enough)
    outermost: Counter[bool] = Counter()
    for spot, count in runs.items():
        if not spot.row:
            outermost[spot.at_top] = max(outermost[spot.at_top], count)
    return {
        spot
        for spot, count in runs.items()
        if 2 * count > every[spot] and (not spot.row or 2 * count > outermost[spot.at_top])
    }


def _running(edge: _Edge, seen: Mapping[_Look, int], enough: int, steady: set[_Spot]) -> list[Line]:
    """The lines that run: none stands further in than one that does not, and a gap parts them from the text."""
    many = 0
    for spot, row in edge.spots():
        if spot not in steady or not _is_seen(row, seen, enough):
            break
        many += 1
    while many and not _apart(edge.rows[many - 1][0], edge.rows[many][0]):
        many -= 1
    return [line for row in edge.rows[:many] for line in row]


def _is_seen(row: Row, seen: Mapping[_Look, int], enough: int) -> bool:
    return all(any(seen[look] >= enough for look in _looks(line)) for line in row)


def _apart(outer: Line, inner: Line) -> bool:
    return abs(outer.bottom - inner.bottom) >= APART * outer.size


def _looks(line: Line) -> Iterator[_Look]:
    height = round(line.bottom)
    yield _Look(line.text, height)
    if ROMAN.fullmatch(line.text):
        yield _Look("#", height, _roman(line.text) - line.page)
    for number in NUMBER.finditer(line.text):
        words = f"{line.text[: number.start()]}#{line.text[number.end() :]}"
        if len(number[0]) <= 4:
            yield _Look(words, height, int(number[0]) - line.page)


def _roman(text: str) -> int:
    worths = [WORTH[letter] for letter in text.lower()]
    return sum(-one if one < after else one for one, after in zip(worths, [*worths[1:], 0], strict=True))
