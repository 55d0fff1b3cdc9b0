"""A chart in which something is tried: dragged there, shown in the ranking beside it, and taken back."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from riskdesk.analysis.robustness import Robustness
from riskdesk.domain.assessment import Assessment
from riskdesk.ui.charts.chart import Chart, Shown
from riskdesk.ui.charts.chart_card import ChartCard
from riskdesk.ui.charts.draggable_view import DraggableView
from riskdesk.ui.pages.stress.beside import Beside
from riskdesk.ui.pages.stress.trial import Trial, Tried
from riskdesk.ui.pages.stress.try_panel import TryPanel
from riskdesk.ui.selection import Selection
from riskdesk.ui.widgets.flow import FlowRow
from riskdesk.ui.widgets.surfaces import GAP
from riskdesk.ui.widgets.tab_order import walk_in_order


class TryingCard(ChartCard[Shown]):
    """Choosers above; the chart and its sliders with a panel beside them. Esc and a button take back what is tried."""

    def __init__(self, chart: Chart[Shown], selection: Selection, trial: Trial[Tried], panel: TryPanel) -> None:
        drag = DraggableView(chart.title)
        super().__init__(chart, selection, drag)
        self.drag, self.panel, self._any_trial = drag, panel, trial
        self.choosers = FlowRow()
        self.sliders = QVBoxLayout()
        self._arrange_parts()
        panel.back.clicked.connect(self._take_back)
        trial.ended.connect(lambda: self.show_view(None))
        trial.changed.connect(self._end_drag_with_trial)

    def show_held(self, a: Assessment, held: Robustness) -> None:
        """Show these results."""
        self._any_trial.show_held(a, held)

    def order_keys(self, *parts: QWidget) -> None:
        """Let Tab walk these parts as they are read, between the menu and the panel."""
        walk_in_order(self.menu, *parts, self.panel.table, self.panel.use, self.panel.back)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._any_trial.tried is not None:
            self._take_back()
        else:
            super().keyPressEvent(event)

    def _arrange_parts(self) -> None:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        for part in (self.chart, self.twin):
            self.body.removeWidget(part)
            column.addWidget(part)
        column.addLayout(self.sliders)
        column.addStretch(1)
        self.beside = Beside(left, self.panel, (3, 2))
        self.body.insertLayout(1, self.choosers)
        self.body.insertWidget(2, self.beside)

    def _take_back(self) -> None:
        self._any_trial.try_(None)

    def _end_drag_with_trial(self) -> None:
        if self._any_trial.tried is None:
            self.drag.end_drag()
