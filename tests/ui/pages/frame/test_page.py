"""The Frame page as a whole: the question, what stands beside the tables, every width, empty and large."""

from dataclasses import replace

import pytest
from builders import an_assessment
from frame_driver import CONTROL, Key, go_to, last_step, type_in
from PySide6.QtCore import QMimeData, QModelIndex, QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QToolButton, QWidget

from riskdesk.analysis.places import Item, Noun
from riskdesk.domain.edits.options import RemoveOption, ReviseOption
from riskdesk.domain.edits.scores import SetQuotes
from riskdesk.domain.quoted import standing_on
from riskdesk.ui.models.row_tree import NEW
from riskdesk.ui.models.rows import MIME
from riskdesk.ui.widgets.surfaces import GAP


def test_the_question_is_written_when_its_field_is_left(qtbot, page, document):
    field = page.question.question
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "What now?")
    qtbot.keyClick(field, Key.Key_Tab)
    assert document.current.question == "What now?"
    assert last_step(document) == "Change the question"
    document.undo()
    assert field.toPlainText() == document.current.question != "What now?"


def test_an_empty_title_is_refused_beside_its_field_which_keeps_what_was_typed(qtbot, page, document):
    field, before = page.question.title, document.current.title
    field.setFocus()
    field.clear()
    qtbot.keyClick(field, Key.Key_Return)
    assert document.current.title == before
    assert field.text() == ""
    assert field.parentWidget().refusal.isVisible()
    assert "title" in field.parentWidget().refusal.text()
    qtbot.keyClick(field, Key.Key_Escape)
    assert field.text() == before
    assert not field.parentWidget().refusal.isVisible()


def test_a_marking_is_free_text_or_a_usual_one(qtbot, page, document):
    field = page.question.marking
    field.line.setFocus()
    field.line.selectAll()
    qtbot.keyClicks(field.line, "Eyes only")
    qtbot.keyClick(field.line, Key.Key_Return)
    assert document.current.marking == "Eyes only"
    field.setCurrentText("SECRET")
    field.activated.emit(field.currentIndex())
    assert document.current.marking == "SECRET"


def test_undo_goes_to_the_window_while_a_field_has_nothing_to_undo(qtbot, page):
    field = page.question.title
    field.setFocus()
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QKeyEvent

    def claims_undo():
        asked = QKeyEvent(QEvent.Type.ShortcutOverride, Key.Key_Z, CONTROL)
        asked.ignore()
        field.event(asked)
        return asked.isAccepted()

    assert not claims_undo()
    qtbot.keyClicks(field, "x")
    assert claims_undo()


def test_an_assessor_is_added_and_weighed(qtbot, page, document):
    view = page.assessors.view
    view.setFocus()
    qtbot.keyClick(view, Key.Key_Return)
    type_in(qtbot, view, "Guest", end=Key.Key_Tab)
    assert document.current.assessors[-1].name == "Guest"
    type_in(qtbot, view, "3")
    assert document.current.assessors[-1].weight == 3
    assert view.model().index_of(document.current.assessors[-1].id, 2).data() == "75 %"


def test_a_quote_leads_to_its_brief_and_can_be_taken_away(qtbot, page, document, selection):
    option = document.current.options[0]
    go_to(page.options.view, option.id)
    show, remove = page.detail.quotes.findChildren(QToolButton)[:2]
    with qtbot.waitSignal(selection.quote_wanted) as wanted:
        qtbot.mouseClick(show, Qt.MouseButton.LeftButton)
    assert wanted.args == [option.quotes[0]]
    qtbot.mouseClick(remove, Qt.MouseButton.LeftButton)
    assert document.current.options[0].quotes == option.quotes[1:]
    document.undo()
    assert document.current.options[0].quotes == option.quotes


def test_the_detail_writes_the_description_of_its_own_row(qtbot, page, document):
    first, second = document.current.options[:2]
    go_to(page.options.view, first.id)
    field = page.detail.description
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "Changed")
    go_to(page.options.view, second.id)
    assert document.current.options[0].description == "Changed"
    assert document.current.options[1] == second
    assert field.toPlainText() == second.description


def test_a_change_from_elsewhere_shows_at_once(page, document):
    option = document.current.options[0]
    document.edit(ReviseOption(replace(option, name="Renamed elsewhere")))
    assert page.options.rows.index_of(option.id).data() == "Renamed elsewhere"


def test_without_an_assessment_the_page_says_where_to_go(qtbot, page, document, selection):
    document.show(None)
    assert page.nothing.isVisible()
    assert not page.split.isVisible()
    with qtbot.waitSignal(selection.page_wanted) as wanted:
        qtbot.mouseClick(page.nothing.button, Qt.MouseButton.LeftButton)
    assert wanted.args == ["home"]


def test_every_model_keeps_qt_s_rules_through_edits(page, document):
    testers = [
        QAbstractItemModelTester(table.rows, QAbstractItemModelTester.FailureReportingMode.Fatal)
        for table in page.tables
    ]
    page.options.view.add()
    page.dimensions.view.add(document.current.dimensions[0].id)
    document.edit(RemoveOption(document.current.options[0].id))
    document.undo()
    assert len(testers) == 4


def test_forty_options_scroll_with_the_page(qtbot, page, library, document):
    document.show(library.open(library.create(an_assessment(options=40))))
    view = page.options.view
    last = document.current.options[-1].id
    go_to(view, last)
    assert view.model().rowCount() == 41
    shown = view.visualRect(view.currentIndex()).center()
    area = page.split.widget(0)
    assert area.viewport().rect().contains(view.viewport().mapTo(area.viewport(), shown))


def test_cells_speak_their_row_and_column(page, document):
    speak = Qt.ItemDataRole.AccessibleTextRole
    first = document.current.dimensions[0]
    spoken = page.dimensions.rows.index_of(first.id, 1).data(speak)
    assert spoken == "Security Cooperation, Kind: opportunity · higher is better"
    assert page.options.rows.index_of(NEW).data(speak) == "Add an option…"


def test_every_control_that_takes_the_focus_has_a_name(page):
    nameless = [
        widget
        for widget in page.findChildren(QWidget)
        if widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        and widget.isVisible()
        and not (widget.accessibleName() or getattr(widget, "text", str)())
    ]
    assert not nameless


@pytest.mark.parametrize("width", [520, 1064, 1800])
def test_no_column_of_names_vanishes_at_any_width(qtbot, page, width):
    page.resize(width, 700)
    qtbot.wait(10)
    for table in page.tables:
        assert table.view.columnWidth(0) >= 100
        assert table.view.header().length() <= table.view.viewport().width() + 1


def test_html_in_a_name_is_shown_as_it_stands(page, document):
    option = document.current.options[0]
    document.edit(ReviseOption(replace(option, name="<b>x</b> & y")))
    index = page.options.rows.index_of(option.id)
    assert index.data() == "<b>x</b> & y"
    assert "&lt;b&gt;" in index.data(Qt.ItemDataRole.ToolTipRole)


def test_mime_data_from_elsewhere_is_not_taken(page):
    data = QMimeData()
    data.setData(MIME, b"nobody")
    assert not page.options.rows.canDropMimeData(data, Qt.DropAction.MoveAction, 0, 0, QModelIndex())
    assert page.options.view.indexAt(QPoint(5, 5)).isValid()


def test_what_is_looked_for_becomes_the_current_row_of_its_table(page, document, selection):
    for noun, item in (
        (Noun.OPTION, document.current.options[2]), (Noun.DIMENSION, document.current.dimensions[-1]),
        (Noun.SCENARIO, document.current.scenarios[1]), (Noun.ASSESSOR, document.current.assessors[0]),
    ):  # fmt: skip
        selection.go_to_item(Item(noun, item.id))
        table = next(table for table in page.tables if table.view.hasFocus())
        assert table.view.current_id == item.id
        assert page.detail.name.text() == item.name


def test_where_there_is_little_width_the_chosen_row_stands_under_its_table(qtbot, page, document, selection):
    page.resize(600, 600)
    qtbot.wait(10)
    a = document.current
    for table, item in (
        (page.options, Item(Noun.OPTION, a.options[1].id)), (page.scenarios, Item(Noun.SCENARIO, a.scenarios[0].id))
    ):  # fmt: skip
        selection.go_to_item(item)
        qtbot.wait(10)
        assert page.detail.isVisible()
        assert 0 <= page.detail.y() - table.geometry().bottom() <= 3 * GAP
        assert page.detail.parentWidget() is table.parentWidget()
    page.resize(1200, 600)
    qtbot.wait(10)
    assert page.detail.parentWidget() is not table.parentWidget()
    assert page.detail.isVisible()


def test_a_new_assessment_begins_with_its_title(page, document, library):
    document.show(library.open(library.create(replace(an_assessment(), options=(), scores={}, question=""))))
    page.setFocus()
    assert page.question.title.hasFocus()


def test_a_long_text_is_edited_whole_in_a_short_table(qtbot, page, document, library):
    document.show(library.open(library.create(an_assessment(options=1))))
    view = page.options.view
    view.setFocus()
    view.setCurrentIndex(view.model().index_of(document.current.options[0].id, 1))
    view.rename()
    editor = view.indexWidget(view.currentIndex())
    assert view.viewport().rect().contains(editor.geometry())


def test_a_quote_leads_to_every_score_that_stands_on_it(qtbot, page, document, selection):
    quote = document.current.options[0].quotes[0]
    cell = next(document.current.cells())[0]
    document.edit(SetQuotes(cell, (quote,)))
    go_to(page.options.view, document.current.options[0].id)
    stands = next(button for button in page.detail.quotes.findChildren(QToolButton) if "on it" in button.text())
    cells = standing_on(document.current, quote)
    assert cell in cells
    assert len(stands.menu().actions()) == len(cells)
    stands.menu().actions()[cells.index(cell)].trigger()
    assert selection.cell == cell
