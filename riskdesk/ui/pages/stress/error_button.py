"""How large the error of the stress test is, and how many draws a smaller one takes."""

from __future__ import annotations

import math

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QToolButton

from riskdesk.analysis.stress.result import StressTest
from riskdesk.report.figures.percent import percent, rounded_up
from riskdesk.ui.widgets.surfaces import GAP
from riskdesk.words import _

TARGETS = (0.005, 0.002, 0.001)
"""Standard errors that can be asked for, as shares of all draws."""


class ErrorButton(QToolButton):
    """Says the largest standard error; its menu offers smaller ones."""

    wanted = Signal(int)
    """So many draws, for the error that was asked for."""

    def __init__(self) -> None:
        super().__init__()
        self._test: StressTest | None = None
        self._menu = QMenu(self)
        self._menu.aboutToShow.connect(self._offer)
        self.setMenu(self._menu)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setStyleSheet(f"QToolButton {{ padding: 3px {GAP}px }}")  # no taller than the choosers beside it
        self._say(_("not known yet"))

    def show_test(self, test: StressTest) -> None:
        """Show how sure the figures are by now."""
        self._test = test
        self._say(_("{error} at most").format(error=rounded_up(test.error)))

    def _say(self, error: str) -> None:
        self.setText(f"{error} ▾")
        self.setAccessibleName(_("Standard error: {error}. Ask for a smaller one.").format(error=error))

    def _offer(self) -> None:
        self._menu.clear()
        if self._test is not None:
            for target in TARGETS:
                self._offer_one(self._test, target)

    def _offer_one(self, test: StressTest, target: float) -> None:
        reached, draws = test.error <= target, draws_for(test, target)
        text = _("Below {error}: reached") if reached else _("Below {error}: about {draws} draws")
        action = self._menu.addAction(text.format(error=percent(target), draws=f"{draws:,}"))
        action.setEnabled(not reached)
        action.triggered.connect(lambda _checked: self.wanted.emit(draws))


def draws_for(test: StressTest, error: float) -> int:
    """How many draws an error takes, in two digits: it falls with the root of their number."""
    draws = test.samples * (test.error / error) ** 2
    step = 10.0 ** max(0, math.floor(math.log10(max(draws, 1))) - 1)
    return max(1, round(math.ceil(draws / step) * step))
