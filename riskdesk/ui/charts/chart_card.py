"""A card that holds a chart, the line that says what it shows, its table twin, and the ways to take it along."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic

from PySide6.QtCore import Signal

from riskdesk.domain.errors import FileProblem
from riskdesk.domain.ids import an_id
from riskdesk.ui.charts.chart import Chart, Shown
from riskdesk.ui.charts.chart_menu import ChartMenu
from riskdesk.ui.charts.chart_view import ChartView
from riskdesk.ui.charts.copying import copy_figures, copy_picture, copy_svg, save_picture
from riskdesk.ui.charts.table_twin import TableTwin
from riskdesk.ui.dialogs import files
from riskdesk.ui.selection import Selection
from riskdesk.ui.widgets.labels import PlainLabel
from riskdesk.ui.widgets.surfaces import Card
from riskdesk.words import _


class ChartCard(Card, Generic[Shown]):
    """One chart."""

    chosen = Signal(object)
    """A Mark of the chart was clicked."""
    failed = Signal(str)
    """Why a picture was not saved."""

    def __init__(self, chart: Chart[Shown], selection: Selection, view: ChartView | None = None) -> None:
        super().__init__(chart.title, " ")
        self.setAccessibleName(chart.title)
        self.heading.wrapped()
        self._chart = chart
        self._view: Shown | None = None
        self.chart = ChartView(chart.title) if view is None else view
        self.chart.pointed.connect(selection.point_at)
        self.chart.chosen.connect(self.chosen)
        self.chart.copy_wanted.connect(lambda: self._take(copy_figures))
        selection.option_changed.connect(lambda: self.chart.let_stand_out(selection.option))
        self.twin = TableTwin(_("Figures of: {chart}").format(chart=chart.title))
        self._method = PlainLabel(chart.method, "small", quiet=True).wrapped()
        self.menu = self._make_menu(chart.title)
        self.add_button(self.menu)
        for widget in (self.chart, self.twin, self._method):
            self.body.addWidget(widget)
        self.body.addStretch(1)
        self.twin.hide()
        self._method.hide()

    def show_view(self, view: Shown | None) -> None:
        """Show other results; nothing is done where they are the same."""
        if view != self._view:
            self._view = view
            self._show()

    def change_chart(self, chart: Chart[Shown]) -> None:
        """Show the same results by another chart, such as another scenario's."""
        self._chart = chart
        self._show()

    def _show(self) -> None:
        view, chart = self._view, self._chart
        self.say(chart.says(view) if view else "")
        self.chart.show_chart((lambda width, look: chart.draw(view, width, look)) if view else None)
        if self.twin.isVisibleTo(self):
            self._fill_twin()

    def _make_menu(self, title: str) -> ChartMenu:
        menu = ChartMenu(title)
        menu.offer(_("Copy as picture"), lambda: self._take(copy_picture))
        menu.offer(_("Copy as SVG"), lambda: self._take(copy_svg))
        menu.offer(_("Copy figures"), lambda: self._take(copy_figures))
        menu.offer(_("Save picture…"), self._save)
        menu.divide()
        self.table_action = menu.offer_switch(_("Show as table"), self._show_twin)
        self.method_action = menu.offer_switch(_("How it is computed"), self._method.setVisible)
        return menu

    def _take(self, act: Callable[[Chart[Shown], Shown], None]) -> None:
        if self._view is not None:
            act(self._chart, self._view)

    def _save(self) -> None:
        if self._view is None:
            return
        suggested = f"{an_id(self._chart.title)}.png"
        path = files.save_file(self, _("Save picture"), suggested, _("Pictures (*.png *.svg)"))
        if path is not None:
            try:
                save_picture(self._chart, self._view, path)
            except FileProblem as problem:
                self.failed.emit(str(problem))

    def _show_twin(self, shown: bool) -> None:
        self.chart.setVisible(not shown)
        self.twin.setVisible(shown)
        if shown:
            self._fill_twin()

    def _fill_twin(self) -> None:
        self.twin.show_rows(self._chart.table(self._view) if self._view else [])
