"""What the user chooses for a report: its parts and their order, its marking, its paper."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from riskdesk.words import _

Paper = Literal["a4", "us-letter"]
BLOCKS = (
    "summary",
    "contents",
    "options",
    "dimensions",
    "scenarios",
    "scores",
    "comparison",
    "robustness",
    "charts",
    "findings",
    "method",
    "sources",
    "about",
)
"""The parts in their usual order; the title page always comes first."""


@dataclass(frozen=True, slots=True)
class Choices:
    """The parts in order; marking None: the assessment's own."""

    blocks: tuple[str, ...] = BLOCKS
    marking: str | None = None
    paper: Paper = "a4"
    language: str = "en"


def block_names() -> dict[str, str]:
    """What the user calls each part, in the usual order."""
    return {
        "summary": _("Summary for decision-makers"),
        "contents": _("Contents"),
        "options": _("Options"),
        "dimensions": _("Dimensions and weights"),
        "scenarios": _("Scenarios"),
        "scores": _("Scores"),
        "comparison": _("Comparison of the options"),
        "robustness": _("How firm the result is"),
        "charts": _("Charts"),
        "findings": _("What to look at"),
        "method": _("Method"),
        "sources": _("Sources"),
        "about": _("About this document"),
    }
