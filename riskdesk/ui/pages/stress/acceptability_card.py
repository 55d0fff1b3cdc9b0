"""How often each option comes first while weights and scores move."""

from __future__ import annotations

from PySide6.QtCore import Qt

from riskdesk.analysis.results import Results
from riskdesk.analysis.robustness import Robustness
from riskdesk.analysis.stress.result import StressTest
from riskdesk.domain.assessment import Assessment
from riskdesk.report.figures import acceptability_bars
from riskdesk.report.figures.acceptability_view import AcceptabilityView, acceptability_view
from riskdesk.ui.charts.chart import Chart
from riskdesk.ui.charts.chart_card import ChartCard
from riskdesk.ui.charts.going import go_to_mark
from riskdesk.ui.charts.table_twin import TableTwin
from riskdesk.ui.document import Document
from riskdesk.ui.live_robustness import LiveRobustness
from riskdesk.ui.pages.stress.draws_bar import DrawsBar
from riskdesk.ui.pages.stress.draws_progress import DrawsProgress
from riskdesk.ui.pages.stress.stress_tables import central_rows, winning_rows
from riskdesk.ui.selection import Selection
from riskdesk.ui.widgets.labels import PlainLabel
from riskdesk.ui.widgets.tab_order import walk_in_order
from riskdesk.words import _


class AcceptabilityCard(ChartCard[AcceptabilityView]):
    """The chart with what is drawn above it, and two tables on request."""

    def __init__(self, document: Document, robustness: LiveRobustness, selection: Selection) -> None:
        super().__init__(_chart(), selection)
        self._shown: tuple[Assessment, Results, StressTest] | None = None
        self.draws = DrawsBar(document)
        self.progress = DrawsProgress(robustness)
        self.top.insertWidget(1, self.progress, 0, Qt.AlignmentFlag.AlignTop)
        self.body.insertWidget(self.body.indexOf(self.chart), self.draws)
        self.central = _OnRequest(_("Weights with which each option comes first, on average"))
        self.winning = _OnRequest(_("How often one option is ahead of another"))
        place = self.body.indexOf(self.twin)
        for table in (self.winning, self.central):
            for widget in (table.twin, table.heading):
                self.body.insertWidget(place + 1, widget)
        self.menu.divide()
        self.central_action = self.menu.offer_switch(_("Show weights of each leader"), self._show_tables)
        self.winning_action = self.menu.offer_switch(_("Show who is ahead of whom"), self._show_tables)
        draws = self.draws
        walk_in_order(
            self.menu, self.progress.button, draws.weights, draws.spread, draws.samples, draws.seed, draws.error,
            self.chart, self.twin, self.central.twin, self.winning.twin,
        )  # fmt: skip
        self.chosen.connect(lambda mark: go_to_mark(document.current, selection, mark))
        self.say(_("Being worked out…"))

    def show_held(self, a: Assessment, held: Robustness) -> None:
        """Show the draws there are by now."""
        self.draws.show_settings(a.analysis)
        if held.stress is not None:
            self._shown = a, held.results, held.stress
            self.draws.show_test(held.stress)
            self.show_view(acceptability_view(a, held.results, held.stress))
            self._show_tables()
        elif self._shown is not None and self._shown[0].id != a.id:
            self._shown = None
            self.show_view(None)
            self.say(_("Being worked out…"))
            self._show_tables()

    def _show_tables(self, _on: bool = True) -> None:
        central, winning = self.central_action.isChecked(), self.winning_action.isChecked()
        self.central.show_rows(central_rows(*self._shown) if central and self._shown else None)
        self.winning.show_rows(winning_rows(self._shown[0], self._shown[2]) if winning and self._shown else None)


class _OnRequest:
    """A heading with a table below; hidden while there are no rows."""

    def __init__(self, name: str) -> None:
        self.heading = PlainLabel(name, "small", quiet=True).wrapped()
        self.twin = TableTwin(name)
        self.show_rows(None)

    def show_rows(self, rows: list[list[str]] | None) -> None:
        """Show rows, the headings first, or nothing."""
        for widget in (self.heading, self.twin):
            widget.setVisible(rows is not None)
        if rows is not None:
            self.twin.show_rows(rows)


def _chart() -> Chart[AcceptabilityView]:
    return Chart(
        acceptability_bars.title(),
        acceptability_bars.draw,
        acceptability_bars.says,
        acceptability_bars.table,
        _(
            "SMAA-2 (Lahdelma and Salminen 2001): weights are drawn as chosen above, scores from their ranges and "
            "shapes, unknowns from 0–100; scenarios count by their likelihood. Options that tie in a draw share it. "
            "The same seed gives the same figures. The standard error comes from 32 independent copies of the test; "
            "twice of it on both sides holds the true share in about 95 of 100 cases. The confidence factor says how "
            "often an option is first at the mean of the weights that favour it."
        ),
    )
