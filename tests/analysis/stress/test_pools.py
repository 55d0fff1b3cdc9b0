import numpy as np
import pytest

from riskdesk.analysis.stress.points import Block
from riskdesk.analysis.stress.pools import Pools

LEVELS = 256


def pools(scores=3, copies=8, seed=1):
    values = np.arange(LEVELS, dtype=np.float32) + 1000 * np.arange(scores, dtype=np.float32)[:, None]
    return Pools(values, copies, seed)


def picked(block, **kind):
    picks = pools(**kind).at(block)
    return np.array([picks.of(score) for score in range(kind.get("scores", 3))])


def test_a_round_of_each_copy_takes_every_value_of_a_score_once():
    found = picked(Block(0, range(8), 0, LEVELS)).reshape(3, 8, LEVELS)
    for score, by_copy in enumerate(found):
        for values in by_copy:
            assert sorted(values.tolist()) == [1000 * score + level for level in range(LEVELS)]


def test_a_run_is_spread_evenly_over_the_values():
    found = np.sort(picked(Block(0, range(8), 0, 32)).reshape(3, 8, 32) % 1000, axis=2)
    assert (np.abs(found // (LEVELS / 32) - np.arange(32)) <= 2).all()


def test_values_do_not_depend_on_how_points_are_cut_into_blocks():
    whole = picked(Block(0, range(8), 0, LEVELS)).reshape(3, 8, LEVELS)
    piece = picked(Block(9, range(3, 5), 64, 128)).reshape(3, 2, 64)
    assert (whole[:, 3:5, 64:128] == piece).all()


def test_each_round_begins_somewhere_else():
    first, second = (picked(Block(0, range(8), start, start + LEVELS)) for start in (0, LEVELS))
    assert (first != second).mean() > 0.9


def test_some_points_are_the_same_as_among_all():
    picks = pools().at(Block(0, range(8), 0, 100))
    places = np.array([0, 5, 99, 100, 431, 799])
    some = picks.some(places)
    assert some.count == 6
    for score in range(3):
        assert some.of(score).tolist() == picks.of(score)[places].tolist()


def test_all_pairs_of_values_are_as_likely_as_each_other():
    found = picked(Block(0, range(4000), 0, 16), scores=2, copies=4000).reshape(2, -1) % 1000
    counts, _x, _y = np.histogram2d(found[0], found[1], 8)
    assert counts.ravel() == pytest.approx(64_000 / 64, abs=5 * np.sqrt(64_000 / 64))


def test_copies_are_independent():
    means = picked(Block(0, range(4000), 0, 4), copies=4000).reshape(3, 4000, 4).mean(axis=2)
    assert abs(np.corrcoef(means[0, ::2], means[0, 1::2])[0, 1]) < 4 / np.sqrt(2000)
    assert abs(np.corrcoef(means[0], means[1])[0, 1]) < 4 / np.sqrt(4000)
