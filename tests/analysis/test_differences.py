from dataclasses import replace

import pytest
from builders import DESK, a_cell, an_assessment, with_values

from riskdesk.analysis.differences import Difference, Group, differences, other_parts
from riskdesk.analysis.places import Item, Noun
from riskdesk.domain.changes import Part
from riskdesk.domain.dimensions import Dimension
from riskdesk.domain.ids import AssessorId, DimensionId
from riskdesk.domain.panel import Assessor
from riskdesk.domain.scores import Score
from riskdesk.domain.settings import Settings
from riskdesk.domain.weighting import AssessorWeight, Swing, Weighting

A = an_assessment(2, 2, 2)
D0 = Item(Noun.DIMENSION, "d0")
GROUP = Dimension(DimensionId("g"), "Group")
WAY = Weighting(None, Swing((("d0", 1.0), ("d1", 2.0))))


def dimension(**parts):
    return replace(A, dimensions=(replace(A.dimensions[0], **parts), *A.dimensions[1:]))


def scenario(**parts):
    return replace(A, scenarios=(replace(A.scenarios[0], **parts), *A.scenarios[1:]))


@pytest.mark.parametrize(
    ("after", "expected"),
    [
        (with_values(A, {a_cell(): 7.0}), Difference(Group.SCORES, "scores", a_cell(), Score(0.0), Score(7.0))),
        (with_values(A, {a_cell(): None}), Difference(Group.SCORES, "scores", a_cell(), Score(0.0), Score(None))),
        (
            with_values(A, {a_cell(0, 0, None): 7.0}),
            Difference(Group.SCORES, "scores", a_cell(0, 0, None), None, Score(7.0)),
        ),
        (dimension(weight=3.0), Difference(Group.WEIGHTS, "weight", D0, 1.0, 3.0)),
        (
            replace(A, weights=(AssessorWeight(DESK, DimensionId("d0"), 3.0),)),
            Difference(Group.WEIGHTS, "weights", D0, None, 3.0, DESK),
        ),
        (replace(A, weighting=(WAY,)), Difference(Group.WEIGHTS, "weighting", None, None, WAY)),
        (
            scenario(likelihood=0.3),
            Difference(Group.LIKELIHOODS, "likelihood", Item(Noun.SCENARIO, "s0"), None, 0.3),
        ),
        (replace(A, yardstick="icd203"), Difference(Group.LIKELIHOODS, "yardstick", None, "phia", "icd203")),
        (replace(A, dimensions=(*A.dimensions, GROUP)),
            Difference(Group.STRUCTURE, "dimensions", Item(Noun.DIMENSION, "g"), None, GROUP)),
        (
            replace(A, assessors=(replace(A.assessors[0], weight=2.0),)),
            Difference(Group.STRUCTURE, "weight", Item(Noun.ASSESSOR, DESK), None, 2.0),
        ),
    ],
)  # fmt: skip
def test_a_single_difference(after, expected):
    assert differences(A, after) == (expected,)


def test_a_dimension_that_moved_brings_its_parent_and_leaves_no_weights_that_compare():
    before = replace(A, dimensions=(GROUP, replace(A.dimensions[0], parent=GROUP.id), A.dimensions[1]))
    after = replace(
        before, dimensions=(GROUP, before.dimensions[1], replace(A.dimensions[1], parent=GROUP.id, weight=9.0))
    )
    assert [(d.group, d.key) for d in differences(before, after)] == [
        (Group.STRUCTURE, "weight"), (Group.STRUCTURE, "parent")
    ]  # fmt: skip


def test_a_weighing_comes_along_with_a_new_assessor_or_group():
    bo = Assessor(AssessorId("bo"), "Bo")
    by_bo, of_group = replace(WAY, assessor=bo.id), replace(WAY, parent=GROUP.id)
    after = replace(
        A,
        assessors=(*A.assessors, bo),
        dimensions=(GROUP, *(replace(d, parent=GROUP.id) for d in A.dimensions)),
        weighting=(by_bo, of_group),
    )
    assert "weighting" not in {d.key for d in differences(A, after)}


def test_a_weight_of_1_that_is_stated_or_not_is_no_difference():
    assert differences(dimension(weight=None), dimension(weight=1.0)) == ()


@pytest.mark.parametrize(
    ("parts", "part"),
    [
        ({"title": "Other"}, Part.TITLE),
        ({"note": "Other"}, Part.NOTE),
        ({"options": (replace(A.options[0], name="Other"), A.options[1])}, Part.OPTIONS),
        ({"dimensions": (replace(A.dimensions[0], name="Other"), A.dimensions[1])}, Part.DIMENSIONS),
        ({"scenarios": (replace(A.scenarios[0], description="Other"), A.scenarios[1])}, Part.SCENARIOS),
        ({"assessors": (replace(A.assessors[0], name="Other"),)}, Part.ASSESSORS),
        ({"settings": Settings(seed=9)}, Part.SETTINGS),
    ],
)
def test_what_moves_no_outcome_is_told_apart(parts, part):
    after = replace(A, **parts)
    assert other_parts(A, after) == (part,)
    assert differences(A, after) == ()


def test_what_is_new_is_no_other_difference():
    after = replace(with_values(A, {a_cell(): 7.0}), assessors=(*A.assessors, Assessor(AssessorId("bo"), "Bo")))
    assert other_parts(A, after) == ()
