"""The Compare page: the same options in different futures."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QGridLayout, QPushButton, QVBoxLayout, QWidget

from riskdesk.analysis.results import Results
from riskdesk.domain.assessment import Assessment
from riskdesk.domain.ids import ScenarioId
from riskdesk.domain.scores import Cell
from riskdesk.report.figures.drawing import Mark
from riskdesk.report.figures.from_results import view_of
from riskdesk.report.figures.view import View
from riskdesk.ui.charts.chart_card import ChartCard
from riskdesk.ui.document import Document
from riskdesk.ui.live_results import LiveResults
from riskdesk.ui.pages.compare.charts import map_chart, outcome_chart, regret_chart, slopes_chart
from riskdesk.ui.pages.compare.dominance import dominance_sentences
from riskdesk.ui.pages.compare.rules_card import RulesCard
from riskdesk.ui.selection import Selection
from riskdesk.ui.widgets.choosers import Chooser
from riskdesk.ui.widgets.labels import PlainLabel
from riskdesk.ui.widgets.surfaces import GAP, Card, EmptyState, PageSurface
from riskdesk.words import _

AT_FIRST = 40
"""So many options are drawn before the rest is asked for."""
TWO_COLUMNS = 900
"""From this width on the smaller cards stand two in a row."""


class ComparePage(PageSurface):
    """Charts and rules, drawn only while the page is shown."""

    def __init__(self, document: Document, results: LiveResults, selection: Selection) -> None:
        super().__init__(
            _("Compare"),
            _("The same options in different futures. Risks pull left, opportunities push right; the mark is the net."),
        )
        self._document, self._results, self._selection = document, results, selection
        self._all_options = False
        self._stale = True
        self.empty = EmptyState(
            _("Nothing to compare yet"), _("Add options and dimensions, then score them."), _("Go to Frame")
        )
        self.empty.pressed.connect(lambda: selection.page_wanted.emit("frame"))
        self.outcomes = ChartCard(outcome_chart(), selection)
        self.slopes = ChartCard(slopes_chart(), selection)
        self.regret = ChartCard(regret_chart(), selection)
        self.map = ChartCard(map_chart(None), selection)
        self.rules = RulesCard(document)
        self.dominance = Card(_("Dominance"), _("Options that are beaten whatever the weights and likelihoods"))
        self._lay_out()
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self._refresh)
        results.updated.connect(self._outdate)
        document.opened.connect(self._start_over)
        self._start_over()

    @property
    def cards(self) -> tuple[ChartCard, ...]:
        """All charts of the page."""
        return self.outcomes, self.slopes, self.regret, self.map

    def _lay_out(self) -> None:
        self.more = QPushButton()
        self.more.clicked.connect(self._show_all)
        self.outcomes.body.addWidget(self.more)
        self._scenario = Chooser(_("Scenario of the map"))
        self._scenario.chosen.connect(self._choose_map)
        self.map.top.insertWidget(1, self._scenario)
        self._dominance_says = PlainLabel().wrapped()
        self.dominance.body.addWidget(self._dominance_says)
        self.dominance.body.addStretch(1)
        for card in self.cards:
            card.chosen.connect(self._go_to)
        self._content = QWidget()
        column = QVBoxLayout(self._content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * GAP)
        column.addWidget(self.outcomes)
        column.addWidget(self.rules)
        self._grid = QGridLayout()
        self._grid.setSpacing(2 * GAP)
        column.addLayout(self._grid)
        self.body.addWidget(self.empty)
        self.body.addWidget(self._content)
        self.body.addStretch(1)
        self._place_cards(1)

    def _place_cards(self, columns: int) -> None:
        cards = (self.slopes, self.regret, self.map, self.dominance)
        self._columns = columns
        for card in cards:
            self._grid.removeWidget(card)
        for place, card in enumerate(cards):
            self._grid.addWidget(card, place // columns, place % columns)
        for column in range(2):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        columns = 2 if self.width() >= TWO_COLUMNS * self.fontMetrics().height() / 17 else 1
        if columns != self._columns:
            self._place_cards(columns)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._refresh()

    def _start_over(self) -> None:
        self._all_options = False
        self.map.change_chart(map_chart(None))
        self._outdate()

    def _outdate(self) -> None:
        self._stale = True
        if self.isVisible():
            self._later.start()

    def _refresh(self) -> None:
        self._stale = False
        results = self._results.current
        self.empty.setVisible(results is None)
        self._content.setVisible(results is not None)
        if results is None or not self._document.is_open:
            self.empty.explain(self._results.refusal)
            return
        a = self._document.current
        view = self._view(a, results)
        for card in self.cards:
            card.show_view(view)
        self.rules.show_results(a, results)
        self._dominance_says.setText(dominance_sentences(a, results))
        self._offer_scenarios(a)

    def _view(self, a: Assessment, results: Results) -> View:
        hidden = max(0, len(a.options) - AT_FIRST)
        self.more.setVisible(hidden > 0 and not self._all_options)
        self.more.setText(_("Show all {n} options").format(n=len(a.options)))
        return view_of(a, results, None if self._all_options or not hidden else range(AT_FIRST))

    def _show_all(self) -> None:
        self._all_options = True
        self._refresh()

    def _offer_scenarios(self, a: Assessment) -> None:
        shown = self._scenario.currentData()
        self._scenario.offer([(None, _("Expected")), *((s.id, s.name) for s in a.scenarios)])
        still = shown if shown is not None and a.scenario(shown) else None
        self._scenario.show_value(still)
        if still != shown:
            self._choose_map(still)

    def _choose_map(self, scenario: ScenarioId | None) -> None:
        self.map.change_chart(map_chart(scenario))

    def _go_to(self, mark: Mark) -> None:
        """To the score behind a mark; without a dimension, to the option's first."""
        if mark.option is None or not self._document.is_open:
            return
        a = self._document.current
        dimension = mark.dimension or a.tree.leaves[0].id
        scenario = mark.scenario or a.scenarios[0].id
        self._selection.go_to_cell(Cell(mark.option, dimension, scenario, self._selection.assessor))
