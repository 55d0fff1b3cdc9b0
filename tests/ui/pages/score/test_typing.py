"""Scoring with the keyboard, judged by the assessment."""

import pytest
from builders import an_assessment
from PySide6.QtTest import QTest
from score_driver import ESCALATES, Key, at, editor, go_to, type_text, value, where

from riskdesk.domain.edits.scores import BlankScores, SetConfidence, SetValue
from riskdesk.domain.ids import ScenarioId
from riskdesk.domain.scores import Confidence, LikelyImpact, Normal, Range
from riskdesk.ui.pages.score.cell_editor import CellNote


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


def test_n_writes_the_rationale_of_the_cell(page, document, qtbot):
    go_to(page, at())
    QTest.keyClick(page.grid, "n")
    assert page.inspector.rationale.hasFocus()
    page.inspector.rationale.selectAll()
    QTest.keyClicks(page.inspector.rationale, "Because.")
    go_to(page, at("decline"))
    assert document.current.score(at()).rationale == "Because."
    assert page.inspector.rationale.toPlainText() != "Because."


def test_what_a_letter_opens_is_brought_into_sight(page, qtbot):
    page.resize(600, 500)
    for key, part in (("n", page.inspector.rationale), ("e", page.inspector.quotes.form.paragraph)):
        page.grid.setFocus()
        QTest.keyClick(page.grid, key)
        qtbot.waitUntil(lambda part=part: part.visibleRegion().boundingRect().height() == part.height())
    QTest.keyClick(part, Key.Key_Escape)
    qtbot.waitUntil(page.inspector.quotes.form.isHidden)


def test_what_is_being_written_is_kept_when_the_page_goes(page, document):
    go_to(page, at())
    QTest.keyClick(page.grid, "n")
    QTest.keyClicks(page.inspector.rationale, "First. ")
    page.hide()
    assert document.current.score(at()).rationale.startswith("First. ")


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
