"""The assessments that come with Riskdesk, for a look at what it can do."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QMenu, QWidget

from riskdesk.config.resources import seed
from riskdesk.exchange.assessment_file import read_assessment
from riskdesk.ui.widgets.menu_text import as_menu_text
from riskdesk.words import _


class SampleMenu(QMenu):
    """Filled when it opens; choosing one imports it."""

    def __init__(self, parent: QWidget, choose: Callable[[list[Path]], object]) -> None:
        super().__init__(_("Samples"), parent)
        self._choose = choose
        self.aboutToShow.connect(self._fill)

    def _fill(self) -> None:
        if self.isEmpty():
            for path in sorted(seed().glob("*.yaml")):
                action = self.addAction(as_menu_text(read_assessment(path).title))
                action.triggered.connect(lambda _checked=False, path=path: self._choose([path]))
