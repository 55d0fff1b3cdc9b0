from dataclasses import replace
from types import MappingProxyType

import numpy as np
import pytest
from builders import OPPORTUNITY, a_cell, an_assessment, with_values
from hypothesis import assume, given
from hypothesis import strategies as st
from strategies import SCORES, scored

from riskdesk.analysis.results import results
from riskdesk.domain.edits.scores import SetValue
from riskdesk.domain.edits.weights import SetWeights
from riskdesk.domain.errors import CannotCompute
from riskdesk.domain.ids import AssessorId, DimensionId, OptionId
from riskdesk.domain.options import Option
from riskdesk.domain.panel import Assessor
from riskdesk.domain.scores import Range, Score, Slot
from riskdesk.domain.settings import Settings
from riskdesk.domain.weighting import AssessorWeight, Pairwise, Weighting


@pytest.mark.parametrize("missing", ["options", "dimensions"])
def test_without_options_or_dimensions_there_are_no_results(missing):
    with pytest.raises(CannotCompute, match="Add an option and a dimension to see results"):
        results(replace(an_assessment(), scores={}, **{missing: ()}))


def test_a_weighing_that_cannot_give_weights_refuses_the_results():
    a = replace(an_assessment(), weighting=(Weighting(None, Pairwise(())),))
    with pytest.raises(CannotCompute, match="do not connect"):
        results(a)


def test_figures_stand_beside_ids():
    found = results(an_assessment())
    assert found.weight_of() == pytest.approx({"d0": 0.1, "d1": 0.2, "d2": 0.3, "d3": 0.4})
    assert found.likelihood_of() == pytest.approx({"s0": 1 / 3, "s1": 1 / 3, "s2": 1 / 3})
    assert found.options == ("o0", "o1", "o2")
    assert found.complete


def test_the_settings_optimism_is_used():
    a = replace(an_assessment(), settings=Settings(hurwicz_optimism=1.0))
    found = results(a)
    assert found.rules.optimism == 1
    assert found.rules.hurwicz.values.tolist() == found.rules.maximax.values.tolist()


def test_results_of_one_assessor_take_their_scores_and_their_weights():
    other = Assessor(AssessorId("other"), "Other")
    a = an_assessment(1, 2, 1)
    a = replace(
        a,
        assessors=(*a.assessors, other),
        weights=(AssessorWeight(other.id, DimensionId("d0"), 3.0), AssessorWeight(other.id, DimensionId("d1"), 1.0)),
    )
    a = with_values(a, {a_cell(0, j)._replace(assessor=other.id): v for j, v in enumerate((80.0, 40.0))})
    assert results(a, assessor=other.id).outcomes.expected.tolist() == [0.75 * 80 + 0.25 * 40]
    assert results(a, assessor=a.assessors[0].id).outcomes.expected.tolist() == pytest.approx([0 / 3 + 23 * 2 / 3])


@pytest.mark.parametrize("edit", [SetValue(a_cell(1, 1, 1), 99.0), SetWeights(((DimensionId("d0"), 7.0),))])
def test_results_from_before_only_save_time(edit):
    a = an_assessment()
    after = edit.apply(a)
    quick, fresh = results(after, (a, results(a))), results(after)
    np.testing.assert_array_equal(quick.outcomes.expected, fresh.outcomes.expected)
    np.testing.assert_array_equal(quick.outcomes.high_all, fresh.outcomes.high_all)
    np.testing.assert_array_equal(quick.rules.regret, fresh.rules.regret)


def of(a):
    """What each option comes to: expected, low, high, low with likelihoods, high with likelihoods, rank."""
    o = results(a).outcomes
    columns = np.stack([o.expected, o.low, o.high, o.low_all, o.high_all, o.rank], axis=1)
    return dict(zip((option.id for option in a.options), columns, strict=True))


def same(one, other):
    assert one.keys() == other.keys()
    for option in one:
        assert one[option] == pytest.approx(other[option], abs=1e-9)


@given(scored(), st.randoms(use_true_random=False))
def test_the_order_of_options_and_dimensions_and_scenarios_does_not_matter(a, random):
    mixed = replace(
        a,
        **{
            name: tuple(random.sample(getattr(a, name), len(getattr(a, name))))
            for name in ("options", "dimensions", "scenarios", "assessors")
        },
    )
    expected = {option: figures[:-1] for option, figures in of(a).items()}
    same(expected, {option: figures[:-1] for option, figures in of(mixed).items()})


@given(scored(), st.floats(0.01, 100))
def test_scaling_all_weights_changes_nothing(a, factor):
    same(of(a), of(replace(a, dimensions=tuple(replace(d, weight=d.raw_weight * factor) for d in a.dimensions))))


@given(scored())
def test_contributions_sum_to_the_outcome_and_so_do_opportunity_and_risk(a):
    found = results(a)
    o = found.outcomes
    assert o.contributions.sum(axis=1) == pytest.approx(o.by_scenario)
    risks = found.weights[found.cube.risks].sum()
    assert o.opportunity + (100 * risks - o.risk) == pytest.approx(o.by_scenario)


@given(scored())
def test_bounds_hold_the_outcome(a):
    o = results(a).outcomes
    assert (o.low <= o.expected + 1e-9).all()
    assert (o.expected <= o.high + 1e-9).all()
    assert (o.low_by_scenario >= -1e-9).all()
    assert (o.high_by_scenario <= 100 + 1e-9).all()
    assert (o.low_all <= o.high_all + 1e-9).all()


@given(scored())
def test_free_likelihoods_widen_bounds_when_the_held_ones_are_within_the_ranges(a):
    found = results(a)
    held = found.likelihoods
    inside = (held.least <= held.held + 1e-9).all() and (held.held <= held.greatest + 1e-9).all()
    assume(held.can_sum_to_one and inside)
    assert (found.outcomes.low_all <= found.outcomes.low + 1e-9).all()
    assert (found.outcomes.high_all >= found.outcomes.high - 1e-9).all()


@given(scored())
def test_an_option_that_is_never_better_changes_nobodys_outcome_and_never_leads(a):
    bottom = Option(OptionId("bottom"), "Bottom")
    worst = {leaf.id: 0.0 if a.tree.kind(leaf.id) is OPPORTUNITY else 100.0 for leaf in a.tree.leaves}
    row = {Slot(d, None, p.id): Score(value) for d, value in worst.items() for p in a.assessors}
    more = replace(a, options=(*a.options, bottom), scores=MappingProxyType({**a.scores, bottom.id: row}))
    after = of(more)
    assert after.pop(bottom.id)[0] == 0
    same(of(a), after)
    assert results(more).leader == results(a).leader


@given(scored(gaps=False, most_assessors=1), st.data())
def test_an_unknown_in_place_of_a_score_widens_the_bounds(a, data):
    cell, _score = data.draw(st.sampled_from(list(a.cells())))
    before, after = of(a), of(with_values(a, {cell: None}))
    for option, figures in after.items():
        _e, low, high, low_all, high_all, _rank = figures
        assert low <= before[option][1] + 1e-9
        assert high >= before[option][2] - 1e-9
        assert low_all <= before[option][3] + 1e-9
        assert high_all >= before[option][4] - 1e-9


@given(scored(values=SCORES, gaps=False), st.data())
def test_a_better_score_never_lowers_the_outcome(a, data):
    cell, score = data.draw(st.sampled_from(list(a.cells())))
    assume(isinstance(score.value, float | Range))
    old = score.value if isinstance(score.value, float) else score.value.best
    new = float(data.draw(st.integers(0, 100)))
    better = a.tree.kind(cell.dimension) is OPPORTUNITY
    assume(new >= old if better else new <= old)
    pinned = with_values(a, {cell: old})
    raised = with_values(a, {cell: new})
    assert (results(raised).outcomes.by_scenario >= results(pinned).outcomes.by_scenario - 1e-9).all()
    assert (results(raised).outcomes.low >= results(pinned).outcomes.low - 1e-9).all()
