"""Keeps the pages of the report up to date while somebody looks at them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from riskdesk.analysis.findings import Finding, findings
from riskdesk.analysis.results import results
from riskdesk.app.export_report import now, remarks
from riskdesk.domain.assessment import Assessment
from riskdesk.domain.errors import CannotCompute
from riskdesk.progress import Progress
from riskdesk.report.choices import Choices
from riskdesk.report.pdf import make_pdf
from riskdesk.ui.document import Document
from riskdesk.ui.jobs import Job, JobRunner
from riskdesk.ui.models.report_choices import ReportChoices
from riskdesk.ui.widgets.later import later

CALM = 400
"""Milliseconds without an edit before the pages are set again."""


@dataclass(frozen=True)
class Setting:
    """The pages of one state of an assessment, and what a reader of them would stumble over."""

    a: Assessment
    content: bytes
    remarks: tuple[str, ...]
    found: tuple[Finding, ...]


class Typesetting(QObject):
    """Sets the pages off the window's thread: once at a time, and only while `watched`."""

    began = Signal(object)
    """The Job."""
    done = Signal(object)
    """A Setting."""
    failed = Signal(Exception)
    stopped = Signal()

    def __init__(
        self, document: Document, jobs: JobRunner, chosen: ReportChoices, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._document, self._jobs, self._chosen = document, jobs, chosen
        self._watched = False
        self._wanted = True
        self._job: Job | None = None
        self._calm = later(self, CALM, self._begin)

    def watch(self, watched: bool) -> None:
        """Say whether somebody looks at the pages."""
        self._watched = watched
        self._begin()

    def outdate(self) -> None:
        """What is printed has changed."""
        self._wanted = True
        self._calm.start()

    def start_over(self) -> None:
        """Another assessment is to be printed: what is under way is of no use."""
        if self._job:
            self._job.stop()
            self._job = None
        self._wanted = True
        self._begin()

    def _begin(self) -> None:
        if not (self._wanted and self._watched and self._job is None and self._document.is_open):
            return
        self._calm.stop()
        self._wanted = False
        a, choices = self._document.current, self._chosen.choices
        job = self._job = self._jobs.start("report preview", lambda progress: _set(a, choices, progress))
        job.done.connect(lambda setting: self._end(job, lambda: self.done.emit(setting)))
        job.failed.connect(lambda error: self._end(job, lambda: self.failed.emit(error)))
        job.stopped.connect(lambda: self._end(job, self.stopped.emit))
        self.began.emit(job)

    def _end(self, job: Job, tell: Callable[[], object]) -> None:
        if job is self._job:
            self._job = None
            tell()
            if self._wanted and not self._calm.isActive():
                self._begin()


def _set(a: Assessment, choices: Choices, progress: Progress) -> Setting:
    pdf = make_pdf(a, choices, progress, now)
    try:
        found = findings(a, results(a)).found
    except CannotCompute:
        found = ()
    return Setting(a, pdf.content, remarks(pdf), found)
