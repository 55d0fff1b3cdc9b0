"""The assessments of the workspace as the rows of a table."""

from __future__ import annotations

from PySide6.QtCore import QAbstractTableModel, QDateTime, QLocale, Qt, Signal

from riskdesk.domain.ids import AssessmentId
from riskdesk.storage.entries import Entry
from riskdesk.ui.widgets.index import NOWHERE, Index
from riskdesk.ui.widgets.tooltips import escaped
from riskdesk.words import _

Role = Qt.ItemDataRole
TITLE, OPTIONS, COMPLETE, LEADER, CHANGED = range(5)
DISPLAY = Role.DisplayRole


class AssessmentTable(QAbstractTableModel):
    """One row for each assessment; the title can be edited in place."""

    renamed = Signal(str, str)
    """The id and the wanted title."""

    def __init__(self) -> None:
        super().__init__()
        self.entries: list[Entry] = []
        self.leaders: dict[tuple[AssessmentId, int], str] = {}
        """Who leads, by id and revision, as far as it is known."""
        self._heads = (_("Title"), _("Options"), _("Scores"), _("Leader"), _("Last change"))

    def show(self, entries: list[Entry]) -> None:
        """Show these; nothing happens where they are the same."""
        if entries != self.entries:
            self.beginResetModel()
            self.entries = entries
            self.endResetModel()

    def say_leaders(self) -> None:
        """The leaders are known now."""
        if self.entries:
            self.dataChanged.emit(self.index(0, LEADER), self.index(len(self.entries) - 1, LEADER))

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.entries)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._heads)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = DISPLAY) -> object:
        if orientation == Qt.Orientation.Horizontal and role == DISPLAY:
            return self._heads[section]
        if orientation == Qt.Orientation.Horizontal and role == Role.TextAlignmentRole:
            return self._side(section)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if index.column() == TITLE else flags

    def data(self, index: Index, role: int = DISPLAY) -> object:
        if not index.isValid():
            return None
        entry = self.entries[index.row()]
        if role in (DISPLAY, Role.EditRole):
            return entry.title if role == Role.EditRole else self._text(entry, index.column())
        if role == Role.ToolTipRole:
            return escaped(self._text(entry, index.column()))
        if role == Role.AccessibleTextRole:
            return f"{self._heads[index.column()]}: {self._text(entry, index.column())}"
        if role == Role.TextAlignmentRole:
            return self._side(index.column())
        return None

    def setData(self, index: Index, value: object, role: int = Role.EditRole) -> bool:
        entry, wanted = self.entries[index.row()], str(value).strip()
        if role != Role.EditRole or not wanted or wanted == entry.title:
            return False
        self.renamed.emit(entry.id, wanted)
        return True

    def _text(self, entry: Entry, column: int) -> str:
        if column == TITLE:
            return " ".join(entry.title.split())
        if column == OPTIONS:
            return str(entry.options)
        if column == COMPLETE:
            return _("{given} of {wanted}").format(given=entry.given, wanted=entry.wanted) if entry.wanted else "–"
        if column == LEADER:
            return self.leaders.get((entry.id, entry.revision), "…")
        changed = QDateTime.fromSecsSinceEpoch(int(entry.modified.timestamp()))
        return QLocale().toString(changed, QLocale.FormatType.ShortFormat)

    @staticmethod
    def _side(column: int) -> Qt.AlignmentFlag:
        side = Qt.AlignmentFlag.AlignRight if column in (OPTIONS, COMPLETE) else Qt.AlignmentFlag.AlignLeft
        return side | Qt.AlignmentFlag.AlignVCenter
