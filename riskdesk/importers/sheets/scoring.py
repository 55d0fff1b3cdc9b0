"""Reads the cells of tables as scores."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

from riskdesk.domain.assessment import Assessment
from riskdesk.domain.dimensions import Dimension
from riskdesk.domain.errors import Problem
from riskdesk.domain.ids import AssessorId, DimensionId, OptionId, ScenarioId
from riskdesk.domain.likelihood import DEFAULT_YARDSTICK
from riskdesk.domain.panel import DEFAULT_ASSESSOR
from riskdesk.domain.scores import Cell, Value
from riskdesk.importers.sheets.mapping import Mapping, Role
from riskdesk.importers.sheets.matching import Matches
from riskdesk.importers.sheets.reading import NotUnderstood
from riskdesk.importers.sheets.score_cells import NoScore, ScoreCells
from riskdesk.importers.sheets.table import Column, Line, Table
from riskdesk.importers.sheets.tables import SheetTable
from riskdesk.words import _

FEW = 4
"""Of fewer scores than this nothing is said about their scale."""
SMALL = 10.0


class Place(NamedTuple):
    """Whose scores a line holds."""

    option: OptionId
    scenario: ScenarioId | None
    assessor: AssessorId


class Scored(NamedTuple):
    """A column that is read: where, for which dimension, and how."""

    place: int
    dimension: DimensionId
    cells: ScoreCells


class Scoring:
    """The scores of all tables, one after another, and the cells that were not understood."""

    def __init__(
        self, into: Assessment | None, matches: dict[Role, Matches], new: tuple[Dimension, ...], chosen: Mapping
    ) -> None:
        self._into = into
        self._matches = matches
        self._texts = chosen.texts
        self._readers = _readers(into, new)
        self._seen: dict[Place, frozenset[DimensionId]] = {}
        self._otherwise = _scenario_of_all(into)
        self._problems: list[Problem] = []
        self.scores: list[tuple[Cell, Value | None]] = []
        self.not_understood: list[NotUnderstood] = []

    def told(self) -> Iterator[Problem]:
        """What to look at: what was given twice, what holds in every scenario, and percentages read as points."""
        yield from self._problems
        for name, cells in self._readers.values():
            if cells.saw_percentages:
                yield Problem(name, _("Percentages were read as points: 70% is 70."))

    def read(self, one: SheetTable) -> None:
        """Take in a table."""
        table = one.table
        same = [] if table.is_list else self._scored(table.columns)
        in_every, before = False, len(self.scores)
        for line in one.lines:
            place = self._place(one, line)
            if place is not None:
                columns = self._scored(line.columns) if table.is_list else same
                self._read_line(table, line, place, self._once(table, line, place, columns))
                in_every = in_every or place.scenario is None
        if in_every and self._into is not None and len(self._into.scenarios) > 1:
            what = _("It names no scenario, so its scores hold in every scenario that has no score of its own.")
            self._problems.append(Problem(table.sheet, what))
        if self._into is not None and len(self._into.assessors) > 1 and not all(line.assessor for line in one.lines):
            what = _("It names no assessor, so its scores are taken for those of “{name}”.")
            self._problems.append(Problem(table.sheet, what.format(name=self._into.assessors[0].name)))
        if self._into is not None and self._on_smaller_scale(self.scores[before:]):
            what = _("All its numbers lie between 0 and 10 on scales that go further. Is it on another scale?")
            self._problems.append(Problem(table.sheet, what))

    def _on_smaller_scale(self, scores: list[tuple[Cell, Value | None]]) -> bool:
        """Whether a table seems to count to 5 or 10 where the assessment counts to 100."""
        if len(scores) < FEW or not all(type(value) is float and 0 <= value <= SMALL for _cell, value in scores):
            return False
        ends = (self._readers[dimension][1].ends for dimension in {cell.dimension for cell, _value in scores})
        return all(end is not None and end[1] >= 5 * SMALL for end in ends)

    def _place(self, one: SheetTable, line: Line) -> Place | None:
        option = self._matches[Role.OPTION].id_of(line.option)
        said = line.scenario or one.scenario
        scenario = self._matches[Role.SCENARIO].id_of(said) if said else self._otherwise
        assessor = self._matches[Role.ASSESSOR].id_of(line.assessor) if line.assessor else self._first_assessor
        if option is None or assessor is None or (said and scenario is None):
            return None
        return Place(OptionId(option), None if scenario is None else ScenarioId(scenario), AssessorId(assessor))

    @cached_property
    def _first_assessor(self) -> str:
        if self._into is not None:
            return self._into.assessors[0].id
        named = (match.id for match in self._matches[Role.ASSESSOR].all)
        return next((id_ for id_ in named if id_ is not None), DEFAULT_ASSESSOR.id)

    def _scored(self, columns: Sequence[Column]) -> list[Scored]:
        """The columns whose dimension is scored, each dimension once."""
        scored: dict[DimensionId, Scored] = {}
        for column in columns:
            dimension = DimensionId(self._matches[Role.DIMENSION].id_of(column.name) or "")
            if dimension in self._readers:
                scored.setdefault(dimension, Scored(column.place, dimension, self._readers[dimension][1]))
        return list(scored.values())

    def _once(self, table: Table, line: Line, place: Place, columns: list[Scored]) -> list[Scored]:
        """The columns that no line before has given for the same place."""
        mine = frozenset(column.dimension for column in columns)
        seen = self._seen.get(place, frozenset())
        self._seen[place] = seen | mine if seen else mine
        if not seen & mine:
            return columns
        what = _("“{option}” is scored here once more; what came first counts.").format(option=line.option)
        self._problems.append(Problem(table.address(line.row, table.head.names), what))
        return [column for column in columns if column.dimension not in seen]

    def _read_line(self, table: Table, line: Line, place: Place, columns: list[Scored]) -> None:
        row, (option, scenario, assessor) = table.rows[line.row], place
        for column, dimension, cells in columns:
            said = row[column] if column < len(row) else ""
            cell = Cell(option, dimension, scenario, assessor)
            if said == "" or (type(said) is str and said.isspace()):
                # Into an open assessment an empty place brings nothing; in a new one it stands for unknown.
                if self._into is None:
                    self.scores.append((cell, None))
                continue
            try:
                self.scores.append((cell, cells.value(said)))
            except NoScore as refusal:
                self._puzzle(table, (line.row, column), cell, str(refusal))

    def _puzzle(self, table: Table, at: tuple[int, int], cell: Cell, reason: str) -> None:
        row, column = at
        address, text = table.address(row, column), table.text(row, column)
        cells = self._readers[cell.dimension][1]
        if (instead := self._texts.get(address)) is not None:
            try:
                self.scores.append((cell, cells.value(instead)))
                return
            except NoScore as refusal:
                text, reason = instead, str(refusal)
        offer = cells.offer(text)
        could_be, value = offer or (None, None)
        self.not_understood.append(NotUnderstood(table.sheet, address, text, reason, cell, could_be, value))


def _readers(into: Assessment | None, new: tuple[Dimension, ...]) -> dict[DimensionId, tuple[str, ScoreCells]]:
    yardstick = into.likelihood_words if into else DEFAULT_YARDSTICK
    groups = {d.parent for d in new}
    leaves = [*(into.tree.leaves if into else ()), *(d for d in new if d.id not in groups)]
    return {leaf.id: (leaf.name, ScoreCells(leaf.scored_on, yardstick)) for leaf in leaves}


def _scenario_of_all(into: Assessment | None) -> ScenarioId | None:
    """The scenario of scores that name none: the only one there is, unless its scores name none either."""
    if into is None or len(into.scenarios) > 1:
        return None
    by_scenario = any(slot.scenario is not None for row in into.scores.values() for slot in row)
    return into.scenarios[0].id if by_scenario else None
