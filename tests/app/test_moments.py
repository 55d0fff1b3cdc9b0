"""What an assessment can be compared with."""

from datetime import UTC, datetime, timedelta

import pytest
from builders import a_cell, an_assessment
from fakes import FakeClock, FakeStore

from riskdesk.app.library import Library
from riskdesk.app.moments import PAUSE, STEPS, Sort, earlier_sittings, other_assessments, own_moments
from riskdesk.app.session import Session
from riskdesk.domain.edits.scores import SetValue
from riskdesk.storage import journal


@pytest.fixture
def clock():
    return FakeClock()


@pytest.fixture
def session(clock):
    store = FakeStore(an_assessment())
    return Session(store.load("a"), store, clock)


def edit(session, number, clock=None):
    """An edit that is a step of its own."""
    session.end_burst()
    session.apply(SetValue(a_cell(number % 3, 0, 0), 1.0 + number))


def test_before_an_edit_there_is_only_the_assessment_as_it_was_opened(session):
    (opened,) = own_moments(session)
    assert opened.sort is Sort.OPENED
    assert opened.load() is session.current


def test_steps_are_offered_the_newest_first_each_as_it_was_before(session):
    values = []
    for number in range(3):
        values.append(session.current)
        edit(session, number)
    opened, *steps = own_moments(session)
    assert opened.load() is values[0]
    assert [step.load() for step in steps] == [values[2], values[1]]
    assert [step.label for step in steps] == [step.label for step in reversed(session.history.done[1:])]


def test_the_first_step_is_not_offered_twice(session):
    edit(session, 0)
    assert [moment.sort for moment in own_moments(session)] == [Sort.OPENED]


def test_a_moment_says_when_its_step_was_made(session, clock):
    edit(session, 0)
    edit(session, 1)
    clock.seconds += 3600
    edit(session, 2)
    _opened, last, before = own_moments(session)
    assert (last.time - before.time).total_seconds() == pytest.approx(3600, abs=5)


def test_a_moment_stays_the_same_when_more_is_edited(session):
    edit(session, 0)
    edit(session, 1)
    before = list(own_moments(session))
    edit(session, 2)
    assert set(before) < set(own_moments(session))


def test_undone_steps_are_no_longer_offered(session):
    for number in range(3):
        edit(session, number)
    session.undo()
    assert len(list(own_moments(session))) == 2


def test_a_long_sitting_offers_the_last_steps_and_still_how_it_was_opened(session):
    first = session.current
    for number in range(STEPS + 5):
        edit(session, number)
    opened, *steps = own_moments(session)
    assert len(steps) == STEPS
    assert opened.load() is first


@pytest.fixture
def sat_at(monkeypatch):
    """Lets the workspace write at a time."""
    start = datetime(2026, 3, 1, 9, tzinfo=UTC)

    def sit(after):
        monkeypatch.setattr(journal, "now", lambda: (start + after).isoformat())

    sit(timedelta())
    return sit


def test_earlier_sittings_are_offered_as_they_were_left(workspace, sat_at):
    library = Library(workspace)
    ident = library.create(an_assessment())
    left = []
    for day in (1, 2, 3):
        session = library.open(ident)
        for number in range(3):
            sat_at(timedelta(days=day, minutes=number))
            edit(session, number + 10 * day)
        left.append(session.current)
    today = library.open(ident)
    sittings = earlier_sittings(library, today)
    assert [sitting.load() for sitting in sittings] == [left[1], left[0], an_assessment()]
    assert [sitting.time.day for sitting in sittings] == [3, 2, 1]
    assert {sitting.sort for sitting in sittings} == {Sort.SITTING}


def test_a_short_pause_ends_no_sitting(workspace, sat_at):
    library = Library(workspace)
    ident = library.create(an_assessment())
    session = library.open(ident)
    for number, after in enumerate((PAUSE * 2, PAUSE * 2.9, PAUSE * 3.8)):
        sat_at(after)
        edit(session, number)
    assert [s.label for s in earlier_sittings(library, library.open(ident))] == ["Create “Test”"]


def test_what_is_edited_now_is_no_earlier_sitting(workspace, sat_at):
    library = Library(workspace)
    session = library.open(library.create(an_assessment()))
    for number in range(3):
        sat_at(timedelta(days=1 + number))
        edit(session, number)
    assert earlier_sittings(library, session) == []


def test_other_assessments_are_read_when_they_are_wanted(workspace):
    library = Library(workspace)
    own, other = library.create(an_assessment()), library.create(an_assessment())
    (moment,) = other_assessments(library, own)
    assert moment.sort is Sort.OTHER
    assert moment.load() == library.read(other)
    library.rename(other, "Second")
    (renamed,) = other_assessments(library, own)
    assert renamed != moment
    assert renamed.label == "Second"
