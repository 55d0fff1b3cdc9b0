"""What each cell at the top of a sheet was taken for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import Enum

from riskdesk.domain.assessment import Assessment
from riskdesk.domain.score_text import UNKNOWN
from riskdesk.importers.sheets import vocabulary
from riskdesk.importers.sheets.mapping import Mapping as Choices
from riskdesk.importers.sheets.mapping import Role
from riskdesk.importers.sheets.reading import SheetReading
from riskdesk.importers.sheets.table import Line, Table
from riskdesk.importers.sheets.tables import SheetTable, tables_in
from riskdesk.importers.sheets.vocabulary import folded
from riskdesk.importers.sheets.workbook import Workbook

TOP = 200
"""So many rows, or columns where the table lies across, are looked at."""
Place = tuple[int, int]
"""Row and column in the sheet, counted from 0."""


class CellKind(Enum):
    """What a cell was taken for; one that is none of these was left out."""

    OPTION = "option"
    DIMENSION = "dimension"
    KIND = "kind"
    WEIGHT = "weight"
    SCENARIO = "scenario"
    ASSESSOR = "assessor"
    SCORE = "score"
    UNKNOWN = "unknown"
    UNCLEAR = "not understood"


APART = {"scenario": CellKind.SCENARIO, "assessor": CellKind.ASSESSOR, "kind": CellKind.KIND}
Kinds = Mapping[Place, CellKind]


def cell_kinds(
    workbook: Workbook, into: Assessment | None, chosen: Choices, reading: SheetReading
) -> Mapping[str, Kinds]:
    """The kinds of the cells that were read, by sheet; `reading` is what was understood with the same choices."""
    tables, _problems = tables_in(workbook, into, chosen)
    return {one.table.sheet: dict(_Faces(one, chosen, reading).all()) for one in tables}


class _Faces:
    def __init__(self, one: SheetTable, chosen: Choices, reading: SheetReading) -> None:
        self._one, self._table, self._texts = one, one.table, chosen.texts
        self._unclear = {cell.address for cell in reading.not_understood}
        self._left_out = {(match.role, folded(match.said)) for match in reading.matches if match.id is None}

    def all(self) -> Iterator[tuple[Place, CellKind]]:
        """Every cell that counts for something."""
        for (row, column), kind in self._in_table(self._table):
            yield ((column, row) if self._table.head.transposed else (row, column)), kind

    def _in_table(self, table: Table) -> Iterator[tuple[Place, CellKind]]:
        if not table.is_list:
            for column in table.columns:
                yield (table.head.row, column.place), CellKind.DIMENSION
            yield from _below_head(table)
        for line in self._one.lines:
            if line.row >= TOP:
                return
            if (Role.OPTION, folded(line.option)) not in self._left_out:
                yield from self._in_line(table, line)

    def _in_line(self, table: Table, line: Line) -> Iterator[tuple[Place, CellKind]]:
        yield (line.row, table.head.names), CellKind.OPTION
        for part, place in table.apart.items():
            if table.text(line.row, place):
                yield (line.row, place), APART.get(part, CellKind.DIMENSION)
        for column in line.columns:
            if table.text(line.row, column.place) and (Role.DIMENSION, folded(column.name)) not in self._left_out:
                yield (line.row, column.place), self._of_score(line.row, column.place)

    def _of_score(self, row: int, column: int) -> CellKind:
        address = self._table.address(row, column)
        if address in self._unclear:
            return CellKind.UNCLEAR
        said = self._texts.get(address, self._table.text(row, column))
        return CellKind.UNKNOWN if said == UNKNOWN else CellKind.SCORE


def _below_head(table: Table) -> Iterator[tuple[Place, CellKind]]:
    for row in range(table.head.row + 1, table.first):
        word = folded(table.text(row, table.head.names))
        kind = CellKind.KIND if word in vocabulary.KIND else CellKind.WEIGHT
        for column in table.columns:
            if table.text(row, column.place):
                yield (row, column.place), kind
