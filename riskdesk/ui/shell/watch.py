"""Notices what colleagues and other programs wrote into the workspace, every two seconds and when one comes back."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from riskdesk.app.library import Library
from riskdesk.domain.errors import RiskdeskError
from riskdesk.ui.document import Document

OFTEN = 2000


class Watch(QObject):
    """Brings the open assessment up to date; `elsewhere` tells that the list of assessments may have changed."""

    elsewhere = Signal()
    gone = Signal(object)
    """The Assessment that was open, and that somebody else deleted."""

    def __init__(self, library: Library, document: Document, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library, self._document = library, document
        self._stamp: int | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(OFTEN)
        self._timer.timeout.connect(self.look)
        self._timer.start()
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        app.applicationStateChanged.connect(self._activated)

    def look(self) -> None:
        """Look now. A workspace that cannot be read at the moment is looked at again later."""
        try:
            stamp = self._library.workspace.stamp()
            if stamp == self._stamp:
                return
            self._bring_up_to_date()
        except RiskdeskError:
            return
        self._stamp = stamp
        self.elsewhere.emit()

    def _bring_up_to_date(self) -> None:
        session = self._document.session
        if session is None:
            return
        a = session.current
        if self._library.workspace.revision(a.id) is None:
            self._document.show(None)
            self.gone.emit(a)
        else:
            self._document.refresh()

    def stop(self) -> None:
        """Look no more."""
        self._timer.stop()

    def _activated(self, state: Qt.ApplicationState) -> None:
        if state == Qt.ApplicationState.ApplicationActive:
            self.look()
