"""The sentence that appears under a cell whose typing was refused."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from riskdesk.ui.widgets.fields import RefusalLine
from riskdesk.ui.widgets.surfaces import GAP


class RefusalBubble(QFrame):
    """Lies over the page, so that it has room whatever it stands beside; follows when the page scrolls."""

    def __init__(self, surface: QWidget) -> None:
        super().__init__(surface)
        self._surface = surface
        self.setObjectName("card")
        self._line = RefusalLine()
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP, GAP // 2, GAP, GAP // 2)
        column.addWidget(self._line)
        self.hide()

    @property
    def text(self) -> str:
        """What it says; empty while it is hidden."""
        return "" if self.isHidden() else self._line.text()

    def say(self, sentence: str, beside: QWidget, below: QPoint) -> None:
        """Show the sentence under a point of a widget, or nothing."""
        self._line.say(sentence)
        self.setVisible(bool(sentence))
        if sentence:
            place = beside.mapTo(self._surface, below)
            room = self._surface.width() - 2 * GAP
            wide = min(room, max(40 * GAP, self._line.fontMetrics().averageCharWidth() * 60))
            self.resize(wide, self.heightForWidth(wide))
            self.move(max(GAP, min(place.x(), self._surface.width() - wide - GAP)), place.y() + GAP // 2)
            self.raise_()
