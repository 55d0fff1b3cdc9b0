"""How far results hold, in sentences."""

from dataclasses import replace

import pytest
from builders import a_cell, with_values
from hypothesis import given, settings
from rows_of_figures import around, scored
from strategies import scored as anything

from riskdesk.analysis.results import results
from riskdesk.analysis.robustness import growing, robustness
from riskdesk.config.resources import seed
from riskdesk.domain.settings import WeightFreedom
from riskdesk.exchange.assessment_file import read_assessment
from riskdesk.report.content.holding_words import cross_check_sentences, holding_sentences, potential_sentences


def held(a):
    return robustness(a, results(a))


def said(a):
    return holding_sentences(a, held(a))


def test_the_first_brief():
    a = read_assessment(seed("nrf-offer.yaml"))
    assert said(a) == (
        "“Limited security cooperation” comes first in 10 % (standard error 0.2 %) of 20,000 draws of any weights and "
        "scores within their ranges; “Regional balancing first” in 56 %, “Formal alliance” in 14 %, “The offer as "
        "leverage only” in 12 % and “Decline and carry on as now” in 8 %.",
        "Moving 0.3 % of all weight from “Security Cooperation” to “Regional Balancing” would put “Regional balancing "
        "first” level with “Limited security cooperation”.",
        "The most delicate weight is that of “Security Cooperation”: if it were below 29.6 % instead of 30 %, "
        "“Regional balancing first” would take the lead.",
        "“Regional balancing first” would be level with “Limited security cooperation” if “Security Cooperation of "
        "Regional balancing first” were 15.7 instead of 15.",
        "“Regional balancing first” would be level with “Limited security cooperation” if “Kabul and the factions "
        "answer hard” were 31.6 % likely instead of 28.6 %.",
        "VIKOR names “Limited security cooperation” too; TOPSIS names “Formal alliance”; PROMETHEE II names “The offer "
        "as leverage only”.",
        "If “The NRF has people and information inside Afghanistan that are of real use against the TTP” is wrong, "
        "“Regional balancing first” leads. Without “Security Cooperation” or “Strategic Leverage” among the "
        "dimensions, “Regional balancing first” leads. Without “Geopolitical Repercussions”, “Relations with Kabul” or "
        "“Reaction of pro-Taliban factions” among the dimensions, “Formal alliance” leads. Every option could "
        "lead, given the right weights.",
    )


def test_what_nothing_overturns_is_said_to_be_so():
    assert said(scored([[[90.0, 90.0], [80.0, 80.0]], [[10.0, 10.0], [10.0, 10.0]]])) == (
        "“Alliance” comes first in 100 % (standard error 0 %) of 2,000 draws of any weights, and no other option "
        "ever does.",
        "No weights at all would put another option ahead.",
        "No weight alone could change the leader, however far it moved.",
        "No score alone would put another option ahead, anywhere on its scale.",
        "The likelihood of no scenario alone would put another option ahead.",
        "TOPSIS, PROMETHEE II and VIKOR name “Alliance” too.",
        "At the present likelihoods, “Balancing” could lead under no weights at all, wherever the scores lie within "
        "their ranges.",
    )


def test_a_delicate_weight_may_be_too_small_as_well_as_too_great():
    a = scored([[[60.0], [50.0]], [[40.0], [60.0]]])
    assert any("“Dimension 0”: if it were below 33.3 % instead of 50 %, “Balancing”" in s for s in said(a))
    b = replace(a, dimensions=a.dimensions[::-1])
    assert any("“Dimension 1”: if it were above 66.7 % instead of 50 %, “Balancing”" in s for s in said(b))


def test_a_tie_has_no_nearest_change():
    sentences = said(scored([[[50.0], [50.0]], [[40.0], [60.0]]]))
    assert "Several options tie for the lead, so there is no lead that a change could overturn." in sentences
    assert not any("Moving" in s or "delicate" in s for s in sentences)


def test_who_comes_first_too_rarely_to_be_named_is_counted():
    a = scored([[[float(x)], [float(y)]] for x, y in ((90, 0), (85, 29), (70, 55), (55, 70), (29, 85), (0, 90))])
    first = said(a)[0]
    assert first.count("“") == 4
    assert first.endswith(" and 2 others in the rest.")


def test_where_nothing_varies_draws_are_not_told():
    assert not any("draws" in sentence for sentence in said(scored([[[60.0]], [[50.0]]])))
    still = scored([[[60.0], [50.0]], [[50.0], [50.0]]], weights=WeightFreedom.NEAR, spread=0.0)
    assert not any("draws" in sentence for sentence in said(still))


def test_where_there_is_nothing_to_compare_nothing_is_said():
    assert said(scored([[[60.0]]])) == ()
    assert said(with_values(scored([[[None]], [[None]]]), {a_cell(0, 0, 0): None})) == ()


def test_methods_that_tie_options_say_so():
    a = scored([[[60.0], [60.0], [20.0], [20.0]], [[20.0], [20.0], [59.0], [59.0]]])
    (sentence,) = cross_check_sentences(a, held(a))
    assert sentence == "TOPSIS names “Alliance” too; PROMETHEE II and VIKOR tie “Alliance” and “Balancing”."


@pytest.mark.parametrize(
    ("third", "words"),
    [
        (45.0, "“Caution” could lead under no weights at all, wherever the scores lie within their ranges."),
        (
            around(48.0, 20),
            "“Caution” could lead under no weights, unless scores turn out otherwise than estimated.",
        ),
        (75.0, "Every option could lead, given the right weights."),
    ],
)
def test_whether_an_option_could_lead_at_all(third, words):
    a = scored([[[90.0], [20.0]], [[20.0], [90.0]], [[third], [third]]])
    assert potential_sentences(a, held(a)) == (words,)


def test_many_that_could_never_lead_are_counted():
    rows = [[[90.0], [90.0]], *([[float(x)], [float(x)]] for x in (10, 20, 30, 40))]
    a = scored(rows)
    assert potential_sentences(a, held(a))[0].startswith("4 options could lead under no weights")


@settings(max_examples=40)
@given(anything())
def test_as_much_is_said_as_is_known_at_any_moment(a):
    """Never more than seven, each a whole sentence, and none taken back but for the shares of draws."""
    a = replace(a, settings=replace(a.analysis, samples=256))
    before: tuple[str, ...] = ()
    for known in growing(a, results(a)):
        sentences = holding_sentences(a, known)
        assert len(sentences) <= 7
        assert all(s.endswith(".") and "{" not in s and "  " not in s for s in sentences)
        assert {s for s in before if "draws" not in s} <= set(sentences)
        before = sentences
