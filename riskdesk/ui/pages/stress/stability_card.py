"""How far each weight can move before another option leads; a bar leads to the sweep of its weight."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal

from riskdesk.analysis.robustness import Robustness
from riskdesk.domain.assessment import Assessment
from riskdesk.report.figures import stability_bars
from riskdesk.report.figures.drawing import Mark
from riskdesk.report.figures.stability_view import StabilityView, stability_view
from riskdesk.ui.charts.chart import Chart
from riskdesk.ui.charts.chart_card import ChartCard
from riskdesk.ui.document import Document
from riskdesk.ui.pages.stress.looked_at import CaseChooser
from riskdesk.ui.selection import Selection
from riskdesk.ui.widgets.tab_order import walk_in_order
from riskdesk.words import _


class StabilityCard(ChartCard[StabilityView]):
    """Of the expected leader, or of the leader in one scenario."""

    sweep_wanted = Signal(object, object)
    """Show how outcomes change with the weight of this DimensionId, expected or in this ScenarioId."""

    def __init__(self, document: Document, selection: Selection) -> None:
        super().__init__(stability_chart(), selection)
        self._known: tuple[Assessment, Robustness] | None = None
        self.case = CaseChooser()
        self.case.chosen.connect(lambda _case: self._show_case())
        self.body.insertWidget(1, self.case, 0, Qt.AlignmentFlag.AlignLeft)
        walk_in_order(self.menu, self.case, self.chart, self.twin)
        self.chosen.connect(self._follow)
        document.opened.connect(self._forget)

    def show_held(self, a: Assessment, held: Robustness) -> None:
        """Show these results."""
        if self._known is None or self._known[1].results is not held.results:
            self._known = a, held
            self.case.offer_cases(a)
            self._show_case()

    def _show_case(self) -> None:
        if self._known is None:
            return
        a, held = self._known
        scenario = self.case.scenario
        if scenario is None:
            self.show_view(stability_view(a, held.stability.expected))
        else:
            place = [s.id for s in a.scenarios].index(scenario)
            self.show_view(stability_view(a, held.stability.by_scenario[place], scenario))

    def _follow(self, mark: Mark) -> None:
        if mark.dimension is not None:
            self.sweep_wanted.emit(mark.dimension, self.case.scenario)

    def _forget(self) -> None:
        self._known = None
        self.show_view(None)


def stability_chart() -> Chart[StabilityView]:
    """Bars of the weights at which the leader keeps the lead."""
    return Chart(
        stability_bars.title(),
        stability_bars.draw,
        stability_bars.says,
        stability_bars.table,
        _(
            "For each weight the largest range around it in which no other option is ahead, while all other weights "
            "keep their proportions; exact, not by steps (Mareschal 1988). A click on a bar shows its lines."
        ),
    )
