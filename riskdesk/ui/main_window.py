"""The main window: rail, pages, results, strips and menus. It joins the parts and decides nothing about the work."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent, QKeySequence, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from riskdesk.config.preferences import PreferencesFile
from riskdesk.ui.actions import PAGES, Actions, page_names
from riskdesk.ui.document import Document
from riskdesk.ui.selection import Selection
from riskdesk.ui.shell import drops, memory
from riskdesk.ui.shell.coaching import coaching
from riskdesk.ui.shell.drafts import end_drafts
from riskdesk.ui.shell.history_pane import HistoryPane
from riskdesk.ui.shell.menus import Menus
from riskdesk.ui.shell.panes import Panes
from riskdesk.ui.shell.rail import Rail
from riskdesk.ui.shell.status import Status
from riskdesk.ui.shell.top_bar import TopBar
from riskdesk.ui.shell.trouble import Trouble
from riskdesk.ui.shell.undoing import Undoing
from riskdesk.ui.widgets.message_strip import MessageStrip
from riskdesk.ui.widgets.progress_strip import ProgressStrip

Maker = Callable[[], QWidget]
TAKES_TEXT = ("home", "brief")
"""Pages where pasted text becomes a brief."""


class MainWindow(QMainWindow):
    """Shown empty at first, for a quick start; `furnish` brings pages and results."""

    dropped = Signal(object)
    """A list of Paths."""
    pasted = Signal(str)
    painted = Signal()
    """The first frame is there."""

    def __init__(self, document: Document, selection: Selection, preferences: PreferencesFile) -> None:
        super().__init__()
        self._document, self._selection, self._preferences = document, selection, preferences
        self._was_painted = False
        self._makers: dict[str, Maker] = {}
        self.pages: dict[str, QWidget] = {}
        self.setMinimumSize(800, 560)
        self.setAcceptDrops(True)
        self.actions_ = Actions(self)
        self.menus = Menus(self, self.actions_)
        self.top = TopBar([self.actions_[wanted] for wanted in ("undo", "redo", "find", "export-pdf")])
        self.rail = Rail(list(page_names().items()))
        self.stack = QStackedWidget()
        self.hint, self.notice, self.progress = MessageStrip("hint"), MessageStrip("notice"), ProgressStrip()
        self.unsaved, self.conflict = MessageStrip("warning"), MessageStrip("warning")
        self.history = HistoryPane(document)
        self.status = Status(document, selection)
        self._undoing = Undoing(self.actions_, document)
        self.trouble = Trouble(document, self.notice, self.unsaved, self.conflict)
        self._lay_out()
        self._connect()
        self.say_title()
        memory.restore_place(self, preferences)

    def _lay_out(self) -> None:
        self.side = QSplitter(Qt.Orientation.Vertical)
        self.side.addWidget(self.history)
        self.history.hide()
        middle = _column(self.unsaved, self.conflict, self.hint, self.stack, self.notice, self.progress,
                         growing=self.stack)  # fmt: skip
        self.panes = Panes(middle, self.side)
        lower = QWidget()
        row = QHBoxLayout(lower)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addWidget(self.panes, 1)
        self.setCentralWidget(_column(self.top, lower, growing=lower))
        self.setStatusBar(self.status)

    def _connect(self) -> None:
        self.rail.chosen.connect(self.show_page)
        self._selection.page_wanted.connect(self.show_page)
        for page in PAGES:
            self.actions_.on(f"page-{page}", lambda page=page: self.show_page(page))  # type: ignore[misc]
        self.actions_["history"].toggled.connect(self.history.setVisible)
        self.actions_["results"].setChecked(True)
        for pane in ("history", "results"):
            self.actions_[pane].toggled.connect(self._show_side)
        self.actions_.on("quit", self.close)
        self.hint.closed.connect(self._hint_was_read)
        self._document.closing.connect(lambda: end_drafts(self))
        self._document.opened.connect(self.say_title)
        self._document.changed.connect(self.say_title)

    def furnish(self, makers: dict[str, Maker], results: QWidget) -> None:
        """Give the window its pages, made when first shown, and its results pane."""
        self._makers = makers
        self.side.insertWidget(0, results)
        self.actions_["results"].toggled.connect(results.setVisible)
        memory.restore_panes(self.panes, self._preferences)

    @property
    def page(self) -> str:
        """The id of the page that is shown; empty before there is one."""
        return next((page for page, widget in self.pages.items() if widget is self.stack.currentWidget()), "")

    def show_page(self, page: str) -> None:
        """Show a page and give the keyboard to the control that had it there last, or to the first."""
        self.make_page(page)
        self._selection.point_at(None)  # the pointer leaves what it was over
        self.stack.setCurrentWidget(self.pages[page])
        self.rail.show_current(page)
        self._preferences.change(last_page=page)
        self._show_hint(page)
        _focus_into(self.pages[page])

    def make_page(self, page: str) -> None:
        """Make a page unless it is there already."""
        if page not in self.pages:
            self.pages[page] = self._makers[page]()
            self.stack.addWidget(self.pages[page])

    def say_title(self, _change: object = None) -> None:
        """Show title and marking of what is open."""
        a = self._document.shown
        title, marking = (a.title, a.marking) if a else ("Riskdesk", "")
        self.top.say(title, marking)
        marked = f"{title} [{marking}]" if marking else title
        self.setWindowTitle(" ".join(f"{marked} – Riskdesk".split()) if a else title)

    def _show_side(self, _shown: bool) -> None:
        """The pages have all the room while neither pane is wanted."""
        self.side.setVisible(self.actions_["history"].isChecked() or self.actions_["results"].isChecked())

    def _show_hint(self, page: str) -> None:
        line = coaching(page, self._document.current) if self._document.is_open else ""
        if line and page not in self._preferences.current.coaching_seen:
            self.hint.say(line)
        else:
            self.hint.hide()

    def _hint_was_read(self) -> None:
        self._preferences.coached(self.page)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Comes here only when no text field or grid took it.
        if event.matches(QKeySequence.StandardKey.Paste) and self.page in TAKES_TEXT:
            self.actions_["paste-brief"].trigger()
        elif event.key() == Qt.Key.Key_Escape:
            self.notice.hide()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if drops.takes(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        if paths := drops.files(event.mimeData()):
            self.dropped.emit(paths)
        elif text := event.mimeData().text().strip():
            self.pasted.emit(text)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            self.painted.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        end_drafts(self)
        if self.trouble.may_leave():
            memory.remember(self, self.panes, self._preferences)
            super().closeEvent(event)
        else:
            event.ignore()


def _column(*widgets: QWidget, growing: QWidget) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    for widget in widgets:
        column.addWidget(widget, 1 if widget is growing else 0)
    return holder


def _focus_into(page: QWidget) -> None:
    before = page.focusProxy() or page.focusWidget()
    if before is not None:
        before.setFocus(Qt.FocusReason.TabFocusReason)
        return
    widget = page.nextInFocusChain()
    while widget is not page:
        if page.isAncestorOf(widget) and widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            widget.setFocus(Qt.FocusReason.TabFocusReason)
            return
        widget = widget.nextInFocusChain()
