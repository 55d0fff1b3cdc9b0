"""Evidence: what a brief states as fact, marked for scores to rest on."""

from __future__ import annotations

from dataclasses import dataclass

from riskdesk.domain.ids import EvidenceId
from riskdesk.domain.quotes import Quote


@dataclass(frozen=True, slots=True)
class Evidence:
    """A statement of fact, with the quotes that state it."""

    id: EvidenceId
    text: str
    quotes: tuple[Quote, ...] = ()
