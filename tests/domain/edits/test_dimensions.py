from dataclasses import replace

import pytest
from builders import DESK, OPPORTUNITY, RISK, a_cell, an_assessment, with_values

from riskdesk.domain.assumptions import Assumption, RestingScore
from riskdesk.domain.dimensions import Dimension
from riskdesk.domain.edits.dimensions import (
    AddDimension,
    MoveDimension,
    RemoveDimension,
    ReviseDimension,
    unfit_scores,
)
from riskdesk.domain.errors import InvalidEdit
from riskdesk.domain.ids import DimensionId, OptionId
from riskdesk.domain.scales import Level, Levels, Points
from riskdesk.domain.weighting import AssessorWeight, Direct, Swing, Weighting

A = an_assessment()
D0, D1, D3, GONE = (DimensionId(i) for i in ("d0", "d1", "d3", "gone"))
NEW = Dimension(DimensionId("new"), "New", RISK)
GROUP = Dimension(DimensionId("g"), "Group", OPPORTUNITY)
PARTS = tuple(Dimension(DimensionId(f"p{i}"), f"Part {i}", parent=GROUP.id) for i in range(2))
GROUPED = replace(A, dimensions=(*A.dimensions, GROUP, *PARTS))


def ids(a):
    return [d.id for d in a.dimensions]


def scored_on(a):
    return {cell.dimension for cell, _score in a.cells()}


def test_a_dimension_is_added_at_the_end_or_at_a_place():
    assert ids(AddDimension(NEW).apply(A)) == ["d0", "d1", "d2", "d3", "new"]
    assert ids(AddDimension(NEW, 1).apply(A))[1] == "new"
    assert AddDimension(NEW).apply(A).scores is A.scores


def test_the_first_part_takes_over_scale_scores_and_what_rests_on_them():
    a = replace(
        ReviseDimension(replace(A.dimensions[0], scale=Points(-10, 200))).apply(A),
        assumptions=(Assumption("as", "Text", (RestingScore(OptionId("o0"), D0),)),),
    )
    after = AddDimension(Dimension(DimensionId("part"), "Part", parent=D0)).apply(a)
    part = after.tree.by_id["part"]
    assert part.scale == Points(-10, 200)
    assert scored_on(after) == {"part", "d1", "d2", "d3"}
    assert after.score(a_cell(1, 0, 2)._replace(dimension=part.id)) is a.score(a_cell(1, 0, 2))
    assert after.assumptions[0].scores[0].dimension == "part"
    second = AddDimension(Dimension(DimensionId("other"), "Other", parent=D0)).apply(after)
    assert second.scores is after.scores


@pytest.mark.parametrize("dimension", [
    replace(NEW, name="DIMENSION 1"), replace(NEW, id=D1), replace(NEW, parent=GONE), replace(NEW, kind=None),
])  # fmt: skip
def test_a_dimension_that_cannot_stand_is_refused(dimension):
    with pytest.raises(InvalidEdit):
        AddDimension(dimension).apply(A)


def test_a_dimension_is_revised_in_its_place():
    after = ReviseDimension(replace(A.dimensions[1], name="Another", kind=RISK)).apply(A)
    assert after.dimensions[1].name == "Another"
    assert after.scores is A.scores
    with pytest.raises(InvalidEdit, match="already one named “Dimension 2”"):
        ReviseDimension(replace(A.dimensions[1], name="Dimension 2")).apply(A)


def test_a_new_scale_that_scores_do_not_fit_is_refused_or_clears_them():
    a = with_values(an_assessment(2, 2, 1), {a_cell(0, 0): 5.0, a_cell(1, 0): 80.0})
    narrow = replace(a.dimensions[0], scale=Points(0, 10))
    with pytest.raises(InvalidEdit, match="1 score does not fit the new scale: Dimension 0: 80 is off the scale"):
        ReviseDimension(narrow).apply(a)
    assert list(unfit_scores(a, narrow)) == [a_cell(1, 0)]
    after = ReviseDimension(narrow, clear_unfit=True).apply(a)
    assert after.score(a_cell(0, 0)) is a.score(a_cell(0, 0))
    assert after.score(a_cell(1, 0)) is None
    levels = replace(a.dimensions[0], scale=Levels((Level("Poor", 0), Level("Good", 100))))
    with pytest.raises(InvalidEdit, match="2 scores do not fit the new scale; the first"):
        ReviseDimension(levels).apply(a)
    assert unfit_scores(a, replace(a.dimensions[0], scale=Points())) == {}


def test_a_removed_dimension_takes_parts_scores_weights_and_what_rests_on_them_along():
    a = with_values(GROUPED, {a_cell()._replace(dimension=PARTS[0].id): 5.0})
    a = replace(
        a,
        weights=(AssessorWeight(DESK, PARTS[0].id, 2.0), AssessorWeight(DESK, D1, 3.0)),
        weighting=(
            Weighting(GROUP.id, Swing(((PARTS[0].id, 100.0), (PARTS[1].id, 50.0)))),
            Weighting(None, Swing(((D0, 100.0), (GROUP.id, 50.0)))),
            Weighting(None, Direct(), DESK),
        ),
        assumptions=(Assumption("as", "Text", (RestingScore(OptionId("o0"), PARTS[0].id),)),),
    )
    after = RemoveDimension(GROUP.id).apply(a)
    assert ids(after) == ids(A)
    assert after.scores == A.scores
    assert after.weights == a.weights[1:]
    assert after.weighting == a.weighting[2:]
    assert after.assumptions[0].scores == ()
    assert RemoveDimension(D0).apply(a).weights is a.weights


def test_the_last_dimensions_cannot_be_left_without_weight_or_kind():
    zero = replace(A, dimensions=(A.dimensions[0], *(replace(d, weight=0.0) for d in A.dimensions[1:])))
    with pytest.raises(InvalidEdit, match="weight above zero"):
        RemoveDimension(D0).apply(zero)
    bare = replace(A, dimensions=(replace(A.dimensions[0], kind=None), replace(A.dimensions[1], parent=D0)))
    bare = replace(bare, scores={})
    with pytest.raises(InvalidEdit, match="needs a kind"):
        RemoveDimension(D1).apply(bare)


def test_all_dimensions_can_go():
    a = A
    for dimension in ids(A):
        a = RemoveDimension(dimension).apply(a)
    assert a.dimensions == ()
    assert dict(a.scores) == {}


def test_dimensions_move_in_the_list_and_between_groups():
    assert ids(MoveDimension(D3, 0, None).apply(A)) == ["d3", "d0", "d1", "d2"]
    under = MoveDimension(D3, 3, GROUP.id).apply(GROUPED)
    assert under.tree.by_id[D3].parent == GROUP.id
    assert under.scores is GROUPED.scores


def test_a_move_under_itself_or_under_scores_is_refused():
    with pytest.raises(InvalidEdit, match="stands under itself"):
        MoveDimension(GROUP.id, 0, PARTS[0].id).apply(GROUPED)
    with pytest.raises(InvalidEdit, match="“Dimension 0” has scores of its own"):
        MoveDimension(D3, 0, D0).apply(A)
    with pytest.raises(InvalidEdit, match="no longer"):
        MoveDimension(D3, 0, GONE).apply(A)


@pytest.mark.parametrize("edit", [ReviseDimension(A.dimensions[0]), MoveDimension(D1, 1, None)])
def test_nothing_changes(edit):
    assert edit.apply(A) is A


@pytest.mark.parametrize("edit", [RemoveDimension(GONE), MoveDimension(GONE, 0, None), ReviseDimension(NEW)])
def test_what_is_gone_is_refused(edit):
    with pytest.raises(InvalidEdit, match="no longer in the assessment"):
        edit.apply(A)


@pytest.mark.parametrize(("edit", "label"), [
    (AddDimension(NEW), "Add dimension “New”"),
    (ReviseDimension(A.dimensions[0]), "Change dimension “Dimension 0”"),
    (RemoveDimension(D0), "Remove dimension “Dimension 0”"),
    (MoveDimension(D0, 1, None), "Move dimension “Dimension 0”"),
])  # fmt: skip
def test_labels(edit, label):
    assert edit.label(A) == label
    assert edit.burst is None
