"""A table of figures in a card: rows stand out with their options, lead somewhere, and can be copied."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QTableView

from riskdesk.ui.selection import Selection
from riskdesk.ui.widgets.figure_rows import SIGN, Column, FigureRow, FigureRows
from riskdesk.ui.widgets.index import Index
from riskdesk.ui.widgets.surfaces import GAP
from riskdesk.ui.widgets.table_size import fit_rows

ALWAYS, NEVER = Qt.ScrollBarPolicy.ScrollBarAlwaysOn, Qt.ScrollBarPolicy.ScrollBarAlwaysOff
NAME = 16
"""So many letters of a text have room before the table scrolls sideways."""


class FigureTable(QTableView):
    """The arrow keys walk it, Ctrl+C copies all of it; a click or Enter chooses a row."""

    chosen = Signal(int)
    """The place of the row."""

    def __init__(self, name: str, selection: Selection, most: int) -> None:
        super().__init__()
        self._selection, self._most = selection, most
        self.setAccessibleName(name)
        self.figures = FigureRows(selection)
        self._widest: dict[int, int] = {}
        """How wide each column of figures has had to be: narrower ones must not make names jump while one drags."""
        self.setModel(self.figures)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.setMouseTracking(True)
        self.verticalHeader().hide()
        self.setShowGrid(False)
        self.setProperty("bare", True)
        self.setWordWrap(False)
        self.setHorizontalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.horizontalHeader().setMinimumSectionSize(4 * GAP)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setStyleSheet(f"QHeaderView::section {{ padding: {GAP // 2}px }}")
        self.entered.connect(lambda index: self._point_at(index.row()))
        self.viewportEntered.connect(lambda: selection.point_at(None))
        self.clicked.connect(lambda index: self.chosen.emit(index.row()))
        selection.option_changed.connect(self.viewport().update)

    def show_rows(self, columns: tuple[Column, ...], rows: tuple[FigureRow, ...]) -> None:
        """Show other rows."""
        if (columns, len(rows)) != (self.figures.columns, len(self.figures.rows)):
            self._widest.clear()
        self.figures.show_rows(columns, rows)
        self._fit()

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if current.isValid() and self.hasFocus():
            self._point_at(current.row())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(self.figures.as_text())
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.chosen.emit(self.currentIndex().row())
        else:
            super().keyPressEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._selection.point_at(None)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() == Qt.FocusReason.OtherFocusReason:  # nobody walked or clicked here
            self._selection.point_at(None)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._selection.point_at(None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and self.model():
            self._widest.clear()
            self._fit()

    def _point_at(self, row: int) -> None:
        self._selection.point_at(self.figures.rows[row].option)

    def _fit(self) -> None:
        """Figures as wide as they need, texts as wide as there is room, and as tall as there are rows."""
        header, metrics, columns = self.horizontalHeader(), self.fontMetrics(), self.figures.columns
        texts = [place for place, column in enumerate(columns) if column.is_text]
        if not texts:
            return
        scrolls = len(self.figures.rows) > self._most
        self.setVerticalScrollBarPolicy(ALWAYS if scrolls else NEVER)
        room = self.width() - 2 * self.frameWidth() - (self.verticalScrollBar().sizeHint().width() if scrolls else 0)
        for place in set(range(len(columns))).difference(texts):
            widest = max((row.figures[place].shown for row in self.figures.rows), key=len, default="")
            figure = metrics.horizontalAdvance(f"{widest} {SIGN}") + 2 * GAP
            self._widest[place] = max(figure, header.sectionSizeHint(place), self._widest.get(place, 0))
            header.resizeSection(place, self._widest[place])
            room -= header.sectionSize(place)
        least = NAME * metrics.averageCharWidth()
        for place in texts:
            header.resizeSection(place, max(room // len(texts), least))
        self.setHorizontalScrollBarPolicy(ALWAYS if room < least * len(texts) else NEVER)
        fit_rows(self, self._most)
