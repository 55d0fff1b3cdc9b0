"""Dominance in sentences."""

from __future__ import annotations

from riskdesk.analysis.results import Results
from riskdesk.domain.assessment import Assessment
from riskdesk.report.figures.text_fitting import short
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
