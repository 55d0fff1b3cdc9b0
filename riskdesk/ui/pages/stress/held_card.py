"""What every card of the page has to do."""

from __future__ import annotations

from typing import Protocol

from riskdesk.analysis.robustness import Robustness
from riskdesk.domain.assessment import Assessment


class HeldCard(Protocol):
    """A card that shows a part of how far results hold."""

    def show_held(self, a: Assessment, held: Robustness) -> None:
        """Show what is known by now; what is None keeps its place with a word that it is being worked out."""
