"""The Compare page: the same options in different futures."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from riskdesk.domain.assessment import Assessment
from riskdesk.report.figures.drawing import Mark
from riskdesk.report.figures.from_results import view_of
from riskdesk.report.figures.view import View
from riskdesk.ui.charts.chart_card import ChartCard
from riskdesk.ui.charts.going import go_to_mark
from riskdesk.ui.document import Document
from riskdesk.ui.live_results import LiveResults
from riskdesk.ui.live_robustness import LiveRobustness
from riskdesk.ui.pages.compare.changed_card import ChangedCard
from riskdesk.ui.pages.compare.charts import map_chart, outcome_chart, regret_chart, slopes_chart
from riskdesk.ui.pages.compare.comparison import LiveComparison
from riskdesk.ui.pages.compare.dominance_card import DominanceCard
from riskdesk.ui.pages.compare.rules_card import RulesCard
from riskdesk.ui.pages.compare.shown_options import ShownOptions
from riskdesk.ui.selection import Selection
from riskdesk.ui.widgets.choosers import Chooser
from riskdesk.ui.widgets.later import later
from riskdesk.ui.widgets.surfaces import GAP, Card, EmptyState, PageSurface
from riskdesk.words import _

TWO_COLUMNS = 53
"""From this width on, in lines of text, cards stand two in a row."""
ABREAST = 4
"""With more scenarios than these each card needs the whole width."""
FRAME = 16
"""Milliseconds between two refreshes: more often than the screen shows them would be waste."""


class ComparePage(PageSurface):
    """Charts and rules, drawn only while the page is shown."""

    def __init__(
        self,
        document: Document,
        results: LiveResults,
        selection: Selection,
        robustness: LiveRobustness,
        comparison: LiveComparison,
    ) -> None:
        super().__init__(
            _("Compare"),
            _("The same options in different futures. Risks pull left, opportunities push right; the mark is the net."),
        )
        self._document, self._results, self._selection = document, results, selection
        self._robustness, self._comparison = robustness, comparison
        self._stale = True
        self._columns = 0
        self.empty = EmptyState(_("Nothing to compare yet"), _nothing(), _("Go to Frame"))
        self.empty.pressed.connect(lambda: selection.page_wanted.emit("frame"))
        self.choices = ShownOptions()
        self.choices.changed.connect(self._refresh)
        self.outcomes = ChartCard(outcome_chart(), selection)
        self.slopes = ChartCard(slopes_chart(), selection)
        self.regret = ChartCard(regret_chart(), selection)
        self.map = ChartCard(map_chart(None), selection)
        self.rules = RulesCard(document, selection)
        self.dominance = DominanceCard()
        self.changed = ChangedCard(comparison, selection)
        self.setFocusProxy(self.choices.order)
        self._lay_out()
        self._later = later(self, FRAME, self._refresh)
        results.updated.connect(self._outdate)
        robustness.look(self)
        robustness.updated.connect(self._show_potential)
        comparison.look(self)
        document.opened.connect(self._start_over)
        self._start_over()

    @property
    def cards(self) -> tuple[ChartCard[View], ...]:
        """All charts of the page."""
        return self.outcomes, self.slopes, self.regret, self.map

    def _lay_out(self) -> None:
        self.scenario = Chooser(_("Scenario of the map"))
        self.scenario.chosen.connect(lambda scenario: self.map.change_chart(map_chart(scenario)))
        self.map.body.insertWidget(1, self.scenario, 0, Qt.AlignmentFlag.AlignLeft)
        QWidget.setTabOrder(self.map.menu, self.scenario)
        charts: list[ChartCard[View] | ChangedCard] = [*self.cards, self.changed]
        for card in charts:
            card.chosen.connect(self._go_to)
            card.failed.connect(self._document.refused)
        self._content = QWidget()
        column = QVBoxLayout(self._content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * GAP)
        column.addWidget(self.choices)
        column.addWidget(self.outcomes)
        self._grid = QGridLayout()
        self._grid.setSpacing(2 * GAP)
        column.addLayout(self._grid)
        column.addWidget(self.changed)
        if self._area is not None:
            # A bar that came and went would change the charts' width and height, and so come and go for ever.
            self._area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.body.addWidget(self.empty)
        self.body.addWidget(self._content)
        self.body.addStretch(1)

    def _place_cards(self, scenarios: int) -> None:
        """Two cards in a row where there is room for them, with the rules across."""
        wide = self.width() >= TWO_COLUMNS * self.fontMetrics().height() and scenarios <= ABREAST
        columns = 2 if wide else 1
        if columns == self._columns:
            return
        self._columns = columns
        cards: list[Card] = [self.slopes, self.regret, self.rules, self.map, self.dominance]
        places = [(0, 0), (0, 1), (1, 0), (2, 0), (2, 1)] if wide else [(row, 0) for row in range(5)]
        for card, (row, column) in zip(cards, places, strict=True):
            self._grid.removeWidget(card)
            across = columns if card is self.rules else 1
            top = Qt.AlignmentFlag.AlignTop if card is self.dominance else Qt.AlignmentFlag(0)
            self._grid.addWidget(card, row, column, 1, across, top)
        for column in range(2):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        a = self._document.shown
        self._place_cards(len(a.scenarios) if a else 1)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._refresh()
        self._show_potential()
        self._robustness.follow()
        self._comparison.look_again()

    def _start_over(self) -> None:
        self.choices.start_over()
        self._outdate()

    def _outdate(self) -> None:
        self._stale = True
        if self.isVisible() and not self._later.isActive():
            self._later.start()

    def _refresh(self) -> None:
        self._stale = False
        results = self._results.current if self._document.is_open else None
        self.empty.setVisible(results is None)
        self._content.setVisible(results is not None)
        if results is None:
            self.empty.explain(self._results.refusal or _nothing())
            return
        a = self._document.current
        self._place_cards(len(a.scenarios))
        self._offer_scenarios(a)
        self.choices.offer(len(a.options))
        view = view_of(a, results, self.choices.places, by_rank=self.choices.by_rank)
        for card in self.cards:
            card.show_view(view)
        self.rules.show_results(a, results, by_rank=self.choices.by_rank)
        self.dominance.show_results(a, results)
        self.changed.show_options([row.id for row in view.rows])

    def _show_potential(self) -> None:
        if (a := self._document.shown) and self.isVisible():
            self.dominance.show_potential(a, self._robustness.current)

    def _offer_scenarios(self, a: Assessment) -> None:
        """Offer the scenarios as they are named now; the map goes back to Expected when its scenario is gone."""
        offered = [(None, _("Expected")), *((s.id, " ".join(s.name.split())) for s in a.scenarios)]
        if offered == [(self.scenario.itemData(n), self.scenario.itemText(n)) for n in range(self.scenario.count())]:
            return
        shown = self.scenario.currentData()
        still = shown if any(shown == scenario.id for scenario in a.scenarios) else None
        self.scenario.offer(offered)
        self.scenario.show_value(still)
        if still != shown:
            self.map.change_chart(map_chart(still))

    def _go_to(self, mark: Mark) -> None:
        if self._document.is_open:
            go_to_mark(self._document.current, self._selection, mark)


def _nothing() -> str:
    return _("Add options and dimensions, then score them.")
