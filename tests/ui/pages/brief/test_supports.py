"""From the text to what rests on it, and back."""

from dataclasses import replace

import pytest
from brief_driver import SECOND, marked, put_caret
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from riskdesk.analysis.places import Item, Noun
from riskdesk.domain.edits.briefs import AddBrief
from riskdesk.domain.edits.options import ReviseOption
from riskdesk.domain.edits.scores import BlankScores
from riskdesk.domain.ids import BriefId
from riskdesk.domain.quotes import Quote
from riskdesk.ui.pages.brief.locate import Place, locate
from riskdesk.ui.pages.brief.shades import shades
from riskdesk.ui.pages.brief.supports import Support, Use
from riskdesk.ui.theme import THEME

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier


def test_every_quote_has_its_card_in_the_order_of_the_text(page, document):
    a = document.current
    count = sum(len(item.quotes) for item in (*a.options, *a.dimensions, *a.scenarios))
    count += sum(len(score.quotes) for _cell, score in a.cells())
    supports = page.cards.supports
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
    support = page.cards.supports[last]
    assert page.text.textCursor().blockNumber() == support.place.paragraph
    assert marked(page)[-1] == support.quote.text
    assert page.text.viewport().rect().contains(page.text.cursorRect().center())
    qtbot.keyClick(page.cards, Key.Key_Return)
    assert page.text.hasFocus()


def test_the_caret_in_a_quote_chooses_its_card_and_enter_goes_there(qtbot, page):
    number = next(n for n, s in enumerate(page.cards.supports) if s.place.paragraph == 5)
    put_caret(page, 5, page.cards.supports[number].place.start)
    page.text.setFocus()
    qtbot.keyClick(page.text, Key.Key_Right)
    assert page.cards.currentIndex().row() == number
    qtbot.keyClick(page.text, Key.Key_Return)
    assert page.cards.hasFocus()


def test_a_click_in_a_quote_chooses_its_card_and_another_click_the_next_one_there(qtbot, page):
    supports = page.cards.supports
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
    assert page.cards.supports[page.cards.currentIndex().row()].quote == quote


def test_a_score_is_one_key_away_from_its_card(qtbot, page, selection):
    number, support = next((n, s) for n, s in enumerate(page.cards.supports) if s.use is Use.SCORE)
    page.cards.setFocus()
    page.cards.setCurrentIndex(page.cards.model().index(number, 0))
    with qtbot.waitSignal(selection.page_wanted) as wanted:
        qtbot.keyClick(page.cards, Key.Key_Return, CONTROL)
    assert wanted.args == ["score"]
    assert selection.cell == support.supported


def test_cards_follow_edits_made_elsewhere(page, document):
    document.edit(BlankScores())
    assert not [s for s in page.cards.supports if s.use is Use.SCORE]
    option = document.current.options[0]
    document.edit(ReviseOption(replace(option, name="Renamed")))
    assert page.cards.model().index(0, 0).data() == "Renamed"


def test_a_hidden_page_catches_up_when_it_is_shown(page, document):
    page.hide()
    document.edit(BlankScores())
    assert [s for s in page.cards.supports if s.use is Use.SCORE]
    page.show()
    assert not [s for s in page.cards.supports if s.use is Use.SCORE]


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
        return Support(use, "", Quote(BriefId("b"), 1, ""), Place(0, start, length), Item(Noun.OPTION, "o"))

    found = list(shades([support(Use.SCORE, 0, 10), support(Use.OPTION, 4, 2)]))
    assert found == [(Place(0, 0, 4), Use.SCORE), (Place(0, 4, 2), Use.OPTION), (Place(0, 6, 4), Use.SCORE)]
