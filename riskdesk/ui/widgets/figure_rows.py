"""Rows of figures that belong to options: what a table of figures shows, apart from how."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from PySide6.QtCore import QAbstractTableModel, Qt
from PySide6.QtGui import QColor, QFont

from riskdesk.analysis.places import Place
from riskdesk.domain.ids import OptionId
from riskdesk.report.csv_file import guarded
from riskdesk.ui.selection import Selection
from riskdesk.ui.theme import THEME
from riskdesk.ui.widgets.index import NOWHERE, Index
from riskdesk.ui.widgets.tooltips import escaped
from riskdesk.words import _

Role = Qt.ItemDataRole
DISPLAY = Role.DisplayRole
START = Qt.AlignmentFlag.AlignLeft
END = Qt.AlignmentFlag.AlignRight
SIGN = "◂"
"""Marks a figure beside its weight."""


class Column(NamedTuple):
    """A heading and what it means; `is_text`: read from its beginning, and given the room that is left."""

    title: str
    meaning: str = ""
    is_text: bool = False


class Figure(NamedTuple):
    """One cell; a marked one is bold and has a sign, and `spoken` says why. A note is shown, but not copied."""

    text: str
    note: str = ""
    spoken: str = ""
    is_marked: bool = False

    @property
    def shown(self) -> str:
        """Figure and note in one line."""
        return " ".join(f"{self.text} {self.note}".split())


@dataclass(frozen=True, slots=True)
class FigureRow:
    """A row, the option that stands out with it, and where it leads."""

    figures: tuple[Figure, ...]
    option: OptionId | None = None
    place: Place | None = None


class FigureRows(QAbstractTableModel):
    """The rows as a model; where there are as many as before, the cursor stays."""

    def __init__(self, selection: Selection) -> None:
        super().__init__()
        self._selection = selection
        self.columns: tuple[Column, ...] = ()
        self.rows: tuple[FigureRow, ...] = ()

    def show_rows(self, columns: tuple[Column, ...], rows: tuple[FigureRow, ...]) -> None:
        """Show other rows."""
        resized = (columns, len(rows)) != (self.columns, len(self.rows))
        if resized:
            self.beginResetModel()
        self.columns, self.rows = columns, rows
        if resized:
            self.endResetModel()
        elif rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, len(columns) - 1))

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = DISPLAY) -> object:
        if not index.isValid():
            return None
        row, column = self.rows[index.row()], self.columns[index.column()]
        figure = row.figures[index.column()]
        match role:
            case Role.DisplayRole:
                return _shown(figure, column)
            case Role.ToolTipRole:
                return escaped(figure.text if column.is_text else figure.spoken)
            case Role.AccessibleTextRole:
                return self._spoken(row, figure, column)
            case Role.TextAlignmentRole:
                return int((START if column.is_text else END) | Qt.AlignmentFlag.AlignVCenter)
            case Role.BackgroundRole if row.option is not None and row.option == self._selection.option:
                return QColor(THEME.colours.selected)
            case Role.FontRole if figure.is_marked:
                font = QFont()
                font.setWeight(QFont.Weight.DemiBold)
                return font
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = DISPLAY) -> object:
        if orientation != Qt.Orientation.Horizontal:
            return None
        column = self.columns[section]
        match role:
            case Role.DisplayRole:
                return column.title if column.is_text else "\n".join(column.title.split(" ", 1))
            case Role.AccessibleTextRole:
                return column.title
            case Role.ToolTipRole:
                return escaped(column.meaning or column.title)
            case Role.TextAlignmentRole:
                return int((START if column.is_text else END) | Qt.AlignmentFlag.AlignBottom)
        return None

    def as_text(self) -> str:
        """Everything with tabs between, as spreadsheets paste it."""
        rows = ["\t".join(map(_copied, row.figures, self.columns)) for row in self.rows]
        return "\n".join(["\t".join(column.title for column in self.columns), *rows])

    def _spoken(self, row: FigureRow, figure: Figure, column: Column) -> str:
        if figure is row.figures[0]:
            return figure.text
        spoken = _("{column} of {row}: {figure}").format(
            column=column.title, row=row.figures[0].text, figure=figure.shown
        )
        return f"{spoken}, {figure.spoken}" if figure.spoken else spoken


def _shown(figure: Figure, column: Column) -> str:
    if column.is_text:
        return f"{figure.shown} {SIGN}" if figure.is_marked else figure.shown
    return isolated(f"{figure.shown} {SIGN if figure.is_marked else '  '}")


def isolated(figure: str) -> str:
    """A figure that keeps its own order of signs where one reads from the right."""
    return f"\u2068{figure}\u2069"


def _copied(figure: Figure, column: Column) -> str:
    """Numbers with the sign that other programs read."""
    return guarded(" ".join(figure.text.split())) if column.is_text else figure.text.replace("−", "-")
