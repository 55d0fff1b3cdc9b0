from dataclasses import replace

import numpy as np
import pytest
from builders import OPPORTUNITY, a_cell, an_assessment, with_values

from riskdesk.analysis.cube import cube
from riskdesk.analysis.double_counting import moving_together, sounding_alike
from riskdesk.domain.dimensions import Dimension
from riskdesk.domain.ids import DimensionId


def together(*columns, scenarios=1, scenario=0):
    """Pairs that move together, of dimensions with these scores by option."""
    a = replace(an_assessment(len(columns[0]), len(columns), scenarios), scores={})
    cells = {a_cell(i, j, scenario): x for j, column in enumerate(columns) for i, x in enumerate(column) if x != "-"}
    return {pair: pytest.approx(r) for pair, r in moving_together(cube(with_values(a, cells)))}


def test_values_that_rise_and_fall_together_are_a_hint():
    one, two, three = (10.0, 40.0, 90.0, 20.0), (12.0, 41.0, 88.0, 25.0), (90.0, 10.0, 30.0, 20.0)
    assert together(one, two, three) == {("d0", "d1"): np.corrcoef(one, two)[0, 1]}


def test_moving_against_each_other_is_no_hint_but_a_risk_is_turned_round_first():
    up, down = (10.0, 40.0, 90.0, 20.0), (90.0, 60.0, 10.0, 80.0)
    assert together(up, down) == {}
    assert together(up, (5.0, 5.0, 6.0, 7.0), (1.0, 9.0, 1.0, 3.0), down) == {("d0", "d3"): 1.0}  # d3 is a risk


def test_only_cells_known_of_both_count():
    one, two = (10.0, 40.0, 90.0, None, 20.0), (10.0, 40.0, 90.0, 0.0, None)
    assert together(one, two) == {("d0", "d1"): 1.0}
    assert together((10.0, 40.0, None), (10.0, 40.0, 90.0)) == {}  # two cells are too few


def test_scores_repeated_in_every_scenario_are_not_more_evidence():
    assert together((10.0, 90.0), (20.0, 80.0), scenarios=3, scenario=None) == {}
    assert together((10.0, 50.0, 90.0), (20.0, 50.0, 80.0), scenarios=3, scenario=None) == {("d0", "d1"): 1.0}


def test_a_dimension_on_which_all_are_alike_moves_with_nothing():
    assert together((50.0, 50.0, 50.0), (50.0, 50.0, 50.0), (10.0, 20.0, 30.0)) == {}


def test_it_is_pearsons_r():
    generator = np.random.default_rng(3)
    columns = generator.integers(0, 100, (12, 5)).astype(float)
    columns[:, 3] = 100 - columns[:, 3]  # d3 is a risk: scored the other way, valued the same
    valued = columns.copy()
    valued[:, 3] = 100 - valued[:, 3]
    valued[:, 4] = valued[:, 0] + generator.normal(0, 6, 12)
    columns[:, 4] = valued[:, 4] = np.clip(valued[:, 4], 0, 100)
    expected = np.corrcoef(valued.T)
    assert together(*columns.T.tolist()) == {
        (f"d{i}", f"d{j}"): pytest.approx(expected[i, j])
        for i in range(5)
        for j in range(i + 1, 5)
        if expected[i, j] > 0.95
    }
    assert expected[0, 4] > 0.95


@pytest.mark.parametrize(
    ("one", "two", "alike"),
    [
        ("Relations with Kabul", "relation to Kabul", True),
        ("Cost of the army", "Army costs", True),
        ("Security Cooperation", "Security Co-operation", False),
        ("Relations with Kabul", "Relations with Tehran", False),
        ("Dimension 10", "Dimension 11", False),
        ("Risk", "Risks", True),
        ("Gas", "Ga", False),
        ("The", "Of", False),
    ],
)
def test_names_with_the_same_words_sound_alike(one, two, alike):
    leaves = tuple(Dimension(DimensionId(f"d{i}"), name, OPPORTUNITY) for i, name in enumerate((one, two)))
    assert list(sounding_alike(leaves)) == ([("d0", "d1")] if alike else [])
