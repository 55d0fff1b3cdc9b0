"""Several files at once: a row for each, one choice for all, and those that are refused are named."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

Key = Qt.Key


@pytest.fixture
def files(tmp_path):
    made = []
    for name, text in (
        ("north.txt", "The north\n\nA *first* point.\n"),
        ("south.txt", "The south\n\nA second point.\n"),
        ("east.txt", "The east\n\nA third point.\n"),
    ):
        (tmp_path / name).write_text(text, encoding="utf-8")
        made.append(tmp_path / name)
    (tmp_path / "picture.bin").write_bytes(bytes(range(256)) * 20)
    return [*made, tmp_path / "picture.bin"]


@pytest.fixture
def shown(desk, preview, files):
    desk.furnishing.commands.import_files(files)
    return preview()


def press(qtbot, key):
    assert QApplication.focusWidget() is not None
    qtbot.keyClick(QApplication.focusWidget(), key)


def test_each_file_has_a_row_and_the_refused_one_its_reason(desk, shown):
    rows = [shown.list.topLevelItem(place) for place in range(shown.list.topLevelItemCount())]
    assert [row.text(0) for row in rows] == ["north.txt", "south.txt", "east.txt", "picture.bin"]
    assert [rows[0].text(column) for column in range(1, 5)] == ["The north", "1", "0", "2"]
    assert "picture.bin" in rows[3].text(1)
    assert shown.line.text() == "3 briefs, 1 file refused"
    assert "picture.bin" in desk.window.notice.text.text()


def test_each_becomes_an_assessment_except_those_left_out(desk, qtbot, shown, library):
    shown.list.setFocus()
    press(qtbot, Key.Key_Down)
    press(qtbot, Key.Key_Space)
    press(qtbot, Key.Key_Return)
    qtbot.waitUntil(lambda: len(library.entries()) == 3)
    assert {entry.title for entry in library.entries()} >= {"The north", "The east"}
    qtbot.waitUntil(lambda: desk.document.current.title == "The east")


def test_all_are_added_to_the_open_assessment_as_one_step(desk, qtbot, shown):
    before = desk.document.current
    shown.mend.setFocus()
    press(qtbot, Key.Key_Space)
    shown.new.setFocus()
    press(qtbot, Key.Key_Down)
    qtbot.waitUntil(shown.take.isEnabled)
    press(qtbot, Key.Key_Return)
    qtbot.waitUntil(lambda: desk.document.current is not before)
    assert [brief.title for brief in desk.document.current.briefs][1:] == ["The north", "The south", "The east"]
    assert desk.document.current.briefs[1].paragraphs == ("A first point.",)
    desk.document.undo()
    assert desk.document.current is before


def test_a_title_that_is_there_gets_a_new_text(desk, qtbot, shown, preview, files):
    shown.add()
    qtbot.waitUntil(shown.take.isEnabled)
    press(qtbot, Key.Key_Return)
    files[1].write_text("The south\n\nAnother point.\n", encoding="utf-8")
    desk.furnishing.commands.import_files(files[:2])
    again = preview()
    again.add()
    qtbot.waitUntil(again.take.isEnabled)
    press(qtbot, Key.Key_Return)
    qtbot.waitUntil(lambda: desk.document.current.briefs[2].paragraphs == ("Another point.",))
    assert len(desk.document.current.briefs) == 4


def test_they_are_shown_one_by_one(desk, qtbot, shown, preview):
    shown.each.setFocus()
    press(qtbot, Key.Key_Space)
    titles = []
    for _time in range(3):
        one = preview()
        titles.append(one.particulars.title)
        press(qtbot, Key.Key_Escape)
    assert titles == ["The north", "The south", "The east"]
    assert desk.furnishing.commands.previews.shown is None


def test_a_brief_and_a_sheet_come_one_after_the_other(desk, qtbot, preview, files, tmp_path):
    (tmp_path / "panel.csv").write_text("Option,Cost\nNorth,1\nSouth,2\n")
    desk.furnishing.commands.import_files([files[0], tmp_path / "panel.csv"])
    assert preview().windowTitle() == "Import a brief"
    press(qtbot, Key.Key_Escape)
    assert preview().windowTitle() == "Import scores"


def test_what_is_read_while_a_preview_is_open_is_announced_and_the_preview_comes_back(desk, qtbot, preview, files):
    commands = desk.furnishing.commands
    commands.import_files(files[:1])
    first = preview()
    desk.window.activateWindow()
    qtbot.waitActive(desk.window)
    commands.import_files(files[1:2])
    qtbot.waitUntil(lambda: "is closed" in desk.window.notice.text.text(), timeout=20_000)
    qtbot.waitActive(first)
    first.reject()
    assert preview().particulars.title == "The south"


def test_cards_of_a_brief_without_repairs_keep_together(desk, preview, files):
    desk.furnishing.commands.import_files(files[1:2])
    card = preview().destination.parentWidget()
    assert card.height() <= card.sizeHint().height()
