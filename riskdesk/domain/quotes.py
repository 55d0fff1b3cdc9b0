"""Quotes: stretches of a brief's text that support something."""

from __future__ import annotations

from dataclasses import dataclass

from riskdesk.domain.ids import BriefId


@dataclass(frozen=True, slots=True)
class Quote:
    """Text from a numbered paragraph of a brief; paragraph None where only the brief is known.

    `start` counts the paragraph's characters before the text; None where it was never known: the first place counts.
    """

    brief: BriefId
    paragraph: int | None
    text: str
    start: int | None = None
