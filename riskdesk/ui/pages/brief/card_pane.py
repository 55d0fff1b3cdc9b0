"""All that rests on the brief: how much it is, its kinds, what was lost, the cards."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from riskdesk.ui.pages.brief.card_list import CardList
from riskdesk.ui.pages.brief.card_rows import CellName
from riskdesk.ui.pages.brief.cards import Resting
from riskdesk.ui.pages.brief.kind_chips import KindChips
from riskdesk.ui.pages.brief.lost_list import LostPart
from riskdesk.ui.pages.brief.uses import Use
from riskdesk.ui.widgets.surfaces import GAP, EmptyState
from riskdesk.words import _


class CardPane(QWidget):
    """Where nothing is marked yet it teaches the keys."""

    lost_more = Signal()
    """A quote lost its place in the text just now."""

    def __init__(self, name_of: CellName) -> None:
        super().__init__()
        self._resting = Resting()
        self.chips = KindChips()
        self.lost = LostPart(name_of)
        self.list = CardList(name_of)
        self.nothing = EmptyState(
            _("Nothing is marked yet"),
            _(
                "Select words in the text, or put the caret in a sentence, and press a letter:\n"
                "O option · P opportunity · R risk\nS scenario · E evidence · A assumption\n"
                "Alt+Down selects the next sentence."
            ),
        )
        self.chips.chosen.connect(self._show_only)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self.chips)
        column.addWidget(self.lost)
        column.addWidget(self.list, 50)
        column.addWidget(self.nothing, 50)
        # Takes the room where there is nothing but what was lost.
        column.addStretch(1)

    def show_resting(self, resting: Resting) -> None:
        """Show what rests on a brief."""
        if resting.cards != self._resting.cards:
            self.list.show_cards(resting.cards)
        before, self._resting = self._resting, resting
        self.lost.show_lost(resting.lost)
        self.list.setVisible(bool(resting.cards))
        self.nothing.setVisible(not resting.cards and not resting.lost)
        self._show_kinds()
        if {each.quote for each in resting.lost} - {each.quote for each in before.lost}:
            self.lost_more.emit()

    def _show_only(self, use: Use | None) -> None:
        self.list.show_only(use)
        self._show_kinds()

    def _show_kinds(self) -> None:
        self.chips.show_uses((card.use for card in self._resting.cards), self.list.rows.only)
