"""The composition root: makes the parts, joins them, and starts the window. The first frame comes before the rest."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from riskdesk.config.logs import start_log, stop_log
from riskdesk.config.paths import default_workspace, logs_folder, preferences_file
from riskdesk.config.preferences import PreferencesFile
from riskdesk.config.resources import resource
from riskdesk.domain.errors import WorkspaceProblem
from riskdesk.ui.desk import Desk
from riskdesk.ui.dialogs import files
from riskdesk.ui.dialogs.problem import FaultDialog, WorkspaceDialog
from riskdesk.ui.errors import Faults
from riskdesk.ui.shell.looking import wear
from riskdesk.ui.single_instance import SingleInstance
from riskdesk.words import speak

if TYPE_CHECKING:
    from riskdesk.storage.workspace import Workspace

log = logging.getLogger(__name__)

WITHOUT_PAINT = 2000
"""Milliseconds after which the work starts even if nobody can see the window."""


def main(workspace: str | None, file: Path | None) -> int:
    """Open the window on a workspace, with a file to import; the answer is the exit status."""
    written = start_log(logs_folder())
    preferences = PreferencesFile(preferences_file())
    app = application(preferences)
    faults = Faults(lambda details: FaultDialog(details, str(written), app.activeWindow()).show())
    faults.watch()
    place: str | None = workspace or str(default_workspace())
    try:
        while place:
            place, file = _sit_down(place, file, preferences, faults), None
    finally:
        faults.unwatch()
        stop_log()
    return 0


def application(preferences: PreferencesFile) -> QApplication:
    """The one QApplication, in the user's language and look."""
    existing = QApplication.instance()
    app = existing if isinstance(existing, QApplication) else QApplication(["riskdesk"])
    app.setApplicationName("riskdesk")
    app.setApplicationDisplayName("Riskdesk")
    app.setDesktopFileName("riskdesk")
    app.setWindowIcon(QIcon(str(resource("icons", "riskdesk.svg"))))
    speak(preferences.current.language or QLocale().name(), resource("translations"))
    wear(preferences)
    app.styleHints().colorSchemeChanged.connect(lambda _scheme: wear(preferences))
    # A clipboard that still holds our data when Qt ends would be asked for it after Python is gone.
    app.aboutToQuit.connect(lambda: app.clipboard().clear())
    return app


def _sit_down(place: str, file: Path | None, preferences: PreferencesFile, faults: Faults) -> str | None:
    """Work in one workspace until the window closes; the answer is the next workspace, if the user wants one."""
    single = SingleInstance(place if "://" in place else str(Path(place).absolute()))
    if single.hand_over(file):
        log.info("Another window has this workspace; it takes over")
        return None
    single.listen()
    desk = Desk(preferences)
    desk.waiting = [file] if file else []
    seat = Seat(desk, place, faults)
    desk.window.show()
    single.asked.connect(desk.come_forward)
    QApplication.exec()
    single.close()
    seat.leave()
    return desk.next_workspace


class Seat:
    """Opens the workspace once the first frame is there, asking for another one where it cannot be opened."""

    def __init__(self, desk: Desk, place: str, faults: Faults) -> None:
        self._desk, self._place, self._faults = desk, place, faults
        self._taken = False
        self._workspace: Workspace | None = None
        desk.window.painted.connect(lambda: QTimer.singleShot(0, self.take))
        QTimer.singleShot(WITHOUT_PAINT, desk.window, self.take)

    def take(self) -> None:
        """Bring in everything that the first frame did not need."""
        if self._taken:
            return
        self._taken = True
        from riskdesk.ui.furnishing import Furnishing  # noqa: PLC0415 - start-up: after the first frame

        self._workspace = self._opened()
        if self._workspace is None:
            self._desk.window.close()
        else:
            Furnishing(self._workspace, self._desk, self._faults).begin()

    def leave(self) -> None:
        """Let go of everything."""
        self._desk.close()
        if self._workspace:
            self._workspace.close()

    def _opened(self) -> Workspace | None:
        from riskdesk.storage.workspace import Workspace  # noqa: PLC0415 - start-up: brings the database

        wanted: str | None = self._place
        while wanted:
            try:
                return Workspace.open(wanted)
            except WorkspaceProblem as problem:
                wanted = _another(str(problem), self._desk)
        return None


def _another(problem: str, desk: Desk) -> str | None:
    if not WorkspaceDialog(problem, desk.window).exec():
        return None
    path = files.workspace_file(desk.window)
    return None if path is None else str(path)
