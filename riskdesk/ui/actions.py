"""The actions of the window: one list that menus, top bar, keys, help and the command palette are made from."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from riskdesk.ui.widgets.icons import icon
from riskdesk.ui.widgets.menu_text import plain_name
from riskdesk.ui.widgets.tooltips import escaped
from riskdesk.words import _

PAGES = ("home", "brief", "frame", "score", "weigh", "compare", "stress", "report")


@dataclass(frozen=True, slots=True)
class Entry:
    """One action; `menu` is the menu it stands in, "" for none; `rule` draws a line above it."""

    id: str
    menu: str
    name: str
    key: str = ""
    what: str = ""
    icon: str = ""
    rule: bool = False
    checkable: bool = False


def page_names() -> dict[str, str]:
    """The pages as the rail names them."""
    names = (_("Home"), _("Brief"), _("Frame"), _("Score"), _("Weigh"), _("Compare"), _("Stress test"), _("Report"))
    return {page: name if n == 0 else f"{n} {name}" for n, (page, name) in enumerate(zip(PAGES, names, strict=True))}


def entries() -> list[Entry]:
    """All actions, in the order of the menus."""
    return [*_file(), *_edit(), *_view(), *_help()]


def _file() -> list[Entry]:
    return [
        Entry("new", "file", _("&New assessment"), "Ctrl+N", _("An empty assessment in this workspace"), "new"),
        Entry("open", "file", _("&Open…"), "Ctrl+O", _("An assessment, a report, a brief or scores"), "open"),
        Entry("import", "file", _("&Import…"), "Ctrl+I", _("Files into this workspace, several at once"), "import"),
        Entry("export-pdf", "file", _("&Export PDF…"), "Ctrl+E", _("The scored scenarios as a report"), "export", True),
        Entry("export-yaml", "file", _("Export as &YAML…"), "", _("The assessment file, to read and edit")),
        Entry("export-json", "file", _("Export as &JSON…"), "", _("The assessment file, for other programs")),
        Entry("export-csv", "file", _("Export scores as &CSV…"), "", _("One row for each score")),
        Entry("workspace", "file", _("Open &workspace…"), "", _("Another workspace file"), rule=True),
        Entry("quit", "file", _("&Quit"), "Ctrl+Q", _("Everything is saved already"), rule=True),
    ]


def _edit() -> list[Entry]:
    return [
        Entry("undo", "edit", _("&Undo"), "Ctrl+Z", _("Take the last step back"), "undo"),
        Entry("redo", "edit", _("&Redo"), "Ctrl+Shift+Z", _("Make the step again"), "redo"),
        Entry("history", "edit", _("&History"), "Ctrl+H", _("The list of steps"), checkable=True),
        Entry("find", "edit", _("&Find…"), "Ctrl+F", _("Options, dimensions, scenarios, text of briefs"), "find", True),
        Entry("palette", "edit", _("&Commands…"), "Ctrl+K", _("Every command and place, by typing")),
        Entry("paste-brief", "edit", _("&Paste text as a brief"), "Ctrl+Shift+V", _("A new brief from copied text")),
        Entry("blank", "edit", _("&Start from blank scores"), "", _("Clear all scores; can be undone"), rule=True),
    ]


def _view() -> list[Entry]:
    pages = [
        Entry(f"page-{page}", "view", f"&{name}" if name[0].isdigit() else name, "Ctrl+0" if n == 0 else f"Ctrl+{n}")
        for n, (page, name) in enumerate(page_names().items())
    ]
    return [
        *pages,
        Entry("results", "view", _("Results &pane"), "Ctrl+R", _("Verdict and ranking"), rule=True, checkable=True),
        Entry("larger", "view", _("&Larger text"), "Ctrl++"),
        Entry("smaller", "view", _("&Smaller text"), "Ctrl+-"),
    ]


def _help() -> list[Entry]:
    return [
        Entry("help", "help", _("&Help"), "F1", _("How Riskdesk works")),
        Entry("keys", "help", _("&Keys"), "Ctrl+F1", _("Every key at a glance")),
        Entry("about", "help", _("&About Riskdesk"), "", _("Versions and places")),
    ]


class Actions(QObject):
    """The actions by id, ready to be connected."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.entries = entries()
        """What the actions are made from."""
        self._by_id = {entry.id: self._action(entry) for entry in self.entries}

    def __getitem__(self, wanted: str) -> QAction:
        return self._by_id[wanted]

    def on(self, wanted: str, act: Callable[[], object]) -> None:
        """Let an action do something."""
        self._by_id[wanted].triggered.connect(lambda _checked=False: act())

    def dress(self) -> None:
        """Draw the icons again, after the theme changed."""
        for entry in self.entries:
            if entry.icon:
                self._by_id[entry.id].setIcon(icon(entry.icon))

    def _action(self, entry: Entry) -> QAction:
        action = QAction(entry.name, self._window)
        action.setObjectName(entry.id)
        action.setCheckable(entry.checkable)
        if entry.key:
            action.setShortcut(QKeySequence(entry.key))
        key = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        said = plain_name(entry.name) + (f" ({key})" if key else "")
        action.setToolTip(escaped(f"{said}\n{entry.what}" if entry.what else said))
        self._window.addAction(action)
        return action
