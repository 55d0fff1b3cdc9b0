"""Suggestions and repairs: offered, never applied unasked."""

from collections import Counter
from dataclasses import replace

import pytest
from brief_driver import emphasised, put_caret
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QPushButton

from riskdesk.domain.briefs import Brief
from riskdesk.domain.edits.briefs import AddBrief
from riskdesk.domain.edits.tagging import MakeCards
from riskdesk.domain.ids import BriefId
from riskdesk.domain.quotes import Quote
from riskdesk.domain.tags import Card, Tag
from riskdesk.ui.pages.brief.repair_pane import in_words
from riskdesk.ui.pages.brief.uses import Use

Key = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier
DOTTED = QTextCharFormat.UnderlineStyle.DotLine
PORT = Brief(
    BriefId("port"),
    "The port",
    language="en",
    paragraphs=(
        "The council must decide whether to lease the port or to run it with its own staff.",
        "According to the harbour office, traffic has grown by 40% since 2019.",
        "*Steady Income:* A lease could give the town a steady income and help to pay for the sea wall.",
        "*Loss of Control:* A lease may weaken the hold of the town over prices and could provoke strikes.",
        "If trade with the islands collapses, the company may leave.",
    ),
)
BROKEN = Brief(
    BriefId("broken"),
    "Broken",
    language="en",
    paragraphs=("The council wants a strategicalliance with the islands.", "It saw a rise interrorism and in prices."),
)


@pytest.fixture
def port(qtbot, page, document):
    document.edit(AddBrief(PORT))
    qtbot.waitUntil(lambda: bool(page.offers.suggestions) and not page.offers.is_looking, timeout=20_000)
    page.text.setFocus()
    return page


@pytest.fixture
def broken(qtbot, page, document):
    document.edit(AddBrief(BROKEN))
    qtbot.waitUntil(lambda: bool(page.offers.repairs), timeout=20_000)
    return page


def underlined(page):
    return [
        each.cursor.selectedText()
        for each in page.text.extraSelections()
        if each.format.underlineStyle() is DOTTED
    ]  # fmt: skip


def names(page):
    return [offer.suggestion.name for offer in page.suggesting.open]


def test_suggestions_are_underlined_and_listed_and_change_nothing(port, document):
    offers = port.suggesting.open
    assert len(offers) >= 4
    assert underlined(port) == [offer.suggestion.text for offer in offers]
    assert port.side.tabs.tabText(1) == f"Suggestions {len(offers)}"
    assert document.current.brief(PORT.id) == PORT
    assert port.hand.resting.cards == ()


def test_f4_walks_through_them_in_the_text_with_their_reasons(qtbot, port):
    walked = []
    for offer in port.suggesting.open:
        qtbot.keyClick(port.text, Key.Key_F4)
        walked.append(port.text.textCursor().selectedText())
        assert offer.suggestion.reason in port.reading.said.text()
        assert emphasised(port) == offer.suggestion.text
    assert walked == [offer.suggestion.text for offer in port.suggesting.open]
    qtbot.keyClick(port.text, Key.Key_F4)
    assert port.text.textCursor().selectedText() == walked[0]
    qtbot.keyClick(port.text, Key.Key_F4, SHIFT)
    assert port.text.textCursor().selectedText() == walked[-1]
    assert port.text.hasFocus()


def test_enter_accepts_and_goes_on_and_undo_offers_it_again(qtbot, port, document):
    before, open_before = document.current, list(port.suggesting.open)
    qtbot.keyClick(port.text, Key.Key_F4)
    qtbot.keyClick(port.text, Key.Key_Return)
    assert open_before[0].suggestion.name in [card.name for card in port.hand.resting.cards]
    assert port.suggesting.open == [o for o in open_before if o in port.suggesting.open]
    assert open_before[0] not in port.suggesting.open
    assert port.text.textCursor().selectedText() == port.suggesting.open[0].suggestion.text
    document.undo()
    assert document.current is before
    assert port.suggesting.open == open_before


def test_delete_dismisses_for_good_until_brought_back(qtbot, port, document):
    before = names(port)
    qtbot.keyClick(port.text, Key.Key_F4)
    qtbot.keyClick(port.text, Key.Key_Delete)
    assert names(port) == before[1:]
    assert len(document.current.brief(PORT.id).dismissed) == 1
    assert port.side.offers.dismissed.text() == "1 dismissed"
    qtbot.mouseClick(port.side.offers.restore, Qt.MouseButton.LeftButton)
    assert names(port) == before
    assert not port.side.offers.dismissed.isVisible()


def test_a_letter_in_the_text_accepts_under_the_suggested_name_as_another_kind(qtbot, port, document):
    qtbot.keyClick(port.text, Key.Key_F4)
    offer = port.suggesting.selected()
    other = Key.Key_S if offer.tag is not Tag.SCENARIO else Key.Key_R
    qtbot.keyClick(port.text, other)
    made = document.current.scenarios[-1] if other == Key.Key_S else document.current.dimensions[-1]
    assert made.name == offer.suggestion.name
    assert offer.suggestion.key not in [each.suggestion.key for each in port.suggesting.open]


def test_a_letter_in_the_list_changes_what_it_becomes(qtbot, port, document):
    pane = port.side.offers
    port.side.show_pane(pane)
    pane.list.setFocus()
    qtbot.keyClick(pane.list, Key.Key_Home)
    name = pane.list.current.suggestion.name
    qtbot.keyClick(pane.list, Key.Key_A)
    assert pane.list.current.tag is Tag.ASSUMPTION
    assert not document.current.assumptions or document.current.assumptions[-1].text != name
    qtbot.keyClick(pane.list, Key.Key_Return)
    assert document.current.assumptions[-1].text == name


def test_all_of_a_kind_are_accepted_as_one_step(port, document):
    before = document.current
    tag, count = Counter(offer.tag for offer in port.suggesting.open).most_common(1)[0]
    menu = port.side.offers.accept_all.menu()
    act = next(act for act in menu.actions() if act.text().startswith("Accept") and _means(act.text(), tag, count))
    act.trigger()
    assert not [offer for offer in port.suggesting.open if offer.tag is tag]
    assert sum(card.use is Use.of(tag) for card in port.hand.resting.cards) == count
    document.undo()
    assert document.current is before


def _means(text, tag, count):
    return Use.of(tag).word.lower()[:6] in text.lower() and (count == 1 or str(count) in text)


def test_what_is_marked_as_that_already_is_not_suggested(port, document):
    offer = port.suggesting.open[0].suggestion
    quote = Quote(PORT.id, offer.paragraph, offer.text, offer.start)
    document.edit(MakeCards((Card(offer.tag, "Mine", (quote,)),)))
    assert offer.key not in [each.suggestion.key for each in port.suggesting.open]


def test_enter_away_from_a_suggestion_still_goes_to_the_card(qtbot, port, document):
    before = document.current
    qtbot.keyClick(port.text, Key.Key_F4)
    put_caret(port, 1, 3)
    qtbot.keyClick(port.text, Key.Key_Return)
    assert document.current is before


def test_repairs_are_offered_in_a_strip_and_shown_before_and_after(qtbot, broken, document):
    count = len(broken.offers.repairs)
    assert f"{count} place" in broken.mending.strip.text.text()
    assert document.current.brief(BROKEN.id) == BROKEN
    qtbot.mouseClick(broken.mending.strip.findChildren(type(broken.side.repairs.repair))[0], Qt.MouseButton.LeftButton)
    assert broken.side.repairs.isVisible()
    assert "“strategicalliance”  →  “strategic alliance”" in broken.side.repairs.list.item(0).text()


def test_only_ticked_repairs_are_made_as_one_step_and_quotes_keep_their_words(qtbot, broken, document):
    start = BROKEN.paragraphs[0].index("with the islands")
    document.edit(MakeCards((Card(Tag.OPTION, "Join", (Quote(BROKEN.id, 1, "with the islands", start),)),)))
    before = document.current
    pane = broken.side.repairs
    broken.side.show_pane(pane)
    pane.list.setFocus()
    for number in range(1, pane.list.count()):
        pane.list.setCurrentRow(number)
        qtbot.keyClick(pane.list, Key.Key_Space)
    assert pane.repair.text() == "Repair the ticked one"
    qtbot.mouseClick(pane.repair, Qt.MouseButton.LeftButton)
    brief = document.current.brief(BROKEN.id)
    assert brief.paragraphs == ("The council wants a strategic alliance with the islands.", BROKEN.paragraphs[1])
    assert document.current.options[-1].quotes == (Quote(BROKEN.id, 1, "with the islands", start + 1),)
    document.undo()
    assert document.current is before


def test_not_now_puts_the_repairs_away(qtbot, broken):
    broken.side.show_pane(broken.side.repairs)
    qtbot.mouseClick(broken.side.repairs.later, Qt.MouseButton.LeftButton)
    assert not broken.mending.strip.isVisible()
    assert not broken.side.tabs.isTabVisible(2)
    assert broken.cards.isVisible()


def test_a_repair_is_told_with_the_whole_words_it_touches(broken):
    repair = replace(broken.offers.repairs[0], start=4, before="coun", after="con")
    assert in_words(repair, BROKEN.paragraphs[0]) == ("“council”", "“concil”")


def test_what_the_strip_offers_is_reached_right_before_its_cross(qtbot, broken):
    show = next(button for button in broken.reading.strip.findChildren(QPushButton) if button.isVisible())
    assert show.nextInFocusChain().accessibleName() == "Close this message"
    broken.text.setFocus()
    qtbot.keyClick(broken.text, Key.Key_Tab, SHIFT)
    qtbot.keyClick(broken.window().focusWidget(), Key.Key_Tab, SHIFT)
    assert broken.window().focusWidget() is show
