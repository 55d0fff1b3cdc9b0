from dataclasses import replace

import numpy as np
import pytest
from builders import OPPORTUNITY, RISK, a_cell, an_assessment, with_values

from riskdesk.analysis.arrays import best, ranks
from riskdesk.analysis.results import results
from riskdesk.domain.dimensions import Dimension
from riskdesk.domain.ids import DimensionId, ScenarioId
from riskdesk.domain.scenarios import Scenario
from riskdesk.domain.scores import Range


def a_small_table():
    """Two options; a gain of weight 0.6, a harm (risk) of weight 0.4; a likely scenario (0.5..0.9) and another (0.3).

    ======== ===== ============= ============= ============
             gain                harm
             s0    s1            s0            s1
    ======== ===== ============= ============= ============
    o0       80    20 (10..40)   50 (40..70)   50 (40..70)
    o1       60    60            30            unknown
    ======== ===== ============= ============= ============
    """
    a = replace(
        an_assessment(2, 2, 2),
        scores={},
        dimensions=(
            Dimension(DimensionId("d0"), "Gain", OPPORTUNITY, weight=6.0),
            Dimension(DimensionId("d1"), "Harm", RISK, weight=4.0),
        ),
        scenarios=(
            Scenario(ScenarioId("s0"), "Likely", likelihood=(0.5, 0.9)),
            Scenario(ScenarioId("s1"), "Other", likelihood=0.3),
        ),
    )
    return with_values(
        a,
        {
            a_cell(0, 0, 0): 80.0,
            a_cell(0, 0, 1): Range(10, 40, 20.0),
            a_cell(0, 1, None): Range(40, 70, 50.0),
            a_cell(1, 0, None): 60.0,
            a_cell(1, 1, 0): 30.0,
            a_cell(1, 1, 1): None,
        },
    )


def close(*rows):
    return pytest.approx(np.array(rows, dtype=float))


def test_a_small_table_by_hand():
    found = results(a_small_table())
    o = found.outcomes
    assert found.likelihoods.held.tolist() == [0.7, 0.3]
    assert o.contributions == close([[48, 12], [20, 20]], [[36, 36], [28, 20]])
    assert o.by_scenario == close([48 + 20, 12 + 20], [36 + 28, 36 + 20])
    assert o.opportunity == close([48, 12], [36, 36])
    assert o.risk == close([0.4 * 50, 0.4 * 50], [0.4 * 30, 0.4 * 50])
    assert o.expected.tolist() == pytest.approx([57.2, 61.6])
    assert o.low_by_scenario == close([48 + 12, 6 + 12], [64, 36 + 0])
    assert o.high_by_scenario == close([48 + 24, 24 + 24], [64, 36 + 40])
    assert o.low.tolist() == pytest.approx([0.7 * 60 + 0.3 * 18, 0.7 * 64 + 0.3 * 36])
    assert o.high.tolist() == pytest.approx([0.7 * 72 + 0.3 * 48, 0.7 * 64 + 0.3 * 76])
    assert o.rank.tolist() == [2, 1]
    assert o.rank_by_scenario.tolist() == [[1, 2], [2, 1]]
    assert o.order.tolist() == [1, 0]
    assert found.leader == "o1"
    assert not found.complete


def test_ranged_likelihoods_move_within_what_sums_to_1():
    a = a_small_table()
    o = results(a).outcomes
    assert o.low_all.tolist() == pytest.approx(o.low.tolist())  # 0.3 is a point, so 0.7 is all that is left
    free = replace(a, scenarios=(a.scenarios[0], replace(a.scenarios[1], likelihood=(0.2, 0.4))))
    o = results(free).outcomes
    assert o.low_all.tolist() == pytest.approx([0.6 * 60 + 0.4 * 18, 0.6 * 64 + 0.4 * 36])
    assert o.high_all.tolist() == pytest.approx([0.8 * 72 + 0.2 * 48, 0.6 * 64 + 0.4 * 76])


@pytest.mark.parametrize(
    ("gains", "expected"),
    [
        ([10, 30, 20], [3, 1, 2]),
        ([30, 30, 20], [1, 1, 3]),
        ([20, 30, 20, 10], [2, 1, 2, 4]),
        ([50, 50 + 9e-10, 50 - 2e-9], [1, 1, 3]),
        ([5], [1]),
        ([7, 7, 7], [1, 1, 1]),
    ],
)
def test_ties_share_the_lowest_rank(gains, expected):
    assert ranks(np.array(gains, dtype=float)).tolist() == expected


def test_the_leader_of_several_that_tie_is_the_first_in_the_file():
    a = an_assessment(3, 1, 1)
    tied = with_values(a, {a_cell(0): 20.0, a_cell(1): 70.0, a_cell(2): 70.0})
    found = results(tied)
    assert found.leader == "o1"
    assert found.outcomes.order.tolist() == [1, 2, 0]
    assert best(found.outcomes.expected).tolist() == [1, 2]
    moved = replace(tied, options=(tied.options[2], tied.options[1], tied.options[0]))
    assert results(moved).leader == "o2"
