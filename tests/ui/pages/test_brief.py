"""The Brief page: reading, finding, and going from text to card and back, driven by keys and clicks."""

import time
from dataclasses import replace

import pytest
from builders import an_assessment
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QWidget

from riskdesk.domain.briefs import Brief
from riskdesk.domain.edits.briefs import AddBrief
from riskdesk.domain.edits.options import ReviseOption
from riskdesk.domain.edits.scores import BlankScores
from riskdesk.domain.ids import BriefId
from riskdesk.domain.quotes import Quote
from riskdesk.ui.pages.brief.locate import Place, locate
from riskdesk.ui.pages.brief.page import BriefPage
from riskdesk.ui.pages.brief.shades import shades
from riskdesk.ui.pages.brief.supports import Support, Use
from riskdesk.ui.theme import THEME

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
SECOND = Brief(BriefId("memo"), "A memo", paragraphs=("First words.", "یہ ایک پیراگراف ہے۔", "Last 😀 words here."))


@pytest.fixture
def page(qtbot, document, selection):
    return shown(qtbot, BriefPage(document, selection))


def shown(qtbot, page):
    qtbot.addWidget(page)
    page.resize(1064, 820)
    page.show()
    page.activateWindow()
    qtbot.waitActive(page)
    return page


def marked(page):
    """The stretches of text that are coloured, in the order in which they are painted."""
    return [selection.cursor.selectedText() for selection in page.text.extraSelections()]


def put_caret(page, paragraph, sign):
    cursor = QTextCursor(page.text.document().findBlockByNumber(paragraph))
    cursor.movePosition(QTextCursor.MoveOperation.Right, QTextCursor.MoveMode.MoveAnchor, sign)
    page.text.setTextCursor(cursor)


# Reading


def test_the_text_stands_as_written_one_block_a_paragraph(page, document):
    paragraphs = document.current.briefs[0].paragraphs
    assert page.text.toPlainText().split("\n") == list(paragraphs)


def test_lines_hold_about_seventy_characters_whatever_the_width(qtbot, page):
    page.resize(2400, 900)
    qtbot.wait(10)
    longest = max(page.text.document().findBlockByNumber(n).layout().lineAt(0).textLength() for n in range(5))
    assert 55 <= longest <= 95


def test_a_line_break_inside_a_paragraph_does_not_begin_another(qtbot, page, document):
    document.edit(AddBrief(replace(SECOND, paragraphs=("one\ntwo\u2029three", "<b>four</b>"))))
    page.chooser.chosen.emit("memo")
    assert page.text.document().blockCount() == 2
    assert page.text.toPlainText().endswith("<b>four</b>")


def test_urdu_paragraphs_run_from_right_to_left_among_english_ones(page, document):
    document.edit(AddBrief(SECOND))
    page.chooser.chosen.emit("memo")
    blocks = [page.text.document().findBlockByNumber(n) for n in range(3)]
    assert [block.textDirection() for block in blocks] == [
        Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight,
    ]  # fmt: skip
    starts = [block.layout().lineAt(0).naturalTextRect().left() for block in blocks]
    assert starts[1] > starts[0] + 100


def test_control_with_plus_minus_and_nought_zooms(qtbot, page):
    usual = page.text.font().pointSizeF()
    page.text.setFocus()
    qtbot.keyClick(page.text, Key.Key_Plus, CONTROL)
    assert page.text.font().pointSizeF() > usual
    qtbot.keyClick(page.text, Key.Key_Minus, CONTROL)
    qtbot.keyClick(page.text, Key.Key_Minus, CONTROL)
    assert page.text.font().pointSizeF() < usual
    qtbot.keyClick(page.text, Key.Key_0, CONTROL)
    assert page.text.font().pointSizeF() == usual


def test_the_text_cannot_be_changed_or_pasted_into(qtbot, page, document):
    before = page.text.toPlainText()
    page.text.setFocus()
    qtbot.keyClicks(page.text, "x")
    page.text.paste()
    assert page.text.toPlainText() == before


def test_two_thousand_paragraphs_open_fast(qtbot, library, document, selection):
    text = "A sentence of a usual length that says something about the border and what moves over it. " * 4
    long = Brief(BriefId("long"), "Long", paragraphs=tuple(f"{n} {text}" for n in range(2000)))
    a = replace(an_assessment(), id="long", briefs=(long,))
    document.show(library.open(library.create(a)))
    began = time.perf_counter()
    page = shown(qtbot, BriefPage(document, selection))
    page.text.grab()
    assert page.text.document().blockCount() == 2000
    assert time.perf_counter() - began < 5


# What rests on the text


def test_every_quote_has_its_card_in_the_order_of_the_text(page, document):
    a = document.current
    count = sum(len(item.quotes) for item in (*a.options, *a.dimensions, *a.scenarios))
    count += sum(len(score.quotes) for _cell, score in a.cells())
    supports = page.cards.cards.supports
    assert len(supports) == count == page.cards.model().rowCount()
    places = [support.place.paragraph for support in supports]
    assert places == sorted(places)
    assert all(support.place.length for support in supports)
    assert str(count) in page.told.text()


def test_a_chosen_card_shows_its_quote_in_the_text(qtbot, page):
    last = page.cards.model().rowCount() - 1
    page.cards.setFocus()
    qtbot.keyClick(page.cards, Key.Key_End)
    assert page.cards.currentIndex().row() == last
    support = page.cards.cards.supports[last]
    assert page.text.textCursor().blockNumber() == support.place.paragraph
    assert marked(page)[-1] == support.quote.text
    assert page.text.viewport().rect().contains(page.text.cursorRect().center())
    qtbot.keyClick(page.cards, Key.Key_Return)
    assert page.text.hasFocus()


def test_the_caret_in_a_quote_chooses_its_card_and_enter_goes_there(qtbot, page):
    number = next(n for n, s in enumerate(page.cards.cards.supports) if s.place.paragraph == 5)
    put_caret(page, 5, page.cards.cards.supports[number].place.start)
    page.text.setFocus()
    qtbot.keyClick(page.text, Key.Key_Right)
    assert page.cards.currentIndex().row() == number
    qtbot.keyClick(page.text, Key.Key_Return)
    assert page.cards.hasFocus()


def test_a_click_in_a_quote_chooses_its_card_and_another_click_the_next_one_there(qtbot, page):
    supports = page.cards.cards.supports
    support = next(s for s in supports if s.use is Use.OPTION and s.place.paragraph == 6)
    put_caret(page, 6, support.place.start + 2)
    here = page.text.cursorRect().center()
    qtbot.mouseClick(page.text.viewport(), Qt.MouseButton.LeftButton, pos=here)
    first = page.cards.currentIndex().row()
    qtbot.wait(QApplication.doubleClickInterval() + 50)
    qtbot.mouseClick(page.text.viewport(), Qt.MouseButton.LeftButton, pos=here)
    second = page.cards.currentIndex().row()
    assert first != second
    assert supports[first].place.paragraph == supports[second].place.paragraph == 6


def test_a_wanted_quote_is_shown_in_its_brief(qtbot, page, document, selection):
    document.edit(AddBrief(SECOND))
    page.chooser.chosen.emit("memo")
    quote = document.current.scenarios[0].quotes[1]
    selection.go_to_quote(quote)
    assert page.chooser.currentData() == quote.brief
    assert marked(page)[-1] == quote.text
    assert page.text.textCursor().blockNumber() == quote.paragraph - 1
    assert page.cards.cards.supports[page.cards.currentIndex().row()].quote == quote


def test_a_score_is_one_key_away_from_its_card(qtbot, page, selection):
    number, support = next((n, s) for n, s in enumerate(page.cards.cards.supports) if s.use is Use.SCORE)
    page.cards.setFocus()
    page.cards.setCurrentIndex(page.cards.model().index(number, 0))
    with qtbot.waitSignal(selection.page_wanted) as wanted:
        qtbot.keyClick(page.cards, Key.Key_Return, CONTROL)
    assert wanted.args == ["score"]
    assert selection.cell == support.cell


def test_cards_follow_edits_made_elsewhere(page, document):
    document.edit(BlankScores())
    assert not [s for s in page.cards.cards.supports if s.use is Use.SCORE]
    option = document.current.options[0]
    document.edit(ReviseOption(replace(option, name="Renamed")))
    assert page.cards.model().index(0, 0).data() == "Renamed"


def test_a_hidden_page_catches_up_when_it_is_shown(page, document):
    page.hide()
    document.edit(BlankScores())
    assert [s for s in page.cards.cards.supports if s.use is Use.SCORE]
    page.show()
    assert not [s for s in page.cards.cards.supports if s.use is Use.SCORE]


def test_cards_speak_what_they_show(page):
    spoken = page.cards.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("Option Formal alliance, paragraph 1: “would welcome")


def test_the_margin_carries_the_colour_of_what_is_supported(page):
    picture = page.text.grab().toImage()
    colours = {picture.pixelColor(x, y).name() for x in range(picture.width()) for y in range(0, picture.height(), 4)}
    assert {THEME.colours.accent, THEME.colours.risk, THEME.colours.opportunity, THEME.colours.quiet} <= colours


@pytest.mark.parametrize(
    ("text", "paragraph", "place"),
    [
        ("grown by", 2, Place(1, 4, 8)),
        ("GROWN  BY", 2, Place(1, 4, 8)),
        ("it's", 3, Place(2, 0, 4)),
        ("nowhere", 2, Place(1)),
        ("grown by", None, Place(1, 4, 8)),
        ("nowhere", None, None),
        ("grown by", 9, None),
    ],
)
def test_quotes_are_found_whatever_their_case_spacing_and_marks(text, paragraph, place):
    paragraphs = ("Nothing here.", "has grown by far", "it’s so")
    assert locate(paragraphs, Quote(BriefId("b"), paragraph, text)) == place


def test_where_quotes_overlap_the_foremost_shows():
    def support(use, start, length):
        return Support(use, "", Quote(BriefId("b"), 1, ""), Place(0, start, length))

    found = list(shades([support(Use.SCORE, 0, 10), support(Use.OPTION, 4, 2)]))
    assert found == [(Place(0, 0, 4), Use.SCORE), (Place(0, 4, 2), Use.OPTION), (Place(0, 6, 4), Use.SCORE)]


# Finding


def test_words_are_found_counted_and_walked_through(qtbot, page):
    page.find("pakistan")
    total = page.text.toPlainText().lower().count("pakistan")
    assert page.find_bar.told.text() == f"1 of {total}"
    assert page.find_bar.words.hasFocus()
    qtbot.keyClick(page.find_bar.words, Key.Key_Return)
    assert page.find_bar.told.text() == f"2 of {total}"
    qtbot.keyClick(page.find_bar.words, Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(page.find_bar.words, Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert page.find_bar.told.text() == f"{total} of {total}"
    qtbot.keyClick(page.find_bar.words, Key.Key_Escape)
    assert not page.find_bar.isVisible()
    assert page.text.hasFocus()
    assert "pakistan" not in [text.lower() for text in marked(page)]


def test_control_f_in_the_text_opens_the_find_line(qtbot, page):
    page.text.setFocus()
    asked = QKeyEvent(QEvent.Type.ShortcutOverride, Key.Key_F, CONTROL)
    asked.ignore()
    page.text.event(asked)
    assert asked.isAccepted()
    qtbot.keyClick(page.text, Key.Key_F, CONTROL)
    qtbot.keyClicks(page.find_bar.words, "zebra")
    assert page.find_bar.told.text() == "not found"


def test_finding_counts_signs_beyond_the_basic_plane_right(page, document):
    document.edit(AddBrief(SECOND))
    page.chooser.chosen.emit("memo")
    page.find("words here")
    assert marked(page) == ["words here"]


# Particulars


def test_particulars_are_written_when_left_and_named_for_undo(qtbot, page, document):
    field = page.particulars.fields["author"]
    field.setFocus()
    qtbot.keyClicks(field, "A. Writer")
    qtbot.keyClick(field, Key.Key_Tab)
    assert document.current.briefs[0].author == "A. Writer"
    assert document.session.history.done[-1].label.startswith("Change brief “News report")
    document.undo()
    assert field.text() == document.current.briefs[0].author == ""


def test_grades_are_chosen_by_their_words(page, document):
    assert page.particulars.reliability.currentText() == "F · cannot be judged"
    page.particulars.reliability.setCurrentIndex(page.particulars.reliability.findText("B · usually reliable"))
    page.particulars.reliability.activated.emit(page.particulars.reliability.currentIndex())
    page.particulars.credibility.chosen.emit(None)
    assert document.current.briefs[0].reliability == "B"
    assert document.current.briefs[0].credibility is None
    assert page.particulars.credibility.currentText() == "not graded"


def test_editing_particulars_leaves_the_text_and_its_place_alone(page, document):
    page.text.verticalScrollBar().setValue(100)
    before = page.text.verticalScrollBar().value()
    page.particulars.credibility.chosen.emit(2)
    assert page.text.verticalScrollBar().value() == before > 0


def test_folded_away_the_particulars_are_one_line(page):
    page.particulars.fold.click()
    assert not page.particulars.fields["title"].isVisible()
    assert page.particulars.summary.text() == "News desk, Islamabad · Islamabad · F3"


# Several briefs, and none


def test_a_chooser_appears_with_a_second_brief(page, document):
    assert not page.chooser.isVisible()
    document.edit(AddBrief(SECOND))
    assert page.chooser.isVisible()
    page.chooser.chosen.emit("memo")
    assert page.text.toPlainText().startswith("First words.")
    assert page.particulars.fields["title"].text() == "A memo"
    assert page.cards.model().rowCount() == 0


def test_the_last_brief_is_removed_and_comes_back_by_undo(qtbot, page, document):
    before = document.current
    qtbot.mouseClick(page.remove, Qt.MouseButton.LeftButton)
    assert document.current.briefs == ()
    assert page.nothing.isVisible()
    assert not page.split.isVisible()
    document.undo()
    assert document.current is before
    assert page.split.isVisible()


def test_adding_is_asked_of_the_window(qtbot, page, document):
    with qtbot.waitSignal(page.add_wanted):
        qtbot.mouseClick(page.add, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(page.remove, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(page.add_wanted):
        qtbot.mouseClick(page.nothing.button, Qt.MouseButton.LeftButton)


def test_without_an_assessment_the_page_is_empty_and_offers_no_brief(page, document):
    document.show(None)
    assert page.nothing.isVisible()
    assert not page.particulars.isVisible()


def test_every_control_that_takes_the_focus_has_a_name(page):
    page.find("x")
    nameless = [
        widget
        for widget in page.findChildren(QWidget)
        if widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        and widget.isVisible()
        and not (widget.accessibleName() or getattr(widget, "text", str)())
    ]
    assert not nameless
