"""A card that holds a table, the line that says what it shows, and how it was computed."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication

from riskdesk.ui.charts.chart_menu import ChartMenu
from riskdesk.ui.selection import Selection
from riskdesk.ui.widgets.figure_table import FigureTable
from riskdesk.ui.widgets.labels import PlainLabel
from riskdesk.ui.widgets.surfaces import Card
from riskdesk.ui.widgets.tab_order import walk_in_order
from riskdesk.words import _

ROWS = 12
"""So many rows are shown before the table scrolls."""


class TableCard(Card):
    """One table."""

    def __init__(self, title: str, method: str, selection: Selection) -> None:
        super().__init__(title, " ")
        self.setAccessibleName(title)
        self.heading.wrapped()
        self.table = FigureTable(title, selection, ROWS)
        self._method = PlainLabel(method, "small", quiet=True).wrapped()
        self._method.hide()
        self.menu = ChartMenu(title)
        self.menu.offer(_("Copy figures"), self._copy)
        self.method_action = self.menu.offer_switch(_("How it is computed"), self._method.setVisible)
        self.add_button(self.menu)
        for widget in (self.table, self._method):
            self.body.addWidget(widget)
        self.body.addStretch(1)
        walk_in_order(self.menu, self.table)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.table.figures.as_text())
