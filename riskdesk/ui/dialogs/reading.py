"""A window with plain text to read, and to copy."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase, QFontMetrics, QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPlainTextEdit, QVBoxLayout, QWidget

from riskdesk.ui.widgets.labels import PlainLabel
from riskdesk.words import _

COLUMNS = 98
"""Letters in a line of the longest text, with what stands around it."""


class ReadingDialog(QDialog):
    """Not modal: it can stay open beside the work."""

    def __init__(self, title: str, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        fixed = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)  # the texts hold columns
        fixed.setPointSizeF(self.font().pointSizeF())
        self.text.setFont(fixed)
        self.text.setPlainText(text)
        self.text.setAccessibleName(title)
        self.text.setTabChangesFocus(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        copy = buttons.addButton(_("Copy"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(text))
        buttons.rejected.connect(self.close)
        column = QVBoxLayout(self)
        column.addWidget(PlainLabel(title, "heading"))
        column.addWidget(self.text, 1)
        column.addWidget(buttons)
        room = self.screen().availableSize()
        self.resize(min(COLUMNS * QFontMetrics(fixed).averageCharWidth(), room.width()), min(600, room.height()))
