from dataclasses import replace

import numpy as np
import pytest
from builders import a_cell, an_assessment, with_values
from hypothesis import given, settings
from strategies import scored

from riskdesk.analysis.results import results
from riskdesk.analysis.stress.points import Block
from riskdesk.analysis.stress.pools import Pools
from riskdesk.analysis.stress.reading import values_of
from riskdesk.analysis.stress.values import weighted_medians
from riskdesk.domain.ids import AssessorId
from riskdesk.domain.panel import Assessor
from riskdesk.domain.scores import Range, Shape
from riskdesk.domain.settings import Combine, Settings

COPIES, EACH = 32, 2048
WIDE = Range(0, 100, 50.0, Shape.UNIFORM)
SPREAD = 100**2 / 12
"""The variance of a uniform score."""


def mixed(a):
    """Values of an assessment drawn at many points: options x leaves x points."""
    values = values_of(a, results(a))
    return values.at(Pools(values.drawn, COPIES, 1).at(Block(0, range(COPIES), 0, EACH))).astype(float)


def an_empty(options=1, dimensions=1, scenarios=1, *assessors, combine=Combine.MEAN):
    a = an_assessment(options, dimensions, scenarios)
    people = tuple(Assessor(AssessorId(f"p{i}"), f"P{i}", weight) for i, weight in enumerate(assessors))
    panel = {"assessors": people} if people else {}
    return replace(a, scores={}, settings=Settings(combine=combine), **panel)


def by(assessor, scenario=0):
    return a_cell(0, 0, scenario)._replace(assessor=AssessorId(f"p{assessor}"))


def test_exact_scores_are_the_expected_values():
    a = an_assessment(3, 4, 3)
    found = values_of(a, results(a))
    assert not found.pieces
    held = results(a).likelihoods.held
    assert found.fixed == pytest.approx(results(a).cube.best @ held)


@settings(max_examples=40, deadline=None)
@given(scored())
def test_drawn_values_stay_within_what_the_cube_allows(a):
    found = results(a)
    held = found.likelihoods.held
    drawn = mixed(a)
    if a.analysis.combine is Combine.MEAN or len(a.assessors) == 1:
        reach = held @ np.ones(len(held)) * 100  # normal scores reach beyond the 95 % of the cube
        assert drawn.min() >= -1e-3
        assert drawn.max() <= reach + 1e-3
    exact = (found.cube.low == found.cube.high).all(axis=2) & found.cube.known.all(axis=2)
    where = np.nonzero(exact)
    assert drawn[where] == pytest.approx(
        np.repeat((found.cube.best @ held)[where][:, None], drawn.shape[2], 1), abs=1e-3
    )


def test_scores_of_two_scenarios_are_drawn_apart():
    a = with_values(an_empty(scenarios=2), {a_cell(0, 0, 0): WIDE, a_cell(0, 0, 1): WIDE})
    assert mixed(a).var() == pytest.approx(SPREAD / 2, rel=0.02)


def test_a_score_without_scenario_is_drawn_once_for_all():
    a = with_values(an_empty(scenarios=2), {a_cell(0, 0, None): WIDE})
    assert mixed(a).var() == pytest.approx(SPREAD, rel=0.02)


def test_a_scenario_of_its_own_leaves_the_rest_to_the_score_without_scenario():
    a = with_values(an_empty(scenarios=4), {a_cell(0, 0, None): WIDE, a_cell(0, 0, 2): 40.0})
    assert mixed(a).mean() == pytest.approx(0.75 * 50 + 0.25 * 40, abs=0.2)
    assert mixed(a).var() == pytest.approx(SPREAD * 0.75**2, rel=0.02)


def test_unknown_cells_are_uniform():
    a = with_values(an_empty(scenarios=2), {a_cell(0, 0, 0): None, a_cell(0, 0, 1): None})
    assert mixed(a).mean() == pytest.approx(50, abs=0.2)
    assert mixed(a).var() == pytest.approx(SPREAD / 2, rel=0.02)  # each scenario was judged for itself
    assert mixed(an_empty(scenarios=2)).var() == pytest.approx(SPREAD, rel=0.02)  # one score is missing


def test_assessors_are_drawn_apart_and_then_combined_by_weight():
    a = with_values(an_empty(1, 1, 1, 3.0, 1.0), {by(0): WIDE, by(1): WIDE})
    assert mixed(a).mean() == pytest.approx(50, abs=0.2)
    assert mixed(a).var() == pytest.approx(SPREAD * (0.75**2 + 0.25**2), rel=0.02)


def test_an_assessor_who_does_not_know_does_not_count():
    a = with_values(an_empty(1, 1, 1, 3.0, 1.0), {by(0): None, by(1): 30.0})
    assert (mixed(a) == 30).all()
    neither = with_values(an_empty(1, 1, 1, 3.0, 1.0), {by(0): None, by(1): None})
    assert mixed(neither).var() == pytest.approx(SPREAD, rel=0.02)  # the cell is unknown once, not twice


def test_the_median_of_three_drawn_scores():
    """The median of three uniform figures has the distribution Beta(2, 2): variance 1/20."""
    a = with_values(an_empty(1, 1, 1, 1.0, 1.0, 1.0, combine=Combine.MEDIAN), {by(i): WIDE for i in range(3)})
    assert mixed(a).mean() == pytest.approx(50, abs=0.2)
    assert mixed(a).var() == pytest.approx(100**2 / 20, rel=0.02)


def test_the_median_of_two_is_midway_and_of_exact_ones_exact():
    two = with_values(an_empty(1, 1, 1, 1.0, 1.0, combine=Combine.MEDIAN), {by(0): WIDE, by(1): 30.0})
    assert mixed(two).var() == pytest.approx(SPREAD / 4, rel=0.02)
    exact = {by(0): 20.0, by(1): 30.0, by(2): 90.0}
    assert (mixed(with_values(an_empty(1, 1, 1, 1.0, 1.0, 1.0, combine=Combine.MEDIAN), exact)) == 30).all()


def test_a_score_in_several_medians_is_drawn_once():
    values = {by(0, None): WIDE, by(1, None): WIDE, by(2, None): WIDE}
    a = with_values(an_empty(1, 1, 3, 1.0, 1.0, 1.0, combine=Combine.MEDIAN), values)
    assert mixed(a).var() == pytest.approx(100**2 / 20, rel=0.02)


def test_one_assessor_alone():
    a = with_values(an_empty(1, 1, 1, 3.0, 1.0), {by(0): 20.0, by(1): 60.0})
    assert values_of(a, results(a)).fixed.tolist() == [[30]]
    assert values_of(a, results(a, assessor=AssessorId("p1"))).fixed.tolist() == [[60]]


def test_risks_are_turned():
    a = with_values(an_empty(1, 4, 1), {a_cell(0, j): Range(0, 50) for j in range(4)})
    assert mixed(a)[0].mean(axis=1) == pytest.approx([25, 25, 25, 75], abs=0.2)


def test_unlikely_scenarios_are_not_drawn():
    a = an_empty(1, 1, 2)
    certain = (replace(a.scenarios[0], likelihood=1.0), replace(a.scenarios[1], likelihood=0.0))
    a = with_values(replace(a, scenarios=certain), {a_cell(0, 0, 0): 20.0, a_cell(0, 0, 1): WIDE})
    assert not values_of(a, results(a)).pieces


@pytest.mark.parametrize(
    ("figures", "weights", "middle"),
    [
        ([1, 2, 3], [1, 1, 1], 2),
        ([3, 1], [1, 1], 2),
        ([3, 1, 8, 7], [1, 1, 1, 1], 5),
        ([3, 1], [2, 1], 3),
        ([10, 20, 30], [0.1, 0.2, 0.3], 25),
        ([5], [2], 5),
    ],
)
def test_weighted_medians(figures, weights, middle):
    found = weighted_medians(np.array([figures, figures], dtype=float).T, np.array(weights, dtype=float))
    assert found.tolist() == [middle, middle]
