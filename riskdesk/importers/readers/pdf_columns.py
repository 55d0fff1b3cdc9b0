"""The order in which the lines of a page are read: columns one after another, and rows of tables as rows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import mean, mode

from riskdesk.importers.readers.pdf_text_page import Line
from riskdesk.importers.readers.right_to_left import mostly_right_to_left

NARROWEST = 0.3
"""A gap narrower than so many times the size of the letters parts no columns."""
WIDE = 1.5
"""And one that is wider is no space between words."""
DEEPEST = 3
"""Columns inside columns are looked for so deep."""
WORDS_OF_PROSE = 3.5
"""Columns of text hold more words in a line, cells of a table mostly fewer."""
FILLED = 0.55
"""And their lines fill so much of the column;"""
MOSTLY = 0.5
"""so much of the text stands in such lines."""
TIGHT = 1.4
"""A line that follows at less than so many times its size may go on with the cells above."""

Stripe = list[Line]
Span = tuple[float, float]
EVERYWHERE: list[Span] = [(-1e9, 1e9)]


@dataclass(slots=True)
class Row:
    """A row of a table."""

    cells: list[str]
    page: int
    begins: bool = False
    """Whether a table begins with it."""


def in_order(lines: list[Line], number: int) -> list[Line | Row]:
    """What stands on a page in the order of reading; lines that stand turned come last."""
    turn = mode(line.turned for line in lines) if lines else 0
    upright = [line for line in lines if line.turned == turn]
    rest = [line for line in lines if line.turned != turn]
    leftwards = mostly_right_to_left("".join(line.text for line in upright))
    ordered = _Page(number, leftwards).read(upright)
    for place, line in enumerate(rest):
        ordered.append(replace(line, region=-place - 1))
    return ordered


@dataclass(slots=True)
class _Page:
    """A page that is read; each stretch of lines under one another is a region with a number of its own."""

    number: int
    leftwards: bool
    region: int = 0

    def read(self, lines: Sequence[Line], depth: int = 0) -> list[Line | Row]:
        """The lines in the order of reading."""
        if all(after.top - 0.4 * after.height < before.bottom for before, after in pairwise(lines)):
            return self._numbered(lines)
        found: list[Line | Row] = []
        plain: list[Line] = []
        for group in _grouped(_stripes(lines)):
            gutters = _gutters(group)
            columns = _columns(group, gutters)
            is_prose = _is_prose(columns, group)
            if not gutters or depth >= DEEPEST or not (is_prose or _is_table(group, gutters)):
                plain.extend(line for stripe in group for line in self._one(stripe))
                continue
            found.extend(self._numbered(plain))
            plain = []
            if is_prose:
                for column in reversed(columns) if self.leftwards else columns:
                    found.extend(self.read(column, depth + 1))
            else:
                begin, end = _rows_of(group)
                found.extend(self._numbered(line for stripe in group[:begin] for line in stripe))
                found.extend(self._table(group[begin:end], gutters))
                plain = [line for stripe in group[end:] for line in stripe]
        return found + self._numbered(plain)

    def _numbered(self, lines: Iterable[Line]) -> list[Line | Row]:
        self.region += 1
        for line in lines:
            line.region = self.region
        return list(lines)

    def _one(self, stripe: Stripe) -> list[Line]:
        """The parts of one line joined to one."""
        if len(stripe) == 1:
            return stripe
        parts = sorted(stripe, key=lambda line: line.left, reverse=self.leftwards)
        left, right = min(part.left for part in parts), max(part.right for part in parts)
        return [replace(parts[0], text=" ".join(part.text for part in parts), left=left, right=right)]

    def _table(self, group: Sequence[Stripe], gutters: Sequence[Span]) -> list[Line | Row]:
        rows: list[Row] = []
        above: Stripe = []
        for stripe in group:
            cells = [" ".join(line.text for line in column) for column in _columns([stripe], gutters)]
            if self.leftwards:
                cells.reverse()
            if rows and not all(cells) and _follows_tightly(above, stripe):
                rows[-1].cells = [
                    f"{before} {after}".strip() for before, after in zip(rows[-1].cells, cells, strict=True)
                ]
            else:
                rows.append(Row(cells, self.number, begins=not rows))
            above = stripe
        return list(rows)


def _stripes(lines: Iterable[Line]) -> list[Stripe]:
    """Lines that stand at one height, from the top."""
    stripes: list[Stripe] = []
    for line in sorted(lines, key=lambda line: (-line.top, line.left)):
        middle = (line.bottom + line.top) / 2
        if stripes and stripes[-1][0].bottom <= middle:
            stripes[-1].append(line)
        else:
            stripes.append([line])
    return stripes


def _grouped(stripes: Sequence[Stripe]) -> Iterator[list[Stripe]]:
    """Stripes that follow each other and share a gap from top to bottom, or have none."""
    group: list[Stripe] = []
    free: list[Span] = []
    for stripe in stripes:
        shared = _without(free, stripe) if group else _without(EVERYWHERE, stripe)
        joined = [*group, stripe]
        if group and _is_apart(group, stripe, len(_inner(free, group)), len(_inner(shared, joined))):
            yield group
            joined, shared = [stripe], _without(EVERYWHERE, stripe)
        group, free = joined, shared
    if group:
        yield group


def _is_apart(group: Sequence[Stripe], stripe: Stripe, before: int, after: int) -> bool:
    """Whether a stripe begins anew below some: with it, no gap is left, or a line alone goes across one.

    Such a line stands above a table, or below it, or between two; it would hide a gap between columns.
    """
    if _parts_of(group):
        return not after or (len(stripe) == 1 and after < before)
    return len(stripe) > 1 and (not after or after < len(_inner(_without(EVERYWHERE, stripe), [stripe])))


def _parts_of(group: Sequence[Stripe]) -> bool:
    return any(len(stripe) > 1 for stripe in group)


def _without(free: Iterable[Span], stripe: Stripe) -> list[Span]:
    """The free spans that a stripe leaves free."""
    for line in stripe:
        left, right = line.left, line.right
        free = [
            span
            for begin, end in free
            for span in ((begin, min(end, left)), (max(begin, right), end))
            if span[1] - span[0] > NARROWEST * line.size
        ]
    return list(free)


def _inner(free: Iterable[Span], group: Sequence[Stripe]) -> list[Span]:
    """The free spans with something on both sides."""
    left = min(line.left for stripe in group for line in stripe)
    right = max(line.right for stripe in group for line in stripe)
    return [span for span in free if span[0] > left and span[1] < right]


def _gutters(group: Sequence[Stripe]) -> list[Span]:
    """The gaps that part a group from top to bottom, where at least two stripes stand on both sides of one."""
    if sum(len(stripe) > 1 for stripe in group) < 2:
        return []
    free = EVERYWHERE
    for stripe in group:
        free = _without(free, stripe)
    return sorted(_inner(free, group))


def _columns(group: Iterable[Stripe], gutters: Sequence[Span]) -> list[list[Line]]:
    columns: list[list[Line]] = [[] for _column in range(len(gutters) + 1)]
    for stripe in group:
        for line in stripe:
            columns[sum(gutter[1] <= line.left + 0.01 for gutter in gutters)].append(line)
    return columns


def _is_prose(columns: Sequence[Sequence[Line]], group: Sequence[Stripe]) -> bool:
    """Whether columns hold running text, most of it in lines that fill them, and not the cells of a table."""
    if len(group) < 4 or any(len(column) < 2 for column in columns):
        return False
    return all(_prose_in(column) > MOSTLY * sum(len(line.text) for line in column) for column in columns)


def _prose_in(column: Sequence[Line]) -> int:
    """How many letters of a column stand in lines of several words that fill it."""
    width = max(line.right for line in column) - min(line.left for line in column)
    return sum(
        len(line.text)
        for line in column
        if line.right - line.left > FILLED * width and len(line.text.split()) > WORDS_OF_PROSE
    )


def _is_table(group: Sequence[Stripe], gutters: Sequence[Span]) -> bool:
    """Whether gaps part cells, and do not just happen to fall under one another in a text."""
    lines = [line for stripe in group for line in stripe]
    widest = max(end - begin for begin, end in gutters)
    return widest > WIDE * lines[0].size or mean(len(line.text.split()) for line in lines) < WORDS_OF_PROSE


def _rows_of(group: Sequence[Stripe]) -> tuple[int, int]:
    """Where the rows of a table begin and end: a line alone above it, or well below it, is none of them."""
    begin, end = 0, len(group)
    while len(group[begin]) == 1:
        begin += 1
    while len(group[end - 1]) == 1 and not _follows_tightly(group[end - 2], group[end - 1]):
        end -= 1
    return begin, end


def _follows_tightly(above: Stripe, stripe: Stripe) -> bool:
    line = stripe[0]
    return max(part.bottom for part in above) - max(part.bottom for part in stripe) < TIGHT * line.size
