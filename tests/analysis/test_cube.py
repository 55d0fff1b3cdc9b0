from dataclasses import replace

import numpy as np
import pytest
from builders import DESK, RISK, a_cell, an_assessment, with_values
from hypothesis import given
from strategies import scored

from riskdesk.analysis.cube import cube
from riskdesk.domain.assessment import Assessment
from riskdesk.domain.dimensions import Dimension, Kind
from riskdesk.domain.edits.dimensions import RemoveDimension, ReviseDimension
from riskdesk.domain.edits.options import AddOption, MoveOption, RemoveOption
from riskdesk.domain.edits.particulars import SetParticular, SetSettings
from riskdesk.domain.edits.scores import BlankScores, ClearScores, SetRationale, SetValue
from riskdesk.domain.edits.weights import SetWeights
from riskdesk.domain.ids import AssessmentId, AssessorId, DimensionId, OptionId
from riskdesk.domain.options import Option
from riskdesk.domain.panel import Assessor
from riskdesk.domain.scales import Level, Levels, LikelihoodImpact, Measured, Points
from riskdesk.domain.scores import LikelyImpact, Normal, Range
from riskdesk.domain.settings import Combine, Settings

IMPACT = LikelihoodImpact((Level("Minor", 10), Level("Major", 80)))
LEVELS = Levels((Level("Poor", 0), Level("Fair", 40), Level("Good", 100)))
INCIDENTS = Measured("incidents a year", ((0, 0), (100, 60), (400, 100)))
VALLEY = Measured("degrees", ((0, 80), (10, 20), (30, 100)))


def one_cell(value, scale=None, kind=Kind.OPPORTUNITY, yardstick=None):
    """(low, best, high, known) of the only cell of an assessment."""
    a = Assessment(
        AssessmentId("one"),
        "One",
        options=(Option(OptionId("o0"), "Option"),),
        dimensions=(Dimension(DimensionId("d0"), "Dimension", kind, scale=scale),),
        yardstick=yardstick,
    )
    values = cube(with_values(a, {a_cell(scenario=None): value}))
    return [pytest.approx(float(v.item())) for v in (values.low, values.best, values.high)]


@pytest.mark.parametrize(
    ("scale", "value", "worth"),
    [
        (Points(), 70.0, (70, 70, 70)),
        (Points(1, 5), 2.0, (25, 25, 25)),
        (Points(-10, 10), Range(-10, 5, 0.0), (0, 50, 75)),
        (Points(), Range(20, 60), (20, 40, 60)),  # best is the middle
        (Points(), Normal(50, 10), (30.4, 50, 69.6)),  # mean +- 1.96 sd
        (Points(), Normal(90, 10), (70.4, 90, 100)),  # cut at the end of the scale
        (Points(0, 10), Normal(5, 1), (30.4, 50, 69.6)),  # sd is on the scale
        (LEVELS, "Fair", (40, 40, 40)),
        (LEVELS, Range("Poor", "Good", "Fair"), (0, 40, 100)),
        (LEVELS, Range("Poor", "Fair"), (0, 20, 40)),
        (INCIDENTS, 50.0, (30, 30, 30)),
        (INCIDENTS, 250.0, (80, 80, 80)),
        (INCIDENTS, Range(50, 250), (30, 200 / 3, 80)),  # the middle is 150 incidents, worth 60 + 40 x 50/300
        (INCIDENTS, Normal(100, 50), (1.2, 60, 60 + 40 * 98 / 300)),  # 2 to 198 incidents
        (VALLEY, Range(5, 20, 6.0), (20, 44, 60)),  # the least lies inside the range
        (VALLEY, Normal(10, 2), (20, 20, 43.52)),
        (IMPACT, LikelyImpact(0.5, "Major"), (40, 40, 40)),
        (IMPACT, LikelyImpact((0.2, 0.6), "Major"), (16, 32, 48)),
        (IMPACT, LikelyImpact("likely", "Minor"), (5.5, 6.5, 7.5)),
        (IMPACT, LikelyImpact("Likely", "major"), (44, 52, 60)),
    ],
)
def test_every_scale_takes_its_shapes_of_score(scale, value, worth):
    low, best, high = worth
    assert one_cell(value, scale) == [low, best, high]
    assert one_cell(value, scale, RISK) == [100 - high, 100 - best, 100 - low]


def test_the_yardstick_in_use_reads_the_words():
    assert one_cell(LikelyImpact("likely", "Major"), IMPACT, yardstick="icd203") == [44, 54, 64]


def test_an_unknown_cell_is_anything_and_50_where_one_figure_is_needed():
    assert one_cell(None) == [0, 50, 100]
    assert one_cell(None, kind=RISK) == [0, 50, 100]
    blank = cube(replace(an_assessment(2, 2, 2), scores={}))
    assert not blank.known.any()
    assert (blank.best == 50).all()


def test_a_scenarios_own_score_counts_before_the_one_for_every_scenario():
    a = with_values(
        replace(an_assessment(1, 1, 3), scores={}),
        {a_cell(0, 0, None): 30.0, a_cell(0, 0, 1): 80.0, a_cell(0, 0, 2): None},
    )
    values = cube(a)
    assert values.best[0, 0].tolist() == [30, 80, 50]
    assert values.known[0, 0].tolist() == [True, True, False]  # null is a judgement too: it is not read as 30


def panel(figures, combine=Combine.MEAN, weights=(2, 1, 1)):
    """One cell scored by three assessors."""
    people = tuple(Assessor(AssessorId(f"p{i}"), f"Person {i}", w) for i, w in enumerate(weights))
    a = replace(an_assessment(1, 1, 1), scores={}, assessors=people, settings=Settings(combine=combine))
    return with_values(
        a, {a_cell()._replace(assessor=p.id): v for p, v in zip(people, figures, strict=True) if v != "silent"}
    )


def cell_of(a, **filters):
    values = cube(a, **filters)
    return *values.figures[:, 0, 0, 0].tolist(), bool(values.known.item())


def test_low_best_and_high_are_combined_separately():
    a = panel((Range(10, 50, 20.0), 40.0, Range(0, 100, 80.0)))
    assert cell_of(a) == ((20 + 40 + 0) / 4, (40 + 40 + 80) / 4, (100 + 40 + 100) / 4, True)
    assert cell_of(replace(a, settings=Settings(combine=Combine.MEDIAN))) == (10, 30, 50, True)


def test_only_assessors_who_know_the_cell_count():
    assert cell_of(panel((None, 40.0, 80.0))) == (60, 60, 60, True)
    assert cell_of(panel(("silent", None, 80.0))) == (80, 80, 80, True)
    assert cell_of(panel((None, "silent", None))) == (0, 50, 100, False)


def test_an_assessor_who_weighs_nothing_does_not_count():
    assert cell_of(panel((10.0, 40.0, 80.0), weights=(0, 1, 1)))[1] == 60
    assert cell_of(panel((10.0, None, None), weights=(0, 1, 1))) == (0, 50, 100, False)


def test_one_assessors_scores_stand_alone_on_request():
    a = panel((10.0, 40.0, Range(0, 100, 80.0)), weights=(0, 1, 1))
    assert cell_of(a, assessor=AssessorId("p0")) == (10, 10, 10, True)
    assert cell_of(a, assessor=AssessorId("p2")) == (0, 80, 100, True)


def test_leaves_follow_the_tree_and_take_the_kind_of_their_group():
    group = Dimension(DimensionId("g"), "Group", RISK)
    part = Dimension(DimensionId("d0"), "Part", parent=group.id)
    other = Dimension(DimensionId("d1"), "Other", Kind.OPPORTUNITY)
    a = replace(an_assessment(1, 1, 1), dimensions=(part, other, group), scores={})
    values = cube(with_values(a, {a_cell(0, 0, None): 30.0, a_cell(0, 1, None): 30.0}))
    assert dict(zip(values.leaves, values.best[0, :, 0].tolist(), strict=True)) == {"d0": 70, "d1": 30}
    assert values.risks.tolist() == [leaf == "d0" for leaf in values.leaves]


@given(scored())
def test_low_best_and_high_are_in_order_and_on_the_scale(a):
    values = cube(a)
    assert (values.low >= 0).all()
    assert (values.low <= values.best).all()
    assert (values.best <= values.high).all()
    assert (values.high <= 100).all()


EDITS = [
    SetValue(a_cell(1, 2, 1), 3.0),
    SetValue(a_cell(1, 2, None), 3.0),
    SetValue(a_cell(0, 3, 0), None),
    SetValue(a_cell(0, 3, 0), Range(10, 20)),
    ClearScores((a_cell(0, 0, 0), a_cell(2, 1, 1))),
    BlankScores(),
    SetRationale(a_cell(0, 0, 0), "Because"),
    SetWeights(((DimensionId("d1"), 9.0),)),
    SetParticular("title", "Another"),
    SetSettings(Settings(combine=Combine.MEDIAN)),
    AddOption(Option(OptionId("new"), "New"), 1),
    RemoveOption(OptionId("o1")),
    MoveOption(OptionId("o0"), 2),
    RemoveDimension(DimensionId("d0")),
    ReviseDimension(Dimension(DimensionId("d2"), "Turned", RISK)),
]


@pytest.mark.parametrize("edit", EDITS, ids=lambda e: type(e).__name__)
def test_what_is_carried_over_from_before_is_what_would_be_read_again(edit):
    a = an_assessment()
    after = edit.apply(a)
    assert after is not a
    quick, fresh = cube(after, (a, cube(a))), cube(after)
    assert quick.options == fresh.options
    assert quick.frame == fresh.frame
    np.testing.assert_array_equal(quick.figures, fresh.figures)
    np.testing.assert_array_equal(quick.known, fresh.known)


def test_only_the_leaf_that_was_edited_is_read_again(monkeypatch):
    a = an_assessment(20, 10, 3)
    before = cube(a)
    after = SetValue(a_cell(3, 4, 1), 1.0).apply(a)
    from riskdesk.analysis import cube as module

    read = []
    monkeypatch.setattr(module, "_of_cell", lambda row, frame, leaf, s: read.append((leaf.id, s)))
    module.cube(after, (a, before))
    assert read == [("d4", "s0"), ("d4", "s1"), ("d4", "s2")]


def test_a_cube_stays_as_it_is_while_only_weights_and_words_change():
    a = an_assessment()
    before = cube(a)
    for edit in (SetWeights(((DimensionId("d1"), 9.0),)), SetParticular("note", "Illustrative")):
        assert cube(edit.apply(a), (a, before)) is before
    assert cube(SetValue(a_cell(), 1.0).apply(a), (a, before)) is not before


def test_a_cube_cannot_be_written_to():
    values = cube(an_assessment())
    with pytest.raises(ValueError, match="read-only"):
        values.best[0, 0, 0] = 1


def test_the_assessor_of_scores_without_a_panel_is_the_desk():
    assert cube(an_assessment()).frame.assessors == ((DESK, 1.0),)
