from dataclasses import replace

import pytest
from builders import DESK, RISK, a_cell, an_assessment, with_values
from hypothesis import given
from strategies import scored
from tables import table

from riskdesk.analysis.flips import flips
from riskdesk.analysis.results import results
from riskdesk.domain.dimensions import Kind
from riskdesk.domain.ids import AssessorId
from riskdesk.domain.panel import Assessor
from riskdesk.domain.scales import Level, Levels, LikelihoodImpact, Measured, Points
from riskdesk.domain.scores import Cell, LikelyImpact, Normal, Range, Score
from riskdesk.domain.settings import Combine, Settings


def the_score(a, option="o1"):
    return next(f.score for f in flips(results(a), a) if f.option == option)


def test_the_smallest_change_is_in_the_dimension_that_weighs_most():
    found = the_score(table([(60.0, 50.0), (50.0, 40.0)], (0.7, 0.3)))
    assert found.cell == a_cell(1, 0, None)
    assert (found.before, found.after) == pytest.approx((50, 50 + 10 / 0.7))


def test_a_change_that_leaves_the_scale_is_no_change():
    # 29 behind: d0 would have to rise by 41 from 70, or fall by as much from 90
    found = the_score(table([(90.0, 80.0), (70.0, 30.0)], (0.7, 0.3)))
    assert found.cell == a_cell(0, 0, None)
    assert (found.before, found.after) == pytest.approx((90, 90 - 29 / 0.7))
    assert the_score(table([(90.0, 90.0, 90.0), (0.0, 0.0, 0.0)], (1, 1, 1))) is None


def test_a_score_without_scenario_counts_in_all_that_have_none_of_their_own():
    a = table([(60.0,), (50.0,)], (1,), scenarios=4)
    assert the_score(a).cell.scenario is None
    assert the_score(a).after == pytest.approx(60)
    a = with_values(a, {a_cell(1, 0, 3): 50.0})
    found = the_score(a)
    assert found.cell == a_cell(0, 0, None)  # in four scenarios, the option's own in three
    assert found.after == pytest.approx(50)


def test_a_risk_is_turned_round():
    found = the_score(table([(20.0,), (50.0,)], (1,), kinds=(RISK,)))
    assert found.cell == a_cell(1, 0, None)
    assert (found.before, found.after) == pytest.approx((50, 20))


@pytest.mark.parametrize(
    ("scale", "leaders", "own", "before", "after"),
    [
        (Points(1, 5), 4.0, 2.0, 2, 4),
        (Points(0, 10), 8.0, Range(2, 6), 4, 8),
        (Points(0, 10), 8.0, Normal(3, 1), 3, 8),
        (Measured("km", ((0, 0), (100, 60), (400, 100))), 200.0, 50.0, 50, 200),
        (Measured("km", ((0, 100), (100, 60), (400, 0))), 50.0, 250.0, 250, 50),
        (Measured("C", ((0, 0), (20, 100), (40, 0))), 15.0, 38.0, 38, 25),
        (Measured("C", ((0, 0), (20, 100), (40, 100))), 30.0, 10.0, 10, 20),
        (Levels((Level("Poor", 0), Level("Fair", 40), Level("Good", 90))), "Good", "Fair", 40, 90),
        (Levels((Level("Poor", 0), Level("Fair", 40), Level("Good", 90))), "Good", Range("Poor", "Fair"), 20, 90),
        (
            LikelihoodImpact((Level("Minor", 10), Level("Major", 80))),
            LikelyImpact(0.5, "Major"),
            LikelyImpact(0.2, "Minor"),
            2,
            40,
        ),
    ],
)
def test_the_change_is_told_in_the_units_of_the_scale(scale, leaders, own, before, after):
    found = the_score(table([(leaders,), (own,)], (1,), scales=(scale,)))
    assert found.cell == a_cell(1, 0, None)
    assert (found.before, found.after) == pytest.approx((before, after))


def test_a_level_goes_no_higher_than_the_best_level():
    levels = Levels((Level("Poor", 0), Level("Good", 60)))
    # 15 behind: d0 would have to be worth 90, and its best level is worth 60
    found = the_score(table([("Good", 80.0), ("Good", 50.0)], (0.5, 0.5), scales=(levels, None)))
    assert found.cell.dimension == "d1"


def panel(combine, *by_assessor, weights=(1, 1, 1)):
    """The leader at 60 by all; the option as each assessor says."""
    a = table([(60.0,), (0.0,)], (1,))
    people = tuple(Assessor(AssessorId(f"p{k}"), f"P {k}", w) for k, w in enumerate(weights[: len(by_assessor)]))
    values = {}
    for k, value in enumerate(by_assessor):
        for i, v in enumerate((60.0, value)):
            values[Cell(a.options[i].id, a.dimensions[0].id, None, people[k].id)] = v
    return with_values(replace(a, assessors=people, scores={}, settings=Settings(combine=combine)), values)


def test_one_assessor_moves_the_mean_by_a_share_of_the_weight():
    found = the_score(panel(Combine.MEAN, 40.0, 50.0, weights=(1, 3)))  # 47.5; 12.5 behind
    assert found.cell.assessor == "p1"
    assert found.step == pytest.approx(12.5 / 0.75)


def test_one_assessor_moves_the_median_to_the_next_and_no_further():
    found = the_score(panel(Combine.MEDIAN, 30.0, 50.0, 70.0))
    # raising p1 from 50 brings the median to 60; so would p0 from 30; and the leader's alike cannot fall by one alone
    assert (found.cell.option, found.cell.assessor) == ("o1", "p1")
    assert (found.before, found.after) == pytest.approx((50, 60))
    found = the_score(panel(Combine.MEDIAN, 30.0, 50.0, 55.0))
    assert found is None  # the median stays between the other two, and the leader's three agree


def test_an_assessor_who_is_in_the_middle_with_another_moves_half():
    found = the_score(panel(Combine.MEDIAN, 40.0, 50.0))
    assert found.step == pytest.approx(30)  # the median of two is their mean


def test_a_median_that_stops_short_is_no_tie():
    assert the_score(panel(Combine.MEDIAN, 30.0, 50.0, 59.5)) is None


def test_a_median_that_ties_already_moves_nothing():
    assert the_score(panel(Combine.MEDIAN, 30.0, 60.0, 60.0)).step == 0


def test_medians_of_several_scenarios_bend_one_after_the_other():
    a = replace(panel(Combine.MEDIAN, 60.0, 60.0, 60.0), scenarios=an_assessment(1, 1, 2).scenarios, scores={})
    p0, p1, p2 = (p.id for p in a.assessors)
    leader, option = ([Cell(o.id, a.dimensions[0].id, None, p) for p in (p0, p1, p2)] for o in a.options)
    a = with_values(a, {**dict.fromkeys(option, 60.0), leader[1]: 80.0, leader[2]: 95.0})
    a = with_values(a, {leader[0]._replace(scenario="s0"): 70.0, leader[0]._replace(scenario="s1"): 20.0})
    found = the_score(a)
    # 20 behind: down to 70 both medians fall, 10 in all; then that of s1 alone, 0.5 a point
    assert found.cell == leader[1]
    assert (found.before, found.after) == pytest.approx((80, 50))


def moved(a, cell, by):
    """The assessment with a score's best estimate moved on the value scale, at most to the end of it."""
    r = results(a, assessor=cell.assessor)
    at = r.options.index(cell.option), r.leaves.index(cell.dimension)
    own = [s for s in r.scenarios if cell._replace(scenario=s).slot in a.scores[cell.option]]
    held = [cell.scenario] if cell.scenario else [s for s in r.scenarios if s not in own]
    if not held:
        return a
    value = min(max(r.cube.best[(*at, r.scenarios.index(held[0]))] + by, 0), 100)
    raw = 100 - value if a.tree.kind(cell.dimension) is Kind.RISK else value
    rows = {**a.scores[cell.option], cell.slot: Score(float(raw))}
    return replace(a, scores={**a.scores, cell.option: rows})


def behind(a, leader, option):
    r = results(a)
    expected = dict(zip(r.options, r.outcomes.expected.tolist(), strict=True))
    return expected[leader] - expected[option]


@given(scored(most_assessors=3))
def test_the_change_of_a_score_ties_and_no_smaller_one_does(a):
    r = results(a)
    for f in flips(r, a):
        if behind(a, r.leader, f.option) <= 1e-9:
            assert f.score is None or f.score.step == 0
            continue
        way = {f.option: 1, r.leader: -1}
        if f.score is not None:
            tied = moved(a, f.score.cell, way[f.score.cell.option] * f.score.step)
            assert behind(tied, r.leader, f.option) == pytest.approx(0, abs=1e-7)
            assert 0 <= f.score.after <= 100
        less = 101 if f.score is None else f.score.step - 1e-4
        for cell, score in a.cells():
            if cell.option in way and score.value is not None:
                assert behind(moved(a, cell, way[cell.option] * less), r.leader, f.option) > 0


def test_desk_is_named_as_the_assessor_of_a_score():
    assert the_score(table([(60.0,), (50.0,)], (1,))).cell.assessor == DESK
