"""The table of a sheet: which columns are dimensions, and what each line says of an option."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from riskdesk.domain.dimensions import Kind
from riskdesk.domain.errors import Problem
from riskdesk.importers.sheets import vocabulary
from riskdesk.importers.sheets.compact import Row
from riskdesk.importers.sheets.header import Head
from riskdesk.importers.sheets.places import address
from riskdesk.importers.sheets.vocabulary import folded, kind_in_name, kind_said, said_in, without_kind
from riskdesk.words import _

HEAD_ROWS = 4
"""So many rows after the head can say kinds and weights."""


class Column(NamedTuple):
    """A dimension that a table scores: where, and what its head says of it."""

    place: int
    name: str
    kind: Kind | None = None
    weight: float | None = None
    group: str = ""


class Line(NamedTuple):
    """The scores of one option: its row in the table, and whose they are; empty where the table does not say."""

    row: int
    option: str
    scenario: str
    assessor: str
    columns: Sequence[Column]


@dataclass
class Table:
    """A sheet's table with options down; `problems` names what was left out of it."""

    sheet: str
    head: Head
    columns: tuple[Column, ...] = ()
    apart: dict[str, int] = field(default_factory=dict)
    """The columns that say the scenario, the assessor and, in a list of scores, the dimension and its kind."""
    first: int = 0
    problems: list[Problem] = field(default_factory=list)

    @property
    def rows(self) -> Sequence[Row]:
        """Its rows, the other way round where the sheet is."""
        return self.head.rows

    @property
    def is_list(self) -> bool:
        """Whether each row holds one score and names its dimension."""
        return "dimension" in self.apart

    def address(self, row: int, column: int) -> str:
        """Where one of its cells stands in the sheet."""
        return address(self.sheet, column, row) if self.head.transposed else address(self.sheet, row, column)

    def text(self, row: int, column: int | None) -> str:
        """What a cell says as a name; empty for none."""
        if column is None or column >= len(self.rows[row]):
            return ""
        return said_in(self.rows[row][column])

    def lines(self) -> Iterator[Line]:
        """A line for each row that names an option."""
        scenario, assessor = self.apart.get("scenario"), self.apart.get("assessor")
        ended = False
        for row in range(self.first, len(self.rows)):
            option = self.text(row, self.head.names)
            columns = self._columns_of(row)
            if not option or not columns:
                ended = ended or not any(cell != "" for cell in self.rows[row])
                self._tell_nameless(row)
            elif not self._is_left_out(row, option, columns, ended):
                yield Line(row, option, self.text(row, scenario), self.text(row, assessor), columns)

    def _columns_of(self, row: int) -> Sequence[Column]:
        """All dimensions, or in a list of scores the one that its row names."""
        listed = self.apart.get("dimension")
        if listed is None:
            return self.columns
        name = self.text(row, listed)
        kind = kind_said(self.text(row, self.apart.get("kind"))) or kind_in_name(name)
        return [self.columns[0]._replace(name=without_kind(name), kind=kind)] if name else []

    def _tell_nameless(self, row: int) -> None:
        if filled := [place for place, cell in enumerate(self.rows[row]) if cell != ""]:
            self.problems.append(Problem(self.address(row, filled[0]), _("This row names no option; it is left out.")))

    def _is_left_out(self, row: int, option: str, columns: Sequence[Column], ended: bool) -> bool:
        word = folded(option).rstrip(":")
        if word in vocabulary.RECKONED:
            what = _("“{text}” is reckoned from the scores, so it is left out.").format(text=option)
        elif word in vocabulary.OPTION:
            what = _("The head stands here once more; this row is left out.")
        elif ended and not any(self.text(row, column.place) for column in columns):
            what = _("“{text}” stands below the table and has no scores, so it is left out.").format(text=option)
        else:
            return False
        self.problems.append(Problem(self.address(row, self.head.names), what))
        return True


def table_of(sheet: str, head: Head, known: frozenset[str]) -> Table:
    """The table under a head; a column whose name is a known dimension is one, whatever its name says."""
    table = Table(sheet, head, first=head.row + 1)
    kinds, weights = _said_below(table)
    groups = _groups(table)
    for place in range(len(head.rows[head.row])):
        name = table.text(head.row, place)
        if place == head.names or (not name and not _filled_below(table, place)):
            continue
        if _is_dimension(table, place, name, known):
            stated = kind_said(kinds.get(place, "")) or kind_said(groups.get(place, ""))
            kind = stated or kind_in_name(name) or kind_in_name(groups.get(place, ""))
            group = "" if kind_said(groups.get(place, "")) else groups.get(place, "")
            table_column = Column(place, without_kind(name), kind, _weight(weights.get(place, "")), group)
            table.columns += (table_column,)
    return _as_list(table)


def _is_dimension(table: Table, place: int, name: str, known: frozenset[str]) -> bool:
    word = folded(name)
    if word in known:
        return True
    for role, words in (("scenario", vocabulary.SCENARIO), ("assessor", vocabulary.ASSESSOR)):
        if word in words and role not in table.apart:
            table.apart[role] = place
            return False
    if not name:
        what = _("This column has no name, so it is left out.")
    elif word in vocabulary.RECKONED:
        what = _("“{text}” is reckoned from the scores, so it is left out.").format(text=name)
    elif word in vocabulary.REMARKS:
        what = _("“{text}” holds no scores, so it is left out.").format(text=name)
    else:
        return True
    table.problems.append(Problem(table.address(table.head.row, place), what))
    return False


def _as_list(table: Table) -> Table:
    """A table with a column of dimensions and one of scores lists a score in each row."""
    by_word = {folded(column.name): column for column in reversed(table.columns)}
    dimension = next((by_word[word] for word in vocabulary.DIMENSION if word in by_word), None)
    score = next((by_word[word] for word in vocabulary.SCORE if word in by_word), None)
    if dimension is None or score is None:
        return table
    table.apart["dimension"] = dimension.place
    if "kind" in by_word:
        table.apart["kind"] = by_word["kind"].place
    for column in table.columns:
        if column not in (dimension, score, by_word.get("kind")):
            what = _("“{text}” is not needed beside the scores, so it is left out.").format(text=column.name)
            table.problems.append(Problem(table.address(table.head.row, column.place), what))
    table.columns = (score._replace(kind=None, weight=None),)
    return table


def _said_below(table: Table) -> tuple[dict[int, str], dict[int, str]]:
    """What the rows of kinds and weights say, by column; the table goes on below them."""
    said: dict[str, dict[int, str]] = {"kind": {}, "weight": {}}
    for row in range(table.first, min(table.first + HEAD_ROWS, len(table.rows))):
        word = folded(table.text(row, table.head.names))
        which = "kind" if word in vocabulary.KIND else "weight" if word in vocabulary.WEIGHT else None
        if which is None:
            break
        said[which] = {place: table.text(row, place) for place in range(len(table.rows[row]))}
        table.first = row + 1
    return said["kind"], said["weight"]


def _groups(table: Table) -> dict[int, str]:
    """What the row above the head says over the dimensions, each text to the next one: merged heads are read so."""
    above = table.head.row - 1
    if above < 0 or table.text(above, table.head.names):
        return {}
    groups, current = {}, ""
    for place in range(table.head.names + 1, len(table.rows[table.head.row])):
        current = table.text(above, place) or current
        if current:
            groups[place] = current
    return groups


def _weight(text: str) -> float | None:
    try:
        weight = float(text.removesuffix("%").strip().replace(",", "."))
    except ValueError:
        return None
    return weight if 0 <= weight < float("inf") else None


def _filled_below(table: Table, place: int) -> bool:
    return any(len(row) > place and row[place] != "" for row in table.rows[table.first :])
