"""Decision rules over scenarios; outcomes are gains, of shape (options, scenarios).

Source of all: Luce and Raiffa, Games and Decisions (1957), chapter 13; value of knowing (expected value of perfect
information): Raiffa and Schlaifer, Applied Statistical Decision Theory (1961), section 4.5.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from riskdesk.analysis.arrays import Floats, Whole, best


def expected_value(outcomes: Floats, likelihoods: Floats) -> Floats:
    """sum p_s V(a, s)."""
    return outcomes @ likelihoods


def laplace(outcomes: Floats) -> Floats:
    """The plain mean over scenarios: all equally likely."""
    mean: Floats = outcomes.mean(axis=1)
    return mean


def maximin(outcomes: Floats) -> Floats:
    """The outcome in the option's worst scenario (Wald)."""
    worst: Floats = outcomes.min(axis=1)
    return worst


def maximax(outcomes: Floats) -> Floats:
    """The outcome in the option's best scenario."""
    greatest: Floats = outcomes.max(axis=1)
    return greatest


def hurwicz(outcomes: Floats, optimism: float) -> Floats:
    """alpha max + (1 - alpha) min; alpha is optimism: 1 is maximax, 0 is maximin."""
    return optimism * maximax(outcomes) + (1 - optimism) * maximin(outcomes)


def regret(outcomes: Floats) -> Floats:
    """max over b of V(b, s), minus V(a, s): what is lost against the best choice, had the scenario been known."""
    lost: Floats = outcomes.max(axis=0) - outcomes
    return lost


def largest_regret(outcomes: Floats) -> Floats:
    """The option's largest regret; least is best (Savage)."""
    largest: Floats = regret(outcomes).max(axis=1)
    return largest


def value_of_knowing(outcomes: Floats, likelihoods: Floats) -> float:
    """sum p_s max V(a, s) - max sum p_s V(a, s): the worth of knowing the scenario before choosing; never below 0."""
    knowing = outcomes.max(axis=0) @ likelihoods
    return max(0.0, float(knowing - expected_value(outcomes, likelihoods).max()))


@dataclass(frozen=True, eq=False)
class Rule:
    """A rule's own figure for each option, and the places of all options that tie for the best."""

    values: Floats
    best: Whole


@dataclass(frozen=True, eq=False)
class Rules:
    """Every rule applied to the same outcomes."""

    expected_value: Rule
    laplace: Rule
    maximin: Rule
    maximax: Rule
    hurwicz: Rule
    minimax_regret: Rule
    optimism: float
    regret: Floats
    value_of_knowing: float

    def named(self) -> dict[str, Rule]:
        """The rules by their names in results files, in the order they are shown."""
        names = ("expected_value", "laplace", "maximin", "maximax", "hurwicz", "minimax_regret")
        return {name: getattr(self, name) for name in names}


def decision_rules(outcomes: Floats, likelihoods: Floats, optimism: float) -> Rules:
    """All rules."""
    return Rules(
        expected_value=_most(expected_value(outcomes, likelihoods)),
        laplace=_most(laplace(outcomes)),
        maximin=_most(maximin(outcomes)),
        maximax=_most(maximax(outcomes)),
        hurwicz=_most(hurwicz(outcomes, optimism)),
        minimax_regret=_least(largest_regret(outcomes)),
        optimism=optimism,
        regret=regret(outcomes),
        value_of_knowing=value_of_knowing(outcomes, likelihoods),
    )


def _most(values: Floats) -> Rule:
    return Rule(values, best(values))


def _least(values: Floats) -> Rule:
    return Rule(values, best(np.negative(values)))
