import numpy as np
import pytest
from hypothesis import given
from hypothesis.extra.numpy import arrays

from riskdesk.analysis import rules
from riskdesk.analysis.rules import decision_rules

# J. Milnor, "Games against nature", in Thrall, Coombs and Davis (eds), Decision Processes (1954); also Luce and Raiffa,
# Games and Decisions (1957), chapter 13: four acts, each chosen by one of the four rules.
MILNOR = np.array([[2, 2, 0, 1], [1, 1, 1, 1], [0, 4, 0, 0], [1, 3, 0, 0]], dtype=float)

# Anderson, Sweeney and Williams, An Introduction to Management Science, chapter "Decision analysis": the Pittsburgh
# Development Corporation builds a small, medium or large complex; demand strong (0.8) or weak (0.2); $ million.
PITTSBURGH = np.array([[8, 7], [14, 5], [20, -9]], dtype=float)
DEMAND = np.array([0.8, 0.2])

# Wikipedia, "Regret (decision theory)", minimax example: stocks, bonds, money market; interest rates rise, stay, fall.
INVESTMENT = np.array([[-4, 4, 12], [-2, 3, 8], [3, 2, 1]], dtype=float)

EQUALLY = np.full(4, 0.25)


def test_each_rule_chooses_its_own_act_in_milnors_example():
    found = decision_rules(MILNOR, EQUALLY, optimism=0.5)
    assert found.laplace.best.tolist() == [0]
    assert found.maximin.best.tolist() == [1]
    assert found.hurwicz.best.tolist() == [2]
    assert found.minimax_regret.best.tolist() == [3]
    assert found.laplace.values.tolist() == [1.25, 1, 1, 1]
    assert found.maximin.values.tolist() == [0, 1, 0, 0]
    assert found.hurwicz.values.tolist() == [1, 1, 2, 1.5]
    assert found.minimax_regret.values.tolist() == [2, 3, 2, 1]


def test_the_pittsburgh_complexes():
    found = decision_rules(PITTSBURGH, DEMAND, optimism=0.5)
    assert found.expected_value.values == pytest.approx([7.8, 12.2, 14.2])
    assert found.expected_value.best.tolist() == [2]
    assert found.maximax.best.tolist() == [2]
    assert found.maximin.best.tolist() == [0]
    assert found.regret.tolist() == [[12, 0], [6, 2], [0, 16]]
    assert found.minimax_regret.values.tolist() == [12, 6, 16]
    assert found.minimax_regret.best.tolist() == [1]
    assert found.value_of_knowing == pytest.approx(3.2)


def test_regret_is_what_is_lost_and_not_the_payoff():
    assert rules.regret(INVESTMENT).tolist() == [[7, 0, 0], [5, 1, 4], [0, 2, 11]]
    assert rules.largest_regret(INVESTMENT).tolist() == [7, 5, 11]
    assert decision_rules(INVESTMENT, np.full(3, 1 / 3), 0.5).minimax_regret.best.tolist() == [1]


def test_optimism_runs_from_the_worst_scenario_to_the_best():
    assert rules.hurwicz(INVESTMENT, 0).tolist() == rules.maximin(INVESTMENT).tolist() == [-4, -2, 1]
    assert rules.hurwicz(INVESTMENT, 1).tolist() == rules.maximax(INVESTMENT).tolist() == [12, 8, 3]
    assert rules.hurwicz(INVESTMENT, 0.25).tolist() == [0, 0.5, 1.5]


def test_all_that_tie_are_best():
    tied = np.array([[10, 20], [20, 10], [12, 12], [10, 20 + 1e-10]])
    found = decision_rules(tied, np.array([0.5, 0.5]), 0.5)
    assert found.expected_value.best.tolist() == [0, 1, 3]
    assert found.maximin.best.tolist() == [2]
    assert found.maximax.best.tolist() == [0, 1, 3]
    assert found.minimax_regret.best.tolist() == [2]


def test_the_rules_go_by_the_names_of_results_files():
    named = decision_rules(MILNOR, EQUALLY, 0.5).named()
    assert list(named) == ["expected_value", "laplace", "maximin", "maximax", "hurwicz", "minimax_regret"]


def test_knowing_is_worth_nothing_when_one_option_is_best_everywhere():
    assert rules.value_of_knowing(np.array([[60, 40], [50, 30]], dtype=float), DEMAND) == 0


TABLES = arrays(np.float64, (3, 4), elements={"min_value": 0, "max_value": 100})


@given(TABLES)
def test_regret_is_never_below_zero_and_is_zero_once_in_each_scenario(outcomes):
    lost = rules.regret(outcomes)
    assert (lost >= 0).all()
    assert (lost.min(axis=0) == 0).all()


@given(TABLES)
def test_knowing_is_worth_the_least_expected_regret(outcomes):
    likelihoods = np.array([0.1, 0.2, 0.3, 0.4])
    assert rules.value_of_knowing(outcomes, likelihoods) == pytest.approx(
        float((rules.regret(outcomes) @ likelihoods).min()), abs=1e-9
    )
