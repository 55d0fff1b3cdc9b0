"""Key figures: large, with a quiet line below that says what they are."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from riskdesk.ui.widgets.labels import ElidedLabel, PlainLabel
from riskdesk.words import _

WIDE, TALL = 12, 4
"""The room of a tile, in heights of a line: it does not change with what it says."""


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
        self._fit()

    def show_figure(self, key: KeyFigure | None) -> None:
        """Show a figure; None: it is not known of these results yet."""
        self.setEnabled(key is not None)
        if key is not None:
            self.figure.setText(key.figure)
            self.meaning.setText(key.meaning)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def _fit(self) -> None:
        line = self.fontMetrics().height()
        self.setFixedSize(WIDE * line, TALL * line)
