"""Repairs of a text that arrived broken: each shown before and after, ticked or not."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from riskdesk.importers.text.repairs import Repair
from riskdesk.ui.widgets.labels import PlainLabel
from riskdesk.ui.widgets.surfaces import GAP
from riskdesk.words import _, _n


class RepairPane(QWidget):
    """All are ticked at first; nothing is repaired until the button is pressed."""

    wanted = Signal(object)
    """Make these Repairs."""
    put_off = Signal()
    chosen = Signal(object)
    """The Repair that the user looks at."""

    def __init__(self) -> None:
        super().__init__()
        hint = PlainLabel(_("Quotes keep their places. Space ticks a repair or leaves it out."), "small", quiet=True)
        self.list = QListWidget()
        self.list.setAccessibleName(_("Repairs"))
        self.list.setProperty("bare", True)
        self.list.setWordWrap(True)
        self.list.setSpacing(GAP // 2)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.repair, self.later = QPushButton(), QPushButton(_("Not now"))
        self.repair.setProperty("primary", True)
        self.list.itemChanged.connect(lambda _item: self._count())
        self.list.currentItemChanged.connect(self._tell)
        self.repair.clicked.connect(lambda: self.wanted.emit(self.ticked))
        self.later.clicked.connect(self.put_off)
        buttons = QHBoxLayout()
        buttons.setSpacing(GAP)
        buttons.addWidget(self.repair)
        buttons.addWidget(self.later)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(hint.wrapped())
        column.addWidget(self.list, 1)
        column.addLayout(buttons)

    @property
    def ticked(self) -> list[Repair]:
        """The repairs that are ticked."""
        rows = (self.list.item(number) for number in range(self.list.count()))
        return [row.data(Qt.ItemDataRole.UserRole) for row in rows if row.checkState() is Qt.CheckState.Checked]

    def show_repairs(self, repairs: Sequence[Repair], paragraphs: Sequence[str]) -> None:
        """Offer these."""
        self.list.blockSignals(True)
        self.list.clear()
        for repair in repairs:
            item = QListWidgetItem(_words(repair, paragraphs[repair.paragraph - 1]))
            item.setData(Qt.ItemDataRole.UserRole, repair)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked)
            self.list.addItem(item)
        self.list.blockSignals(False)
        self._count()

    def _count(self) -> None:
        count = len(self.ticked)
        self.repair.setText(_n("Repair the ticked one", "Repair the {n} ticked", count).format(n=count))
        self.repair.setEnabled(count > 0)

    def _tell(self, item: QListWidgetItem | None, _before: QListWidgetItem | None) -> None:
        if item is not None:
            self.chosen.emit(item.data(Qt.ItemDataRole.UserRole))


def _words(repair: Repair, text: str) -> str:
    before, after = in_words(repair, text)
    where = _("paragraph {n}").format(n=repair.paragraph)
    return f"{before}  →  {after}\n{where} · {repair.reason}"


def in_words(repair: Repair, text: str) -> tuple[str, str]:
    """What stands there and what would, with the whole of the words that it touches."""
    start, end = repair.start, repair.end
    while start > 0 and not text[start - 1].isspace():
        start -= 1
    while end < len(text) and not text[end].isspace():
        end += 1
    lead, trail = text[start : repair.start], text[repair.end : end]
    return f"“{lead}{repair.before}{trail}”", f"“{lead}{repair.after}{trail}”"
