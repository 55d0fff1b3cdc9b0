"""The figures behind a chart, as a table that can be read, walked and copied."""

from __future__ import annotations

from PySide6.QtCore import QAbstractTableModel, QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from riskdesk.ui.widgets.index import NOWHERE, Index
from riskdesk.ui.widgets.table_size import fit_rows

DISPLAY = Qt.ItemDataRole.DisplayRole
ROWS = 12
"""So many rows are shown before the table scrolls."""


class TableTwin(QTableView):
    """Headings and rows of text."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._model = _Rows()
        self.setModel(self._model)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)

    def show_rows(self, rows: list[list[str]]) -> None:
        """Show other rows, the headings first."""
        self._model.show_rows(rows)
        fit_rows(self, ROWS)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        fit_rows(self, ROWS)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and self.model():
            fit_rows(self, ROWS)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(self._selected_text())
        else:
            super().keyPressEvent(event)

    def _selected_text(self) -> str:
        chosen = sorted((index.row(), index.column()) for index in self.selectedIndexes())
        lines: dict[int, list[str]] = {}
        for row, column in chosen:
            lines.setdefault(row, []).append(str(self._model.index(row, column).data()))
        return "\n".join("\t".join(cells) for cells in lines.values())


class _Rows(QAbstractTableModel):
    def __init__(self) -> None:
        super().__init__()
        self._head: list[str] = []
        self._rows: list[list[str]] = []

    def show_rows(self, rows: list[list[str]]) -> None:
        """Show other rows; where there are as many, the cursor stays."""
        head, *body = rows or [[]]
        resized = (len(head), len(body)) != (len(self._head), len(self._rows))
        if resized:
            self.beginResetModel()
        self._head, self._rows = head, body
        if resized:
            self.endResetModel()
        elif body:
            self.dataChanged.emit(self.index(0, 0), self.index(len(body) - 1, len(head) - 1))
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(head) - 1)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._head)

    def data(self, index: Index, role: int = DISPLAY) -> object:
        if not index.isValid():
            return None
        text = self._rows[index.row()][index.column()]
        if role == DISPLAY:
            return text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self._head[index.column()]}: {text}"
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if _is_number(text) else Qt.AlignmentFlag.AlignLeft
            return int(side | Qt.AlignmentFlag.AlignVCenter)
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = DISPLAY) -> object:
        if orientation == Qt.Orientation.Horizontal and role == DISPLAY:
            return self._head[section]
        return None


def _is_number(text: str) -> bool:
    return text.lstrip("+-−").replace(".", "", 1).isdigit()
