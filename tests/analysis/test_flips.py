from dataclasses import replace

import numpy as np
import pytest
from builders import DESK, OPPORTUNITY, RISK, a_cell, an_assessment, with_values
from hypothesis import given
from moved_shares import moved_likelihoods, moved_weights
from strategies import scored

from riskdesk.analysis.flips import flips
from riskdesk.analysis.nearest_weights import nearest_weights
from riskdesk.analysis.results import results
from riskdesk.domain.dimensions import Kind
from riskdesk.domain.ids import AssessorId
from riskdesk.domain.panel import Assessor
from riskdesk.domain.scales import Level, Levels, LikelihoodImpact, Measured, Points
from riskdesk.domain.scores import Cell, LikelyImpact, Normal, Range, Score
from riskdesk.domain.settings import Combine, Settings


def table(rows, weights, scales=(), kinds=(), scenarios=1):
    """Options scored in all scenarios alike, on opportunities unless told otherwise."""
    a = replace(an_assessment(len(rows), len(weights), scenarios), scores={})
    kinds = kinds or [OPPORTUNITY] * len(weights)
    scales = scales or [None] * len(weights)
    dimensions = tuple(
        replace(d, weight=w, kind=k, scale=s) for d, w, k, s in zip(a.dimensions, weights, kinds, scales, strict=True)
    )
    values = {a_cell(i, j, None): v for i, row in enumerate(rows) for j, v in enumerate(row)}
    return with_values(replace(a, dimensions=dimensions), values)


def flips_of(a):
    return {f.option: f for f in flips(results(a), a)}


def test_weight_moves_from_where_the_option_trails_most_to_where_it_gains_most():
    found = flips_of(table([(90.0, 50.0, 40.0), (20.0, 45.0, 60.0)], (0.5, 0.3, 0.2)))["o1"].weights
    # 32.5 behind; each unit moved from d0 (-70) to d2 (+20) gains 90
    assert found.moved == pytest.approx(32.5 / 90)
    assert found.weights == pytest.approx([0.5 - 32.5 / 90, 0.3, 0.2 + 32.5 / 90])


def test_weight_of_several_dimensions_moves_when_one_is_not_enough():
    found = flips_of(table([(90.0, 90.0, 40.0), (20.0, 30.0, 41.0)], (0.1, 0.3, 0.6)))["o1"].weights
    # 24.4 behind; all of d0 gains 7.1, the rest has to come from d1 at 61 a unit
    assert found.moved == pytest.approx(0.1 + (24.4 - 7.1) / 61)
    assert found.weights[0] == pytest.approx(0)


def test_no_weights_help_an_option_that_is_behind_everywhere():
    found = flips_of(table([(90.0, 50.0), (20.0, 45.0)], (1, 1)))["o1"]
    assert found.weights is None
    assert found.weight is None


def test_an_option_that_ties_already_moves_nothing():
    found = flips_of(table([(90.0, 50.0), (50.0, 90.0)], (1, 1)))["o1"]
    assert found.weights.moved == 0
    assert found.weights.weights == pytest.approx([0.5, 0.5])
    assert (found.weight.before, found.weight.after) == (0.5, 0.5)
    assert (found.score.before, found.score.after, found.score.step) == (50.0, 50.0, 0.0)


def test_a_single_option_has_no_rival_to_be_overturned_by():
    assert flips_of(table([(90.0,)], (1,))) == {}


@given(scored())
def test_no_other_weights_that_tie_are_nearer(a):
    r = results(a)
    values = r.cube.best @ r.likelihoods.held
    leader = r.options.index(r.leader)
    chance = np.random.default_rng(1)
    targets = np.vstack([np.eye(len(r.leaves)), chance.dirichlet(np.full(len(r.leaves), 0.5), 200)])
    for f in flips(r, a):
        gains = values[r.options.index(f.option)] - values[leader]
        missing, gained = max(0.0, -(r.weights @ gains)), targets @ gains
        able = gained >= 0
        part = missing / np.maximum(missing + gained[able], 1e-300)
        moved = part * np.abs(targets[able] - r.weights).sum(axis=1) / 2
        if f.weights is None:
            assert not able.any()
        else:
            assert f.weights.moved <= moved.min(initial=1.0) + 1e-9
            assert f.weights.weights @ gains == pytest.approx(0, abs=1e-7)
            assert (f.weights.weights >= 0).all()
            assert f.weights.weights.sum() == pytest.approx(1)
            assert np.abs(f.weights.weights - r.weights).sum() / 2 == pytest.approx(f.weights.moved)


def test_what_is_level_but_for_rounding_moves_nothing():
    assert nearest_weights(np.array([0.5, 0.5]), np.array([-1e-9, 0.0])).moved == 0


def test_weights_that_are_handed_over_stay_as_they_are():
    weights = np.array([0.7, 0.3])
    nearest_weights(weights, np.array([-10.0, 20.0]))
    assert weights.tolist() == [0.7, 0.3]


@given(scored())
def test_one_weight_or_likelihood_moves_no_further_than_to_the_first_tie(a):
    r = results(a)
    leader = r.options.index(r.leader)
    for f in flips(r, a):
        i = r.options.index(f.option)

        def behind(weights, likelihoods, i=i):
            outcomes = weights @ r.cube.best @ likelihoods
            return outcomes[leader] - outcomes[i]

        by_weight = {
            (d.id, t): behind(moved_weights(r, a, d.id, t), r.likelihoods.held)
            for d in a.tree.in_order
            for t in np.linspace(0, 1, 21)
        }
        now = {d.id: r.weights[[d in a.tree.above(leaf) for leaf in r.leaves]].sum() for d in a.tree.in_order}
        by_likelihood = {
            (k, t): behind(r.weights, moved_likelihoods(r, k, t))
            for k in range(len(r.scenarios))
            for t in np.linspace(0, 1, 21)
        }
        if f.weight is not None:
            tied = moved_weights(r, a, f.weight.dimension, f.weight.after)
            assert behind(tied, r.likelihoods.held) == pytest.approx(0, abs=1e-7)
        far = np.inf if f.weight is None else abs(f.weight.after - f.weight.before)
        assert all(gap > -1e-9 or abs(t - now[d]) >= far - 1e-9 for (d, t), gap in by_weight.items())
        far = np.inf if f.likelihood is None else abs(f.likelihood.after - f.likelihood.before)
        held = r.likelihoods.held
        assert all(gap > -1e-9 or abs(t - held[k]) >= far - 1e-9 for (k, t), gap in by_likelihood.items())
        if f.likelihood is not None:
            place = r.scenarios.index(f.likelihood.scenario)
            assert behind(r.weights, moved_likelihoods(r, place, f.likelihood.after)) == pytest.approx(0, abs=1e-7)


def the_score(a, option="o1"):
    return flips_of(a)[option].score


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


def test_the_order_of_dimensions_does_not_count():
    a = table([(60.0, 55.0, 70.0), (50.0, 40.0, 90.0)], (0.5, 0.3, 0.2))
    turned = replace(a, dimensions=a.dimensions[::-1])
    here, there = flips_of(a)["o1"], flips_of(turned)["o1"]
    assert here.weights.moved == pytest.approx(there.weights.moved)
    assert here.weights.weights == pytest.approx(there.weights.weights[::-1])
    assert here.score == there.score
    assert here.weight == there.weight


def test_desk_is_named_as_the_assessor_of_a_score():
    assert the_score(table([(60.0,), (50.0,)], (1,))).cell.assessor == DESK
