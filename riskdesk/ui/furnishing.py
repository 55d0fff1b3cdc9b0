"""What comes into the window after its first frame: the library, the results, the pages, and what the actions do."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from riskdesk.app.library import Library
from riskdesk.domain.assessment import Assessment
from riskdesk.domain.changes import Change
from riskdesk.domain.edits.scores import BlankScores
from riskdesk.domain.errors import RiskdeskError
from riskdesk.domain.ids import AssessmentId
from riskdesk.storage.workspace import Workspace
from riskdesk.ui.actions import PAGES
from riskdesk.ui.desk import Desk
from riskdesk.ui.dialogs import files
from riskdesk.ui.errors import Faults
from riskdesk.ui.live_results import LiveResults
from riskdesk.ui.live_robustness import LiveRobustness
from riskdesk.ui.main_window import Maker
from riskdesk.ui.models.completeness import Completeness
from riskdesk.ui.models.report_choices import ReportChoices
from riskdesk.ui.pages.brief.page import BriefPage
from riskdesk.ui.pages.compare.comparison import LiveComparison
from riskdesk.ui.pages.frame.page import FramePage
from riskdesk.ui.pages.home.page import HomePage
from riskdesk.ui.pages.report.page import ReportPage
from riskdesk.ui.pages.score.page import ScorePage
from riskdesk.ui.pages.weigh.page import WeighPage
from riskdesk.ui.shell.exporting import Exporting
from riskdesk.ui.shell.file_commands import FileCommands
from riskdesk.ui.shell.framing import Framing
from riskdesk.ui.shell.looking import Looking
from riskdesk.ui.shell.results_dock import ResultsDock
from riskdesk.ui.shell.showing import Showing
from riskdesk.ui.shell.watch import Watch
from riskdesk.words import _

SETTLED = 600
"""Milliseconds after the start when the window begins to use idle moments."""


class Furnishing(QObject):
    """One workspace at a desk."""

    def __init__(self, workspace: Workspace, desk: Desk, faults: Faults) -> None:
        super().__init__(desk)
        self._desk = desk
        self.workspace = workspace
        self.library = Library(self.workspace)
        document, window = desk.document, desk.window
        self.results = LiveResults(document, self)
        self.robustness = LiveRobustness(document, self.results, desk.jobs)
        self.comparison = LiveComparison(self.library, document, desk.jobs)
        self.dock = ResultsDock(document, self.results, self.robustness, desk.selection)
        self.commands = FileCommands(self.library, document, desk.jobs, window)
        self.framing = Framing(self.library, document, self)
        self.exporting = Exporting(document, self.commands.work, window)
        self.watch = Watch(self.library, document, self)
        self.looking = Looking(window, window.actions_, window.menus, desk.preferences)
        self.showing = Showing(window.stack, window.actions_, document, desk.selection)
        self._completeness = Completeness()
        self._chosen = ReportChoices(document, desk.preferences, self)
        window.furnish(self._makers(), self.dock)
        self._connect(faults)
        self._connect_actions()

    def begin(self) -> None:
        """Open what was open last, or the first brief the first time; then the files that wait."""
        first = self.library.load_first_brief()
        known = {entry.id for entry in self.library.entries()}
        last = AssessmentId(self._desk.preferences.current.last_assessment)
        page = self._desk.preferences.current.last_page
        if first is not None:
            self.open(first, "brief")
        elif last in known:
            self.open(last, page if page in PAGES else "home")
        else:
            self._desk.window.show_page("home")
        self._import_waiting()
        QTimer.singleShot(SETTLED, self, lambda: self._make_the_other_pages(list(PAGES)))

    def open(self, assessment: AssessmentId, page: str = "") -> None:
        """Show an assessment, on a page or on the one that suits it."""
        if not self._desk.window.trouble.may_leave():
            return
        try:
            self._desk.document.show(self.library.open(assessment))
        except RiskdeskError as problem:
            self._desk.window.notice.say(str(problem))
            self._desk.window.show_page("home")
        else:
            self._desk.window.show_page(page or _suiting(self._desk.document.current))

    def _import_waiting(self) -> None:
        waiting, self._desk.waiting = self._desk.waiting, []
        self.commands.import_files(waiting)

    def _makers(self) -> dict[str, Maker]:
        document, selection = self._desk.document, self._desk.selection
        return {
            "home": self._home,
            "brief": self._brief,
            "frame": lambda: FramePage(document, selection),
            "score": lambda: ScorePage(document, selection),
            "weigh": lambda: WeighPage(document, self.results, selection),
            "compare": self._compare,
            "stress": self._stress,
            "report": self._report,
        }

    def _home(self) -> HomePage:
        page = HomePage(self.library, self._desk.document, self._desk.selection, self._desk.jobs)
        page.open_wanted.connect(self.open)
        page.new_wanted.connect(self.commands.new)
        page.import_wanted.connect(self.commands.ask_and_import)
        page.files_wanted.connect(self.commands.import_files)
        page.workspace_wanted.connect(self._ask_workspace)
        self.watch.elsewhere.connect(page.refresh)
        return page

    def _compare(self) -> QWidget:
        from riskdesk.ui.pages.compare.page import ComparePage  # noqa: PLC0415 - start-up: brings the charts

        document, selection = self._desk.document, self._desk.selection
        return ComparePage(document, self.results, selection, self.robustness, self.comparison)

    def _stress(self) -> QWidget:
        from riskdesk.ui.pages.stress.page import StressPage  # noqa: PLC0415 - start-up: brings the charts

        return StressPage(self._desk.document, self.results, self.robustness, self._desk.selection)

    def _report(self) -> ReportPage:
        page = ReportPage(self._desk.document, self._desk.jobs, self._desk.selection, self._chosen)
        page.export_wanted.connect(self._export)
        return page

    def _export(self, ending: str) -> None:
        if self._desk.document.is_open:
            self.exporting.export(ending, self._chosen.choices)

    def _say_exported(self, path: Path, remarks: tuple[str, ...]) -> None:
        folder = QUrl.fromLocalFile(str(path.parent))
        self._desk.window.notice.say(
            "\n".join((_("Exported to {path}").format(path=path), *remarks)),
            (_("Open folder"), lambda: QDesktopServices.openUrl(folder)),
        )

    def _brief(self) -> BriefPage:
        page = BriefPage(self._desk.document, self._desk.selection, self._desk.jobs)
        page.add_wanted.connect(self.commands.ask_and_add_briefs)
        page.reread_wanted.connect(self.commands.ask_and_reread)
        page.frame_wanted.connect(self.framing.frame)
        return page

    def _say_gone(self, a: Assessment) -> None:
        def bring_back() -> None:
            self.library.undo_delete(a.id)
            self.open(a.id)

        self._desk.window.show_page("home")
        said = _("“{title}” was deleted by somebody else.").format(title=a.title)
        self._desk.window.notice.say(said, (_("Bring it back"), bring_back))

    def _make_the_other_pages(self, pages: list[str]) -> None:
        """Make one page in each idle moment, so that none is slow to show first."""
        if pages and self._desk.window.isVisible():
            self._desk.window.make_page(pages[0])
            QTimer.singleShot(0, self, lambda: self._make_the_other_pages(pages[1:]))

    def _connect(self, faults: Faults) -> None:
        window, document, preferences = self._desk.window, self._desk.document, self._desk.preferences
        commands = self.commands
        commands.work.began.connect(window.progress.follow)
        commands.work.said.connect(window.notice.say)
        commands.work.faulty.connect(faults.met)
        self.robustness.faulty.connect(faults.met)
        self.comparison.faulty.connect(faults.met)
        self.exporting.exported.connect(self._say_exported)
        self.framing.made.connect(self.open)
        self.framing.said.connect(window.notice.say)
        self.framing.framed.connect(lambda said, take_back: window.notice.say(said, (_("Undo"), take_back)))
        self.watch.gone.connect(self._say_gone)
        commands.made.connect(self.open)
        commands.read.connect(self._was_read)
        self._desk.files_came.connect(self._import_waiting)
        self._desk.left.connect(self.watch.stop)
        window.dropped.connect(commands.import_files)
        window.pasted.connect(commands.add_brief)
        window.trouble.copy_wanted.connect(self.exporting.save_copy)
        window.menus.offer_recent(preferences.current.recent_files, self._import_recent)
        document.opened.connect(self._opened)
        document.changed.connect(self._say_completeness)

    def _connect_actions(self) -> None:
        document, commands = self._desk.document, self.commands
        acts: dict[str, Callable[[], object]] = {
            "new": commands.new,
            "open": commands.ask_and_import,
            "import": commands.ask_and_import,
            "export-pdf": lambda: self._export(".pdf"),
            "export-yaml": lambda: self._export(".yaml"),
            "export-json": lambda: self._export(".json"),
            "export-csv": lambda: self._export(".csv"),
            "workspace": self._ask_workspace,
            "paste-brief": commands.paste_brief,
            "blank": lambda: document.edit(BlankScores()),
        }
        for wanted, act in acts.items():
            self._desk.window.actions_.on(wanted, act)

    def _opened(self) -> None:
        if a := self._desk.document.shown:
            self._desk.preferences.change(last_assessment=str(a.id))
        self._say_completeness()

    def _say_completeness(self, _change: Change | None = None) -> None:
        a = self._desk.document.shown
        self._desk.window.rail.say(self._completeness.of(a) if a else {})

    def _was_read(self, file: str) -> None:
        self._desk.preferences.opened(file)
        self._desk.window.menus.offer_recent(self._desk.preferences.current.recent_files, self._import_recent)

    def _import_recent(self, file: str) -> None:
        self.commands.import_files([Path(file)])

    def _ask_workspace(self) -> None:
        path = files.workspace_file(self._desk.window)
        if path is not None:
            self._desk.change_workspace(str(path))


def _suiting(a: Assessment) -> str:
    """The page where work on this assessment goes on."""
    if a.options and a.dimensions:
        return "score"
    return "brief" if a.briefs else "frame"
