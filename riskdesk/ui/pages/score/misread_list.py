"""What a paste did not understand, cell by cell."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListWidget, QListWidgetItem, QToolButton, QVBoxLayout

from riskdesk.ui.models.pasted_scores import Misread, Pasted
from riskdesk.ui.widgets.labels import PlainLabel
from riskdesk.ui.widgets.message_strip import announce
from riskdesk.ui.widgets.surfaces import GAP
from riskdesk.words import _, _n

MOST = 200
"""Lines listed; a text that was pasted by mistake can have any number."""
LINES = 5


class MisreadList(QFrame):
    """Hidden while everything was understood. Enter or a click goes to the cell."""

    wanted = Signal(object)
    """A Cell."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("strip")
        self.setProperty("kind", "warning")
        self.text = PlainLabel().wrapped()
        self.list = QListWidget()
        self.list.setProperty("bare", True)
        self.list.setWordWrap(True)
        self.list.setAccessibleName(_("Pasted cells that were not understood"))
        self.list.itemActivated.connect(self._go)
        self.list.itemClicked.connect(self._go)
        self.close_button = QToolButton()
        self.close_button.setText("✕")
        self.close_button.setProperty("flat", True)
        self.close_button.setAccessibleName(_("Close this list"))
        self.close_button.clicked.connect(self.hide)
        top = QHBoxLayout()
        top.addWidget(self.text, 1)
        top.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GAP, GAP, GAP, GAP)
        column.addLayout(top)
        column.addWidget(self.list)
        self.hide()

    def show_misread(self, pasted: Pasted) -> None:
        """List what was not understood, if anything."""
        self.setVisible(bool(pasted.misread))
        if not pasted.misread:
            return
        self.text.setText(_outcome(len(pasted.values), len(pasted.misread)))
        self.list.clear()
        for misread in pasted.misread[:MOST]:
            item = QListWidgetItem(misread.sentence)
            item.setData(Qt.ItemDataRole.UserRole, misread)
            self.list.addItem(item)
        lines = min(LINES, len(pasted.misread))
        self.list.setFixedHeight(lines * (self.fontMetrics().lineSpacing() + GAP) + GAP)
        announce(self, self.text.text())

    def _go(self, item: QListWidgetItem) -> None:
        misread: Misread = item.data(Qt.ItemDataRole.UserRole)
        if misread.cell:
            self.wanted.emit(misread.cell)


def _outcome(scored: int, misread: int) -> str:
    done = _n("{n} cell was scored.", "{n} cells were scored.", scored).format(n=scored) if scored else ""
    rest = _n("{n} was not understood and left as it was:", "{n} were not understood and left as they were:", misread)
    return f"{done} {rest.format(n=misread)}".strip()
