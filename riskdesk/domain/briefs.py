"""Briefs: source texts with their particulars and numbered paragraphs."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from riskdesk.domain.errors import InvalidEdit
from riskdesk.domain.ids import BriefId
from riskdesk.words import _

RELIABILITIES = ("A", "B", "C", "D", "E", "F")
"""Admiralty code of the source, A best; F cannot be judged."""
CREDIBILITIES = (1, 2, 3, 4, 5, 6)
"""Admiralty code of the information, 1 best; 6 cannot be judged."""


class Role(Enum):
    """What a paragraph was in the layout of its file."""

    TEXT = "text"
    HEADING = "heading"
    ITEM = "item"
    ROW = "row"
    RUNNING = "running"
    """A header or footer that a file repeats on its pages."""


class NoteKind(Enum):
    """What stands beside a text and is not part of it."""

    FOOTNOTE = "footnote"
    ENDNOTE = "endnote"
    COMMENT = "comment"


@dataclass(frozen=True, slots=True)
class Layout:
    """How a paragraph stood in its file; level is the depth of a heading or list item, place such as “page 3”."""

    paragraph: int
    role: Role = Role.TEXT
    level: int = 0
    place: str = ""


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote, endnote or comment, with its mark and the paragraph that it belongs to, where that is known."""

    kind: NoteKind
    text: str
    mark: str = ""
    paragraph: int | None = None
    author: str = ""


@dataclass(frozen=True, slots=True)
class Brief:
    """A source text; particulars that are empty were not stated. Paragraphs are numbered from 1.

    `layout` says of some paragraphs how they stood in their file, in the order of the text. `dismissed` holds the
    suggestions that the user does not want to see again, by their key.
    """

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
    layout: tuple[Layout, ...] = ()
    notes: tuple[Note, ...] = ()
    dismissed: tuple[str, ...] = ()

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
