"""Who leads where in the triangle of likelihoods, against looking at many points of it."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from riskdesk.analysis.leading_regions import CERTAIN, leading_regions

STEPS = 14
GRID = np.array([(i, j, STEPS - i - j) for i in range(STEPS + 1) for j in range(STEPS + 1 - i)]) / STEPS
WHOLE = st.integers(0, 12)
OUTCOMES = st.lists(st.tuples(WHOLE, WHOLE, WHOLE), min_size=1, max_size=9)


def depth(region, points):
    """How far points are inside a region: the least of their distances from its sides; below zero outside."""
    corners = np.array(region.corners)[:, :2]
    steps = np.roll(corners, -1, axis=0) - corners
    away = points[:, None, :2] - corners
    turns = (steps[:, 0] * away[..., 1] - steps[:, 1] * away[..., 0]) / np.hypot(*steps.T)
    x, y = corners.T
    around = (x * np.roll(y, -1) - np.roll(x, -1) * y).sum()
    return (np.sign(around) * turns).min(axis=1)


@given(OUTCOMES)
def test_a_point_is_inside_the_region_of_the_option_that_leads_there(rows):
    outcomes = np.array(rows, dtype=float)
    ahead = outcomes @ GRID.T
    for region in leading_regions(outcomes):
        within = depth(region, GRID)
        best = ahead[region.option] >= ahead.max(axis=0) - 1e-9
        assert best[within > 1e-9].all()
        alone = best & ((ahead >= ahead.max(axis=0) - 1e-9).sum(axis=0) == 1)
        assert (within[alone] > -1e-9).all()


@given(OUTCOMES)
def test_the_regions_fill_the_triangle_once(rows):
    regions = leading_regions(np.array(rows, dtype=float))
    assert sum(region.share for region in regions) == pytest.approx(1)
    assert len({region.option for region in regions}) == len(regions)
    for region in regions:
        assert len({tuple(np.round(corner, 9)) for corner in region.corners}) == len(region.corners)
        assert np.array(region.corners).sum(axis=1) == pytest.approx(np.ones(len(region.corners)))


def test_an_option_that_is_best_everywhere_has_it_all():
    (region,) = leading_regions(np.array([[1.0, 2, 3], [4, 5, 6], [4, 5, 5]]))
    assert region.option == 1
    assert region.corners == CERTAIN
    assert region.share == 1


def test_of_options_that_are_level_the_first_leads():
    regions = leading_regions(np.array([[0.0, 0, 9], [5, 5, 0], [5, 5, 0]]))
    assert [region.option for region in regions] == [0, 1]


def test_each_of_three_that_win_one_scenario_has_a_third():
    regions = leading_regions(np.eye(3) * 10)
    assert [region.share for region in regions] == pytest.approx([1 / 3] * 3)
    middle = (1 / 3, 1 / 3, 1 / 3)
    assert all(any(corner == pytest.approx(middle) for corner in region.corners) for region in regions)
