"""The stress test against closed forms, plain sampling, and what must not change it."""

from dataclasses import replace

import numpy as np
import pytest
from builders import OPPORTUNITY, a_cell, an_assessment, with_values
from hypothesis import given, settings
from hypothesis import strategies as st
from strategies import scored

from riskdesk.analysis.dominance import dominance
from riskdesk.analysis.results import results
from riskdesk.analysis.stress.progressive import refining, stress_test
from riskdesk.domain.dimensions import Dimension
from riskdesk.domain.ids import DimensionId
from riskdesk.domain.scores import Normal, Range, Shape
from riskdesk.domain.settings import Settings, WeightFreedom
from riskdesk.progress import Cancelled

FREE, RANKED, NEAR = WeightFreedom


def table(*rows, now=None, **settled):
    """An assessment of one scenario with opportunities only; a row of values for each option."""
    leaves = len(rows[0])
    dimensions = tuple(
        Dimension(DimensionId(f"d{j}"), f"D{j}", OPPORTUNITY, weight=None if now is None else now[j])
        for j in range(leaves)
    )
    bare = replace(an_assessment(len(rows), leaves, 1), scores={}, dimensions=dimensions, settings=Settings(**settled))
    return with_values(bare, {a_cell(i, j): value for i, row in enumerate(rows) for j, value in enumerate(row)})


def stressed(a):
    return stress_test(a, results(a))


def a_random_table(ranged, options=6, leaves=5, **settled):
    rng = np.random.default_rng(11)
    low, best, high = np.sort(rng.uniform(0, 100, (3, options, leaves)), axis=0).tolist()
    pick = (lambda i, j: Range(low[i][j], high[i][j], best[i][j])) if ranged else (lambda i, j: best[i][j])
    rows = [[pick(i, j) for j in range(leaves)] for i in range(options)]
    return table(*rows, now=[1.0 + j for j in range(leaves)], **settled), np.array([low, best, high])


# -- closed forms ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("weights", "least", "most"),
    [(FREE, 0.0, 1.0), (RANKED, 0.5, 1.0), (NEAR, 0.6 * 0.9, 0.6 * 1.1)],
)
def test_two_options_on_two_dimensions(weights, least, most):
    """The first leads where w_1 > t; w_1 is uniform between the bounds of what may vary."""
    found = stressed(_two(weights))
    t = (70 - 20) / ((80 - 30) + (70 - 20))
    lead = (most - max(t, least)) / (most - least)
    assert found.acceptability[0, 0] == pytest.approx(lead, abs=4 * found.error + 1e-9)
    assert found.acceptability == pytest.approx(
        np.array([[lead, 1 - lead], [1 - lead, lead]]), abs=4 * found.error + 1e-9
    )
    first = (max(t, least) + most) / 2
    assert found.central_weights[0] == pytest.approx([first, 1 - first], abs=0.005)
    assert found.winning[0] == pytest.approx([0.5, lead], abs=4 * found.error + 1e-9)
    assert found.expected_rank == pytest.approx([2 - lead, 1 + lead], abs=4 * found.error + 1e-9)


def _two(weights):
    a = table([80, 20], [30, 70], now=[6.0, 4.0])
    return replace(a, settings=Settings(weights=weights, spread=0.1))


@pytest.mark.parametrize("weights", WeightFreedom)
@pytest.mark.parametrize("value", [50.0, None, Range(20, 80), Normal(50, 10)])
def test_options_that_are_all_alike_share_every_rank(weights, value):
    a = table(*[[value] * 3] * 4, now=[3.0, 2.0, 1.0])
    found = stressed(replace(a, settings=Settings(weights=weights)))
    exact = value == 50.0
    assert found.acceptability == pytest.approx(np.full((4, 4), 0.25), abs=1e-12 if exact else 4 * found.error)
    assert found.winning == pytest.approx(np.full((4, 4), 0.5), abs=1e-12 if exact else 0.02)
    assert found.confidence == pytest.approx(np.full(4, 0.25), abs=1e-12 if exact else 0.02)
    if exact:
        assert found.error < 1e-12


def test_uniform_scores_on_one_dimension():
    """X on 0-60 beats Y on 20-80 with probability (40^2 / 2) / 60^2."""
    a = table([Range(0, 60, 30.0, Shape.UNIFORM)], [Range(20, 80, 50.0, Shape.UNIFORM)])
    found = stressed(a)
    assert found.acceptability[0, 0] == pytest.approx(800 / 3600, abs=4 * found.error)
    assert found.confidence == pytest.approx([800 / 3600, 2800 / 3600], abs=0.012)
    assert found.central_weights == pytest.approx(np.ones((2, 1)))


def test_normal_scores_on_one_dimension():
    """P(X > Y) = Phi((60 - 50) / sqrt(6^2 + 8^2)) = Phi(1)."""
    found = stressed(table([Normal(60, 6)], [Normal(50, 8)], samples=100_000))
    assert found.acceptability[0, 0] == pytest.approx(0.841345, abs=4 * found.error + 1e-4)


def test_an_option_dominated_in_exact_scores_is_never_first():
    found = stressed(table([50, 50, 50], [50, 50, 49.9], [90, 10, 10]))
    assert found.acceptability[1, 0] == 0
    assert found.winning[0, 1] == 1
    assert np.isnan(found.central_weights[1]).all()
    assert np.isnan(found.confidence[1])
    assert not np.isnan(found.central_weights[[0, 2]]).any()
    assert found.confidence[[0, 2]] == pytest.approx([1, 1])


def test_one_option_alone():
    found = stressed(table([Range(20, 60), 30]))
    assert found.acceptability.tolist() == [[1]]
    assert found.confidence.tolist() == [1]
    assert found.central_weights == pytest.approx(np.array([[0.5, 0.5]]), abs=0.01)


def test_weights_that_may_not_move_leave_the_ranking_as_it_is():
    a, _figures = a_random_table(ranged=False, weights=NEAR, spread=0.0)
    found = stressed(a)
    assert found.acceptability.argmax(axis=1).tolist() == (results(a).outcomes.rank - 1).tolist()
    assert found.acceptability.max(axis=1).tolist() == [1] * 6
    assert found.error == 0


# -- plain sampling -------------------------------------------------------------------------------------------------


def plain(figures, weights, draws=200_000):
    """Acceptabilities by sampling as anybody would write it, with their standard errors."""
    rng = np.random.default_rng(8)
    low, best, high = figures
    leaves = low.shape[1]
    w = rng.dirichlet(np.ones(leaves), draws)
    if weights is RANKED:  # the last leaf weighs most
        w = np.sort(w, axis=1)
    if weights is NEAR:
        now = np.arange(1, leaves + 1) / sum(range(leaves + 1))
        w = now * rng.uniform(0.8, 1.2, (20 * draws, leaves))
        w[:, 0] = 1 - w[:, 1:].sum(axis=1)
        w = w[np.abs(w[:, 0] - now[0]) <= 0.2 * now[0]][:draws]
    a, b = 1 + 4 * (best - low) / (high - low), 1 + 4 * (high - best) / (high - low)
    values = low + (high - low) * rng.beta(a, b, (len(w), *low.shape))
    ranks = np.argsort(np.argsort(-np.einsum("nad,nd->na", values, w), axis=1), axis=1)
    shares = np.stack([(ranks == rank).mean(axis=0) for rank in range(len(low))], axis=1)
    return shares, np.sqrt(shares * (1 - shares) / len(w))


@pytest.mark.parametrize("weights", WeightFreedom)
def test_ranges_against_plain_sampling(weights):
    a, figures = a_random_table(ranged=True, weights=weights, samples=200_000)
    found = stressed(a)
    expected, error = plain(figures, weights)
    away = np.abs(found.acceptability - expected)
    assert (away <= 4 * np.hypot(error, found.errors) + 1e-4).all()


def test_the_error_is_the_one_that_other_seeds_show():
    a, _figures = a_random_table(ranged=True, samples=4_000)
    runs = [stressed(replace(a, settings=Settings(samples=4_000, seed=seed))) for seed in range(60)]
    shown = np.std([run.acceptability for run in runs], axis=0, ddof=1)
    told = np.mean([run.errors for run in runs], axis=0)
    large = shown > 0.002
    assert np.mean(told[large] / shown[large]) == pytest.approx(1, abs=0.15)


def test_the_error_is_less_than_that_of_plain_sampling():
    a, _figures = a_random_table(ranged=True, samples=100_000)
    found = stressed(a)
    share = found.acceptability
    assert found.errors.sum() < 0.97 * np.sqrt(share * (1 - share) / found.samples).sum()


# -- what must hold ---------------------------------------------------------------------------------------------------


@settings(max_examples=40, deadline=None)
@given(scored(), st.sampled_from(WeightFreedom), st.integers(1, 700))
def test_any_assessment(a, weights, samples):
    a = replace(a, settings=replace(a.analysis, weights=weights, samples=samples))
    found = stressed(a)
    assert found.samples == samples
    assert found.acceptability.sum(axis=0) == pytest.approx(1)
    assert found.acceptability.sum(axis=1) == pytest.approx(1)
    assert found.winning + found.winning.T == pytest.approx(1)
    first = found.acceptability[:, 0] > 0
    assert (np.isnan(found.confidence) == ~first).all()
    assert found.central_weights[first].sum(axis=1) == pytest.approx(1, abs=1e-5)
    assert np.isnan(found.central_weights[~first]).all()
    assert 0 <= found.error <= 0.5
    places = {option: i for i, option in enumerate(results(a).options)}
    for better, worse in dominance(results(a).cube):
        if not any(isinstance(s.value, Normal) for _cell, s in a.cells()):  # these reach beyond their range
            assert found.winning[places[better], places[worse]] >= 0.5


def test_the_order_of_options_changes_nothing_but_the_order():
    a, _figures = a_random_table(ranged=False)
    turned = replace(a, options=a.options[::-1])
    one, other = stressed(a), stressed(turned)
    assert other.acceptability[::-1] == pytest.approx(one.acceptability)
    assert other.winning[::-1, ::-1] == pytest.approx(one.winning)
    assert other.central_weights[::-1] == pytest.approx(one.central_weights, nan_ok=True, abs=1e-6)


@pytest.mark.parametrize("weights", WeightFreedom)
def test_the_order_of_dimensions_changes_no_more_than_the_draws(weights):
    a, _figures = a_random_table(ranged=True, weights=weights, samples=50_000)
    turned = replace(a, dimensions=a.dimensions[::-1])
    one, other = stressed(a), stressed(turned)
    assert (np.abs(one.acceptability - other.acceptability) <= 5 * np.hypot(one.errors, other.errors) + 5e-4).all()


def test_a_better_score_is_never_worse():
    a, _figures = a_random_table(ranged=False)
    before = stressed(a)
    after = stressed(with_values(a, {a_cell(2, 1): 100.0}))
    assert (after.acceptability[2].cumsum() >= before.acceptability[2].cumsum() - 1e-12).all()
    assert after.expected_rank[2] < before.expected_rank[2]


def test_the_scale_of_the_weights_changes_nothing():
    rows = [80, 20, 40], [30, 70, 60]
    one, other = (stressed(table(*rows, now=w)) for w in ([1, 2, 3], [10, 20, 30]))
    assert (one.acceptability == other.acceptability).all()


# -- how it runs ------------------------------------------------------------------------------------------------------


def bytes_of(found):
    arrays = found.acceptability, found.errors, found.central_weights, found.confidence, found.winning
    return b"".join(array.tobytes() for array in arrays)


@pytest.mark.parametrize("weights", WeightFreedom)
@pytest.mark.parametrize("ranged", [False, True])
def test_the_same_seed_gives_the_same_bytes_whatever_the_threads(weights, ranged):
    a, _figures = a_random_table(ranged, weights=weights, samples=70_001)
    runs = [list(refining(a, results(a), threads=threads))[-1] for threads in (1, 2, 7, 1)]
    assert len({bytes_of(run) for run in runs}) == 1
    other = stressed(replace(a, settings=replace(a.analysis, seed=2)))
    assert bytes_of(other) != bytes_of(runs[0])


def test_the_figures_are_refined_step_by_step():
    a, _figures = a_random_table(ranged=True, samples=50_000)
    steps = list(refining(a, results(a)))
    assert [step.samples for step in steps] == [4096, 8192, 16384, 32768, 50_000]
    assert steps[-1].error < steps[0].error / 2
    assert bytes_of(steps[-1]) == bytes_of(stressed(a))


def test_it_stops_once_the_error_is_small_enough():
    a, _figures = a_random_table(ranged=True, samples=1_000_000)
    found = stress_test(a, results(a), until=0.004)
    assert found.error <= 0.004
    assert found.samples <= 65_536


class Stopping:
    """The user stops the work when half is done."""

    def __init__(self):
        self.seen = []

    def step(self, done, text=""):
        self.seen.append(done)
        if done > 0.5:
            raise Cancelled


def test_it_can_be_stopped():
    a, _figures = a_random_table(ranged=True, samples=1_000_000)
    progress = Stopping()
    with pytest.raises(Cancelled):
        stress_test(a, results(a), progress)
    assert progress.seen == sorted(progress.seen)
    assert 0.5 < progress.seen[-1] < 0.55


@pytest.mark.parametrize("samples", [1, 5, 32, 33, 4097, 20_000])
def test_as_many_samples_are_drawn_as_asked_for(samples):
    a, _figures = a_random_table(ranged=True, samples=samples)
    found = stressed(a)
    assert found.samples == samples
    assert found.acceptability.sum() == pytest.approx(6)
    assert found.error == (0.5 if samples == 1 else pytest.approx(found.errors.max()))
