"""How firm the results are, as lines of text."""

from __future__ import annotations

from typing import Any

from riskdesk.analysis.robustness import Robustness
from riskdesk.cli.terminal import table
from riskdesk.domain.assessment import Assessment
from riskdesk.domain.ids import OptionId
from riskdesk.report.content.holding_words import holding_sentences
from riskdesk.words import _

Plain = dict[str, Any]


def firmness(a: Assessment, plain: Plain, held: Robustness) -> list[str]:
    """The stress test with what it rests on, how little weight would have to move, and how far results hold."""
    stress, moved = plain["stress"], {flip["option"]: flip["moved"] for flip in plain["flips"]}
    rows = [[_("option"), _("first in the stress test"), _("weight to move for a tie")]]
    for outcome in plain["outcomes"]:
        option = outcome["option"]
        first = stress["acceptability"][option][0]
        rows.append([_name(a, option), f"{first:.1%}", _moved(option, moved)])
    settings = _("Stress test: {samples} draws, weights {weights}, seed {seed}, error {error:.1%} at most.")
    drawn = settings.format(
        samples=stress["samples"], weights=_weights(stress["weights"]), seed=stress["seed"], error=stress["error"]
    )
    return [*table(rows, numbers_from=1), drawn, "", *holding_sentences(a, held)]


def _moved(option: str, moved: dict[str, float | None]) -> str:
    if option not in moved:
        return _("leads")
    share = moved[option]
    return _("no weights do") if share is None else f"{share:.1%}"


def _weights(freedom: str) -> str:
    return {"free": _("free"), "ranked": _("in their order"), "near": _("near the present ones")}[freedom]


def _name(a: Assessment, option: str) -> str:
    found = a.option(OptionId(option))
    return found.name if found else option
