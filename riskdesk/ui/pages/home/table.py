"""The table on Home, driven by keys and by mouse alike."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from riskdesk.domain.ids import AssessmentId
from riskdesk.ui.pages.home.assessments import TITLE, AssessmentTable
from riskdesk.words import _


class AssessmentView(QTableView):
    """Whole rows are chosen; Enter opens, F2 renames, Tab leaves."""

    def __init__(self, table: AssessmentTable) -> None:
        super().__init__()
        self._table = table
        self._later: AssessmentId | None = None
        self.setModel(table)
        self.setObjectName("assessments")
        self.setAccessibleName(_("Assessments in this workspace"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(TITLE, QHeaderView.ResizeMode.Stretch)
        header.setMinimumSectionSize(60)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)

    def choose(self, assessment: AssessmentId | None) -> None:
        """Make an assessment's row the current one: the one asked for earlier, this one, or the first."""
        wanted, self._later = self._later or assessment, None
        rows = [n for n, entry in enumerate(self._table.entries) if entry.id == wanted] or [0]
        if self._table.entries:
            self.setCurrentIndex(self._table.index(rows[0], TITLE))

    def choose_later(self, assessment: AssessmentId) -> None:
        """Make it the current one when the list is read next."""
        self._later = assessment

    def rename_chosen(self) -> None:
        """Edit the title of the chosen row in place."""
        index = self._table.index(self.currentIndex().row(), TITLE)
        if index.isValid():
            self.edit(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # The Enter that ends editing a title comes here too; it opens nothing.
        editing = self.state() == QAbstractItemView.State.EditingState
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid() and not editing:
            self.activated.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)
