"""Dominance, and the weights that suit each option best, in sentences."""

from __future__ import annotations

from riskdesk.analysis.arrays import TIE, TIE_DECIMALS
from riskdesk.analysis.potential import Potential
from riskdesk.analysis.results import Results
from riskdesk.analysis.robustness import Robustness
from riskdesk.domain.assessment import Assessment
from riskdesk.report.content.amounts import part, points
from riskdesk.report.figures.text_fitting import short
from riskdesk.report.phrases import joined
from riskdesk.words import _

NAMED = 12
"""So many sentences are written out."""


def dominance_sentences(a: Assessment, results: Results) -> str:
    """Which options are beaten, and by which; one sentence a line."""
    if len(a.options) < 2:
        return _("There is only one option.")
    pairs = results.dominance
    if not pairs:
        return _("No option is beaten by another on every dimension in every scenario, ranges included.")
    names = {option.id: short(option.name) for option in a.options}
    lines = [
        _("{worse} is beaten by {better}: at least as good everywhere, once better.").format(
            worse=names[pair.worse], better=names[pair.better]
        )
        for pair in pairs[:NAMED]
    ]
    if len(pairs) > NAMED:
        lines.append(_("… and {n} more pairs.").format(n=len(pairs) - NAMED))
    return "\n".join(lines)


def best_weights(a: Assessment, held: Robustness) -> str:
    """For each option the weights under which it is furthest ahead of the others, or least behind; one a line."""
    if held.potential is None or len(a.options) < 2:
        return ""
    of = {found.option: found for found in held.potential}
    ranked = [of[held.results.options[place]] for place in held.results.order.tolist()]
    lines = [_furthest(a, held.results, found) for found in ranked[:NAMED]]
    if len(ranked) > NAMED:
        lines.append(_("… and {n} more options.").format(n=len(ranked) - NAMED))
    return "\n".join(lines)


def _furthest(a: Assessment, results: Results, found: Potential) -> str:
    """How an option fares under the weights that suit it best."""
    if abs(found.lead) <= TIE:
        text = _("{option} is at best level with the first, with {weights}.")
    elif found.lead > 0:
        text = _("{option} is at most {points} ahead, with {weights}.")
    else:
        text = _("{option} is at best {points} behind, with {weights}.")
    return text.format(
        option=short(a.options[results.options.index(found.option)].name),
        points=points(abs(found.lead)),
        weights=_weights(a, results, found),
    )


def _weights(a: Assessment, results: Results, found: Potential) -> str:
    """The weights that are not nothing, the greatest first."""
    names = {leaf.id: short(leaf.name) for leaf in a.tree.leaves}
    shares = sorted(
        zip(found.weights.tolist(), results.leaves, strict=True), key=lambda share: -round(share[0], TIE_DECIMALS)
    )
    return joined([f"{part(share)} {names[leaf]}" for share, leaf in shares if share > TIE])
