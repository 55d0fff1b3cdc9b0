"""Draws the cells of a Frame table as plain text, and keeps an editor open until what it holds is accepted."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPalette, QPen
from PySide6.QtWidgets import (
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)  # fmt: skip

from riskdesk.ui.models.columns import Way
from riskdesk.ui.models.rows import Rows
from riskdesk.ui.pages.frame.cell_editors import CellEditor, ChoiceEditor, LineEditor, LinesEditor
from riskdesk.ui.pages.frame.refusal_bubble import RefusalBubble
from riskdesk.ui.theme import THEME
from riskdesk.ui.widgets.index import Index
from riskdesk.ui.widgets.row_ground import paint_ground
from riskdesk.ui.widgets.surfaces import GAP

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
TAB = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
LINES = 5
"""How many lines the editor of a long text shows."""


class RowDelegate(QStyledItemDelegate):
    """Paints and edits the rows of one noun."""

    def __init__(self, rows: Rows[Any], bubble: RefusalBubble, parent: QObject) -> None:
        super().__init__(parent)
        self._rows, self.bubble = rows, bubble
        self._places: dict[QObject, QPersistentModelIndex] = {}

    # Painting

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        hint = super().sizeHint(option, index)
        return QSize(hint.width() + 2 * GAP, option.fontMetrics.height() + 2 * GAP)

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        quiet = self._rows.item_at(index) is None or index.column() > 0
        option.palette.setColor(QPalette.ColorRole.Text, QColor(THEME.colours.quiet if quiet else THEME.colours.text))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        told = QStyleOptionViewItem(option)
        self.initStyleOption(told, index)
        paint_ground(painter, told)
        if self._is_radio(index):
            self._paint_radio(painter, told, chosen=bool(told.text))
            return
        room = told.rect.adjusted(GAP, 0, -GAP, 0)
        flags = QStyle.visualAlignment(told.direction, told.displayAlignment) | Qt.TextFlag.TextSingleLine
        shown = told.fontMetrics.elidedText(told.text, Qt.TextElideMode.ElideRight, room.width())
        painter.setPen(told.palette.color(QPalette.ColorRole.Text))
        painter.drawText(room, int(flags), shown)

    def _is_radio(self, index: Index) -> bool:
        return self._rows.column(index).way is Way.RADIO and self._rows.item_at(index) is not None

    def _paint_radio(self, painter: QPainter, option: QStyleOptionViewItem, *, chosen: bool) -> None:
        size = option.fontMetrics.height() * 0.8
        ring = QRectF(0, 0, size, size)
        ring.moveCenter(QRectF(option.rect).center())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(THEME.colours.accent if chosen else THEME.colours.field), 1.5))
        painter.drawEllipse(ring)
        if chosen:
            painter.setBrush(QColor(THEME.colours.accent))
            painter.drawEllipse(ring.center(), size / 4, size / 4)
        painter.restore()

    # Editing

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        editor = self._editor(parent, index)
        self._places[editor] = QPersistentModelIndex(index)
        return editor

    def _editor(self, parent: QWidget, index: Index) -> CellEditor:
        column, item = self._rows.column(index), self._rows.item_at(index)
        name = str(index.data(Qt.ItemDataRole.AccessibleTextRole))
        choices = column.choices(self._rows.document.current, item) if column.choices and item is not None else ()
        if item is not None and column.way is Way.LINES:
            return LinesEditor(name, parent)
        if item is not None and column.way is Way.CHOICE:
            chooser = ChoiceEditor(name, choices, parent)
            chooser.activated.connect(lambda _place: self._finish(chooser))
            return chooser
        return LineEditor(name, choices, parent)

    def destroyEditor(self, editor: QWidget, index: Index) -> None:
        self._places.pop(editor, None)
        self.bubble.hide()
        super().destroyEditor(editor, index)

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        # Asked again whenever the row changes: what is being typed must stay.
        if isinstance(editor, CellEditor) and not editor.property("started"):
            editor.setProperty("started", True)
            editor.start(str(index.data(Qt.ItemDataRole.EditRole) or ""))

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if isinstance(editor, CellEditor) and editor.typed() != str(index.data(Qt.ItemDataRole.EditRole) or ""):
            model.setData(index, editor.typed())

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        editor.setGeometry(option.rect)
        table = editor.parentWidget()
        if isinstance(editor, LinesEditor) and table is not None:
            tall = LINES * option.fontMetrics.lineSpacing() + 2 * GAP
            editor.resize(option.rect.width(), min(tall, table.height()))
            editor.move(editor.x(), max(0, min(editor.y(), table.height() - editor.height())))

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """What is refused keeps its editor; Enter breaks the line in a long text, and Ctrl+Enter finishes it."""
        if not isinstance(editor, CellEditor) or not _would_commit(event):
            return super().eventFilter(editor, event)
        enters_lines = isinstance(editor, LinesEditor) and isinstance(event, QKeyEvent) and event.key() in ENTER
        if enters_lines and not _is_with_control(event):
            return False
        if not self._accepts(editor):
            return event.type() == QEvent.Type.KeyPress
        if enters_lines:
            self._finish(editor)
            return True
        return super().eventFilter(editor, event)

    def _finish(self, editor: CellEditor) -> None:
        if self._accepts(editor):
            self.commitData.emit(editor)
            self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.SubmitModelCache)

    def _accepts(self, editor: CellEditor) -> bool:
        index = self._places.get(editor)
        if index is None or not index.isValid():
            return True
        why = self._rows.refusal_of(index, editor.typed())
        self.bubble.say(why, editor, QPoint(0, editor.height()))
        return not why

    def editorEvent(self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index) -> bool:
        if self._is_radio(index) and _chooses(event):
            return model.setData(index, "")
        return super().editorEvent(event, model, option, index)


def _chooses(event: QEvent) -> bool:
    if isinstance(event, QMouseEvent):
        return event.type() == QEvent.Type.MouseButtonRelease and event.button() == Qt.MouseButton.LeftButton
    spaced = isinstance(event, QKeyEvent) and event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Select)
    return spaced and event.type() == QEvent.Type.KeyPress


def _would_commit(event: QEvent) -> bool:
    if isinstance(event, QFocusEvent) and event.type() == QEvent.Type.FocusOut:
        return event.reason() != Qt.FocusReason.PopupFocusReason
    return isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in (*ENTER, *TAB)


def _is_with_control(event: QEvent) -> bool:
    return isinstance(event, QKeyEvent) and bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
