"""What would put an option level with the leader, in words; and that a third who would be ahead is never kept quiet."""

from dataclasses import replace

import numpy as np
from hypothesis import assume, given, settings
from rows_of_figures import scored
from strategies import scored as anything

from riskdesk.analysis.flips import flips
from riskdesk.analysis.results import results
from riskdesk.domain.dimensions import Kind
from riskdesk.domain.edits.scores import SetValue
from riskdesk.domain.ids import AssessorId
from riskdesk.domain.panel import Assessor
from riskdesk.domain.scales import Level, Levels, Measured
from riskdesk.report.content.change_words import flip_sentences

TWO = [[[70.0, 60.0], [30.0, 30.0]], [[40.0, 50.0], [50.0, 44.0]]]


def of(a, option=1):
    r = results(a)
    return flip_sentences(a, r, next(flip for flip in flips(r, a) if flip.option == a.options[option].id))


def test_each_sort_of_change_has_its_sentence():
    assert of(scored(TWO)) == (
        "Moving 4.1 % of all weight from “Dimension 0” to “Dimension 1” would put “Balancing” level with “Alliance”.",
        "So would a weight of 45.9 % for “Dimension 0” instead of 50 %.",
        "It would be enough if “Dimension 0 of Balancing, Scenario 0” were 46 instead of 40.",
        "It would be enough if “Scenario 0” were 28.6 % likely instead of 50 %.",
    )


def test_a_weight_that_would_be_hardly_any_is_not_told_as_none():
    assert of(scored([[[99.97], [50.0]], [[0.0], [50.03]]]))[1] == (
        "So would a weight of 0.03 % for “Dimension 0” instead of 50 %."
    )


def test_what_no_change_reaches_is_said():
    beaten = scored([[[90.0, 90.0], [80.0, 80.0]], [[10.0, 10.0], [10.0, 10.0]]])
    assert of(beaten) == (
        "No weights at all would put “Balancing” level with “Alliance”.",
        "No score alone would, anywhere on its scale.",
        "The likelihood of no scenario alone would.",
    )


def test_one_dimension_and_one_scenario_are_not_asked_for_changes_they_cannot_have():
    (weights, score) = of(scored([[[60.0]], [[50.0]]]))
    assert weights.startswith("No weights at all")
    assert score == "It would be enough if “Dimension 0 of Balancing” were 60 instead of 50."


def test_an_option_that_ties_needs_no_change():
    assert of(scored([[[70.0]], [[70.0]]])) == ("“Balancing” is level with “Alliance” already.",)


def test_a_third_that_would_be_ahead_is_named():
    a = scored([[[60.0], [60.0]], [[70.0], [20.0]], [[66.0], [53.0]]])
    weights = of(a)[0]
    assert weights.endswith("level with “Alliance”. “Caution” would be ahead of both then.")
    assert not any("ahead of both" in sentence for sentence in of(a, option=2))


def test_weight_from_many_dimensions_is_counted():
    rows = [[[60.0]] * 4 + [[0.0]], [[20.0], [10.0], [15.0], [5.0], [90.0]]]
    rows[1][4] = [61.0]
    assert of(scored(rows))[0].startswith("Moving 22 % of all weight from “Dimension 1” and “Dimension 3” to")
    rows[1][4] = [8.0]
    assert " of all weight from 4 dimensions to “Dimension 4” " in of(scored(rows))[0]


def test_scores_are_told_in_the_units_of_their_scales():
    a = scored([[[60.0]], [[50.0]]])
    (d,) = a.dimensions
    km = replace(d, scale=Measured("km", ((0.0, 0.0), (1000.0, 100.0))))
    assert "were 60 instead of 50 km" in of(replace(a, dimensions=(km,)))[1]
    levels = Levels((Level("Poor", 20.0), Level("Good", 80.0)))
    labelled = replace(a, dimensions=(replace(d, scale=levels),), scores={})
    labelled = SetValue(next(iter(a.cells()))[0], "Good").apply(labelled)
    other = next(cell for cell, _s in a.cells() if cell.option == a.options[1].id)
    labelled = SetValue(other, "Poor").apply(labelled)
    assert of(labelled)[1] == "It would be enough if “Dimension 0 of Balancing” were worth 80 instead of 20 of 100."
    risk = replace(d, kind=Kind.RISK)
    assert of(replace(a, dimensions=(risk,)), option=0)[1].endswith("of Alliance” were 50 instead of 60.")


def test_with_several_assessors_it_is_said_whose_score():
    a = scored([[[60.0]], [[50.0]]])
    a = replace(a, assessors=(*a.assessors, Assessor(AssessorId("anna"), "Anna")))
    assert of(a)[1] == "It would be enough if “Dimension 0 of Balancing (Desk)” were 60 instead of 50."


@settings(max_examples=60)
@given(anything(most_assessors=1))
def test_a_third_ahead_is_told_exactly_when_there_is_one(a):
    r = results(a)
    leader = r.options.index(r.leader)
    for flip in flips(r, a):
        assume(flip.weights is None or flip.weights.moved > 1e-9)
        said = iter(flip_sentences(a, r, flip))
        by_weights = next(said)
        if flip.weights:
            outcomes = np.einsum("ods,d,s->o", r.cube.best, flip.weights.weights, r.likelihoods.held)
            _agrees(by_weights, outcomes, leader, r.options.index(flip.option))
            next(said)
        by_score = next(said)
        if flip.score:
            moved = SetValue(flip.score.cell, flip.score.after).apply(a)
            _agrees(by_score, results(moved).outcomes.expected, leader, r.options.index(flip.option))


def _agrees(sentence, outcomes, leader, option):
    beyond = outcomes.max() - outcomes[[leader, option]].max()
    if not 1e-10 < beyond < 1e-7:
        assert ("ahead of both" in sentence) == (beyond > 1e-8)
