"""Edits of a quote wherever it stands."""

from __future__ import annotations

from dataclasses import dataclass

from riskdesk.domain.assessment import Assessment
from riskdesk.domain.edits.edit import Alone
from riskdesk.domain.quoted import requoted
from riskdesk.domain.quotes import Quote
from riskdesk.domain.validity import refuse_problems
from riskdesk.words import _, shortened

LABEL = 60
"""Letters of a quote that stand in the name of a step."""


@dataclass(frozen=True, slots=True)
class ReplaceQuote(Alone):
    """Let everything that holds a quote hold another instead, or none."""

    quote: Quote
    by: Quote | None

    def label(self, before: Assessment) -> str:
        """Attach … anew, or let go of it."""
        told = _("Attach the quote “{text}” anew") if self.by else _("Let go of the quote “{text}”")
        return told.format(text=shortened(self.quote.text, LABEL))

    def apply(self, before: Assessment) -> Assessment:
        """Items and scores stay, whatever becomes of their quotes."""
        return refuse_problems(requoted(before, self._replaced), before)

    def _replaced(self, quotes: tuple[Quote, ...]) -> tuple[Quote, ...]:
        followed = (self.by if quote == self.quote else quote for quote in quotes)
        return tuple(dict.fromkeys(quote for quote in followed if quote is not None))
