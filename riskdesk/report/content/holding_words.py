"""How far results hold, in sentences for the stress test and the report."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from riskdesk.analysis.holding import Drawn, Sort, holding
from riskdesk.analysis.potential import Potential
from riskdesk.analysis.robustness import Robustness
from riskdesk.domain.assessment import Assessment
from riskdesk.domain.settings import WeightFreedom
from riskdesk.report.content.amounts import share_of_draws
from riskdesk.report.content.change_words import nearest_sentence
from riskdesk.report.content.without_words import what_changes_the_leader
from riskdesk.report.figures.percent import percent_apart, percentage, rounded_up
from riskdesk.report.figures.stability_view import StabilityView, stability_view
from riskdesk.report.phrases import FEW, joined, options_named
from riskdesk.words import _, _n

METHODS = {"topsis": "TOPSIS", "promethee2": "PROMETHEE II", "vikor": "VIKOR"}


def holding_sentences(a: Assessment, held: Robustness) -> tuple[str, ...]:
    """What is known by now, the shares of draws first; nothing where there is nothing to compare."""
    if len(a.options) < 2 or not held.results.cube.known.any():
        return ()
    changing = what_changes_the_leader(a, held.without) if held.without else ()
    beside = (*changing, *potential_sentences(a, held))
    each = (_acceptability(a, held), *_nearest(a, held), *cross_check_sentences(a, held), " ".join(beside))
    return tuple(sentence for sentence in each if sentence)


def what_was_drawn(draws: Drawn) -> str:
    """What the stress test let vary: any weights and scores within their ranges."""
    weights = {
        WeightFreedom.FREE: _("any weights"),
        WeightFreedom.RANKED: _("weights in the present order"),
        WeightFreedom.NEAR: _("weights within {spread} of the present ones"),
    }[draws.freedom].format(spread=percentage(f"{100 * draws.spread:g}"))
    scores = _("scores within their ranges")
    if draws.weights_vary and draws.scores_vary:
        return _("{weights} and {scores}").format(weights=weights, scores=scores)
    return weights if draws.weights_vary else scores


def cross_check_sentences(a: Assessment, held: Robustness) -> tuple[str, ...]:
    """Which methods name the leader too, and whom the others name; one sentence, in two parts where they differ."""
    leader = held.results.options.index(held.results.leader)
    named: dict[tuple[int, ...], list[str]] = {}
    for method, check in held.cross_check.named().items():
        named.setdefault(tuple(check.best.tolist()), []).append(METHODS[method])
    agreeing_first = sorted(named.items(), key=lambda item: leader not in item[0])
    return ("; ".join(_naming(a, best, methods, (leader,) == best) for best, methods in agreeing_first) + ".",)


def potential_sentences(a: Assessment, held: Robustness) -> tuple[str, ...]:
    """Which options could lead under no weights at all, even at the best ends of their ranges or only then."""
    if held.potential is None or len(a.options) < 2:
        return ()
    never = [p for p in held.potential if not p.leads_at_best]
    unlikely = [p for p in held.potential if p.leads_at_best and not p.leads]
    if not never and not unlikely:
        return (_("Every option could lead, given the right weights."),)
    said = _no_lead(a, never, unlikely)
    if len(a.scenarios) == 1:
        return tuple(said)
    return tuple(_("At the present likelihoods, {sentence}").format(sentence=sentence) for sentence in said)


def _acceptability(a: Assessment, held: Robustness) -> str:
    known = holding(held.results, held)
    draws, first = known.draws, known.firm.leaders[0]
    if held.stress is None or draws is None:
        return ""
    others = [int(i) for i in np.argsort(-np.array(draws.first), kind="stable") if i != first and draws.first[i] > 0]
    words = {
        "leader": a.options[first].name,
        "share": share_of_draws(draws.first[first]),
        "error": rounded_up(draws.error[first]),
        "n": f"{held.stress.samples:,}",
        "drawn": what_was_drawn(draws),
    }
    said = _("“{leader}” comes first in {share} (standard error {error}) of {n} draws of {drawn}").format(**words)
    if not others:
        return _("{said}, and no other option ever does.").format(said=said)
    shares = [
        _("“{option}” in {share}").format(option=a.options[i].name, share=share_of_draws(draws.first[i]))
        for i in (others if len(others) == FEW + 1 else others[:FEW])
    ]
    if more := len(others) - len(shares):
        shares.append(_("{n} others in the rest").format(n=more))
    return _("{said}; {others}.").format(said=said, others=joined(shares))


def _nearest(a: Assessment, held: Robustness) -> Iterator[str]:
    """The nearest change of weights, the most delicate weight, the nearest score and the nearest likelihood."""
    known = holding(held.results, held)
    if len(known.firm.leaders) > 1:
        yield _("Several options tie for the lead, so there is no lead that a change could overturn.")
        return
    found = {change.sort: change for change in known.nearest or ()}
    for sort in (Sort.WEIGHTS, Sort.SCORE, Sort.LIKELIHOOD):
        if sort in found:
            yield nearest_sentence(a, held.results, found[sort])
        elif known.nearest is not None:
            yield _nothing(a, sort)
        if sort is Sort.WEIGHTS and len(a.tree.leaves) > 1:
            yield _delicate(stability_view(a, held.stability.expected))


def _nothing(a: Assessment, sort: Sort) -> str:
    if sort is Sort.WEIGHTS:
        return _("No weights at all would put another option ahead.")
    if sort is Sort.SCORE:
        return _("No score alone would put another option ahead, anywhere on its scale.")
    return _("The likelihood of no scenario alone would put another option ahead.") if len(a.scenarios) > 1 else ""


def _delicate(view: StabilityView) -> str:
    """The weight that is nearest to an end of its range where another option leads."""
    if view.most_delicate is None:
        return _("No weight alone could change the leader, however far it moved.")
    row, end = view.most_delicate
    less = _("if it were below {after} instead of {before}, “{option}” would take the lead")
    more = _("if it were above {after} instead of {before}, “{option}” would take the lead")
    moved = (less if end.is_low else more).format(
        before=percent_apart(row.now, end.at), after=percent_apart(end.at, row.now), option=end.option.name
    )
    return _("The most delicate weight is that of “{name}”: {moved}.").format(name=row.name, moved=moved)


def _naming(a: Assessment, best: tuple[int, ...], methods: list[str], agrees: bool) -> str:
    words = {"methods": joined(methods), "options": options_named([a.options[i].name for i in best])}
    if agrees:
        return _n("{methods} names {options} too", "{methods} name {options} too", len(methods)).format(**words)
    if len(best) > 1:
        return _n("{methods} ties {options}", "{methods} tie {options}", len(methods)).format(**words)
    return _n("{methods} names {options}", "{methods} name {options}", len(methods)).format(**words)


def _no_lead(a: Assessment, never: list[Potential], unlikely: list[Potential]) -> Iterator[str]:
    if never:
        yield _n(
            "{options} could lead under no weights at all, wherever the scores lie within their ranges.",
            "{options} could lead under no weights at all, wherever the scores lie within their ranges.",
            len(never),
        ).format(options=_several(a, never))
    if unlikely:
        yield _("{options} could lead under no weights, unless scores turn out otherwise than estimated.").format(
            options=_several(a, unlikely)
        )


def _several(a: Assessment, found: list[Potential]) -> str:
    ids = {p.option for p in found}
    return options_named([o.name for o in a.options if o.id in ids])
