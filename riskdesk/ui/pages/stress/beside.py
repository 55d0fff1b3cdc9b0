"""What belongs together beside each other, or below each other where there is little room."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from riskdesk.ui.widgets.surfaces import GAP

LINES = 44
"""From this width on, in lines of text, the two stand beside each other."""


class Beside(QWidget):
    """Two parts, with shares of the width."""

    def __init__(self, first: QWidget, second: QWidget, shares: tuple[int, int]) -> None:
        super().__init__()
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(3 * GAP)
        self._row.addWidget(first, shares[0])
        self._row.addWidget(second, shares[1])

    def keep_at_top(self, part: QWidget) -> None:
        """Let a part that is not as tall as the other stand at the top."""
        self._row.setAlignment(part, Qt.AlignmentFlag.AlignTop)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._arrange()

    def _arrange(self) -> None:
        beside = self.width() >= LINES * self.fontMetrics().height()
        self._row.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)
