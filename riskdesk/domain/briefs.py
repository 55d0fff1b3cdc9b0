"""Briefs: source texts with their particulars and numbered paragraphs."""

from __future__ import annotations

from dataclasses import dataclass

from riskdesk.domain.errors import InvalidEdit
from riskdesk.domain.ids import BriefId
from riskdesk.words import _

RELIABILITIES = ("A", "B", "C", "D", "E", "F")
"""Admiralty code of the source, A best; F cannot be judged."""
CREDIBILITIES = (1, 2, 3, 4, 5, 6)
"""Admiralty code of the information, 1 best; 6 cannot be judged."""


@dataclass(frozen=True, slots=True)
class Brief:
    """A source text; particulars that are empty were not stated. Paragraphs are numbered from 1."""

    id: BriefId
    title: str = ""
    author: str = ""
    publisher: str = ""
    date: str = ""
    place: str = ""
    language: str = ""
    url: str = ""
    reliability: str | None = None
    credibility: int | None = None
    marking: str = ""
    paragraphs: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if self.reliability is not None and self.reliability not in RELIABILITIES:
            raise InvalidEdit(_("The reliability of a source is a letter from A to F."))
        if self.credibility is not None and self.credibility not in CREDIBILITIES:
            raise InvalidEdit(_("The credibility of information is a number from 1 to 6."))

    @property
    def grade(self) -> str:
        """Both grades as one, such as B3; a missing one is a dash, and empty when both are missing."""
        if self.reliability is None and self.credibility is None:
            return ""
        return f"{self.reliability or '–'}{self.credibility or '–'}"
