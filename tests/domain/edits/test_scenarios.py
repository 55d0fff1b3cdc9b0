from dataclasses import replace

import pytest
from builders import a_cell, an_assessment

from riskdesk.domain.assumptions import Assumption, RestingScore
from riskdesk.domain.edits.scenarios import (
    AddScenario,
    MoveScenario,
    RemoveScenario,
    ReviseScenario,
    SetLikelihoods,
)
from riskdesk.domain.edits.scores import SetValue
from riskdesk.domain.errors import InvalidEdit
from riskdesk.domain.ids import BriefId, DimensionId, OptionId, ScenarioId
from riskdesk.domain.indicators import Indicator
from riskdesk.domain.quotes import Quote
from riskdesk.domain.scenarios import Scenario

A = an_assessment()
S0, S1, GONE = ScenarioId("s0"), ScenarioId("s1"), ScenarioId("gone")
NEW = Scenario(ScenarioId("new"), "New", likelihood="likely")


def ids(a):
    return [s.id for s in a.scenarios]


def test_a_scenario_is_added_at_the_end_or_at_a_place():
    assert ids(AddScenario(NEW).apply(A)) == ["s0", "s1", "s2", "new"]
    assert ids(AddScenario(NEW, 0).apply(A)) == ["new", "s0", "s1", "s2"]
    everywhere = SetValue(a_cell(scenario=None), 5.0).apply(A)
    assert AddScenario(NEW).apply(everywhere).counting(a_cell()._replace(scenario=NEW.id)).value == 5


@pytest.mark.parametrize("scenario", [
    replace(NEW, name="scenario 0"), replace(NEW, id=S0), replace(NEW, likelihood="perhaps"),
    replace(NEW, likelihood=2.0),
    replace(NEW, quotes=(Quote(BriefId("gone"), None, ""),)),
])  # fmt: skip
def test_a_scenario_that_cannot_stand_is_refused(scenario):
    with pytest.raises(InvalidEdit):
        AddScenario(scenario).apply(A)


def test_a_scenario_is_revised_in_its_place():
    after = ReviseScenario(replace(A.scenarios[1], likelihood=(0.2, 0.4))).apply(A)
    assert after.scenarios[1].likelihood == (0.2, 0.4)
    assert after.scores is A.scores
    with pytest.raises(InvalidEdit, match="already one named “Scenario 0”"):
        ReviseScenario(replace(A.scenarios[1], name="Scenario 0")).apply(A)


def test_one_likelihood_stays_above_zero():
    zero = replace(A, scenarios=(A.scenarios[0], *(replace(s, likelihood=0.0) for s in A.scenarios[1:])))
    with pytest.raises(InvalidEdit, match="likelihood above zero"):
        ReviseScenario(replace(A.scenarios[0], likelihood=0.0)).apply(zero)
    with pytest.raises(InvalidEdit, match="likelihood above zero"):
        RemoveScenario(S0).apply(zero)


def test_several_likelihoods_change_in_one_step_and_all_or_none():
    after = SetLikelihoods(((S1, 0.3), (S0, (0.6, 0.8)))).apply(A)
    assert [s.likelihood for s in after.scenarios] == [(0.6, 0.8), 0.3, None]
    assert [s.name for s in after.scenarios] == [s.name for s in A.scenarios]
    assert SetLikelihoods(((S1, 0.3),)).apply(after) is after
    for wrong in (((S0, 0.5), (S1, 2.0)), ((GONE, 0.5),), tuple((s.id, 0.0) for s in A.scenarios)):
        with pytest.raises(InvalidEdit):
            SetLikelihoods(wrong).apply(A)


def test_a_removed_scenario_takes_scores_indicators_and_what_rests_on_them_along():
    everywhere, there = (RestingScore(OptionId("o0"), DimensionId("d0"), s) for s in (None, S0))
    a = replace(
        SetValue(a_cell(scenario=None), 5.0).apply(A),
        indicators=(Indicator("i0", "Sign", S0), Indicator("i1", "Sign", S1), Indicator("i2", "Sign")),
        assumptions=(Assumption("as", "Text", (everywhere, there)),),
    )
    after = RemoveScenario(S0).apply(a)
    assert ids(after) == ["s1", "s2"]
    assert {cell.scenario for cell, _score in after.cells()} == {None, "s1", "s2"}
    assert [i.id for i in after.indicators] == ["i1", "i2"]
    assert after.assumptions[0].scores == (everywhere,)
    kept = RemoveScenario(ScenarioId("s2")).apply(a)
    assert kept.indicators is a.indicators
    assert kept.assumptions is a.assumptions


def test_one_scenario_has_to_stay():
    with pytest.raises(InvalidEdit, match="One scenario has to stay"):
        RemoveScenario(S0).apply(an_assessment(scenarios=1))


def test_scenarios_move():
    assert ids(MoveScenario(S0, 1).apply(A)) == ["s1", "s0", "s2"]


@pytest.mark.parametrize("edit", [MoveScenario(S1, 1), ReviseScenario(A.scenarios[1])])
def test_nothing_changes(edit):
    assert edit.apply(A) is A


@pytest.mark.parametrize("edit", [RemoveScenario(GONE), MoveScenario(GONE, 0), ReviseScenario(NEW)])
def test_what_is_gone_is_refused(edit):
    with pytest.raises(InvalidEdit, match="no longer in the assessment"):
        edit.apply(A)


@pytest.mark.parametrize(("edit", "label"), [
    (AddScenario(NEW), "Add scenario “New”"), (ReviseScenario(A.scenarios[0]), "Change scenario “Scenario 0”"),
    (RemoveScenario(S0), "Remove scenario “Scenario 0”"), (MoveScenario(S0, 1), "Move scenario “Scenario 0”"),
])  # fmt: skip
def test_labels(edit, label):
    assert edit.label(A) == label
    assert edit.burst is None
