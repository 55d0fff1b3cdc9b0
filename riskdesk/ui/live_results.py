"""Results that follow the document while it is edited."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from riskdesk.analysis.results import Results, results
from riskdesk.domain.assessment import Assessment
from riskdesk.domain.changes import Change, Part
from riskdesk.domain.errors import RiskdeskError
from riskdesk.ui.document import Document

MATTERS = Part.RESULTS | Part.BRIEFS | Part.PARTICULARS | Part.ASSUMPTIONS | Part.EVIDENCE
"""What results, or what is said of them, depends on: also which scores rest on what, and which quotes are lost."""


class LiveResults(QObject):
    """The results of the assessment as it is now, or why there are none."""

    updated = Signal()

    def __init__(self, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._last: tuple[Assessment, Results] | None = None
        self.refusal = ""
        """Why there are no results; empty while there are."""
        document.opened.connect(self._start_over)
        document.changed.connect(self._follow)
        self._compute()

    @property
    def current(self) -> Results | None:
        """The results, or None (see `refusal`)."""
        return self._last[1] if self._last else None

    def _start_over(self) -> None:
        self._last = None
        self._compute()

    def _follow(self, change: Change) -> None:
        if change.parts & MATTERS:
            self._compute()

    def _compute(self) -> None:
        self.refusal = ""
        if self._document.is_open:
            a = self._document.current
            try:
                self._last = a, results(a, self._last)
            except RiskdeskError as refusal:
                self._last, self.refusal = None, str(refusal)
        self.updated.emit()
