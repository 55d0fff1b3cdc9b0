"""Tags: what a stretch of a brief's text can be marked as."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from riskdesk.domain.quotes import Quote


class Tag(Enum):
    """What a stretch of text is, or states."""

    OPTION = "option"
    OPPORTUNITY = "opportunity"
    RISK = "risk"
    SCENARIO = "scenario"
    EVIDENCE = "evidence"
    ASSUMPTION = "assumption"


@dataclass(frozen=True, slots=True)
class Card:
    """Something to be made of marked text: an option, a dimension, a scenario, evidence or an assumption."""

    tag: Tag
    name: str
    quotes: tuple[Quote, ...] = ()
