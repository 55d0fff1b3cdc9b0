"""What moves the lead, or one option's outcome, most: one range at a time."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QWidget

from riskdesk.analysis.levers import Levers
from riskdesk.analysis.results import Results
from riskdesk.analysis.robustness import Robustness
from riskdesk.analysis.tornado import tornado
from riskdesk.domain.assessment import Assessment
from riskdesk.domain.ids import OptionId
from riskdesk.report.figures import tornado_bars
from riskdesk.report.figures.tornado_view import TornadoView, tornado_view
from riskdesk.ui.charts.chart import Chart
from riskdesk.ui.charts.chart_card import ChartCard
from riskdesk.ui.charts.going import go_to_mark
from riskdesk.ui.document import Document
from riskdesk.ui.selection import Selection
from riskdesk.ui.widgets.choosers import Chooser
from riskdesk.ui.widgets.flow import FlowRow
from riskdesk.ui.widgets.surfaces import EmptyState
from riskdesk.ui.widgets.tab_order import walk_in_order
from riskdesk.words import _


class TornadoCard(ChartCard[TornadoView]):
    """The chart, what it measures, and whether weights move too."""

    def __init__(self, document: Document, selection: Selection) -> None:
        super().__init__(_chart(), selection)
        self._shown: tuple[Assessment, Results, Levers] | None = None
        self.measure = Chooser(_("What is measured"))
        self.measure.offer([(None, _("The lead"))])
        self.measure.setMinimumContentsLength(16)
        self.weights = QCheckBox(_("Weights too"))
        self.empty = EmptyState(_("Nothing has a range"), _no_ranges(), _("Go to Score"))
        self.empty.pressed.connect(lambda: selection.page_wanted.emit("score"))
        self.empty.hide()
        controls = QWidget()
        row = FlowRow()
        controls.setLayout(row)
        row.addWidget(self.measure)
        row.addWidget(self.weights)
        for widget in (controls, self.empty):
            self.body.insertWidget(self.body.indexOf(self.chart), widget)
        walk_in_order(self.menu, self.measure, self.weights, self.empty.button, self.chart, self.twin)
        self.measure.chosen.connect(self._measure)
        self.weights.toggled.connect(self._measure)
        self.chosen.connect(lambda mark: go_to_mark(document.current, selection, mark))
        self.say(_("Being worked out…"))

    def show_held(self, a: Assessment, held: Robustness) -> None:
        """Show the ranges of these results once their scores are read."""
        if held.levers is not None and (self._shown is None or self._shown[2] is not held.levers):
            self._shown = a, held.results, held.levers
            self.weights.setText(_("Weights ±{spread:g} % too").format(spread=100 * a.analysis.spread))
            self._offer(a)
            self._measure()
        elif held.levers is None and self._shown is not None and self._shown[0].id != a.id:
            self._shown = None
            self.empty.hide()
            self.show_view(None)
            self.say(_("Being worked out…"))

    def _offer(self, a: Assessment) -> None:
        shown: OptionId | None = self.measure.currentData()
        outcomes = [(o.id, _("The outcome of {option}").format(option=" ".join(o.name.split()))) for o in a.options]
        self.measure.offer([(None, _("The lead")), *outcomes])
        self.measure.show_value(shown if shown in {o.id for o in a.options} else None)

    def _measure(self) -> None:
        if self._shown is None:
            return
        a, r, levers = self._shown
        spread = a.analysis.spread if self.weights.isChecked() else 0.0
        view = tornado_view(a, tornado(r, a, self.measure.currentData(), spread, levers))
        self.empty.setVisible(not view.swings)
        self.show_view(view if view.swings else None)
        self.say(tornado_bars.says(view))


def _no_ranges() -> str:
    return _(
        "No score, likelihood or unknown that matters here has a range, so there is nothing to vary. Give ranges "
        "such as 40..60 to scores that are not sure."
    )


def _chart() -> Chart[TornadoView]:
    return Chart(
        tornado_bars.title(),
        tornado_bars.draw,
        tornado_bars.says,
        tornado_bars.table,
        _(
            "Each range is set to its low and its high end in turn, all else staying at its best estimate; unknowns go "
            "from 0 to 100. The lead is the leader's expected outcome minus that of the best other option: below zero "
            "another option leads. A likelihood or weight takes from the others in proportion."
        ),
    )
