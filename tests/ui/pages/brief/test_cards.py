"""From the text to what rests on it, and back."""

from dataclasses import replace

import pytest
from brief_driver import SECOND, card_rows, emphasised, go_to_card, put_caret
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from riskdesk.domain.briefs import Brief
from riskdesk.domain.dimensions import Kind
from riskdesk.domain.edits.briefs import AddBrief
from riskdesk.domain.edits.options import ReviseOption
from riskdesk.domain.edits.scores import BlankScores
from riskdesk.domain.edits.tagging import MakeCards
from riskdesk.domain.ids import BriefId
from riskdesk.domain.quoted import standing_on
from riskdesk.domain.quotes import Quote
from riskdesk.domain.tags import Card, Tag
from riskdesk.ui.pages.brief.locate import Place, locate
from riskdesk.ui.pages.brief.marks import Mark, shades
from riskdesk.ui.pages.brief.uses import Use
from riskdesk.ui.theme import THEME
from riskdesk.ui.widgets.surfaces import GAP

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
GROWN = Quote(BriefId("article"), 3, "has grown by 500 % in four years")
EVIDENCE = Card(Tag.EVIDENCE, "Attacks grew fivefold", (GROWN,))


def test_every_item_that_quotes_has_one_card_with_all_its_quotes(page, document):
    a = document.current
    held = {item.name: len(item.quotes) for item in (*a.options, *a.dimensions, *a.scenarios) if item.quotes}
    cards = [card for card in page.hand.resting.cards if card.use is not Use.SCORE]
    assert {card.name: len(card.quotes) for card in cards} == held
    assert len(cards) == len(held)
    paragraphs = [card.quotes[0].place.paragraph for card in page.hand.resting.cards]
    assert paragraphs == sorted(paragraphs)


def test_each_score_that_quotes_stands_under_a_card(page, document):
    quoting = {cell for cell, score in document.current.cells() if score.quotes}
    assert quoting == {cell for card in page.hand.resting.cards for quoted in card.quotes for cell in quoted.cells}


def test_a_chosen_card_shows_its_quote_in_the_text(qtbot, page):
    page.cards.list.setFocus()
    qtbot.keyClick(page.cards.list, Key.Key_End)
    row = page.cards.list.current
    assert row == page.cards.list.rows.rows[-1]
    assert page.text.textCursor().blockNumber() == row.place.place.paragraph
    assert emphasised(page) == row.place.quote.text
    assert page.text.viewport().rect().contains(page.text.cursorRect().center())
    qtbot.keyClick(page.cards.list, Key.Key_Return)
    assert page.text.hasFocus()


def test_the_caret_in_a_quote_chooses_its_card_and_enter_goes_there(qtbot, page):
    card, quoted = next(pair for pair in page.hand.marked if pair[1].place.paragraph == 5)
    put_caret(page, 5, quoted.place.start)
    page.text.setFocus()
    qtbot.keyClick(page.text, Key.Key_Right)
    assert page.cards.list.current.card == card
    assert page.cards.list.current.quoted == quoted
    qtbot.keyClick(page.text, Key.Key_Return)
    assert page.cards.list.hasFocus()


def test_a_click_in_a_quote_chooses_its_card_and_another_click_the_next_one_there(qtbot, page):
    option = next(m for m in page.hand.marks if m.use is Use.OPTION and m.place.paragraph == 6)
    put_caret(page, 6, option.place.start + 2)
    here = page.text.cursorRect().center()
    qtbot.mouseClick(page.text.viewport(), Qt.MouseButton.LeftButton, pos=here)
    first = page.cards.list.current
    qtbot.wait(QApplication.doubleClickInterval() + 50)
    qtbot.mouseClick(page.text.viewport(), Qt.MouseButton.LeftButton, pos=here)
    second = page.cards.list.current
    assert first.card != second.card
    assert first.quoted.place.paragraph == second.quoted.place.paragraph == 6


def test_a_wanted_quote_is_shown_in_its_brief(qtbot, page, document, selection):
    document.edit(AddBrief(SECOND))
    page.bar.chooser.chosen.emit("memo")
    quote = document.current.scenarios[0].quotes[1]
    selection.go_to_quote(quote)
    assert page.bar.chooser.currentData() == quote.brief
    assert emphasised(page) == quote.text
    assert page.text.textCursor().blockNumber() == quote.paragraph - 1
    assert page.cards.list.current.quoted.quote == quote


def test_a_quote_of_a_score_leads_to_the_card_that_it_stands_on(page, document, selection):
    document.edit(MakeCards((EVIDENCE,)))
    cell, score = next((c, s) for c, s in document.current.cells() if any("500" in q.text for q in s.quotes))
    selection.go_to_quote(next(quote for quote in score.quotes if "500" in quote.text))
    assert page.cards.list.current.card.name == "Attacks grew fivefold"
    assert cell in page.cards.list.current.quoted.cells


def test_evidence_says_how_many_scores_stand_on_it_and_lists_them_to_go_to(qtbot, page, document, selection):
    document.edit(MakeCards((EVIDENCE,)))
    cells = standing_on(document.current, GROWN)
    row = go_to_card(page, "Attacks grew fivefold", quote=True)
    assert f"{len(cells)} score" in page.cards.list.rows.line(row)
    before = len(page.cards.list.rows.rows)
    qtbot.keyClick(page.cards.list, Key.Key_Right)
    assert len(page.cards.list.rows.rows) == before + len(cells)
    qtbot.keyClick(page.cards.list, Key.Key_Down)
    with qtbot.waitSignal(selection.page_wanted) as wanted:
        qtbot.keyClick(page.cards.list, Key.Key_Return)
    assert wanted.args == ["score"]
    assert selection.cell == cells[0]
    qtbot.keyClick(page.cards.list, Key.Key_Left)
    assert len(page.cards.list.rows.rows) == before


def test_an_option_is_one_key_away_from_its_card(qtbot, page, selection):
    go_to_card(page, "Formal alliance")
    with qtbot.waitSignals([selection.page_wanted, selection.item_wanted]):
        qtbot.keyClick(page.cards.list, Key.Key_Return, CONTROL)


def test_f2_renames_a_card_where_it_stands(qtbot, page, document):
    go_to_card(page, "Formal alliance")
    qtbot.keyClick(page.cards.list, Key.Key_F2)
    editor = QApplication.focusWidget()
    editor.selectAll()
    qtbot.keyClicks(editor, "A pact")
    qtbot.keyClick(editor, Key.Key_Return)
    qtbot.waitUntil(lambda: document.current.options[0].name == "A pact")
    assert page.cards.list.current.card.name == "A pact"


def test_a_name_that_is_taken_is_refused_and_said(qtbot, page, document):
    before = document.current
    go_to_card(page, "Formal alliance")
    qtbot.keyClick(page.cards.list, Key.Key_F2)
    editor = QApplication.focusWidget()
    editor.setText(before.options[1].name)
    qtbot.keyClick(editor, Key.Key_Return)
    qtbot.waitUntil(lambda: "already" in page.reading.said.text())
    assert document.current is before
    qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), QLineEdit))
    assert QApplication.focusWidget().text() == before.options[1].name
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_Escape)


def test_delete_takes_a_quote_and_leaves_the_option(qtbot, page, document):
    option = document.current.options[0]
    go_to_card(page, option.name)
    qtbot.keyClick(page.cards.list, Key.Key_Delete)
    assert document.current.options[0] == replace(option, quotes=())
    assert option.name not in [row.card.name for row in page.cards.list.rows.rows]
    assert page.reading.said.text() == f"“{option.name}” stays in the frame, without a quote from this brief."
    document.undo()
    assert document.current.options[0] == option


def test_evidence_goes_with_its_last_quote(qtbot, page, document):
    document.edit(MakeCards((EVIDENCE,)))
    go_to_card(page, "Attacks grew fivefold", quote=True)
    qtbot.keyClick(page.cards.list, Key.Key_Delete)
    assert document.current.evidence == ()
    assert "gone with its last quote" in page.reading.said.text()


def test_p_and_r_turn_a_dimension_into_an_opportunity_or_a_risk(qtbot, page, document):
    row = go_to_card(page, "Geopolitical Repercussions")
    assert row.card.use is Use.RISK
    qtbot.keyClick(page.cards.list, Key.Key_P)
    assert document.current.tree.kind(row.card.id) is Kind.OPPORTUNITY
    assert page.cards.list.current.card.use is Use.OPPORTUNITY
    qtbot.keyClick(page.cards.list, Key.Key_R)
    assert document.current.tree.kind(row.card.id) is Kind.RISK


def test_an_option_cannot_be_turned_into_a_risk(qtbot, page, document):
    before = document.current
    go_to_card(page, "Formal alliance")
    qtbot.keyClick(page.cards.list, Key.Key_R)
    assert document.current is before
    assert page.reading.said.text().startswith("Only an opportunity or a risk")


def test_chips_show_one_kind_alone(qtbot, page):
    chip = page.cards.chips.buttons[Use.RISK]
    assert chip.isVisible()
    risks = sum(card.use is Use.RISK for card in page.hand.resting.cards)
    assert chip.text() == str(risks)
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert {row.card.use for row in page.cards.list.rows.rows} == {Use.RISK}
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert len({row.card.use for row in page.cards.list.rows.rows}) > 1


def test_cards_follow_edits_made_elsewhere(page, document):
    document.edit(BlankScores())
    assert not [card for card in page.hand.resting.cards if card.use is Use.SCORE]
    option = document.current.options[0]
    document.edit(ReviseOption(replace(option, name="Renamed")))
    assert card_rows(page)[0] == "Renamed"


def test_a_hidden_page_catches_up_when_it_is_shown(page, document):
    page.hide()
    document.edit(BlankScores())
    assert [card for card in page.hand.resting.cards if card.use is Use.SCORE]
    page.show()
    assert not [card for card in page.hand.resting.cards if card.use is Use.SCORE]


def test_cards_speak_what_they_show(page):
    rows = page.cards.list.model()
    spoken = [rows.index(number, 0).data(Qt.ItemDataRole.AccessibleTextRole) for number in (0, 1)]
    assert spoken[0] == "Option: Formal alliance"
    assert spoken[1].startswith("Quote of Formal alliance, paragraph 1: “would welcome")


def test_the_margin_carries_the_colour_of_what_is_supported(page):
    picture = page.text.grab().toImage()
    colours = {picture.pixelColor(x, y).name() for x in range(picture.width()) for y in range(0, picture.height(), 4)}
    assert {THEME.colours.accent, THEME.colours.risk, THEME.colours.opportunity, THEME.colours.quiet} <= colours


@pytest.mark.parametrize(
    ("text", "paragraph", "start", "place"),
    [
        ("grown by", 2, None, Place(1, 4, 8)),
        ("GROWN  BY", 2, None, Place(1, 4, 8)),
        ("it's", 3, None, Place(2, 0, 4)),
        ("nowhere", 2, None, Place(1)),
        ("grown by", None, None, Place(1, 4, 8)),
        ("nowhere", None, None, None),
        ("grown by", 9, None, None),
        ("so", 3, 8, Place(2, 8, 2)),
        ("so", 3, 5, Place(2, 5, 2)),
        ("so", 3, 1, Place(2, 5, 2)),
    ],
)
def test_quotes_are_found_by_place_and_else_whatever_their_case_spacing_and_marks(text, paragraph, start, place):
    paragraphs = ("Nothing here.", "has grown by far", "it’s so so")
    assert locate(paragraphs, Quote(BriefId("b"), paragraph, text, start)) == place


def test_where_quotes_overlap_the_foremost_shows():
    found = list(shades([Mark(Use.SCORE, Place(0, 0, 10)), Mark(Use.OPTION, Place(0, 4, 2))]))
    assert found == [
        Mark(Use.SCORE, Place(0, 0, 4)), Mark(Use.OPTION, Place(0, 4, 2)), Mark(Use.SCORE, Place(0, 6, 4)),
    ]  # fmt: skip


def test_a_quote_in_urdu_runs_from_the_right_and_has_room_for_its_letters(qtbot, page, document):
    told = ((1, "Urdu", "سرحد بند ہو سکتی ہے۔"), (2, "English", "The border may close."))
    document.edit(AddBrief(Brief(BriefId("urdu"), "Urdu", language="ur", paragraphs=tuple(text for *_, text in told))))
    cards = tuple(Card(Tag.OPTION, name, (Quote(BriefId("urdu"), number, text, 0),)) for number, name, text in told)
    document.edit(MakeCards(cards))
    qtbot.wait(50)
    left, right, height = quote_margins(page, "Urdu")
    assert right < 3 * GAP < left
    assert height > quote_margins(page, "English")[2]


def quote_margins(page, name):
    """What is empty beside the first line of a card's quote, left and right, and how tall its row is."""
    cards = page.cards.list
    picture = cards.viewport().grab().toImage()
    number = next(n for n, row in enumerate(cards.rows.rows) if row.card.name == name and row.quoted is not None)
    room = cards.visualRect(cards.rows.index(number)).adjusted(2 * GAP, GAP, -4, 0)
    inked = [
        x for x in range(room.left(), room.right()) for y in range(room.top(), room.top() + 2 * GAP)
        if picture.pixelColor(x, y).lightness() < 128
    ]  # fmt: skip
    return min(inked) - room.left(), room.right() - max(inked), room.height()
