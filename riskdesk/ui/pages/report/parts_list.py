"""The parts of the report: ticked, and dragged or moved by keys into their order."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem

from riskdesk.report.choices import block_names
from riskdesk.ui.models.report_choices import Plan
from riskdesk.ui.pages.report.part_delegate import PartDelegate
from riskdesk.words import _

PART = Qt.ItemDataRole.UserRole
TICKED = Qt.CheckState.Checked
STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class PartsList(QListWidget):
    """One row for each part. Space ticks, Alt with Up or Down moves."""

    arranged = Signal()
    """The user ticked or moved a part."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("bare", True)
        self.setAccessibleName(_("Parts of the report, in order"))
        self.setItemDelegate(PartDelegate(self))
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.itemChanged.connect(self.arranged)
        self.model().rowsMoved.connect(self.arranged)

    @property
    def order(self) -> list[str]:
        """All parts as they stand."""
        return [str(item.data(PART)) for item in self._items()]

    @property
    def left_out(self) -> list[str]:
        """The parts that are not ticked."""
        return [str(item.data(PART)) for item in self._items() if item.checkState() != TICKED]

    def show_plan(self, plan: Plan) -> None:
        """Show a plan, keeping the cursor on its part."""
        if tuple(self.order) == plan.order and frozenset(self.left_out) == plan.left_out:
            return
        current = self.currentItem()
        part = current.data(PART) if current else plan.order[0]
        names = block_names()
        with QSignalBlocker(self):
            self.clear()
            for name in plan.order:
                item = QListWidgetItem(names[name], self)
                item.setData(PART, name)
                item.setCheckState(Qt.CheckState.Unchecked if name in plan.left_out else TICKED)
                # Nothing is dropped onto a part, only between parts.
                item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsDropEnabled)
            self.setCurrentRow(plan.order.index(part))
        self.updateGeometry()

    def move_current(self, step: int) -> None:
        """Move the part under the cursor up (-1) or down (1)."""
        row = self.currentRow()
        if row < 0 or not 0 <= row + step < self.count():
            return
        with QSignalBlocker(self):
            self.insertItem(row + step, self.takeItem(row))
            self.setCurrentRow(row + step)
        self.arranged.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = STEPS.get(Qt.Key(event.key()))
        if step and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.move_current(step)
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        tall = sum(self.sizeHintForRow(row) for row in range(self.count()))
        return QSize(self.sizeHintForColumn(0) + 2 * self.frameWidth(), tall + 2 * self.frameWidth() + 2)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _items(self) -> list[QListWidgetItem]:
        return [self.item(row) for row in range(self.count())]
