from dataclasses import replace

import pytest
from builders import DESK, a_cell, an_assessment, with_values

from riskdesk.domain.edits.panel import AddAssessor, MoveAssessor, RemoveAssessor, ReviseAssessor
from riskdesk.domain.errors import InvalidEdit
from riskdesk.domain.ids import AssessorId, DimensionId
from riskdesk.domain.panel import DEFAULT_ASSESSOR, Assessor
from riskdesk.domain.weighting import AssessorWeight, Direct, Weighting

ANNA, GONE = Assessor(AssessorId("anna"), "Anna", 2.0), AssessorId("gone")
A = AddAssessor(ANNA).apply(an_assessment())
HERS = a_cell()._replace(assessor=ANNA.id)


def ids(a):
    return [p.id for p in a.assessors]


def test_an_assessor_is_added_at_the_end_or_at_a_place():
    assert ids(A) == ["desk", "anna"]
    assert ids(AddAssessor(Assessor(AssessorId("ben"), "Ben"), 0).apply(A)) == ["ben", "desk", "anna"]
    for wrong in (replace(ANNA, name="desk", id=GONE), replace(ANNA, name="Other")):
        with pytest.raises(InvalidEdit):
            AddAssessor(wrong).apply(A)


def test_an_assessor_needs_a_name_and_a_weight_from_0_up():
    for wrong in ({"name": ""}, {"weight": -1.0}, {"weight": float("nan")}):
        with pytest.raises(InvalidEdit):
            replace(ANNA, **wrong)
    assert DEFAULT_ASSESSOR.raw_weight == 1


def test_an_assessor_is_revised_while_somebody_counts():
    after = ReviseAssessor(replace(DEFAULT_ASSESSOR, weight=0.0)).apply(A)
    assert after.assessors[0].weight == 0
    with pytest.raises(InvalidEdit, match="At least one assessor needs a weight above zero"):
        ReviseAssessor(replace(ANNA, weight=0.0)).apply(after)
    with pytest.raises(InvalidEdit, match="At least one assessor needs a weight above zero"):
        RemoveAssessor(ANNA.id).apply(after)
    with pytest.raises(InvalidEdit, match="already one named “Desk”"):
        ReviseAssessor(replace(ANNA, name="Desk")).apply(A)


def test_a_removed_assessor_takes_their_scores_and_weights_along():
    a = replace(
        with_values(A, {HERS: 5.0}),
        weights=(AssessorWeight(ANNA.id, DimensionId("d0"), 2.0), AssessorWeight(DESK, DimensionId("d0"), 3.0)),
        weighting=(Weighting(None, Direct(), ANNA.id), Weighting(None, Direct())),
    )
    after = RemoveAssessor(ANNA.id).apply(a)
    assert ids(after) == ["desk"]
    assert after.scores == an_assessment().scores
    assert after.weights == a.weights[1:]
    assert after.weighting == a.weighting[1:]


def test_one_assessor_has_to_stay():
    with pytest.raises(InvalidEdit, match="One assessor has to stay"):
        RemoveAssessor(DESK).apply(an_assessment())


def test_assessors_move():
    assert ids(MoveAssessor(ANNA.id, 0).apply(A)) == ["anna", "desk"]


@pytest.mark.parametrize("edit", [MoveAssessor(ANNA.id, 1), ReviseAssessor(ANNA)])
def test_nothing_changes(edit):
    assert edit.apply(A) is A


@pytest.mark.parametrize("edit", [RemoveAssessor(GONE), MoveAssessor(GONE, 0), ReviseAssessor(replace(ANNA, id=GONE))])
def test_what_is_gone_is_refused(edit):
    with pytest.raises(InvalidEdit, match="no longer in the assessment"):
        edit.apply(A)


@pytest.mark.parametrize(("edit", "label"), [
    (AddAssessor(ANNA), "Add assessor “Anna”"), (ReviseAssessor(ANNA), "Change assessor “Anna”"),
    (RemoveAssessor(ANNA.id), "Remove assessor “Anna”"), (MoveAssessor(ANNA.id, 0), "Move assessor “Anna”"),
])  # fmt: skip
def test_labels(edit, label):
    assert edit.label(A) == label
    assert edit.burst is None
