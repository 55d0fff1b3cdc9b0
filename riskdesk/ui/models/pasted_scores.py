"""A range copied from a spreadsheet, read onto the score grid: what is understood, and what is not."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from riskdesk.domain.cell_names import cell_name
from riskdesk.domain.errors import InvalidEdit
from riskdesk.domain.scores import Cell, Value
from riskdesk.ui.models.score_table import ScoreTable
from riskdesk.words import _

Line = list[str]
Places = list[int | None]


class Misread(NamedTuple):
    """A pasted text that is no score: its cell (None: not in the grid), and a sentence that says what it could be."""

    cell: Cell | None
    sentence: str


@dataclass
class Pasted:
    """What a paste would do."""

    values: list[tuple[Cell, Value | None]] = field(default_factory=list)
    misread: list[Misread] = field(default_factory=list)


def read_pasted(table: ScoreTable, text: str, row: int, column: int) -> Pasted:
    """Read a tab-separated block whose corner falls on a cell.

    An empty place leaves its cell alone. A block that brings the names of dimensions or options along goes by them.
    """
    block = _block(text)
    headed = _headed(table, block[0])
    body = block[1:] if headed else block
    named = _named(table, body, headed)
    names = 1 if named else 0
    rows = named or _onward(row, len(body), len(table.options))
    columns = headed or _onward(column - names, max(map(len, body), default=0), len(table.leaves))
    pasted = Pasted()
    for at_row, line in zip(rows, body, strict=True):
        for place, said in enumerate(line[names:], names):
            if said:
                _read(table, pasted, (at_row, columns[place] if place < len(columns) else None), said)
    return pasted


def fill(table: ScoreTable, text: str, places: Iterable[tuple[int, int]]) -> Pasted:
    """Read one copied cell onto each of the selected ones."""
    pasted = Pasted()
    for place in places:
        _read(table, pasted, place, text.strip())
    return pasted


def is_single(text: str) -> bool:
    """Whether one cell was copied."""
    block = _block(text)
    return len(block) == 1 and len(block[0]) == 1


def _block(text: str) -> list[Line]:
    lines = text.replace("\r\n", "\n").replace("\r", "\n").rstrip("\n").split("\n")
    try:
        block = list(csv.reader(lines, delimiter="\t"))
    except csv.Error:  # a stray quotation mark, or a field beyond all measure
        block = [line.split("\t") for line in lines]
    return [[said.strip() for said in line] for line in block]


def _headed(table: ScoreTable, head: Line) -> Places | None:
    """Where each column goes, when the first line names dimensions; its corner may say anything."""
    known = {_folded(leaf.name): place for place, leaf in enumerate(table.leaves)}
    columns = [known.get(_folded(said)) for said in head]
    return columns if any(place is not None for place in columns) and None not in columns[1:] else None


def _named(table: ScoreTable, body: list[Line], headed: Places | None) -> Places | None:
    """Where each line goes, when the first column names options."""
    known = {_folded(option.name): place for place, option in enumerate(table.options)}
    rows = [known.get(_folded(line[0])) if line else None for line in body]
    cornered = headed is not None and headed[0] is None
    return rows if rows and (cornered or None not in rows) else None


def _onward(first: int, count: int, end: int) -> Places:
    return [place if place < end else None for place in range(first, first + count)]


def _folded(name: str) -> str:
    return " ".join(name.split()).casefold()


def _read(table: ScoreTable, pasted: Pasted, place: tuple[int | None, int | None], said: str) -> None:
    row, column = place
    if row is None or column is None:
        pasted.misread.append(Misread(None, _("“{text}” falls outside the grid.").format(text=said)))
        return
    cell = table.cell(row, column)
    try:
        pasted.values.append((cell, table.typed(cell, said).value))
    except InvalidEdit as refusal:
        sentence = _("{cell} (row {row}, column {column}) says “{text}”. {reason}").format(
            cell=cell_name(table.assessment, cell), row=row + 1, column=column + 1, text=said, reason=refusal
        )
        pasted.misread.append(Misread(cell, sentence))
