"""An open assessment: edits, undo, redo, bursts, failures, and who hears of them."""

import pytest
from builders import a_cell, an_assessment
from fakes import FakeClock, FakeStore

from riskdesk.app.history import DEPTH, PAUSE
from riskdesk.app.session import Session
from riskdesk.domain.changes import Part
from riskdesk.domain.edits.options import AddOption, RemoveOption
from riskdesk.domain.edits.particulars import SetParticular
from riskdesk.domain.edits.scores import SetRationale, SetValue
from riskdesk.domain.errors import InvalidEdit, WorkspaceProblem
from riskdesk.domain.ids import OptionId
from riskdesk.domain.options import Option

NEW = AddOption(Option(OptionId("new"), "New"))


@pytest.fixture
def store():
    return FakeStore(an_assessment())


@pytest.fixture
def clock():
    return FakeClock()


@pytest.fixture
def session(store, clock):
    return Session(store.load("test"), store, clock)


def labels(steps):
    return [step.label for step in steps]


def test_undo_gives_the_very_same_assessment(session):
    start = session.current
    session.apply(SetValue(a_cell(), 5.0))
    session.apply(RemoveOption(OptionId("o0")))
    session.undo()
    session.undo()
    assert session.current is start
    session.redo()
    session.redo()
    assert session.current.option(OptionId("o0")) is None


def test_steps_are_named_as_the_user_would(session):
    session.apply(NEW)
    session.apply(SetValue(a_cell(), 5.0))
    session.undo()
    assert labels(session.history.done) == ["Add option “New”"]
    assert labels(session.history.undone) == ["Score Dimension 0 of Option 0, Scenario 0"]


def test_the_log_says_what_was_undone(session, store):
    session.apply(NEW)
    session.undo()
    session.redo()
    assert store.labels == ["Add option “New”", "Undo: Add option “New”", "Redo: Add option “New”"]


def test_a_burst_undoes_as_one(session, store):
    start = session.current
    for text in ("w", "wh", "why"):
        session.apply(SetRationale(a_cell(), text))
    assert len(session.history.done) == 1
    assert len(store.labels) == 3
    session.undo()
    assert session.current is start


def test_a_pause_ends_a_burst(session, clock):
    session.apply(SetRationale(a_cell(), "w"))
    clock.seconds += PAUSE
    session.apply(SetRationale(a_cell(), "wh"))
    clock.seconds += PAUSE + 0.1
    session.apply(SetRationale(a_cell(), "why"))
    assert len(session.history.done) == 2


def test_another_place_ends_a_burst(session):
    session.apply(SetRationale(a_cell(0), "w"))
    session.apply(SetRationale(a_cell(1), "w"))
    session.apply(SetRationale(a_cell(0), "why"))
    assert len(session.history.done) == 3


def test_a_burst_can_be_ended(session):
    session.end_burst()
    session.apply(SetRationale(a_cell(), "w"))
    session.end_burst()
    session.apply(SetRationale(a_cell(), "why"))
    assert len(session.history.done) == 2


def test_an_edit_after_undo_forgets_what_was_undone(session):
    session.apply(SetRationale(a_cell(), "w"))
    session.end_burst()
    session.apply(SetRationale(a_cell(), "wh"))
    session.undo()
    session.apply(SetRationale(a_cell(), "why"))
    assert not session.history.undone
    assert len(session.history.done) == 2


def test_the_oldest_steps_are_forgotten(session):
    for number in range(DEPTH + 3):
        session.apply(SetValue(a_cell(), number / 10))
        session.end_burst()
    assert len(session.history.done) == DEPTH


def test_a_refused_edit_changes_nothing(session, store):
    before = session.current
    with pytest.raises(InvalidEdit):
        session.apply(AddOption(Option(OptionId("x"), "Option 0")))
    assert session.current is before
    assert not store.labels
    assert not session.history.done


def test_an_edit_that_changes_nothing_is_no_step(session, store):
    heard = []
    session.listen(heard.append)
    session.apply(SetParticular("title", "Test"))
    assert [*heard, *store.labels, *session.history.done] == []


def test_listeners_hear_each_change_until_they_stop(session):
    heard = []
    stop = session.listen(heard.append)
    session.apply(SetValue(a_cell(), 5.0))
    assert heard[0].parts == Part.SCORES
    assert list(heard[0].cells()) == [a_cell()]
    stop()
    stop()
    session.undo()
    assert len(heard) == 1


def test_history_is_up_to_date_when_listeners_hear(session):
    seen = []
    session.listen(lambda _change: seen.append((len(session.history.done), len(session.history.undone))))
    session.apply(NEW)
    session.undo()
    session.redo()
    assert seen == [(1, 0), (0, 1), (1, 0)]


def test_a_listener_may_not_edit(session):
    session.listen(lambda _change: session.apply(SetParticular("note", "no")))
    with pytest.raises(RuntimeError):
        session.apply(NEW)
    assert not session.unsaved


def test_a_broken_listener_loses_no_step(session):
    session.listen(lambda _change: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        session.apply(NEW)
    assert len(session.history.done) == 1
    assert session.current.option(OptionId("new"))


def test_an_edit_that_cannot_be_written_waits(session, store):
    before = session.current
    store.broken = True
    with pytest.raises(WorkspaceProblem):
        session.apply(NEW)
    assert session.current is before
    assert not session.history.done
    assert session.unsaved == (NEW,)
    assert session.wanted.option(OptionId("new"))


def test_edits_that_wait_are_written_in_order(session, store):
    store.broken = True
    scored = SetValue(a_cell()._replace(option=OptionId("new")), 5.0)
    for edit in (NEW, scored):
        with pytest.raises(WorkspaceProblem):
            session.apply(edit)
    with pytest.raises(WorkspaceProblem):
        session.save_unsaved()
    assert session.unsaved == (NEW, scored)
    store.broken = False
    wanted = session.wanted
    session.save_unsaved()
    assert session.current == wanted == store.stored.assessment
    assert not session.unsaved
    assert len(session.history.done) == 2


def test_the_next_edit_saves_those_that_wait(session, store):
    store.broken = True
    with pytest.raises(WorkspaceProblem):
        session.apply(NEW)
    store.broken = False
    session.apply(SetParticular("note", "n"))
    assert labels(session.history.done) == ["Add option “New”", "Change the note"]


def test_an_edit_that_does_not_fit_those_that_wait_is_refused(session, store):
    store.broken = True
    with pytest.raises(WorkspaceProblem):
        session.apply(NEW)
    with pytest.raises(InvalidEdit):
        session.apply(NEW)
    assert session.unsaved == (NEW,)


def test_an_undo_that_cannot_be_written_changes_nothing(session, store):
    session.apply(NEW)
    before = session.current
    store.broken = True
    with pytest.raises(WorkspaceProblem):
        session.undo()
    assert session.current is before
    assert len(session.history.done) == 1
    assert not session.unsaved
