"""Two panes beside each other, or under each other where there is little room."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from riskdesk.ui.widgets.surfaces import GAP
from riskdesk.ui.widgets.upright_area import UprightArea

USUAL_LINE = 17
"""Height of a line at the usual size of text, which widths are given for."""


class TwoPanes(QWidget):
    """Beside each other, the first scrolls and the second stays; under each other, both scroll with the page."""

    def __init__(self, first: QWidget, second: QWidget, least: int, shares: tuple[int, int] = (1, 1)) -> None:
        super().__init__()
        self._first, self._least = first, least
        self.beside: bool | None = None
        """Whether they stand beside each other."""
        first.setObjectName("page-content")
        self._area = UprightArea()
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(2 * GAP)
        self._row.addWidget(self._area, shares[0])
        self._row.addWidget(first)
        self._row.addWidget(second, shares[1])
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._arrange()

    def _arrange(self) -> None:
        beside = self.width() >= self._least * self.fontMetrics().height() / USUAL_LINE
        if beside == self.beside:
            return
        self.beside = beside
        if beside:
            self._row.removeWidget(self._first)
            self._area.setWidget(self._first)
        else:
            self._area.takeWidget()
            self._row.insertWidget(1, self._first)
        self._area.setVisible(beside)
        self._first.show()
        self._row.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)
