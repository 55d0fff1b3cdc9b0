"""The few figures that say most of how firm the leader is."""

from __future__ import annotations

from riskdesk.analysis.holding import Holding, Sort, holding
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
    known = holding(held.results, held)
    if len(a.options) < 2 or len(known.firm.leaders) > 1:
        return ()
    figures = (_first(known), _to_move(a, known), _methods(held))
    return (*figures, _scenarios(known)) if len(a.scenarios) > 1 else figures


def _first(known: Holding) -> KeyFigure | None:
    if known.held is None or known.held.stress is None:
        return None
    if known.draws is None:
        return KeyFigure("–", _("nothing can vary, or the draws are too few to tell who comes first"))
    return KeyFigure(share_of_draws(known.draws.first[known.firm.leaders[0]]), _("of draws put the leader first"))


def _to_move(a: Assessment, known: Holding) -> KeyFigure | None:
    if known.nearest is None:
        return None
    nearest = next((change for change in known.nearest if change.sort is Sort.WEIGHTS), None)
    if nearest is None:
        return KeyFigure(_("None"), _("no weights at all would put another option level with the leader"))
    name = a.options[known.results.options.index(nearest.flip.option)].name
    return KeyFigure(part(nearest.size), _("of all weight to move before {option} is level").format(option=short(name)))


def _methods(held: Robustness) -> KeyFigure:
    agreeing = round(METHODS * held.cross_check.agreement)
    return KeyFigure(
        _("{n} of {total}").format(n=agreeing, total=METHODS), _("methods name the leader, the weighted sum among them")
    )


def _scenarios(known: Holding) -> KeyFigure:
    return KeyFigure(
        _("{n} of {total}").format(n=len(known.firm.led), total=len(known.results.scenarios)),
        _("scenarios in which the leader stands alone at the top"),
    )
