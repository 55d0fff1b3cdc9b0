"""An open assessment. The only way to change one."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from datetime import timedelta
from functools import partial, reduce
from typing import Protocol

from riskdesk.app.history import History, Step
from riskdesk.app.rebase import carried_over, refuse_conflict, sharing
from riskdesk.domain.assessment import Assessment
from riskdesk.domain.changes import Change, put_back
from riskdesk.domain.edits.edit import Edit
from riskdesk.domain.errors import WorkspaceProblem
from riskdesk.domain.ids import AssessmentId
from riskdesk.domain.scores import Cell
from riskdesk.storage.errors import Overtaken
from riskdesk.storage.journal import JournalEntry
from riskdesk.storage.workspace import Stored
from riskdesk.words import _

Listener = Callable[[Change], None]
Make = Callable[[Assessment], Assessment]


class Store(Protocol):
    """Where assessments are kept; a `Workspace` is one."""

    def load(self, assessment: AssessmentId) -> Stored:
        """The newest value, with its revision."""

    def revision(self, assessment: AssessmentId) -> int | None:
        """The newest revision."""

    def write(self, change: Change, expected_revision: int, label: str) -> int:
        """Keep a change and give the new revision, or raise Overtaken."""

    def history(self, assessment: AssessmentId, cells: Sequence[Cell], most: int) -> list[JournalEntry]:
        """The last changes of some scores, newest first."""


class Session:
    """Edit, undo and redo go one way: make the change, write it, record it, tell everybody.

    Where a colleague was faster, the same is done again on the newest value.
    """

    def __init__(self, stored: Stored, store: Store, clock: Callable[[], float] = time.monotonic) -> None:
        self.opened = stored
        """The assessment as it was when it was opened, with its revision then."""
        self._current = stored.assessment
        self._revision = stored.revision
        self._store = store
        self._clock = clock
        self._listeners: list[Listener] = []
        self._telling = False
        self.history = History()
        self.unsaved: tuple[Edit, ...] = ()
        """Edits that could not be written, in order; `save_unsaved` tries again."""

    @property
    def current(self) -> Assessment:
        """The assessment as it is stored, as far as this session knows."""
        return self._current

    @property
    def wanted(self) -> Assessment:
        """The assessment as the user wants it: the current one with the unsaved edits."""
        return reduce(lambda a, edit: edit.apply(a), self.unsaved, self._current)

    def listen(self, listener: Listener) -> Callable[[], None]:
        """Tell `listener` every change from now on; the answer stops that."""
        self._listeners.append(listener)
        return partial(self._forget, listener)

    def apply(self, edit: Edit, *, insist: bool = False) -> None:
        """Make an edit, or raise and leave everything as it was.

        Conflict: a colleague changed the same score; `insist` overrules them. WorkspaceProblem: it could not be
        written, and waits in `unsaved`; edits that wait already go first.
        """
        if self.unsaved:
            edit.apply(self.wanted)
            self.unsaved += (edit,)
            self.save_unsaved()
            return
        try:
            self._apply(edit, insist)
        except WorkspaceProblem:
            self.unsaved = (edit,)
            raise

    def save_unsaved(self) -> None:
        """Try to write the edits that wait; what cannot be written still waits, and the reason is raised."""
        while self.unsaved:
            self._apply(self.unsaved[0], insist=True)
            self.unsaved = self.unsaved[1:]

    def give_up_unsaved(self) -> None:
        """Do without the edits that could not be written."""
        self.unsaved = ()

    def undo(self) -> None:
        """Go back one step. Call only when there is one; InvalidEdit where a colleague changed the same since."""
        self.save_unsaved()
        step = self.history.done[-1]
        self._make(
            lambda a: put_back(step.change, a),
            _("Undo: {label}").format(label=step.label),
            made=lambda _change: self.history.step_back(),
        )

    def redo(self) -> None:
        """Go forward one step again. Call only when there is one."""
        self.save_unsaved()
        step = self.history.undone[-1]
        self._make(
            lambda a: put_back(step.change.reversed(), a),
            _("Redo: {label}").format(label=step.label),
            made=lambda _change: self.history.step_forward(),
        )

    def end_burst(self) -> None:
        """The next edit is a step of its own."""
        self.history.end_burst()

    def age(self, step: Step) -> timedelta:
        """How long ago a step was made."""
        return timedelta(seconds=self._clock() - step.time)

    def history_of(self, cell: Cell, most: int) -> list[JournalEntry]:
        """Who changed a score last, or the one that holds there in every scenario; newest first."""
        return self._store.history(self._current.id, (cell, cell._replace(scenario=None)), most)

    def refresh(self) -> bool:
        """Take up what colleagues wrote; whether there was anything."""
        if self._store.revision(self._current.id) == self._revision:
            return False
        known, newest = self._current, self._newest()
        self._become(newest.assessment, newest.revision)
        self._tell(Change(known, self._current))
        return True

    def _apply(self, edit: Edit, insist: bool) -> None:
        known = self._current
        mine = Change(known, edit.apply(known))
        if mine.after is known:
            return
        label = edit.label(known)

        def apply(a: Assessment) -> Assessment:
            if a is known:
                return mine.after
            if not insist:
                refuse_conflict(mine, a)
            return carried_over(edit, known, a).apply(a)

        self._make(
            apply, label, made=lambda change: self.history.record(Step(label, edit.burst, change, self._clock()))
        )

    def _make(self, make: Make, label: str, made: Listener) -> None:
        """Make and write a change of the newest value that can be had; then `made` hears it, then everybody."""
        if self._telling:
            raise RuntimeError("An edit answers the user, never another change.")
        known, base, revision = self._current, self._current, self._revision
        while (change := Change(base, make(base))).after is not base:
            try:
                revision = self._store.write(change, revision, label)
                break
            except Overtaken:
                newest = self._newest()
                base, revision = newest.assessment, newest.revision
        self._become(change.after, revision, alone=base is known)
        if change.after is not base:
            made(change)
        if self._current is not known:
            self._tell(Change(known, self._current))

    def _newest(self) -> Stored:
        stored = self._store.load(self._current.id)
        return Stored(sharing(stored.assessment, self._current), stored.revision)

    def _become(self, assessment: Assessment, revision: int, alone: bool = False) -> None:
        if not alone:
            # A burst that went on across a colleague's edit would undo theirs too.
            self.history.end_burst()
        self._current, self._revision = assessment, revision

    def _forget(self, listener: Listener) -> None:
        if listener in self._listeners:
            self._listeners.remove(listener)

    def _tell(self, change: Change) -> None:
        self._telling = True
        try:
            for listener in tuple(self._listeners):
                listener(change)
        finally:
            self._telling = False
