"""A card that holds a chart, the line that says what it shows, its table twin, and the ways to take it along."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from riskdesk.report.figures.view import View
from riskdesk.ui.charts.chart import Chart
from riskdesk.ui.charts.chart_view import ChartView
from riskdesk.ui.charts.copying import copy_figures, copy_picture, copy_svg
from riskdesk.ui.charts.table_twin import TableTwin
from riskdesk.ui.selection import Selection
from riskdesk.ui.widgets.labels import PlainLabel
from riskdesk.ui.widgets.surfaces import GAP, Card
from riskdesk.words import _


class ChartCard(Card):
    """One chart of the assessment's results."""

    chosen = Signal(object)
    """A Mark of the chart was clicked."""

    def __init__(self, chart: Chart, selection: Selection, parent: QWidget | None = None) -> None:
        super().__init__(chart.title, " ", parent)
        self.setAccessibleName(chart.title)
        self.heading.wrapped()
        self._chart = chart
        self._view: View | None = None
        self.chart = ChartView(chart.title)
        self.chart.pointed.connect(selection.point_at)
        self.chart.chosen.connect(self.chosen)
        selection.option_changed.connect(lambda: self.chart.let_stand_out(selection.option))
        self._twin = TableTwin(_("Figures of: {chart}").format(chart=chart.title))
        self._method = PlainLabel(chart.method, "small", quiet=True).wrapped()
        for widget in (self.chart, self._twin, self._method):
            self.body.addWidget(widget)
        self.body.addStretch(1)
        self._twin.hide()
        self._method.hide()
        self.top.addWidget(self._menu_button())

    def show_view(self, view: View | None) -> None:
        """Show other results."""
        self._view = view
        chart = self._chart
        self.say(chart.says(view) if view else "")
        self.chart.show_chart((lambda width, look: chart.draw(view, width, look)) if view else None)
        if self._twin.isVisibleTo(self):
            self._fill_twin()

    def change_chart(self, chart: Chart) -> None:
        """Show the same results by another chart, such as another scenario's."""
        self._chart = chart
        self.heading.setText(chart.title)
        self.show_view(self._view)

    def _menu_button(self) -> QToolButton:
        button = QToolButton()
        button.setText("⋯")
        button.setAccessibleName(_("Take along or explain: {chart}").format(chart=self._chart.title))
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setProperty("flat", True)
        button.setMaximumHeight(self.heading.sizeHint().height() + GAP)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        menu = QMenu(button)
        for text, act in (
            (_("Copy as picture"), copy_picture),
            (_("Copy as SVG"), copy_svg),
            (_("Copy figures"), copy_figures),
        ):
            menu.addAction(text).triggered.connect(partial(self._take, act))
        menu.addSeparator()
        self.table_action = self._toggle(menu, _("Show as table"), self._show_twin)
        self.method_action = self._toggle(menu, _("How it is computed"), self._method.setVisible)
        button.setMenu(menu)
        self.menu = menu
        return button

    def _toggle(self, menu: QMenu, text: str, act: Callable[[bool], None]) -> QAction:
        action = menu.addAction(text)
        action.setCheckable(True)
        action.toggled.connect(act)
        return action

    def _take(self, act: Callable[[Chart, View], None], _checked: bool = False) -> None:
        if self._view is not None:
            act(self._chart, self._view)

    def _show_twin(self, shown: bool) -> None:
        self.chart.setVisible(not shown)
        self._twin.setVisible(shown)
        if shown:
            self._fill_twin()

    def _fill_twin(self) -> None:
        self._twin.show_rows(self._chart.table(self._view) if self._view else [])
