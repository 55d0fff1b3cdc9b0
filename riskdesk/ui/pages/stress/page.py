"""The Stress test page: how firm the leader is, and what would overturn it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from riskdesk.domain.ids import DimensionId, ScenarioId
from riskdesk.report.figures.drawing import Mark
from riskdesk.ui.charts.going import go_to_mark
from riskdesk.ui.document import Document
from riskdesk.ui.live_results import LiveResults
from riskdesk.ui.live_robustness import LiveRobustness
from riskdesk.ui.pages.stress.acceptability_card import AcceptabilityCard
from riskdesk.ui.pages.stress.firm_card import FirmCard
from riskdesk.ui.pages.stress.flips_card import FlipsCard
from riskdesk.ui.pages.stress.held_card import HeldCard
from riskdesk.ui.pages.stress.likelihood_card import LikelihoodCard
from riskdesk.ui.pages.stress.methods_card import MethodsCard
from riskdesk.ui.pages.stress.stability_card import StabilityCard
from riskdesk.ui.pages.stress.sweep_card import SweepCard
from riskdesk.ui.pages.stress.tornado_card import TornadoCard
from riskdesk.ui.pages.stress.without_card import WithoutCard
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
        self._selection = selection
        self._columns = 0
        self.empty = EmptyState(_("Nothing to test yet"), _nothing(), _("Go to Frame"))
        self.empty.pressed.connect(lambda: selection.page_wanted.emit("frame"))
        self.unscored = EmptyState(
            _("Nothing to test yet"), _("Nothing is scored yet, so no option leads."), _("Go to Score")
        )
        self.unscored.pressed.connect(lambda: selection.page_wanted.emit("score"))
        self.firm = FirmCard()
        self.acceptability = AcceptabilityCard(document, robustness, selection)
        self.stability = StabilityCard(document, selection)
        self.sweep = SweepCard(document, selection)
        self.flips = FlipsCard(document, selection)
        self.tornado = TornadoCard(document, selection)
        self.likelihood = LikelihoodCard(document, selection)
        self.methods = MethodsCard(selection)
        self.without = WithoutCard(selection)
        self.setFocusProxy(self.acceptability.draws.weights)
        self._lay_out()
        self._connect()
        robustness.look(self)
        robustness.updated.connect(self._refresh)

    @property
    def cards(self) -> tuple[HeldCard, ...]:
        """All cards of the page, in the order in which they are read."""
        return (
            self.firm, self.acceptability, self.stability, self.sweep, self.flips,
            self.tornado, self.likelihood, self.methods, self.without,
        )  # fmt: skip

    @property
    def _rows(self) -> tuple[tuple[Card, ...], ...]:
        """The cards as they stand where there is room for two in a row."""
        return (
            (self.firm,),
            (self.acceptability, self.stability),
            (self.sweep,),
            (self.flips,),
            (self.tornado, self.likelihood),
            (self.methods,),
            (self.without,),
        )

    def _lay_out(self) -> None:
        self._content = QWidget()
        self._grid = QGridLayout(self._content)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(2 * GAP)
        if self._area is not None:
            # A bar that came and went would change the charts' width and height, and so come and go for ever.
            self._area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        for widget in (self.empty, self.unscored, self._content):
            self.body.addWidget(widget)
        self.body.addStretch(1)

    def _connect(self) -> None:
        for card in (self.acceptability, self.stability, self.sweep, self.flips, self.tornado, self.likelihood):
            card.failed.connect(self._document.refused)
        for chart in (self.sweep, self.likelihood):
            chart.chosen.connect(self._go_to)
        self.stability.sweep_wanted.connect(self._show_sweep)

    def _place_cards(self) -> None:
        columns = 2 if self.width() >= TWO_COLUMNS * self.fontMetrics().height() else 1
        if columns == self._columns:
            return
        self._columns = columns
        places = [(row, column) for row, cards in enumerate(self._rows) for column in range(len(cards))]
        for line, (row, column) in enumerate(places):
            cards = self._rows[row]
            self._grid.removeWidget(cards[column])
            if columns == 1:
                self._grid.addWidget(cards[column], line, 0)
            else:
                self._grid.addWidget(cards[column], row, column, 1, 2 if len(cards) == 1 else 1)
        for column in range(2):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_cards()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and self._columns:
            self._place_cards()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._refresh()
        self._robustness.follow()

    def _refresh(self) -> None:
        if not self.isVisible():
            return
        now = self._results.current if self._document.is_open else None
        scored = now is not None and bool(now.cube.known.any())
        self.empty.setVisible(now is None)
        self.unscored.setVisible(now is not None and not scored)
        self._content.setVisible(scored)
        if now is None:
            self.empty.explain(self._results.refusal or _nothing())
        elif scored and (held := self._robustness.current) is not None:
            for card in self.cards:
                card.show_held(self._document.current, held)

    def _show_sweep(self, dimension: DimensionId, scenario: ScenarioId | None) -> None:
        self.sweep.look_at(dimension, scenario)
        self.sweep.slider.setFocus()
        self.bring_into_sight(self.sweep)

    def _go_to(self, mark: Mark) -> None:
        if self._document.is_open:
            go_to_mark(self._document.current, self._selection, mark)


def _nothing() -> str:
    return _("Add options and dimensions, then score them.")
