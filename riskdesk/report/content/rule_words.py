"""The decision rules in words."""

from __future__ import annotations

from typing import NamedTuple

from riskdesk.analysis.arrays import TIE
from riskdesk.report.content.amounts import points
from riskdesk.words import _


class RuleWords(NamedTuple):
    """What a rule is called, what it looks for in an option, and what its figure is called."""

    name: str
    meaning: str
    figure: str


def rule_words(optimism: float) -> dict[str, RuleWords]:
    """Each rule by its name in results, in the order they are shown."""
    expected, laplace, maximin, maximax = _("Expected value"), _("Laplace"), _("Maximin"), _("Maximax")
    mixed = _("best and worst, mixed with optimism {optimism:g}").format(optimism=optimism)
    return {
        "expected_value": RuleWords(expected, _("the mean, weighed by likelihood"), expected),
        "laplace": RuleWords(laplace, _("the mean, all scenarios alike"), laplace),
        "maximin": RuleWords(maximin, _("the best of the worst"), maximin),
        "maximax": RuleWords(maximax, _("the best of the best"), maximax),
        "hurwicz": RuleWords(_("Hurwicz"), mixed, _("Hurwicz {optimism:g}").format(optimism=optimism)),
        "minimax_regret": RuleWords(_("Minimax regret"), _("the smallest largest regret"), _("Largest regret")),
    }


def worth_of_knowing(value: float) -> str:
    """The value of knowing the scenario, in a sentence."""
    if value <= TIE:
        return _("Knowing the scenario before choosing would change nothing: the leader is best in each that can come.")
    return _("Knowing the scenario before choosing would be worth {points} of expected outcome.").format(
        points=points(value)
    )
