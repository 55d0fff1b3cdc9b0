"""Tables that stand in a card: as tall as their rows, up to a point, whatever the size of the text."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTableView

from riskdesk.ui.widgets.surfaces import GAP


def fit_rows(table: QTableView, most: int) -> None:
    """Make a table as tall as its rows, with room for the bar that scrolls it sideways if it has one."""
    row = table.fontMetrics().height() + GAP
    if table.verticalHeader().defaultSectionSize() != row:
        table.verticalHeader().setMinimumSectionSize(row)
        table.verticalHeader().setDefaultSectionSize(row)
    header = table.horizontalHeader()
    frame = 2 * table.frameWidth()
    never = table.horizontalScrollBarPolicy() == Qt.ScrollBarPolicy.ScrollBarAlwaysOff
    bar = 0 if never else table.horizontalScrollBar().sizeHint().height()
    shown = min(most, max(1, table.model().rowCount()))
    table.setFixedHeight(header.sizeHint().height() + shown * row + bar + frame + 2)
