"""How far the results hold, worked out beside the window while somebody looks."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from riskdesk.analysis.results import Results
from riskdesk.analysis.robustness import Robustness, growing
from riskdesk.domain.assessment import Assessment
from riskdesk.ui.document import Document
from riskdesk.ui.jobs import Job, JobRunner
from riskdesk.ui.live_results import LiveResults
from riskdesk.ui.widgets.later import later

CALM = 60
"""Milliseconds without an edit before the work begins again: while a weight is dragged it would never be done."""


class LiveRobustness(QObject):
    """The robustness of the results as they are now; it grows while its job runs."""

    updated = Signal()
    """More is known, or nothing any more of the results as they are now."""
    progressed = Signal(float)
    """How much of the draws is done, 0 to 1."""
    ended = Signal()
    """The work is done, or was stopped."""
    faulty = Signal(object)
    """An Exception that should not have been."""

    def __init__(self, document: Document, results: LiveResults, jobs: JobRunner) -> None:
        super().__init__(results)
        self._document, self._results, self._jobs = document, results, jobs
        self._lookers: list[QWidget] = []
        self._last: tuple[Assessment, Robustness] | None = None
        self._job: Job | None = None
        self._stopped = False
        self._later = later(self, CALM, self.follow)
        results.updated.connect(self._outdate)

    @property
    def current(self) -> Robustness | None:
        """What is known of the results as they are now, or None as long as that is nothing."""
        return self._last[1] if self._last and self._last[1].results is self._results.current else None

    @property
    def is_running(self) -> bool:
        """Whether more is being worked out."""
        return self._job is not None

    @property
    def was_stopped(self) -> bool:
        """Whether the user stopped it before it was done."""
        return self._stopped

    def look(self, looker: QWidget) -> None:
        """Work for this widget whenever it is visible; call `follow` when it is shown."""
        self._lookers.append(looker)

    def follow(self) -> None:
        """Begin what is not known yet of the results as they are now, if anybody looks."""
        now = self._results.current
        if now is None or self.current is not None or self._job is not None or not self._is_looked_at():
            return
        self._begin(self._document.current, now)

    def go_on(self) -> None:
        """Begin again after it was stopped."""
        if (now := self._results.current) is not None and self._job is None:
            self._begin(self._document.current, now)

    def stop(self) -> None:
        """Leave it at what is known by now."""
        if self._job is not None:
            self._end()
            self._stopped = True
            self.ended.emit()

    def _is_looked_at(self) -> bool:
        return any(looker.isVisible() for looker in self._lookers)

    def _outdate(self) -> None:
        self._end()
        self._stopped = False
        self.updated.emit()
        if self._is_looked_at():
            self._later.start()

    def _end(self) -> None:
        if self._job is not None:
            self._job.stop()
            self._job = None

    def _begin(self, a: Assessment, now: Results) -> None:
        before, self._stopped = self._last, False

        def work(job: Job) -> None:
            for held in growing(a, now, job, before):
                job.tell((a, held))

        job = self._job = self._jobs.start("robustness", work)
        job.found.connect(self._take)
        job.progressed.connect(lambda done, _text: self.progressed.emit(done))
        job.done.connect(self._done)
        job.failed.connect(self._failed)

    def _take(self, known: tuple[Assessment, Robustness]) -> None:
        self._last = known
        self.updated.emit()

    def _done(self) -> None:
        self._job = None
        self.ended.emit()

    def _failed(self, error: Exception) -> None:
        self._done()
        self.faulty.emit(error)
