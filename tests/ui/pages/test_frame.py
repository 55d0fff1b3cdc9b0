"""The Frame page: everything edited in place, driven by keys and judged by the document and the screen."""

from dataclasses import replace

import pytest
from builders import an_assessment
from PySide6.QtCore import QMimeData, QModelIndex, QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QAbstractItemView, QToolButton, QWidget

from riskdesk.domain.dimensions import Kind
from riskdesk.domain.edits.options import RemoveOption, ReviseOption
from riskdesk.domain.scales import Points
from riskdesk.ui.models.row_tree import NEW
from riskdesk.ui.models.rows import MIME
from riskdesk.ui.pages.frame.cell_editors import CellEditor, ChoiceEditor, LinesEditor
from riskdesk.ui.pages.frame.page import FramePage

Key = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page(qtbot, document, selection):
    shown = FramePage(document, selection)
    qtbot.addWidget(shown)
    shown.resize(1064, 820)
    shown.show()
    shown.activateWindow()
    qtbot.waitActive(shown)
    return shown


def editor_in(view):
    """The editor that is open in a table."""
    return next(e for e in view.findChildren(QWidget) if isinstance(e, CellEditor) and e.isVisible())


def is_editing(view):
    return view.state() == QAbstractItemView.State.EditingState


def go_to(view, item, column=0):
    view.setFocus()
    view.setCurrentIndex(view.model().index_of(item, column))


def type_in(qtbot, view, text, end=Key.Key_Return, modifiers=Qt.KeyboardModifier.NoModifier):
    """Type over what stands in the open editor, and finish with a key."""
    editor = editor_in(view)
    editor.setFocus()
    editor.selectAll()
    qtbot.keyClicks(editor, text)
    qtbot.keyClick(editor, end, modifiers)
    qtbot.wait(10)


def names(items):
    return [item.name for item in items]


def last_step(document):
    return document.session.history.done[-1].label


# The question


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


# Options


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


# Dimensions


def test_alt_right_makes_a_part_and_alt_left_takes_it_out(qtbot, page, document):
    from riskdesk.domain.edits.scores import BlankScores

    document.edit(BlankScores())
    view = page.dimensions.view
    first, second = document.current.tree.children(None)[:2]
    go_to(view, second.id)
    qtbot.keyClick(view, Key.Key_Right, ALT)
    assert document.current.tree.by_id[second.id].parent == first.id
    assert view.current_id == second.id
    qtbot.keyClick(view, Key.Key_Left, ALT)
    assert document.current.tree.by_id[second.id].parent is None
    assert [d.id for d in document.current.tree.children(None)][:2] == [first.id, second.id]


def test_a_dimension_with_scores_takes_no_part_by_moving_and_says_why(qtbot, page, document):
    view = page.dimensions.view
    go_to(view, document.current.tree.children(None)[1].id)
    before = document.current
    qtbot.keyClick(view, Key.Key_Right, ALT)
    assert document.current is before
    assert "has scores of its own" in view.itemDelegate().bubble.text


def test_a_first_part_takes_over_the_scores(qtbot, page, document):
    view, whole = page.dimensions.view, document.current.tree.children(None)[0]
    given = sum(cell.dimension == whole.id for cell, _s in document.current.cells())
    go_to(view, whole.id)
    qtbot.mouseClick(page.detail.add_part, Qt.MouseButton.LeftButton)
    type_in(qtbot, view, "Along the border")
    qtbot.keyClick(editor_in(view), Key.Key_Escape)
    part = next(d for d in document.current.dimensions if d.name == "Along the border")
    assert part.parent == whole.id
    assert sum(cell.dimension == part.id for cell, _s in document.current.cells()) == given > 0
    assert view.model().tree.adding_under is None


def test_a_kind_is_chosen_from_words_that_say_its_direction(qtbot, page, document):
    view, first = page.dimensions.view, document.current.dimensions[0]
    go_to(view, first.id, column=1)
    assert view.currentIndex().data() == "opportunity · higher is better"
    qtbot.keyClick(view, Key.Key_F2)
    editor = editor_in(view)
    assert isinstance(editor, ChoiceEditor)
    qtbot.waitUntil(lambda: editor.view().isVisible())
    qtbot.keyClick(editor.view(), Key.Key_Down)
    qtbot.keyClick(editor.view(), Key.Key_Return)
    qtbot.waitUntil(lambda: not is_editing(view))
    assert document.current.dimensions[0].kind is Kind.RISK
    assert view.currentIndex().data() == "risk · higher is worse"


def test_a_typed_share_makes_the_others_give_way(qtbot, page, document):
    view = page.dimensions.view
    siblings = document.current.tree.children(None)
    go_to(view, siblings[0].id, column=2)
    qtbot.keyClick(view, Key.Key_F2)
    type_in(qtbot, view, "50")
    after = [d.raw_weight for d in document.current.tree.children(None)]
    assert after[0] == 50
    assert sum(after) == pytest.approx(100)
    assert after[1] / after[2] == pytest.approx(siblings[1].raw_weight / siblings[2].raw_weight)
    assert view.model().index_of(siblings[0].id, 2).data() == "50 %"


def test_a_share_that_is_no_number_is_refused(qtbot, page, document):
    view, before = page.dimensions.view, document.current
    go_to(view, before.dimensions[0].id, column=2)
    qtbot.keyClick(view, Key.Key_F2)
    type_in(qtbot, view, "much")
    assert "“much” is not a number" in view.itemDelegate().bubble.text
    assert document.current is before


def test_removing_a_group_removes_its_parts(qtbot, page, document):
    group = document.current.tree.groups[0]
    go_to(page.dimensions.view, group.id)
    qtbot.mouseClick(page.detail.remove, Qt.MouseButton.LeftButton)
    assert not {d.id for d in document.current.dimensions} & {group.id, "relations-with-kabul"}


# The scale


def test_a_scale_that_scores_do_not_fit_is_refused_and_offers_to_clear_them(qtbot, page, document):
    leaf = document.current.dimensions[0]
    go_to(page.dimensions.view, leaf.id, column=3)
    qtbot.keyClick(page.dimensions.view, Key.Key_Return)
    scale = page.detail.scale
    assert scale.kind.hasFocus()
    scale.high.setFocus()
    scale.high.selectAll()
    qtbot.keyClicks(scale.high, "10")
    qtbot.keyClick(scale.high, Key.Key_Return)
    assert document.current.dimensions[0] == leaf
    assert "scores do not fit" in scale.refusal.text()
    assert scale.clear.text().startswith("Change the scale and clear those")
    qtbot.mouseClick(scale.clear, Qt.MouseButton.LeftButton)
    assert document.current.dimensions[0].scale == Points(0, 10)
    assert not scale.clear.isVisible()
    document.undo()
    assert document.current.dimensions[0] == leaf
    assert scale.high.text() == "100"


def test_keeping_the_scale_forgets_what_was_typed(qtbot, page, document):
    before = document.current
    go_to(page.dimensions.view, before.dimensions[0].id)
    scale = page.detail.scale
    scale.kind.chosen.emit("levels")
    assert scale.pairs.isVisible()
    assert scale.clear.isVisible()
    qtbot.mouseClick(scale.keep, Qt.MouseButton.LeftButton)
    assert scale.low.isVisible()
    assert not scale.pairs.isVisible()
    assert document.current is before


def test_a_level_is_added_and_removed_in_its_table(qtbot, page, document):
    leaf = next(d for d in document.current.dimensions if d.name.startswith("Reaction"))
    go_to(page.dimensions.view, leaf.id)
    table = page.detail.scale.pairs
    last = table.rowCount() - 1
    table.item(last, 0).setText("None")
    assert document.current.tree.by_id[leaf.id] == leaf
    table.item(last, 1).setText("0")
    levels = document.current.tree.by_id[leaf.id].scale.impact
    assert [(level.label, level.value) for level in levels][-1] == ("None", 0)
    table.setCurrentCell(last, 0)
    qtbot.keyClick(table, Key.Key_Delete)
    assert document.current.tree.by_id[leaf.id].scale == leaf.scale


# Scenarios


@pytest.mark.parametrize(("typed", "stored"), [("0.3", 0.3), ("40%", 0.4), ("0.2..0.4", (0.2, 0.4)), ("", None)])
def test_likelihoods_are_typed_in_any_form(qtbot, page, document, typed, stored):
    view = page.scenarios.view
    go_to(view, document.current.scenarios[0].id, column=1)
    qtbot.keyClick(view, Key.Key_F2)
    editor_in(view).clear()
    type_in(qtbot, view, typed)
    assert document.current.scenarios[0].likelihood == stored


def test_a_likelihood_word_must_be_on_the_yardstick(qtbot, page, document):
    view, before = page.scenarios.view, document.current
    go_to(view, before.scenarios[0].id, column=1)
    qtbot.keyClick(view, Key.Key_F2)
    type_in(qtbot, view, "perhaps")
    assert "is not a word of the yardstick" in view.itemDelegate().bubble.text
    assert document.current is before


def test_the_line_says_whether_likelihoods_can_sum_to_one(page, document):
    from riskdesk.domain.edits.scenarios import ReviseScenario

    assert "can sum to 1" in page.scenarios.line.text()
    for scenario in document.current.scenarios:
        document.edit(ReviseScenario(replace(scenario, likelihood=0.9)))
    assert "at least 2.70" in page.scenarios.line.text()
    assert page.scenarios.rows.index_of(document.current.scenarios[0].id, 2).data() == "33.3 %"


def test_a_yardstick_without_a_word_in_use_is_refused_beside_its_chooser(page, document):
    page.yardstick.chosen.emit("icd203")
    assert document.current.likelihood_words == "phia"
    assert page.yardstick.currentData() == "phia"
    assert "realistic possibility" in page.yardstick_refusal.text()


def test_the_last_scenario_stays(qtbot, page, document):
    view = page.scenarios.view
    for _left in range(len(document.current.scenarios)):
        go_to(view, document.current.scenarios[0].id)
        qtbot.keyClick(view, Key.Key_Delete)
    assert len(document.current.scenarios) == 1
    assert "One scenario has to stay" in view.itemDelegate().bubble.text


# Assessors, quotes and the page as a whole


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
