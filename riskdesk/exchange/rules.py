"""The rules of an assessment, checked on a file whose shape is right, with the file's own paths."""

from __future__ import annotations

from collections.abc import Iterator

from riskdesk.domain import validity
from riskdesk.domain.assessment import Assessment
from riskdesk.domain.errors import InvalidEdit, Problem
from riskdesk.domain.ids import AssessorId
from riskdesk.domain.panel import DEFAULT_ASSESSOR
from riskdesk.domain.scores import Cell
from riskdesk.exchange.plain import Plain
from riskdesk.exchange.reading import assessment_from_plain, cell_from_plain
from riskdesk.words import _


def unruly(plain: Plain) -> tuple[list[Problem], Assessment | None]:
    """Every broken rule, and the assessment."""
    try:
        a = assessment_from_plain(plain)
    except InvalidEdit as refusal:
        return [Problem("", str(refusal))], None
    first = a.assessors[0].id if a.assessors else AssessorId(DEFAULT_ASSESSOR.id)
    cells = [cell_from_plain(row, first) for row in plain.get("scores") or []]
    rows = {validity.where_scored(cell): f"scores[{place}]" for place, cell in enumerate(cells)}
    found = [_in_the_file(problem, rows) for problem in validity.problems(a)]
    return [*_scored_twice(cells), *found], a


def _scored_twice(cells: list[Cell]) -> Iterator[Problem]:
    first: dict[Cell, int] = {}
    for place, cell in enumerate(cells):
        other = first.setdefault(cell, place)
        if other != place:
            yield Problem(f"scores[{place}]", _("scores[{other}] scores the same cell already.").format(other=other))


def _in_the_file(problem: Problem, rows: dict[str, str]) -> Problem:
    """The problem with the number of the row where the domain names the cell."""
    if not problem.where.startswith("scores["):
        return problem
    for cell, row in ((problem.where[:end], rows.get(problem.where[:end])) for end in _ends(problem.where)):
        if row is not None:
            return problem._replace(where=row + problem.where[len(cell) :])
    return problem


def _ends(where: str) -> list[int]:
    """The places after each closing bracket, the last first: ids may hold brackets too."""
    return [place + 1 for place in range(len(where) - 1, -1, -1) if where[place] == "]"]
