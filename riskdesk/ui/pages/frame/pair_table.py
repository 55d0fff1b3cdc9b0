"""A small table of pairs: levels or quantities, each with what it is worth."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QSizePolicy, QTableWidget, QTableWidgetItem

from riskdesk.ui.pages.frame.scale_draft import Pair
from riskdesk.ui.widgets.surfaces import GAP


class PairTable(QTableWidget):
    """Rows of two texts and a last empty row for one more. Delete removes a row."""

    edited = Signal()

    def __init__(self, name: str) -> None:
        super().__init__(0, 2)
        self.setAccessibleName(name)
        self.verticalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.cellChanged.connect(self._take_change)

    def name_columns(self, first: str, second: str) -> None:
        """Say what stands in the two columns."""
        for column, text in enumerate((first, second)):
            self.setHorizontalHeaderItem(column, _item(text, is_number=column == 1))

    def pairs(self) -> tuple[Pair, ...]:
        """The rows in which something stands."""
        rows = (tuple(self._text(row, column) for column in (0, 1)) for row in range(self.rowCount()))
        return tuple((first, second) for first, second in rows if first or second)

    def show_pairs(self, pairs: tuple[Pair, ...]) -> None:
        """Show these rows, and an empty one."""
        if pairs == self.pairs() and self.rowCount() == len(pairs) + 1:
            return
        here = self.currentRow(), self.currentColumn()
        with QSignalBlocker(self):
            self.setRowCount(len(pairs) + 1)
            for row, pair in enumerate([*pairs, ("", "")]):
                for column, text in enumerate(pair):
                    self.setItem(row, column, _item(text, is_number=column == 1))
        self.setCurrentCell(min(here[0], len(pairs)), here[1])
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete and self.currentRow() >= 0:
            self.show_pairs(tuple(pair for row, pair in enumerate(self.pairs()) if row != self.currentRow()))
            self.edited.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentItem() is not None:
            self.editItem(self.currentItem())
        else:
            super().keyPressEvent(event)

    def _take_change(self, row: int, column: int) -> None:
        if row == self.rowCount() - 1 and self._text(row, column):
            self.show_pairs(self.pairs())
        first, second = self._text(row, 0), self._text(row, 1)
        if bool(first) == bool(second):  # a row is done when both its texts stand, or neither
            self.edited.emit()

    def _text(self, row: int, column: int) -> str:
        item = self.item(row, column)
        return item.text().strip() if item else ""

    def _fit(self) -> None:
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + GAP)
        rows = sum(self.rowHeight(row) for row in range(self.rowCount()))
        self.setFixedHeight(self.horizontalHeader().sizeHint().height() + rows + GAP // 2)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self._fit()


def _item(text: str, *, is_number: bool) -> QTableWidgetItem:
    item = QTableWidgetItem(text)
    side = Qt.AlignmentFlag.AlignRight if is_number else Qt.AlignmentFlag.AlignLeft
    item.setTextAlignment(side | Qt.AlignmentFlag.AlignVCenter)
    return item
