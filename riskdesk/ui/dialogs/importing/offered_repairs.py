"""The repairs that a file's text seems to need: none is made unless it is ticked."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from riskdesk.importers.reading import ReadBrief
from riskdesk.importers.text.repairs import Repair
from riskdesk.ui.widgets.labels import PlainLabel
from riskdesk.ui.widgets.repair_tree import RepairTree
from riskdesk.ui.widgets.surfaces import GAP
from riskdesk.words import _, _n


class OfferedRepairs(QWidget):
    """Hidden while there are none."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.count = PlainLabel("", "heading").wrapped()
        self.all, self.none = QPushButton(_("All")), QPushButton(_("None"))
        self.all.setAccessibleName(_("Tick all repairs"))
        self.none.setAccessibleName(_("Tick no repair"))
        self.tree = RepairTree()
        self.ticked: list[Repair] = []
        self._offered = 0
        self.all.clicked.connect(lambda: self.tree.tick_all(True))
        self.none.clicked.connect(lambda: self.tree.tick_all(False))
        self.tree.ticked_changed.connect(self._count)
        top = QHBoxLayout()
        top.setSpacing(GAP)
        top.addWidget(self.count, 1)
        for button in (self.all, self.none):
            button.setAutoDefault(False)
            top.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP // 2)
        column.addLayout(top)
        column.addWidget(self.tree, 1)

    def show_read(self, read: ReadBrief) -> None:
        """Offer the repairs of a brief that was read; none is ticked."""
        self._offered, self.ticked = len(read.repairs), []
        self.tree.show_repairs(read.repairs, read.brief.paragraphs)
        self.setVisible(bool(read.repairs))
        self._say()

    def _count(self) -> None:
        ticked = self.tree.ticked
        if ticked != self.ticked:
            self.ticked = ticked
            self._say()
            self.changed.emit()

    def _say(self) -> None:
        told = _n("{k} of {n} repair ticked", "{k} of {n} repairs ticked", self._offered)
        self.count.setText(told.format(k=len(self.ticked), n=self._offered))
