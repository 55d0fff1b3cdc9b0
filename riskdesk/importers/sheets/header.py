"""Where the head of a table stands in a sheet, and whether options or dimensions run down."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice, zip_longest

from riskdesk.importers.sheets.compact import Cell, Row
from riskdesk.importers.sheets.mapping import Layout
from riskdesk.importers.sheets.vocabulary import (
    DIMENSION,
    KIND,
    OPTION,
    RECKONED,
    REMARKS,
    SCENARIO,
    WEIGHT,
    folded,
    is_word,
)

LOOK = 60
"""So many rows from the top can hold the head."""


@dataclass(frozen=True, slots=True)
class Known:
    """The folded names of options and dimensions that are in the assessment."""

    options: frozenset[str] = frozenset()
    dimensions: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Head:
    """The rows with options down, the place of the head in them, and whether they lay the other way in the sheet."""

    rows: Sequence[Row]
    row: int
    names: int
    """The column that names the options."""
    transposed: bool


def found_head(rows: Sequence[Row], known: Known, layout: Layout) -> Head | None:
    """The head of a sheet's table, or None where there is no table of scores."""
    upright = _head(rows, known.dimensions, layout.header)
    if layout.transposed is False:
        return upright
    if layout.transposed is None and not (upright and _lies_across(upright, known)):
        return upright
    turned = tuple(zip_longest(*rows, fillvalue=""))
    turned_known = known.dimensions | frozenset(WEIGHT | KIND)
    head = _head(turned, turned_known, None) if layout.header is None else _turned_at(rows, layout.header)
    return Head(turned, head.row, head.names, True) if head else upright


def _head(rows: Sequence[Row], dimensions: frozenset[str], chosen: int | None) -> Head | None:
    place = chosen if chosen is not None and chosen < len(rows) else _place(rows, dimensions)
    if place is None:
        return None
    row = rows[place]
    named = next((column for column, cell in enumerate(row) if _word(cell) in OPTION), None)
    return Head(rows, place, _first_names(rows, place) if named is None else named, False)


def _place(rows: Sequence[Row], dimensions: frozenset[str]) -> int | None:
    """The first row with the word for options; else one with known names; else one of words as wide as the table."""
    top = rows[:LOOK]
    for place, row in enumerate(top):
        words = [_word(cell) for cell in row if cell != ""]
        if len(words) > 1 and any(word in OPTION for word in words):
            return place
    for place, row in enumerate(top):
        words = [_word(cell) for cell in row if cell != ""]
        if sum(word in dimensions for word in words) * 2 >= max(1, len(words)):
            return place
    return _widest_of_words(rows)


def _widest_of_words(rows: Sequence[Row]) -> int | None:
    first = min((_first_filled(row) for row in rows[:LOOK] if row), default=0)
    beyond = [[cell for cell in row[first + 1 :] if cell != ""] for row in rows[:LOOK]]
    widest = max(map(len, beyond), default=0)
    for place, cells in enumerate(beyond):
        told_apart = len(set(cells)) > 1 or len(cells) == 1  # a merged title says the same all over
        if cells and len(cells) * 2 >= widest and told_apart and all(map(is_word, cells)):
            below = beyond[place + 1] if place + 1 < len(beyond) else []
            grouped = (
                len(below) > len(set(map(str, cells))) and all(map(is_word, below)) and _cornerless(rows, place + 1)
            )
            return place + 1 if grouped else place
    return None


def _cornerless(rows: Sequence[Row], place: int) -> bool:
    """Whether a row has no name of its own: it is a head, and what stands above it are groups."""
    return bool(rows[place]) and (rows[place][0] == "" or _word(rows[place][0]) in DIMENSION | REMARKS)


def _first_names(rows: Sequence[Row], place: int) -> int:
    """The column of names where none is headed so: the first that has words below the head."""
    below = [row for row in islice(rows, place + 1, place + LOOK) if row]
    apart = {
        column for column, cell in enumerate(rows[place]) if _word(cell) in SCENARIO | REMARKS | RECKONED and cell != ""
    }
    columns = range(max(map(len, below), default=1))
    return next((c for c in columns if c not in apart and any(c < len(row) and is_word(row[c]) for row in below)), 0)


def _lies_across(head: Head, known: Known) -> bool:
    """Whether options run across: by names that are known, else by what the head and its corner say."""
    across = [_word(cell) for cell in head.rows[head.row] if cell != ""]
    down = [_word(row[head.names]) for row in head.rows[head.row + 1 :] if len(row) > head.names]
    upright = _hits(across, known.dimensions) + _hits(down, known.options)
    turned = _hits(across, known.options) + _hits(down, known.dimensions)
    if upright != turned:
        return turned > upright
    corner = _word(head.rows[head.row][head.names]) if head.names < len(head.rows[head.row]) else ""
    return corner in DIMENSION and not any(word in OPTION for word in across)


def _turned_at(rows: Sequence[Row], column: int) -> Head | None:
    """A turned table whose names of options stand in the sheet's row of that number."""
    turned = tuple(zip_longest(*rows, fillvalue=""))
    place = next((place for place, row in enumerate(turned) if any(map(is_word, row))), None)
    return None if place is None else Head(turned, place, column, True)


def _hits(words: Sequence[str], names: frozenset[str]) -> int:
    return sum(word in names for word in words)


def _first_filled(row: Row) -> int:
    return next((column for column, cell in enumerate(row) if cell != ""), len(row))


def _word(cell: Cell) -> str:
    return folded(cell) if isinstance(cell, str) else ""
