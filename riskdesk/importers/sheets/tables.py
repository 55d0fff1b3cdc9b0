"""The tables of a workbook, and what each sheet stands for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from riskdesk.domain.assessment import Assessment
from riskdesk.domain.errors import Problem
from riskdesk.domain.scales import Levels
from riskdesk.importers.sheets.header import Known, found_head
from riskdesk.importers.sheets.mapping import Instead, Layout, Mapping
from riskdesk.importers.sheets.new_scales import ORDINALS
from riskdesk.importers.sheets.table import Column, Line, Table, table_of
from riskdesk.importers.sheets.vocabulary import folded, is_word, kind_said
from riskdesk.importers.sheets.workbook import Sheet, Workbook
from riskdesk.words import _

NAMES_NOTHING = re.compile(
    r"(?:sheet|tabelle|feuil|feuille|hoja|foglio|blad|planilha|table|scores?|ratings?|data|matrix|assessment)[ _]?\d*",
    re.IGNORECASE,
)
"""Names of sheets that programs give, or that say no more than what every such sheet holds."""
LABELS = frozenset(folded(label) for labels in ORDINALS for label in labels)


@dataclass(frozen=True)
class SheetTable:
    """A sheet's table with its lines; `scenario` is the name it stands for, empty where none is meant."""

    table: Table
    lines: tuple[Line, ...]
    scenario: str = ""

    @cached_property
    def columns(self) -> tuple[Column, ...]:
        """Its dimensions, each once."""
        if not self.table.is_list:
            return self.table.columns
        return tuple({folded(column.name): column for line in self.lines for column in line.columns}.values())


def tables_in(workbook: Workbook, into: Assessment | None, mapping: Mapping) -> tuple[list[SheetTable], list[Problem]]:
    """Every table of scores, and what is to be said of the rest."""
    known, labels = _known(into), LABELS | _levels(into)
    kept = [sheet for sheet in workbook.sheets if mapping.sheets.get(sheet.name) is not Instead.LEFT_OUT and sheet.rows]
    found, problems = [], []
    for sheet in kept:
        table = _table(sheet, known, mapping.layouts.get(sheet.name, Layout()))
        lines = tuple(table.lines()) if table else ()
        if table is None or not lines or not (len(kept) == 1 or _has_scores(table, lines, labels)):
            problems.append(Problem(sheet.name, _("No table of scores was found in this sheet, so it is left out.")))
        else:
            found.append((table, lines))
            problems += table.problems
    used = replace(workbook, sheets=tuple(sheet for sheet in kept if sheet.name in {t.sheet for t, _lines in found}))
    return [SheetTable(table, lines, _scenario(table, used, into, mapping)) for table, lines in found], problems


def _known(into: Assessment | None) -> Known:
    if into is None:
        return Known()
    return Known(
        frozenset(folded(option.name) for option in into.options),
        frozenset(folded(dimension.name) for dimension in into.dimensions),
    )


def _levels(into: Assessment | None) -> frozenset[str]:
    scales = [leaf.scored_on for leaf in into.tree.leaves] if into else []
    return frozenset(folded(level.label) for scale in scales if isinstance(scale, Levels) for level in scale.levels)


def _table(sheet: Sheet, known: Known, layout: Layout) -> Table | None:
    head = found_head(sheet.rows, known, layout)
    if head is None:
        return None
    table = table_of(sheet.name, head, known.dimensions)
    if kind := kind_said(sheet.name):
        table.columns = tuple(column._replace(kind=column.kind or kind) for column in table.columns)
    return table if table.columns else None


def _has_scores(table: Table, lines: tuple[Line, ...], labels: frozenset[str]) -> bool:
    return any(
        cell != "" and (not is_word(cell) or folded(str(cell)) in labels)
        for line in lines
        for column in line.columns
        for cell in table.rows[line.row][column.place : column.place + 1]
    )


def _scenario(table: Table, workbook: Workbook, into: Assessment | None, mapping: Mapping) -> str:
    """A sheet stands for the scenario of its name, unless a column says the scenario or its name says nothing."""
    choice = mapping.sheets.get(table.sheet)
    if choice is not None:
        return "" if choice is Instead.EVERY_SCENARIO else table.sheet
    # The name of a text file is none that anybody gave to a scenario.
    if workbook.delimiter or "scenario" in table.apart or kind_said(table.sheet):
        return ""
    if len(workbook.sheets) == 1 and not _names_one(table.sheet, into):
        return ""
    return table.sheet


def _names_one(sheet: str, into: Assessment | None) -> bool:
    """Whether the name of a lone sheet is that of a scenario."""
    if into is None:
        return not NAMES_NOTHING.fullmatch(sheet)
    return folded(sheet) in {folded(scenario.name) for scenario in into.scenarios}


def names_of_scenarios(tables: list[SheetTable]) -> Iterator[str]:
    """Every scenario that the tables name, in order."""
    for one in tables:
        if one.scenario:
            yield one.scenario
        yield from (line.scenario for line in one.lines if line.scenario)
