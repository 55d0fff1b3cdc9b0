"""The menu bar, made from the list of actions."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMainWindow, QMenu

from riskdesk.config.preferences import PreferencesFile
from riskdesk.ui.actions import Actions
from riskdesk.ui.theme import TEXT_PERCENTS
from riskdesk.ui.widgets.menu_text import as_menu_text
from riskdesk.words import _

Choose = Callable[[str], object]


class Menus:
    """The menus of the window."""

    def __init__(self, window: QMainWindow, actions: Actions) -> None:
        names = {"file": _("&File"), "edit": _("&Edit"), "view": _("&View"), "help": _("&Help")}
        self._menus = {ident: window.menuBar().addMenu(name) for ident, name in names.items()}
        for entry in actions.entries:
            menu = self._menus[entry.menu]
            if entry.rule:
                menu.addSeparator()
            menu.addAction(actions[entry.id])
        self.recent = QMenu(_("&Recent files"), window)
        self._menus["file"].insertMenu(actions["export-pdf"], self.recent)
        self._menus["view"].addSeparator()

    def offer_recent(self, recent: Sequence[str], choose: Choose) -> None:
        """Fill the list of recent files."""
        self.recent.clear()
        for file in recent:
            self.recent.addAction(as_menu_text(file)).triggered.connect(lambda _checked=False, file=file: choose(file))
        self.recent.setEnabled(bool(recent))

    def offer_looks(self, preferences: PreferencesFile, choose_theme: Choose, choose_size: Choose) -> None:
        """Add the choice of theme and of the size of text to the View menu."""
        themes = {
            "system": _("As the &system"),
            "light": _("&Light"),
            "dark": _("&Dark"),
            "contrast": _("&High contrast"),
        }
        sizes = {str(percent): f"{percent} %" for percent in TEXT_PERCENTS}
        self.themes = self._choice(_("&Theme"), themes, preferences.current.theme or "system", choose_theme)
        self.sizes = self._choice(_("Text si&ze"), sizes, preferences.current.text_percent or "100", choose_size)

    def _choice(self, title: str, choices: dict[str, str], current: str, choose: Choose) -> QActionGroup:
        menu = self._menus["view"].addMenu(title)
        group = QActionGroup(menu)
        for ident, name in choices.items():
            action = menu.addAction(name)
            action.setCheckable(True)
            action.setData(ident)
            action.setChecked(ident == current)
            group.addAction(action)
        group.triggered.connect(lambda action: choose(action.data()))
        return group
