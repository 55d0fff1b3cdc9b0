"""Where a quote stands, in words."""

from __future__ import annotations

from riskdesk.domain.assessment import Assessment
from riskdesk.domain.quotes import Quote
from riskdesk.words import _


def source_of(a: Assessment, quote: Quote) -> str:
    """Brief, paragraph and grade of a quote."""
    brief = a.brief(quote.brief)
    parts = [(brief.title or brief.id) if brief else quote.brief]
    if quote.paragraph is not None:
        parts.append(_("paragraph {n}").format(n=quote.paragraph))
    if brief and brief.grade:
        parts.append(brief.grade)
    return " · ".join(parts)
