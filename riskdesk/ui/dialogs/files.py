"""Asking for files. The one seam: tests replace these functions, so call them as `files.save_file(…)`."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from riskdesk.words import _


def open_files(parent: QWidget, title: str, kinds: str) -> list[Path]:
    """Files to read; none when the user thought better of it."""
    names, _kind = QFileDialog.getOpenFileNames(parent, title, "", kinds)
    return [Path(name) for name in names]


def open_file(parent: QWidget, title: str, kinds: str) -> Path | None:
    """A file to read; None when the user thought better of it."""
    name, _kind = QFileDialog.getOpenFileName(parent, title, "", kinds)
    return Path(name) if name else None


def save_file(parent: QWidget | None, title: str, suggested: str, kinds: str) -> Path | None:
    """A file to write, with its ending; None when the user thought better of it."""
    dialog = QFileDialog(parent, title, "", kinds)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(Path(suggested).suffix.removeprefix("."))
    dialog.selectFile(suggested)
    return _chosen(dialog)


def workspace_file(parent: QWidget) -> Path | None:
    """A workspace, which need not be there yet; None when the user thought better of it."""
    title = _("Open workspace")
    dialog = QFileDialog(parent, title, "", _("Workspaces (*.riskdesk);;All files (*)"))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
    dialog.setLabelText(QFileDialog.DialogLabel.Accept, title)
    dialog.setDefaultSuffix("riskdesk")
    return _chosen(dialog)


def _chosen(dialog: QFileDialog) -> Path | None:
    accepted = dialog.exec() == QFileDialog.DialogCode.Accepted
    names = dialog.selectedFiles() if accepted else []
    dialog.deleteLater()
    return Path(names[0]) if names else None
