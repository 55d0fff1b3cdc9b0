"""Paints the cells of the score grid and edits them in place."""

from __future__ import annotations

from PySide6.QtCore import (
    QEvent,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QBrush, QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from riskdesk.domain.dimensions import Kind
from riskdesk.domain.errors import InvalidEdit
from riskdesk.ui.models.cell_face import CellFace
from riskdesk.ui.models.score_table import ScoreTable
from riskdesk.ui.pages.score.cell_editor import CellEditor
from riskdesk.ui.pages.score.labels import labels_of
from riskdesk.ui.theme import THEME
from riskdesk.ui.widgets.fonts import sized
from riskdesk.ui.widgets.index import Index
from riskdesk.ui.widgets.surfaces import GAP

BAR = 4
RING = 3
EDITOR_WIDTH = 22
"""The least width of the editor, in widths of a letter."""
Align = Qt.AlignmentFlag


class CellDelegate(QStyledItemDelegate):
    """One for the grid. It asks the table for faces directly, so that nothing is wrapped for Qt and back."""

    submitted = Signal(object, int, int)
    """The edit that was typed (None: nothing new), and how many rows and columns to go on."""

    def __init__(self, table: ScoreTable, view: QTableView) -> None:
        super().__init__(view)
        self._table = table
        self._view = view
        self.remeasure()

    def remeasure(self) -> None:
        """The view's font changed."""
        font = self._view.font()
        self._number, self._small = sized(font), sized(font, "small")
        self._small_height = QFontMetrics(self._small).height()
        self._number_width = QFontMetrics(self._number).horizontalAdvance

    @property
    def row_height(self) -> int:
        """Room for two small lines and the bar."""
        return max(6 * GAP, 2 * self._small_height + BAR + 2 * GAP)

    # ---- painting

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row, column = index.row(), index.column()
        rect: QRect = option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(THEME.colours.selected))
        face = self._table.face(row, column)
        if face:
            self._paint_face(painter, rect, face, column)
        painter.setPen(QColor(THEME.colours.line))
        painter.drawLine(rect.topRight(), rect.bottomRight())
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if index == self._view.currentIndex():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(THEME.colours.accent), 2 if self._view.hasFocus() else 1))
            painter.drawRect(rect.adjusted(1, 1, -2, -2))

    def _paint_face(self, painter: QPainter, rect: QRect, face: CellFace, column: int) -> None:
        inner = rect.adjusted(GAP, GAP // 2, -GAP - 2, -GAP)
        if face.bar is None:
            painter.fillRect(
                rect.adjusted(2, 2, -3, -3), QBrush(QColor(THEME.colours.line), Qt.BrushStyle.BDiagPattern)
            )
        else:
            self._paint_bar(painter, inner, face, column)
        self._paint_texts(painter, inner.adjusted(0, 0, 0, -BAR - 2), face)
        if not face.supported:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(THEME.colours.quiet), 1.2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            corner = rect.left() + RING + 2 if self._view.isRightToLeft() else rect.right() - RING - 3
            painter.drawEllipse(QPointF(corner, rect.top() + RING + 3), RING, RING)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    def _paint_texts(self, painter: QPainter, room: QRect, face: CellFace) -> None:
        painter.setPen(QColor(THEME.colours.quiet if face.inherited else THEME.colours.text))
        wide = "\n" in face.text or self._number_width(face.text) > room.width()
        painter.setFont(self._small if wide else self._number)
        flags = Align.AlignRight | Align.AlignVCenter
        painter.drawText(room, flags | (Qt.TextFlag.TextWordWrap if wide else 0), face.text)
        if face.aside:
            painter.setPen(QColor(THEME.colours.quiet))
            painter.setFont(self._small)
            painter.drawText(room, Align.AlignLeft | Align.AlignVCenter, face.aside)

    def _paint_bar(self, painter: QPainter, inner: QRect, face: CellFace, column: int) -> None:
        track = QRectF(inner.left(), inner.bottom() - BAR + 1, inner.width(), BAR)
        kind = self._table.kinds[column]
        colour = QColor(THEME.colours.risk if kind is Kind.RISK else THEME.colours.opportunity)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(THEME.colours.track))
        painter.drawRoundedRect(track, BAR / 2, BAR / 2)
        short = track.width() - max(BAR, track.width() * (face.bar or 0))
        if self._view.isRightToLeft():
            track.setLeft(track.left() + short)
        else:
            track.setRight(track.right() - short)
        if face.inherited:
            painter.setPen(QPen(colour, 1))
            painter.setBrush(QColor(THEME.colours.surface))
            track.adjust(0.5, 0.5, -0.5, -0.5)
        else:
            painter.setBrush(colour)
        painter.drawRoundedRect(track, BAR / 2, BAR / 2)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(12 * GAP, self.row_height)

    # ---- editing

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        a, cell = self._table.assessment, self._table.cell(index.row(), index.column())
        editor = CellEditor(cell, labels_of(a, cell.dimension), parent)
        at = QPersistentModelIndex(index)
        editor.setAccessibleName(str(index.data(Qt.ItemDataRole.AccessibleTextRole)))
        editor.submitted.connect(lambda rows, columns: self._submit(editor, at, (rows, columns)))
        editor.left.connect(lambda: self._close(editor))
        editor.setText(str(index.data()))
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """The editor was filled when it was made; what is typed stays when a colleague changes the cell."""

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        rect = QRect(option.rect)
        rect.setWidth(max(rect.width() - 1, EDITOR_WIDTH * QFontMetrics(editor.font()).averageCharWidth()))
        rect.setHeight(rect.height() - 1)
        if parent := editor.parentWidget():
            rect.moveLeft(max(0, min(rect.left(), parent.width() - rect.width())))
        editor.setGeometry(rect)

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """The editor minds its own keys."""
        return False

    def _submit(self, editor: CellEditor, at: QPersistentModelIndex, way: tuple[int, int]) -> None:
        edit = None
        if editor.isModified() and at.isValid():
            try:
                edit = self._table.typed(editor.cell, editor.text())
            except InvalidEdit as refusal:
                editor.refuse(str(refusal))
                return
        self._close(editor)
        self.submitted.emit(edit, *way)

    def _close(self, editor: CellEditor) -> None:
        editor.finished = True
        self.closeEditor.emit(editor, QAbstractItemDelegate.EndEditHint.NoHint)
