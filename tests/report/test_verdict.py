from dataclasses import replace

import pytest
from builders import OPPORTUNITY, a_cell, an_assessment, with_values
from hypothesis import given
from strategies import scored

from riskdesk.analysis.firmness import firmness
from riskdesk.analysis.results import results
from riskdesk.domain.dimensions import Dimension
from riskdesk.domain.ids import DimensionId, OptionId
from riskdesk.domain.options import Option
from riskdesk.domain.scores import Range
from riskdesk.report.content.amounts import points
from riskdesk.report.content.verdict import verdict

NAMES = ("Alliance", "Balancing", "Caution", "Delay", "Engage")


def table(*rows, dimensions=1):
    """Options A.. scored on one dimension, a row of values by scenario each."""
    a = replace(
        an_assessment(len(rows), dimensions, len(rows[0])),
        scores={},
        options=tuple(Option(OptionId(f"o{i}"), NAMES[i]) for i in range(len(rows))),
    )
    return with_values(
        a, {a_cell(i, 0, k): v for i, row in enumerate(rows) for k, v in enumerate(row) if v != "missing"}
    )


def said(a):
    return verdict(a, results(a))


def test_a_lead_beyond_all_ranges_is_said_to_be_so_at_these_weights():
    assert said(table([Range(70, 90), Range(60, 80)], [Range(20, 40), 50.0])) == (
        "“Alliance” leads in both scenarios, 35 points ahead of “Balancing”: more than the ranges could undo at these "
        "weights. “Balancing” is no better than some other option on any "
        "dimension in any scenario."
    )


def test_within_the_ranges_another_could_be_ahead():
    assert said(table([Range(40, 70), 60.0, 60.0], [50.0, 55.0, 56.0])) == (
        "“Alliance” leads in all 3 scenarios, 4.7 points ahead of “Balancing”; within the ranges another option could "
        "be ahead."
    )


def test_a_touching_range_could_be_undone_too():
    assert "another option could be ahead" in said(table([Range(50, 90)], [50.0]))
    assert "more than the ranges could undo" in said(table([Range(51, 90)], [50.0]))


def test_a_lead_of_less_than_a_point_is_a_close_call():
    assert said(table([70.0], [69.1])).startswith(
        "“Alliance” leads, but is only 0.9 points ahead of “Balancing”: a close call."
    )
    assert "close call" not in said(table([70.0], [69.0]))


def test_single_figures_cannot_say_how_firm_a_lead_is():
    assert said(table([70.0, 70.0], [58.0, 58.0])) == (
        "“Alliance” leads in both scenarios, 12 points ahead of “Balancing”. No score has a range, so the figures "
        "cannot say how firm that is."
    )


def test_a_scenario_in_which_another_leads_is_named():
    assert said(table([70.0, 70.0, 40.0], [50.0, 50.0, 49.0])) == (
        "“Alliance” leads in 2 of 3 scenarios, 10 points ahead of “Balancing”. In “Scenario 2”, “Balancing” leads."
    )
    assert said(table([70.0, 70.0, 40.0], [50.0, 50.0, 49.0], [0.0, 0.0, 49.0])).endswith(
        "In “Scenario 2”, “Balancing” and “Caution” tie for the lead."
    )
    assert said(table([90.0, 40.0, 40.0], [50.0, 50.0, 49.0])).endswith("In 2 scenarios another option leads.")


def test_the_best_on_the_whole_may_lead_nowhere():
    assert said(table([60.0, 60.0], [90.0, 10.0], [10.0, 90.0])).startswith(
        "“Alliance” has the best expected outcome without leading in any one scenario, 10 points ahead of “Balancing”."
    )


def test_that_it_leads_nowhere_is_not_said_twice():
    assert "another option leads" not in said(table([60.0, 60.0], [90.0, 10.0], [10.0, 90.0]))
    assert said(table([60.0, 60.0, 60.0], [60.0, 90.0, 10.0], [10.0, 10.0, 90.0])).endswith(
        "In 2 scenarios another option leads."
    )


def test_the_best_on_the_whole_may_only_tie_where_it_is_first():
    assert said(table([60.0, 60.0], [60.0, 10.0], [10.0, 60.0])).startswith(
        "“Alliance” has the best expected outcome without leading alone in any one scenario, 25 points ahead of "
    )


def test_one_scenario_needs_no_counting():
    assert said(table([Range(55, 75)], [40.0])).startswith(
        "“Alliance” leads, 25 points ahead of “Balancing”: more than"
    )


def test_ties_are_said_to_be_ties():
    assert (
        said(table([70.0], [70.0], [50.0]))
        == "“Alliance” and “Balancing” tie for the lead, 20 points ahead of the next."
    )
    assert said(table([70.0], [70.0], [70.0], [50.0])).startswith("“Alliance”, “Balancing” and “Caution” tie")
    assert (
        said(table([70.0], [70.0], [70.0], [70.0], [69.0])) == "4 options tie for the lead, 1 point ahead of the next."
    )


def test_all_alike():
    assert said(table([70.0, 40.0], [70.0, 40.0])) == (
        "All 2 options come to the same outcome: the scores do not tell them apart."
    )
    assert said(table([70.0, 40.0], [40.0, 70.0])) == (
        "All 2 options come to the same expected outcome, though not in every scenario."
    )


def test_a_single_option_has_nothing_to_compare_with():
    assert said(table([70.0])) == "“Alliance” is the only option, so there is nothing to compare it with."


def test_blank_scores_have_no_leader():
    assert said(table(["missing", None], ["missing", "missing"])) == "Nothing is scored yet, so no option leads."


def test_unknowns_that_could_change_the_leader_come_first():
    assert said(table([70.0, 70.0, 40.0], [50.0, "missing", 49.0])) == (
        "“Alliance” leads in 2 of 3 scenarios, 10 points ahead of “Balancing”. 1 score is unknown and could change "
        "the leader."
    )
    assert said(table([70.0], [60.0], [None])).endswith("1 score is unknown and could change the leader.")


def test_unknowns_that_could_not_are_said_too():
    assert said(table([90.0, 90.0], [10.0, None])) == (
        "“Alliance” leads in both scenarios, 60 points ahead of “Balancing”. 1 score is unknown, but could not change "
        "the leader by itself."
    )


def test_unknowns_of_a_tie_are_said():
    assert said(table([70.0], [70.0], [None])).endswith("1 score is unknown and could change the leader.")


def test_dominated_options_are_named_or_counted():
    few = table([Range(80, 90)], [10.0], [5.0])
    assert said(few).endswith(
        "“Balancing” and “Caution” are no better than some other option on any dimension in any scenario."
    )
    many = table([Range(80, 90)], [10.0], [5.0], [4.0], [3.0])
    assert said(many).endswith("4 options are no better than some other option on any dimension in any scenario.")


@pytest.mark.parametrize(
    ("lead", "words"),
    [
        (12.4, "12 points"),
        (10.0, "10 points"),
        (9.96, "10 points"),
        (2.04, "2 points"),
        (2.4, "2.4 points"),
        (1.0, "1 point"),
        (1.04, "1 point"),
        (0.3, "0.3 points"),
        (0.04, "less than 0.1 points"),
        (0.0, "less than 0.1 points"),
    ],
)
def test_a_lead_in_words(lead, words):
    assert points(lead) == words


def test_a_zero_weight_dimension_can_neither_hold_nor_overturn_a_lead():
    a = table([Range(70, 90)], [40.0], dimensions=2)
    a = replace(a, dimensions=(a.dimensions[0], Dimension(DimensionId("d1"), "Beside", OPPORTUNITY, weight=0.0)))
    assert "more than the ranges could undo" in said(a)


@given(scored())
def test_a_verdict_is_never_firmer_than_the_numbers(a):
    """Before the stress test nothing is called firm, and a lead safe only where nothing in its range overturns it."""
    found = results(a)
    words = verdict(a, found)
    assert words.endswith(".")
    o = found.outcomes
    assert "holds" not in words
    assert "firm as far" not in words
    if "more than the ranges could undo" in words:
        first = found.options.index(found.leader)
        rivals = [i for i in range(len(a.options)) if i != first]
        worst = o.low_by_scenario[first] - o.high_by_scenario[rivals]
        assert (found.likelihoods.least_expectation(worst) > 0).all()
        assert firmness(found).has_ranges
    if "could not change" in words and "tie" not in words:
        assert not firmness(found).unknowns_decide
