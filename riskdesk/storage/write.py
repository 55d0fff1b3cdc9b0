"""Writing what differs between two assessments: changed rows are changed, new ones added, gone ones deleted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice

from sqlalchemy import ColumnElement, Connection, Table, bindparam, delete, insert, select, update

from riskdesk.domain.assessment import NO_ROW, Assessment
from riskdesk.domain.assessment import Row as ScoreRow
from riskdesk.domain.changes import Change
from riskdesk.domain.ids import AssessmentId, OptionId
from riskdesk.domain.scores import Cell, Slot
from riskdesk.storage import schema
from riskdesk.storage.rows import LISTS, Row, particulars, score_key, score_row

AT_ONCE = 10_000
"""So many rows are made and handed over together."""


@dataclass
class Difference:
    """What differs in one table; `moved` rows changed their position only."""

    table: Table
    added: list[Row] = field(default_factory=list)
    changed: list[tuple[Row, Row]] = field(default_factory=list)
    moved: list[Row] = field(default_factory=list)
    gone: list[Row] = field(default_factory=list)

    def pairs(self) -> list[list[Row | None]]:
        """Each row before and after, for the journal."""
        added: list[list[Row | None]] = [[None, row] for row in self.added]
        gone: list[list[Row | None]] = [[row, None] for row in self.gone]
        changed: list[list[Row | None]] = [[before, after] for before, after in self.changed]
        return [*added, *changed, *gone]


def differences(db: Connection, change: Change) -> list[Difference]:
    """What differs between two assessments, in the order that references need."""
    parts = change.parts
    lists = [
        _difference(table, rows(change.before), rows(change.after)) for part, table, rows in LISTS if part in parts
    ]
    return [*lists, _score_difference(db, change)]


def write_new(db: Connection, a: Assessment) -> None:
    """Write all rows of a new assessment but its own."""
    for _part, table, rows in LISTS:
        _add(db, a.id, table, rows(a))
    _add(db, a.id, schema.score, _score_rows(a))


def changed_particulars(change: Change) -> tuple[Row, Row]:
    """The columns of the assessment's own row that differ: before, after."""
    before, after = particulars(change.before), particulars(change.after)
    touched = [name for name in after if before[name] != after[name]]
    return {name: before[name] for name in touched}, {name: after[name] for name in touched}


def write_differences(db: Connection, assessment: AssessmentId, found: Sequence[Difference]) -> None:
    """Write the rows that differ."""
    for d in found:
        _add(db, assessment, d.table, d.added)
        _change(db, assessment, d.table, [after for _before, after in d.changed])
        _change(db, assessment, d.table, d.moved)
    for d in reversed(found):
        _remove(db, assessment, d.table, d.gone)


def key_names(table: Table) -> list[str]:
    """What tells the rows of one assessment apart."""
    return [column.name for column in table.primary_key if column.name != "assessment"]


def _difference(table: Table, before: Iterable[Row], after: Iterable[Row]) -> Difference:
    names = key_names(table)
    old = {tuple(row[name] for name in names): row for row in before}
    found = Difference(table)
    for row in after:
        known = old.pop(tuple(row[name] for name in names), None)
        if known is None:
            found.added.append(row)
        elif known != row:
            found.changed.append((known, row))
    found.gone.extend(old.values())
    return found


def _score_difference(db: Connection, change: Change) -> Difference:
    found = Difference(schema.score)
    before, after = change.before.scores, change.after.scores
    for option in {**before, **after}:
        old, new = before.get(option, NO_ROW), after.get(option, NO_ROW)
        if old is not new:
            _compare(found, option, old, new)
            if [*old] != [*new]:
                stored = _stored_positions(db, change.before.id, option) if old else {}
                _place(found, option, new, stored)
    return found


def _score_rows(a: Assessment) -> Iterator[Row]:
    for option, row in a.scores.items():
        for position, (slot, score) in enumerate(row.items()):
            yield {**score_row(Cell(option, *slot), score), "position": position}


def _compare(found: Difference, option: OptionId, old: ScoreRow, new: ScoreRow) -> None:
    """The scores that were in the option's row and stay, or go."""
    for slot, score in old.items():
        cell, kept = Cell(option, *slot), new.get(slot)
        if kept is None:
            found.gone.append(score_row(cell, score))
        elif kept is not score and kept != score:
            found.changed.append((score_row(cell, score), score_row(cell, kept)))


def _place(found: Difference, option: OptionId, row: ScoreRow, stored: dict[Slot, int]) -> None:
    """Add the new scores of an option's row; the stored ones keep their positions where the order allows it."""
    for slot, position in _positions(row, stored):
        cell = Cell(option, *slot)
        if slot not in stored:
            found.added.append({**score_row(cell, row[slot]), "position": position})
        elif stored[slot] != position:
            found.moved.append({**score_key(cell), "position": position})


def _positions(slots: Iterable[Slot], stored: dict[Slot, int]) -> Iterator[tuple[Slot, int]]:
    last = -1
    for slot in slots:
        last = max(last + 1, stored.get(slot, 0))
        yield slot, last


def _stored_positions(db: Connection, assessment: AssessmentId, option: OptionId) -> dict[Slot, int]:
    t = schema.score.c
    found = db.execute(
        select(t.dimension, t.scenario, t.assessor, t.position).where(t.assessment == assessment, t.option == option)
    )
    return {Slot(dimension, scenario or None, assessor): place for dimension, scenario, assessor, place in found}


def _add(db: Connection, assessment: AssessmentId, table: Table, rows: Iterable[Row]) -> None:
    """Add rows, which have the same columns; handed to the driver itself, as an assessment may have a million."""
    left = ({"assessment": assessment, **row} for row in rows)
    while some := list(islice(left, AT_ONCE)):
        ways = [(c.name, c.type.bind_processor(db.dialect)) for c in table.columns if c.name in some[0]]
        statement = insert(table).compile(dialect=db.dialect, column_keys=[name for name, _way in ways])
        values = [tuple([row[name] if way is None else way(row[name]) for name, way in ways]) for row in some]
        db.exec_driver_sql(str(statement), values)


def _change(db: Connection, assessment: AssessmentId, table: Table, rows: list[Row]) -> None:
    if rows:
        names = key_names(table)
        contents = [{name: row[name] for name in row if name not in names} for row in rows]
        searches = [_search(assessment, names, row) for row in rows]
        db.execute(update(table).where(*_found(table)), [a | b for a, b in zip(contents, searches, strict=True)])


def _remove(db: Connection, assessment: AssessmentId, table: Table, rows: list[Row]) -> None:
    if rows:
        names = key_names(table)
        db.execute(delete(table).where(*_found(table)), [_search(assessment, names, row) for row in rows])


def _found(table: Table) -> list[ColumnElement[bool]]:
    """The row whose key is given under the names that `_search` uses."""
    return [column == bindparam(f"key_{column.name}") for column in table.primary_key]


def _search(assessment: AssessmentId, names: list[str], row: Row) -> Row:
    return {"key_assessment": assessment, **{f"key_{name}": row[name] for name in names}}
