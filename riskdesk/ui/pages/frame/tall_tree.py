"""A tree view that is as tall as its rows and shares its whole width among its columns: the page scrolls, not it."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QDragMoveEvent, QPainter, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QSizePolicy,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from riskdesk.ui.models.rows import Rows
from riskdesk.ui.pages.frame.column_widths import share_width
from riskdesk.ui.theme import THEME
from riskdesk.ui.widgets.index import Index
from riskdesk.ui.widgets.surfaces import GAP, area_around

Scroll = QAbstractItemView.ScrollHint


class TallTree(QTreeView):
    """Rows of one noun, all groups open."""

    def __init__(self, rows: Rows[Any], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = rows
        self.setProperty("bare", True)
        self.setRootIsDecorated(False)
        self.setItemsExpandable(False)
        self.setUniformRowHeights(True)
        self.setIndentation(3 * GAP)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setModel(rows)
        header = self.header()
        header.setStretchLastSection(False)
        header.setHighlightSections(False)
        header.setSectionsMovable(False)
        header.setMinimumSectionSize(4 * GAP)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.dataChanged.connect(self._share_width)

    def fit_rows(self) -> None:
        """Take the height and the widths that the rows need now."""
        self.expandAll()
        self.updateGeometry()
        self._share_width()

    def _share_width(self) -> None:
        if not self.isVisible():  # a hidden table is laid out when it is shown
            return
        columns, header = self.rows.noun.columns, self.header()
        long = next((place for place, column in enumerate(columns) if column.long), None)
        needs = {
            place: max(self.sizeHintForColumn(place), header.sectionSizeHint(place))
            for place in range(1, len(columns))
            if place != long
        }
        widths = share_width(self.viewport().width(), needs, long)
        if long is not None:
            self.setColumnHidden(long, long not in widths)
        for place, wide in widths.items():
            header.resizeSection(place, wide)

    def sizeHint(self) -> QSize:
        rows = len(list(self.rows.tree.in_order()))
        row = self.fontMetrics().height() + 2 * GAP
        tall = self.header().sizeHint().height() + rows * row + 2 * self.frameWidth() + 2
        return QSize(super().sizeHint().width(), tall)

    def minimumSizeHint(self) -> QSize:
        return QSize(30 * GAP, self.sizeHint().height())

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._share_width()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_width()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self.updateGeometry()
            self._share_width()

    def drawRow(self, painter: QPainter, options: QStyleOptionViewItem, index: Index) -> None:
        super().drawRow(painter, options, index)
        painter.setPen(QColor(THEME.colours.line))
        painter.drawLine(options.rect.bottomLeft(), options.rect.bottomRight())

    def drawBranches(self, painter: QPainter, rect: QRect, index: Index) -> None:
        """Indentation alone shows the tree."""

    def scrollTo(self, index: Index, hint: Scroll = Scroll.EnsureVisible) -> None:
        super().scrollTo(index, hint)
        self.keep_in_view(self.visualRect(index).center())

    def keep_in_view(self, point: QPoint) -> None:
        """Scroll the page so far that a point of the table is seen."""
        area = area_around(self)
        if area is not None and (surface := area.widget()) and self.hasFocus():
            place = self.viewport().mapTo(surface, point)
            area.ensureVisible(area.horizontalScrollBar().value(), place.y(), 0, 4 * GAP)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        super().dragMoveEvent(event)
        self.keep_in_view(event.position().toPoint())
