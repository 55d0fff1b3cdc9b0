"""The window as it stands on the first brief: frame, rail, status, title."""

from dataclasses import replace

from PySide6.QtCore import Qt

from riskdesk.domain.edits.particulars import SetParticular
from riskdesk.domain.edits.scores import BlankScores, ClearScores
from riskdesk.ui.actions import PAGES
from riskdesk.ui.shell.rail import RailEntry


def rail(desk):
    return {entry.text(): entry.status for entry in desk.window.rail.findChildren(RailEntry)}


def test_it_opens_on_the_first_brief(desk):
    window = desk.window
    assert window.page == "brief"
    assert "The NRF offer to Pakistan" in window.windowTitle()
    assert "OFFICIAL" in window.windowTitle()
    assert window.top.marking.text() == "OFFICIAL"
    assert window.top.marking.isVisible()
    assert "illustrative" in window.status.note.text()
    assert window.status.marking.text() == "OFFICIAL"
    assert window.status.scenario.text().endswith("Violence keeps escalating")


def test_the_rail_says_how_complete_each_page_is(desk):
    assert list(rail(desk)) == [
        "Home",
        "1 Brief",
        "2 Frame",
        "3 Score",
        "4 Weigh",
        "5 Compare",
        "6 Stress test",
        "7 Report",
    ]
    assert rail(desk)["2 Frame"] == "5 · 5 · 3"
    assert rail(desk)["3 Score"] == "75 of 75"
    assert rail(desk)["4 Weigh"] == "direct"
    cell, _score = next((c, s) for c, s in desk.document.current.cells() if c.scenario is not None)
    general = replace_scenario(cell)
    desk.document.edit(ClearScores(tuple(c for c in (cell, general) if desk.document.current.score(c))))
    assert rail(desk)["3 Score"] != "75 of 75"
    desk.document.edit(BlankScores())
    assert rail(desk)["3 Score"] == "0 of 75"


def replace_scenario(cell):
    return cell._replace(scenario=None)


def test_the_title_follows_an_edit_and_its_undo(desk):
    desk.document.edit(SetParticular("title", "Another & better title"))
    assert desk.window.windowTitle().startswith("Another & better title")
    desk.document.edit(SetParticular("marking", "SECRET"))
    assert "SECRET" in desk.window.windowTitle()
    assert desk.window.status.marking.text() == "SECRET"
    desk.document.undo()
    assert desk.window.status.marking.text() == "OFFICIAL"


def test_every_page_has_a_key(desk, qtbot):
    for number, page in enumerate(PAGES):
        qtbot.keyClick(desk.window, Qt.Key.Key_0 + number, Qt.KeyboardModifier.ControlModifier)
        assert desk.window.page == page
        assert desk.window.pages[page].isVisible()


def test_every_page_gives_the_keyboard_to_one_of_its_controls(desk, qapp):
    for page in PAGES:
        desk.window.show_page(page)
        assert desk.window.pages[page].isAncestorOf(desk.window.focusWidget()), page


def test_every_page_stands_an_assessment_being_closed_and_opened(desk, library):
    again = desk.document.current.id
    for page in PAGES:
        desk.window.show_page(page)
        desk.document.show(None)
        assert desk.window.windowTitle() == "Riskdesk"
        desk.document.show(library.open(again))
        assert desk.window.windowTitle().startswith("The NRF offer")


def test_the_status_says_when_an_edit_was_saved(desk):
    assert desk.window.status.saved.text() == "All changes saved"
    desk.document.edit(SetParticular("title", "New"))
    assert desk.window.status.saved.text().startswith("Saved ")


def test_reopening_shows_the_same(desk, make_desk):
    before = desk.document.current
    desk.document.edit(SetParticular("title", "Kept"))
    desk.window.show_page("frame")
    desk.window.resize(800, 640)
    again = make_desk()
    assert again.document.current == replace(before, title="Kept")
    assert again.window.page == "frame"
    assert (again.window.width(), again.window.height()) == (800, 640)


def test_a_closed_hint_does_not_come_back(desk):
    desk.preferences.change(coaching_seen=())
    desk.window.show_page("score")
    assert desk.window.hint.isVisible()
    desk.window.hint._close.click()
    desk.window.show_page("frame")
    assert desk.window.hint.isVisible()
    desk.window.show_page("score")
    assert not desk.window.hint.isVisible()


def test_a_page_without_anything_to_speak_of_gives_no_hint(make_desk, preferences):
    preferences.change(coaching_seen=())
    desk = make_desk()
    assert desk.window.page == "brief"
    assert desk.window.hint.isVisible()
    desk.window.actions_["new"].trigger()
    for page, hint in (("brief", False), ("frame", True), ("score", False), ("compare", False)):
        desk.window.show_page(page)
        assert desk.window.hint.isVisible() is hint, page
