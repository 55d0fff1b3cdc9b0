"""The tables with the chosen row beside them; where there is little width, under its own table."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from riskdesk.ui.widgets.surfaces import GAP
from riskdesk.ui.widgets.upright_area import UprightArea

NARROW = 90 * GAP
"""Below this width the chosen row is shown under its table."""


class Columns(QSplitter):
    """Cards in one column that scrolls, and a detail that has a column of its own or stands among them."""

    def __init__(self, surface: QWidget, cards: tuple[QWidget, ...], detail: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.setProperty("bare", True)
        self.setHandleWidth(GAP)
        self.setChildrenCollapsible(False)
        surface.setObjectName("page-content")
        self._cards = QVBoxLayout(surface)
        self._cards.setContentsMargins(0, 0, GAP, 0)
        self._cards.setSpacing(2 * GAP)
        for card in cards:
            self._cards.addWidget(card)
        self._cards.addStretch(1)
        self._surface, self._detail, self._after = surface, detail, cards[0]
        self._tables, self._side = UprightArea(surface), UprightArea(detail)
        for place, (area, stretch) in enumerate(((self._tables, 5), (self._side, 3))):
            self.addWidget(area)
            self.setStretchFactor(place, stretch)
        self.setSizes([640, 360])

    def minimumSizeHint(self) -> QSize:
        """Of one column: what no longer fits beside each other is put under each other."""
        return QSize(self._tables.minimumSizeHint().width(), super().minimumSizeHint().height())

    def fit(self, width: int) -> None:
        """Place the detail as a page of this width allows."""
        least = self._surface.minimumSizeHint().width() + self._detail.minimumSizeHint().width()
        beside = width >= max(NARROW, least + 12 * GAP)
        if beside and self._side.isHidden():
            self._side.setWidget(self._detail)
        elif not beside and not self._side.isHidden():
            self._side.takeWidget()
            self._put_under(self._after)
        self._side.setVisible(beside)
        self._detail.show()

    def show_under(self, card: QWidget) -> None:
        """The detail belongs to this card from now on; what the user looks at stays where it is."""
        if card is not self._after and self._side.isHidden():
            bar = self._tables.verticalScrollBar()
            before = card.y() - bar.value()
            self._put_under(card)
            self._cards.activate()
            self._surface.adjustSize()
            bar.setValue(card.y() - before)
        self._after = card

    def _put_under(self, card: QWidget) -> None:
        self._cards.removeWidget(self._detail)
        self._cards.insertWidget(self._cards.indexOf(card) + 1, self._detail)
