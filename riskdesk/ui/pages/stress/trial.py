"""Something that is tried with the results as they are: it edits nothing, and a change of the assessment ends it."""

from __future__ import annotations

from typing import Generic, TypeVar

from PySide6.QtCore import QObject, Signal

from riskdesk.analysis.robustness import Robustness
from riskdesk.domain.assessment import Assessment
from riskdesk.domain.changes import Change, Part
from riskdesk.domain.edits.edit import Edit
from riskdesk.ui.document import Document

Tried = TypeVar("Tried")
"""What can be tried, such as a weight."""


class Trial(QObject, Generic[Tried]):
    """What is tried now, and the results that it is tried with."""

    began = Signal()
    """Other results are known."""
    changed = Signal()
    """Something else is tried, or nothing any more."""
    ended = Signal()
    """Another assessment was opened, of which nothing is known yet."""

    def __init__(self, document: Document) -> None:
        super().__init__()
        self._document = document
        self._known: tuple[Assessment, Robustness] | None = None
        self._is_outdated = False
        self.tried: Tried | None = None
        """None: nothing."""
        document.changed.connect(self._outdate)
        document.opened.connect(self._forget)

    @property
    def a(self) -> Assessment:
        """The assessment that results are known of."""
        return self._of_known()[0]

    @property
    def held(self) -> Robustness:
        """Those results."""
        return self._of_known()[1]

    @property
    def is_known(self) -> bool:
        """Whether there are any."""
        return self._known is not None

    def show_held(self, a: Assessment, held: Robustness) -> None:
        """Take up these results; what is tried stays while only more is known of the same."""
        if self._known is None or self._known[1].results is not held.results:
            self._known, self._is_outdated, self.tried = (a, held), False, None
            self.began.emit()
            self.changed.emit()

    def try_(self, tried: Tried | None) -> None:
        """Try something else, unless the assessment has changed and its results are not known yet."""
        if self._known is not None and not self._is_outdated:
            self.tried = tried
            self.changed.emit()

    def make_true(self, edit: Edit) -> None:
        """Edit the assessment as it was tried, in a step of its own."""
        if self.tried is not None and self._document.edit(edit):
            self._document.end_burst()

    def _of_known(self) -> tuple[Assessment, Robustness]:
        if self._known is None:
            raise RuntimeError("No results are known.")
        return self._known

    def _outdate(self, change: Change) -> None:
        if change.parts & Part.RESULTS:
            if self.tried is not None:
                self.try_(None)
            self._is_outdated = True

    def _forget(self) -> None:
        self._known, self.tried = None, None
        self.ended.emit()
