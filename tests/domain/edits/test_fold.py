from dataclasses import replace

import pytest
from builders import OPPORTUNITY, a_cell, an_assessment

from riskdesk.domain.assessment import scores_with
from riskdesk.domain.dimensions import Dimension
from riskdesk.domain.edits.fold import FoldScores
from riskdesk.domain.errors import InvalidEdit
from riskdesk.domain.ids import AssessorId, DimensionId, OptionId, ScenarioId
from riskdesk.domain.options import Option
from riskdesk.domain.panel import Assessor
from riskdesk.domain.scenarios import Scenario
from riskdesk.domain.scores import Cell, Confidence, Range, Score, Shape

A = an_assessment()
HERE, EVERYWHERE = a_cell(1, 2, 0), a_cell(1, 2, None)
REASONED = Score(50.0, Confidence.HIGH, "Because")


def fold(*scores, **new):
    return FoldScores("panel.xlsx", scores, **new)


def with_score(cell, score):
    return replace(A, scores=scores_with(A.scores, {cell: score}))


def test_its_label_names_the_file():
    assert fold().label(A) == "Fold in scores from “panel.xlsx”"


def test_everything_new_comes_in_one_step():
    cell = Cell(OptionId("new"), DimensionId("cost"), ScenarioId("war"), AssessorId("anna"))
    after = fold(
        (cell, 7.0),
        options=(Option(cell.option, "New"),),
        dimensions=(Dimension(cell.dimension, "Cost", OPPORTUNITY),),
        scenarios=(Scenario(cell.scenario, "War"),),
        assessors=(Assessor(cell.assessor, "Anna"),),
    ).apply(A)
    assert after.score(cell) == Score(7.0)
    assert after.options[-1].name == "New"
    assert after.options[:-1] == A.options


def test_what_else_a_score_says_stays():
    after = fold((HERE, 7.0)).apply(with_score(HERE, REASONED))
    assert after.score(HERE) == replace(REASONED, value=7.0)


def test_unknown_is_folded_in_too():
    assert fold((HERE, None)).apply(A).score(HERE) == Score(None)


def test_nothing_new_gives_the_very_same():
    assert fold((HERE, A.score(HERE).value)).apply(A) is A


def test_a_range_keeps_its_shape():
    before = with_score(HERE, Score(Range(1.0, 9.0, shape=Shape.UNIFORM)))
    assert fold((HERE, Range(2.0, 8.0))).apply(before).score(HERE).value == Range(2.0, 8.0, shape=Shape.UNIFORM)


def test_the_same_as_holds_in_every_scenario_is_no_score_of_its_own():
    bare = replace(A, scores=scores_with({}, {EVERYWHERE: REASONED}))
    assert fold((HERE, 50.0)).apply(bare) is bare


def test_another_than_holds_in_every_scenario_stands_beside_it_without_its_reasons():
    bare = replace(A, scores=scores_with({}, {EVERYWHERE: REASONED}))
    after = fold((HERE, 60.0)).apply(bare)
    assert after.score(EVERYWHERE) == REASONED
    assert after.score(HERE) == Score(60.0)


@pytest.mark.parametrize(
    "edit",
    [
        fold((HERE, 700.0)),
        fold((HERE._replace(option=OptionId("gone")), 7.0)),
        fold(options=(Option(OptionId("new"), " option 1 "),)),
        fold(options=(Option(OptionId("a"), "Same"), Option(OptionId("b"), "same"))),
        fold(scenarios=(Scenario(ScenarioId("s0"), "Another"),)),
    ],
    ids=["off the scale", "nowhere", "a name in use", "a name twice", "an id in use"],
)
def test_what_is_unsound_is_refused_whole(edit):
    with pytest.raises(InvalidEdit):
        edit.apply(A)
