from dataclasses import replace
from itertools import product

from builders import RISK, a_cell, an_assessment, with_values
from hypothesis import given
from strategies import scored

from riskdesk.analysis.cube import cube
from riskdesk.analysis.dominance import dominance
from riskdesk.domain.scores import Range


def pairs(values, scenarios=1):
    """Who dominates whom, from rows of (option's values by dimension)."""
    a = replace(an_assessment(len(values), len(values[0]), scenarios), scores={})
    cells = {a_cell(i, j, None): v for i, row in enumerate(values) for j, v in enumerate(row)}
    return [(d.better, d.worse) for d in dominance(cube(with_values(a, cells)))]


def test_one_that_is_never_lower_and_once_higher_dominates():
    assert pairs([[60.0, 50.0], [60.0, 40.0], [70.0, 30.0]]) == [("o0", "o1")]


def test_alike_is_not_dominated():
    assert pairs([[60.0, 50.0], [60.0, 50.0]]) == []


def test_more_of_a_risk_is_worse():
    assert pairs([[10.0, 10.0, 10.0, 20.0], [10.0, 10.0, 10.0, 30.0]]) == [("o0", "o1")]


def test_ranges_have_to_be_clear_of_each_other():
    assert pairs([[Range(50, 70)], [40.0]]) == [("o0", "o1")]
    assert pairs([[Range(50, 70)], [50.0]]) == []  # touching alone is not better
    assert pairs([[Range(50, 70), 60.0], [Range(30, 50), 50.0]]) == [("o0", "o1")]  # touching, and once more
    assert pairs([[Range(50, 70)], [Range(30, 51)]]) == []


def test_an_unknown_dominates_only_what_is_at_the_bottom():
    assert pairs([[None, 60.0], [0.0, 50.0]]) == [("o0", "o1")]
    assert pairs([[None, 60.0], [1.0, 50.0]]) == []


def test_every_scenario_counts():
    a = an_assessment(2, 1, 2)
    better = with_values(
        a, {a_cell(0, 0, 0): 60.0, a_cell(0, 0, 1): 60.0, a_cell(1, 0, 0): 50.0, a_cell(1, 0, 1): 60.0}
    )
    assert dominance(cube(better)) == (("o0", "o1"),)
    assert dominance(cube(with_values(better, {a_cell(1, 0, 1): 61.0}))) == ()


def test_weights_do_not_count():
    a = an_assessment(2, 2, 1)
    a = replace(a, dimensions=(replace(a.dimensions[0], weight=0.0), a.dimensions[1]))
    values = {a_cell(0, 0): 10.0, a_cell(1, 0): 20.0, a_cell(0, 1): 90.0, a_cell(1, 1): 20.0}
    assert dominance(cube(with_values(a, values))) == ()


def dominates(values, i, j):
    low, high = values.low[i].ravel(), values.high[j].ravel()
    return bool((low >= high - 1e-9).all() and (low > high + 1e-9).any())


@given(scored())
def test_every_pair_is_judged_as_the_definition_says(a):
    values = cube(a)
    everybody = range(len(values.options))
    expected = [
        (values.options[i], values.options[j]) for i, j in product(everybody, everybody) if dominates(values, i, j)
    ]
    assert [tuple(d) for d in dominance(values)] == expected


def test_many_cells_are_all_looked_at():
    a = an_assessment(2, 8, 5)
    same = with_values(a, {a_cell(i, j, k): 50.0 for i in range(2) for j in range(8) for k in range(5)})
    last = with_values(same, {a_cell(0, 6, 4): 60.0})
    assert dominance(cube(last)) == (("o0", "o1"),)
    assert dominance(cube(with_values(last, {a_cell(0, 7, 4): 60.0}))) == ()  # d7 is a risk
    assert a.dimensions[7].kind is RISK
