"""A table of the Frame page: edited in place, ordered by dragging and by Alt with the arrows."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import (
    QItemSelectionModel,
    QModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QWidget,
)  # fmt: skip

from riskdesk.ui.models.columns import Way
from riskdesk.ui.models.row_tree import NEW, TOP, Step
from riskdesk.ui.models.rows import Rows
from riskdesk.ui.pages.frame.refusal_bubble import RefusalBubble
from riskdesk.ui.pages.frame.row_delegate import ENTER, RowDelegate
from riskdesk.ui.pages.frame.tall_tree import TallTree
from riskdesk.ui.widgets.index import Index

Action = QAbstractItemView.CursorAction
Hint = QAbstractItemDelegate.EndEditHint
ARROWS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right)


class RowView(TallTree):
    """The rows of one noun, by mouse and by keys."""

    row_chosen = Signal(str)
    """The id of the row that is current now; empty for the row where a new one is typed."""
    got_focus = Signal()
    opened_elsewhere = Signal(str)
    """The current cell is edited beside the table: the id of its row."""

    def __init__(self, rows: Rows[Any], bubble: RefusalBubble) -> None:
        super().__init__(rows)
        self._bubble = bubble
        self._current: tuple[str | None, int, int] = (None, 0, 0)
        self._has_added = False
        self._is_shown = False
        self.setAccessibleName(rows.noun.title)
        self._set_manners()
        self.setItemDelegate(RowDelegate(rows, bubble, self))
        rows.modelReset.connect(self._restore)
        rows.added.connect(self._take_added)
        rows.refused.connect(self._say_refusal)
        self._restore()

    def _set_manners(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.EditKeyPressed
        )
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)

    # What is current

    @property
    def current_id(self) -> str:
        """The item of the current row."""
        return self.rows.id_at(self.currentIndex())

    def choose(self, item: str) -> None:
        """Make an item's row the current one."""
        self.setCurrentIndex(self.rows.index_of(item))

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if current.isValid():
            item = self.rows.id_at(current)
            order = list(self.rows.tree.in_order())
            self._current = item, current.column(), order.index(item)
            self.row_chosen.emit(item)

    def _restore(self) -> None:
        """After rows came, went or moved: all groups open, and the same row current, or the one now in its place."""
        self.fit_rows()
        item, column, place = self._current
        order = list(self.rows.tree.in_order())
        if item is None or item not in order:
            item = order[min(place, len(order) - 1)]
        self._current = item, column, order.index(item)
        self._make_current(self.rows.index_of(item, column))

    def start_over(self) -> None:
        """Another assessment is shown: the first row becomes the current one."""
        self._current = (None, 0, 0)
        self._restore()

    def _make_current(self, index: QModelIndex) -> None:
        flag = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(index, flag.ClearAndSelect if self._is_shown else flag.NoUpdate)

    def stand_out(self, is_shown: bool) -> None:
        """Show the current cell as chosen; only one table does at a time."""
        self._is_shown = is_shown
        if is_shown:
            self._make_current(self.currentIndex())
        else:
            self.clearSelection()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.got_focus.emit()
        self.scrollTo(self.currentIndex())

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.hasFocus():  # an editor has it, and passes on what it does not use, such as Enter
            super().keyPressEvent(event)
        elif event.modifiers() & Qt.KeyboardModifier.AltModifier and event.key() in ARROWS:
            self.move_current(self._step(event.key()))
        elif event.key() == Qt.Key.Key_Delete:
            self.rows.remove(self.currentIndex())
        elif event.key() in ENTER:
            self._enter()
        elif event.key() == Qt.Key.Key_F2:
            self.rename()
        else:
            super().keyPressEvent(event)

    def rename(self) -> None:
        """Edit the current cell, or the name where the cell is not edited in place."""
        here = self.currentIndex()
        if not self.rows.flags(here) & Qt.ItemFlag.ItemIsEditable:
            if self._opens_elsewhere(here):
                return
            here = here.siblingAtColumn(0)
        self.setCurrentIndex(here)
        self.edit(here)

    def mouseDoubleClickEvent(self, event: Any) -> None:
        super().mouseDoubleClickEvent(event)
        self._opens_elsewhere(self.indexAt(event.position().toPoint()))

    def mouseReleaseEvent(self, event: Any) -> None:
        super().mouseReleaseEvent(event)
        here = self.indexAt(event.position().toPoint())
        if here.isValid() and self.rows.id_at(here) == NEW and self.state() == QAbstractItemView.State.NoState:
            self.add()

    def _opens_elsewhere(self, index: Index) -> bool:
        item = self.rows.id_at(index)
        elsewhere = index.isValid() and item != NEW and self.rows.column(index).way is Way.ELSEWHERE
        if elsewhere:
            self.opened_elsewhere.emit(item)
        return elsewhere

    def _enter(self) -> None:
        if not self._opens_elsewhere(self.currentIndex()):
            self.add()

    def add(self, parent: str | None = TOP) -> None:
        """Start typing a new item, at the end or as a part of another."""
        self.rows.type_new_under(parent)
        here = self.rows.index_of(NEW)
        self.setCurrentIndex(here)
        self.setFocus()
        self.edit(here)

    def move_current(self, step: Step) -> None:
        """Move the current row among its siblings, into the one above or out of its group."""
        item = self.current_id
        place = self.rows.tree.stepped(item, step, nests=self.rows.noun.nests) if item != NEW else None
        if place is not None:
            self.rows.move(item, *place)

    def _step(self, key: int) -> Step:
        inward = Qt.Key.Key_Left if self.isRightToLeft() else Qt.Key.Key_Right
        upright = {Qt.Key.Key_Up: Step.UP, Qt.Key.Key_Down: Step.DOWN, inward: Step.IN}
        return next((step for arrow, step in upright.items() if arrow == key), Step.OUT)

    def moveCursor(self, action: Action, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Arrows go from cell to cell, and Tab in an editor to the next cell that can be edited."""
        here = self.currentIndex()
        step = {Action.MoveLeft: -1, Action.MoveRight: 1}.get(action, 0)
        if step:
            beside = here.siblingAtColumn(here.column() + (-step if self.isRightToLeft() else step))
            return beside if beside.isValid() else here
        if action in (Action.MoveNext, Action.MovePrevious):
            return self._next_editable(here, 1 if action == Action.MoveNext else -1)
        return super().moveCursor(action, modifiers)

    def _next_editable(self, here: QModelIndex, step: int) -> QModelIndex:
        order, columns = list(self.rows.tree.in_order()), self.rows.columnCount()
        cells = [self.rows.index_of(item, column) for item in order for column in range(columns)]
        editable = [cell for cell in cells if cell == here or self.rows.flags(cell) & Qt.ItemFlag.ItemIsEditable]
        place = editable.index(here) + step if here in editable else 0
        return editable[max(0, min(place, len(editable) - 1))]

    def closeEditor(self, editor: QWidget, hint: Hint) -> None:
        """Enter in the row for a new item goes on to the next new one; Esc or leaving ends that."""
        was_new, self._has_added = self._has_added, False
        super().closeEditor(editor, hint)
        if was_new and hint == Hint.SubmitModelCache:
            self.add(self.rows.tree.adding_under)
        elif hint in (Hint.RevertModelCache, Hint.NoHint):
            self.rows.type_new_under(TOP)

    def _take_added(self, item: str) -> None:
        self._has_added = True
        self.choose(item)

    def _say_refusal(self, sentence: str) -> None:
        self._bubble.say(sentence, self.viewport(), self.visualRect(self.currentIndex()).bottomLeft())
