"""The page and, beside it, the results pane: a steady share of the window until the user gives it another width."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

NARROW, WIDE = (1024, 240), (1440, 304)
"""Two widths of the window, and what the pane has in each."""
MOST = 400
"""What the pane takes unasked, however wide the window is."""

BOTH = 2


class Panes(QSplitter):
    """Two widgets; the second keeps its width while the window's height or the page changes."""

    def __init__(self, page: QWidget, side: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.wanted = 0
        """The width that the user gave the pane; 0: a share of the window."""
        self.addWidget(page)
        self.addWidget(side)
        self.setChildrenCollapsible(False)
        self.setHandleWidth(1)
        self.setStretchFactor(0, 1)
        self.splitterMoved.connect(self._keep)

    def take(self, width: int) -> None:
        """Give the pane a width, 0 being its share."""
        self.wanted = width
        self._share()

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:  # a page that needed more room has perhaps let go of it
            self._share()
        return done

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share()

    def _keep(self, _place: int, _handle: int) -> None:
        self.wanted = self.sizes()[1]

    def _share(self) -> None:
        side = self.wanted or side_share(self.window().width())
        if self.count() == BOTH and self.sizes()[1] != side:
            self.setSizes([max(0, self.width() - side - self.handleWidth()), side])


def side_share(window: int) -> int:
    """What the pane takes of a window of this width."""
    slope = (WIDE[1] - NARROW[1]) / (WIDE[0] - NARROW[0])
    return min(MOST, max(NARROW[1], round(NARROW[1] + slope * (window - NARROW[0]))))
