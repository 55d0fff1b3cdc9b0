"""A new assessment from what is marked in a brief of the open one."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from riskdesk.app.library import Library
from riskdesk.domain.assessment import Assessment
from riskdesk.domain.errors import RiskdeskError
from riskdesk.domain.framing import framed_from
from riskdesk.domain.ids import AssessmentId, BriefId
from riskdesk.ui.document import Document
from riskdesk.words import _, _n


class Framing(QObject):
    """Makes it, says what was taken over, and takes it back."""

    made = Signal(object, str)
    """The AssessmentId to open, and the page to show it on."""
    said = Signal(str)
    """Why it could not be made."""
    framed = Signal(str, object)
    """What was taken over, and a function that takes it all back."""

    def __init__(self, library: Library, document: Document, parent: QObject) -> None:
        super().__init__(parent)
        self._library, self._document = library, document

    def frame(self, brief: str) -> None:
        """Make a new assessment of what is marked in a brief, and show it on Frame."""
        before = self._document.current
        try:
            new = framed_from(before, BriefId(brief))
            ident = self._library.create(new)
        except RiskdeskError as refusal:
            self.said.emit(str(refusal))
            return
        self.made.emit(ident, "frame")
        self.framed.emit(taken_over(new), lambda: self._take_back(ident, before.id))

    def _take_back(self, made: AssessmentId, before: AssessmentId) -> None:
        self.made.emit(before, "brief")
        if self._document.shown is None or self._document.shown.id != made:
            self._library.delete(made)


def taken_over(a: Assessment) -> str:
    """What an assessment that was framed from a brief has."""
    scenarios = sum(bool(scenario.quotes) for scenario in a.scenarios)
    counts = (
        (len(a.options), _n("{n} option", "{n} options", len(a.options))),
        (len(a.dimensions), _n("{n} dimension", "{n} dimensions", len(a.dimensions))),
        (scenarios, _n("{n} scenario", "{n} scenarios", scenarios)),
        (len(a.evidence), _n("{n} piece of evidence", "{n} pieces of evidence", len(a.evidence))),
        (len(a.assumptions), _n("{n} assumption", "{n} assumptions", len(a.assumptions))),
    )
    held = ", ".join(words.format(n=n) for n, words in counts if n)
    if not held:
        return _("Made “{title}” with the brief alone: nothing is marked in it yet.").format(title=a.title)
    return _("Made “{title}” with the brief and what is marked in it: {held}. Nothing is scored yet.").format(
        title=a.title, held=held
    )
