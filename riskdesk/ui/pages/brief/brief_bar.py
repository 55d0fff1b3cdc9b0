"""The buttons for whole briefs: which is shown, adding one, what can be made of it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QToolButton, QWidget

from riskdesk.domain.briefs import Brief
from riskdesk.ui.widgets.choosers import Chooser
from riskdesk.ui.widgets.surfaces import GAP
from riskdesk.words import _

SHARE = 0.66
"""How much of the heading's width the buttons may take."""


class BriefBar(QWidget):
    """A chooser where there are several; every command stands in the menu, and the usual ones as buttons too."""

    add_wanted = Signal()
    frame_wanted = Signal()
    reread_wanted = Signal()
    remove_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.chooser = Chooser(_("Brief"))
        self.frame = QPushButton(_("New assessment from this brief"))
        self.add = QPushButton(_("Add a brief…"))
        self.more = QToolButton()
        menu = QMenu(self)
        menu.addAction(self.frame.text(), self.frame_wanted.emit)
        menu.addAction(self.add.text(), self.add_wanted.emit)
        menu.addSeparator()
        self.reread: QAction = menu.addAction(_("Read again…"))
        self.remove: QAction = menu.addAction(_("Remove brief"))
        self.more.setText("⋯")
        self.more.setAccessibleName(_("More about this brief"))
        self.more.setMenu(menu)
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.add.clicked.connect(self.add_wanted)
        self.frame.clicked.connect(self.frame_wanted)
        self.reread.triggered.connect(self.reread_wanted)
        self.remove.triggered.connect(self.remove_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        for widget in (self.chooser, self.frame, self.add, self.more):
            row.addWidget(widget)

    def offer(self, briefs: Sequence[Brief]) -> None:
        """Offer these."""
        self.chooser.offer([(brief.id, brief.title or brief.id) for brief in briefs])
        self.chooser.setVisible(len(briefs) > 1)

    def fit_into(self, width: int) -> None:
        """Leave the buttons to the menu where they would crowd the title out."""
        wanted = sum(button.sizeHint().width() for button in (self.chooser, self.frame, self.add, self.more))
        for button in (self.frame, self.add):
            button.setVisible(wanted < SHARE * width)
