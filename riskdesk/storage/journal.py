"""The journal: who did what and when to an assessment, with both sides, written with each change."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, NamedTuple

from sqlalchemy import Connection, Text, func, insert, or_, select, type_coerce

from riskdesk.domain.ids import AssessmentId
from riskdesk.domain.scores import Cell
from riskdesk.storage import schema
from riskdesk.storage.rows import Row, score_key
from riskdesk.storage.write import Difference


@dataclass(frozen=True, slots=True)
class JournalEntry:
    """One row of the journal; `change` lists for each table the rows before and after, None where there was none."""

    revision: int
    time: datetime
    author: str
    label: str
    change: dict[str, list[list[Row | None]]]


class Revision(NamedTuple):
    """One state of an assessment: its number, and what led to it when."""

    number: int
    time: datetime
    label: str


def sides(own: tuple[Row | None, Row | None], found: Sequence[Difference] = ()) -> dict[str, Any]:
    """A change as the journal keeps it: the assessment's own columns and the rows of other tables."""
    tables = {d.table.name: d.pairs() for d in found}
    return {table: pairs for table, pairs in {"assessment": [list(own)] if any(own) else [], **tables}.items() if pairs}


def record(db: Connection, assessment: AssessmentId, **entry: Any) -> None:
    """Add a row: revision, time, author, label, change."""
    db.execute(insert(schema.journal).values(assessment=assessment, **entry))


def entries(db: Connection, assessment: AssessmentId, since: int = 0) -> list[JournalEntry]:
    """The journal of an assessment, oldest first; or what came after a revision."""
    t = schema.journal.c
    found = db.execute(
        select(t.revision, t.time, t.author, t.label, t.change)
        .where(t.assessment == assessment, t.revision > since)
        .order_by(t.id)
    )
    return [JournalEntry(r, datetime.fromisoformat(time), *rest) for r, time, *rest in found]


def revisions(db: Connection, assessment: AssessmentId, before: int, most: int) -> list[Revision]:
    """The last revisions of an assessment before one of them, newest first."""
    t = schema.journal.c
    found = db.execute(
        select(t.revision, t.time, t.label)
        .where(t.assessment == assessment, t.revision < before)
        .order_by(t.id.desc())
        .limit(most)
    )
    return [Revision(number, datetime.fromisoformat(time), label) for number, time, label in found]


def of_cells(db: Connection, assessment: AssessmentId, cells: Sequence[Cell], most: int) -> list[JournalEntry]:
    """The last entries that touched one of these scores, newest first."""
    t = schema.journal.c
    # As the journal writes it: the columns of the key stand first in every row of a score.
    written = (
        json.dumps(score_key(cell), ensure_ascii=False, separators=(",", ":")).removesuffix("}") for cell in cells
    )
    change = type_coerce(t.change, Text)
    found = db.execute(
        select(t.revision, t.time, t.author, t.label, t.change)
        .where(t.assessment == assessment, or_(*(change.contains(key, autoescape=True) for key in written)))
        .order_by(t.id.desc())
        .limit(most)
    )
    return [JournalEntry(r, datetime.fromisoformat(time), *rest) for r, time, *rest in found]


def newest(db: Connection) -> int:
    """The number of the newest row, whatever it is about."""
    return db.execute(select(func.max(schema.journal.c.id))).scalar() or 0


def now() -> str:
    """The time as the workspace keeps it."""
    return datetime.now(UTC).isoformat(timespec="microseconds")
