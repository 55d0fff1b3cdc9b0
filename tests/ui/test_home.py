"""Home: the list of assessments and what can be done to one."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton

from riskdesk.config.resources import seed
from riskdesk.exchange.assessment_file import read_assessment
from riskdesk.ui.pages.home.assessments import COMPLETE, LEADER, TITLE


@pytest.fixture
def home(desk, library):
    library.create(read_assessment(seed("sample-scales.yaml")))
    desk.window.show_page("home")
    return desk.window.pages["home"]


def titles(home):
    return [home.table.index(row, TITLE).data() for row in range(home.table.rowCount())]


def choose(home, title):
    home.view.setCurrentIndex(home.table.index(titles(home).index(title), TITLE))


def press(home, name):
    next(b for b in home.findChildren(QPushButton) if b.text() == name and b.isVisible()).click()


def undo_strip(home):
    next(b for b in home.strip.findChildren(QPushButton) if b.text() == "Undo" and b.isVisible()).click()


NRF, VAN = "The NRF offer to Pakistan", "A van for the town library"


def test_it_lists_the_assessments_with_their_leaders(home, qtbot):
    assert sorted(titles(home)) == sorted([NRF, VAN])
    row = titles(home).index(NRF)
    assert home.table.index(row, COMPLETE).data() == "75 of 75"
    qtbot.waitUntil(lambda: home.table.index(row, LEADER).data() not in ("…", None))
    assert home.table.index(row, LEADER).data() == "Limited security cooperation"


def test_enter_opens(home, desk, qtbot):
    choose(home, VAN)
    qtbot.keyClick(home.view, Qt.Key.Key_Return)
    assert desk.document.current.title == VAN
    assert desk.window.page == "score"


def test_rename_by_f2_of_another_and_of_the_open_one(home, desk, library, qtbot):
    for title, wanted in ((VAN, "A bus"), (NRF, "The offer")):
        choose(home, title)
        qtbot.keyClick(home.view, Qt.Key.Key_F2)
        editor = next(line for line in home.view.findChildren(QLineEdit) if line.isVisible())
        editor.selectAll()
        qtbot.keyClicks(editor, wanted)
        qtbot.keyClick(editor, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda wanted=wanted: wanted in titles(home))
    assert sorted(entry.title for entry in library.entries()) == ["A bus", "The offer"]
    assert desk.document.current.title == "The offer"
    assert desk.document.undo()
    assert desk.document.current.title == NRF


def test_duplicate(home, library, qtbot):
    choose(home, VAN)
    qtbot.keyClick(home.view, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert f"Copy of {VAN}" in titles(home)
    assert len(library.entries()) == 3
    assert home.chosen.title == f"Copy of {VAN}"


def test_delete_can_be_undone(home, desk, library, qtbot):
    choose(home, VAN)
    qtbot.keyClick(home.view, Qt.Key.Key_Delete)
    assert titles(home) == [NRF]
    assert home.strip.text.text() == f"Deleted “{VAN}”."
    undo_strip(home)
    assert sorted(titles(home)) == sorted([NRF, VAN])
    assert home.chosen.title == VAN


def test_deleting_the_open_one_closes_it(home, desk, library, qtbot):
    choose(home, NRF)
    press(home, "Delete")
    assert not desk.document.is_open
    assert desk.window.page == "home"
    assert desk.window.windowTitle() == "Riskdesk"
    undo_strip(home)
    assert NRF in titles(home)


def test_an_empty_workspace_says_what_to_do(home, desk, qtbot):
    for _time in range(2):
        qtbot.keyClick(home.view, Qt.Key.Key_Delete)
    assert home.empty.isVisible()
    with qtbot.waitSignal(home.import_wanted):
        home.empty.button.click()


def test_blank_scores_is_one_click_and_can_be_undone(home, desk, qtbot):
    before = desk.document.current
    choose(home, NRF)
    press(home, "Start from blank scores")
    assert not desk.document.current.scores
    undo_strip(home)
    assert desk.document.current == before


def test_a_new_assessment_is_opened_on_a_page_to_begin(home, desk):
    press(home, "New")
    assert desk.document.current.title == "New assessment"
    assert not desk.document.current.options
    assert desk.window.page == "frame"


def test_a_sample_is_imported(home, desk, qtbot):
    menu = home.samples.menu()
    menu.aboutToShow.emit()
    assert [action.text() for action in menu.actions()] == [NRF, VAN]
    menu.actions()[1].trigger()
    qtbot.waitUntil(lambda: desk.document.current.title == VAN)
    assert titles(home).count(VAN) == 2


def test_cells_speak(home):
    spoken = home.table.index(titles(home).index(VAN), COMPLETE).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("Scores: ")
    assert "of" in spoken


def test_the_list_follows_another_program(home, library, desk, workspace):
    from riskdesk.storage.workspace import Workspace

    QTest.qWait(10)
    with Workspace.open(workspace.path, author="colleague") as other:
        other.create(read_assessment(seed("sample-scales.yaml")), "Import")
    desk.furnishing.watch.look()
    assert titles(home).count(VAN) == 2
