"""Labels: the one class of label in the window. It never reads its text as rich text, so no text can draw or fetch."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget


class PlainLabel(QLabel):
    """Plain text in one of the four sizes: "title", "heading", "body", "small"; `quiet` for secondary text."""

    def __init__(
        self, text: str = "", role: str = "body", *, quiet: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role)
        self.setProperty("quiet", quiet)
        self.setText(text)

    def wrapped(self) -> PlainLabel:
        """The same label, breaking lines."""
        self.setWordWrap(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.MinimumExpanding)
        return self
