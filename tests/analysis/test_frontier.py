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
    found = frontier(results(a))
    points = list(zip(found.opportunity.tolist(), found.risk.tolist(), strict=True))
    for i, (o, k) in enumerate(points):
        beaten = any(p >= o - 1e-9 and q <= k + 1e-9 and (p > o + 1e-9 or q < k - 1e-9) for p, q in points)
        assert found.efficient[i] == (not beaten)
