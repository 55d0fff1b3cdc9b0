"""The first brief, computed here by hand: every figure below is taken from seeds/nrf-offer.yaml with a pencil."""

from pathlib import Path

import numpy as np
import pytest

from riskdesk.analysis.results import results
from riskdesk.exchange.assessment_file import read_assessment
from riskdesk.report.content.verdict import verdict

# Weights: 30, 15, 20 and 35 sum to 100; the 35 of Geopolitical Repercussions split 55 to 45.
SECURITY, BALANCING, LEVERAGE, KABUL, FACTIONS = 0.30, 0.15, 0.20, 0.35 * 0.55, 0.35 * 0.45

# Middles of PHIA words.
REMOTE, UNLIKELY, REALISTIC, LIKELY, HIGHLY_LIKELY = 0.025, 0.30, 0.45, 0.65, 0.85
MINOR, SERIOUS, SEVERE = 20, 60, 100
UNKNOWN = 50


def outcome(security, balancing, leverage, kabul, factions):
    """The two risks count from 100 down."""
    return (
        SECURITY * security
        + BALANCING * balancing
        + LEVERAGE * leverage
        + KABUL * (100 - kabul)
        + FACTIONS * (100 - factions)
    )


# Violence escalates, violence steady, hard answer.
BY_HAND = {
    "formal-alliance": [
        outcome(80, 55, 60, 75, LIKELY * SERIOUS),
        outcome(55, 55, 60, 75, LIKELY * SERIOUS),
        outcome(45, UNKNOWN, 30, 92, HIGHLY_LIKELY * SEVERE),
    ],
    "limited-cooperation": [
        outcome(65, 40, 50, 50, REALISTIC * SERIOUS),
        outcome(50, 40, 50, 50, REALISTIC * SERIOUS),
        outcome(40, 40, 40, 72, REALISTIC * SEVERE),
    ],
    "leverage-only": [
        outcome(15, 25, 60, 20, UNLIKELY * SERIOUS),
        outcome(15, 25, 80, 20, UNLIKELY * SERIOUS),
        outcome(15, 25, 40, 55, UNKNOWN),
    ],
    "regional-balancing": [
        outcome(15, 80, UNKNOWN, 35, UNLIKELY * MINOR),
        outcome(15, 80, 35, 35, UNLIKELY * MINOR),
        outcome(15, 75, 35, 45, REALISTIC * SERIOUS),
    ],
    "decline": [
        outcome(5, 10, 10, 35, REMOTE * MINOR),
        outcome(5, 10, 20, 10, REMOTE * MINOR),
        outcome(5, 10, 20, 10, UNLIKELY * MINOR),
    ],
}

# 0.45, 0.30 and 0.30 sum to 1.05.
LIKELIHOODS = [0.45 / 1.05, 0.30 / 1.05, 0.30 / 1.05]


def expected(option):
    return sum(p * v for p, v in zip(LIKELIHOODS, BY_HAND[option], strict=True))


@pytest.fixture(scope="module")
def first_brief():
    return read_assessment(Path(__file__).parents[2] / "seeds" / "nrf-offer.yaml")


@pytest.fixture(scope="module")
def found(first_brief):
    return results(first_brief)


def test_weights_and_likelihoods(found):
    assert found.weight_of() == pytest.approx(
        {
            "security-cooperation": 0.30,
            "regional-balancing": 0.15,
            "strategic-leverage": 0.20,
            "relations-with-kabul": 0.1925,
            "reaction-of-factions": 0.1575,
        }
    )
    assert list(found.likelihood_of().values()) == pytest.approx(LIKELIHOODS)


def test_outcomes_in_every_scenario(found):
    for option, row in zip(found.options, found.outcomes.by_scenario, strict=True):
        assert row.tolist() == pytest.approx(BY_HAND[option], abs=1e-12), option


def test_the_pencil_was_sharp():
    """Written out to the last digit, so that the helper above cannot be wrong in the same way as the program."""
    assert pytest.approx(BY_HAND["formal-alliance"][0]) == 24 + 8.25 + 12 + 4.8125 + 9.6075
    assert pytest.approx(BY_HAND["limited-cooperation"][2]) == 12 + 6 + 8 + 5.39 + 8.6625
    assert pytest.approx(BY_HAND["regional-balancing"][0]) == 4.5 + 12 + 10 + 12.5125 + 14.805


def test_expected_outcomes_and_ranks(found):
    for option, value in zip(found.options, found.outcomes.expected.tolist(), strict=True):
        assert value == pytest.approx(expected(option)), option
    assert [found.options[i] for i in found.outcomes.order] == [
        "limited-cooperation",
        "regional-balancing",
        "formal-alliance",
        "leverage-only",
        "decline",
    ]
    assert expected("limited-cooperation") == pytest.approx(50.6025)


def test_bounds_of_declining(found):
    """Every range at its worst and best end; likelihoods held, then within 0.40-0.50 and 0.25-0.35."""
    worst = [
        outcome(5, 10, 0, 55, 0.05 * MINOR),
        outcome(5, 10, 10, 20, 0.05 * MINOR),
        outcome(5, 10, 10, 20, 0.35 * MINOR),
    ]
    best = [outcome(5, 10, 20, 15, 0), outcome(5, 10, 35, 0, 0), outcome(5, 10, 35, 0, 0.25 * MINOR)]
    o, place = found.outcomes, found.options.index("decline")
    assert o.low_by_scenario[place].tolist() == pytest.approx(worst)
    assert o.high_by_scenario[place].tolist() == pytest.approx(best)
    assert o.low[place] == pytest.approx(sum(p * v for p, v in zip(LIKELIHOODS, worst, strict=True)))
    # At least 0.40, 0.25, 0.25; 0.10 is free. Worst first: escalation is worst, and best last.
    assert o.low_all[place] == pytest.approx(0.50 * worst[0] + 0.25 * worst[1] + 0.25 * worst[2])
    assert o.high_all[place] == pytest.approx(0.40 * best[0] + 0.35 * best[1] + 0.25 * best[2])


def test_rules(found):
    rules = found.rules
    best = {name: [found.options[i] for i in rule.best] for name, rule in rules.named().items()}
    middle = {option: sum(row) / 3 for option, row in BY_HAND.items()}
    assert best["laplace"] == [max(middle, key=middle.get)]
    assert best["maximin"] == [max(BY_HAND, key=lambda o: min(BY_HAND[o]))] == ["regional-balancing"]
    assert best["maximax"] == ["formal-alliance"]
    tops = [max(row[s] for row in BY_HAND.values()) for s in range(3)]
    regret = {o: [top - v for top, v in zip(tops, row, strict=True)] for o, row in BY_HAND.items()}
    assert rules.regret == pytest.approx(np.array([regret[o] for o in found.options]), abs=1e-12)
    assert best["minimax_regret"] == [min(regret, key=lambda o: max(regret[o]))]
    knowing = sum(p * top for p, top in zip(LIKELIHOODS, tops, strict=True))
    assert rules.value_of_knowing == pytest.approx(knowing - expected("limited-cooperation"))


def test_unknown_scores_and_the_verdict(first_brief, found):
    assert int((~found.cube.known).sum()) == 3
    assert not found.complete
    assert found.dominance == ()
    assert verdict(first_brief, found) == (
        "“Limited security cooperation” has the best expected outcome without leading in any one scenario, but is "
        "only 0.2 points ahead of “Regional balancing first”: a close call. "
        "3 scores are unknown and could change the leader."
    )
