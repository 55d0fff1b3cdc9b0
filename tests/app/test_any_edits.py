"""Any sequence of edits, undos, redos and reopenings leaves the file, the session and the history agreeing."""

import tempfile
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

import pytest
from edits_to_try import edits
from fakes import FakeClock
from full_assessment import a_full_assessment
from hypothesis import HealthCheck, event, given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from riskdesk.app.session import Session
from riskdesk.domain import edits as edits_of_domain
from riskdesk.domain.edits.edit import Edit
from riskdesk.domain.errors import InvalidEdit
from riskdesk.domain.validity import problems
from riskdesk.storage.workspace import Workspace


class Editing(RuleBasedStateMachine):
    """A person at work on one assessment."""

    def __init__(self):
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.clock = FakeClock()
        self.workspace = Workspace.open(Path(self.folder.name) / "w.riskdesk")
        self.id = self.workspace.create(a_full_assessment(), "Create")
        self.seen = {}
        self.open()

    def open(self):
        self.session = Session(self.workspace.load(self.id), self.workspace, self.clock)
        self.start = self.session.current

    @rule(data=st.data())
    def edit(self, data):
        before = self.session.current
        edit = data.draw(edits(before))
        try:
            self.session.apply(edit)
        except InvalidEdit:
            event(f"{type(edit).__name__} refused")
            assert self.session.current is before
        else:
            event(f"{type(edit).__name__} made" if self.session.current is not before else "nothing changed")

    @precondition(lambda self: self.session.history.done)
    @rule()
    def undo(self):
        self.session.undo()

    @precondition(lambda self: self.session.history.undone)
    @rule()
    def redo(self):
        self.session.redo()

    @rule(seconds=st.sampled_from([1.0, 3.0]))
    def wait(self, seconds):
        self.clock.seconds += seconds

    @rule()
    def reopen(self):
        path = self.workspace.path
        self.workspace.close()
        self.workspace = Workspace.open(path)
        known = self.session.current
        self.open()
        assert self.start == known

    @invariant()
    def the_file_holds_what_is_shown(self):
        stored = self.workspace.load(self.id)
        assert stored.assessment == self.session.current
        for option, row in self.session.current.scores.items():
            assert [*stored.assessment.scores[option]] == [*row]

    @invariant()
    def each_revision_is_remembered(self):
        self.seen[self.workspace.revision(self.id)] = self.session.current

    @invariant()
    def it_is_sound(self):
        assert problems(self.session.current) == []

    @invariant()
    def labels_are_texts(self):
        assert all(step.label for step in self.session.history.done)

    def teardown(self):
        shown = self.session.current
        steps = len(self.session.history.done)
        while self.session.history.done:
            self.session.undo()
        assert self.session.current is self.start
        for _ in range(steps):
            self.session.redo()
        assert self.session.current is shown
        self.the_file_holds_what_is_shown()
        for revision, then in [*self.seen.items()][::6]:
            assert self.workspace.load_past(self.id, revision) == then
        self.workspace.close()
        self.folder.cleanup()


LIMITS = {"deadline": None, "suppress_health_check": list(HealthCheck)}

TestEditing = Editing.TestCase
TestEditing.settings = settings(max_examples=20, stateful_step_count=40, **LIMITS)


@pytest.mark.slow
class TestEditingForLong(Editing.TestCase):
    settings = settings(max_examples=300, stateful_step_count=50, **LIMITS)


def test_every_edit_of_the_domain_is_among_those_tried():
    modules = [import_module(found.name) for found in iter_modules(edits_of_domain.__path__, "riskdesk.domain.edits.")]
    known = {
        cls
        for module in modules
        for cls in vars(module).values()
        if isinstance(cls, type) and cls.__module__ == module.__name__ and hasattr(cls, "apply")
    } - {Edit}
    assert len(known) > 40
    tried = set()

    @given(edits(a_full_assessment()))
    @settings(max_examples=1500, deadline=None, database=None, derandomize=True)
    def collect(edit):
        tried.add(type(edit))

    collect()
    assert known == tried
