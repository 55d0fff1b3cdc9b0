"""The stress test of 10 options on 10 dimensions against sampling as anybody would write it, in turn in one run.

Where pymcdm and pyDecision are installed also against loops over them: they weigh one table by one set of weights a
call. How to run that stands in `.github/CONTRIBUTING.md`.
"""

from dataclasses import replace
from statistics import median
from time import perf_counter

import numpy as np
import pytest
from builders import a_cell, an_assessment, with_values

from riskdesk.analysis.results import results
from riskdesk.analysis.stress.progressive import refining, stress_test
from riskdesk.domain.scores import Range
from riskdesk.domain.settings import Settings

SIZE = 10
DRAWS = {False: 3, True: 7}
"""How many times more draws a second there must be. Measured on two busy cores: 5 to 12, and 15 to 32."""
SAME_ERROR = {False: 5, True: 8}
"""How many times sooner the same error must be reached, which is what counts. Measured: 9 to 23, and 17 to 37."""

LOOPS = 50
"""How many times more draws a second than a loop over a library. Measured: 875 (pymcdm), 445 (pyDecision)."""


def an_assessment_with(ranges, samples):
    rng = np.random.default_rng(4)
    figures = np.sort(rng.uniform(0, 100, (SIZE, SIZE, 3)), axis=2)
    a = replace(an_assessment(SIZE, SIZE, 1), settings=Settings(samples=samples))
    values = {
        a_cell(i, j): Range(low, high, best) if ranges else best
        for i, row in enumerate(figures.tolist())
        for j, (low, best, high) in enumerate(row)
    }
    return with_values(a, values)


def plain(found, ranges, draws, rng):
    """Acceptabilities by the shortest numpy there is."""
    weights = rng.dirichlet(np.ones(SIZE), draws)
    low, best, high = found.cube.figures[:, :, :, 0]
    if ranges:
        shapes = 1 + 4 * (best - low) / (high - low), 1 + 4 * (high - best) / (high - low)
        values = low + (high - low) * rng.beta(*shapes, (draws, SIZE, SIZE))
        outcomes = np.einsum("nad,nd->na", values, weights)
    else:
        outcomes = weights @ best.T
    ranks = np.argsort(np.argsort(-outcomes, axis=1), axis=1)
    return np.stack([(ranks == rank).mean(axis=0) for rank in range(SIZE)], axis=1)


def seconds(act):
    start = perf_counter()
    act()
    return perf_counter() - start


def seconds_a_draw(ranges, draws, plain_draws):
    """Of both sides in turn, medians of several runs."""
    a = an_assessment_with(ranges, draws)
    found, rng = results(a), np.random.default_rng(1)
    pairs = [
        (
            seconds(lambda: stress_test(a, found)) / draws,
            seconds(lambda: plain(found, ranges, plain_draws, rng)) / plain_draws,
        )
        for _ in range(7)
    ]
    return tuple(median(side) for side in zip(*pairs, strict=True))


@pytest.mark.parametrize(("ranges", "plain_draws"), [(False, 1_000_000), (True, 50_000)])
def test_draws_and_error_a_second_against_plain_sampling(ranges, plain_draws):
    """Errors are the standard errors over all acceptabilities; the plain ones are sqrt(b (1 - b) / N)."""
    own, other = seconds_a_draw(ranges, 1_000_000, plain_draws)
    a = an_assessment_with(ranges, 1_000_000)
    found = stress_test(a, results(a))
    share = found.acceptability
    error = np.sqrt((found.errors**2).mean() / ((share * (1 - share)).mean() / found.samples))
    times, sooner = other / own, other / own / error**2
    print(
        f"\n{1 / own:,.0f} draws a second against {1 / other:,.0f}: {times:.1f} x; error at as many: {error:.2f} x;"
        f" same error {sooner:.1f} x sooner; error after a second {found.error * (own * found.samples) ** 0.5:.6f}"
    )
    assert error < 1
    assert times > DRAWS[ranges]
    assert sooner > SAME_ERROR[ranges]


@pytest.mark.parametrize("ranges", [False, True])
def test_first_figures_come_sooner_than_from_plain_sampling(ranges):
    a = an_assessment_with(ranges, 20_000)
    found = results(a)
    rng = np.random.default_rng(1)
    rounds = [
        [
            seconds(lambda: next(refining(a, found))),
            seconds(lambda: list(refining(a, found))),
            seconds(lambda: plain(found, ranges, Settings().samples, rng)),
        ]
        for _ in range(9)
    ]
    first, whole, other = (median(times) for times in zip(*rounds, strict=True))
    shown = [f"{1000 * seconds:.1f}" for seconds in (first, whole, other)]
    print("\nms to the first figures {}, to all {}, to all plainly {}".format(*shown))
    assert first < other


@pytest.mark.parametrize("ranges", [False, True])
def test_the_stress_test_as_asked_for_by_default(benchmark, ranges):
    a = an_assessment_with(ranges, Settings().samples)
    found = results(a)
    assert benchmark(lambda: stress_test(a, found)).samples == Settings().samples


def by_pymcdm():
    """Outcomes of a table under given weights."""
    methods = pytest.importorskip("pymcdm.methods", reason="pymcdm is not installed")
    weigh = methods.WSM(normalization_function=lambda column, cost=False: column)
    return lambda table, weights: weigh(table, weights, np.ones(SIZE))


def by_pydecision():
    """The same, in hundredths of the greatest of each column, as it has no other way."""
    algorithm = pytest.importorskip("pyDecision.algorithm", reason="pyDecision is not installed")
    return lambda table, weights: algorithm.saw_method(table, ["max"] * SIZE, weights, graph=False, verbose=False)[:, 1]


def looped(weigh, table, draws):
    """Acceptabilities by one call for each draw."""
    rng, found = np.random.default_rng(1), np.zeros((SIZE, SIZE))
    for weights in rng.dirichlet(np.ones(SIZE), draws):
        found[np.argsort(-weigh(table, weights)), np.arange(SIZE)] += 1
    return found / draws


@pytest.mark.parametrize("way", [by_pymcdm, by_pydecision])
def test_draws_a_second_against_loops_over_libraries(way):
    weigh = way()
    a = an_assessment_with(ranges=False, samples=200_000)
    found = results(a)
    table = found.cube.best[:, :, 0] / found.cube.best[:, :, 0].max(axis=0)  # on which both give the same
    even = np.full(SIZE, 1 / SIZE)
    assert weigh(table, even) == pytest.approx(table @ even)
    pairs = [
        (seconds(lambda: stress_test(a, found)) / 200_000, seconds(lambda: looped(weigh, table, 1_000)) / 1_000)
        for _round in range(5)
    ]
    own, other = (median(side) for side in zip(*pairs, strict=True))
    print(f"\n{way.__name__}: {1 / own:,.0f} draws a second against {1 / other:,.0f}: {other / own:,.0f} x")
    assert other / own > LOOPS
