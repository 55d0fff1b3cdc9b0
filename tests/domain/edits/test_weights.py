import pytest
from builders import an_assessment

from riskdesk.domain.edits.weights import SetWeights
from riskdesk.domain.errors import InvalidEdit
from riskdesk.domain.ids import DimensionId

A = an_assessment()
D0, D1 = DimensionId("d0"), DimensionId("d1")


def test_weights_are_set_and_the_rest_is_shared():
    after = SetWeights(((D0, 40.0), (D1, 60.0))).apply(A)
    assert [d.weight for d in after.dimensions] == [40, 60, 3, 4]
    assert after.dimensions[2] is A.dimensions[2]
    assert after.scores is A.scores
    assert SetWeights(((D0, 1.0), (D1, 2.0))).apply(A) is A


def test_weights_that_cannot_stand_are_refused():
    with pytest.raises(InvalidEdit, match="cannot be below zero"):
        SetWeights(((D0, -1.0),)).apply(A)
    with pytest.raises(InvalidEdit, match="weight above zero"):
        SetWeights(tuple((d.id, 0.0) for d in A.dimensions)).apply(A)
    with pytest.raises(InvalidEdit, match="no longer"):
        SetWeights(((DimensionId("gone"), 1.0),)).apply(A)


def test_dragging_one_weight_is_one_burst():
    assert SetWeights(((D0, 1.0),), D0).burst == SetWeights(((D0, 2.0), (D1, 5.0)), D0).burst
    assert SetWeights((), D0).burst != SetWeights((), D1).burst
    assert SetWeights(((D0, 1.0),)).burst is None


def test_labels():
    assert SetWeights(((D0, 1.0),), D0).label(A) == "Weigh Dimension 0"
    assert SetWeights(((D0, 1.0),)).label(A) == "Change weights"
