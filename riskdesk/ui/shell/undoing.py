"""The Undo and Redo actions, named after the step that they would take."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from riskdesk.ui.actions import Actions
from riskdesk.ui.document import Document
from riskdesk.ui.widgets.menu_text import as_menu_text, plain_name
from riskdesk.ui.widgets.tooltips import escaped
from riskdesk.words import _


class Undoing(QObject):
    """Follows the document's history."""

    def __init__(self, actions: Actions, document: Document) -> None:
        super().__init__(actions)
        self._document = document
        self._undo, self._redo = actions["undo"], actions["redo"]
        actions.on("undo", document.undo)
        actions.on("redo", document.redo)
        document.opened.connect(self._follow)
        document.changed.connect(self._follow)
        self._follow()

    def _follow(self, _change: object = None) -> None:
        session = self._document.session
        done, undone = (session.history.done, session.history.undone) if session else ([], [])
        _name(self._undo, _("&Undo"), done[-1].label if done else "")
        _name(self._redo, _("&Redo"), undone[-1].label if undone else "")


def _name(action: QAction, verb: str, step: str) -> None:
    action.setEnabled(bool(step))
    action.setText(_("{verb}: {step}").format(verb=verb, step=as_menu_text(step)) if step else verb)
    said = f"{plain_name(verb)}: {step}" if step else plain_name(verb)
    action.setToolTip(escaped(f"{said} ({action.shortcut().toString()})"))
