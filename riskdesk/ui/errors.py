"""Faults: errors that nobody foresaw. Logged, and shown once with the details to copy."""

from __future__ import annotations

import logging
import sys
import threading
import traceback
from collections.abc import Callable
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal

log = logging.getLogger(__name__)


class Faults(QObject):
    """Catches what nothing else caught, on any thread. The same fault is shown once, later only logged."""

    _met = Signal(str)

    def __init__(self, show: Callable[[str], None]) -> None:
        super().__init__()
        self._show = show
        self._seen: set[str] = set()
        self._met.connect(self._show_once, Qt.ConnectionType.AutoConnection)

    def watch(self) -> None:
        """Catch from now on."""
        sys.excepthook = self._caught
        threading.excepthook = lambda args: self.met(args.exc_value)

    def unwatch(self) -> None:
        """Leave faults to Python again."""
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__

    def met(self, error: BaseException | None) -> None:
        """Log a fault and show it."""
        log.error("A fault", exc_info=error)
        if error is not None:
            self._met.emit("".join(traceback.format_exception(error)))

    def _caught(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
        else:
            self.met(error)

    def _show_once(self, details: str) -> None:
        if details not in self._seen:
            self._seen.add(details)
            self._show(details)
