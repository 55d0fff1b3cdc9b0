"""A file of tables as plain cells: what readers of sheets return, and what crosses from the process that reads."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from riskdesk.domain.errors import FileProblem, Problem
from riskdesk.importers.sheets.collecting import no_collecting
from riskdesk.importers.sheets.compact import Cell, Row, rows_from_plain, rows_to_plain
from riskdesk.words import _

MOST_CELLS = 2_000_000
"""More cells than any panel scores; a file with more was meant for something else."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table by rows; empty cells at the end of a row and empty rows at the end are cut."""

    name: str
    rows: tuple[Row, ...]
    hidden: bool = False

    def to_plain(self) -> dict[str, Any]:
        """The sheet as JSON can hold it."""
        return {"name": self.name, "hidden": self.hidden, **rows_to_plain(self.rows)}


@dataclass(frozen=True)
class Workbook:
    """The sheets of the file called `name`. A text file has a delimiter, and an encoding that may be a guess."""

    name: str
    sheets: tuple[Sheet, ...]
    problems: tuple[Problem, ...] = ()
    encoding: str = ""
    guessed: bool = False
    delimiter: str = ""


def trimmed(rows: Iterable[Sequence[Cell]]) -> tuple[Row, ...]:
    """The rows without empty cells at their ends, and without empty rows at the end."""
    cut = [tuple(row) if row and row[-1] != "" else _without_end(row) for row in rows]
    while cut and not cut[-1]:
        cut.pop()
    return tuple(cut)


def refuse_too_many(cells: int, name: str) -> None:
    """Refuse a file with more cells than Riskdesk reads."""
    if cells > MOST_CELLS:
        sentence = _("“{name}” has more than {most:,} cells. Keep only the sheets with scores, and try again.")
        raise FileProblem(sentence.format(name=name, most=MOST_CELLS))


@no_collecting()
def workbook_from_plain(plain: Mapping[str, Any]) -> Workbook:
    """The workbook that was made plain; ValueError for anything else."""
    try:
        return Workbook(
            name=str(plain["name"]),
            sheets=tuple(_sheet(sheet) for sheet in plain["sheets"]),
            problems=tuple(Problem(str(where), str(what)) for where, what in plain["problems"]),
            encoding=str(plain["encoding"]),
            guessed=bool(plain["guessed"]),
            delimiter=str(plain["delimiter"]),
        )
    except (KeyError, TypeError) as error:
        raise ValueError("not a workbook") from error


def _sheet(plain: Mapping[str, Any]) -> Sheet:
    return Sheet(str(plain["name"]), rows_from_plain(plain), bool(plain["hidden"]))


def _without_end(row: Sequence[Cell]) -> Row:
    end = len(row)
    while end and row[end - 1] == "":
        end -= 1
    return tuple(row[:end])
