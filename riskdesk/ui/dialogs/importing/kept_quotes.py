"""What a new text would do to the quotes of the brief that is there: how many keep a place, and which are lost."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QVBoxLayout, QWidget

from riskdesk.app.import_brief import LostQuote, NewText
from riskdesk.ui.widgets.labels import PlainLabel
from riskdesk.ui.widgets.surfaces import GAP
from riskdesk.words import _, _n

LINES = 6


class KeptQuotes(QWidget):
    """A sentence, and the lost quotes with the scores that stand on them."""

    def __init__(self) -> None:
        super().__init__()
        self.line = PlainLabel().wrapped()
        self.lost = QListWidget()
        self.lost.setAccessibleName(_("Quotes that lose their place"))
        self.lost.setWordWrap(True)
        self.lost.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP // 2)
        column.addWidget(self.line)
        column.addWidget(self.lost)
        self.say("")

    def say(self, sentence: str) -> None:
        """A sentence alone; nothing hides all."""
        self.setVisible(bool(sentence))
        self.line.setText(sentence)
        self.lost.clear()
        self.lost.hide()

    def show_change(self, change: NewText | None) -> None:
        """What the new text does; None where the text is the same."""
        if change is None:
            self.say(_("The assessment has this very text already."))
            return
        count = change.kept + len(change.lost)
        told = _n("{k} of {n} quote keeps its place.", "{k} of {n} quotes keep their place.", count)
        self.say(told.format(k=change.kept, n=count) if count else _("No quote is taken from the old text."))
        self._list(change.lost)

    def show_lost(self, lost: Sequence[LostQuote]) -> None:
        """What several new texts do."""
        count = len(lost)
        told = _n("{n} quote loses its place.", "{n} quotes lose their place.", count)
        self.say(told.format(n=count) if count else _("No quote loses its place."))
        self._list(lost)

    def _list(self, lost: Sequence[LostQuote]) -> None:
        self.lost.addItems(list(map(str, lost)))
        self.lost.setCurrentRow(0)
        self.lost.setFixedHeight(LINES * self.lost.fontMetrics().lineSpacing())
        self.lost.setVisible(bool(lost))
