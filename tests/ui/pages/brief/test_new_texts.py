"""What a new text of a brief does to its quotes; asking for one, and for an assessment of its own."""

from dataclasses import replace

import pytest
from brief_driver import select
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from riskdesk.domain.edits.briefs import ReviseText
from riskdesk.domain.edits.options import RemoveOption
from riskdesk.domain.quotes import Quote

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def lost(page, document):
    """The page after a new text has lost every quote of the third paragraph."""
    brief = document.current.briefs[0]
    changed = replace(brief, paragraphs=(*brief.paragraphs[:2], "Quite other words now.", *brief.paragraphs[3:]))
    kept = {quoted.quote: quoted.quote for card in page.hand.resting.cards for quoted in card.quotes}
    kept |= {quoted.quote: quoted.quote for quoted in page.hand.resting.scored}
    document.edit(ReviseText(changed, {quote: quote for quote in kept if quote.paragraph != 3}))
    return page


def test_lost_quotes_are_listed_with_what_stood_on_them(lost, document):
    assert lost.cards.lost.isVisible()
    told = lost.hand.resting.lost
    assert {each.quote.paragraph for each in told} == {None}
    cells = {cell for cell, score in document.current.cells() for quote in score.quotes if quote.paragraph is None}
    assert {cell for each in told for cell in each.cells} == cells
    assert cells
    shown = "\n".join(lost.cards.lost.list.item(n).text() for n in range(lost.cards.lost.list.count()))
    assert all(each.quote.text in shown for each in told)
    assert "stood on this" in shown


def test_a_lost_quote_is_attached_to_the_words_that_are_selected(qtbot, lost, document):
    before = document.current
    listed = lost.cards.lost.list
    gone = listed.chosen
    select(lost, 2, "other words")
    listed.setFocus()
    qtbot.keyClick(listed, Key.Key_Return)
    brief = document.current.briefs[0]
    assert gone.quote not in [each.quote for each in lost.hand.resting.lost]
    anew = Quote(brief.id, 3, "other words", 6)
    assert {cell for cell, score in document.current.cells() if anew in score.quotes} == set(gone.cells)
    document.undo()
    assert document.current is before


def test_without_a_selection_it_says_what_to_do(qtbot, lost, document):
    before = document.current
    lost.cards.lost.list.setFocus()
    qtbot.mouseClick(lost.cards.lost.attach, Qt.MouseButton.LeftButton)
    assert document.current is before
    assert lost.reading.said.text().startswith("Select the words")


def test_a_lost_quote_is_let_go_and_its_scores_stay(qtbot, lost, document):
    listed = lost.cards.lost.list
    count, gone = listed.count(), listed.chosen
    listed.setFocus()
    qtbot.keyClick(listed, Key.Key_Delete)
    assert listed.count() == count - 1
    assert all(gone.quote not in score.quotes for _cell, score in document.current.cells())
    assert all(document.current.score(cell) is not None for cell in gone.cells)


def test_a_score_that_stood_on_a_lost_quote_is_one_key_away(qtbot, lost, selection):
    listed = lost.cards.lost.list
    listed.setCurrentRow(next(n for n in range(listed.count()) if lost.hand.resting.lost[n].cells))
    with qtbot.waitSignal(selection.page_wanted) as wanted:
        qtbot.keyClick(listed, Key.Key_Return, CONTROL)
    assert wanted.args == ["score"]
    assert selection.cell == listed.chosen.cells[0]


def test_reading_again_and_a_new_assessment_are_asked_of_the_window(qtbot, page):
    with qtbot.waitSignal(page.reread_wanted) as again:
        page.bar.reread.trigger()
    with qtbot.waitSignal(page.frame_wanted) as framed:
        qtbot.mouseClick(page.bar.frame, Qt.MouseButton.LeftButton)
    assert again.args == framed.args == ["article"]


def test_the_menu_of_the_text_does_what_its_keys_do(qtbot, page, document):
    select(page, 1, "steep rise")
    qtbot.keyClick(page.text, Key.Key_Menu)
    page.text.menu_wanted.emit(page.text.mapToGlobal(page.text.rect().center()))
    menu = QApplication.activePopupWidget()
    mark = next(act for act in menu.actions() if act.text().startswith("Mark as a risk"))
    assert mark.text().endswith("R")
    mark.trigger()
    menu.close()
    assert document.current.dimensions[-1].name == "steep rise"


def test_lost_quotes_come_into_sight_whatever_stood_beside_the_text(page, document):
    page.side.show_pane(page.side.offers)
    brief = document.current.briefs[0]
    document.edit(ReviseText(replace(brief, paragraphs=("Quite other words now.",)), {}))
    assert page.cards.lost.isVisible()
    page.side.show_pane(page.side.offers)
    document.edit(RemoveOption(document.current.options[-1].id))
    assert not page.cards.isVisible()


@pytest.mark.parametrize("size", [(620, 560), (1064, 820)])
def test_what_was_lost_and_its_buttons_stand_apart_in_windows_of_any_size(qtbot, page, document, size):
    page.resize(*size)
    brief = document.current.briefs[0]
    document.edit(ReviseText(replace(brief, paragraphs=("Quite other words now.",)), {}))
    qtbot.wait(20)
    lost = page.cards.lost
    assert lost.list.geometry().bottom() < lost.attach.geometry().top()
    assert page.cards.list.isHidden() or lost.geometry().bottom() < page.cards.list.geometry().top()
    assert lost.attach.geometry().bottom() < lost.height()
