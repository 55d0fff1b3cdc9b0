"""What stands beside the text: cards, suggestions, repairs, one at a time."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QStackedWidget, QTabBar, QVBoxLayout, QWidget

from riskdesk.ui.pages.brief.card_pane import CardPane
from riskdesk.ui.pages.brief.card_rows import CellName
from riskdesk.ui.pages.brief.offer_pane import OfferPane
from riskdesk.ui.pages.brief.repair_pane import RepairPane
from riskdesk.ui.widgets.surfaces import GAP
from riskdesk.words import _


class Side(QWidget):
    """Tabs with counts; the one for repairs is there only while some are offered."""

    def __init__(self, name_of: CellName) -> None:
        super().__init__()
        self._least = 0
        self.cards, self.offers, self.repairs = CardPane(name_of), OfferPane(), RepairPane()
        self.tabs, self._stack = QTabBar(), QStackedWidget()
        self.tabs.setAccessibleName(_("Beside the text"))
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setElideMode(Qt.TextElideMode.ElideRight)
        for pane in (self.cards, self.offers, self.repairs):
            self._stack.addWidget(pane)
            self.tabs.addTab("")
        self.tabs.currentChanged.connect(self._stack.setCurrentIndex)
        self.cards.lost_more.connect(lambda: self.show_pane(self.cards))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self.tabs)
        column.addWidget(self._stack, 1)
        self.count(0, 0, 0)

    def count(self, cards: int, offers: int, repairs: int) -> None:
        """Say how many there are of each."""
        names = (_("Cards"), _("Suggestions"), _("Repairs"))
        for place, (name, number) in enumerate(zip(names, (cards, offers, repairs), strict=True)):
            self.tabs.setTabText(place, f"{name} {number}" if number else name)
            self.tabs.setAccessibleTabName(place, f"{name}: {number}")
        self.tabs.setTabVisible(2, repairs > 0)

    def need(self, height: int) -> None:
        """Be so tall at least, and taller where the parts need more."""
        self._least = height
        self.updateGeometry()

    def minimumSizeHint(self) -> QSize:
        return super().minimumSizeHint().expandedTo(QSize(0, self._least))

    def show_pane(self, pane: QWidget) -> None:
        """Turn to one of the three."""
        self.tabs.setCurrentIndex(self._stack.indexOf(pane))
