"""Home: the assessments of the workspace, and the ways to get another one."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QShowEvent
from PySide6.QtWidgets import QPushButton, QStackedWidget, QVBoxLayout, QWidget

from riskdesk.app.library import Library
from riskdesk.domain.edits.particulars import SetParticular
from riskdesk.domain.edits.scores import BlankScores
from riskdesk.domain.errors import RiskdeskError
from riskdesk.domain.ids import AssessmentId
from riskdesk.storage.entries import Entry
from riskdesk.ui.document import Document
from riskdesk.ui.jobs import JobRunner
from riskdesk.ui.pages.home.assessments import AssessmentTable
from riskdesk.ui.pages.home.leaders import Leaders, leaders_of
from riskdesk.ui.pages.home.samples import SampleMenu
from riskdesk.ui.pages.home.table import AssessmentView
from riskdesk.ui.selection import Selection
from riskdesk.ui.widgets.flow import FlowRow
from riskdesk.ui.widgets.icons import IconButton
from riskdesk.ui.widgets.message_strip import MessageStrip
from riskdesk.ui.widgets.surfaces import EmptyState, PageSurface
from riskdesk.words import _


class HomePage(PageSurface):
    """A table of assessments with what can be done to the chosen one."""

    open_wanted = Signal(object, str)
    """The AssessmentId to show, and the page to show it on; "" for the one that suits it."""
    new_wanted = Signal()
    import_wanted = Signal()
    files_wanted = Signal(object)
    """Paths to import."""
    workspace_wanted = Signal()

    def __init__(self, library: Library, document: Document, selection: Selection, jobs: JobRunner) -> None:
        super().__init__(_("Home"), _("Assessments in this workspace. Drop a file anywhere to bring in another one."),
                         scrolls=False)  # fmt: skip
        self._library, self._document, self._jobs = library, document, jobs
        self.table = AssessmentTable()
        self.view = AssessmentView(self.table)
        self.strip = MessageStrip("notice")
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.view)

    def _lay_out(self) -> None:
        ways = FlowRow()
        self.new = _button(_("New"), "new", self.new_wanted.emit)
        self.samples = _button(_("Samples"), "", lambda: None)
        self.samples.setMenu(SampleMenu(self, self.files_wanted.emit))
        ways.addWidget(self.new)
        ways.addWidget(_button(_("Import…"), "import", self.import_wanted.emit))
        ways.addWidget(self.samples)
        ways.addWidget(_button(_("Open workspace…"), "open", self.workspace_wanted.emit))
        self.body.addLayout(ways)
        self.empty = EmptyState(
            _("No assessments yet"),
            _("An assessment begins with a brief: a text, a Markdown file, or an assessment made elsewhere."),
            _("Import a brief…"),
        )
        full = QWidget()
        column = QVBoxLayout(full)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view, 1)
        column.addLayout(self._acts())
        self.stack = QStackedWidget()
        self.stack.addWidget(full)
        self.stack.addWidget(self.empty)
        self.body.addWidget(self.stack, 1)
        self.body.addWidget(self.strip)

    def _acts(self) -> FlowRow:
        """What can be done to the chosen assessment: buttons, keys and the menu of a row."""
        acts: list[tuple[str, str, str, Callable[[], object]]] = [
            (_("Open"), "", "", self.open_chosen),
            (_("Rename"), "rename", "F2", self.view.rename_chosen),
            (_("Duplicate"), "duplicate", "Ctrl+D", self.duplicate_chosen),
            (_("Start from blank scores"), "", "", self.blank_chosen),
            (_("Delete"), "delete", "Delete", self.delete_chosen),
        ]
        row = FlowRow()
        for name, drawing, key, act in acts:
            row.addWidget(_button(name, drawing, act))
            action = QAction(name, self.view)
            action.setShortcut(QKeySequence(key))
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            action.triggered.connect(lambda _checked=False, act=act: act())
            self.view.addAction(action)
        return row

    def _connect(self) -> None:
        self.empty.pressed.connect(self.import_wanted)
        self.view.activated.connect(lambda _index: self.open_chosen())
        # Later, when the editor of the title has gone: the list is read again then.
        self.table.renamed.connect(self._rename, Qt.ConnectionType.QueuedConnection)
        self._document.opened.connect(self.refresh)
        self._document.changed.connect(self.refresh)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    def refresh(self, _change: object = None) -> None:
        """Read the list again, and find the leaders that are not known; a hidden page waits until it is shown."""
        if not self.isVisible():
            return
        try:
            entries = self._library.entries()
        except RiskdeskError as problem:
            self.strip.say(str(problem))
            return
        chosen = self.chosen
        self.table.show(entries)
        self.view.choose(chosen.id if chosen else self._open_id())
        self.stack.setCurrentIndex(0 if entries else 1)
        self.setFocusProxy(self.view if entries else self.empty.button)
        if unknown := [e for e in entries if (e.id, e.revision) not in self.table.leaders]:
            job = self._jobs.start("leaders", leaders_of(self._library.workspace, unknown))
            job.done.connect(self._leaders_found)

    @property
    def chosen(self) -> Entry | None:
        """The assessment of the current row."""
        row = self.view.currentIndex().row()
        return self.table.entries[row] if 0 <= row < len(self.table.entries) else None

    def open_chosen(self) -> None:
        """Open the chosen assessment."""
        if self.chosen:
            self.open_wanted.emit(self.chosen.id, "")

    def duplicate_chosen(self) -> None:
        """Copy the chosen assessment."""
        if self.chosen:
            self._do(lambda entry: self.view.choose_later(self._library.duplicate(entry.id)))

    def delete_chosen(self) -> None:
        """Delete the chosen assessment; the strip offers to undo it."""
        if entry := self.chosen:
            if entry.id == self._open_id():
                self._document.show(None)
            self._do(lambda entry: self._library.delete(entry.id))
            undo = (_("Undo"), lambda: self._undelete(entry))
            self.strip.say(_("Deleted “{title}”.").format(title=entry.title), undo)

    def blank_chosen(self) -> None:
        """Clear all scores of the chosen assessment, which opens it, so that it can be undone."""
        if entry := self.chosen:
            if entry.id != self._open_id():
                self._document.show(self._library.open(entry.id))
            if self._document.edit(BlankScores()):
                self.strip.say(_("“{title}” has blank scores now.").format(title=entry.title),
                               (_("Undo"), self._document.undo))  # fmt: skip

    def _rename(self, ident: str, title: str) -> None:
        if ident == self._open_id():
            self._document.edit(SetParticular("title", title))
        else:
            self._do(lambda _entry: self._library.rename(AssessmentId(ident), title))

    def _undelete(self, entry: Entry) -> None:
        self.view.choose_later(entry.id)
        self._do(lambda _entry: self._library.undo_delete(entry.id))

    def _do(self, act: Callable[[Entry], object]) -> None:
        try:
            if self.chosen:
                act(self.chosen)
        except RiskdeskError as problem:
            self.strip.say(str(problem))
        self.refresh()

    def _open_id(self) -> AssessmentId | None:
        a = self._document.shown
        return a.id if a else None

    def _leaders_found(self, found: Leaders) -> None:
        self.table.leaders |= found
        self.table.say_leaders()


def _button(name: str, drawing: str, act: Callable[[], object]) -> QPushButton:
    button = IconButton(name, drawing) if drawing else QPushButton(name)
    button.clicked.connect(lambda _checked=False: act())
    return button
