"""Theme and size of text, as the View menu chooses them; remembered."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

from riskdesk.config.preferences import PreferencesFile
from riskdesk.ui.actions import Actions
from riskdesk.ui.shell.menus import Menus
from riskdesk.ui.theme import FOLLOW_SYSTEM, TEXT_PERCENTS, THEME


def wear(preferences: PreferencesFile) -> None:
    """Dress the application as the user likes it."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    THEME.use(app, preferences.current.theme or FOLLOW_SYSTEM, text_percent(preferences))


def text_percent(preferences: PreferencesFile) -> int:
    """The size of text that the user likes."""
    liked = preferences.current.text_percent
    return int(liked) if liked in map(str, TEXT_PERCENTS) else TEXT_PERCENTS[0]


class Looking(QObject):
    """Joins the View menu with the theme."""

    def __init__(self, window: QWidget, actions: Actions, menus: Menus, preferences: PreferencesFile) -> None:
        super().__init__(window)
        self._window, self._actions, self._preferences = window, actions, preferences
        menus.offer_looks(preferences, self.choose_theme, self.choose_size)
        self._sizes = menus.sizes
        actions.on("larger", lambda: self._step(1))
        actions.on("smaller", lambda: self._step(-1))
        actions.dress()

    def choose_theme(self, name: str) -> None:
        """Wear another theme."""
        self._preferences.change(theme=name)
        self.follow()

    def choose_size(self, percent: str) -> None:
        """Show text larger or smaller."""
        self._preferences.change(text_percent=percent)
        for action in self._sizes.actions():
            action.setChecked(action.data() == percent)
        self.follow()

    def follow(self) -> None:
        """Dress everything again."""
        wear(self._preferences)
        self._actions.dress()

    def _step(self, by: int) -> None:
        now = TEXT_PERCENTS.index(text_percent(self._preferences))
        self.choose_size(str(TEXT_PERCENTS[min(max(now + by, 0), len(TEXT_PERCENTS) - 1)]))
