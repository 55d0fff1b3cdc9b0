"""The open assessment as the window sees it: look at `current`, listen to `changed`, call `edit`."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from riskdesk.app.rebase import Conflict
from riskdesk.domain.assessment import Assessment
from riskdesk.domain.changes import Change
from riskdesk.domain.edits.edit import Edit
from riskdesk.domain.errors import RiskdeskError, WorkspaceProblem

if TYPE_CHECKING:  # start-up: the session brings the database, which the first frame does without
    from riskdesk.app.session import Session


class Document(QObject):
    """What every view is given. It outlives the assessments that are opened in it one after another."""

    changed = Signal(object)
    """A Change: an edit, an undo, an import, a colleague's edit."""
    closing = Signal()
    """The open assessment is about to give way: write what is being typed for it."""
    opened = Signal()
    """Another assessment is shown, or none any more: rebuild."""
    refused = Signal(str)
    """Why an edit was not made."""
    unsaved = Signal(str)
    """An edit could not be written: why. `Session.unsaved` keeps it."""
    conflicted = Signal(object)
    """A Conflict: a colleague changed the same score."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session: Session | None = None
        self._stop_listening: Callable[[], None] = lambda: None
        self._contested: Edit | None = None

    def show(self, session: Session | None) -> None:
        """Show another assessment, or none."""
        if self._session is not None:
            self.closing.emit()
        self._stop_listening()
        self._session = session
        self._stop_listening = session.listen(self._tell) if session else lambda: None
        self.opened.emit()

    @property
    def session(self) -> Session | None:
        """The open assessment's session, or None."""
        return self._session

    @property
    def is_open(self) -> bool:
        """Whether an assessment is shown; `current` must not be asked for otherwise."""
        return self._session is not None

    @property
    def shown(self) -> Assessment | None:
        """The assessment as it is now, or None while none is open."""
        return self._session.current if self._session else None

    @property
    def current(self) -> Assessment:
        """The assessment as it is now, where one is open for certain."""
        if self._session is None:
            raise RuntimeError("No assessment is open.")
        return self._session.current

    def edit(self, edit: Edit, *, insist: bool = False) -> bool:
        """Make the edit; on refusal say why and return False. `insist` overrules a colleague on the same score."""
        session = self._session
        if session is None:
            return False
        self._contested = edit
        return self._try(lambda: session.apply(edit, insist=insist))

    def undo(self) -> bool:
        """Take the last step back."""
        return self._session is not None and bool(self._session.history.done) and self._try(self._session.undo)

    def redo(self) -> bool:
        """Make the last undone step again."""
        return self._session is not None and bool(self._session.history.undone) and self._try(self._session.redo)

    def end_burst(self) -> None:
        """The next edit is a step of its own."""
        if self._session:
            self._session.end_burst()

    def keep_mine(self) -> bool:
        """Make the edit that met a Conflict over the colleague's."""
        return self._contested is not None and self.edit(self._contested, insist=True)

    def keep_theirs(self) -> None:
        """Leave the colleague's score, and show it."""
        self._contested = None
        self.refresh()

    def save_again(self) -> bool:
        """Try once more to write the edits that are not saved."""
        return self._session is not None and self._try(self._session.save_unsaved)

    def give_up_unsaved(self) -> None:
        """Do without the edits that are not saved."""
        if self._session:
            self._session.give_up_unsaved()
            self.opened.emit()

    def refresh(self) -> None:
        """Take up what colleagues wrote."""
        if self._session:
            self._try(self._session.refresh)

    def _try(self, act: Callable[[], object]) -> bool:
        try:
            act()
        except Conflict as conflict:
            self.conflicted.emit(conflict)
        except WorkspaceProblem as problem:
            self.unsaved.emit(str(problem))
        except RiskdeskError as refusal:
            self.refused.emit(str(refusal))
        else:
            return True
        return False

    def _tell(self, change: Change) -> None:
        self.changed.emit(change)
