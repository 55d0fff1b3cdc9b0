"""The verdict once it is known how far results hold: every case has its sentence."""

from dataclasses import replace

import pytest
from builders import a_cell, with_values
from hypothesis import given, settings
from rows_of_figures import around, scored
from strategies import scored as anything

from riskdesk.analysis.holding import Standing, holding
from riskdesk.analysis.results import results
from riskdesk.analysis.robustness import robustness
from riskdesk.domain.assumptions import Assumption, RestingScore
from riskdesk.domain.ids import AssumptionId
from riskdesk.domain.settings import WeightFreedom
from riskdesk.report.content.verdict import verdict

FIRM_WORDS = ("holds", "firm as far")


def said(a):
    r = results(a)
    return verdict(a, r, robustness(a, r))


def starts(a, words):
    sentences = said(a)
    assert sentences.startswith(words), sentences


def ends(a, words):
    sentences = said(a)
    assert sentences.endswith(words), sentences


SAFE = [[[around(90)], [around(80)]], [[around(40)], [around(30)]]]


def test_a_firm_lead_is_said_to_hold_with_what_it_was_tried_against():
    starts(
        scored(SAFE),
        "“Alliance” leads, 50 points ahead of “Balancing”, and that holds: wherever scores lie within their ranges at "
        "these weights, and in 100 % of draws of any weights and scores within their ranges. ",
    )


def test_a_firm_lead_is_told_what_would_overturn_it():
    ends(
        scored([[[around(90)], [around(50)]], [[around(40)], [around(52, 1)]]]),
        "Moving 46 % of all weight from “Dimension 0” to “Dimension 1” would put “Balancing” level with “Alliance”.",
    )


def test_without_ranges_the_draws_speak_of_weights_alone():
    assert said(scored([[[90.0], [80.0]], [[40.0], [30.0]]])) == (
        "“Alliance” leads, 50 points ahead of “Balancing”: firm as far as weights go, since it comes first in 100 % of "
        "draws of any weights. No score has a range, so the figures cannot say how sure the scores are."
    )


def test_a_lead_in_most_draws_is_no_more_than_that():
    a = scored([[[around(90)], [around(20)]], [[around(40)], [around(30)]]])
    starts(a, "“Alliance” leads, 20 points ahead of “Balancing”, and comes first in 84 % of draws of any weights and")


def test_a_leader_that_is_seldom_first_depends_on_the_weights():
    rows = [[[60.0], [60.0], [60.0]], [[95.0], [40.0], [5.0]], [[5.0], [40.0], [95.0]], [[5.0], [95.0], [40.0]]]
    starts(scored(rows), "“Alliance” leads, 13 points ahead of “Balancing”, but that depends on the weights: it comes")


def test_who_is_first_more_often_is_said_before_all_else():
    lucky = scored([[[50.0], [50.0], [50.0]], [[0.0], [53.0], [94.0]], [[0.0], [0.0], [0.0]]])
    ends(
        lucky,
        "“Alliance” leads, 1 point ahead of “Balancing”: a close call. In draws of any weights, “Balancing” comes "
        "first more often: in 51 %, against 49 % for “Alliance”.",
    )
    alike = scored([[[60.0], [60.0], [60.0]], [[95.0], [40.0], [5.0]], [[5.0], [40.0], [95.0]]])
    assert "first more often" not in said(alike)


def test_scores_that_vary_are_blamed_too():
    rows = [[[around(60)], [around(60)]], [[around(95)], [around(15)]], [[around(10)], [around(95)]]]
    starts(scored(rows, seed=2), "“Alliance” leads, 5 points ahead of “Balancing”, but that depends on weights and")
    one = [[[around(60, 40)]], [[around(52, 48)]], [[around(52, 48)]], [[around(52, 48)]]]
    assert "but that depends on the scores: it comes first in" in said(scored(one))


def test_a_slight_change_makes_a_close_call_and_is_told():
    assert said(scored([[[70.0], [10.0]], [[10.0], [66.0]]])) == (
        "“Alliance” leads, 2 points ahead of “Balancing”: a close call. Moving 1.7 % of all weight from “Dimension 0” "
        "to “Dimension 1” would put “Balancing” level with “Alliance”."
    )


def test_a_small_lead_is_a_close_call():
    starts(scored([[[70.0]], [[69.5]]]), "“Alliance” leads, but is only 0.5 points ahead of “Balancing”: a close call.")


@pytest.mark.parametrize(
    ("freedom", "words"),
    [
        (WeightFreedom.FREE, "draws of any weights"),
        (WeightFreedom.RANKED, "draws of weights in the present order"),
        (WeightFreedom.NEAR, "draws of weights within 15 % of the present ones"),
    ],
)
def test_what_was_let_vary_is_said(freedom, words):
    assert words in said(scored([[[90.0], [20.0]], [[40.0], [30.0]]], weights=freedom, spread=0.15))


def test_a_scenario_in_which_another_leads_is_named():
    ends(
        scored([[[around(90), around(50)], [around(80), around(50)]], [[around(40), around(60)]] * 2]),
        "In “Scenario 1”, “Balancing” leads.",
    )


def test_methods_that_disagree_are_named_and_leave_nothing_firm():
    a = scored([[[60.0], [60.0], [60.0]], [[62.0], [62.0], [20.0]]], weights=WeightFreedom.NEAR)
    assert said(a) == (
        "“Alliance” leads, 12 points ahead of “Balancing”, and comes first in 100 % of draws of weights within 20 % of "
        "the present ones. TOPSIS names “Alliance” too; PROMETHEE II and VIKOR name “Balancing”."
    )


def test_an_assumption_that_carries_the_lead_is_named():
    a = scored([[[around(90)], [around(80)]], [[around(60)], [around(60)]]])
    resting = tuple(RestingScore(a.options[0].id, d.id) for d in a.dimensions)
    a = replace(a, assumptions=(Assumption(AssumptionId("x"), "Trust lasts.", resting),))
    ends(a, "If “Trust lasts” is wrong, “Balancing” leads.")
    assert "holds" not in said(a)


def test_unknowns_that_could_change_the_leader_come_first():
    a = with_values(scored(SAFE), {a_cell(1, 0, 0): None})
    a = with_values(a, {a_cell(1, 1, 0): None})
    ends(a, "2 scores are unknown and could change the leader.")


def test_a_tie_is_told_who_comes_first_more_often():
    tie = scored([[[50.0], [50.0], [50.0]], [[0.0], [55.0], [95.0]], [[0.0], [0.0], [0.0]]])
    starts(tie, "“Alliance” and “Balancing” tie for the lead, 50 points ahead of the next.")
    ends(tie, "for “Alliance”.")


def test_all_alike_is_said_of_the_scores_only_where_they_are_alike():
    assert said(scored([[[70.0], [40.0]], [[70.0], [40.0]]])) == (
        "All 2 options come to the same outcome: the scores do not tell them apart."
    )
    starts(scored([[[70.0], [40.0]], [[40.0], [70.0]]]), "All 2 options come to the same outcome at these weights.")


def test_nothing_to_compare_needs_no_draws():
    assert said(scored([[[70.0]]])) == "“Alliance” is the only option, so there is nothing to compare it with."
    assert said(scored([[[None]], [[None]]])) == "Nothing is scored yet, so no option leads."


@settings(max_examples=60)
@given(anything())
def test_firm_words_are_kept_for_firm_leaders(a):
    a = replace(a, settings=replace(a.analysis, samples=256))
    r = results(a)
    held = robustness(a, r)
    words = verdict(a, r, held)
    assert words.endswith(".")
    stands = holding(r, held).standing
    compared = len(a.options) > 1 and r.cube.known.any()
    assert (any(word in words for word in FIRM_WORDS)) == (
        bool(compared) and stands in (Standing.FIRM, Standing.FIRM_BY_WEIGHT)
    )
    if compared and stands is Standing.CLOSE and len(holding(r).firm.leaders) == 1:
        assert "a close call" in words
