"""A strip for long work: what is being done, how far it is, and Stop. Short work never shows it."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QPushButton

from riskdesk.ui.jobs import Job
from riskdesk.ui.widgets.labels import ElidedLabel
from riskdesk.ui.widgets.later import later
from riskdesk.ui.widgets.surfaces import GAP
from riskdesk.words import _

PATIENCE = 300
"""Milliseconds that work may take before the strip appears."""


class ProgressStrip(QFrame):
    """Follows one job at a time."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("strip")
        self.setProperty("kind", "notice")
        self.text = ElidedLabel()
        self.bar = QProgressBar()
        self.bar.setRange(0, 100)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(_("How far the work is"))
        self.stop = QPushButton(_("Stop"))
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * GAP, GAP, 2 * GAP, GAP)
        row.setSpacing(2 * GAP)
        row.addWidget(self.text, 1)
        row.addWidget(self.bar, 1)
        row.addWidget(self.stop)
        self._job: Job | None = None
        self._timer = later(self, PATIENCE, self.show)
        self.stop.clicked.connect(self._stop)
        self.hide()

    def follow(self, job: Job, text: str) -> None:
        """Show this job once it takes long, until it ends."""
        self._job = job
        self.text.setText(text)
        self.setAccessibleName(text)
        self.bar.setValue(0)
        self.stop.setEnabled(True)
        self._timer.start()
        job.progressed.connect(lambda done, what: self._progress(job, done, what))
        for end in (job.done, job.failed, job.stopped):
            end.connect(lambda *_args: self._finish(job))

    def _progress(self, job: Job, done: float, what: str) -> None:
        if job is self._job:
            self.bar.setValue(round(100 * done))
            if what:
                self.text.setText(what)

    def _stop(self) -> None:
        if self._job:
            self._job.stop()
            self.stop.setEnabled(False)
            self.text.setText(_("Stopping…"))

    def _finish(self, job: Job) -> None:
        if job is self._job:
            self._job = None
            self._timer.stop()
            self.hide()
