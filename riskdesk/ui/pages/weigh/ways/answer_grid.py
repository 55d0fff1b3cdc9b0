"""Rows of questions about siblings: names beside what answers them, or above it where there is little room."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from riskdesk.ui.widgets.labels import PlainLabel
from riskdesk.ui.widgets.surfaces import GAP
from riskdesk.ui.widgets.two_panes import USUAL_LINE

COMPACT = 440
"""Below this width, at the usual size of text, names stand above."""
LINES = 5


@dataclass(frozen=True)
class AnswerRow:
    """A name with a quiet line under it; what answers, with a quiet widget under that."""

    name: PlainLabel
    note: PlainLabel
    answer: QWidget
    figure: QWidget | None = None
    under: QWidget | None = None


class AnswerGrid(QWidget):
    """Lays rows out in two columns, or in one."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: Sequence[AnswerRow] = ()
        self._compact: bool | None = None
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(2 * GAP)
        self._grid.setVerticalSpacing(2)
        self._grid.setColumnStretch(0, 2)
        self._grid.setColumnStretch(1, 3)

    def show_rows(self, rows: Sequence[AnswerRow]) -> None:
        """Lay these rows out; they are made once."""
        self.rows = rows
        for row in rows:
            for label in (row.name, row.note):
                # Names must not move what answers in one card against that in another.
                label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self._compact = None
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and self._compact is not None:
            self._compact = None
            self._arrange()

    def _arrange(self) -> None:
        compact = self.width() < COMPACT * self.fontMetrics().height() / USUAL_LINE
        if compact == self._compact:
            return
        self._compact = compact
        for place, row in enumerate(self.rows):
            self._place(row, place * LINES, compact=compact)

    def _place(self, row: AnswerRow, line: int, *, compact: bool) -> None:
        grid, column = self._grid, 0 if compact else 1
        span = 2 - column
        for widget in (row.name, row.note, row.answer, row.figure, row.under):
            if widget is not None:
                grid.removeWidget(widget)
        grid.addWidget(row.name, line + 1 if compact else line + 3, 0, 1, 3 if compact else 1)
        grid.addWidget(
            row.note, line + 2 if compact else line + 4, 0, 1, 3 if compact else 1, Qt.AlignmentFlag.AlignTop
        )
        lines = 1 if compact or row.under else 2
        grid.addWidget(row.answer, line + 3, column, lines, span if row.figure else span + 1)
        if row.figure is not None:
            grid.addWidget(row.figure, line + 3, 2)
        if row.under is not None:
            grid.addWidget(row.under, line + 4, column, 1, span + 1, Qt.AlignmentFlag.AlignTop)
        grid.setRowMinimumHeight(line, GAP if line else 0)
