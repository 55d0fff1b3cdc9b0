"""Wordings of real sources: what they suggest, how it is named, and what only looks like it."""

import pytest
from text_briefs import found, named, tags

from riskdesk.domain.tags import Tag


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The opposition urged the minister to withdraw the bill.", "Withdraw the bill"),
        ("Growers called for an accord among the valleys.", "Accord among the valleys"),
        ("The two camps should lay down their arms by May.", "Lay down their arms"),
        ("7. (SBU) OPTION TWO: QUIET PRESSURE.", "QUIET PRESSURE"),
    ],
)
def test_what_is_urged_called_for_or_due_is_an_option(text, name):
    assert named(Tag.OPTION, "Where things stand.", text) == [name]


def test_sentences_after_an_open_choice_tell_its_options():
    text = "The council has three courses open to it. It could shut the canal. It could leave matters to the courts."
    assert named(Tag.OPTION, "Where things stand.", text) == ["Shut the canal", "Leave matters to the courts"]


@pytest.mark.parametrize(
    "text",
    [
        "They drink more than the recommended limit.",
        "Nor should one forget the harbour.",
        "It is the best thing that we can do for the harbour.",
    ],
)
def test_words_that_only_look_like_a_proposal_are_no_option(text):
    assert Tag.OPTION not in tags("Where things stand.", text)


def test_short_paragraphs_after_an_introduction_are_its_points():
    paragraphs = (
        "Where things stand.",
        "The agency named two options, but did not weigh their costs or benefits:",
        "Lease. Rent a ship from a private owner.",
        "Purchase. Buy a used ship and convert it.",
    )
    assert named(Tag.OPTION, *paragraphs) == ["Lease", "Purchase"]


def test_consequences_are_told_apart_by_their_words():
    points = ("– Lower bills for most homes", "– A fresh split in the coalition")
    found_here = found("Where things stand.", "What acceptance could mean:", *points)
    assert [each.tag for each in found_here] == [Tag.OPPORTUNITY, Tag.RISK]


def test_points_that_a_sentence_enumerates_stand_alone():
    text = "(a) the grant is refused; (b) builders go bankrupt; and (c) bats are found."
    heading = "Risks"
    risks = [each for each in found("The bridge.", heading, text, headings=(2,)) if each.tag is Tag.RISK]
    assert [each.name for each in risks] == ["Grant is refused", "Builders go bankrupt", "Bats are found"]


def test_a_condition_is_marked_with_its_outcome():
    text = "If the talks collapse, prices will double."
    (only,) = [each for each in found("Where things stand.", text) if each.tag is Tag.SCENARIO]
    assert (only.text, only.name) == (text, "Talks collapse")


def test_a_figure_that_is_only_foretold_is_no_evidence():
    assert Tag.EVIDENCE not in tags("Where things stand.", "The scheme could save 40% of all households their fees.")


def test_the_good_and_the_bad_side_of_a_concession_are_parted():
    text = "While the deal may bring jobs, the quarrel over the border could spread and damage trade."
    sides = {each.tag: each.text for each in found("Where things stand.", text)}
    assert sides[Tag.OPPORTUNITY] == "While the deal may bring jobs"
    assert sides[Tag.RISK] == "the quarrel over the border could spread and damage trade."


def test_a_devastating_war_is_a_risk():
    assert Tag.RISK in tags("Where things stand.", "The skirmishes could become a devastating war on two fronts.")


def test_what_a_passive_verb_says_is_said_of_its_subject():
    text = "The supply of vaccine would be exhausted and the programme put at risk."
    assert tags("Where things stand.", text) == {Tag.RISK}


def test_a_head_row_of_a_table_suggests_nothing():
    rows = ("Option | Cost | Main risk", "Do nothing | nil | Rising harm")
    assert [each.text for each in found("The bridge.", *rows) if each.paragraph == 2] == []


def test_what_opens_a_sentence_stays_out_of_its_name():
    (only,) = found("Where things stand.", "In the absence of a deal, the market risks a deep split.")[-1:]
    assert "absence" not in only.name


def test_a_dateline_below_a_heading_is_no_option():
    assert named(Tag.OPTION, "The dam.", "The way forward", "Nairobi, 6 June", headings=(2,)) == []


def test_a_question_whether_to_act_is_an_option():
    text = "Should the islands join the customs union, and so open their fishing grounds to boats of the mainland?"
    assert named(Tag.OPTION, "Where things stand.", text) == ["Join the customs union"]


def test_a_condition_added_at_the_end_is_no_scenario_of_its_own():
    assert Tag.SCENARIO not in tags("Where things stand.", "We look weak if the message leaks.")


def test_a_condition_in_the_middle_of_a_sentence_is_a_scenario():
    text = "The army is tired, and if the war spreads, the coast will be lost."
    assert named(Tag.SCENARIO, "Where things stand.", text) == ["War spreads"]
