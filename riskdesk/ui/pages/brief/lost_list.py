"""Quotes whose words are not in the text any more, with what rested on them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from riskdesk.ui.pages.brief.card_rows import CellName
from riskdesk.ui.pages.brief.cards import LostQuote
from riskdesk.ui.widgets.labels import PlainLabel
from riskdesk.ui.widgets.surfaces import GAP
from riskdesk.words import _, _n

LINES = 7
"""Height of the list, in lines."""


class LostQuotes(QListWidget):
    """Enter attaches the chosen one to the words that are selected in the text; Delete lets go of it."""

    attached = Signal(object)
    given_up = Signal(object)
    score_wanted = Signal(object)
    """Show a Cell on the Score page."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(_("Quotes that are not in the text any more"))
        self.setWordWrap(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    @property
    def chosen(self) -> LostQuote | None:
        """The one that is chosen."""
        item = self.currentItem()
        lost: LostQuote | None = item.data(Qt.ItemDataRole.UserRole) if item else None
        return lost

    def attach(self) -> None:
        """Attach the chosen one."""
        if self.chosen is not None:
            self.attached.emit(self.chosen)

    def let_go(self) -> None:
        """Let go of the chosen one."""
        if self.chosen is not None:
            self.given_up.emit(self.chosen)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        by_control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and by_control:
            if self.chosen is not None and self.chosen.cells:
                self.score_wanted.emit(self.chosen.cells[0])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.attach()
        elif event.key() == Qt.Key.Key_Delete:
            self.let_go()
        else:
            super().keyPressEvent(event)


class LostPart(QWidget):
    """Hidden while every quote is found."""

    def __init__(self, name_of: CellName) -> None:
        super().__init__()
        self._name_of = name_of
        self._shown: Sequence[LostQuote] = ()
        self.list = LostQuotes()
        hint = PlainLabel(_("Select the words that it quotes now, then attach it."), "small", quiet=True)
        self.attach = QPushButton(_("Attach here"))
        self.let_go = QPushButton(_("Let go"))
        self.attach.clicked.connect(self.list.attach)
        self.let_go.clicked.connect(self.list.let_go)
        buttons = QHBoxLayout()
        buttons.setSpacing(GAP)
        buttons.addWidget(self.attach)
        buttons.addWidget(self.let_go)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, GAP)
        column.setSpacing(GAP // 2)
        column.addWidget(PlainLabel(_("Lost in the new text"), "heading"))
        column.addWidget(hint.wrapped())
        column.addWidget(self.list)
        column.addLayout(buttons)
        self.hide()

    def show_lost(self, lost: Sequence[LostQuote]) -> None:
        """List these."""
        self.setVisible(bool(lost))
        if lost == self._shown:
            return
        self._shown = lost
        here = self.list.currentRow()
        self.list.clear()
        for each in lost:
            item = QListWidgetItem(self._words(each))
            item.setData(Qt.ItemDataRole.UserRole, each)
            self.list.addItem(item)
        self.list.setCurrentRow(max(0, min(here, len(lost) - 1)))
        self.list.setFixedHeight(LINES * self.list.fontMetrics().lineSpacing())

    def _words(self, lost: LostQuote) -> str:
        lines = [_("“{text}”").format(text=" ".join(lost.quote.text.split())), *lost.holders]
        if lost.cells:
            count = len(lost.cells)
            lines.append(_n("{n} score stood on this:", "{n} scores stood on this:", count).format(n=count))
            lines += [self._name_of(cell) for cell in lost.cells]
        return "\n".join(lines)
