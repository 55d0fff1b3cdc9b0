"""Tables of a web page: whether one holds data, and its rows with each cell in its column."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from riskdesk.importers.readers.web_page_text import visible_text

LONGEST_CELL = 600
WIDEST = 100
"""A row is not made wider than this to keep its cells in their columns."""


def is_of_data(table: Any) -> bool:
    """Whether a table holds data, and is not there to set a page in columns."""
    if next(table.iterdescendants("table", "h1", "h2", "h3", "ul", "ol"), None) is not None:
        return False
    rows = [_cells(row) for row in table.iter("tr")]
    if not rows or max(map(len, rows)) < 2:
        return False
    return all(len("".join(cell.itertext())) <= LONGEST_CELL for row in rows for cell in row)


def rows_of(table: Any) -> Iterator[tuple[Any, tuple[str, ...]]]:
    """The rows that say anything, with their cells; where one spans several, all but the first are empty."""
    below: dict[int, int] = {}  # how many more rows a cell above goes down in each column
    for row in table.iter("tr"):
        texts: list[str] = []
        covered = {column for column, rows in below.items() if rows}
        below = {column: rows - 1 for column, rows in below.items() if rows > 1}
        for cell in _cells(row):
            _fill(texts, covered)
            wide = max(1, min(_span(cell, "colspan"), WIDEST - len(texts)))
            deep = _span(cell, "rowspan") - 1
            below |= {column: deep for column in range(len(texts), min(len(texts) + wide, WIDEST)) if deep > 0}
            texts += [visible_text(cell)] + [""] * (wide - 1)
        _fill(texts, covered)
        if any(texts):
            yield row, tuple(texts)


def _fill(texts: list[str], covered: set[int]) -> None:
    while len(texts) in covered:
        texts.append("")


def _cells(row: Any) -> list[Any]:
    return [cell for cell in row if cell.tag in ("td", "th")]


def _span(cell: Any, key: str) -> int:
    stated = cell.get(key, "").strip()
    return int(stated) if re.fullmatch(r"[0-9]{1,4}", stated) else 1
