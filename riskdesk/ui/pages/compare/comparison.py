"""The open assessment compared with another moment or assessment, beside the window, while somebody looks."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from riskdesk.analysis.changed import Changed, changed
from riskdesk.app.library import Library
from riskdesk.app.moments import Moment, earlier_sittings, other_assessments, own_moments
from riskdesk.app.session import Session
from riskdesk.domain.assessment import Assessment
from riskdesk.domain.errors import RiskdeskError
from riskdesk.ui.document import Document
from riskdesk.ui.jobs import Job, JobRunner
from riskdesk.ui.widgets.later import later

CALM = 60
"""Milliseconds without an edit before the two are compared."""


class Compared(NamedTuple):
    """Two assessments, and what changed from one to the other."""

    moment: Moment
    before: Assessment
    after: Assessment
    found: Changed


class LiveComparison(QObject):
    """What changed since the chosen moment, up to the assessment as it is now."""

    offered = Signal()
    """There are other moments to choose from."""
    updated = Signal()
    """There is another comparison, or none any more."""
    faulty = Signal(object)
    """An Exception that should not have been."""

    def __init__(self, library: Library, document: Document, jobs: JobRunner) -> None:
        super().__init__(document)
        self._library, self._document, self._jobs = library, document, jobs
        self._looker: QWidget | None = None
        self._others: list[Moment] = []
        self._job: Job | None = None
        self._last: Compared | None = None
        self.moments: list[Moment] = []
        """What can be chosen: as it was opened, before each step, after earlier sittings, then other assessments."""
        self.chosen: Moment | None = None
        self.refusal = ""
        """Why the two cannot be compared; empty where they can."""
        self._later = later(self, CALM, self.follow)
        document.opened.connect(self._start_over)
        document.changed.connect(lambda _change: self._outdate())

    @property
    def current(self) -> Compared | None:
        """The comparison with the chosen moment; for a moment after an edit that before the edit."""
        return self._last if self._last and self._last.moment == self.chosen else None

    def look(self, looker: QWidget) -> None:
        """Compare for this widget whenever it is visible; call `look_again` when it is shown."""
        self._looker = looker

    def look_again(self) -> None:
        """See which sittings and other assessments there are by now, and follow."""
        session = self._document.session
        try:
            self._others = self._stored(session) if session else []
        except RiskdeskError:  # the bar says it as soon as an edit needs the workspace
            self._others = []
        self.follow()

    def _stored(self, session: Session) -> list[Moment]:
        return [*earlier_sittings(self._library, session), *other_assessments(self._library, session.current.id)]

    def choose(self, moment: Moment) -> None:
        """Compare with another moment."""
        self.chosen = moment
        self._compare()

    def follow(self) -> None:
        """Offer the moments that there are now, and compare with the chosen one."""
        if self._looker is None or not self._looker.isVisible():
            return
        self._offer()
        self._compare()

    def _start_over(self) -> None:
        if self._job is not None:
            self._job.stop()
        self.chosen, self._last, self._others, self.refusal = None, None, [], ""
        if self._looker is not None and self._looker.isVisible():
            self.look_again()

    def _outdate(self) -> None:
        if self._looker is not None and self._looker.isVisible():
            self._later.start()

    def _offer(self) -> None:
        session = self._document.session
        self.moments = [*own_moments(session), *self._others] if session else []
        if self.moments:
            same = {moment.key: moment for moment in self.moments}
            self.chosen = same.get(self.chosen.key if self.chosen else None, self.moments[0])
        else:
            self.chosen = None
        self.offered.emit()

    @property
    def is_alone(self) -> bool:
        """Whether there is nothing to compare with: no edit was made, and there is no other assessment."""
        session = self._document.session
        return session is None or (session.opened.assessment is session.current and len(self.moments) < 2)

    def _compare(self) -> None:
        moment, after = self.chosen, self._document.shown
        if moment is None or after is None or self.is_alone:
            return
        known = self._last

        def work(job: Job) -> Compared:
            before = known.before if known and known.moment == moment else moment.load()
            job.step(0)
            return Compared(moment, before, after, changed(before, after))

        self._job = job = self._jobs.start("comparison", work)
        job.done.connect(self._take)
        job.failed.connect(self._fail)

    def _take(self, compared: Compared) -> None:
        self._last, self.refusal = compared, ""
        self.updated.emit()

    def _fail(self, error: Exception) -> None:
        self._last = None
        if isinstance(error, RiskdeskError):
            self.refusal = str(error)
            self.updated.emit()
        else:
            self.faulty.emit(error)
