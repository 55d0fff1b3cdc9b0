from dataclasses import replace

import pytest
from builders import a_cell, an_assessment, with_values

from riskdesk.analysis.firmness import firmness
from riskdesk.analysis.results import results
from riskdesk.domain.scores import Range


def table(*rows, likelihoods=(None, None)):
    """Options scored on one opportunity, a row of values by scenario each."""
    a = replace(an_assessment(len(rows), 1, len(rows[0])), scores={})
    scenarios = tuple(replace(s, likelihood=x) for s, x in zip(a.scenarios, likelihoods, strict=False))
    values = {a_cell(i, 0, k): v for i, row in enumerate(rows) for k, v in enumerate(row)}
    return firmness(results(with_values(replace(a, scenarios=scenarios), values)))


def test_who_leads_where_and_by_how_much():
    found = table([30.0, 50.0], [70.0, 40.0], [60.0, 40.0])
    assert found.leaders == (1,)
    assert found.runner_up == 2
    assert found.lead == pytest.approx(5)
    assert found.led == (0,)
    assert found.lost == (1,)
    assert (found.has_ranges, found.unknown_cells, found.unknowns_decide) == (False, 0, False)


def test_a_shared_scenario_is_neither_led_nor_lost():
    found = table([70.0, 50.0], [60.0, 50.0])
    assert (found.led, found.lost) == ((0,), ())


def test_a_lead_holds_only_against_every_rival():
    assert table([70.0, 70.0], [60.0, 60.0], [Range(0, 60, 10.0), 10.0]).holds
    assert not table([70.0, 70.0], [60.0, 60.0], [Range(0, 100, 10.0), 60.0]).holds


def test_a_lead_that_other_likelihoods_would_overturn_does_not_hold():
    rows = [80.0, 40.0], [50.0, 60.0]
    assert table(*rows, likelihoods=(0.6, 0.4)).holds
    assert table(*rows, likelihoods=((0.5, 0.7), (0.3, 0.5))).holds  # 0.5 x 30 - 0.5 x 20 is above zero
    assert not table(*rows, likelihoods=((0.3, 0.9), (0.1, 0.7))).holds


def test_a_lead_that_the_likelihoods_as_they_count_would_overturn_does_not_hold():
    rows = [Range(55, 90, 80.0), Range(44, 70, 60.0)], [50.0, 50.0]  # at worst 5 ahead in one, 6 behind in the other
    assert table(*rows, likelihoods=(0.6, 0.4)).holds
    assert not table(*rows, likelihoods=((0.6, 0.7), (0.4, 0.9))).holds  # can be 0.6 and 0.4 alone, but count as halves


def test_unknowns_decide_when_they_alone_could_overturn():
    assert table([70.0, 70.0], [60.0, None]).unknowns_decide
    assert not table([90.0, 90.0], [60.0, None]).unknowns_decide
    assert not table([Range(0, 100, 90.0), 90.0], [60.0, None]).unknowns_decide  # ranges would help; unknowns alone not
    assert table([None, 70.0], [60.0, 30.0]).unknowns_decide  # the leader's own unknown counts too


def test_a_tie_has_no_lead_over_its_own():
    tied = table([70.0, 50.0], [50.0, 70.0], [10.0, 10.0])
    assert (tied.leaders, tied.runner_up, tied.lead) == ((0, 1), 2, pytest.approx(50))
    assert not tied.holds
    assert (table([70.0, 50.0], [70.0, 50.0]).runner_up, table([70.0, 50.0]).runner_up) == (None, None)
