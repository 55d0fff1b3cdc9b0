import numpy as np
import pytest

from riskdesk.analysis.stress.points import Block, Lattice, mirrored


def lattice(copies=8, dimensions=6, seed=1):
    return Lattice(np.random.default_rng(seed), copies, dimensions)


def test_mirrored_bits():
    numbers = np.array([0, 1, 2, 3, 2**31, 0xF0F0F0F0], dtype=np.uint32)
    assert mirrored(numbers).tolist() == [0, 2**31, 2**30, 3 * 2**30, 1, 0x0F0F0F0F]


@pytest.mark.parametrize("points", [64, 1024])
def test_the_first_points_of_a_copy_are_spread_evenly_in_every_dimension(points):
    found = lattice().uniform(Block(0, range(8), 0, points)).reshape(6, 8, points)
    parts = np.sort((found * points).astype(int), axis=2)
    assert (np.abs(parts - np.arange(points)) <= 1).all()  # a shift may split the first part into two ends


def test_pairs_of_dimensions_are_spread_as_evenly_as_random_ones_or_better():
    found = lattice(copies=4, dimensions=12).uniform(Block(0, range(4), 0, 4096)).reshape(12, 4, 4096)
    for first in range(12):
        for second in range(first):
            for copy in range(4):
                counts, _x, _y = np.histogram2d(found[first, copy], found[second, copy], 8, ((0, 1), (0, 1)))
                assert ((counts - 64) ** 2 / 64).sum() < 120  # random pairs: 63 +- 11


def test_points_do_not_depend_on_how_they_are_cut_into_blocks():
    whole = lattice().uniform(Block(0, range(8), 0, 100)).reshape(6, 8, 100).copy()
    piece = lattice().uniform(Block(7, range(2, 5), 40, 60)).reshape(6, 3, 20)
    assert (whole[:, 2:5, 40:60] == piece).all()


def test_points_are_within_0_and_1_without_the_ends():
    found = lattice(32).uniform(Block(0, range(32), 0, 2048))
    assert found.min() > 0
    assert found.max() < 1
    assert found.mean() == pytest.approx(0.5, abs=1e-4)


def test_copies_are_shifted_independently():
    found = lattice(200, 2).uniform(Block(0, range(200), 0, 1))
    assert abs(np.corrcoef(found)[0, 1]) < 4 / np.sqrt(200)
    assert len(np.unique(found)) == 400
