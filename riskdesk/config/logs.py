"""The log: what the program did and met. It carries ids, never texts of assessments."""

from __future__ import annotations

import logging
import os
from io import TextIOWrapper
from logging.handlers import RotatingFileHandler
from pathlib import Path

from riskdesk.config.paths import PRIVATE_FILE

LARGEST = 1_000_000
KEPT = 3
FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"


class PrivateLog(RotatingFileHandler):
    """A rotating log file that only its owner can read."""

    def _open(self) -> TextIOWrapper:
        return open(self.baseFilename, "a", encoding="utf-8", opener=_private)


def start_log(folder: Path) -> Path:
    """Write everything from now on to a file in the folder, whose path is the answer."""
    path = folder / "riskdesk.log"
    handler = PrivateLog(path, maxBytes=LARGEST, backupCount=KEPT, encoding="utf-8", delay=True)
    handler.setFormatter(logging.Formatter(FORMAT))
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    return path


def stop_log() -> None:
    """Close the file that `start_log` began."""
    root = logging.getLogger()
    for handler in [h for h in root.handlers if isinstance(h, PrivateLog)]:
        root.removeHandler(handler)
        handler.close()


def _private(path: str, flags: int) -> int:
    return os.open(path, flags, PRIVATE_FILE)
