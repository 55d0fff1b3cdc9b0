import math
from dataclasses import replace

import pytest
from builders import OPPORTUNITY, an_assessment
from hypothesis import given
from hypothesis import strategies as st
from strategies import assessments

from riskdesk.analysis.weights import leaf_weights, shares_in_groups, weighings
from riskdesk.domain.dimensions import Dimension
from riskdesk.domain.errors import CannotCompute
from riskdesk.domain.ids import AssessorId, DimensionId
from riskdesk.domain.panel import Assessor
from riskdesk.domain.weighting import (
    AssessorWeight,
    BestWorst,
    Direct,
    Judgement,
    Pairwise,
    Ranked,
    Swing,
    Weighting,
)

D0, D1, GROUP = DimensionId("d0"), DimensionId("d1"), DimensionId("g")
ANNA, BEN = Assessor(AssessorId("anna"), "Anna", 3), Assessor(AssessorId("ben"), "Ben", 1)


def weighed(*weights, parents=None):
    """An assessment whose leaves d0, d1, … have these weights."""
    parents = parents or {}
    leaves = tuple(
        Dimension(DimensionId(f"d{i}"), f"Dimension {i}", OPPORTUNITY, parent=parents.get(i), weight=w)
        for i, w in enumerate(weights)
    )
    return replace(an_assessment(1, 1, 1), dimensions=leaves, scores={})


def of(a, **filters):
    return [pytest.approx(w) for w in leaf_weights(a, **filters).tolist()]


def test_weights_are_shares_of_their_sum():
    assert of(weighed(30.0, 20.0, 50.0)) == [0.3, 0.2, 0.5]


def test_a_missing_weight_is_1_even_beside_given_ones():
    assert of(weighed(None, 3.0)) == [0.25, 0.75]
    assert of(weighed(None, None)) == [0.5, 0.5]


def test_a_leaf_weighs_its_share_of_its_groups_share():
    a = weighed(3.0, 1.0, 60.0, parents={0: GROUP, 1: GROUP})
    a = replace(a, dimensions=(Dimension(GROUP, "Group", weight=40.0), *a.dimensions))
    assert of(a) == [0.4 * 0.75, 0.4 * 0.25, 0.6]


def test_siblings_that_are_all_zero_are_refused_by_name():
    with pytest.raises(CannotCompute, match="Dimension 0, Dimension 1"):
        leaf_weights(weighed(0.0, 0.0))


def rows(assessor, *weights):
    return tuple(AssessorWeight(assessor.id, DimensionId(f"d{i}"), w) for i, w in enumerate(weights) if w is not None)


def test_the_groups_weights_are_the_mean_over_assessors_by_what_each_counts_for():
    a = replace(weighed(1.0, 1.0), assessors=(ANNA, BEN), weights=rows(ANNA, 80.0, 20.0) + rows(BEN, 20.0, 80.0))
    assert of(a) == [(3 * 0.8 + 1 * 0.2) / 4, (3 * 0.2 + 1 * 0.8) / 4]
    assert of(a, assessor=BEN.id) == [0.2, 0.8]


def test_global_weights_are_averaged_not_local_ones():
    a = weighed(1.0, 1.0, 1.0, parents={0: GROUP, 1: GROUP})
    own = (AssessorWeight(ANNA.id, GROUP, 3.0), *rows(ANNA, 3.0, 1.0))
    a = replace(a, dimensions=(Dimension(GROUP, "Group"), *a.dimensions), assessors=(ANNA, BEN), weights=own)
    anna, ben = (0.75 * 0.75, 0.75 * 0.25, 0.25), (0.25, 0.25, 0.5)
    assert of(a) == [(3 * x + y) / 4 for x, y in zip(anna, ben, strict=True)]


def test_an_assessor_without_a_row_has_the_dimensions_own_weight():
    a = replace(weighed(30.0, 10.0), assessors=(ANNA, BEN), weights=rows(BEN, None, 90.0))
    assert of(a, assessor=ANNA.id) == [0.75, 0.25]
    assert of(a, assessor=BEN.id) == [0.25, 0.75]


def test_an_assessor_who_counts_for_nothing_does_not_move_the_weights():
    nobody = replace(BEN, weight=0.0)
    a = replace(weighed(3.0, 1.0), assessors=(ANNA, nobody), weights=rows(nobody, 0.0, 1.0))
    assert of(a) == [0.75, 0.25]


def test_weighing_directly_by_this_assessor_counts_before_their_row_and_by_everybody_after_it():
    a = replace(weighed(3.0, 1.0), assessors=(ANNA,), weights=rows(ANNA, 1.0, 4.0))
    assert of(a) == [0.2, 0.8]
    assert of(replace(a, weighting=(Weighting(None, Direct(), ANNA.id),))) == [0.75, 0.25]
    assert of(replace(a, weighting=(Weighting(None, Direct()),))) == [0.2, 0.8]
    assert of(replace(a, weighting=(Weighting(GROUP, Direct(), ANNA.id),))) == [0.2, 0.8]


METHODS = {
    Swing(((D0, 100.0), (D1, 25.0))): [0.8, 0.2],
    Ranked(((D0,), (D1,))): [0.75, 0.25],
    Pairwise((Judgement(D0, D1, 3.0),)): [0.75, 0.25],
    BestWorst(D0, D1, ((D1, 4.0),), ()): [0.8, 0.2],
}


@pytest.mark.parametrize("method", METHODS, ids=lambda method: method.name)
def test_a_weighing_by_everybody_counts_before_the_stated_weights(method):
    assert of(replace(weighed(1.0, 9.0), weighting=(Weighting(None, method),))) == METHODS[method]


def test_an_assessors_own_weighing_counts_first_then_a_row_then_everybodys():
    by_all, by_ben = Weighting(None, Ranked(((D0,), (D1,)))), Weighting(None, Swing(((D0, 10.0), (D1, 90.0))), BEN.id)
    a = replace(weighed(1.0, 1.0), assessors=(ANNA, BEN), weighting=(by_all, by_ben), weights=rows(BEN, 1.0, 1.0))
    assert of(a, assessor=ANNA.id) == [0.75, 0.25]
    assert of(a, assessor=BEN.id) == [0.1, 0.9]
    assert of(replace(a, weighting=(by_all,)), assessor=BEN.id) == [0.5, 0.5]
    assert of(replace(a, weighting=(by_ben,)), assessor=ANNA.id) == [0.5, 0.5]


def test_what_an_assessor_weighed_moves_the_groups_weights_without_any_row():
    by_ben = Weighting(None, Swing(((D0, 10.0), (D1, 90.0))), BEN.id)
    a = replace(weighed(1.0, 1.0), assessors=(ANNA, BEN), weighting=(by_ben,))
    assert of(a) == [(3 * 0.5 + 0.1) / 4, (3 * 0.5 + 0.9) / 4]


def test_a_row_beside_everybodys_weighing_is_on_the_scale_of_the_stated_weights():
    by_all = Weighting(None, Swing(((D0, 100.0), (D1, 25.0))))
    a = replace(weighed(50.0, 50.0), assessors=(ANNA,), weighting=(by_all,), weights=rows(ANNA, 20.0, None))
    assert of(a) == [0.5, 0.5]


def test_each_group_is_weighed_by_its_own_method():
    a = weighed(3.0, 1.0, 60.0, parents={0: GROUP, 1: GROUP})
    by_rank = Weighting(GROUP, Ranked(((D1,), (D0,))))
    a = replace(a, dimensions=(Dimension(GROUP, "Group", weight=40.0), *a.dimensions), weighting=(by_rank,))
    assert of(a) == [0.4 * 0.25, 0.4 * 0.75, 0.6]


def test_weights_of_zero_do_not_matter_beside_a_weighing():
    a = replace(weighed(0.0, 0.0), weighting=(Weighting(None, Ranked(((D0,), (D1,)))),))
    assert of(a) == [0.75, 0.25]


def test_a_weighing_that_cannot_give_weights_is_refused_and_never_read_as_direct():
    a = replace(weighed(3.0, 1.0), weighting=(Weighting(None, Pairwise(())),))
    with pytest.raises(CannotCompute, match="do not connect “Dimension 1” with “Dimension 0”"):
        leaf_weights(a)


def test_all_weighings_are_told_in_the_order_of_the_file():
    judged = Pairwise((Judgement(D1, D0, 3.0),))
    ways = (Weighting(None, judged, BEN.id), Weighting(D0, Ranked(())), Weighting(None, Direct()))
    by_ben, by_all = weighings(replace(weighed(1.0, 4.0), assessors=(ANNA, BEN), weighting=ways))
    assert (by_ben.weighting, by_ben.siblings) == (ways[0], (D0, D1))
    assert by_ben.local.weights.tolist() == pytest.approx([0.25, 0.75])
    assert by_ben.local.consistency_ratio == 0
    assert by_all.local.weights.tolist() == [0.2, 0.8]
    assert (by_all.local.consistency_ratio, by_all.local.most_inconsistent) == (None, None)


@given(assessments())
def test_weights_sum_to_1(a):
    weights = leaf_weights(a)
    assert weights.sum() == pytest.approx(1)
    assert (weights >= 0).all()


def test_a_weighing_that_gives_no_weights_and_does_not_count_is_not_told():
    nobody = replace(BEN, weight=0.0)
    a = replace(weighed(3.0, 1.0), assessors=(ANNA, nobody), weighting=(Weighting(None, Pairwise(()), nobody.id),))
    assert of(a) == [0.75, 0.25]
    assert weighings(a) == ()


@given(assessments())
def test_shares_in_groups_lead_back_to_the_leaves_weights(a):
    weights = leaf_weights(a)
    share = shares_in_groups(a, weights)
    down = [math.prod(share[d.id] for d in a.tree.above(leaf.id)) for leaf in a.tree.leaves]
    assert down == pytest.approx(weights.tolist())


@given(assessments(), st.floats(0.1, 50))
def test_only_the_proportions_of_weights_count(a, factor):
    scaled = replace(a, dimensions=tuple(replace(d, weight=d.raw_weight * factor) for d in a.dimensions))
    assert leaf_weights(scaled) == pytest.approx(leaf_weights(a))
