"""What the window remembers from one start to the next: its place, its panes, its page, its look."""

from __future__ import annotations

import json

from PySide6.QtCore import QByteArray
from PySide6.QtWidgets import QMainWindow

from riskdesk.config.preferences import PreferencesFile
from riskdesk.ui.shell.panes import Panes

USUAL = (1440, 900)
LONGEST = 6
"""A width of more digits is none."""
FRAME = 48
"""Room for what the system draws around a window."""


def remember(window: QMainWindow, panes: Panes, preferences: PreferencesFile) -> None:
    """Keep place, size and panes."""
    state = {"window": _text(window.saveGeometry()), "panes": str(panes.wanted)}
    preferences.change(window=json.dumps(state))


def restore_place(window: QMainWindow, preferences: PreferencesFile) -> None:
    """Take up place and size again; a good size where nothing was kept."""
    place = _kept(preferences, "window")
    if not (place and window.restoreGeometry(_bytes(place))):
        screen = window.screen().availableGeometry()
        window.resize(min(USUAL[0], screen.width() - FRAME), min(USUAL[1], screen.height() - FRAME))


def restore_panes(panes: Panes, preferences: PreferencesFile) -> None:
    """Give the panes their sizes again."""
    width = _kept(preferences, "panes")
    panes.take(int(width) if width.isdecimal() and len(width) < LONGEST else 0)


def _kept(preferences: PreferencesFile, what: str) -> str:
    try:
        return str(json.loads(preferences.current.window)[what])
    except (ValueError, KeyError, TypeError, RecursionError):
        return ""


def _text(state: QByteArray) -> str:
    return bytes(state.toBase64().data()).decode("ascii")


def _bytes(text: str) -> QByteArray:
    return QByteArray.fromBase64(QByteArray(text.encode()))
