"""The model behind each table of the Frame page: options, dimensions, scenarios or assessors, edited in place."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Generic

from PySide6.QtCore import QAbstractItemModel, QMimeData, QModelIndex, QObject, Qt, Signal

from riskdesk.domain.changes import Change
from riskdesk.domain.edits.edit import Edit
from riskdesk.ui.document import Document
from riskdesk.ui.models.attempt import attempt, refusal
from riskdesk.ui.models.columns import Column, I, Noun, Way
from riskdesk.ui.models.row_tree import NEW, TOP, RowTree, place_in_list
from riskdesk.ui.widgets.index import NOWHERE, Index
from riskdesk.ui.widgets.tooltips import escaped
from riskdesk.words import _

Roles = Qt.ItemDataRole
MIME = "application/x-riskdesk-row"


class Rows(QAbstractItemModel, Generic[I]):
    """Rows of one noun, and a last one in which the next is typed. All cells are read from the document when asked."""

    added = Signal(str)
    """The id of an item that was typed in."""
    refused = Signal(str)
    """Why something was not moved or removed; empty once something was."""

    def __init__(self, document: Document, noun: Noun[I], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.document, self.noun = document, noun
        self.tree = RowTree.of((), TOP)
        self._ids: list[str] = [NEW]
        self._numbers: dict[str, int] = {NEW: 0}
        self._items: dict[str, I] = {}
        document.opened.connect(self.rebuild)
        document.changed.connect(self._follow)
        self.rebuild()

    def rebuild(self) -> None:
        """Read everything anew."""
        self.beginResetModel()
        self._read(self.tree.adding_under)
        self.endResetModel()

    def type_new_under(self, parent: str | None) -> None:
        """Put the row for a new item under another parent."""
        if parent != self.tree.adding_under:
            self.beginResetModel()
            self._read(parent)
            self.endResetModel()

    def _read(self, adding_under: str | None) -> None:
        a = self.document.shown
        items = self.noun.items(a) if a else ()
        self.tree = RowTree.of([(item, self.noun.parent(item)) for item in items], adding_under)
        self._items = {item.id: item for item in items}
        self._ids = [*self._items, NEW]
        self._numbers = {item: number for number, item in enumerate(self._ids)}

    def _follow(self, change: Change) -> None:
        if not change.parts & self.noun.parts:
            return
        items = self.noun.items(change.after)
        if [(i.id, self.noun.parent(i)) for i in items] == [(i, self.tree.parents[i]) for i in self._ids if i != NEW]:
            self._items = {item.id: item for item in items}
            for parent in self.tree.children:
                self._repaint_under(parent)
        else:
            self.rebuild()

    def _repaint_under(self, parent: str | None) -> None:
        first, last = self.tree.children[parent][0], self.tree.children[parent][-1]
        self.dataChanged.emit(self.index_of(first), self.index_of(last, self.columnCount() - 1))

    # Structure

    def index_of(self, item: str, column: int = 0) -> QModelIndex:
        """Where an item's cell stands; invalid for an item that is gone."""
        if item not in self._numbers:
            return NOWHERE
        return self.createIndex(self.tree.row(item), column, self._numbers[item])

    def id_at(self, index: Index) -> str:
        """The item of a row."""
        return self._ids[index.internalId()] if index.isValid() else NEW

    def item_at(self, index: Index) -> I | None:
        """The item of a row, or None in the row where a new one is typed."""
        return self._items.get(self.id_at(index)) if index.isValid() else None

    def column(self, index: Index) -> Column[I]:
        """The column that a cell stands in."""
        return self.noun.columns[index.column()]

    def index(self, row: int, column: int, parent: Index = NOWHERE) -> QModelIndex:
        children = self.tree.children.get(self.id_at(parent) if parent.isValid() else TOP, [])
        if not (0 <= row < len(children) and 0 <= column < self.columnCount()):
            return NOWHERE
        return self.createIndex(row, column, self._numbers[children[row]])

    def parent(self, index: Index) -> QModelIndex:  # type: ignore[override]
        above = self.tree.parents.get(self.id_at(index)) if index.isValid() else TOP
        return NOWHERE if above is TOP else self.index_of(above)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        if parent.isValid() and (parent.column() > 0 or self.id_at(parent) == NEW):
            return 0
        return len(self.tree.children.get(self.id_at(parent) if parent.isValid() else TOP, []))

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return len(self.noun.columns)

    # Cells

    def data(self, index: Index, role: int = Roles.DisplayRole) -> Any:
        if not index.isValid():
            return None
        item, column = self.item_at(index), self.column(index)
        if role == Roles.TextAlignmentRole:
            return _side(column)
        if item is None:
            wanted = role in (Roles.DisplayRole, Roles.AccessibleTextRole) and index.column() == 0
            return self.noun.invitation if wanted else None
        text = column.text(self.document.current, item)
        if role == Roles.DisplayRole:
            return " ".join(text.split())
        if role == Roles.EditRole:
            return column.starting_text(self.document.current, item)
        if role == Roles.ToolTipRole:
            return escaped(text)
        if role == Roles.AccessibleTextRole:
            told = _("{item}, {column}: {text}").format(item=item.name, column=column.title, text=text or _("empty"))
            return item.name if index.column() == 0 else told
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Roles.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Vertical or not 0 <= section < self.columnCount():
            return None
        if role == Roles.DisplayRole:
            return self.noun.columns[section].title
        if role == Roles.TextAlignmentRole:
            return _side(self.noun.columns[section])
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        shown = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if self.item_at(index) is None:
            return shown | Qt.ItemFlag.ItemIsEditable if index.column() == 0 else shown
        shown |= Qt.ItemFlag.ItemIsDragEnabled
        if self.noun.nests:
            shown |= Qt.ItemFlag.ItemIsDropEnabled
        column = self.column(index)
        typed = column.revise is not None and column.way in (Way.LINE, Way.LINES, Way.CHOICE)
        return shown | Qt.ItemFlag.ItemIsEditable if typed else shown

    # Edits

    def refusal_of(self, index: Index, text: str) -> str:
        """Why what was typed into a cell would be refused, or nothing."""
        return refusal(self.document, lambda: self._edit(index, text))

    def setData(self, index: Index, value: Any, role: int = Roles.EditRole) -> bool:
        new = self.item_at(index) is None
        known = set(self._ids)
        why = attempt(self.document, lambda: self._edit(index, str(value)))
        self.document.end_burst()
        self.refused.emit(why)
        for item in set(self._ids) - known if new else ():
            self.added.emit(item)
        return not why

    def _edit(self, index: Index, text: str) -> Edit | None:
        a, item, column = self.document.current, self.item_at(index), self.column(index)
        if item is None:
            return self.noun.add(a, text, self.tree.adding_under) if text.strip() else None
        return column.revise(a, item, text) if column.revise else None

    def remove(self, index: Index) -> None:
        """Remove the item of a row."""
        item = self.item_at(index)
        if item is not None:
            self.refused.emit(attempt(self.document, lambda: self.noun.remove(item)))

    def move(self, moved: str, parent: str | None, row: int) -> None:
        """Make an item the `row`-th of those under a parent."""
        item = self._items.get(moved)
        if item is None:
            return
        to = place_in_list(list(self._items.values()), moved, self.tree.siblings(parent), row)
        self.refused.emit(attempt(self.document, lambda: self.noun.move(item, to, parent)))

    # Dragging

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        return [MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        data = QMimeData()
        data.setData(MIME, self.id_at(indexes[0]).encode())
        return data

    def canDropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index) -> bool:
        return self._drop_place(data, row, parent) is not None

    def dropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index) -> bool:
        place = self._drop_place(data, row, parent)
        if place is not None:
            self.move(*place)
        return False  # an edit has moved the row; True would let Qt remove it

    def _drop_place(self, data: QMimeData, row: int, parent: Index) -> tuple[str, str | None, int] | None:
        """What is dropped, under which parent, and as which of those there; None where it cannot go."""
        moved = bytes(data.data(MIME).data()).decode()
        above = self.id_at(parent) if parent.isValid() else TOP
        if moved not in self._items or above == NEW or (above is not TOP and not self.noun.nests):
            return None
        if above is not TOP and above in {moved, *self.tree.in_order(moved)}:
            return None
        siblings = self.tree.siblings(above)
        place = len(siblings) if row < 0 else min(row, len(siblings))
        return moved, above, place - (moved in siblings[:place])


def _side(column: Column[Any]) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column.number else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
