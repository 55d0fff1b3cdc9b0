"""The cells that were not understood: what each says, what it could be, and what it is to be read as."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from riskdesk.importers.sheets.reading import NotUnderstood
from riskdesk.ui.widgets.fields import Labelled
from riskdesk.ui.widgets.labels import PlainLabel
from riskdesk.ui.widgets.surfaces import GAP
from riskdesk.ui.widgets.tooltips import escaped
from riskdesk.words import _, _n

CELL = Qt.ItemDataRole.UserRole
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
MOST = 1_000
"""So many are listed; when they are answered, the next ones are."""


class UnclearPane(QWidget):
    """Enter accepts the offer for the current cell; what is typed is read in its place."""

    answered = Signal(object)
    """A mapping from the addresses of cells to what is to be read there."""
    chosen = Signal(object)
    """The NotUnderstood that the user looks at."""

    def __init__(self) -> None:
        super().__init__()
        self.list = _UnclearList()
        self.typed = _AnswerLine()
        self.reason = PlainLabel("", "small", quiet=True).wrapped()
        self.accept, self.accept_all = QPushButton(_("Accept")), QPushButton(_("Accept all offers"))
        self._cells: Sequence[NotUnderstood] = ()
        self._answers: dict[str, str] = {}
        self._lay_out()
        self.list.currentItemChanged.connect(lambda _now, _before: self._show_current())
        self.list.accepted.connect(self._accept)
        self.typed.accepted.connect(self._accept)
        self.accept.clicked.connect(self._accept)
        self.accept_all.clicked.connect(self._accept_all)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addWidget(Labelled(_("Read it as"), self.typed), 1)
        for button in (self.accept, self.accept_all):
            button.setAutoDefault(False)
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignBottom)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, GAP, 0, 0)
        column.setSpacing(GAP // 2)
        column.addWidget(self.list, 1)
        column.addWidget(self.reason)
        column.addLayout(row)

    @property
    def current(self) -> NotUnderstood | None:
        """The cell of the current row."""
        item = self.list.currentItem()
        cell: NotUnderstood | None = item.data(0, CELL) if item else None
        return cell

    def show_cells(self, cells: Sequence[NotUnderstood]) -> None:
        """Show what is not understood now; the row that is current stays the same one, or the one in its place."""
        here = max(0, self.list.currentIndex().row())
        self._cells = cells
        with QSignalBlocker(self.list):
            self.list.clear()
            self.list.addTopLevelItems([_row(cell) for cell in cells[:MOST]])
            self.list.setCurrentIndex(self.list.model().index(min(here, len(cells[:MOST]) - 1), 0))
        offers = sum(cell.could_be is not None for cell in cells)
        told = _n("Accept {n} offer", "Accept all {n} offers", offers)
        self.accept_all.setText(told.format(n=offers) if offers else _("No offers"))
        self.accept_all.setEnabled(offers > 0)
        self._show_current()

    def step(self, by: int) -> None:
        """Go to the next cell, or the one before; round the end."""
        count = self.list.topLevelItemCount()
        here = self.list.currentIndex().row() if self.list.hasFocus() else min(-by, 0)
        self.list.setFocus()
        if count:
            self.list.setCurrentIndex(self.list.model().index((here + by) % count, 0))
            self._show_current()

    def _show_current(self) -> None:
        cell = self.current
        self.typed.setEnabled(cell is not None)
        self.accept.setEnabled(cell is not None)
        # An answer that was not understood either stands there to be mended.
        self.typed.setText("" if cell is None else self._answers.get(cell.address) or cell.could_be or "")
        self.reason.setText("" if cell is None else cell.reason)
        if cell is not None and self.list.hasFocus():
            self.chosen.emit(cell)

    def _accept(self) -> None:
        cell, text = self.current, self.typed.text().strip()
        if cell is not None and text:
            self._answers[cell.address] = text
            self.answered.emit({cell.address: text})
        elif cell is not None:
            self.typed.setFocus()

    def _accept_all(self) -> None:
        self.answered.emit({cell.address: cell.could_be for cell in self._cells if cell.could_be is not None})


class _UnclearList(QTreeWidget):
    accepted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(_("Cells that are not understood"))
        self.setHeaderLabels([_("Cell"), _("It says"), _("It could be")])
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setProperty("roomy", True)
        self.header().setStretchLastSection(True)
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER:
            self.accepted.emit()
        else:
            super().keyPressEvent(event)


class _AnswerLine(QLineEdit):
    """Enter accepts what is typed, rather than importing."""

    accepted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(_("Read it as"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER:
            self.accepted.emit()
        else:
            super().keyPressEvent(event)


def _row(cell: NotUnderstood) -> QTreeWidgetItem:
    row = QTreeWidgetItem([cell.address, cell.text, cell.could_be or "–"])
    row.setData(0, CELL, cell)
    told = _("{cell} says {text}. {reason}").format(cell=cell.address, text=cell.text, reason=cell.reason)
    row.setData(0, Qt.ItemDataRole.AccessibleTextRole, told)
    for column in range(3):
        row.setToolTip(column, escaped(f"{cell.text}\n{cell.reason}"))
    return row
