"""One weight moves: the lines of all options, who leads where, and the ranking at a weight that is tried."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton

from riskdesk.analysis.arrays import TIE
from riskdesk.analysis.trial import weights_to_state
from riskdesk.domain.edits.weights import SetWeights
from riskdesk.domain.ids import DimensionId, ScenarioId
from riskdesk.report.figures import sweep_lines
from riskdesk.report.figures.drawing import Plane
from riskdesk.report.figures.fan_chart import share_at
from riskdesk.report.figures.fan_view import FanView
from riskdesk.report.figures.percent import percent
from riskdesk.report.figures.text_fitting import short
from riskdesk.ui.charts.chart import Chart
from riskdesk.ui.document import Document
from riskdesk.ui.pages.stress.looked_at import CaseChooser, DimensionChooser
from riskdesk.ui.pages.stress.share_slider import STEPS, ShareSlider
from riskdesk.ui.pages.stress.trial import Trial
from riskdesk.ui.pages.stress.try_panel import TryPanel
from riskdesk.ui.pages.stress.trying import why_not_used
from riskdesk.ui.pages.stress.trying_card import TryingCard
from riskdesk.ui.selection import Selection
from riskdesk.ui.widgets.tooltips import set_tooltip
from riskdesk.words import _


class SweepCard(TryingCard[FanView]):
    """The weight is dragged in the chart, moved by the slider below it, or brought to the next change of the leader."""

    def __init__(self, document: Document, selection: Selection) -> None:
        self.trial: Trial[float] = Trial(document)
        hint = _("Drag in the chart or move the slider to try another weight. Nothing is changed until you use it.")
        super().__init__(sweep_chart(), selection, self.trial, TryPanel(selection, _("Use this weight"), hint))
        self._view_now: FanView | None = None
        self._why_not = ""
        self.dimension = DimensionChooser()
        self.case = CaseChooser()
        self.before = CrossingButton(_("Previous crossing"))
        self.after = CrossingButton(_("Next crossing"))
        self.slider = ShareSlider()
        self.slider.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # as the chart
        self._slider_row = QHBoxLayout()
        self._slider_row.addWidget(self.slider)
        self.sliders.addLayout(self._slider_row)
        for part in (self.dimension, self.case, self.before, self.after):
            self.choosers.addWidget(part)
        self.order_keys(self.dimension, self.case, self.before, self.after, self.chart, self.twin, self.slider)
        self._connect()

    def _connect(self) -> None:
        self.dimension.chosen.connect(self._look_elsewhere)
        self.case.chosen.connect(self._look_elsewhere)
        self.before.step_wanted.connect(self._step)
        self.after.step_wanted.connect(self._step)
        self.before.clicked.connect(lambda: self._step(-1))
        self.after.clicked.connect(lambda: self._step(1))
        self.slider.moved.connect(self.trial.try_)
        self.drag.dragged.connect(self._drag_to)
        self.drag.placed.connect(self._stand_under)
        self.panel.use.clicked.connect(self._use)
        self.trial.began.connect(self._begin)
        self.trial.changed.connect(self._show_trial)

    def look_at(self, dimension: DimensionId, scenario: ScenarioId | None) -> None:
        """Show another dimension, by the expected outcome or that in a scenario; what is gone is not shown."""
        if self.dimension.offers(dimension) and self.case.offers(scenario):
            self.dimension.show_value(dimension)
            self.case.show_value(scenario)
            self._look_elsewhere()

    def _begin(self) -> None:
        a, held = self.trial.a, self.trial.held
        self.case.offer_cases(a)
        if not self.dimension.offer_dimensions(a):
            ranges = held.stability.expected
            self.dimension.show_value(ranges.dimensions[ranges.by_delicacy[0]])
        self._show_dimension()

    def _look_elsewhere(self, _chosen: object = None) -> None:
        if self.trial.is_known:
            self._show_dimension()
            self.trial.try_(None)

    def _show_dimension(self) -> None:
        """The lines of the dimension, who leads where, and what can be done with them."""
        a, dimension = self.trial.a, self.dimension.dimension
        self._view_now = sweep_lines.sweep_view(a, self.trial.held.sweeps, dimension, self.case.scenario)
        self._why_not = why_not_used(a, dimension)
        changes = [percent(after.start) for _before, after in self._view_now.changes]
        where = _("The leader changes at {shares}.").format(shares=", ".join(changes))
        for button in (self.before, self.after):
            button.setEnabled(bool(changes))
            set_tooltip(button, where if changes else _("The leader changes nowhere."))

    def _show_trial(self) -> None:
        now, tried = self._view_now, self.trial.tried
        if now is None:
            return
        view = replace(now, tried=tried)
        self.show_view(view)
        name = _("Weight of {name}").format(name=short(view.moving.name))
        self.slider.show_share(view.shown, name)
        self.slider.setEnabled(not view.moving.fixed)
        fan = self.trial.held.sweeps.fan(self.dimension.dimension, self._place)
        self.panel.show_outcomes(
            self.trial.a, fan.at(fan.now), None if tried is None else fan.at(tried), _heading(tried)
        )
        differs = tried is not None and abs(tried - now.now) > TIE
        self.panel.offer(is_trying=tried is not None, can_use=differs and not self._why_not, note=self._why_not)

    @property
    def _place(self) -> int | None:
        scenarios = [s.id for s in self.trial.a.scenarios]
        return None if self.case.scenario is None else scenarios.index(self.case.scenario)

    def _drag_to(self, x: float, _y: float) -> None:
        if self.drag.plane is not None:
            self.trial.try_(round(share_at(self.drag.plane, x) * STEPS) / STEPS)

    def _step(self, way: int) -> None:
        """On to the next change of the leader on this side; after the last comes the first again."""
        if self._view_now is None:
            return
        starts = [after.start for _before, after in self._view_now.changes][::way]
        here = self._view_now.now if self.trial.tried is None else self.trial.tried
        self.trial.try_(next((start for start in starts if way * (start - here) > TIE), starts[0]))

    def _stand_under(self, plane: Plane | None) -> None:
        """The handle of the slider stands under what it moves."""
        if plane is not None:
            left, right = round(plane.x), round(self.drag.width() - plane.x - plane.width)
            half = self.slider.half_handle
            self._slider_row.setContentsMargins(max(left - half, 0), 0, max(right - half, 0), 0)

    def _use(self) -> None:
        if self.trial.tried is not None:
            dimension = self.dimension.dimension
            wanted = self.trial.held.sweeps.weights_at(dimension, self.trial.tried)
            stated = weights_to_state(self.trial.a, dimension, wanted)
            self.trial.make_true(SetWeights(tuple(stated.items()), moved=dimension))


class CrossingButton(QPushButton):
    """A press goes its own way; Left and Right go back and on."""

    step_wanted = Signal(int)
    """1: on; -1: back."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        ways = {int(Qt.Key.Key_Left): -1, int(Qt.Key.Key_Right): 1}
        if event.key() in ways:
            self.step_wanted.emit(ways[event.key()])
        else:
            super().keyPressEvent(event)


def sweep_chart() -> Chart[FanView]:
    """Lines over one weight; its sentence is about now, so that it does not change its height while one drags."""
    return Chart(
        sweep_lines.title(),
        sweep_lines.draw,
        lambda view: sweep_lines.says(replace(view, tried=None)),
        sweep_lines.table,
        _(
            "While one weight moves from 0 to 100 %, all others keep their proportions, so the outcome of every "
            "option is a straight line. Where lines cross is computed exactly, not by steps."
        ),
    )


def _heading(tried: float | None) -> str:
    if tried is None:
        return _("Ranking now")
    return _("Ranking at {share}").format(share=percent(tried))
