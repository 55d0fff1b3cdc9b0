"""The table of options, driven by keys and judged by the document."""

from dataclasses import replace

from frame_driver import ALT, CONTROL, Key, editor_in, go_to, is_editing, last_step, names, type_in
from PySide6.QtCore import QMimeData, QModelIndex, Qt

from riskdesk.domain.edits.options import RemoveOption
from riskdesk.ui.pages.frame.cell_editors import LinesEditor


def test_enter_adds_one_option_after_the_other(qtbot, page, document):
    view, before = page.options.view, names(document.current.options)
    view.setFocus()
    qtbot.keyClick(view, Key.Key_Return)
    type_in(qtbot, view, "Wait a month")
    assert is_editing(view)
    type_in(qtbot, view, "Ask the allies")
    qtbot.keyClick(editor_in(view), Key.Key_Escape)
    assert not is_editing(view)
    assert names(document.current.options) == [*before, "Wait a month", "Ask the allies"]
    assert last_step(document) == "Add option “Ask the allies”"
    document.undo()
    assert names(document.current.options) == [*before, "Wait a month"]


def test_leaving_the_row_for_a_new_option_empty_adds_nothing(qtbot, page, document):
    before = document.current
    page.options.view.add()
    qtbot.keyClick(editor_in(page.options.view), Key.Key_Return)
    qtbot.wait(10)
    assert document.current is before
    assert not is_editing(page.options.view)


def test_f2_renames(qtbot, page, document):
    view, first = page.options.view, document.current.options[0]
    go_to(view, first.id)
    qtbot.keyClick(view, Key.Key_F2)
    type_in(qtbot, view, "Full alliance")
    assert document.current.options[0] == replace(first, name="Full alliance")
    assert view.currentIndex().data() == "Full alliance"


def test_a_name_that_is_taken_keeps_the_editor_with_the_reason_beside_it(qtbot, page, document):
    view, before = page.options.view, document.current
    go_to(view, before.options[0].id)
    qtbot.keyClick(view, Key.Key_F2)
    type_in(qtbot, view, before.options[1].name)
    bubble = view.itemDelegate().bubble
    assert is_editing(view)
    assert editor_in(view).text() == before.options[1].name
    assert "already one named" in bubble.text
    assert document.current is before
    type_in(qtbot, view, "Another name")
    assert document.current.options[0].name == "Another name"
    assert bubble.text == ""


def test_a_description_has_several_lines(qtbot, page, document):
    view, first = page.options.view, document.current.options[0]
    go_to(view, first.id, column=1)
    qtbot.keyClick(view, Key.Key_F2)
    editor = editor_in(view)
    assert isinstance(editor, LinesEditor)
    editor.selectAll()
    qtbot.keyClicks(editor, "One")
    qtbot.keyClick(editor, Key.Key_Return)
    qtbot.keyClicks(editor, "two")
    qtbot.keyClick(editor, Key.Key_Return, CONTROL)
    assert document.current.options[0].description == "One\ntwo"
    assert page.detail.description.toPlainText() == "One\ntwo"


def test_a_long_description_never_takes_rich_text(qtbot, page):
    data = QMimeData()
    data.setHtml("<b>bold</b><img src='file:///red.png'>")
    data.setText("bold")
    field = page.detail.description
    field.selectAll()
    field.insertFromMimeData(data)
    assert field.toPlainText() == "bold"
    assert "<img" not in field.document().toHtml()


def test_delete_removes_and_undo_brings_back(qtbot, page, document):
    view, before = page.options.view, document.current
    go_to(view, before.options[1].id)
    qtbot.keyClick(view, Key.Key_Delete)
    assert len(document.current.options) == len(before.options) - 1
    assert view.current_id == before.options[2].id
    document.undo()
    assert document.current is before
    assert view.model().rowCount() == len(before.options) + 1


def test_alt_with_arrows_reorders(qtbot, page, document):
    view, before = page.options.view, names(document.current.options)
    go_to(view, document.current.options[0].id)
    qtbot.keyClick(view, Key.Key_Down, ALT)
    assert names(document.current.options) == [before[1], before[0], *before[2:]]
    assert view.currentIndex().data() == before[0]
    qtbot.keyClick(view, Key.Key_Up, ALT)
    qtbot.keyClick(view, Key.Key_Up, ALT)
    assert names(document.current.options) == before


def test_space_and_click_choose_the_baseline(qtbot, page, document):
    view, options = page.options.view, document.current.options
    go_to(view, options[0].id, column=2)
    qtbot.keyClick(view, Key.Key_Space)
    assert [o.baseline for o in document.current.options] == [True, *[False] * (len(options) - 1)]
    cell = view.visualRect(view.model().index_of(options[1].id, 2))
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=cell.center())
    assert document.current.options[1].baseline
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.RightButton, pos=cell.center())
    assert document.current.options[1].baseline
    assert not document.current.options[0].baseline


def test_carrying_on_as_now_is_offered_while_there_is_no_baseline(qtbot, page, document):
    assert not page.baseline.isVisible()
    baseline = next(o for o in document.current.options if o.baseline)
    document.edit(RemoveOption(baseline.id))
    assert page.baseline.isVisible()
    qtbot.mouseClick(page.baseline, Qt.MouseButton.LeftButton)
    assert document.current.options[-1].name == "Carry on as now"
    assert document.current.options[-1].baseline
    assert not page.baseline.isVisible()


def test_a_dragged_row_lands_where_it_is_dropped(page, document):
    rows, before = page.options.rows, names(document.current.options)
    dragged = rows.mimeData([rows.index_of(document.current.options[0].id)])
    assert rows.canDropMimeData(dragged, Qt.DropAction.MoveAction, 3, 0, QModelIndex())
    rows.dropMimeData(dragged, Qt.DropAction.MoveAction, 3, 0, QModelIndex())
    assert names(document.current.options) == [before[1], before[2], before[0], *before[3:]]
    onto = rows.index_of(document.current.options[0].id)
    assert not rows.canDropMimeData(dragged, Qt.DropAction.MoveAction, -1, -1, onto)
