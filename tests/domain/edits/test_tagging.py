"""Marking text makes cards, extends them and lets them go."""

from dataclasses import replace

import pytest
from builders import an_assessment

from riskdesk.domain.briefs import Brief
from riskdesk.domain.dimensions import Kind
from riskdesk.domain.edits.assumptions import RemoveAssumption, ReviseAssumption
from riskdesk.domain.edits.evidence import RemoveEvidence, ReviseEvidence
from riskdesk.domain.edits.tagging import DropQuote, ExtendCard, MakeCards
from riskdesk.domain.errors import InvalidEdit
from riskdesk.domain.quotes import Quote
from riskdesk.domain.tags import Card, Tag

MEMO = Brief("memo", "Memo", paragraphs=("Build the dam now.", "It may flood the valley."))
DAM = Quote("memo", 1, "Build the dam", 0)


@pytest.fixture
def before():
    return an_assessment().with_parts(briefs=(MEMO,))


@pytest.mark.parametrize(
    ("tag", "part"),
    [(Tag.OPTION, "options"), (Tag.SCENARIO, "scenarios"), (Tag.EVIDENCE, "evidence"), (Tag.ASSUMPTION, "assumptions")],
)
def test_a_card_becomes_what_its_tag_says_with_its_quote(before, tag, part):
    after = MakeCards((Card(tag, " Dam ", (DAM,)),)).apply(before)
    made = getattr(after, part)[-1]
    assert len(getattr(after, part)) == len(getattr(before, part)) + 1
    assert getattr(made, "name", None) or made.text == "Dam"
    assert made.quotes == (DAM,)


@pytest.mark.parametrize(("tag", "kind"), [(Tag.RISK, Kind.RISK), (Tag.OPPORTUNITY, Kind.OPPORTUNITY)])
def test_a_dimension_has_the_kind_of_its_tag(before, tag, kind):
    made = MakeCards((Card(tag, "Flood", (DAM,)),)).apply(before).dimensions[-1]
    assert (made.name, made.kind, made.quotes) == ("Flood", kind, (DAM,))


def test_a_card_of_a_name_that_is_taken_adds_its_quote_to_the_one_there(before):
    first = MakeCards((Card(Tag.OPTION, "Dam", (DAM,)),)).apply(before)
    other = Quote("memo", 2, "flood", 7)
    after = MakeCards((Card(Tag.OPTION, "DAM", (other, DAM)),)).apply(first)
    assert len(after.options) == len(first.options)
    assert after.options[-1].quotes == (DAM, other)


def test_many_cards_are_one_edit_and_all_or_none_are_made(before):
    cards = (Card(Tag.OPTION, "Dam", (DAM,)), Card(Tag.RISK, "Flood", (Quote("memo", 9, "x"),)))
    with pytest.raises(InvalidEdit, match="paragraph"):
        MakeCards(cards).apply(before)
    assert "2" in MakeCards(cards).label(before)


def test_a_card_needs_a_name(before):
    with pytest.raises(InvalidEdit, match="name"):
        MakeCards((Card(Tag.OPTION, " ", (DAM,)),)).apply(before)


def test_a_longer_quote_takes_in_the_shorter_that_it_holds(before):
    made = MakeCards((Card(Tag.OPTION, "Dam", (DAM,)),)).apply(before)
    whole = Quote("memo", 1, "Build the dam now.", 0)
    longer = ExtendCard(Tag.OPTION, made.options[-1].id, whole).apply(made)
    assert longer.options[-1].quotes == (whole,)
    assert ExtendCard(Tag.OPTION, made.options[-1].id, DAM).apply(longer) is longer


def test_the_same_words_in_two_places_are_two_quotes(before):
    twice = before.with_parts(briefs=(replace(MEMO, paragraphs=("dam and dam",)),))
    one, other = Quote("memo", 1, "dam", 0), Quote("memo", 1, "dam", 8)
    made = MakeCards((Card(Tag.OPTION, "Dam", (one,)),)).apply(twice)
    assert ExtendCard(Tag.OPTION, made.options[-1].id, other).apply(made).options[-1].quotes == (one, other)


def test_a_card_without_quotes_stays(before):
    made = MakeCards((Card(Tag.SCENARIO, "Flood", (DAM,)),)).apply(before)
    after = DropQuote(Tag.SCENARIO, made.scenarios[-1].id, DAM).apply(made)
    assert (after.scenarios[-1].name, after.scenarios[-1].quotes) == ("Flood", ())


def test_evidence_and_assumptions_are_revised_and_removed(before):
    made = MakeCards((Card(Tag.EVIDENCE, "Rain", (DAM,)), Card(Tag.ASSUMPTION, "Money", (DAM,)))).apply(before)
    evidence, assumption = made.evidence[0], made.assumptions[-1]
    revised = ReviseEvidence(replace(evidence, text="Much rain")).apply(made)
    revised = ReviseAssumption(replace(assumption, text="Much money")).apply(revised)
    assert (revised.evidence[0].text, revised.assumptions[-1].text) == ("Much rain", "Much money")
    gone = RemoveAssumption(assumption.id).apply(RemoveEvidence(evidence.id).apply(revised))
    assert (gone.evidence, gone.assumptions) == ((), before.assumptions)
    for emptied in (ReviseEvidence(replace(evidence, text=" ")), ReviseAssumption(replace(assumption, text=""))):
        with pytest.raises(InvalidEdit, match="text"):
            emptied.apply(made)


def test_every_edit_is_named_by_what_it_touches(before):
    made = MakeCards((Card(Tag.EVIDENCE, "Rain " * 40, (DAM,)),)).apply(before)
    ident = made.evidence[0].id
    edits = (ExtendCard(Tag.EVIDENCE, ident, DAM), DropQuote(Tag.EVIDENCE, ident, DAM), RemoveEvidence(ident))
    labels = [edit.label(made) for edit in (*edits, ReviseEvidence(made.evidence[0]))]
    assert all("Rain Rain" in label and len(label) < 110 for label in labels)
    assert len(set(labels)) == 4
