from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from moved_shares import moved_likelihoods, moved_weights
from strategies import scored
from tables import table

from riskdesk.analysis.flips import flips
from riskdesk.analysis.nearest_weights import nearest_weights
from riskdesk.analysis.results import results


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


def test_the_order_of_dimensions_does_not_count():
    a = table([(60.0, 55.0, 70.0), (50.0, 40.0, 90.0)], (0.5, 0.3, 0.2))
    turned = replace(a, dimensions=a.dimensions[::-1])
    here, there = flips_of(a)["o1"], flips_of(turned)["o1"]
    assert here.weights.moved == pytest.approx(there.weights.moved)
    assert here.weights.weights == pytest.approx(there.weights.weights[::-1])
    assert here.score == there.score
    assert here.weight == there.weight
