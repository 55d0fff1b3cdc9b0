"""Who leads without an assumption, an assessor, a dimension or an option, in words."""

from dataclasses import replace

from builders import a_cell, with_values
from rows_of_figures import scored

from riskdesk.analysis.results import results
from riskdesk.analysis.robustness import growing, robustness
from riskdesk.domain.assessment import scores_with
from riskdesk.domain.assumptions import Assumption, RestingScore
from riskdesk.domain.ids import AssessorId, AssumptionId
from riskdesk.domain.panel import Assessor
from riskdesk.domain.scores import Score
from riskdesk.report.content.without_words import without_rows, without_sentences

ANNA = Assessor(AssessorId("anna"), "Anna")
SAFE = [[[90.0], [80.0]], [[40.0], [30.0]]]


def held(a):
    return robustness(a, results(a))


def said(a):
    return without_sentences(a, held(a))


def resting_on(a, text, *options):
    """An assumption under all scores of some options."""
    scores = tuple(RestingScore(a.options[i].id, d.id) for i in options for d in a.dimensions)
    return replace(a, assumptions=(*a.assumptions, Assumption(AssumptionId(f"x{len(a.assumptions)}"), text, scores)))


def test_what_changes_nothing_is_said_with_who_follows_the_leader():
    assert said(scored(SAFE)) == (
        "“Alliance” still leads, whatever one assumption, assessor or dimension is left out.",
        "If “Alliance” cannot be had, “Balancing” leads.",
    )


def test_who_is_left_with_a_tie_does_not_still_lead():
    assert said(scored([[[90.0], [50.0]], [[40.0], [50.0]]]))[0] == (
        "Without “Dimension 0” among the dimensions, “Alliance” and “Balancing” tie for the lead."
    )


def test_a_tie_that_nothing_breaks_is_said_to_stay():
    assert said(scored([[[70.0], [50.0]], [[70.0], [50.0]]])) == (
        "“Alliance” and “Balancing” still tie for the lead, whatever one assumption, assessor or dimension is "
        "left out.",
    )


def test_an_assumption_that_leaves_the_lead_to_unknowns_is_no_comfort():
    a = resting_on(scored(SAFE), "Trust lasts", 1)
    assert said(a)[:2] == (
        "“Alliance” still leads, whatever one assumption, assessor or dimension is left out.",
        "Scores that are unknown then could change that.",
    )


def test_assumptions_are_grouped_by_who_leads_then():
    a = resting_on(resting_on(scored([[[90.0]], [[60.0]]]), "Trust lasts.", 0), "Aid flows.", 0)
    assert said(a)[0] == "If “Trust lasts” or “Aid flows” is wrong, “Balancing” leads."


def test_an_assessor_or_a_dimension_that_carries_the_lead_is_named():
    a = scored([[[90.0], [20.0]], [[30.0], [60.0]]])
    annas = {cell._replace(assessor=ANNA.id): Score(100.0 if cell.option == "o1" else 0.0) for cell, _s in a.cells()}
    a = replace(a, assessors=(*a.assessors, replace(ANNA, weight=0.05)), scores=scores_with(a.scores, annas))
    desk = next(p.name for p in a.assessors if p.id != ANNA.id)
    assert said(a)[:2] == (
        f"Without “{desk}” among the assessors, “Balancing” leads.",
        "Without “Dimension 0” among the dimensions, “Balancing” leads.",
    )


def test_a_tie_is_not_sold_as_another_leader():
    a = scored([[[90.0], [10.0]], [[40.0], [40.0]], [[40.0], [40.0]]])
    assert "Without “Dimension 0” among the dimensions, “Balancing” and “Caution” tie for the lead." in said(a)
    row = next(row for row in without_rows(a, held(a)) if row[0] == "Dimension: Dimension 0")
    assert row == ["Dimension: Dimension 0", "Balancing, Caution", "", "a tie"]


def test_of_many_that_tie_none_is_left_out():
    a = scored([[[90.0], [10.0]], *([[[40.0], [40.0]]] * 4)])
    assert "Without “Dimension 0” among the dimensions, 4 options tie for the lead." in said(a)
    row = next(row for row in without_rows(a, held(a)) if row[0] == "Dimension: Dimension 0")
    assert row[1:] == ["Balancing, Caution, Delay and 1 more", "", "a tie"]


def test_every_thing_has_its_row_and_why_there_are_no_results():
    a = resting_on(scored([[[90.0]], [[60.0]]]), "Trust lasts.", 0)
    assert without_rows(a, held(a)) == [
        ["Left out", "Leader then", "Lead", "Another leader?"],
        ["Assumption: Trust lasts", "Balancing", "10 points", "yes"],
        ["Assessor: Desk", "There is no other assessor whose scores count.", "", ""],
        ["Dimension: Dimension 0", "There is no other dimension to compare on.", "", ""],
        ["Option: Alliance", "Balancing", "", "the next"],
        ["Option: Balancing", "Alliance", "", "no"],
    ]


def test_an_assumption_that_only_may_change_the_leader_is_told_apart():
    a = resting_on(scored(SAFE), "Trust lasts", 1)
    (row,) = (row for row in without_rows(a, held(a)) if row[0].startswith("Assumption"))
    assert row[1:] == ["Alliance", "35 points", "could, by what is unknown then"]
    open_already = with_values(a, {a_cell(1, 0, 0): None, a_cell(1, 1, 0): None})
    (row,) = (row for row in without_rows(open_already, held(open_already)) if row[0].startswith("Assumption"))
    assert row[3] == "no"


def test_before_it_is_worked_out_nothing_is_said():
    a = scored(SAFE)
    first = next(growing(a, results(a)))
    assert without_sentences(a, first) == ()
    assert len(without_rows(a, first)) == 1
