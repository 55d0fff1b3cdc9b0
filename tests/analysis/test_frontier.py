import pytest
from builders import OPPORTUNITY, RISK
from hypothesis import given
from strategies import scored
from tables import table

from riskdesk.analysis.frontier import frontier
from riskdesk.analysis.results import results


def of_table(rows):
    return results(table(rows, kinds=(OPPORTUNITY, RISK)))


def test_the_frontier_holds_what_is_not_beaten_on_both():
    r = of_table([(80.0, 60.0), (60.0, 20.0), (70.0, 70.0), (60.0, 20.0), (60.0, 30.0)])
    found = frontier(r)
    assert found.efficient.tolist() == [True, True, False, True, False]
    first, second = r.weights.tolist()
    assert found.opportunity[0] == pytest.approx(80 * first)
    assert found.risk[0] == pytest.approx(60 * second)


@given(scored())
def test_the_frontier_is_what_the_definition_says(a):
    r = results(a)
    for scenario in (None, *r.scenarios):
        check(frontier(r, scenario))


@given(scored())
def test_a_scenario_has_a_frontier_of_its_own(a):
    r = results(a)
    for place, scenario in enumerate(r.scenarios):
        found = frontier(r, scenario)
        assert found.opportunity == pytest.approx(r.outcomes.opportunity[:, place])
        assert found.risk == pytest.approx(r.outcomes.risk[:, place])


def check(found):
    points = list(zip(found.opportunity.tolist(), found.risk.tolist(), strict=True))
    for i, (o, k) in enumerate(points):
        beaten = any(p >= o - 1e-9 and q <= k + 1e-9 and (p > o + 1e-9 or q < k - 1e-9) for p, q in points)
        assert found.efficient[i] == (not beaten)
