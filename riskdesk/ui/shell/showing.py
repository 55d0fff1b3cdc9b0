"""The command palette, Find, help and about."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QStackedWidget

from riskdesk.config.resources import resource
from riskdesk.ui.actions import Actions
from riskdesk.ui.dialogs.about import about_text
from riskdesk.ui.dialogs.command_palette import CommandPalette, Destination
from riskdesk.ui.dialogs.destinations import named_places, texts
from riskdesk.ui.dialogs.reading import ReadingDialog
from riskdesk.ui.document import Document
from riskdesk.ui.selection import Selection
from riskdesk.ui.widgets.menu_text import plain_name
from riskdesk.words import _


@runtime_checkable
class Searchable(Protocol):
    """A page that searches its own text."""

    def find_words(self, words: str) -> None:
        """Begin a search."""


class Showing(QObject):
    """Opens them beside the work; none stops it."""

    def __init__(self, pages: QStackedWidget, actions: Actions, document: Document, selection: Selection) -> None:
        super().__init__(pages)
        self._pages, self._window, self._actions = pages, pages.window(), actions
        self._document, self._selection = document, selection
        self.shown: QDialog | None = None
        actions.on("palette", self.show_palette)
        actions.on("find", self.show_find)
        actions.on("help", self.show_help)
        actions.on("keys", self.show_keys)
        actions.on("about", lambda: self._show(ReadingDialog(_("About Riskdesk"), about_text(), self._window)))

    def show_palette(self) -> None:
        """Every command and place, by typing."""
        places = [*self._commands(), *self._named()]
        self._show(CommandPalette(places, _("Type a command, a page or a name"), self._window))

    def show_find(self) -> None:
        """Names and texts of the assessment, by typing; on a page that has a search of its own, that."""
        page = self._pages.currentWidget()
        a = self._document.shown
        if isinstance(page, Searchable) and a and a.briefs:
            page.find_words("")
            return
        found = [*self._named(), *(texts(a, self._selection) if a else ())]
        hint = _("Find options, dimensions, scenarios, text of briefs and rationales")
        self._show(CommandPalette(found, hint, self._window, loosely=False))

    def show_help(self) -> None:
        """How Riskdesk works."""
        self._show(ReadingDialog(_("Help"), resource("help", "riskdesk.md").read_text(encoding="utf-8"), self._window))

    def show_keys(self) -> None:
        """Every key at a glance."""
        lines = []
        for entry in self._actions.entries:
            key = self._actions[entry.id].shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            if key:
                lines.append(f"{key:<16}{plain_name(entry.name)}")
        text = "\n".join(lines) + "\n\n" + resource("help", "keys.md").read_text(encoding="utf-8")
        self._show(ReadingDialog(_("Keys"), text, self._window))

    def _commands(self) -> Iterator[Destination]:
        for entry in self._actions.entries:
            action = self._actions[entry.id]
            if action.isEnabled():
                key = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
                yield Destination(plain_name(action.text()), key or _("Command"), action.trigger)

    def _named(self) -> Iterator[Destination]:
        if a := self._document.shown:
            yield from named_places(a, self._selection)

    def _show(self, dialog: QDialog) -> None:
        self.shown = dialog
        dialog.show()
