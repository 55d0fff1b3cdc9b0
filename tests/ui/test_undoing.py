"""Undo and Redo say what they would do, in the menu, on the bar and in the history."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from riskdesk.domain.edits.particulars import SetParticular
from riskdesk.ui.shell.top_bar import ActionButton
from riskdesk.ui.widgets.menu_text import plain_name


def names(desk):
    return [plain_name(desk.window.actions_[wanted].text()) for wanted in ("undo", "redo")]


@pytest.fixture
def edited(desk):
    desk.document.edit(SetParticular("title", "One"))
    desk.document.edit(SetParticular("marking", "SECRET"))
    return desk


def test_they_are_named_after_the_step(edited):
    assert names(edited) == ["Undo: Change the marking", "Redo"]
    edited.window.actions_["undo"].trigger()
    assert names(edited) == ["Undo: Change the title", "Redo: Change the marking"]
    assert edited.document.current.marking == "OFFICIAL"
    edited.window.actions_["redo"].trigger()
    assert edited.document.current.marking == "SECRET"


def test_the_keys_do_it(edited, qtbot):
    edited.window.show_page("home")
    control = Qt.KeyboardModifier.ControlModifier
    qtbot.keyClick(edited.window, Qt.Key.Key_Z, control)
    assert edited.document.current.marking == "OFFICIAL"
    qtbot.keyClick(edited.window, Qt.Key.Key_Z, control | Qt.KeyboardModifier.ShiftModifier)
    assert edited.document.current.marking == "SECRET"


def test_the_bar_shows_the_same(edited):
    shown = [button.text() for button in edited.window.top.findChildren(ActionButton)]
    assert shown[0] == "Undo: Change the marking"
    assert shown[1:] == ["Redo", "Find", "Export PDF"]


def test_nothing_to_undo_is_disabled(desk):
    assert not desk.window.actions_["undo"].isEnabled()
    assert not desk.window.actions_["redo"].isEnabled()
    assert names(desk) == ["Undo", "Redo"]


def test_an_ampersand_in_a_step_is_no_menu_letter(desk):
    dimension = desk.document.current.dimensions[0]
    from dataclasses import replace

    from riskdesk.domain.edits.dimensions import ReviseDimension

    desk.document.edit(ReviseDimension(replace(dimension, name="Peace & order")))
    assert "Peace & order" in names(desk)[0]
    assert "&&" in desk.window.actions_["undo"].text()


def test_the_history_goes_to_any_step(edited):
    edited.window.actions_["history"].trigger()
    pane = edited.window.history
    QTest.qWait(20)
    texts = [pane.steps.item(n).text() for n in range(pane.steps.count())]
    assert texts == ["As it was opened", "Change the title", "Change the marking"]
    pane.steps.setCurrentRow(0)
    pane.steps.itemActivated.emit(pane.steps.item(0))
    assert edited.document.current.title == "The NRF offer to Pakistan"
    QTest.qWait(20)
    assert pane.steps.item(2).text() == "Change the marking (undone)"
    pane.steps.setCurrentRow(2)
    pane.steps.itemActivated.emit(pane.steps.item(2))
    assert edited.document.current.marking == "SECRET"
