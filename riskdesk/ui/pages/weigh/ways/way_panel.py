"""What every panel of questions is."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from riskdesk.ui.pages.weigh.ways.asked import Asked
from riskdesk.ui.pages.weigh.ways.words import question
from riskdesk.ui.widgets.labels import PlainLabel
from riskdesk.ui.widgets.surfaces import GAP


class WayPanel(QWidget):
    """Asks about siblings by one way of weighing. Made for siblings that stay; only answers and weights change."""

    answered = Signal(object)
    """The Answers as the user wants them."""
    let_go = Signal()
    """The next answer is another step."""

    def __init__(self, asked: Asked, group: str) -> None:
        super().__init__()
        self.asked, self.group = asked, group
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(GAP)
        self.question = PlainLabel(question(asked.answers.name)).wrapped()
        self.column.addWidget(self.question)

    def show_asked(self, asked: Asked) -> None:
        """Show the answers and weights as they are now."""
        self.asked = asked
