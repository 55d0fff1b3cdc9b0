"""The Stress test page: how firm the leader is, and what would overturn it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from riskdesk.ui.document import Document
from riskdesk.ui.live_results import LiveResults
from riskdesk.ui.live_robustness import LiveRobustness
from riskdesk.ui.pages.stress.firm_card import FirmCard
from riskdesk.ui.pages.stress.held_card import HeldCard
from riskdesk.ui.selection import Selection
from riskdesk.ui.widgets.surfaces import GAP, Card, EmptyState, PageSurface
from riskdesk.words import _

TWO_COLUMNS = 53
"""From this width on, in lines of text, cards stand two in a row."""


class StressPage(PageSurface):
    """Cards that follow the robustness of the results, only while the page is shown."""

    def __init__(
        self, document: Document, results: LiveResults, robustness: LiveRobustness, selection: Selection
    ) -> None:
        super().__init__(
            _("Stress test"),
            _("How firm the leader is, and what would overturn it: other weights, scores, likelihoods, methods."),
        )
        self._document, self._results, self._robustness = document, results, robustness
        self._columns = 0
        self.empty = EmptyState(_("Nothing to test yet"), _nothing(), _("Go to Frame"))
        self.empty.pressed.connect(lambda: selection.page_wanted.emit("frame"))
        self.firm = FirmCard()
        self._wide: list[Card] = [self.firm]
        """Cards that stand across the page."""
        self._narrow: list[Card] = []
        """Cards that stand two in a row where there is room."""
        self._lay_out()
        robustness.look(self)
        robustness.updated.connect(self._refresh)

    @property
    def cards(self) -> tuple[HeldCard, ...]:
        """All cards of the page."""
        return (self.firm,)

    def _lay_out(self) -> None:
        self._content = QWidget()
        column = QVBoxLayout(self._content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * GAP)
        for card in self._wide:
            column.addWidget(card)
        self._grid = QGridLayout()
        self._grid.setSpacing(2 * GAP)
        column.addLayout(self._grid)
        if self._area is not None:
            # A bar that came and went would change the charts' width and height, and so come and go for ever.
            self._area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.body.addWidget(self.empty)
        self.body.addWidget(self._content)
        self.body.addStretch(1)

    def _place_cards(self) -> None:
        columns = 2 if self.width() >= TWO_COLUMNS * self.fontMetrics().height() else 1
        if columns == self._columns:
            return
        self._columns = columns
        for place, card in enumerate(self._narrow):
            self._grid.removeWidget(card)
            self._grid.addWidget(card, place // columns, place % columns)
        for column in range(2):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_cards()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._refresh()
        self._robustness.follow()

    def _refresh(self) -> None:
        if not self.isVisible():
            return
        there_are = self._results.current is not None and self._document.is_open
        self.empty.setVisible(not there_are)
        self._content.setVisible(there_are)
        if not there_are:
            self.empty.explain(self._results.refusal or _nothing())
        elif (held := self._robustness.current) is not None:
            for card in self.cards:
                card.show_held(self._document.current, held)


def _nothing() -> str:
    return _("Add options and dimensions, then score them.")
