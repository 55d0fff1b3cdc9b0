"""What can be dropped on the window: files of this computer, and text."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData


def takes(data: QMimeData) -> bool:
    """Whether a drop would do something."""
    return bool(files(data)) or (data.hasText() and not data.hasUrls())


def files(data: QMimeData) -> list[Path]:
    """The files; never an address of the network."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile() and url.toLocalFile()]
