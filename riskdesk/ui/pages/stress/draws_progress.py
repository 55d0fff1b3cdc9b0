"""How far the draws are, once they take a while: Stop, and after a stop Go on."""

from __future__ import annotations

from PySide6.QtWidgets import QProgressBar, QPushButton, QVBoxLayout, QWidget

from riskdesk.ui.live_robustness import LiveRobustness
from riskdesk.ui.widgets.later import later
from riskdesk.ui.widgets.surfaces import GAP
from riskdesk.words import _

PATIENCE = 300
"""Milliseconds that the work may take before it is shown."""


class DrawsProgress(QWidget):
    """Keeps its room while there is nothing to show, so that nothing moves when it appears."""

    def __init__(self, robustness: LiveRobustness) -> None:
        super().__init__()
        self._robustness = robustness
        self.bar = QProgressBar()
        self.bar.setRange(0, 100)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(_("How far the draws are"))
        self.button = QPushButton(_("Go on"))
        self.button.clicked.connect(self._press)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP // 2)
        column.addWidget(self.button)
        column.addWidget(self.bar)
        for widget in (self, self.bar):
            policy = widget.sizePolicy()
            policy.setRetainSizeWhenHidden(True)
            widget.setSizePolicy(policy)
        self._later = later(self, PATIENCE, self.show)
        robustness.progressed.connect(self._go_on)
        robustness.updated.connect(self._follow)
        robustness.ended.connect(self._follow)
        self.hide()

    def _go_on(self, done: float) -> None:
        self.bar.setValue(round(100 * done))
        self._follow()

    def _follow(self) -> None:
        running, stopped = self._robustness.is_running, self._robustness.was_stopped
        self.bar.setVisible(running)
        self.button.setText(_("Go on") if stopped else _("Stop"))
        if stopped:
            self.show()
        elif not running:
            self._later.stop()
            self.hide()
        elif self.isHidden() and not self._later.isActive():
            self._later.start()

    def _press(self) -> None:
        if self._robustness.was_stopped:
            self._robustness.go_on()
            self._follow()
        else:
            self._robustness.stop()
