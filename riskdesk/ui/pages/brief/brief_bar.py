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


class BriefBar(QWidget):
    """A chooser where there are several; the rarer commands stand in a menu."""

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
