"""The Score page, driven with keys and judged by the assessment and by what is on screen."""

from dataclasses import replace

import pytest
from builders import an_assessment
from PySide6.QtCore import QEvent, QItemSelectionModel, QObject, Qt
from PySide6.QtGui import QGuiApplication, QRegion
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from riskdesk.domain.edits.options import AddOption, RemoveOption
from riskdesk.domain.edits.scores import BlankScores, SetConfidence, SetRationale, SetValue
from riskdesk.domain.ids import AssessorId, DimensionId, OptionId, ScenarioId
from riskdesk.domain.options import Option
from riskdesk.domain.scores import Cell, Confidence, LikelyImpact, Normal, Range
from riskdesk.ui.pages.score.cell_editor import CellNote
from riskdesk.ui.pages.score.page import ScorePage
from riskdesk.ui.theme import THEME

Key = Qt.Key
ESCALATES = ScenarioId("violence-escalates")
DESK = AssessorId("desk")


@pytest.fixture
def page(qtbot, document, selection):
    selection.choose_scenario(ESCALATES)
    shown = ScorePage(document, selection)
    qtbot.addWidget(shown)
    shown.resize(1064, 820)
    shown.show()
    shown.activateWindow()
    qtbot.waitUntil(shown.grid.hasFocus)
    yield shown
    QGuiApplication.clipboard().clear()


def at(option="formal-alliance", dimension="security-cooperation", scenario=ESCALATES):
    return Cell(OptionId(option), DimensionId(dimension), scenario, DESK)


def go_to(page, cell):
    page.grid.setCurrentIndex(page.table.place(cell))


def editor(page):
    return page.grid.indexWidget(page.grid.currentIndex())


def type_text(page, text, end=Key.Key_Return):
    QTest.keyClick(page.grid, text[0])
    QTest.keyClicks(editor(page), text[1:])
    if end:
        QTest.keyClick(editor(page), end)


def value(document, cell):
    score = document.current.score(cell)
    return score and score.value


def where(page):
    return page.grid.currentIndex().row(), page.grid.currentIndex().column()


# ---- scoring


def test_a_number_is_typed_into_the_current_cell_and_enter_goes_down(page, document):
    go_to(page, at())
    type_text(page, "70")
    assert value(document, at()) == 70.0
    assert where(page) == (1, 0)
    assert page.grid.hasFocus()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("20..60", Range(20.0, 60.0)),
        ("20/45/60", Range(20.0, 60.0, 45.0)),
        ("70 ± 5", Normal(70.0, 5.0)),
        ("2,5", 2.5),
    ],
)
def test_every_way_of_writing_a_score(page, document, text, expected):
    cell = at("decline", "security-cooperation")
    document.edit(SetValue(cell, 1.0))
    go_to(page, cell)
    type_text(page, text)
    assert value(document, cell) == expected


def test_tab_goes_right_and_on_to_the_next_row(page, document):
    go_to(page, at(dimension="relations-with-kabul"))
    type_text(page, "50", Key.Key_Tab)
    assert where(page) == (0, 4)
    type_text(page, "unlikely x Minor", Key.Key_Tab)
    assert where(page) == (1, 0)
    assert value(document, at(dimension="relations-with-kabul")) == 50.0
    assert value(document, at(dimension="reaction-of-factions")) == LikelyImpact("unlikely", "Minor")


def test_esc_leaves_a_cell_as_it_was(page, document):
    before = document.current
    go_to(page, at())
    type_text(page, "70", Key.Key_Escape)
    assert document.current is before
    assert editor(page) is None


def test_a_question_mark_is_unknown_at_once(page, document):
    go_to(page, at())
    QTest.keyClick(page.grid, "?")
    assert value(document, at()) is None
    assert document.current.score(at()) is not None
    assert page.table.face(0, 0).text == "?"
    assert where(page) == (0, 0)


def test_leaving_the_editor_for_another_place_commits(page, document):
    go_to(page, at())
    type_text(page, "33", end=None)
    page.tabs.setFocus()
    assert value(document, at()) == 33.0


def test_what_is_typed_lands_in_its_own_scenario_when_another_is_shown_meanwhile(page, document, selection):
    go_to(page, at())
    type_text(page, "34", end=None)
    selection.choose_scenario(ScenarioId("hard-answer"))
    QTest.keyClick(editor(page), Key.Key_Return)
    assert value(document, at()) == 34.0


def test_a_refusal_stands_beside_the_cell_and_what_was_typed_can_be_mended(page, document):
    before = document.current
    go_to(page, at())
    type_text(page, "700")
    note = page.findChild(CellNote)
    assert note.isVisible()
    assert "700 is off the scale, which goes from 0 to 100" in note.label.text()
    assert note.label.height() >= note.label.heightForWidth(note.label.width())
    assert editor(page).text() == "700"
    assert document.current is before
    QTest.keyClick(editor(page), Key.Key_Backspace)
    assert not note.isVisible()
    QTest.keyClick(editor(page), Key.Key_Return)
    assert value(document, at()) == 70.0


def test_likelihood_and_impact_are_completed(page, document):
    cell = at(dimension="reaction-of-factions")
    go_to(page, cell)
    type_text(page, "almost", end=None)
    popup = editor(page).completer().popup()
    assert popup.isVisible()
    QTest.keyClick(popup, Key.Key_Down)
    QTest.keyClick(popup, Key.Key_Return)
    assert value(document, cell) == LikelyImpact("almost certain", "Minor")
    assert where(page) == (1, 4)


def test_looking_into_a_cell_that_holds_in_every_scenario_gives_it_no_score_of_its_own(page, document):
    before = document.current
    go_to(page, at(dimension="regional-balancing"))
    QTest.keyClick(page.grid, Key.Key_F2)
    assert editor(page).text() == "35/55/70"
    QTest.keyClick(editor(page), Key.Key_Return)
    assert document.current is before


def test_typing_gives_a_scenario_its_own_score_and_delete_brings_the_other_back(page, document):
    cell = at(dimension="regional-balancing")
    go_to(page, cell)
    assert page.table.face(0, 1).inherited
    assert "holds in every scenario" in page.inspector.line.text()
    type_text(page, "61", Key.Key_Up)
    go_to(page, cell)
    assert not page.table.face(0, 1).inherited
    assert value(document, cell._replace(scenario=None)) == Range(35.0, 70.0, 55.0, shape_of(document, cell))
    assert "Delete brings back" in page.inspector.line.text()
    QTest.keyClick(page.grid, Key.Key_Delete)
    assert document.current.score(cell) is None
    assert page.table.face(0, 1).text == "55"
    QTest.keyClick(page.grid, Key.Key_Delete)
    assert page.strip.isVisible()
    assert "All scenarios" in page.strip.text.text()


def shape_of(document, cell):
    return document.current.score(cell._replace(scenario=None)).value.shape


def test_delete_clears_the_whole_selection_as_one_step(page, document):
    before = document.current
    page.grid.selectAll()
    QTest.keyClick(page.grid, Key.Key_Delete)
    assert not any(cell.scenario == ESCALATES for cell, _score in document.current.cells())
    document.undo()
    assert document.current is before


# ---- letters


def test_n_writes_the_rationale_of_the_cell(page, document, qtbot):
    go_to(page, at())
    QTest.keyClick(page.grid, "n")
    assert page.inspector.rationale.hasFocus()
    page.inspector.rationale.selectAll()
    QTest.keyClicks(page.inspector.rationale, "Because.")
    go_to(page, at("decline"))
    assert document.current.score(at()).rationale == "Because."
    assert page.inspector.rationale.toPlainText() != "Because."


def test_esc_returns_from_the_inspector_to_the_grid(page):
    QTest.keyClick(page.grid, "n")
    QTest.keyClick(page.inspector.rationale, Key.Key_Escape)
    assert page.grid.hasFocus()


def test_c_goes_round_the_confidences(page, document):
    go_to(page, at())
    document.edit(SetConfidence(at(), None))
    seen = []
    for _press in range(4):
        QTest.keyClick(page.grid, "c")
        seen.append(document.current.score(at()).confidence)
    assert seen == [Confidence.LOW, Confidence.MODERATE, Confidence.HIGH, None]
    assert page.inspector.confidence.currentText() == "Not stated"


def test_confidence_and_reason_of_a_score_for_every_scenario_stay_with_that_score(page, document):
    cell = at(dimension="regional-balancing")
    go_to(page, cell)
    QTest.keyClick(page.grid, "c")
    assert document.current.score(cell) is None
    assert document.current.score(cell._replace(scenario=None)).confidence is Confidence.HIGH


def test_keys_that_can_do_nothing_say_why(page, document, library):
    document.show(library.open(library.create(an_assessment(options=2))))
    document.edit(BlankScores())
    QTest.keyClick(page.grid, "c")
    assert "Score this cell first" in page.strip.text.text()
    QTest.keyClick(page.grid, "e")
    assert "no brief to quote from" in page.strip.text.text()


def test_a_letter_that_begins_a_label_types(page):
    go_to(page, at(dimension="reaction-of-factions"))
    QTest.keyClick(page.grid, "r")
    assert editor(page).text() == "r"
    QTest.keyClick(editor(page), Key.Key_Escape)
    QTest.keyClick(page.grid, "n")
    assert page.inspector.rationale.hasFocus()


# ---- quotes and dissent


def test_e_adds_the_exact_words_of_a_paragraph(page, document):
    cell = at("decline")
    document.edit(SetValue(cell, 1.0))
    go_to(page, cell)
    QTest.keyClick(page.grid, "e")
    form = page.inspector.quotes.form
    assert form.isVisible()
    assert form.paragraph.hasFocus()
    form.paragraph.setCurrentIndex(2)
    form.paragraph.activated.emit(2)
    cursor = form.text.textCursor()
    start = form.text.toPlainText().index("500")
    cursor.setPosition(start)
    cursor.setPosition(start + len("500 % in four years"), cursor.MoveMode.KeepAnchor)
    form.text.setTextCursor(cursor)
    QTest.mouseClick(form.add, Qt.MouseButton.LeftButton)
    (quote,) = document.current.score(cell).quotes
    assert (quote.brief, quote.paragraph, quote.text) == ("article", 3, "500 % in four years")
    assert not form.isVisible()
    assert shown_quotes(page) == ["500 % in four years"]


def shown_quotes(page):
    rows = page.inspector.quotes._rows
    return [rows.itemAt(place).widget().findChildren(QLabel)[1].text() for place in range(rows.count())]


def test_a_quote_goes_to_its_brief_and_can_be_removed(page, document, selection, qtbot):
    go_to(page, at())
    first, *rest = document.current.score(at()).quotes
    row = page.inspector.quotes._rows.itemAt(0).widget()
    with qtbot.waitSignal(selection.quote_wanted) as wanted:
        QTest.keyClick(row, Key.Key_Return)
    assert wanted.args == [first]
    with qtbot.waitSignal(selection.quote_wanted):
        QTest.mouseClick(row, Qt.MouseButton.LeftButton)
    QTest.keyClick(row, Key.Key_Delete)
    assert list(document.current.score(at()).quotes) == rest
    assert len(shown_quotes(page)) == len(rest)


def test_a_dissent_is_signed_and_withdrawn(page, document):
    go_to(page, at())
    part = page.inspector.dissent
    QTest.mouseClick(part.edit_button, Qt.MouseButton.LeftButton)
    QTest.keyClicks(part.form.value, "20")
    QTest.mouseClick(part.form.sign, Qt.MouseButton.LeftButton)
    assert "signed" in part.form.refusal.text()
    QTest.keyClicks(part.form.by, "A. Khan")
    QTest.keyClicks(part.form.reason, "Too hopeful.")
    QTest.keyClick(part.form.reason, Key.Key_Return)
    dissent = document.current.score(at()).dissent
    assert (dissent.by, dissent.value, dissent.reason) == ("A. Khan", 20.0, "Too hopeful.")
    assert part.said.text() == "A. Khan dissents: 20. Too hopeful."
    QTest.mouseClick(part.remove_button, Qt.MouseButton.LeftButton)
    assert document.current.score(at()).dissent is None


# ---- clipboard


def test_a_copied_range_pastes_back_as_it_was(page, document):
    before = document.current
    page.grid.selectAll()
    QTest.keyClick(page.grid, Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    copied = QGuiApplication.clipboard().text()
    assert copied.splitlines()[0].split("\t")[:2] == ["55/80/90", "35/55/70"]
    go_to(page, at())
    page.grid.clearSelection()
    page.grid.setCurrentIndex(page.table.index(0, 0))
    QTest.keyClick(page.grid, Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    faces = [[page.table.face(row, column).text for column in range(5)] for row in range(5)]
    document.undo()
    assert document.current is before
    assert faces == [[page.table.face(row, column).text for column in range(5)] for row in range(5)]


def test_a_paste_is_one_step_and_lists_what_it_did_not_understand(page, document):
    before = document.current
    go_to(page, at())
    QGuiApplication.clipboard().setText("1,5\tabc\t\n?\t140\t9")
    QTest.keyClick(page.grid, Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert value(document, at()) == 1.5
    assert value(document, at("limited-cooperation")) is None
    assert value(document, at("limited-cooperation", "strategic-leverage")) == 9.0
    assert document.current.score(at(dimension="regional-balancing")) is None
    assert page.misread.isVisible()
    assert page.misread.text.text() == "3 cells were scored. 2 were not understood and left as they were:"
    assert "Regional Balancing of Formal alliance (row 1, column 2) says “abc”" in page.misread.list.item(0).text()
    page.misread.list.itemActivated.emit(page.misread.list.item(1))
    assert where(page) == (1, 1)
    document.undo()
    assert document.current is before


def test_one_copied_score_fills_the_selection(page, document):
    QGuiApplication.clipboard().setText("44")
    whole_column = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Columns
    page.grid.selectionModel().select(page.table.index(0, 1), whole_column)
    QTest.keyClick(page.grid, Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert {value(document, at(o.id, "regional-balancing")) for o in document.current.options} == {44.0}


# ---- scenarios, assessors, frame


def test_the_tabs_name_each_scenario_with_its_likelihood(page, selection):
    assert page.tabs.accessibleTabName(0) == "Violence keeps escalating, realistic possibility, 43 %"
    assert page.tabs.tabText(3) == "All scenarios"
    page.tabs.setFocus()
    QTest.keyClick(page.tabs, Key.Key_Right)
    assert selection.scenario == "violence-steady"
    assert page.table.face(0, 0).text == "55"


def test_what_is_typed_under_all_scenarios_holds_in_all(page, document, selection):
    page.tabs.setCurrentIndex(3)
    go_to(page, at("formal-alliance", "regional-balancing"))
    assert selection.cell.scenario is None
    type_text(page, "12")
    assert value(document, at(dimension="regional-balancing", scenario=None)) == 12.0


def test_a_cell_that_is_wanted_from_elsewhere_becomes_the_current_one(page, selection):
    selection.go_to_cell(at("decline", "relations-with-kabul", ScenarioId("hard-answer")))
    assert where(page) == (4, 3)
    assert page.tabs.currentIndex() == 2
    assert page.inspector.heading.text() == "Decline and carry on as now · Relations with Kabul"


def test_the_current_cell_stays_when_options_are_added_and_is_let_go_when_its_option_leaves(page, document, selection):
    go_to(page, at("regional-balancing"))
    document.edit(AddOption(Option(OptionId("new"), "New"), 0))
    assert where(page) == (4, 0)
    assert selection.cell == at("regional-balancing")
    document.edit(RemoveOption(OptionId("regional-balancing")))
    assert where(page) == (0, 0)
    assert selection.cell == at("new")


def test_another_assessment_is_shown_when_it_is_opened(page, document, library):
    copy = library.duplicate(document.current.id)
    document.show(library.open(copy))
    go_to(page, at())
    type_text(page, "5")
    assert value(document, at()) == 5.0
    document.show(None)
    assert page.empty.isVisible()
    assert not page.grid.isVisible()


def test_without_options_the_page_leads_to_frame(qtbot, document, selection, library):
    blank = replace(document.current, options=(), scores={}, assumptions=())
    document.show(library.open(library.create(blank)))
    page = ScorePage(document, selection)
    qtbot.addWidget(page)
    page.show()
    with qtbot.waitSignal(selection.page_wanted) as wanted:
        QTest.mouseClick(page.empty.button, Qt.MouseButton.LeftButton)
    assert wanted.args == ["frame"]


def test_assessors_are_offered_only_when_there_are_several(page, document, selection, library):
    assert not page.assessor.isVisible()
    first = document.current.assessors[0]
    two = replace(document.current, assessors=(first, replace(first, id=AssessorId("b"), name="Second")))
    document.show(library.open(library.create(two)))
    assert page.assessor.isVisible()
    page.assessor.activated.emit(1)
    assert selection.assessor == "b"
    assert page.table.face(0, 0) is None


def test_blank_scores_are_one_click_away_and_can_be_undone(page, document):
    before = document.current
    page.blank.trigger()
    assert not document.current.scores
    assert not page.blank.isEnabled()
    document.undo()
    assert document.current is before


# ---- the screen


class Paints(QObject):
    """The regions that a widget paints."""

    def __init__(self, widget):
        super().__init__(widget)
        self.region = QRegion()
        widget.installEventFilter(self)

    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            self.region += event.region()
        return False


def test_an_edit_repaints_its_cell_and_no_more(page, document, qtbot):
    go_to(page, at("decline"))
    qtbot.wait(50)
    paints = Paints(page.grid.viewport())
    cell = at("limited-cooperation", "regional-balancing")
    document.edit(SetValue(cell, 3.0))
    qtbot.waitUntil(lambda: not paints.region.isEmpty())
    place = page.grid.visualRect(page.table.place(cell))
    assert paints.region.boundingRect() == place


def test_the_bar_is_as_long_as_the_score(page, document, qtbot):
    cell = at("decline", "security-cooperation")
    go_to(page, at())

    def coloured():
        picture = page.grid.viewport().grab(page.grid.visualRect(page.table.place(cell))).toImage()
        blue = THEME.colours.opportunity
        return max(
            sum(picture.pixelColor(x, y).name() == blue for x in range(picture.width()))
            for y in range(picture.height())
        )

    document.edit(SetValue(cell, 20.0))
    short = coloured()
    document.edit(SetValue(cell, 80.0))
    assert coloured() == pytest.approx(4 * short, rel=0.1)


def test_typing_a_reason_keeps_the_cursor_where_it_is(page, document):
    go_to(page, at())
    QTest.keyClick(page.grid, "n")
    field = page.inspector.rationale
    QTest.keyClicks(field, "More ")
    QTest.keyClick(field, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    position = field.textCursor().position()
    assert document.current.score(at()).rationale.startswith("More ")
    document.edit(SetRationale(at("decline"), "Elsewhere."))
    assert field.textCursor().position() == position == len("More ")


@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("width", [560, 1064, 1500])
def test_no_label_is_clipped(page, qapp, qtbot, percent, width):
    THEME.use(qapp, "light", percent)
    page.resize(width, 820)
    qtbot.wait(50)
    for label in page.findChildren(QLabel):
        if label.isVisible() and label.wordWrap():
            # Two pixels are the rounding of layouts within layouts; a line of text is far more.
            assert label.height() >= label.heightForWidth(label.width()) - 2, label.text()
        assert label.textFormat() is Qt.TextFormat.PlainText


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
def test_the_grid_follows_the_theme(page, qapp, theme):
    THEME.use(qapp, theme)
    picture = page.grid.grab().toImage()
    names = {picture.pixelColor(x, y).name() for x in range(0, picture.width(), 2) for y in range(picture.height())}
    assert {THEME.colours.surface, THEME.colours.opportunity, THEME.colours.risk} <= names
