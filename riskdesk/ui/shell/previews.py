"""The previews of what was read, one after another: the next one opens when the one before is closed."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from riskdesk.ui.dialogs.importing.import_dialog import ImportDialog

Make = Callable[[QWidget], ImportDialog]


class Previews(QObject):
    """None stops the work; each stands beside it."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._waiting: deque[Make] = deque()
        self.shown: ImportDialog | None = None

    def show(self, make: Make) -> None:
        """Show a preview, now or when its turn comes."""
        self._waiting.append(make)
        if self.shown is None:
            self._next()

    def _next(self) -> None:
        self.shown = None
        if self._waiting:
            self.shown = self._waiting.popleft()(self._window)
            self.shown.finished.connect(self._next)
            self.shown.show()
