"""Files in and out: import, export, paste as a brief, save a copy. Long work runs as a job."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from riskdesk.app.export_report import export_report
from riskdesk.app.import_file import import_file
from riskdesk.app.library import Library
from riskdesk.domain.assessment import Assessment
from riskdesk.domain.briefs import Brief
from riskdesk.domain.edits.briefs import AddBrief
from riskdesk.domain.errors import RiskdeskError
from riskdesk.domain.ids import AssessmentId, BriefId, an_id
from riskdesk.importers.read_file import read_brief_content, read_brief_file
from riskdesk.progress import Progress
from riskdesk.report.choices import Choices
from riskdesk.ui.dialogs import files
from riskdesk.ui.document import Document
from riskdesk.ui.jobs import Job, JobRunner, Work
from riskdesk.ui.shell.drafts import finish_typing
from riskdesk.words import _, _n

T = TypeVar("T")
KINDS = {
    ".pdf": "PDF (*.pdf)",
    ".yaml": "YAML (*.yaml)",
    ".json": "JSON (*.json)",
    ".csv": "CSV (*.csv)",
}


class FileCommands(QObject):
    """What the File menu, a drop and a second start do."""

    began = Signal(object, str)
    """A Job that runs, and what it is."""
    said = Signal(str)
    """What came of it, in sentences: done, or why not."""
    exported = Signal(object, object)
    """The Path of a file that was written, and what could not be printed in it, in sentences."""
    faulty = Signal(object)
    made = Signal(object)
    """The AssessmentId to open, after an import."""
    read = Signal(str)
    """A file that was imported."""

    def __init__(self, library: Library, document: Document, jobs: JobRunner, window: QWidget) -> None:
        super().__init__(window)
        self._library, self._document, self._jobs, self._window = library, document, jobs, window

    def ask_and_import(self) -> None:
        """Import files that the user chooses."""
        kinds = _("All that can be read (*.yaml *.yml *.json *.pdf *.txt *.md);;All files (*)")
        self.import_files(files.open_files(self._window, _("Import"), kinds))

    def import_files(self, paths: Iterable[Path]) -> None:
        """Import files; the last one made is opened, and every problem is said."""
        wanted = list(paths)
        if wanted:
            said = _n("Importing {n} file", "Importing {n} files", len(wanted)).format(n=len(wanted))
            work = _reading(wanted, _("Importing {file}"), self._import)
            self._begin(f"import {wanted}", work, said).done.connect(self._imported)

    def export(self, ending: str, choices: Choices) -> None:
        """Write the open assessment to a file that the user chooses."""
        if not self._document.is_open:
            return
        finish_typing(self._window)
        a = self._document.current
        suggested = f"{an_id(a.title)}{ending}"
        path = files.save_file(self._window, _("Export"), suggested, KINDS[ending])
        if path is None:
            return

        def work(progress: Progress) -> tuple[str, ...]:
            return export_report(a, path, progress, choices=choices)

        job = self._begin(f"export {path}", work, _("Writing the file"))
        job.done.connect(lambda remarks: self.exported.emit(path, remarks))

    def paste_brief(self) -> None:
        """Make a brief of the copied text: in the open assessment, or as a new one."""
        text = QGuiApplication.clipboard().text().strip()
        if not text:
            self.said.emit(_("There is no copied text. Copy the text of a brief first."))
            return
        self.add_brief(text)

    def add_brief(self, text: str) -> None:
        """Make a brief of a text."""
        try:
            brief = read_brief_content(text.encode("utf-8", "replace"), _("Pasted text")).brief
        except RiskdeskError as refusal:
            self.said.emit(str(refusal))
            return
        self._take_brief(brief)

    def ask_and_add_briefs(self) -> None:
        """Add briefs from files that the user chooses to the open assessment."""
        wanted = files.open_files(self._window, _("Add a brief"), _("Texts (*.txt *.md);;All files (*)"))
        if wanted:
            said = _n("Reading {n} file", "Reading {n} files", len(wanted)).format(n=len(wanted))
            work = _reading(wanted, _("Reading {file}"), _read_brief)
            self._begin(f"brief {wanted}", work, said).done.connect(self._were_read)

    def _were_read(self, outcome: tuple[list[Brief], list[str]]) -> None:
        briefs, problems = outcome
        for brief in briefs:
            self._take_brief(brief)
        if problems:
            self.said.emit("\n".join(problems))

    def _take_brief(self, brief: Brief) -> None:
        if self._document.is_open:
            taken = [b.id for b in self._document.current.briefs]
            self._document.edit(AddBrief(replace(brief, id=BriefId(an_id(brief.title, taken)))))
        else:
            made = Assessment(AssessmentId(brief.id), brief.title, briefs=(brief,))
            self.made.emit(self._library.create(made))

    def new(self) -> None:
        """Make an empty assessment and open it."""
        title = _("New assessment")
        self.made.emit(self._library.create(Assessment(AssessmentId(an_id(title)), title)))

    def save_copy(self, a: Assessment) -> None:
        """Write an assessment that the workspace did not take to a file elsewhere."""
        suggested = f"{an_id(a.title)}.yaml"
        path = files.save_file(self._window, _("Save a copy elsewhere"), suggested, KINDS[".yaml"])
        if path is not None:
            job = self._begin(
                f"export {path}", lambda progress: export_report(a, path, progress), _("Writing the copy")
            )
            job.done.connect(lambda _result: self.said.emit(_("A copy is in {path}").format(path=path)))

    def _import(self, path: Path) -> tuple[AssessmentId, Sequence[str]]:
        imported = import_file(self._library, path)
        self.read.emit(str(path))
        return imported.assessment, imported.problems

    def _imported(self, outcome: tuple[list[AssessmentId], list[str]]) -> None:
        made, problems = outcome
        if made:
            self.made.emit(made[-1])
        if problems:
            self.said.emit("\n".join(problems))

    def _begin(self, purpose: str, work: Work, text: str) -> Job:
        job = self._jobs.start(purpose, work)
        job.failed.connect(self._failed)
        self.began.emit(job, text)
        return job

    def _failed(self, error: Exception) -> None:
        if isinstance(error, RiskdeskError):
            self.said.emit(str(error))
        else:
            self.faulty.emit(error)


def _read_brief(path: Path) -> tuple[Brief, Sequence[str]]:
    read = read_brief_file(path)
    return read.brief, [what for _where, what in read.problems]


def _reading(
    paths: Sequence[Path], words: str, read: Callable[[Path], tuple[T, Sequence[str]]]
) -> Callable[[Progress], tuple[list[T], list[str]]]:
    """The work of reading files one after another: what was read, and every problem with its file."""

    def work(progress: Progress) -> tuple[list[T], list[str]]:
        all_read: list[T] = []
        problems: list[str] = []
        for n, path in enumerate(paths):
            progress.step(n / len(paths), words.format(file=path.name))
            try:
                one, found = read(path)
            except RiskdeskError as refusal:
                problems.append(str(refusal))
            else:
                all_read.append(one)
                problems += [f"{path.name}: {problem}" for problem in found]
        return all_read, problems

    return work
