"""The list of a workspace's assessments, with how complete each is, in one query."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, ScalarSelect, Table, and_, exists, func, select

from riskdesk.domain.ids import AssessmentId
from riskdesk.storage import schema


@dataclass(frozen=True, slots=True)
class Entry:
    """An assessment as the list shows it."""

    id: AssessmentId
    title: str
    marking: str
    options: int
    dimensions: int
    """Those that are scored."""
    scenarios: int
    assessors: int
    given: int
    """Cells that have a score, be it one that holds in every scenario."""
    revision: int
    modified: datetime

    @property
    def wanted(self) -> int:
        """Cells that can be scored: each option on each dimension in each scenario by each assessor."""
        return self.options * self.dimensions * self.scenarios * self.assessors

    @property
    def complete(self) -> bool:
        """Whether every cell has a score."""
        return 0 < self.wanted <= self.given


def entries(db: Connection) -> list[Entry]:
    """The assessments that are not deleted, the last modified first."""
    a = schema.assessment.c
    part, general, own = schema.dimension.alias(), schema.score.alias(), schema.score
    is_group = exists().where(
        part.c.assessment == schema.dimension.c.assessment, part.c.parent == schema.dimension.c.id
    )
    has_general = exists().where(
        *(general.c[name] == own.c[name] for name in ("assessment", "option", "dimension", "assessor")),
        general.c.scenario == schema.EVERY,
    )
    every = own.c.scenario == schema.EVERY
    query = (
        select(
            a.id,
            a.title,
            a.marking,
            _count(schema.option),
            _count(schema.dimension, ~is_group),
            _count(schema.scenario),
            _count(schema.assessor),
            _count(own, every),
            _count(own, and_(~every, ~has_general)),
            a.revision,
            a.modified,
        )
        .where(a.deleted.is_(None))
        .order_by(a.modified.desc(), a.id)
    )
    return [_entry(*row) for row in db.execute(query)]


def _count(table: Table, *conditions: ColumnElement[bool]) -> ScalarSelect[Any]:
    counted = select(func.count()).select_from(table).where(table.c.assessment == schema.assessment.c.id, *conditions)
    return counted.correlate(schema.assessment).scalar_subquery()


def _entry(*row: Any) -> Entry:
    ident, title, marking, options, dimensions, scenarios, assessors, general, own, revision, modified = row
    # A score without scenario fills its cell in every scenario, so scores of single scenarios beside it fill no more.
    given = general * scenarios + own
    return Entry(
        AssessmentId(ident),
        title,
        marking,
        options,
        dimensions,
        scenarios,
        assessors,
        given,
        revision,
        datetime.fromisoformat(modified),
    )
