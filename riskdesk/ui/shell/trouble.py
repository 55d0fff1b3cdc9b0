"""Edits that did not go through: refused, not saved, or against a colleague's. Nothing typed is lost."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from riskdesk.app.rebase import Conflict
from riskdesk.ui.document import Document
from riskdesk.ui.widgets.message_strip import MessageStrip
from riskdesk.words import _, _n


class Trouble(QObject):
    """Speaks through the strips of the window."""

    copy_wanted = Signal(object)
    """The Assessment with the unsaved edit in it, to be written elsewhere."""

    def __init__(self, document: Document, notice: MessageStrip, unsaved: MessageStrip, conflict: MessageStrip) -> None:
        super().__init__(notice)
        self._document = document
        self._notice, self._unsaved, self._conflict = notice, unsaved, conflict
        document.refused.connect(notice.say)
        document.unsaved.connect(self._say_unsaved)
        document.conflicted.connect(self._say_conflict)
        document.changed.connect(self._all_is_well)
        document.opened.connect(self._all_is_well)

    def _all_is_well(self, _change: object = None) -> None:
        session = self._document.session
        if session is None or not session.unsaved:
            self._unsaved.hide()
        self._conflict.hide()

    def _say_unsaved(self, why: str) -> None:
        session = self._document.session
        count = len(session.unsaved) if session else 0
        waiting = _n("{n} edit waits and does not show yet.", "{n} edits wait and do not show yet.", count)
        self._unsaved.say(
            _("NOT SAVED. {why}").format(why=why) + " " + waiting.format(n=count),
            (_("Try again"), self._document.save_again),
            (_("Save a copy elsewhere…"), self._save_copy),
            (_("Give it up"), self._document.give_up_unsaved),
        )

    def may_leave(self) -> bool:
        """Whether the open assessment can be left without losing an edit; if not, the bar asks what to do."""
        session = self._document.session
        return session is None or not session.unsaved or self._document.save_again()

    def _save_copy(self) -> None:
        self._unsaved.show()
        if session := self._document.session:
            self.copy_wanted.emit(session.wanted)

    def _say_conflict(self, conflict: Conflict) -> None:
        self._conflict.say(
            str(conflict),
            (_("Keep mine"), self._document.keep_mine),
            (_("Keep theirs"), self._document.keep_theirs),
        )
