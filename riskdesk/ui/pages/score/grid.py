"""The score grid: options down, dimensions across, scored with the keyboard."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QMouseEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from riskdesk.domain.edits.edit import Edit
from riskdesk.domain.edits.scores import SetValues
from riskdesk.domain.score_text import UNKNOWN
from riskdesk.ui.document import Document
from riskdesk.ui.models.pasted_scores import fill, is_single, read_pasted
from riskdesk.ui.models.score_table import ScoreTable
from riskdesk.ui.pages.score.cell_delegate import CellDelegate
from riskdesk.ui.pages.score.cell_editor import CellEditor
from riskdesk.ui.pages.score.headers import DimensionHeader, OptionHeader
from riskdesk.ui.pages.score.labels import labels_of
from riskdesk.ui.selection import Selection
from riskdesk.ui.widgets.index import Index
from riskdesk.ui.widgets.labels import PlainLabel
from riskdesk.ui.widgets.surfaces import GAP
from riskdesk.words import _

Key = Qt.Key
Shortcut = QKeySequence.StandardKey
TYPED_WITH = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
ROWS_IN_SIGHT = 7
"""Rows that are in sight however little room there is; the page scrolls rather than show fewer."""


class ScoreGrid(QTableView):
    """Typing scores the current cell; single letters act on it."""

    rationale_wanted = Signal()
    quote_wanted = Signal()
    confidence_wanted = Signal()
    pasted = Signal(object)
    """A Pasted, after what was understood has been scored."""
    said = Signal(str)
    """A sentence about a key that could do nothing."""

    def __init__(self, document: Document, table: ScoreTable, selection: Selection, parent: QWidget) -> None:
        super().__init__(parent)
        self._document, self._table, self._selection = document, table, selection
        self.setAccessibleName(_("Scores"))
        self._corner = PlainLabel(_("Option"), "small", quiet=True, parent=self)
        self._dimensions, self._options = DimensionHeader(table, self), OptionHeader(table, selection, self)
        self._delegate = CellDelegate(table, self)
        self._set_up()
        self._keys: dict[int, Callable[[], object]] = {
            Key.Key_Delete: self.clear, Key.Key_Backspace: self.clear, Key.Key_F2: self.begin,
            Key.Key_Return: self.begin, Key.Key_Enter: self.begin,
        }  # fmt: skip
        self._letters: dict[str, Callable[[], object]] = {
            "n": self.rationale_wanted.emit, "e": self.quote_wanted.emit, "c": self.confidence_wanted.emit,
        }  # fmt: skip
        self._delegate.submitted.connect(self._take)
        self.entered.connect(lambda at: selection.point_at(table.options[at.row()].id))
        selection.cell_changed.connect(self.show_chosen)
        selection.scenario_changed.connect(self._stay)
        selection.assessor_changed.connect(self._stay)
        table.modelReset.connect(self._start_over)
        table.headerDataChanged.connect(self._reframe)

    def _set_up(self) -> None:
        self.setModel(self._table)
        self.setItemDelegate(self._delegate)
        self.setHorizontalHeader(self._dimensions)
        self.setVerticalHeader(self._options)
        self.setCornerButtonEnabled(False)
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)  # Tab leaves the grid, so that a keyboard is never caught in it
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._dimensions.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self._options.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._corner.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom)
        self._corner.setContentsMargins(GAP + 2, 0, GAP, GAP)
        self._corner.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._remeasure()

    # ---- size

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._height_of(min(ROWS_IN_SIGHT, self._table.rowCount())))

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), self.sizeHint().height())

    def updateGeometries(self) -> None:
        super().updateGeometries()
        frame = self.frameWidth()
        self._corner.setGeometry(frame, frame, self._options.width(), self._dimensions.height())
        whole = self._height_of(self._table.rowCount())
        if self.maximumHeight() != whole:
            self.setMaximumHeight(whole)
            self.updateGeometry()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._remeasure()

    def _height_of(self, rows: int) -> int:
        bar = self.horizontalScrollBar()
        below = bar.sizeHint().height() if bar.maximum() > 0 else 0
        return self._dimensions.sizeHint().height() + rows * self._delegate.row_height + below + 2 * self.frameWidth()

    def _remeasure(self) -> None:
        for part in (self._dimensions, self._options, self._delegate):
            part.remeasure()
        self._options.setDefaultSectionSize(self._delegate.row_height)
        self._dimensions.setMinimumSectionSize(self._dimensions.least_width())
        self.updateGeometries()

    # ---- the current cell

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if current.isValid():
            self._selection.choose_cell(self._table.cell(current.row(), current.column()))

    def show_chosen(self) -> None:
        """Make the selected cell the current one, in sight."""
        cell = self._selection.cell
        at = self._table.place(cell) if cell else QModelIndex()
        if at.isValid() and at != self.currentIndex():
            self.setCurrentIndex(at)
            self.scrollTo(at)

    def _stay(self) -> None:
        """The same place in another scenario, or by another assessor."""
        at = self.currentIndex()
        if at.isValid() and self._table.is_current:
            self._selection.choose_cell(self._table.cell(at.row(), at.column()))

    def _start_over(self) -> None:
        across, down = self.horizontalScrollBar().value(), self.verticalScrollBar().value()
        self.show_chosen()
        if not self.currentIndex().isValid() and self._table.rowCount() and self._table.columnCount():
            self.setCurrentIndex(self._table.index(0, 0))
        self._reframe()
        self.horizontalScrollBar().setValue(across)
        self.verticalScrollBar().setValue(down)

    def _reframe(self) -> None:
        if self.isVisible():
            self._fit()
        self._stay()

    def _fit(self) -> None:
        self._dimensions.setMinimumSectionSize(self._dimensions.least_width())
        self.updateGeometries()

    def _go_on(self, rows: int, columns: int) -> None:
        """Some cells further; past the end of a row on to the next."""
        at = self.currentIndex()
        width, height = self._table.columnCount(), self._table.rowCount()
        row, column = at.row() + rows, at.column() + columns
        if not 0 <= column < width:
            row, column = row + (1 if columns > 0 else -1), column % width
        if 0 <= row < height:
            self.setCurrentIndex(self._table.index(row, column))

    # ---- keys

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._action(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        action = self._action(event) if self.currentIndex().isValid() else None
        if action:
            action()
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        super().mouseDoubleClickEvent(event)
        if self.indexAt(event.position().toPoint()).isValid():
            self.begin()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._selection.point_at(None)

    def _action(self, event: QKeyEvent) -> Callable[[], object] | None:
        if event.matches(Shortcut.Copy):
            return self.copy
        if event.matches(Shortcut.Paste):
            return self.paste
        if event.modifiers() & ~TYPED_WITH:
            return None
        return self._keys.get(event.key()) or self._typed(event.text())

    def _typed(self, text: str) -> Callable[[], object] | None:
        if not text.strip() or not text.isprintable() or not self.currentIndex().isValid():
            return None
        if text == UNKNOWN:
            return self.set_unknown
        if text.lower() in self._letters and not self._begins_a_label(text):
            return self._letters[text.lower()]
        return lambda: self.begin(text)

    def _begins_a_label(self, letter: str) -> bool:
        dimension = self._table.leaves[self.currentIndex().column()].id
        labels = labels_of(self._table.assessment, dimension)
        return any(label.casefold().startswith(letter.casefold()) for label in labels)

    # ---- what keys do

    def begin(self, text: str | None = None) -> None:
        """Edit the current cell, starting with its score or with a text."""
        at = self.currentIndex()
        if self.state() == QAbstractItemView.State.EditingState or not at.isValid():
            return
        self.scrollTo(at)
        self.edit(at)
        editor = self.indexWidget(at)
        if text is not None and isinstance(editor, CellEditor):
            editor.start_with(text)  # only now: opening an editor selects its text

    def set_unknown(self) -> None:
        """The selected cells are judged, and unknown."""
        cells = (self._table.cell(at.row(), at.column()) for at in self._selected())
        self._document.edit(SetValues(tuple((cell, None) for cell in cells)))

    def clear(self) -> None:
        """Take the selected scores away."""
        if self._table.clear(self._selected()):
            return
        inherited = any(self._table.face(at.row(), at.column()) for at in self._selected())
        if inherited:
            self.said.emit(_("This score holds in every scenario. Clear it on the tab “All scenarios”."))

    def copy(self) -> None:
        """Put the selected scores on the clipboard as a spreadsheet takes them."""
        lines: dict[int, list[str]] = {}
        for at in self._selected():
            lines.setdefault(at.row(), []).append(str(at.data()))
        QGuiApplication.clipboard().setText("\n".join("\t".join(line) for line in lines.values()))

    def paste(self) -> None:
        """Score from the clipboard: what is understood, as one step."""
        text = QGuiApplication.clipboard().text()
        chosen = self._selected()
        if not text.strip() or not chosen:
            self.said.emit(_("The clipboard holds no text to paste."))
            return
        if is_single(text):
            read = fill(self._table, text, ((at.row(), at.column()) for at in chosen))
        else:
            read = read_pasted(self._table, text, chosen[0].row(), chosen[0].column())
        if not read.values or self._document.edit(SetValues(tuple(read.values))):
            self.pasted.emit(read)

    def _take(self, edit: Edit | None, rows: int, columns: int) -> None:
        if edit is not None:
            self._document.edit(edit)
        if rows or columns:
            self._go_on(rows, columns)

    def _selected(self) -> list[QModelIndex]:
        """The selected cells in reading order."""
        return sorted(self.selectedIndexes(), key=lambda at: (at.row(), at.column()))
