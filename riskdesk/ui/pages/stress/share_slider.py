"""A slider for a share of a whole that is tried."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QSlider, QStyle, QWidget

from riskdesk.report.figures.percent import percent
from riskdesk.words import _

STEPS = 1000
"""From 0 to 100 % in steps of 0.1 %."""


class ShareSlider(QSlider):
    """The arrow keys move it by 0.1 %, Page Up and Page Down by 5 %. Scrolling the page over it changes nothing."""

    moved = Signal(float)
    """The user wants this share, 0-1."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setRange(0, STEPS)
        self.setPageStep(STEPS // 20)
        self.valueChanged.connect(lambda steps: self.moved.emit(steps / STEPS))

    def show_share(self, share: float, name: str) -> None:
        """Show a share without asking for it, and say whose it is."""
        with QSignalBlocker(self):
            self.setValue(round(share * STEPS))
        self.setAccessibleName(_("{name}: {share}").format(name=name, share=percent(share)))

    @property
    def half_handle(self) -> int:
        """How far from its ends the middle of the handle stops."""
        return self.style().pixelMetric(QStyle.PixelMetric.PM_SliderLength, None, self) // 2

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
