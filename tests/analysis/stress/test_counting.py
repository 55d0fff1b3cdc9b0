"""Ranks, wins and leading weights of given outcomes: values are the outcomes of one leaf whose weight is 1."""

import numpy as np
import pytest

from riskdesk.analysis.stress.counting import counted
from riskdesk.analysis.stress.points import Block
from riskdesk.analysis.stress.pools import Pools
from riskdesk.analysis.stress.values import Part, Values

THIRD = 1 / 3


def counts(fixed, weights, copies=1):
    """Counts for fixed values, options x leaves, under weights, leaves x draws."""
    fixed, weights = np.array(fixed, dtype=float), np.array(weights, dtype=float)
    pools = Pools(np.empty((0, 512), dtype=np.float32), copies, 1)
    picks = pools.at(Block(0, range(copies), 0, weights.shape[1] // copies))
    return counted(Values(fixed, (), np.empty((0, 512), dtype=np.float32)), picks, weights, copies)


def ranks_of(*outcomes):
    return counts([[x] for x in outcomes], [[1.0]]).ranks[0]


def test_ranks_without_ties():
    assert ranks_of(10, 30, 20).tolist() == [[0, 0, 1], [1, 0, 0], [0, 1, 0]]
    assert ranks_of(7).tolist() == [[1]]


def test_options_that_tie_share_their_ranks_equally():
    assert ranks_of(30, 10, 30).tolist() == [[0.5, 0.5, 0], [0, 0, 1], [0.5, 0.5, 0]]
    assert ranks_of(5, 5, 5) == pytest.approx(np.full((3, 3), THIRD))
    assert ranks_of(9, 5, 5, 5, 1).tolist()[1] == pytest.approx([0, THIRD, THIRD, THIRD, 0])


@pytest.mark.parametrize(("lead", "tie"), [(2e-10, True), (5e-9, False), (1e-6, False), (1e-4, False), (0.01, False)])
def test_outcomes_within_a_billionth_tie_and_no_others(lead, tie):
    found = counts([[50 + lead], [50.0]], [[1.0]])
    assert found.ranks[0].tolist() == ([[0.5, 0.5], [0.5, 0.5]] if tie else [[1, 0], [0, 1]])
    assert found.wins[0, 1] == (0.5 if tie else 1)
    assert found.wins[1, 0] == (0.5 if tie else 0)


def test_a_tie_by_arithmetic_is_a_tie():
    """0.3 x 60 + 0.7 x 40 = 0.3 x 46 + 0.7 x 46, though not to the last bit."""
    found = counts([[60, 40], [46, 46]], [[0.3], [0.7]])
    assert found.ranks[0].tolist() == [[0.5, 0.5], [0.5, 0.5]]


def test_wins_are_counted_by_pairs_and_a_tie_is_half_a_win():
    found = counts([[10, 10], [20, 20], [10, 30]], [[1, 0, 1], [0, 1, 0]])
    assert found.wins[1, 0] == 3
    assert found.wins[0, 1] == 0
    assert found.wins[2, 0] == 2  # one win, two ties
    assert found.wins[0, 2] == 1
    assert found.wins[1, 2] == 2


def test_weights_are_summed_where_the_option_is_first_by_its_share():
    found = counts([[100, 0], [0, 100]], [[0.75, 0.25, 0.5], [0.25, 0.75, 0.5]])
    assert found.weights == pytest.approx(np.array([[1.0, 0.5], [0.5, 1.0]]))


def test_ranks_are_kept_by_copy():
    found = counts([[100, 0], [0, 100]], [[1, 1, 0, 1], [0, 0, 1, 0]], copies=2)
    assert found.ranks[:, 0].tolist() == [[2, 0], [1, 1]]


def brute(outcomes):
    """Options x ranks, by the definition."""
    options = len(outcomes)
    found = np.zeros((options, options))
    for draw in outcomes.T:
        for option, own in enumerate(draw):
            above, level = (draw > own + 1e-9).sum(), (np.abs(draw - own) <= 1e-9).sum()
            found[option, above : above + level] += 1 / level
    return found


@pytest.mark.parametrize("options", [2, 5, 40])
def test_many_random_draws_with_ties_against_the_definition(options):
    rng = np.random.default_rng(3)
    fixed = rng.integers(0, 6, (options, 3)) * 10.0
    weights = rng.dirichlet(np.ones(3), 200).T
    weights[:, :100] = np.round(weights[:, :100] * 4) / 4  # so that different rows tie
    found = counts(fixed, weights)
    outcomes = fixed @ weights
    assert found.ranks[0] == pytest.approx(brute(outcomes), abs=1e-9)
    lead = outcomes[:, None] - outcomes
    wins = (lead > 1e-9).sum(axis=2) + (np.abs(lead) <= 1e-9).sum(axis=2) / 2
    off = ~np.eye(options, dtype=bool)
    assert found.wins[off] == pytest.approx(wins[off])


def test_many_options_need_more_than_a_byte():
    fixed = np.arange(300.0)[:, None] / 3
    found = counts(fixed, [[1.0]])
    assert (found.ranks[0] == np.eye(300)[::-1]).all()


def test_drawn_values_that_tie_share_too():
    """Two options drawn from the same few values tie in one draw of four; the winner of the rest is even."""
    drawn = np.array([[10.0, 20.0, 30.0, 40.0]] * 2, dtype=np.float32)
    values = Values(np.zeros((2, 1)), (Part(0, 0, 1.0, 0), Part(1, 0, 1.0, 1)), drawn)
    picks = Pools(drawn, 4096, 1).at(Block(0, range(4096), 0, 4))
    found = counted(values, picks, np.ones((1, 4 * 4096), dtype=np.float32), 4096)
    assert found.ranks.sum(axis=(0, 1)) == pytest.approx([16384, 16384])
    assert found.ranks.sum(axis=0)[0, 0] / 16384 == pytest.approx(0.5, abs=0.02)


@pytest.mark.parametrize("base", [1.5, 3.0, 6.0, 12.0, 24.0, 48.0, 96.0])
def test_each_pair_is_counted_once_however_close(base):
    """Leads around the edge of what single precision can tell, in steps of its last bit."""
    steps = np.arange(2.0**11) * float(np.spacing(np.float32(base)))
    leads = steps[np.abs(steps - 1e-4) < 1e-5]
    for lead in leads:
        found = counts([[base + lead], [base]], [[1.0]])
        assert (found.wins[0, 1], found.wins[1, 0]) == (1, 0)
        assert found.ranks[0].tolist() == [[1, 0], [0, 1]]
