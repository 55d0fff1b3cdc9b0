"""Exact sensitivity of a large assessment, against stepping through weights, in turn in the same run."""

from statistics import median
from time import perf_counter

import numpy as np
import pytest
from builders import an_assessment

from riskdesk.analysis.flips import flips
from riskdesk.analysis.levers import levers
from riskdesk.analysis.potential import potential
from riskdesk.analysis.results import results
from riskdesk.analysis.stability import stability
from riskdesk.analysis.sweep import sweeps
from riskdesk.analysis.tornado import tornado
from riskdesk.analysis.without import without_dimension, without_option

STEPS = np.linspace(0, 1, 101)
EXACT_OVER_STEPPED = 1 / 3
"""Measured: 1/10 (1.3 of 13 ms), for the expected outcome and five scenarios."""


def of_size(options, dimensions, scenarios):
    a = an_assessment(options, dimensions, scenarios)
    r = results(a)
    assert r.outcomes.expected.size == r.outcomes.by_scenario.shape[0]
    return a, r


@pytest.fixture(scope="module")
def large():
    return of_size(200, 50, 5)


@pytest.fixture(scope="module")
def small():
    return of_size(20, 10, 1)


def seconds(act):
    start = perf_counter()
    act()
    return perf_counter() - start


def stepped(a, r):
    """Who leads at a hundred steps of each weight, to the nearest hundredth where the exact way is exact."""
    lines = sweeps(r, a).lines
    return [(t * lines.at_one + (1 - t) * lines.at_zero).argmax(axis=0) for t in STEPS]


def test_exact_ranges_cost_less_than_steps_of_a_hundredth(large):
    a, r = large
    pairs = [(seconds(lambda: stability(r, a)), seconds(lambda: stepped(a, r))) for _ in range(9)]
    exact, steps = (median(side) for side in zip(*pairs, strict=True))
    assert exact / steps < EXACT_OVER_STEPPED


def test_ranges_of_all_weights(benchmark, large):
    a, r = large
    assert benchmark(stability, r, a).expected.leader >= 0


def test_ranges_of_all_weights_of_a_small_assessment(benchmark, small):
    a, r = small
    assert benchmark(stability, r, a).expected.leader >= 0


def test_reading_levers(benchmark, large):
    benchmark(levers, *large)


def test_flips_with_levers_at_hand(benchmark, large):
    a, r = large
    assert len(benchmark(flips, r, a, levers(a, r))) == 199


def test_potential(benchmark, large):
    assert len(benchmark(potential, large[1])) == 200


def test_tornado(benchmark, large):
    a, r = large
    assert benchmark(tornado, r, a, None, 0.2, levers(a, r)).bars


def test_without_each_dimension_and_option(benchmark, large):
    a, r = large

    def leaders():
        return [x.leader for x in (*without_dimension(r, a), *without_option(r, a))]

    assert len(benchmark(leaders)) == 250
