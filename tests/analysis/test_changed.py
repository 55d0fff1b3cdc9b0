from dataclasses import replace

import numpy as np
import pytest
from builders import DESK, OPPORTUNITY, RISK, a_cell, an_assessment, with_values
from hypothesis import given
from strategies import scored

from riskdesk.analysis.changed import GROUPS, changed
from riskdesk.analysis.differences import Group
from riskdesk.analysis.results import results
from riskdesk.domain.assessment import scores_with, scores_without
from riskdesk.domain.dimensions import Dimension
from riskdesk.domain.errors import CannotCompute
from riskdesk.domain.ids import AssessorId, DimensionId, OptionId, ScenarioId
from riskdesk.domain.options import Option
from riskdesk.domain.panel import Assessor
from riskdesk.domain.scales import Level, LikelihoodImpact, Points
from riskdesk.domain.scenarios import Scenario
from riskdesk.domain.scores import LikelyImpact, Score
from riskdesk.domain.settings import Combine, Settings
from riskdesk.domain.weighting import AssessorWeight, Ranked, Weighting

A = an_assessment(3, 4, 3)
SCORES = {a_cell(0, 0, 0): 99.0, a_cell(2, 3, 1): 1.0}


def weights(a, *raw):
    return replace(a, dimensions=tuple(replace(d, weight=w) for d, w in zip(a.dimensions, raw, strict=True)))


def likelihoods(a, *figures):
    return replace(a, scenarios=tuple(replace(s, likelihood=p) for s, p in zip(a.scenarios, figures, strict=True)))


def with_dimension(a, weight=5.0):
    new = Dimension(DimensionId("new"), "New", OPPORTUNITY, weight=weight)
    cells = {a_cell(i, 0, k)._replace(dimension=new.id): 80.0 for i in range(3) for k in range(3)}
    return with_values(replace(a, dimensions=(*a.dimensions, new)), cells)


def only(found):
    """The groups that did anything."""
    return {group for group in GROUPS if np.abs(found.effect(group)).max() > 1e-9}


ONE_KIND = {
    Group.SCORES: with_values(A, SCORES),
    Group.WEIGHTS: weights(A, 9.0, 1.0, 1.0, 1.0),
    Group.LIKELIHOODS: likelihoods(A, 0.7, 0.2, 0.1),
    Group.STRUCTURE: with_dimension(A),
}


def test_nothing_changed_between_an_assessment_and_itself():
    found = changed(A, A)
    assert only(found) == set()
    assert found.differences == found.other == found.new == found.gone == ()
    assert found.change.tolist() == [0, 0, 0]


@pytest.mark.parametrize("group", GROUPS)
def test_differences_of_one_kind_have_the_whole_effect(group):
    found = changed(A, ONE_KIND[group])
    assert only(found) == {group}
    assert found.effect(group) == pytest.approx(found.change)
    assert {d.group for d in found.differences} == {group}


def test_two_kinds_share_by_the_mean_of_both_orders():
    scored_anew = ONE_KIND[Group.SCORES]
    both = weights(scored_anew, 9.0, 1.0, 1.0, 1.0)
    v = [results(a).outcomes.expected for a in (A, scored_anew, ONE_KIND[Group.WEIGHTS], both)]
    found = changed(A, both)
    assert found.effect(Group.SCORES) == pytest.approx(((v[1] - v[0]) + (v[3] - v[2])) / 2)
    assert found.effect(Group.WEIGHTS) == pytest.approx(((v[2] - v[0]) + (v[3] - v[1])) / 2)


def test_the_effect_on_a_lead_is_the_difference_of_the_effects():
    found = changed(A, weights(ONE_KIND[Group.SCORES], 9.0, 1.0, 1.0, 1.0))
    lead = found.effect_on_lead(OptionId("o2"), OptionId("o0"))
    assert sum(lead.values()) == pytest.approx(found.change[2] - found.change[0])
    assert lead[Group.SCORES] == pytest.approx(found.effect(Group.SCORES)[2] - found.effect(Group.SCORES)[0])


def test_options_that_are_new_or_gone_are_named_and_the_others_compared():
    after = replace(ONE_KIND[Group.SCORES], options=(Option(OptionId("x"), "X"), *A.options[:0:-1]))
    after = replace(after, scores={o.id: after.scores[o.id] for o in A.options[1:]})
    found = changed(A, after)
    assert (found.new, found.gone, found.options) == (("x",), ("o0",), ("o2", "o1"))
    assert found.change == pytest.approx(results(after).outcomes.expected[1:] - results(A).outcomes.expected[[2, 1]])
    assert only(found) == {Group.SCORES}


def test_without_an_option_in_both_nothing_is_attributed():
    found = changed(A, replace(A, options=(Option(OptionId("x"), "X"),), scores={}))
    assert found.options == ()
    assert found.effects.shape == (len(GROUPS), 0)


def test_a_new_dimension_comes_with_its_scores_and_the_weights_beside_it():
    found = changed(A, weights(with_dimension(A), 2.0, 2.0, 3.0, 4.0, 9.0))
    assert only(found) == {Group.STRUCTURE}
    assert {(d.group, d.key) for d in found.differences} == {
        (Group.STRUCTURE, "weight"), (Group.STRUCTURE, "dimensions")
    }  # fmt: skip


def test_a_dimension_that_is_gone_or_scored_otherwise_is_structure():
    last = A.dimensions[3]
    scores = scores_without(A.scores, lambda cell: cell.dimension == last.id)
    assert only(changed(A, replace(A, dimensions=A.dimensions[:3], scores=scores))) == {Group.STRUCTURE}
    scale = Points(-1000.0, 1000.0)
    other = replace(A, dimensions=(replace(A.dimensions[0], scale=scale), *A.dimensions[1:]))
    found = changed(A, with_values(other, {a_cell(0, 0, 0): -900.0}))
    assert only(found) == {Group.STRUCTURE}
    assert {(d.group, d.key) for d in found.differences} == {(Group.STRUCTURE, "scale"), (Group.STRUCTURE, "scores")}
    turned = changed(A, replace(A, dimensions=(replace(A.dimensions[0], kind=RISK), *A.dimensions[1:])))
    assert only(turned) == {Group.STRUCTURE}


def test_other_words_of_likelihood_are_another_scale_for_likelihood_and_impact():
    scale = LikelihoodImpact((Level("Minor", 10.0), Level("Major", 90.0)))
    a = replace(A, dimensions=(replace(A.dimensions[0], scale=scale), *A.dimensions[1:]))
    words = {a_cell(i, 0, k): LikelyImpact("likely", "Major") for i in range(3) for k in range(3)}
    found = changed(with_values(a, words), replace(with_values(a, words), yardstick="icd203"))
    assert only(found) == {Group.STRUCTURE}
    assert [(d.group, d.key) for d in found.differences] == [
        (Group.LIKELIHOODS, "yardstick"), (Group.STRUCTURE, "yardstick")
    ]  # fmt: skip


def test_other_words_of_likelihood_move_the_scenarios_that_use_them():
    a = likelihoods(A, "likely", "unlikely", None)
    found = changed(a, replace(a, yardstick="icd203"))
    assert only(found) == {Group.LIKELIHOODS}
    assert [(d.group, d.key) for d in found.differences] == [(Group.LIKELIHOODS, "yardstick")]


def test_a_new_scenario_comes_with_the_likelihoods_beside_it():
    after = replace(likelihoods(A, 0.7, 0.2, 0.05), scenarios=(
        *likelihoods(A, 0.7, 0.2, 0.05).scenarios, Scenario(ScenarioId("new"), "New", likelihood=0.05)
    ))  # fmt: skip
    found = changed(A, after)
    assert only(found) == {Group.STRUCTURE}
    assert {d.key for d in found.differences} == {"scenarios", "likelihood"}


def test_a_new_assessor_comes_with_their_scores_and_weights():
    bo = Assessor(AssessorId("bo"), "Bo")
    scores = {cell._replace(assessor=bo.id): Score(100.0) for cell, _score in A.cells()}
    after = replace(
        A,
        assessors=(*A.assessors, bo),
        scores=scores_with(A.scores, scores),
        weights=tuple(AssessorWeight(bo.id, d.id, 7.0) for d in A.dimensions),
    )
    found = changed(A, after)
    assert only(found) == {Group.STRUCTURE}
    assert [(d.key, d.after) for d in found.differences] == [("assessors", bo)]
    assert changed(after, A).change == pytest.approx(-found.change)


def test_what_an_assessor_counts_for_and_how_they_combine_is_structure():
    two = replace(A, assessors=(Assessor(DESK, "Desk", 1.0), Assessor(AssessorId("bo"), "Bo", 1.0)))
    two = with_values(two, {a_cell()._replace(assessor=AssessorId("bo")): 90.0})
    heavier = replace(two, assessors=(two.assessors[0], replace(two.assessors[1], weight=9.0)))
    assert only(changed(two, heavier)) == {Group.STRUCTURE}
    median = changed(heavier, replace(heavier, settings=Settings(combine=Combine.MEDIAN)))
    assert only(median) == {Group.STRUCTURE}
    assert [(d.key, d.after) for d in median.differences] == [("combine", Combine.MEDIAN)]


def test_another_way_of_weighing_is_a_matter_of_weights():
    order = Ranked(tuple((d.id,) for d in A.dimensions))
    found = changed(A, replace(A, weighting=(Weighting(None, order),)))
    assert only(found) == {Group.WEIGHTS}
    assert [(d.key, d.place) for d in found.differences] == [("weighting", None)]


def test_an_assessment_without_results_cannot_be_compared():
    with pytest.raises(CannotCompute):
        changed(A, replace(A, options=(), scores={}))


@given(scored(), scored())
def test_the_effects_on_any_two_assessments_sum_to_the_change(before, after):
    found = changed(before, after)
    assert found.effects.sum(axis=0) == pytest.approx(found.change, abs=1e-9)
    place = {option: i for i, option in enumerate(found.after.options)}
    expected = found.after.outcomes.expected[[place[o] for o in found.options]]
    assert found.expected_after == pytest.approx(expected, abs=1e-9)


@given(scored(), scored())
def test_forth_and_back_have_opposite_effects(before, after):
    forth, back = changed(before, after), changed(after, before)
    order = [forth.options.index(option) for option in back.options]
    assert back.effects == pytest.approx(-forth.effects[:, order], abs=1e-9)


@given(scored(), scored())
def test_a_group_without_a_listed_difference_had_no_effect(before, after):
    found = changed(before, after)
    listed = {d.group for d in found.differences}
    assert all(np.abs(found.effect(group)).max(initial=0.0) <= 1e-9 for group in GROUPS if group not in listed)
