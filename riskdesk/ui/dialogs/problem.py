"""Problems that a person has to decide on before anything can go on, and faults with their details to copy."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPlainTextEdit, QVBoxLayout, QWidget

from riskdesk.ui.widgets.labels import PlainLabel
from riskdesk.words import _


class WorkspaceDialog(QDialog):
    """Why the workspace could not be opened. Accepted: the user wants another one."""

    def __init__(self, sentence: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Riskdesk")
        column = QVBoxLayout(self)
        column.addWidget(PlainLabel(_("The workspace could not be opened"), "heading"))
        column.addWidget(PlainLabel(sentence).wrapped())
        buttons = QDialogButtonBox()
        another = buttons.addButton(_("Open another workspace…"), QDialogButtonBox.ButtonRole.AcceptRole)
        another.setProperty("primary", True)
        buttons.addButton(_("Quit"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column.addWidget(buttons)
        self.setMinimumWidth(480)


class FaultDialog(QDialog):
    """A fault in the program: that nothing was lost, where the log is, and the details to copy."""

    def __init__(self, details: str, log: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Riskdesk")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        column = QVBoxLayout(self)
        column.addWidget(PlainLabel(_("Something went wrong in Riskdesk"), "heading"))
        said = _("Every edit up to now is saved. You can go on; if it happens again, send the details to who looks "
                 "after Riskdesk for you. They are also in the log: {log}").format(log=log)  # fmt: skip
        column.addWidget(PlainLabel(said).wrapped())
        shown = QPlainTextEdit(details)
        shown.setReadOnly(True)
        shown.setAccessibleName(_("Details"))
        shown.setTabChangesFocus(True)
        column.addWidget(shown, 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        copy = buttons.addButton(_("Copy details"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(details))
        buttons.rejected.connect(self.close)
        column.addWidget(buttons)
        self.resize(640, 400)
