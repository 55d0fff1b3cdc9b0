"""What a packed spreadsheet says that its stored values do not: errors, formulas without a value, percentages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from riskdesk.domain.errors import FileProblem, Problem
from riskdesk.importers.sheets.places import address
from riskdesk.words import _

MOST_AREA = 8_000_000
"""The reader keeps every cell up to the last that is filled; more of them than this would fill the memory."""

Place = tuple[int, int]


@dataclass(frozen=True)
class Marks:
    """Texts that stand in cells in place of their values, and the cells whose numbers are shown as percentages."""

    texts: Mapping[Place, str] = field(default_factory=dict)
    percentages: frozenset[Place] = frozenset()


@dataclass(frozen=True)
class FileMarks:
    """The marks of each sheet by its name, and what is to be said of the file as a whole."""

    sheets: Mapping[str, Marks] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()


def refuse_far_cell(name: str, sheet: str, row: int, column: int) -> None:
    """Refuse a sheet whose last filled cell is so far out that all before it would fill the memory."""
    if (row + 1) * (column + 1) > MOST_AREA:
        sentence = _("“{name}” has something far from all its tables, up to {address}. Delete it, and try again.")
        raise FileProblem(sentence.format(name=name, address=address(sheet, row, column)))
