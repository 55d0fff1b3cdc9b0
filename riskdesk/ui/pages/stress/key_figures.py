"""The few figures that say most of how firm the leader is."""

from __future__ import annotations

from riskdesk.analysis.firmness import firmness
from riskdesk.analysis.robustness import Robustness
from riskdesk.domain.assessment import Assessment
from riskdesk.report.content.amounts import part, share_of_draws
from riskdesk.report.figures.text_fitting import short
from riskdesk.ui.pages.stress.tiles import KeyFigure
from riskdesk.words import _

METHODS = 4
"""The weighted sum and three others."""


def key_figures(a: Assessment, held: Robustness) -> tuple[KeyFigure | None, ...]:
    """First ranks, weight to move, methods, scenarios; None for what is not known yet. Where nobody leads: none."""
    if len(a.options) < 2 or len(firmness(held.results).leaders) > 1:
        return ()
    figures = (_first(held), _to_move(a, held), _methods(held))
    return (*figures, _scenarios(held)) if len(a.scenarios) > 1 else figures


def _first(held: Robustness) -> KeyFigure | None:
    if held.stress is None:
        return None
    leader = held.results.options.index(held.results.leader)
    return KeyFigure(share_of_draws(float(held.stress.acceptability[leader, 0])), _("of draws put the leader first"))


def _to_move(a: Assessment, held: Robustness) -> KeyFigure | None:
    if held.flips is None:
        return None
    moves = [(flip.weights.moved, flip.option) for flip in held.flips if flip.weights]
    if not moves:
        return KeyFigure(_("None"), _("no weights at all would put another option level with the leader"))
    moved, option = min(moves)
    name = next(o.name for o in a.options if o.id == option)
    return KeyFigure(part(moved), _("of all weight to move before {option} is level").format(option=short(name)))


def _methods(held: Robustness) -> KeyFigure:
    agreeing = round(METHODS * held.cross_check.agreement)
    return KeyFigure(
        _("{n} of {total}").format(n=agreeing, total=METHODS), _("methods name the leader, the weighted sum among them")
    )


def _scenarios(held: Robustness) -> KeyFigure:
    led = len(firmness(held.results).led)
    return KeyFigure(
        _("{n} of {total}").format(n=led, total=len(held.results.scenarios)),
        _("scenarios in which the leader stands alone at the top"),
    )
