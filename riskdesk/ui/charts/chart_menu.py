"""The menu of a chart: ways to take it along, its table, and how it is computed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QToolButton

from riskdesk.ui.widgets.surfaces import GAP
from riskdesk.ui.widgets.tooltips import set_tooltip
from riskdesk.words import _


class ChartMenu(QToolButton):
    """A quiet button that opens the menu."""

    def __init__(self, chart: str) -> None:
        super().__init__()
        self.setText("⋯")
        name = _("Take along or explain: {chart}").format(chart=chart)
        self.setAccessibleName(name)
        set_tooltip(self, name)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setProperty("flat", True)
        self.setStyleSheet(f"QToolButton {{ padding: 0 {GAP}px }}")  # no taller than the heading beside it
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._menu = QMenu(self)
        self.setMenu(self._menu)

    def offer(self, text: str, act: Callable[[], object]) -> QAction:
        """Offer something to do."""
        action = self._menu.addAction(text)
        action.triggered.connect(lambda _checked: act())
        return action

    def offer_switch(self, text: str, act: Callable[[bool], object]) -> QAction:
        """Offer something that is on or off."""
        action = self._menu.addAction(text)
        action.setCheckable(True)
        action.toggled.connect(act)
        return action

    def divide(self) -> None:
        """Set off what follows."""
        self._menu.addSeparator()
