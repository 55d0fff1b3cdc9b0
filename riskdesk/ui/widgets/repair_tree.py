"""Repairs of a text, gathered under their reasons: each with the words around it as they are and as they would be."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem

from riskdesk.importers.text.repairs import Repair
from riskdesk.ui.widgets.later import later
from riskdesk.ui.widgets.tooltips import escaped
from riskdesk.words import _, _n

AROUND = 4
"""Letters of the text on either side of what is repaired, which bring the words they are of: more would hide it."""
LONGEST_WORD = 20
MOST = 300
"""So many repairs of one reason have a row of their own; the others share one."""
REPAIRS = Qt.ItemDataRole.UserRole
TICKED, UNTICKED = Qt.CheckState.Checked, Qt.CheckState.Unchecked


class RepairTree(QTreeWidget):
    """Space ticks a repair, or all of one reason."""

    ticked_changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(_("Repairs"))
        self.setColumnCount(3)
        self.setHeaderLabels([_("As it is"), _("As it would be"), "¶"])
        self.setUniformRowHeights(True)
        self.setProperty("roomy", True)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.header().setSectionResizeMode(2, QHeaderView.ResizeMode.ResizeToContents)
        self._groups: list[QTreeWidgetItem] = []
        self._rows: list[QTreeWidgetItem] = []
        # A tick on a reason changes all its repairs: they are told as one.
        self._tell = later(self, 0, self.ticked_changed.emit)
        self.itemChanged.connect(lambda _item, _column: self._tell.start())

    def show_repairs(self, repairs: Sequence[Repair], paragraphs: Sequence[str]) -> None:
        """Offer these; none is ticked."""
        by_reason: dict[str, list[Repair]] = {}
        for repair in repairs:
            by_reason.setdefault(repair.reason, []).append(repair)
        with QSignalBlocker(self):
            self._groups, self._rows = [], []
            self.clear()
            for reason, same in by_reason.items():
                group = _row(QTreeWidgetItem([f"{reason} ({len(same)})"]))
                group.setFlags(group.flags() | Qt.ItemFlag.ItemIsAutoTristate)
                rows = [_repair_row(repair, paragraphs[repair.paragraph - 1]) for repair in same[:MOST]]
                if len(same) > MOST:
                    rows.append(_row_of_rest(same[MOST:]))
                group.addChildren(rows)
                self._groups.append(group)
                self._rows += rows
                self.addTopLevelItem(group)
                group.setFirstColumnSpanned(True)
                group.setExpanded(len(by_reason) == 1)
        if self._groups:
            self.setCurrentItem(self._groups[0])
        self._tell.start()

    def tick_all(self, ticked: bool) -> None:
        """Tick every repair, or none."""
        for group in self._groups:
            group.setCheckState(0, TICKED if ticked else UNTICKED)

    @property
    def ticked(self) -> list[Repair]:
        """The repairs that are ticked."""
        return [repair for row in self._rows if row.checkState(0) is TICKED for repair in row.data(0, REPAIRS)]


def _repair_row(repair: Repair, text: str) -> QTreeWidgetItem:
    before, after = around(repair, text)
    row = _row(QTreeWidgetItem([before, after, str(repair.paragraph)]))
    row.setData(0, REPAIRS, [repair])
    told = _("{before}, would be {after}, paragraph {n}").format(before=before, after=after, n=repair.paragraph)
    row.setData(0, Qt.ItemDataRole.AccessibleTextRole, told)
    for column, words in enumerate((before, after)):
        row.setToolTip(column, escaped(words))
    return row


def _row_of_rest(repairs: list[Repair]) -> QTreeWidgetItem:
    told = _n("{n} more of the same reason", "{n} more of the same reason", len(repairs))
    row = _row(QTreeWidgetItem([told.format(n=len(repairs))]))
    row.setData(0, REPAIRS, repairs)
    return row


def _row(row: QTreeWidgetItem) -> QTreeWidgetItem:
    row.setFlags(row.flags() | Qt.ItemFlag.ItemIsUserCheckable)
    row.setCheckState(0, UNTICKED)
    return row


def around(repair: Repair, text: str) -> tuple[str, str]:
    """What stands there and what would, with whole words around it."""
    start, end = max(0, repair.start - AROUND), min(len(text), repair.end + AROUND)
    while start > 0 and not text[start - 1].isspace() and repair.start - start < LONGEST_WORD:
        start -= 1
    while end < len(text) and not text[end].isspace() and end - repair.end < LONGEST_WORD:
        end += 1
    lead, trail = text[start : repair.start], text[repair.end : end]
    opening, closing = "…" if start else "", "…" if end < len(text) else ""
    return f"{opening}{lead}{repair.before}{trail}{closing}", f"{opening}{lead}{repair.after}{trail}{closing}"
