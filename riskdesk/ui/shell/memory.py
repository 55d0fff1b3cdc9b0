"""What the window remembers from one start to the next: its place, its panes, its page, its look."""

from __future__ import annotations

import json

from PySide6.QtCore import QByteArray
from PySide6.QtWidgets import QMainWindow, QSplitter

from riskdesk.config.preferences import PreferencesFile

SMALLEST = (1024, 700)


def remember(window: QMainWindow, panes: QSplitter, preferences: PreferencesFile) -> None:
    """Keep place, size and panes."""
    state = {"window": _text(window.saveGeometry()), "panes": _text(panes.saveState())}
    preferences.change(window=json.dumps(state))


def restore(window: QMainWindow, panes: QSplitter, preferences: PreferencesFile) -> None:
    """Take up place, size and panes again; a good size where nothing was kept."""
    try:
        state = json.loads(preferences.current.window or "{}")
        places, sizes = str(state["window"]), str(state["panes"])
    except (ValueError, KeyError, TypeError, RecursionError):
        places, sizes = "", ""
    if not (places and window.restoreGeometry(_bytes(places))):
        screen = window.screen().availableGeometry()
        window.resize(min(1440, screen.width()), min(900, screen.height()))
    if not (sizes and panes.restoreState(_bytes(sizes))):
        panes.setSizes([3 * window.width() // 4, window.width() // 4])


def _text(state: QByteArray) -> str:
    return bytes(state.toBase64().data()).decode("ascii")


def _bytes(text: str) -> QByteArray:
    return QByteArray.fromBase64(QByteArray(text.encode()))
