"""How firm the results are, as lines of text."""

from __future__ import annotations

from typing import Any

from riskdesk.analysis.robustness import Robustness
from riskdesk.cli.terminal import table
from riskdesk.domain.assessment import Assessment
from riskdesk.domain.ids import OptionId
from riskdesk.report.content.holding_words import holding_sentences
from riskdesk.report.figures.acceptability_bars import weights_words
from riskdesk.report.figures.percent import hundredths, rounded_up
from riskdesk.words import _

Plain = dict[str, Any]


def firmness(a: Assessment, plain: Plain, held: Robustness) -> list[str]:
    """The stress test with what it rests on, how little weight would have to move, and how far results hold."""
    stress, moved = plain["stress"], {flip["option"]: flip["moved"] for flip in plain["flips"]}
    rows = [[_("option"), _("first in the stress test, %"), _("weight to move for a tie, %")]]
    for outcome in plain["outcomes"]:
        option = outcome["option"]
        first = stress["acceptability"][option][0]
        rows.append([_name(a, option), hundredths(first), _moved(option, moved)])
    return [*table(rows, numbers_from=1), _drawn(a, stress), "", *(f"- {said}" for said in holding_sentences(a, held))]


def _drawn(a: Assessment, stress: Plain) -> str:
    """What every figure of the stress test rests on."""
    return _("Stress test: {samples} draws, {weights}, seed {seed}, standard error {error} at most.").format(
        samples=f"{stress['samples']:,}",
        weights=weights_words(a.analysis),
        seed=stress["seed"],
        error=rounded_up(stress["error"]),
    )


def _moved(option: str, moved: dict[str, float | None]) -> str:
    if option not in moved:
        return _("leads")
    share = moved[option]
    return _("no weights do") if share is None else hundredths(share)


def _name(a: Assessment, option: str) -> str:
    found = a.option(OptionId(option))
    return found.name if found else option
