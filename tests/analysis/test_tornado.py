from dataclasses import replace

import numpy as np
import pytest
from builders import RISK, a_cell, with_values
from hypothesis import given
from moved_shares import moved_likelihoods, moved_weights
from strategies import scored
from tables import table

from riskdesk.analysis.places import Item, Noun
from riskdesk.analysis.results import results
from riskdesk.analysis.tornado import Unknown, tornado
from riskdesk.domain.scores import Cell, Range, Score


def torn(a, **more):
    return tornado(results(a), a, **more)


def test_bars_stand_by_swing_with_the_lead_at_both_ends():
    found = torn(table([(Range(60, 90, 80), Range(20, 60, 50)), (40.0, Range(10, 90, 50))], (0.7, 0.3)))
    assert found.now == pytest.approx(28)
    assert [bar.what for bar in found.bars] == [a_cell(1, 1, None), a_cell(0, 0, None), a_cell(0, 1, None)]
    assert [(bar.low, bar.high) for bar in found.bars] == [(10, 90), (60, 90), (20, 60)]
    assert [bar.at_low for bar in found.bars] == pytest.approx([40, 14, 19])
    assert [bar.at_high for bar in found.bars] == pytest.approx([16, 35, 31])
    assert [bar.swing for bar in found.bars] == pytest.approx([24, 21, 12])
    assert not any(bar.overturned for bar in found.bars)


def test_a_range_within_which_another_takes_the_lead_overturns():
    found = torn(table([(Range(30, 90, 80),), (60.0,)], (1,)))
    assert found.bars[0].at_low == pytest.approx(-30)
    assert found.bars[0].overturned


def test_touching_keeps_the_lead():
    assert not torn(table([(Range(60, 90, 80),), (60.0,)], (1,))).bars[0].overturned


def test_a_third_option_that_overtakes_counts():
    found = torn(table([(80.0,), (60.0,), (Range(10, 95, 50),)], (1,)))
    assert found.now == pytest.approx(20)
    assert (found.bars[0].at_low, found.bars[0].at_high) == pytest.approx((20, -15))
    assert found.bars[0].overturned


def test_the_range_of_a_risk_is_turned():
    (bar,) = torn(table([(Range(10, 40, 20),), (50.0,)], (1,), kinds=[RISK])).bars
    assert (bar.low, bar.high) == (60, 90)
    assert (bar.at_low, bar.at_high) == pytest.approx((10, 40))


def test_an_unknown_runs_from_0_to_100_in_all_scenarios_without_a_score():
    a = table([(70.0, 70.0), (60.0, 60.0)], (1, 1), scenarios=4)
    a = with_values(a, {a_cell(1, 1, None): None, a_cell(1, 1, 3): 60.0, a_cell(1, 0, 2): None})
    bars = {bar.what: bar for bar in torn(a).bars}
    every, one = bars[Unknown("o1", "d1", None)], bars[Unknown("o1", "d0", "s2")]
    assert (every.low, every.high) == (0, 100)
    assert every.swing == pytest.approx(100 * 0.5 * 0.75)
    assert one.swing == pytest.approx(100 * 0.5 * 0.25)
    assert every.overturned


def test_what_was_never_scored_is_one_unknown():
    a = table([(70.0,), (60.0,)], (1,), scenarios=3)
    missing = replace(a, scores={"o0": a.scores["o0"]})
    (bar,) = torn(missing).bars
    assert bar.what == Unknown("o1", "d0", None)
    assert (bar.at_low, bar.at_high) == pytest.approx((70, -30))


def test_a_ranged_likelihood_moves_and_the_others_keep_their_proportions():
    a = table([(0.0,), (0.0,)], (1,), scenarios=3)
    a = with_values(a, {a_cell(0, 0, 0): 90.0, a_cell(0, 0, 1): 40.0, a_cell(0, 0, 2): 10.0, a_cell(1, 0, None): 40.0})
    stated = [(0.2, 0.6), 0.15, 0.45]
    a = replace(a, scenarios=tuple(replace(s, likelihood=p) for s, p in zip(a.scenarios, stated, strict=True)))
    (bar,) = torn(a).bars
    assert bar.what == Item(Noun.SCENARIO, "s0")
    assert (bar.low, bar.high) == (0.2, 0.6)
    assert bar.at_low == pytest.approx(0.2 * 90 + 0.8 * (0.25 * 40 + 0.75 * 10) - 40)
    assert bar.at_high == pytest.approx(0.6 * 90 + 0.4 * (0.25 * 40 + 0.75 * 10) - 40)
    assert bar.overturned


def test_a_likelihood_that_is_not_stated_has_no_range():
    a = with_values(table([(50.0,), (40.0,)], (1,), scenarios=2), {a_cell(0, 0, 1): 90.0})
    assert torn(a).bars == ()


def test_weights_move_only_when_asked():
    a = table([(80.0, 20.0), (20.0, 60.0)], (0.6, 0.4))
    assert torn(a).bars == ()
    bars = torn(a, spread=0.5).bars
    assert [bar.what for bar in bars] == [Item(Noun.DIMENSION, "d0"), Item(Noun.DIMENSION, "d1")]
    assert [(bar.low, bar.high) for bar in bars] == [pytest.approx((0.3, 0.9)), pytest.approx((0.2, 0.6))]
    assert (bars[0].at_low, bars[0].at_high) == pytest.approx((0.3 * 60 - 0.7 * 40, 0.9 * 60 - 0.1 * 40))
    assert [bar.overturned for bar in bars] == [True, False]  # at 0.6 of d1 the lead is 0.4 x 60 - 0.6 x 40 = 0


def test_a_weight_goes_no_further_than_to_the_whole():
    bars = torn(table([(80.0, 20.0), (20.0, 60.0)], (0.8, 0.2)), spread=0.5).bars
    assert bars[0].high == 1.0


def test_the_outcome_of_one_option_swings_with_its_own_scores_alone():
    a = table([(Range(60, 90, 80),), (Range(40, 70, 50),)], (1,))
    found = torn(a, option=a.options[1].id)
    assert (found.option, found.now) == ("o1", 50)
    (bar,) = found.bars
    assert (bar.what, bar.at_low, bar.at_high) == (a_cell(1, 0, None), pytest.approx(40), pytest.approx(70))


def test_a_single_option_has_no_lead_to_lose():
    a = table([(Range(10, 90, 50),)], (1,))
    assert torn(a).bars == ()
    assert torn(a, option=a.options[0].id).bars[0].swing == pytest.approx(80)


def lead(outcomes, leader):
    rivals = np.delete(outcomes, leader)
    return outcomes[leader] - rivals.max() if rivals.size else 0.0


def with_score_at(a, r, cell, value):
    """The assessment with one score's value put at a figure."""
    kind = a.tree.kind(cell.dimension)
    raw = 100 - value if kind is RISK else value
    row = {**a.scores[cell.option], cell.slot: Score(float(raw))}
    return results(replace(a, scores={**a.scores, cell.option: row})).outcomes.expected


def with_unknown_at(r, what, value, own):
    """The expected outcomes with an unknown at a figure in all scenarios that it stands for."""
    values = r.cube.best.copy()
    i, j = r.options.index(what.option), r.leaves.index(what.dimension)
    for s, scenario in enumerate(r.scenarios):
        mine = scenario == what.scenario if what.scenario else scenario not in own
        if mine and not r.cube.known[i, j, s]:
            values[i, j, s] = value
    return r.weights @ values @ r.likelihoods.held


def outcomes_at(a, r, what, value):
    """The expected outcomes of all options with one thing at an end of its range, computed afresh."""
    match what:
        case Cell():
            return with_score_at(a, r, what, value)
        case Unknown():
            own = {slot.scenario for slot in a.scores.get(what.option, {}) if slot.dimension == what.dimension}
            return with_unknown_at(r, what, value, own)
        case Item(Noun.SCENARIO, scenario):
            return r.outcomes.by_scenario @ moved_likelihoods(r, r.scenarios.index(scenario), value)
        case Item(Noun.DIMENSION, dimension):
            return moved_weights(r, a, dimension, value) @ r.cube.best @ r.likelihoods.held


@given(scored(most_assessors=3))
def test_every_bar_is_what_results_say_at_its_ends(a):
    r = results(a)
    leader = r.options.index(r.leader)
    for option in (None, *r.options):
        found = tornado(r, a, option, spread=0.3)
        assert found.now == pytest.approx(
            lead(r.outcomes.expected, leader) if option is None else r.outcomes.expected[r.options.index(option)]
        )
        for bar in found.bars:
            ends = [outcomes_at(a, r, bar.what, end) for end in (bar.low, bar.high)]
            leads = [lead(outcomes, leader) for outcomes in ends]
            at = leads if option is None else [outcomes[r.options.index(option)] for outcomes in ends]
            assert (bar.at_low, bar.at_high) == pytest.approx(at)
            assert bar.overturned == (min(leads) < -1e-9) or min(abs(min(leads) + x) for x in (0, 1e-9)) < 1e-8


@given(scored())
def test_no_range_is_left_out(a):
    r = results(a)
    shown = {bar.what for option in r.options for bar in tornado(r, a, option).bars}
    ranged = {
        cell for cell, score in a.cells() if isinstance(score.value, Range) and score.value.low < score.value.high
    }
    idle = {
        cell
        for cell in ranged
        if not any(
            r.likelihoods.held[s] > 0
            and (cell.scenario or cell._replace(scenario=x).slot not in a.scores[cell.option])
            and cell.scenario in (None, x)
            for s, x in enumerate(r.scenarios)
        )
    }
    assert ranged - idle <= {what for what in shown if isinstance(what, Cell)} or a.analysis.combine.value == "median"
