"""Long work that commands of the window begin: shown in the strip, and its end told."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from riskdesk.domain.errors import RiskdeskError
from riskdesk.ui.jobs import Job, JobRunner, Work


class LongWork(QObject):
    """Begins jobs and says why one failed."""

    began = Signal(object, str)
    """A Job that runs, and what it is."""
    said = Signal(str)
    """What came of it, in sentences: done, or why not."""
    faulty = Signal(object)

    def __init__(self, jobs: JobRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs = jobs

    def begin(self, purpose: str, work: Work, text: str) -> Job:
        """Begin a job."""
        job = self._jobs.start(purpose, work)
        job.failed.connect(self._failed)
        self.began.emit(job, text)
        return job

    def _failed(self, error: Exception) -> None:
        if isinstance(error, RiskdeskError):
            self.said.emit(str(error))
        else:
            self.faulty.emit(error)
