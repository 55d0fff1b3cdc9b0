from dataclasses import replace

import pytest
from builders import DESK, a_cell, with_values
from hypothesis import given
from moved_shares import moved_weights
from strategies import scored
from tables import table

from riskdesk.analysis.results import results
from riskdesk.analysis.without import failed, if_wrong, without_assessor, without_dimension, without_option
from riskdesk.domain.assumptions import Assumption, RestingScore
from riskdesk.domain.dimensions import Dimension, Kind
from riskdesk.domain.edits.options import RemoveOption
from riskdesk.domain.ids import AssessorId, AssumptionId, DimensionId, OptionId, ScenarioId
from riskdesk.domain.panel import Assessor
from riskdesk.domain.scores import Cell
from riskdesk.domain.weighting import AssessorWeight

O0, D0, S1 = OptionId("o0"), DimensionId("d0"), ScenarioId("s1")


def assuming(a, *resting):
    return replace(a, assumptions=(Assumption(AssumptionId("x"), "X holds", tuple(resting)),))


def test_scores_that_rest_on_a_failed_assumption_are_unknown():
    a = assuming(table([(90.0, 60.0), (60.0, 60.0)]), RestingScore(O0, D0))
    (found,) = if_wrong(results(a), a)
    assert (found.gone, found.leader_before, found.leader, found.changes) == ("x", "o0", "o1", True)
    assert found.results.outcomes.expected == pytest.approx([55, 60])
    assert found.lead == pytest.approx(5)
    assert (found.results.outcomes.low[0], found.results.outcomes.high[0]) == pytest.approx((30, 80))
    assert not found.results.complete


def test_a_leader_that_stays_at_its_single_figure_may_still_fall_by_the_unknown():
    a = assuming(table([(90.0, 80.0), (60.0, 20.0)]), RestingScore(O0, D0))  # o0: 65, from 40 to 90; o1: 40
    assert [(w.changes, w.may_change) for w in if_wrong(results(a), a)] == [(False, False)]
    a = with_values(a, {a_cell(1, 1, None): 21.0})
    assert [(w.changes, w.may_change) for w in if_wrong(results(a), a)] == [(False, True)]
    assert not without_option(results(a), a)[1].may_change


def test_a_tie_that_comes_or_goes_is_a_change():
    alone = table([(90.0, 50.0), (60.0, 50.0)])
    assert [(w.leaders, w.changes) for w in without_dimension(results(alone), alone)] == [
        (("o0", "o1"), True),
        (("o0",), False),
    ]
    tied = table([(90.0, 60.0, 50.0), (60.0, 90.0, 50.0)])
    assert [(w.leaders, w.changes) for w in without_dimension(results(tied), tied)] == [
        (("o1",), True),
        (("o0",), True),
        (("o0", "o1"), False),
    ]
    assert not any(w.changes for w in without_option(results(tied), tied))


def test_in_one_scenario_only_where_the_assumption_says_so():
    a = assuming(table([(90.0,), (60.0,)], (1,), scenarios=3), RestingScore(O0, D0, S1))
    after = results(failed(a, a.assumptions[0]))
    assert after.outcomes.by_scenario[0] == pytest.approx([90, 50, 90])


def test_in_all_scenarios_scores_of_single_ones_fall_too():
    a = with_values(table([(90.0,), (60.0,)], (1,), scenarios=3), {a_cell(0, 0, 1): 80.0})
    a = assuming(a, RestingScore(O0, D0))
    after = results(failed(a, a.assumptions[0]))
    assert after.outcomes.by_scenario[0] == pytest.approx([50, 50, 50])
    assert not after.cube.known[0].any()


def test_the_scores_of_every_assessor_fall():
    a = table([(90.0,), (60.0,)], (1,))
    other = Assessor(AssessorId("other"), "Other")
    a = with_values(replace(a, assessors=(*a.assessors, other)), {Cell(O0, D0, None, other.id): 80.0})
    a = assuming(a, RestingScore(O0, D0))
    assert not results(failed(a, a.assumptions[0])).cube.known[0].any()


def test_an_assumption_on_which_nothing_rests_changes_nothing():
    a = assuming(table([(90.0, 60.0), (60.0, 60.0)]))
    assert failed(a, a.assumptions[0]) is a
    (found,) = if_wrong(results(a), a)
    assert (found.leader, found.changes) == ("o0", False)


def panel():
    """By the first assessor o0 leads, by the second o1, who also weighs d1 alone."""
    a = table([(90.0, 40.0), (60.0, 50.0)])
    other = Assessor(AssessorId("other"), "Other")
    a = replace(a, assessors=(*a.assessors, other))
    a = replace(a, weights=(AssessorWeight(other.id, D0, 0.0),))
    return with_values(
        a,
        {
            Cell(o.id, d.id, None, other.id): v
            for o, v in zip(a.options, (0.0, 80.0), strict=True)
            for d in a.dimensions
        },
    )


def test_without_an_assessor_both_scores_and_weights_are_gone():
    a = panel()
    by_gone = {found.gone: found for found in without_assessor(results(a), a)}
    assert by_gone["other"].results.outcomes.expected == pytest.approx([65, 55])
    assert by_gone["other"].results.weights == pytest.approx([0.5, 0.5])
    assert by_gone[DESK].results.outcomes.expected == pytest.approx([0, 80])
    assert by_gone[DESK].results.weights == pytest.approx([0, 1])
    assert (by_gone[DESK].leader_before, by_gone[DESK].changes, by_gone["other"].changes) == ("o1", False, True)


def test_without_the_only_assessor_there_is_nothing_to_show():
    a = table([(90.0, 40.0), (60.0, 50.0)])
    (found,) = without_assessor(results(a), a)
    assert (found.results, found.leader, found.lead) == (None, None, 0.0)
    assert (found.changes, found.may_change) == (False, False)
    assert "assessor" in found.reason


def test_without_a_dimension_the_others_keep_their_proportions_over_the_whole_tree():
    a = table([(90.0, 20.0, 40.0), (10.0, 50.0, 50.0)], (2, 1, 1))
    group = Dimension(DimensionId("group"), "Group", Kind.OPPORTUNITY, weight=3.0)
    a = replace(a, dimensions=(group, *(replace(d, parent=group.id) for d in a.dimensions[:2]), a.dimensions[2]))
    found = {w.gone: w for w in without_dimension(results(a), a)}
    assert list(found) == ["group", "d0", "d1", "d2"]
    assert found["d0"].results.weights == pytest.approx([0, 0.5, 0.5])
    assert found["group"].results.weights == pytest.approx([0, 0, 1])
    assert (found["d0"].leader, found["d0"].changes) == ("o1", True)
    assert (found["d2"].leader, found["d2"].changes) == ("o0", False)


def test_without_the_only_dimension_there_is_nothing_to_show():
    a = table([(90.0,), (60.0,)], (1,))
    (found,) = without_dimension(results(a), a)
    assert found.results is None
    assert "dimension" in found.reason


def test_without_an_option_regret_is_counted_among_the_others():
    a = with_values(table([(90.0,), (70.0,), (60.0,)], (1,), scenarios=2), {a_cell(0, 0, 1): 10.0})
    by_gone = {found.gone: found for found in without_option(results(a), a)}
    left = by_gone["o0"].results
    assert left.options == ("o1", "o2")
    assert left.rules.regret.tolist() == [[0, 0], [10, 10]]
    assert results(a).rules.regret[1].tolist() == [20, 0]
    assert by_gone["o1"].leader == "o2"
    assert by_gone["o1"].changes
    assert not by_gone["o0"].changes


def test_without_the_only_option_there_is_nothing_to_show():
    a = table([(90.0, 60.0)])
    (found,) = without_option(results(a), a)
    assert found.results is None
    assert "option" in found.reason


def test_a_tie_is_led_by_nothing():
    a = table([(90.0, 60.0), (60.0, 60.0), (10.0, 10.0)])
    assert {w.gone: w.lead for w in without_dimension(results(a), a)}["d0"] == 0
    assert without_option(results(a), a)[2].lead == pytest.approx(15)
    nearly = table([(90.0, 60.0 + 1e-10), (60.0, 60.0)])
    assert without_dimension(results(nearly), nearly)[0].lead == 0


@given(scored())
def test_without_an_option_is_as_if_it_had_never_been_there(a):
    r = results(a)
    for found in without_option(r, a):
        if found.results is not None:
            removed = results(RemoveOption(OptionId(found.gone)).apply(a))
            assert found.results.options == removed.options
            assert found.results.outcomes.by_scenario == pytest.approx(removed.outcomes.by_scenario)
            assert found.results.rules.regret == pytest.approx(removed.rules.regret)
            assert found.leader == removed.leader


@given(scored())
def test_without_a_dimension_is_where_its_sweep_starts(a):
    r = results(a)
    for found in without_dimension(r, a):
        if found.results is not None:
            assert found.results.weights == pytest.approx(moved_weights(r, a, found.gone, 0.0))


@given(scored(most_assessors=3))
def test_without_an_assessor_is_as_if_that_one_had_never_been_there(a):
    r = results(a)
    for found in without_assessor(r, a):
        others = tuple(p for p in a.assessors if p.id != found.gone)
        assert (found.results is None) == (not others)
        if found.results is not None:
            alone = results(replace(a, assessors=others))
            assert found.results.outcomes.expected == pytest.approx(alone.outcomes.expected)
