from dataclasses import replace

import numpy as np
import pytest

from riskdesk.analysis.stress.points import Block, Lattice
from riskdesk.analysis.stress.weights import drawing, in_order
from riskdesk.domain.settings import Settings, WeightFreedom

COPIES, EACH = 32, 2048
DRAWS = COPIES * EACH


def drawn(now, seed=1, each=EACH, **settings):
    """Weights, leaves x draws, drawn around those of now."""
    now = np.array(now, dtype=float)
    rng = np.random.default_rng(seed)
    block = Block(0, range(COPIES), 0, each)
    return drawing(now, Settings(**settings))(Lattice(rng, COPIES, len(now)), block, (seed,)).astype(float)


@pytest.mark.parametrize("leaves", [1, 2, 3, 10])
def test_free_weights_have_the_moments_of_the_simplex(leaves):
    w = drawn([1 / leaves] * leaves, weights=WeightFreedom.FREE)
    assert w.sum(axis=0) == pytest.approx(1, abs=1e-5)
    assert w.min() >= 0
    assert w.mean(axis=1) == pytest.approx(1 / leaves, abs=0.002)
    assert (w**2).mean(axis=1) == pytest.approx(2 / (leaves * (leaves + 1)), rel=0.02)
    if leaves > 1:
        assert (w[0] * w[1]).mean() == pytest.approx(1 / (leaves * (leaves + 1)), rel=0.02)


def test_free_weights_are_not_uniform_numbers_divided_by_their_sum():
    """P(w_1 > t) = (1 - t)^(n - 1) on the simplex; a common mistake has far fewer great weights."""
    w = drawn([0.2] * 5)
    for t in (0.1, 0.3, 0.5, 0.8):
        assert (w > t).mean() == pytest.approx((1 - t) ** 4, abs=0.003)


@pytest.mark.parametrize("leaves", [2, 3, 8])
def test_ranked_weights_have_the_mean_of_the_ordered_simplex(leaves):
    """The mean is the rank order centroid: w_i = 1/n sum over k >= i of 1/k."""
    now = np.arange(leaves, 0, -1.0) / sum(range(leaves + 1))
    w = drawn(now, weights=WeightFreedom.RANKED)
    assert (np.diff(w, axis=0) <= 1e-7).all()
    assert w.sum(axis=0) == pytest.approx(1, abs=1e-5)
    centroid = [sum(1 / k for k in range(i, leaves + 1)) / leaves for i in range(1, leaves + 1)]
    assert w.mean(axis=1) == pytest.approx(centroid, abs=0.002)


def test_ranked_weights_are_what_rejection_leaves_of_free_ones():
    now = np.array([0.2, 0.5, 0.3])
    plain = np.random.default_rng(5).dirichlet(np.ones(3), 400_000).T
    kept = plain[:, (plain[1] >= plain[2]) & (plain[2] >= plain[0])]
    w = drawn(now, weights=WeightFreedom.RANKED)
    for moment in (lambda x: x**2, lambda x: x * x[[1, 2, 0]], lambda x: x > 0.4):
        assert moment(w).mean(axis=1) == pytest.approx(moment(kept).mean(axis=1), abs=0.005)


def test_ranked_leaves_that_tie_now_go_in_any_order():
    now = np.array([0.1, 0.4, 0.1, 0.3, 0.1])
    w = drawn(now, weights=WeightFreedom.RANKED)
    assert (w[1] >= w[3]).all()
    assert (w[3] >= w[[0, 2, 4]] - 1e-7).all()
    orders = np.unique(np.argsort(w[[0, 2, 4]], axis=0), axis=1, return_counts=True)[1] / DRAWS
    assert orders == pytest.approx([1 / 6] * 6, abs=0.01)
    plain = np.random.default_rng(5).dirichlet(np.ones(5), 400_000).T
    kept = plain[:, (plain[1] >= plain[3]) & (plain[3] >= plain[[0, 2, 4]]).all(axis=0)]
    assert w.mean(axis=1) == pytest.approx(kept.mean(axis=1), abs=0.004)
    assert (w**2).mean(axis=1) == pytest.approx((kept**2).mean(axis=1), abs=0.004)


def test_ranked_leaves_that_all_tie_are_free():
    assert (drawn([0.25] * 4, weights=WeightFreedom.RANKED) == drawn([0.25] * 4)).all()


def test_weights_within_a_billionth_tie():
    assert in_order(np.array([0.2, 0.3 + 5e-10, 0.2 + 5e-10, 0.3])) == [[1, 3], [2, 0]]
    assert in_order(np.array([0.2, 0.3 + 5e-9, 0.3])) == [[1], [2], [0]]


@pytest.mark.parametrize(
    ("now", "spread"),
    [
        ([0.5, 0.3, 0.2], 0.2),
        ([0.9, 0.1], 0.5),
        ([1 / 10] * 10, 0.3),
        ([0.6, 0.1, 0.1, 0.1, 0.1], 1.0),
        ([0.5, 0.5, 0.0], 0.2),
        (np.arange(1, 61) / 1830, 0.4),
    ],
)
def test_near_weights_stay_within_their_ranges_and_sum_to_1(now, spread):
    now = np.array(now)[:, None]
    w = drawn(now[:, 0], weights=WeightFreedom.NEAR, spread=spread)
    assert w.shape == (len(now), DRAWS)
    assert w.sum(axis=0) == pytest.approx(1, abs=1e-12)
    assert (w >= (1 - spread) * now - 1e-12).all()
    assert (w <= (1 + spread) * now + 1e-12).all()
    assert w.mean(axis=1) == pytest.approx(now[:, 0], abs=1e-3)  # symmetric about the weights of now


def test_near_weights_are_uniform_on_the_polytope():
    """Against a grid of the polytope of three weights, whose area is counted in cells."""
    now, spread = np.array([0.5, 0.3, 0.2]), 0.4
    w = drawn(now, weights=WeightFreedom.NEAR, spread=spread)
    grid = np.stack(
        np.meshgrid(*(np.linspace((1 - spread) * x, (1 + spread) * x, 801) for x in now[:2]), indexing="ij")
    )
    grid = grid.reshape(2, -1)
    last = 1 - grid.sum(axis=0)
    grid = np.vstack([grid, last])[:, np.abs(last - now[2]) <= spread * now[2]]
    for moment in (lambda x: (x - now[:, None]) ** 2, lambda x: x > now[:, None] * 1.2, lambda x: x * x[[1, 2, 0]]):
        assert moment(w).mean(axis=1) == pytest.approx(moment(grid).mean(axis=1), abs=0.003)


def test_the_weights_of_now_are_all_there_is_without_spread():
    now = np.array([0.5, 0.3, 0.2])
    w = drawn(now, weights=WeightFreedom.NEAR, spread=0.0)
    assert np.abs(w - now[:, None]).max() < 1e-15


@pytest.mark.parametrize("weights", WeightFreedom)
@pytest.mark.parametrize("each", [1, 3])
def test_blocks_may_be_of_any_size(weights, each):
    assert drawn([0.5, 0.2, 0.2, 0.1], each=each, weights=weights).shape == (4, COPIES * each)


def test_other_seeds_draw_other_weights():
    for weights in WeightFreedom:
        settings = replace(Settings(), weights=weights)
        one, other = (drawn([0.5, 0.3, 0.2], seed, weights=settings.weights) for seed in (1, 2))
        assert (one != other).mean() > 0.99
