"""Who changed the current score last, as the journal has it."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QDateTime, QLocale, QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from riskdesk.domain.errors import WorkspaceProblem
from riskdesk.domain.scores import Cell
from riskdesk.storage.journal import JournalEntry
from riskdesk.ui.document import Document
from riskdesk.ui.widgets.labels import PlainLabel
from riskdesk.ui.widgets.surfaces import GAP
from riskdesk.words import _

MOST = 4
CALM = 150
"""Milliseconds on one score before its history is looked up, so that walking through the grid asks for none."""


class CellHistory(QWidget):
    """A few quiet lines; nothing for a score that is as it was brought in."""

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document
        self._cell: Cell | None = None
        self.said = PlainLabel("", "small", quiet=True).wrapped()
        self.said.setAccessibleName(_("Last changes of this score"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP // 2)
        column.addWidget(PlainLabel(_("Last changes"), "small", quiet=True))
        column.addWidget(self.said)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(CALM)
        self._soon.timeout.connect(self._look_up)
        self.hide()

    def show_cell(self, cell: Cell) -> None:
        """Look up where this score stands, in a moment."""
        if cell != self._cell:
            self.hide()
        self._cell = cell
        self._soon.start()

    def _look_up(self) -> None:
        session, cell = self._document.session, self._cell
        if session is None or cell is None:
            return
        try:
            entries = session.history_of(cell, MOST)
        except WorkspaceProblem:  # the bar says it as soon as an edit needs the workspace
            entries = []
        self.said.setText("\n".join(_lines(entries)))
        self.setVisible(bool(entries))


def _lines(entries: Iterable[JournalEntry]) -> Iterable[str]:
    locale = QLocale()
    for entry in entries:
        moment = QDateTime.fromSecsSinceEpoch(int(entry.time.timestamp()))
        yield f"{locale.toString(moment, QLocale.FormatType.ShortFormat)} · {entry.author} · {entry.label}"
