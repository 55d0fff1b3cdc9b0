"""The verdict: one or two plain sentences, never firmer than the numbers."""

from __future__ import annotations

import numpy as np

from riskdesk.analysis.arrays import TIE
from riskdesk.analysis.firmness import Firmness
from riskdesk.analysis.holding import Drawn, Holding, Standing, holding
from riskdesk.analysis.results import Results
from riskdesk.analysis.robustness import Robustness
from riskdesk.domain.assessment import Assessment
from riskdesk.report.content.amounts import points, share_of_draws
from riskdesk.report.content.holding_words import what_was_drawn
from riskdesk.report.content.verdict_beside import beside_lead, beside_tie
from riskdesk.report.phrases import options_named
from riskdesk.words import _


def verdict(a: Assessment, results: Results, held: Robustness | None = None) -> str:
    """Who leads and how firmly; then the one thing that a reader most needs to know beside it."""
    if not results.cube.known.any():
        return _("Nothing is scored yet, so no option leads.")
    if len(a.options) == 1:
        return _("“{option}” is the only option, so there is nothing to compare it with.").format(
            option=a.options[0].name
        )
    known = holding(results, held)
    if known.firm.runner_up is None:
        sentences = (_all_alike(a, results), beside_tie(a, known))
    elif len(known.firm.leaders) > 1:
        sentences = (_tie(a, known.firm), beside_tie(a, known))
    else:
        sentences = (_lead(a, known, a.options[known.firm.runner_up].name), beside_lead(a, known))
    return " ".join(sentence for sentence in sentences if sentence)


def _all_alike(a: Assessment, results: Results) -> str:
    if (np.ptp(results.cube.best, axis=0) <= TIE).all():
        return _("All {n} options come to the same outcome: the scores do not tell them apart.").format(
            n=len(a.options)
        )
    if (results.outcomes.rank_by_scenario == 1).all():
        return _("All {n} options come to the same outcome at these weights.").format(n=len(a.options))
    return _("All {n} options come to the same expected outcome, though not in every scenario.").format(
        n=len(a.options)
    )


def _tie(a: Assessment, firm: Firmness) -> str:
    return _("{options} tie for the lead, {points} ahead of the next.").format(
        options=options_named([a.options[i].name for i in firm.leaders]), points=points(firm.lead)
    )


def _lead(a: Assessment, known: Holding, rival: str) -> str:
    """Who leads where, by how much, and how firmly: as far as draws and changes are known, else by the ranges."""
    firm = known.firm
    words = {"where": _where(a, firm), "points": points(firm.lead), "rival": rival}
    if known.is_narrow:
        return _("{where}, but is only {points} ahead of “{rival}”: a close call.").format(**words)
    if known.standing is Standing.CLOSE:
        return _("{where}, {points} ahead of “{rival}”: a close call.").format(**words)
    if known.draws:
        return _by_draws(known.standing, known.draws, firm.leaders[0], words)
    if not firm.has_ranges:
        return _("{where}, {points} ahead of “{rival}”.").format(**words)
    if firm.holds:
        return _("{where}, {points} ahead of “{rival}”: more than the ranges could undo at these weights.").format(
            **words
        )
    return _("{where}, {points} ahead of “{rival}”; within the ranges another option could be ahead.").format(**words)


def _by_draws(stands: Standing, draws: Drawn, leader: int, words: dict[str, str]) -> str:
    words = {**words, "share": share_of_draws(draws.first[leader]), "drawn": what_was_drawn(draws)}
    if stands is Standing.FIRM:
        return _(
            "{where}, {points} ahead of “{rival}”, and that holds: wherever scores lie within their ranges at these "
            "weights, and in {share} of draws of {drawn}."
        ).format(**words)
    if stands is Standing.FIRM_BY_WEIGHT:
        return _(
            "{where}, {points} ahead of “{rival}”: firm as far as weights go, since it comes first in {share} of draws "
            "of {drawn}."
        ).format(**words)
    if stands is Standing.DEPENDS:
        return _(
            "{where}, {points} ahead of “{rival}”, but that depends on {what}: it comes first in {share} of draws of "
            "{drawn}."
        ).format(what=_what_decides(draws), **words)
    return _("{where}, {points} ahead of “{rival}”, and comes first in {share} of draws of {drawn}.").format(**words)


def _what_decides(draws: Drawn) -> str:
    if draws.weights_vary and draws.scores_vary:
        return _("weights and scores")
    return _("the weights") if draws.weights_vary else _("the scores")


def _where(a: Assessment, firm: Firmness) -> str:
    total, led, leader = len(a.scenarios), len(firm.led), a.options[firm.leaders[0]].name
    if total == 1:
        return _("“{leader}” leads").format(leader=leader)
    if led == 0:
        nowhere = _("“{leader}” has the best expected outcome without leading in any one scenario")
        tied = _("“{leader}” has the best expected outcome without leading alone in any one scenario")
        return (nowhere if len(firm.lost) == total else tied).format(leader=leader)
    if led == total:
        both = _("“{leader}” leads in both scenarios")
        return (both if total == 2 else _("“{leader}” leads in all {n} scenarios")).format(leader=leader, n=total)
    return _("“{leader}” leads in {led} of {n} scenarios").format(leader=leader, led=led, n=total)
