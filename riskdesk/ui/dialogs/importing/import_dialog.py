"""What all previews share: they store a new assessment or change the open one, and say beside it why they could not."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from riskdesk.app.library import Library
from riskdesk.domain.assessment import Assessment
from riskdesk.domain.edits.edit import Edit
from riskdesk.domain.errors import RiskdeskError
from riskdesk.domain.ids import AssessmentId
from riskdesk.progress import Progress
from riskdesk.ui.document import Document
from riskdesk.ui.jobs import Job, JobRunner, Work
from riskdesk.ui.widgets.fields import RefusalLine
from riskdesk.ui.widgets.labels import ElidedLabel, PlainLabel
from riskdesk.ui.widgets.message_strip import announce
from riskdesk.ui.widgets.progress_strip import ProgressStrip
from riskdesk.ui.widgets.surfaces import GAP
from riskdesk.words import _

WIDE, TALL = 1000, 680


@dataclass(frozen=True, slots=True)
class Desk:
    """What a preview works on."""

    library: Library
    document: Document
    jobs: JobRunner


class ImportDialog(QDialog):
    """Not modal: the work can go on beside it. Enter imports, Esc leaves everything as it was."""

    made = Signal(object)
    """The AssessmentId of what was stored."""
    said = Signal(str)
    """What was done."""
    taken = Signal()
    """It was imported, in whatever way."""
    faulty = Signal(object)

    def __init__(self, title: str, name: str, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self.desk = desk
        self._running: dict[str, Job] = {}
        self._is_over = False
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.refusal, self.progress, self.line = RefusalLine(), ProgressStrip(), PlainLabel("", quiet=True).wrapped()
        self.take, self.cancel = QPushButton(_("Import")), QPushButton(_("Cancel"))
        self.take.setProperty("primary", True)
        self.take.setDefault(True)
        self.cancel.setAutoDefault(False)
        self.cancel.clicked.connect(self.reject)
        self._name = name

    def lay_out(self, body: QWidget, *beside: QWidget) -> None:
        """Put the parts in, in the order of the Tab key; `beside` stand beside the buttons at the bottom."""
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GAP, 2 * GAP, 2 * GAP, 2 * GAP)
        column.setSpacing(GAP)
        top = QVBoxLayout()
        top.setSpacing(GAP // 4)
        for label in (PlainLabel(self.windowTitle(), "title"), ElidedLabel(self._name, quiet=True), self.line):
            top.addWidget(label)
        column.addLayout(top)
        column.addWidget(body, 1)
        for strip in (self.refusal, self.progress):
            column.addWidget(strip)
        buttons = QHBoxLayout()
        buttons.setSpacing(GAP)
        for widget in beside:
            buttons.addWidget(widget)
        buttons.addStretch(1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.take)
        column.addLayout(buttons)
        room = self.screen().availableSize()
        self.resize(min(WIDE, room.width() - 2 * GAP), min(TALL, room.height() - 6 * GAP))

    def tell(self, line: str) -> None:
        """Say under the title what is there, to eyes and to ears."""
        if line != self.line.text():
            self.line.setText(line)
            announce(self.line, line)

    @property
    def busy(self) -> bool:
        """Whether something is still being found out or stored."""
        return bool(self._running)

    def begin(self, purpose: str, work: Work, text: str, done: Callable[[Any], None]) -> None:
        """Start work off the window's thread; work begun before for the same purpose is given up."""
        if self._is_over:
            return
        if before := self._running.pop(purpose, None):
            before.stop()
        job = self.desk.jobs.start(f"{purpose} {id(self)}", work)
        self._running[purpose] = job
        self.progress.follow(job, text)
        job.done.connect(lambda result: self._ended(purpose, job, lambda: done(result)))
        job.failed.connect(lambda error: self._ended(purpose, job, lambda: self._failed(error)))
        job.stopped.connect(lambda: self._ended(purpose, job, lambda: None))
        self.refusal.say("")
        self.show_state()

    def show_state(self) -> None:
        """Show what can be done now."""
        self.take.setEnabled(not self.busy)

    def store(self, *makes: Callable[[], Assessment]) -> None:
        """Store new assessments; the preview stays until that is done, and the last one is opened."""

        def work(progress: Progress) -> AssessmentId:
            for number, make in enumerate(makes):
                progress.step(number / len(makes))
                a = make()
                stored = self.desk.library.create(a, _("Import “{name}”").format(name=a.title))
            return stored

        self.begin("store", work, _("Storing"), self._stored)

    def change(self, edit: Edit) -> bool:
        """Change the open assessment by one step; where it is refused the preview says why, and stays."""
        refusals: list[str] = []
        self.desk.document.refused.connect(refusals.append)
        self.desk.document.edit(edit)
        self.desk.document.refused.disconnect(refusals.append)
        if refusals:
            self.refusal.say(refusals[0])
            return False
        self.taken.emit()
        self.accept()
        return True

    def done(self, result: int) -> None:
        self._is_over = True
        running, self._running = self._running, {}
        for job in running.values():
            job.stop()
        super().done(result)

    def _stored(self, assessment: AssessmentId) -> None:
        self.taken.emit()
        self.made.emit(assessment)
        self.accept()

    def _ended(self, purpose: str, job: Job, act: Callable[[], None]) -> None:
        if self._running.get(purpose) is job:
            del self._running[purpose]
            act()
            self.show_state()

    def _failed(self, error: Exception) -> None:
        if isinstance(error, RiskdeskError):
            self.refusal.say(str(error))
        else:
            self.faulty.emit(error)
