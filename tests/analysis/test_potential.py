import numpy as np
import pytest
from hypothesis import given
from strategies import scored
from tables import table

from riskdesk.analysis.potential import potential
from riskdesk.analysis.results import results
from riskdesk.domain.scores import Range


def of_table(rows):
    return results(table(rows))


def test_an_option_between_two_others_leads_only_above_the_line_that_joins_them():
    assert [p.leads for p in potential(of_table([(100.0, 0.0), (0.0, 100.0), (49.0, 49.0)]))] == [True, True, False]
    assert [p.leads for p in potential(of_table([(100.0, 0.0), (0.0, 100.0), (50.0, 50.0)]))] == [True, True, True]


def test_the_lead_is_the_greatest_that_weights_can_give():
    found = potential(of_table([(100.0, 0.0), (0.0, 100.0), (60.0, 60.0)]))
    assert [p.lead for p in found] == pytest.approx([40, 40, 10])
    assert found[2].weights == pytest.approx([0.5, 0.5])
    assert potential(of_table([(100.0, 0.0), (0.0, 100.0), (45.0, 45.0)]))[2].lead == pytest.approx(-5)


def test_ranges_at_their_best_ends_may_let_an_option_lead():
    found = potential(of_table([(100.0, 0.0), (0.0, 100.0), (Range(30, 55, 40), Range(30, 55, 40))]))[2]
    assert (found.leads, found.leads_at_best) == (False, True)
    assert found.lead_at_best == pytest.approx(5)
    known, unknown = potential(of_table([(60.0,), (None,)]))
    assert known.lead_at_best == pytest.approx(60)
    assert (unknown.leads, unknown.leads_at_best) == (False, True)
    assert unknown.lead_at_best == pytest.approx(40)


def test_a_single_option_leads():
    (only,) = potential(of_table([(10.0, 20.0)]))
    assert (only.leads, only.lead) == (True, 0.0)


def test_options_that_are_alike_all_lead():
    assert all(p.leads for p in potential(of_table([(30.0, 70.0)] * 3)))


@given(scored())
def test_no_weights_give_an_option_a_greater_lead(a):
    r = results(a)
    values = r.cube.best @ r.likelihoods.held
    chance = np.random.default_rng(1)
    weights = np.vstack([np.eye(len(r.leaves)), chance.dirichlet(np.ones(len(r.leaves)), 200), r.weights])
    outcomes = weights @ values.T
    for i, found in enumerate(potential(r)):
        rivals = np.delete(outcomes, i, axis=1)
        leads = outcomes[:, i] - (rivals.max(axis=1) if rivals.size else outcomes[:, i])
        assert leads.max() <= found.lead + 1e-9
        own = values @ found.weights
        assert own[i] - max(np.delete(own, i), default=own[i]) == pytest.approx(found.lead)
        assert found.lead <= found.lead_at_best + 1e-9


@given(scored())
def test_the_leader_could_lead_and_a_dominated_option_could_not_be_alone_ahead(a):
    r = results(a)
    found = {p.option: p for p in potential(r)}
    assert found[r.leader].leads
    for _better, worse in r.dominance:
        assert found[worse].lead <= 1e-9
        assert found[worse].lead_at_best <= 1e-9
