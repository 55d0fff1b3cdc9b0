"""Edits that did not go through keep what was typed, and say what can be done."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton

from riskdesk.domain.edits.options import RemoveOption
from riskdesk.domain.edits.particulars import SetParticular
from riskdesk.domain.edits.scores import SetValue
from riskdesk.domain.errors import WorkspaceProblem
from riskdesk.domain.scales import DEFAULT_SCALE
from riskdesk.exchange.assessment_file import read_assessment
from riskdesk.storage.workspace import Workspace


def press(strip, name):
    next(b for b in strip.findChildren(QPushButton) if b.text() == name and b.isVisible()).click()


@pytest.fixture
def full_disk(monkeypatch):
    """The workspace cannot be written until `clear()`."""

    def refuse(*_args, **_more):
        raise WorkspaceProblem("The disk is full.")

    with monkeypatch.context() as patched:
        patched.setattr(Workspace, "write", refuse)
        yield patched.undo


def test_a_refused_edit_is_said_in_a_strip(desk):
    assert not desk.document.edit(SetParticular("title", "  "))
    assert desk.window.notice.isVisible()
    assert desk.window.notice.text.text() == "An assessment needs a title."
    assert desk.document.current.title == "The NRF offer to Pakistan"


def test_an_unsaved_edit_stays_until_it_is_saved(desk, full_disk, workspace):
    desk.document.edit(SetParticular("title", "Kept in the window"))
    strip = desk.window.unsaved
    assert strip.isVisible()
    assert strip.text.text() == "NOT SAVED. The disk is full. 1 edit waits and does not show yet."
    assert desk.window.status.saved.text() == "NOT SAVED"
    press(strip, "Try again")
    assert strip.isVisible()
    full_disk()
    press(strip, "Try again")
    assert not strip.isVisible()
    assert desk.document.current.title == "Kept in the window"
    assert workspace.load(desk.document.current.id).assessment.title == "Kept in the window"


def test_a_copy_of_what_was_not_saved_goes_elsewhere(desk, full_disk, answers, tmp_path: Path, qtbot):
    desk.document.edit(SetParticular("title", "Kept elsewhere"))
    answers.save = tmp_path / "copy.yaml"
    press(desk.window.unsaved, "Save a copy elsewhere…")
    qtbot.waitUntil(lambda: answers.save.exists() and desk.window.notice.isVisible())
    assert read_assessment(answers.save).title == "Kept elsewhere"
    assert desk.window.unsaved.isVisible()


@pytest.fixture
def contested(desk, library):
    """A colleague scored a cell otherwise, just before the desk did."""
    a = desk.document.current
    cell = next(cell for cell, _score in a.cells() if a.tree.by_id[cell.dimension].scored_on == DEFAULT_SCALE)
    library.open(desk.document.current.id).apply(SetValue(cell, 11.0))
    desk.document.edit(SetValue(cell, 22.0))
    assert desk.window.conflict.isVisible()
    return cell


def test_a_conflict_lets_the_user_keep_theirs(desk, contested):
    press(desk.window.conflict, "Keep theirs")
    assert desk.document.current.score(contested).value == 11.0
    assert not desk.window.conflict.isVisible()


def test_a_conflict_lets_the_user_keep_mine(desk, contested, workspace):
    press(desk.window.conflict, "Keep mine")
    assert desk.document.current.score(contested).value == 22.0
    assert workspace.load(desk.document.current.id).assessment.score(contested).value == 22.0
    assert not desk.window.conflict.isVisible()


def test_a_colleagues_edit_shows_up(desk, library):
    colleague = library.open(desk.document.current.id)
    gone = desk.document.current.options[-1]
    colleague.apply(RemoveOption(gone.id))
    colleague.apply(SetParticular("title", "Theirs"))
    desk.furnishing.watch.look()
    assert desk.document.current == colleague.current
    assert desk.window.windowTitle().startswith("Theirs")
    assert desk.furnishing.dock.ranking.rows.rowCount() == 4


def test_an_assessment_that_a_colleague_deleted_can_be_brought_back(desk, library):
    open_one = desk.document.current
    library.delete(open_one.id)
    desk.furnishing.watch.look()
    assert not desk.document.is_open
    assert desk.window.page == "home"
    assert "deleted by somebody else" in desk.window.notice.text.text()
    press(desk.window.notice, "Bring it back")
    assert desk.document.current == open_one


def test_edits_of_other_things_simply_fit_together(desk, library):
    library.open(desk.document.current.id).apply(SetParticular("note", "Theirs"))
    assert desk.document.edit(SetParticular("title", "Mine"))
    assert (desk.document.current.title, desk.document.current.note) == ("Mine", "Theirs")
    assert not desk.window.conflict.isVisible()
