"""A run of paragraphs and tables in an RTF file: the text itself, a note, a header, a box."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from riskdesk.domain.briefs import Note, Role
from riskdesk.importers.found import Block
from riskdesk.importers.readers.gathering import Gathering, flat

NEAR = 40
"""Edges of cells that lie closer than this, in twentieths of a point, are one edge."""
MOST_COLUMNS = 63


class Setting(NamedTuple):
    """How a paragraph is set: its depth in a list (from 0), in the outline (from 1), in tables (0 in none)."""

    style: int = 0
    heading: int = 0
    list_id: int = 0
    level: int = 0
    in_table: int = 0


class Story:
    """Gathers paragraphs as their ends are met; a table is complete when a paragraph outside of it begins."""

    def __init__(self, inner: bool = False) -> None:
        self.gathering = Gathering(between_cells=", " if inner else " | ")
        self.notes: list[Note] = []
        self.boxes: list[Story] = []
        self.number: str | None = None
        self.edges: list[int] = []
        self._inner = inner
        self._pieces: list[str] = []
        self._cell = Gathering(between_cells=", ")
        self._nested: list[str] = []
        self._row: list[Gathering] = []
        self._rows: list[tuple[list[Gathering], list[int]]] = []

    @property
    def is_empty(self) -> bool:
        """Whether the paragraph has no text yet."""
        return not any(piece.strip() for piece in self._pieces)

    def say(self, words: str) -> None:
        """Add words to the paragraph."""
        self._pieces.append(words)

    def end_paragraph(self, setting: Setting) -> None:
        """The paragraph is complete."""
        if not setting.in_table and (self.boxes or not self.is_empty):
            self._end_table()
        self._add(setting)

    def end_cell(self, setting: Setting) -> None:
        """The last paragraph of a cell is complete."""
        self._add(setting._replace(in_table=1))
        self._row.append(self._cell)
        self._cell = Gathering(between_cells=", ")

    def end_row(self) -> None:
        """The cells so far are a row."""
        if self._row:
            self._rows.append((self._row, list(self.edges)))
        self._row = []

    def end_nested_cell(self) -> None:
        """A cell of a table within a cell is complete."""
        self._nested.append(flat("".join(self._pieces)))
        self._pieces = []

    def end_nested_row(self) -> None:
        """A row of a table within a cell is complete."""
        self._cell.add(Block(", ".join(filter(None, self._nested))))
        self._nested = []

    def end(self, setting: Setting) -> None:
        """The story is complete."""
        self._add(setting)
        if self._cell.blocks:
            self._row.append(self._cell)
        self.end_row()
        self._end_table()

    def _add(self, setting: Setting) -> None:
        into = self._cell if setting.in_table else self.gathering
        for note in self.notes:
            into.add_note(note)
        into.add(self._laid_out(setting))
        for box in self.boxes:
            into.take_notes(box.gathering)
            for block in box.gathering.blocks:
                into.add(block)
        self.notes, self.boxes, self._pieces, self.number = [], [], [], None

    def _laid_out(self, setting: Setting) -> Block:
        text = flat("".join(self._pieces))
        number = flat(self.number or "")
        if text and any(sign.isalnum() for sign in number):
            text = f"{number} {text}"
        if setting.heading:
            return Block(text, Role.HEADING, setting.heading)
        is_item = self.number is not None or setting.list_id > 0
        return Block(text, Role.ITEM, setting.level) if is_item else Block(text)

    def _end_table(self) -> None:
        rows, self._rows = self._rows, []
        if any(len(row) > 1 for row, _edges in rows):
            grid = _grid([edge for _row, edges in rows for edge in edges])
            self.gathering.add_rows(list(_spread(row, edges, grid)) for row, edges in rows)
            return
        for cell in (cell for row, _edges in rows for cell in row):  # a frame around text, not a table
            self.gathering.take_notes(cell)
            for block in cell.blocks:
                self.gathering.add(block)


def _grid(edges: Sequence[int]) -> list[int]:
    """The right edges of the columns of a table, from those of all its cells."""
    grid: list[int] = []
    for edge in sorted(set(edges)):
        if not grid or edge - grid[-1] > NEAR:
            grid.append(edge)
    return grid


def _spread(row: Sequence[Gathering], edges: Sequence[int], grid: Sequence[int]) -> list[Gathering]:
    """The cells of a row, each followed by an empty one for every further column that it spans."""
    if len(edges) != len(row) or len(grid) > MOST_COLUMNS:
        return list(row)
    spread, left = [], -1
    for cell, edge in zip(row, edges, strict=True):
        right = max(number for number, line in enumerate(grid) if line <= edge)
        spread += [cell, *(Gathering() for _column in range(right - left - 1))]
        left = max(left, right)
    return spread
