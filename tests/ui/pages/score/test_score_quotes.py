"""Attaching quotes that are offered, and seeing what else stands on a quote."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from score_driver import Key, at, go_to

from riskdesk.domain.edits.scores import SetQuotes, SetRationale, SetValue
from riskdesk.domain.edits.tagging import MakeCards
from riskdesk.domain.ids import BriefId
from riskdesk.domain.quoted import standing_on
from riskdesk.domain.quotes import Quote
from riskdesk.domain.tags import Card, Tag

GROWN = Quote(BriefId("article"), 3, "has grown by 500 % in four years")
EVIDENCE = Card(Tag.EVIDENCE, "Attacks grew fivefold", (GROWN,))


@pytest.fixture
def bare(page, document):
    """The page on a score that quotes nothing; evidence is at hand."""
    document.edit(MakeCards((EVIDENCE,)))
    document.edit(SetValue(at(), 50.0))
    document.edit(SetQuotes(at(), ()))
    document.edit(SetRationale(at(), ""))
    go_to(page, at())
    return page


def test_evidence_is_offered_first_then_what_option_dimension_and_scenario_quote(bare, document):
    QTest.keyClick(bare.grid, "e")
    offers = bare.inspector.quotes.form.offers
    shown = [offers.item(number).text() for number in range(offers.count())]
    assert shown[0].startswith("1  Evidence: Attacks grew fivefold\n“has grown by 500 %")
    option = document.current.option(at().option)
    assert shown[1].startswith(f"2  {option.name}\n“{option.quotes[0].text}")
    assert len({text[3:] for text in shown}) == len(shown)


def test_one_key_attaches_an_offered_quote(bare, document):
    QTest.keyClick(bare.grid, "e")
    QTest.keyClick(bare.inspector.quotes.form.offers, "1")
    assert document.current.score(at()).quotes == (GROWN,)
    assert document.current.score(at()).supported
    assert not bare.inspector.quotes.form.isVisible()


def test_enter_attaches_the_chosen_one_and_it_is_not_offered_again(bare, document):
    QTest.keyClick(bare.grid, "e")
    offers = bare.inspector.quotes.form.offers
    count = offers.count()
    QTest.keyClick(offers, Key.Key_Down)
    QTest.keyClick(offers, Key.Key_Return)
    assert document.current.score(at()).quotes == (document.current.option(at().option).quotes[0],)
    QTest.keyClick(bare.grid, "e")
    assert offers.count() == count - 1


def test_escape_attaches_nothing(bare, document):
    before = document.current
    QTest.keyClick(bare.grid, "e")
    QTest.keyClick(bare.inspector.quotes.form.offers, Key.Key_Escape)
    assert document.current is before
    assert not bare.inspector.quotes.form.isVisible()


def test_a_stretch_of_a_paragraph_is_quoted_with_its_place(bare, document):
    QTest.keyClick(bare.grid, "e")
    form = bare.inspector.quotes.form
    text = form.text.toPlainText()
    cursor = form.text.textCursor()
    start = text.index("National")
    cursor.setPosition(start)
    cursor.setPosition(start + len("National Resistance "), cursor.MoveMode.KeepAnchor)
    form.text.setTextCursor(cursor)
    QTest.mouseClick(form.add, Qt.MouseButton.LeftButton)
    assert document.current.score(at()).quotes == (Quote(BriefId("article"), 1, "National Resistance", start),)


def test_a_quote_leads_to_the_other_scores_that_stand_on_it(bare, document, selection, qtbot):
    document.edit(SetQuotes(at(), (GROWN,)))
    others = [cell for cell in standing_on(document.current, GROWN) if cell != at()]
    row = bare.inspector.quotes._rows.itemAt(0).widget()
    assert (
        row.others.text()
        == f"{len(others)} other score{'s' if len(others) > 1 else ''} stand{'' if len(others) > 1 else 's'} on it"
    )
    actions = row.others.menu().actions()
    assert len(actions) == len(others)
    actions[0].trigger()
    assert selection.cell == others[0]


def test_the_count_follows_when_another_score_takes_up_the_quote(bare, document):
    document.edit(SetQuotes(at(), (GROWN,)))
    before = len(bare.inspector.quotes._rows.itemAt(0).widget().others.menu().actions())
    cell = at("decline", "strategic-leverage")
    document.edit(SetValue(cell, 3.0))
    document.edit(SetQuotes(cell, (GROWN,)))
    assert len(bare.inspector.quotes._rows.itemAt(0).widget().others.menu().actions()) == before + 1
