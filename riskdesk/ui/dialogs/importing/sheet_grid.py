"""The top of a sheet as a grid: each cell with what it says, and by ground and letter what it was taken for."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from riskdesk.importers.sheets.cell_kinds import TOP, CellKind, Kinds
from riskdesk.importers.sheets.compact import Row
from riskdesk.importers.sheets.places import letters
from riskdesk.importers.sheets.vocabulary import said_in
from riskdesk.ui.theme import THEME
from riskdesk.ui.widgets.fonts import sized
from riskdesk.ui.widgets.index import NOWHERE, Index
from riskdesk.ui.widgets.row_ground import paint_ground
from riskdesk.ui.widgets.surfaces import GAP
from riskdesk.ui.widgets.tooltips import escaped
from riskdesk.words import _, shortened

Roles = Qt.ItemDataRole
KIND = Roles.UserRole
LONGEST = 60
FAINT = 45
"""Opacity of the ground under a cell, of 255."""


def kind_words() -> Mapping[CellKind, tuple[str, str]]:
    """The letter and the name of each kind of cell."""
    return {
        CellKind.OPTION: (_("O"), _("option")),
        CellKind.DIMENSION: (_("D"), _("dimension")),
        CellKind.KIND: (_("K"), _("opportunity or risk")),
        CellKind.WEIGHT: (_("W"), _("weight")),
        CellKind.SCENARIO: (_("S"), _("scenario")),
        CellKind.ASSESSOR: (_("A"), _("assessor")),
        CellKind.SCORE: ("#", _("score")),
        CellKind.UNKNOWN: ("?", _("unknown")),
        CellKind.UNCLEAR: ("!", _("not understood")),
    }


class SheetGrid(QAbstractTableModel):
    """The first rows of a sheet; only what is on screen is ever asked for."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Row, ...] = ()
        self._kinds: Kinds = {}
        self._width = 0
        self._words = kind_words()

    def show_sheet(self, rows: tuple[Row, ...], kinds: Kinds) -> bool:
        """Show another sheet, or the same one taken otherwise; whether it is another."""
        top = rows[:TOP]
        if top == self._rows:
            self._kinds = kinds
            if top:
                self.dataChanged.emit(self.index(0, 0), self.index(len(top) - 1, self._width - 1))
            return False
        self.beginResetModel()
        self._rows, self._kinds = top, kinds
        self._width = min(TOP, max(map(len, top), default=0))
        self.endResetModel()
        return True

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else self._width

    def data(self, index: Index, role: int = Roles.DisplayRole) -> Any:
        if not index.isValid():
            return None
        text, kind = self._text(index), self._kinds.get((index.row(), index.column()))
        if role == Roles.DisplayRole:
            return shortened(text, LONGEST)
        if role == KIND:
            return kind
        if role == Roles.ToolTipRole:
            return escaped(f"{text}\n{self._words[kind][1]}" if kind else text)
        if role == Roles.AccessibleTextRole:
            said = self._words[kind][1] if kind else _("left out") if text else _("empty")
            return f"{letters(index.column())}{index.row() + 1}: {text}, {said}"
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Roles.DisplayRole) -> Any:
        if role != Roles.DisplayRole:
            return None
        return letters(section) if orientation == Qt.Orientation.Horizontal else str(section + 1)

    def letter(self, kind: CellKind) -> str:
        """The letter that a cell of this kind bears."""
        return self._words[kind][0]

    def _text(self, index: Index) -> str:
        row = self._rows[index.row()]
        return said_in(row[index.column()]) if index.column() < len(row) else ""


class GridPainting(QStyledItemDelegate):
    """Ground, text and letter."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        kind: CellKind | None = index.data(KIND)
        painter.save()
        paint_ground(painter, option)
        if kind is not None:
            ground = QColor(_colour(kind))
            ground.setAlpha(FAINT)
            painter.fillRect(option.rect, ground)
        inside = option.rect.adjusted(GAP // 2, 0, -GAP // 2, 0)
        if kind is not None:
            inside = self._paint_letter(painter, option, inside, index)
        painter.setFont(option.font)
        painter.setPen(QColor(THEME.colours.text if kind is not None else THEME.colours.quiet))
        text = option.fontMetrics.elidedText(str(index.data()), Qt.TextElideMode.ElideRight, inside.width())
        painter.drawText(inside, int(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter), text)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        hint = super().sizeHint(option, index)
        return QSize(hint.width() + 3 * GAP, hint.height())

    def _paint_letter(self, painter: QPainter, option: QStyleOptionViewItem, inside: QRect, index: Index) -> QRect:
        model = index.model()
        assert isinstance(model, SheetGrid)
        painter.setFont(sized(option.font, "small"))
        painter.setPen(QColor(THEME.colours.quiet))
        painter.drawText(
            inside,
            int(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter),
            model.letter(index.data(KIND)),
        )
        return inside.adjusted(0, 0, -2 * GAP, 0)


class SheetView(QTableView):
    """Walked by the arrow keys; Tab leaves it."""

    def __init__(self) -> None:
        super().__init__()
        self.grid = SheetGrid(self)
        self.setModel(self.grid)
        self.setItemDelegate(GridPainting(self))
        self.setAccessibleName(_("The sheet, as it is understood"))
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setMinimumHeight(14 * GAP)

    def show_sheet(self, rows: tuple[Row, ...], kinds: Kinds) -> None:
        """Show the top of a sheet."""
        if self.grid.show_sheet(rows, kinds):
            self.resizeColumnsToContents()
            for column in range(self.grid.columnCount()):
                self.setColumnWidth(column, min(self.columnWidth(column), 24 * GAP))

    def show_cell(self, row: int, column: int) -> None:
        """Bring a cell into view and choose it."""
        place: QModelIndex = self.grid.index(row, column)
        if place.isValid():
            self.setCurrentIndex(place)
            self.scrollTo(place)


def _colour(kind: CellKind) -> str:
    colours = THEME.colours
    return {
        CellKind.OPTION: colours.accent,
        CellKind.DIMENSION: colours.opportunity,
        CellKind.KIND: colours.handle,
        CellKind.WEIGHT: colours.handle,
        CellKind.SCENARIO: colours.accent,
        CellKind.ASSESSOR: colours.accent,
        CellKind.SCORE: colours.track,
        CellKind.UNKNOWN: colours.quiet,
        CellKind.UNCLEAR: colours.risk,
    }[kind]
