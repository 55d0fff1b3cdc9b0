"""Marking the text by letters."""

import time
from dataclasses import replace

import pytest
from brief_driver import emphasised, put_caret, select, select_across, shown
from builders import an_assessment
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from riskdesk.domain.briefs import Brief, Note, NoteKind
from riskdesk.domain.edits.briefs import AddBrief
from riskdesk.domain.edits.options import AddOption
from riskdesk.domain.ids import BriefId, OptionId
from riskdesk.domain.options import Option
from riskdesk.domain.quotes import Quote
from riskdesk.domain.tags import Tag
from riskdesk.ui.pages.brief.names import card_name
from riskdesk.ui.pages.brief.page import BriefPage

Key = Qt.Key
SHIFT, ALT = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.AltModifier
PLAN = Brief(
    BriefId("plan"),
    "A plan",
    paragraphs=(
        "*Cheaper Water:* Meters could save a third. Nobody is sure of it.",
        "The town could build a second well. It may run dry in a drought.",
        "ٹاؤن ایک کنواں کھود سکتا ہے۔ یہ سستا ہے۔",
    ),
    notes=(Note(NoteKind.FOOTNOTE, "A note on wells.", "1", 2),),
)


@pytest.fixture
def plan(qtbot, page, document):
    document.edit(AddBrief(PLAN))
    page.text.setFocus()
    return page


@pytest.mark.parametrize(
    ("key", "part"),
    [
        (Key.Key_O, "options"),
        (Key.Key_P, "dimensions"),
        (Key.Key_R, "dimensions"),
        (Key.Key_S, "scenarios"),
        (Key.Key_E, "evidence"),
        (Key.Key_A, "assumptions"),
    ],
)
def test_a_letter_makes_a_card_of_the_selection_and_one_undo_takes_it_back(qtbot, plan, document, key, part):
    before = document.current
    select(plan, 1, "build a second well")
    qtbot.keyClick(plan.text, key)
    made = getattr(document.current, part)[-1]
    assert made.quotes == (Quote(PLAN.id, 2, "build a second well", 15),)
    assert getattr(made, "name", None) or made.text == "build a second well"
    assert plan.cards.list.current.card.id == made.id
    assert emphasised(plan) == "build a second well"
    assert plan.text.hasFocus()
    document.undo()
    assert document.current is before


def test_without_a_selection_the_sentence_under_the_caret_is_marked(qtbot, plan, document):
    put_caret(plan, 0, 50)
    qtbot.keyClick(plan.text, Key.Key_A)
    assert document.current.assumptions[-1].quotes == (Quote(PLAN.id, 1, "Nobody is sure of it.", 44),)


def test_an_urdu_sentence_is_marked_by_its_own_stop(qtbot, plan, document):
    put_caret(plan, 2, 2)
    qtbot.keyClick(plan.text, Key.Key_O)
    assert document.current.options[-1].quotes[0].text == "ٹاؤن ایک کنواں کھود سکتا ہے۔"


def test_what_was_made_is_said_and_f2_names_it(qtbot, plan, document):
    put_caret(plan, 1, 3)
    qtbot.keyClick(plan.text, Key.Key_O)
    assert plan.reading.said.text() == "Option “The town could build a second well” made. F2 names it."
    qtbot.keyClick(plan.text, Key.Key_F2)
    editor = QApplication.focusWidget()
    editor.selectAll()
    qtbot.keyClicks(editor, "Second well")
    qtbot.keyClick(editor, Key.Key_Return)
    qtbot.waitUntil(lambda: document.current.options[-1].name == "Second well")
    qtbot.waitUntil(plan.text.hasFocus)


def test_letters_are_never_typed(qtbot, plan):
    before = plan.text.toPlainText()
    put_caret(plan, 0, 3)
    qtbot.keyClicks(plan.text, "oprseaxz1 ")
    assert plan.text.toPlainText() == before


def test_a_letter_with_control_marks_nothing(qtbot, plan, document):
    before = document.current
    put_caret(plan, 1, 3)
    qtbot.keyClick(plan.text, Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert document.current is before


def test_a_selection_that_shares_words_with_a_quote_of_that_kind_widens_it(qtbot, plan, document):
    select(plan, 1, "second well")
    qtbot.keyClick(plan.text, Key.Key_O)
    count = len(document.current.options)
    select(plan, 1, "The town could build a second")
    qtbot.keyClick(plan.text, Key.Key_O)
    assert len(document.current.options) == count
    assert document.current.options[-1].quotes == (Quote(PLAN.id, 2, "The town could build a second well", 0),)
    assert document.current.options[-1].name == "second well"
    assert plan.reading.said.text() == "The quote of “second well” is wider now."


def test_marking_the_same_words_twice_changes_nothing(qtbot, plan, document):
    select(plan, 1, "build a second well")
    qtbot.keyClick(plan.text, Key.Key_O)
    before = document.current
    select(plan, 1, "second")
    qtbot.keyClick(plan.text, Key.Key_O)
    assert document.current is before
    assert plan.reading.said.text() == "“build a second well” quotes this already."


def test_the_same_words_may_be_marked_as_two_kinds(qtbot, plan, document):
    select(plan, 1, "It may run dry in a drought.")
    qtbot.keyClick(plan.text, Key.Key_R)
    qtbot.keyClick(plan.text, Key.Key_S)
    assert document.current.dimensions[-1].quotes == document.current.scenarios[-1].quotes


def test_a_selection_over_two_paragraphs_makes_one_card_with_a_quote_of_each(qtbot, plan, document):
    select_across(plan, (0, 44), (1, 35))
    qtbot.keyClick(plan.text, Key.Key_E)
    assert [quote.paragraph for quote in document.current.evidence[-1].quotes] == [1, 2]
    assert [quote.text for quote in document.current.evidence[-1].quotes] == [
        "Nobody is sure of it.", "The town could build a second well.",
    ]  # fmt: skip


def test_a_note_is_not_marked(qtbot, plan, document):
    before = document.current
    put_caret(plan, 4, 3)
    assert "A note on wells." in plan.text.textCursor().block().text()
    assert not plan.reading.tag_bar.buttons[Tag.OPTION].isEnabled()
    qtbot.keyClick(plan.text, Key.Key_O)
    assert document.current is before
    assert plan.reading.said.text().startswith("Nothing to mark here")


def test_alt_with_arrows_walks_from_sentence_to_sentence(qtbot, plan):
    put_caret(plan, 0, 0)
    walked = []
    for _step in range(4):
        qtbot.keyClick(plan.text, Key.Key_Down, ALT)
        walked.append(plan.text.textCursor().selectedText())
    assert walked[1:] == [
        "Nobody is sure of it.", "The town could build a second well.", "It may run dry in a drought.",
    ]  # fmt: skip
    qtbot.keyClick(plan.text, Key.Key_Up, ALT)
    assert plan.text.textCursor().selectedText() == "The town could build a second well."


def test_a_text_is_marked_by_keys_alone(qtbot, plan, document):
    for key in (Key.Key_P, Key.Key_A, Key.Key_O, Key.Key_R):
        qtbot.keyClick(plan.text, Key.Key_Down, ALT)
        qtbot.keyClick(plan.text, key)
    a = document.current
    assert a.dimensions[-2].name == "Cheaper Water"
    assert a.assumptions[-1].text == "Nobody is sure of it"
    assert a.options[-1].name == "The town could build a second well"
    assert a.dimensions[-1].quotes[0].text == "It may run dry in a drought."


def test_shift_with_a_letter_quotes_for_a_card_that_is_there(qtbot, plan, document):
    document.edit(AddOption(Option(OptionId("rain"), "Collect rain")))
    put_caret(plan, 1, 3)
    qtbot.keyClick(plan.text, Key.Key_O, SHIFT)
    palette = plan.marking.palette
    assert palette.list.count() == len(document.current.options)
    qtbot.keyClicks(palette.line, "rain")
    qtbot.keyClick(palette.line, Key.Key_Return)
    assert document.current.option("rain").quotes == (Quote(PLAN.id, 2, "The town could build a second well.", 0),)
    assert plan.reading.said.text() == "“Collect rain” quotes this too now."


def test_shift_offers_the_chosen_card_first(qtbot, plan):
    select(plan, 1, "build a second well")
    qtbot.keyClick(plan.text, Key.Key_O)
    put_caret(plan, 1, 40)
    qtbot.keyClick(plan.text, Key.Key_O, SHIFT)
    assert plan.marking.palette.list.item(0).text().startswith("build a second well")
    plan.marking.palette.close()


def test_the_buttons_mark_what_is_selected(qtbot, plan, document):
    select(plan, 1, "run dry")
    qtbot.mouseClick(plan.reading.tag_bar.buttons[Tag.RISK], Qt.MouseButton.LeftButton)
    assert document.current.dimensions[-1].name == "run dry"
    assert plan.text.hasFocus()


@pytest.mark.parametrize(
    ("tag", "text", "name"),
    [
        (Tag.OPPORTUNITY, "*Cheaper Water:* Meters could save a third.", "Cheaper Water"),
        (Tag.OPTION, "– a *new pact* with the neighbours.", "a new pact with the neighbours"),
        (Tag.OPTION, "1) One or two or three or four or five.", "One or two or three or four or…"),
        (Tag.EVIDENCE, "In a year losses have grown by some 500 %.", "In a year losses have grown by some 500 %"),
        (Tag.SCENARIO, "  “If it rains”  ", "If it rains"),
    ],
)  # fmt: skip
def test_names_are_cut_from_the_text(tag, text, name):
    assert card_name(tag, text) == name


def test_marking_in_two_thousand_paragraphs_answers_at_once(qtbot, library, document, selection, jobs):
    text = "The border moved. " + "A sentence of a usual length that says something about it. " * 5
    long = Brief(BriefId("long"), "Long", paragraphs=tuple(f"{text}{n}." for n in range(2000)))
    a = replace(an_assessment(), id="long", briefs=(long,))
    document.show(library.open(library.create(a)))
    page = shown(qtbot, BriefPage(document, selection, jobs))
    page.text.setFocus()
    slowest = 0.0
    for number in range(5):
        put_caret(page, 400 * number, 3)
        began = time.perf_counter()
        qtbot.keyClick(page.text, Key.Key_R)
        page.text.repaint()
        slowest = max(slowest, time.perf_counter() - began)
    assert len(document.current.dimensions[-1].quotes) == 5
    assert slowest < 0.5


def test_a_stripe_is_painted_at_once_and_not_only_when_the_text_moves(qtbot, page):
    put_caret(page, 1, 2)
    qtbot.wait(50)
    painted = []

    class Watching(QObject):
        def eventFilter(self, _watched, event):
            if event.type() is QEvent.Type.Paint:
                painted.append(event.region().boundingRect())
            return False

    watching = Watching()
    page.text.viewport().installEventFilter(watching)
    qtbot.keyClick(page.text, Key.Key_R)
    qtbot.wait(50)
    page.text.viewport().removeEventFilter(watching)
    whole = page.text.viewport().rect()
    assert whole in painted


def test_f2_names_the_card_in_sight_whatever_stood_beside_the_text(qtbot, plan):
    put_caret(plan, 1, 2)
    qtbot.keyClick(plan.text, Key.Key_O)
    plan.side.show_pane(plan.side.offers)
    qtbot.keyClick(plan.text, Key.Key_F2)
    editor = QApplication.focusWidget()
    assert isinstance(editor, QLineEdit)
    assert editor.isVisible()


def test_f2_without_a_card_says_so_and_leaves_the_next_name_alone(qtbot, plan):
    plan.cards.list.setCurrentIndex(plan.cards.list.model().index(-1, 0))
    qtbot.keyClick(plan.text, Key.Key_F2)
    assert plan.reading.said.text() == "No card is chosen: put the caret in a quote first."
    assert plan.text.hasFocus()
