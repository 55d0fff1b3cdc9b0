"""Sentences one below the other, with a little air between."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from riskdesk.ui.widgets.labels import PlainLabel
from riskdesk.ui.widgets.surfaces import GAP


class Sentences(QWidget):
    """As many labels as there ever were sentences; those that are not needed are hidden."""

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GAP // 2)
        self._column.addStretch(1)
        self._labels: list[PlainLabel] = []

    @property
    def text(self) -> str:
        """All sentences, one a line."""
        return "\n".join(label.text() for label in self._labels if label.text())

    def keep_room(self, lines: int) -> None:
        """Be no less tall than so many sentences of one line."""
        self.setMinimumHeight(lines * (self.fontMetrics().height() + self._column.spacing()))

    def say(self, sentences: Sequence[str]) -> None:
        """Show these sentences."""
        while len(self._labels) < len(sentences):
            self._labels.append(PlainLabel().wrapped())
            self._column.insertWidget(len(self._labels) - 1, self._labels[-1])
        for place, label in enumerate(self._labels):
            label.setText(sentences[place] if place < len(sentences) else "")
            label.setVisible(place < len(sentences))
