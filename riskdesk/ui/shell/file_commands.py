"""Files in: import, paste, drop, reading a brief again. What is no whole assessment is shown before it is taken."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from riskdesk.app.library import Library
from riskdesk.app.read_sources import Came, Refused, Source, read_all
from riskdesk.domain.assessment import Assessment
from riskdesk.domain.errors import RiskdeskError
from riskdesk.domain.ids import AssessmentId, BriefId, an_id
from riskdesk.exchange.assessment_file import Read
from riskdesk.progress import Progress
from riskdesk.ui.dialogs import files
from riskdesk.ui.dialogs.importing.destination import Aim
from riskdesk.ui.dialogs.importing.import_dialog import Desk
from riskdesk.ui.document import Document
from riskdesk.ui.jobs import JobRunner
from riskdesk.ui.shell.long_work import LongWork
from riskdesk.ui.shell.previews import Previews
from riskdesk.words import _, _n

TEXTS = "*.docx *.odt *.fodt *.rtf *.pdf *.html *.htm *.xhtml *.md *.txt *.eml *.mht *.mhtml"
SHEETS = "*.xlsx *.xlsm *.xlsb *.xls *.ods *.csv *.tsv *.tab"
ASSESSMENTS = "*.yaml *.yml *.json"
Outcome = tuple[list[Came], list[Refused], list[AssessmentId]]


class FileCommands(QObject):
    """What the File menu, a drop and a second start do with files that come in."""

    made = Signal(object)
    """The AssessmentId to open, after an import."""
    read = Signal(str)
    """A file that was imported."""

    def __init__(self, library: Library, document: Document, jobs: JobRunner, window: QWidget) -> None:
        super().__init__(window)
        self._library, self._document, self._window = library, document, window
        self.work = LongWork(jobs, self)
        self.previews = Previews(Desk(library, document, jobs), window)
        self.previews.made.connect(self.made)
        self.previews.said.connect(self.work.said)
        self.previews.faulty.connect(self.work.faulty)
        self.previews.taken.connect(self._was_taken)

    def ask_and_import(self) -> None:
        """Import files that the user chooses."""
        kinds = _("All that can be read ({kinds});;Texts ({texts});;Score sheets ({sheets});;All files (*)")
        offered = kinds.format(kinds=f"{ASSESSMENTS} {TEXTS} {SHEETS}", texts=TEXTS, sheets=SHEETS)
        self.import_files(files.open_files(self._window, _("Import"), offered))

    def import_files(self, paths: Iterable[Path]) -> None:
        """Import files: assessments at once, all else after it was shown."""
        self._take([Source(path) for path in paths], Aim.NEW)

    def ask_and_add_briefs(self) -> None:
        """Add briefs from files that the user chooses to the open assessment."""
        paths = files.open_files(self._window, _("Add a brief"), _texts())
        self._take([Source(path, as_="brief") for path in paths], Aim.ADD)

    def ask_and_reread(self, brief: str) -> None:
        """Give a brief of the open assessment the text of a file that the user chooses."""
        path = files.open_file(self._window, _("Read again"), _texts())
        if path is not None:
            self._take([Source(path, as_="brief")], Aim.TEXT, BriefId(brief))

    def paste_brief(self) -> None:
        """Make a brief of the copied text: in the open assessment, or as a new one."""
        text = QGuiApplication.clipboard().text().strip()
        if not text:
            self.work.said.emit(_("There is no copied text. Copy the text of a brief first."))
            return
        self.add_brief(text)

    def add_brief(self, text: str) -> None:
        """Make a brief of a text."""
        self._take([Source(text=text)], Aim.ADD)

    def new(self) -> None:
        """Make an empty assessment and open it."""
        title = _("New assessment")
        self.made.emit(self._library.create(Assessment(AssessmentId(an_id(title)), title)))

    def _take(self, sources: Sequence[Source], aim: Aim, brief: BriefId | None = None) -> None:
        if not sources:
            return

        def work(progress: Progress) -> Outcome:
            came, refused = read_all(sources, progress)
            return self._store_all(came, refused)

        told = _n("Reading {n} file", "Reading {n} files", len(sources)).format(n=len(sources))
        job = self.work.begin(f"import {sources}", work, told)
        job.done.connect(lambda outcome: self._came(outcome, aim, brief))

    def _store_all(self, came: Sequence[Came], refused: list[Refused]) -> Outcome:
        """Store the assessments; one that the workspace does not take keeps nothing else out."""
        kept: list[Came] = []
        made: list[AssessmentId] = []
        for each in came:
            try:
                if isinstance(each.read, Read):
                    label = _("Import “{name}”").format(name=each.source.name)
                    made.append(self._library.create(each.read.assessment, label))
                kept.append(each)
            except RiskdeskError as problem:
                refused.append(Refused(each.source, str(problem)))
        return kept, refused, made

    def _came(self, outcome: Outcome, aim: Aim, brief: BriefId | None) -> None:
        came, refused, made = outcome
        problems = [each.why for each in refused]
        for source, read in came:
            if isinstance(read, Read):
                problems += [f"{source.name}: {repair}" for repair in read.repairs]
                self._was_taken(source)
        if made:
            self.made.emit(made[-1])
        self.previews.show(came, refused, aim, brief)
        if problems:
            self.work.said.emit("\n".join(problems))

    def _was_taken(self, source: Source) -> None:
        if source.path is not None:
            self.read.emit(str(source.path))


def _texts() -> str:
    return _("Texts ({texts});;All files (*)").format(texts=TEXTS)
