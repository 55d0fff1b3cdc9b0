import pytest
from builders import an_assessment

from riskdesk.domain.edits.weighting import ExplainWeights, Weigh, WeighDirectly
from riskdesk.domain.errors import InvalidEdit
from riskdesk.domain.ids import AssessorId, DimensionId
from riskdesk.domain.panel import Assessor
from riskdesk.domain.weighting import BestWorst, Direct, Judgement, Pairwise, Ranked, Swing, Weighting

A = an_assessment()
D0, D1, D2, D3 = (DimensionId(f"d{n}") for n in range(4))
SWING = Weighting(None, Swing(((D0, 100.0), (D1, 50.0), (D2, 50.0), (D3, 0.0))), reason="Asked in spring")


def test_a_weighing_takes_the_place_of_the_one_before_and_keeps_its_reason():
    before = Weigh(SWING).apply(A)
    assert before.weighting == (SWING,)
    after = Weigh(Weighting(None, Ranked(((D0,), (D1, D2), (D3,))))).apply(before)
    assert after.weighting == (Weighting(None, Ranked(((D0,), (D1, D2), (D3,))), reason="Asked in spring"),)
    assert Weigh(SWING).apply(before) is before


def test_an_assessors_weighing_stands_beside_everybodys():
    them = AssessorId("them")
    before = Weigh(SWING).apply(A.with_parts(assessors=(*A.assessors, Assessor(them, "Them"))))
    own = Weighting(None, Swing(((D0, 1.0),)), them)
    assert Weigh(own).apply(before).weighting == (SWING, own)


def test_what_stands_elsewhere_cannot_be_weighed_here():
    with pytest.raises(InvalidEdit, match="does not stand in this group"):
        Weigh(Weighting(D0, Swing(((D1, 5.0),)))).apply(A)
    with pytest.raises(InvalidEdit, match="no longer"):
        Weigh(Weighting(None, Swing(((DimensionId("gone"), 5.0),)))).apply(A)


@pytest.mark.parametrize(
    "method",
    [
        Swing(((D0, -1.0),)),
        Swing(((D0, float("nan")),)),
        Pairwise((Judgement(D0, D1, 0.5),)),
        BestWorst(D0, D1, ((D2, 0.9),), ()),
        BestWorst(D0, D1, (), ((D2, float("inf")),)),
    ],
)
def test_figures_that_mean_nothing_are_refused(method):
    with pytest.raises(InvalidEdit, match="at least 1"):
        Weigh(Weighting(None, method)).apply(A)


def test_going_back_to_direct_weights_keeps_those_that_are_given():
    after = WeighDirectly(None, ((D0, 70.0), (D1, 10.0), (D2, 10.0), (D3, 10.0))).apply(Weigh(SWING).apply(A))
    assert after.weighting == (Weighting(None, Direct(), reason="Asked in spring"),)
    assert [d.weight for d in after.dimensions] == [70, 10, 10, 10]


def test_going_back_to_direct_weights_leaves_nothing_behind_where_no_reason_was_given():
    bare = Weigh(Weighting(None, SWING.method)).apply(A)
    assert WeighDirectly(None, ((D0, 70.0),)).apply(bare).weighting == ()


def test_a_reason_is_given_changed_and_taken_back_whatever_the_method():
    given = ExplainWeights(None, "Trade is all").apply(A)
    assert given.weighting == (Weighting(None, Direct(), reason="Trade is all"),)
    assert ExplainWeights(None, "").apply(given).weighting == ()
    changed = ExplainWeights(None, "Other").apply(Weigh(SWING).apply(A))
    assert changed.weighting == (Weighting(None, SWING.method, reason="Other"),)
    assert ExplainWeights(None, "").apply(changed).weighting == (Weighting(None, SWING.method),)
    assert ExplainWeights(None, "").apply(A) is A


def test_answers_to_one_method_are_one_burst():
    other = Weigh(Weighting(None, Swing(((D0, 3.0),))))
    assert Weigh(SWING).burst == other.burst
    assert Weigh(SWING).burst != Weigh(Weighting(None, Ranked(((D0,),)))).burst
    assert Weigh(SWING).burst != Weigh(Weighting(D0, Swing(()))).burst
    assert WeighDirectly(None, ()).burst is None


def test_labels():
    assert Weigh(SWING).label(A) == "Weigh all dimensions: swing"
    assert WeighDirectly(D0, ()).label(A) == "Weigh Dimension 0: direct"
    assert ExplainWeights(None, "x").label(A) == "Reason for the weights of all dimensions"
