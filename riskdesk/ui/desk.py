"""One window with all it works on: made in two steps, so that its first frame waits for no database and no numbers."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal

from riskdesk.config.preferences import PreferencesFile
from riskdesk.ui.document import Document
from riskdesk.ui.jobs import JobRunner
from riskdesk.ui.main_window import MainWindow
from riskdesk.ui.selection import Selection


class Desk(QObject):
    """What belongs to one open workspace."""

    files_came = Signal()
    """Files wait in `waiting` to be imported."""
    left = Signal()

    def __init__(self, preferences: PreferencesFile) -> None:
        super().__init__()
        self.preferences = preferences
        self.document = Document(self)
        self.selection = Selection(self.document, self)
        self.jobs = JobRunner(self)
        self.window = MainWindow(self.document, self.selection, preferences)
        self.waiting: list[Path] = []
        self.next_workspace: str | None = None

    def come_forward(self, file: Path | None) -> None:
        """Show the window to somebody who started Riskdesk again, with the file they gave."""
        self.window.setWindowState(self.window.windowState() & ~Qt.WindowState.WindowMinimized)
        self.window.show()
        self.window.raise_()
        self.window.activateWindow()
        if file is not None:
            self.waiting.append(file)
            self.files_came.emit()

    def change_workspace(self, place: str) -> None:
        """Close this window and open another one on another workspace."""
        self.next_workspace = place
        self.window.close()

    def close(self) -> None:
        """Let go of everything."""
        self.left.emit()
        self.window.close()
        self.document.show(None)
        self.jobs.shut_down()
        self.window.deleteLater()
        self.deleteLater()
