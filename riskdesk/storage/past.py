"""An assessment as it was: the rows of today, with what the journal says since then taken back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from sqlalchemy import Table

from riskdesk.domain.assessment import Assessment, Scores, scores_with
from riskdesk.domain.ids import AssessorId, DimensionId, OptionId, ScenarioId
from riskdesk.domain.scores import Cell, Score
from riskdesk.exchange.plain import Plain
from riskdesk.exchange.reading import score_from_plain
from riskdesk.storage import schema
from riskdesk.storage.journal import JournalEntry
from riskdesk.storage.read import Reader
from riskdesk.storage.rows import LISTS, Row, particulars
from riskdesk.storage.write import key_names

Key = tuple[Any, ...]


def past(now: Assessment, since: Iterable[JournalEntry]) -> Assessment:
    """An assessment before these entries of its journal, the newest of them first."""
    rows = _PastRows(now)
    for entry in since:
        rows.take_back(entry)
    return rows.assessment(rows.own)


class _PastRows(Reader):
    """Reads an assessment from rows that are not stored any more."""

    def __init__(self, now: Assessment) -> None:
        self._id = now.id
        self._now = now
        self.own = particulars(now)
        self._tables = {table.name: {_key(table, row): row for row in rows(now)} for _part, table, rows in LISTS}
        self._of_table = {table.name: table for _part, table, _rows in LISTS}
        self._other_scores: dict[Cell, Score | None] = {}

    def take_back(self, entry: JournalEntry) -> None:
        """Put back what one entry says that there was before."""
        for name, pairs in entry.change.items():
            for before, after in pairs:
                if name == schema.assessment.name:
                    self.own |= {column: value for column, value in (before or {}).items() if column in self.own}
                elif name == schema.score.name:
                    self._other_scores[_cell(before or after or {})] = score_from_plain(before) if before else None
                else:
                    self._put_back(name, before, after)

    def _put_back(self, name: str, before: Row | None, after: Row | None) -> None:
        table, rows = self._of_table[name], self._tables[name]
        if after is not None:
            rows.pop(_key(table, after), None)
        if before is not None:
            rows[_key(table, before)] = before

    def _rows(self, table: Table, order: str = "position") -> Iterator[Plain]:
        for row in sorted(self._tables[table.name].values(), key=lambda row: row.get(order, 0)):
            yield {name: row[name] for name in row if name != "position"}

    def _scores(self) -> Scores:
        return scores_with(self._now.scores, self._other_scores)


def _key(table: Table, row: Row) -> Key:
    return tuple(row[name] for name in key_names(table))


def _cell(row: Row) -> Cell:
    scenario = ScenarioId(row["scenario"]) if row["scenario"] != schema.EVERY else None
    return Cell(OptionId(row["option"]), DimensionId(row["dimension"]), scenario, AssessorId(row["assessor"]))
