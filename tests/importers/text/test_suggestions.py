"""Suggestions: what is found, how it is named, with which reason and how surely; and nothing where there is nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from text_briefs import brief, found, named, tags

from riskdesk.domain.briefs import Brief, Layout, Role
from riskdesk.domain.ids import BriefId
from riskdesk.domain.scores import Confidence
from riskdesk.domain.tags import Tag
from riskdesk.importers.text.suggestions import suggestions

INTRODUCTION = "The envoys' proposal brings the council both*opportunitiesand risks*:"


@pytest.mark.parametrize(
    ("line", "tag", "name"),
    [
        (
            "*Border Trade:* An open crossing could help the towns directly reduce smuggling.",
            Tag.OPPORTUNITY,
            "Border Trade",
        ),
        ("*Local Anger:* Tolls may strain already poor relations and could provoke protests.", Tag.RISK, "Local Anger"),
        ("– *Wider Ties:* It may bring the region closer to its neighbours.", Tag.OPPORTUNITY, "Wider Ties"),
        ("*Trade:* It would win access to ports, which fear the risk of a blockade.", Tag.OPPORTUNITY, "Trade"),
        ("*Safety:* The road fails to reduce deaths and may raise costs.", Tag.RISK, "Safety"),
        ("*Safety:* The road reduces the risk of accidents.", Tag.OPPORTUNITY, "Safety"),
    ],
)
def test_a_lead_in_names_a_dimension_whose_kind_its_sentence_tells(line, tag, name):
    (only,) = [each for each in found("Where things stand.", INTRODUCTION, line) if each.paragraph == 3]
    assert (only.tag, only.name) == (tag, name)
    assert only.confidence is Confidence.HIGH


def test_what_is_announced_is_known_though_its_words_were_joined_to_the_ones_before():
    line = "Border Trade: An open crossing could help the towns directly reduce smuggling."
    (only,) = [
        each for each in found("Where things stand.", INTRODUCTION.replace("*", ""), line) if each.paragraph == 3
    ]
    assert (only.tag, only.name) == (Tag.OPPORTUNITY, "Border Trade")


def test_a_lead_in_that_does_not_tell_its_kind_is_offered_with_low_confidence():
    (only,) = found("Where things stand.", INTRODUCTION, "*Geography:* The towns lie on either bank.")
    assert only.confidence is Confidence.LOW
    assert "do not say which" in only.reason


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Option 1: Do nothing. Things stay as they are.", "Do nothing"),
        ("Option A – Expand the scheme to all schools", "Expand the scheme to all schools"),
        ("Option 2 (Phased ban): Sales end over three years.", "Phased ban"),
        ("Recommendation 3: Publish the contract.", "Publish the contract"),
    ],
)
def test_a_label_makes_an_option(text, name):
    (only,) = [each for each in found("Where things stand.", text) if each.tag is Tag.OPTION]
    assert (only.name, only.confidence) == (name, Confidence.HIGH)


def test_items_take_the_kind_of_the_heading_above_them():
    paragraphs = (
        "Report",
        "What could go wrong",
        "Suppliers go bankrupt",
        "Staff leave",
        "Background",
        "A long history",
    )
    roles = {"headings": (1, 2, 5), "items": (3, 4, 6)}
    assert named(Tag.RISK, *paragraphs, **roles) == ["Suppliers go bankrupt", "Staff leave"]


def test_headings_under_a_heading_of_options_are_options():
    layout = (Layout(1, Role.HEADING, 1), Layout(2, Role.HEADING, 2), Layout(3, Role.HEADING, 3))
    text = Brief(BriefId("b"), paragraphs=("Report", "Policy options", "A levy on bottles"), layout=layout)
    assert [(each.tag, each.name) for each in suggestions(text)] == [(Tag.OPTION, "Levy on bottles")]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Ministers must decide whether to lift the embargo or extend it for a year.",
            ["Lift the embargo", "Extend it for a year"],
        ),
        ("The choice is between a toll and a fuel tax.", ["Toll", "Fuel tax"]),
        (
            "Whether the cabinet sees the port as a lasting asset oras a costly burden is unclear.",
            ["Lasting asset or costly burden"],
        ),
        (
            "The rebels have signalled an interest in forging a defencealliance with Norvia.",
            ["Defence alliance with Norvia"],
        ),
        ("The council is considering a ban on wood stoves.", ["Ban on wood stoves"]),
        ("The premier has offered the islands a *jointtreaty on fishing*.", ["Joint treaty on fishing"]),
        ("The second bill would shift the school year to June.", ["Shift the school year to June"]),
        ("We recommend that the board should adopt the plan.", ["Adopt the plan"]),
    ],
)
def test_an_option_is_named_by_its_verb_or_noun_phrase(text, names):
    assert named(Tag.OPTION, text) == names


def test_should_alone_is_a_weak_sign_of_an_option():
    (only,) = found("Ministers should publish the figures.")
    assert (only.tag, only.confidence) == (Tag.OPTION, Confidence.LOW)


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        ("The cuts could undermine public confidence in the courts.", Tag.RISK),
        ("There is a danger that the embargo will push up fuel prices.", Tag.RISK),
        ("The levy would reduce the risk of flooding downstream.", Tag.OPPORTUNITY),
        ("A shared grid would strengthen energy security and lower bills.", Tag.OPPORTUNITY),
        ("The plan would not reduce emissions and may raise costs.", Tag.RISK),
        ("Raids could weaken the militants along the frontier.", Tag.OPPORTUNITY),
    ],
)
def test_a_sentence_without_label_is_judged_by_what_its_verbs_act_on(text, tag):
    assert tags(text) & {Tag.RISK, Tag.OPPORTUNITY} == {tag}


def test_both_sides_of_a_contrast_are_found_in_their_own_stretch():
    pair = found("The dam would reduce the risk of flooding but could damage fisheries and raise local tensions.")
    assert [(each.tag, each.text.split()[0]) for each in pair] == [(Tag.OPPORTUNITY, "The"), (Tag.RISK, "but")]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A shift may come if armed violence continues to escalate.", "Armed violence continues to escalate"),
        ("Should the talks collapse, trade would stop.", "Talks collapse"),
        ("In the event of a drought, supplies are rationed.", "Drought"),
        ("Were the strait to close, prices would double.", "Strait close"),
        ("Unless rains return, wells run dry.", "Rains return"),
    ],
)
def test_a_condition_outside_our_control_is_a_scenario(text, name):
    assert named(Tag.SCENARIO, text) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "If the government adopts the plan, work begins in May.",
        "Tell us if you agree.",
        "Reply, if possible, by Monday.",
        "Officials asked if the road was open.",
        "Should the road be closed at night?",
    ],
)
def test_other_conditions_are_no_scenarios(text):
    assert Tag.SCENARIO not in tags(text)


def test_a_condition_that_can_be_decided_on_is_an_option():
    assert named(Tag.OPTION, "If the government adopts the plan, work begins in May.") == ["Adopt the plan"]


@pytest.mark.parametrize(
    ("text", "sure"),
    [
        ("According to the audit office, arrears rose by 37 per cent in 2022.", Confidence.HIGH),
        ("The works are priced at £4.2 million.", Confidence.LOW),
        ("According to the harbour master, the quay is unsafe.", Confidence.MODERATE),
        ("Wages have doubled since 2015.", Confidence.MODERATE),
        ("Losses fell sharply (Orme and Vale, 2019).", Confidence.MODERATE),
        ("“We have never seen the river as low as it is this summer,” said Ruth Amadi.", Confidence.LOW),
    ],
)
def test_figures_sources_and_quotations_are_evidence(text, sure):
    assert [(each.tag, each.confidence) for each in found(text) if each.tag is Tag.EVIDENCE] == [(Tag.EVIDENCE, sure)]


@pytest.mark.parametrize(
    "text",
    [
        "The forecast assumes that demand grows steadily.",
        "Assuming that rates stay low, the scheme breaks even.",
        "Delivery hinges on the new depot.",
        "All of this takes for granted that the ferry keeps sailing.",
    ],
)
def test_what_is_taken_as_given_is_an_assumption(text):
    assert Tag.ASSUMPTION in tags(text)


@pytest.mark.parametrize(
    "text",
    [
        "A risk assessment was filed on Monday.",
        "She assumed office in May.",
        "The Security Council met twice.",
        "The town lies on the coast and has two schools.",
        "Do you agree that the plan should be adopted?",
    ],
)
def test_words_that_only_look_like_cues_are_passed_over(text):
    assert found(text) == []


def test_references_and_running_heads_say_nothing():
    layout = (Layout(1, Role.RUNNING), Layout(2, Role.HEADING, 2))
    paragraphs = ("Risk of collapse could rise sharply.", "References", "Orme (2019). The risk of floods could rise.")
    assert suggestions(Brief(BriefId("b"), paragraphs=paragraphs, layout=layout)) == ()


def test_a_table_of_risks_gives_the_names_in_its_column():
    rows = ("No. | Risk | Likelihood", "1 | Supplier fails | High", "2 | Staff leave | Low")
    layout = tuple(Layout(number, Role.ROW) for number in (1, 2, 3))
    given = suggestions(Brief(BriefId("b"), paragraphs=rows, layout=layout))
    assert [(each.tag, each.text) for each in given] == [(Tag.RISK, "Supplier fails"), (Tag.RISK, "Staff leave")]


def test_what_is_said_again_is_suggested_once():
    sentence = "The cuts could undermine public confidence."
    assert len(found(sentence, sentence, "Option 1: Do nothing.", "Option 1: Do nothing.")) == 2


def test_urdu_yields_options_risks_scenarios_and_evidence():
    text = (
        "حکومت نے قیمت بڑھانے کی تجویز دی ہے۔ طلب میں 35 فیصد اضافہ ہوا۔ "
        "اس سے خطرہ بڑھ سکتا ہے۔ اگر بارش نہ ہوئی تو قلت ہوگی۔"
    )
    assert [each.tag for each in found(text)] == [Tag.OPTION, Tag.EVIDENCE, Tag.RISK, Tag.SCENARIO]


def test_arabic_yields_options_scenarios_opportunities_and_evidence():
    text = "توصي اللجنة بإنشاء صندوق. وفقا للوزارة ارتفع الطلب. إذا استمر الجفاف، تنخفض المياه. وهذه فرصة للإصلاح."
    assert [each.tag for each in found(text)] == [Tag.OPTION, Tag.EVIDENCE, Tag.SCENARIO, Tag.OPPORTUNITY]


def test_every_suggestion_gives_its_reason_and_a_key_that_survives_spacing():
    one, other = found("The cuts could  undermine public trust.")[0], found("The cuts could undermine public trust.")[0]
    assert one.key == other.key
    assert "undermine public trust" in other.reason


PIECES = st.sampled_from(
    (
        *("if", "should", "whether", "to", "or", "as", "the", "risk", "of", "could", "reduce", "costs", "May", "2020"),
        *(
            "40%",
            "£3m",
            "option",
            "1:",
            "*Name:*",
            "–",
            "|",
            ".",
            ",",
            ":",
            ";",
            "“",
            "”",
            "(",
            ")",
            "اگر",
            "فرصة",
            "۔",
            "\x00",
        ),
    )
)


@given(st.lists(st.lists(PIECES, max_size=25).map(" ".join), max_size=5))
def test_a_suggestion_is_an_exact_stretch_with_a_short_name(paragraphs):
    given_brief = brief(*paragraphs)
    for each in suggestions(given_brief):
        paragraph = given_brief.paragraphs[each.paragraph - 1]
        assert paragraph[each.start : each.start + len(each.text)] == each.text
        assert each.text.strip()
        assert len(each.name) <= 90
