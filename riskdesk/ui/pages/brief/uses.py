"""What a stretch of a brief is used for: its letter, its word and its colour."""

from __future__ import annotations

from enum import Enum

from riskdesk.domain.tags import Tag
from riskdesk.ui.theme import THEME
from riskdesk.words import _


class Use(Enum):
    """A tag, or the support of a score; the foremost comes first."""

    OPTION = "option"
    OPPORTUNITY = "opportunity"
    RISK = "risk"
    SCENARIO = "scenario"
    EVIDENCE = "evidence"
    ASSUMPTION = "assumption"
    SCORE = "score"

    @classmethod
    def of(cls, tag: Tag) -> Use:
        """The use that a tag stands for."""
        return cls(tag.value)

    @property
    def tag(self) -> Tag | None:
        """The tag that makes it; None for scores, which quote by themselves."""
        return None if self is Use.SCORE else Tag(self.value)

    @property
    def letter(self) -> str:
        """The letter in the margin, which is also the key."""
        return {
            Use.OPTION: _("O"), Use.OPPORTUNITY: _("P"), Use.RISK: _("R"), Use.SCENARIO: _("S"), Use.EVIDENCE: _("E"),
            Use.ASSUMPTION: _("A"), Use.SCORE: _("#"),
        }[self]  # fmt: skip

    @property
    def word(self) -> str:
        """What it is called."""
        return {
            Use.OPTION: _("Option"), Use.OPPORTUNITY: _("Opportunity"), Use.RISK: _("Risk"),
            Use.SCENARIO: _("Scenario"), Use.EVIDENCE: _("Evidence"), Use.ASSUMPTION: _("Assumption"),
            Use.SCORE: _("Score"),
        }[self]  # fmt: skip

    @property
    def colour(self) -> str:
        """The colour of the theme in use."""
        return str(getattr(THEME.colours, COLOURS[self]))


COLOURS = {
    Use.OPTION: "accent", Use.OPPORTUNITY: "opportunity", Use.RISK: "risk", Use.SCENARIO: "text",
    Use.EVIDENCE: "handle", Use.ASSUMPTION: "warning", Use.SCORE: "quiet",
}  # fmt: skip
"""The colour of each, by its name in a theme; the letter always stands beside it."""
TAGS = tuple(Tag)
"""The tags in the order of their buttons."""
