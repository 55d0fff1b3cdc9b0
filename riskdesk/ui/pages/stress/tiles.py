"""Key figures: large, with a quiet line below that says what they are."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from riskdesk.ui.widgets.figure_rows import isolated
from riskdesk.ui.widgets.labels import ElidedLabel, PlainLabel
from riskdesk.words import _

WIDE, LINES = 11, 3
"""The width of a tile in heights of a line, and the lines of its meaning: its size does not change with its words."""


class KeyFigure(NamedTuple):
    """A figure and what it is."""

    figure: str
    meaning: str


class Tile(QWidget):
    """One key figure; grey while that of these results is being worked out."""

    def __init__(self) -> None:
        super().__init__()
        self.figure = ElidedLabel("…", "title")
        self.meaning = PlainLabel(_("being worked out"), "small", quiet=True).wrapped()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.figure)
        column.addWidget(self.meaning)
        column.addStretch(1)

    def show_figure(self, key: KeyFigure | None) -> None:
        """Show a figure; None: it is not known of these results yet."""
        self.setEnabled(key is not None)
        if key is not None:
            self.figure.setText(isolated(key.figure))
            self.meaning.setText(key.meaning)

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() in (QEvent.Type.Polish, QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()
        return done

    def _fit(self) -> None:
        meaning = LINES * self.meaning.fontMetrics().lineSpacing()
        self.setFixedSize(WIDE * self.fontMetrics().height(), self.figure.sizeHint().height() + 2 + meaning)
