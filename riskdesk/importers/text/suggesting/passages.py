"""Passages: the sentences of a brief with what stands around them."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from riskdesk.domain.briefs import Role
from riskdesk.domain.scores import Confidence
from riskdesk.domain.tags import Tag
from riskdesk.importers.text.suggesting.cues.kinds import Cue
from riskdesk.importers.text.suggesting.lexicon import Mark, Word, marks_of, words_of

NOTHING: frozenset[Tag] = frozenset()


class Find(NamedTuple):
    """Something found at start..end of a passage."""

    tag: Tag
    start: int
    end: int
    name: str
    reason: str
    confidence: Confidence


@dataclass(frozen=True)
class Context:
    """What the headings and the introduction above a line say about it; `heading` is their wording."""

    kinds: frozenset[Tag] = NOTHING
    heading: str = ""
    nested: bool = False
    """The line is itself a heading, below the one that says so."""
    weighing: bool = False
    """What follows the name of an option: its good and its bad sides."""
    choosing: bool = False
    """After “there are three courses open to it”: what could be done."""
    marked: bool = True
    """The file marks the line as a heading; else only its look speaks for it."""

    @property
    def only(self) -> Tag | None:
        """The one kind that is announced, if it is one."""
        return next(iter(self.kinds)) if len(self.kinds) == 1 else None

    @property
    def mixed(self) -> bool:
        """Whether opportunities and risks are announced together."""
        return {Tag.OPPORTUNITY, Tag.RISK} <= self.kinds


@dataclass(frozen=True)
class Passage:
    """A sentence, or a whole heading, as it stands in its paragraph."""

    text: str
    role: Role = Role.TEXT
    context: Context = field(default_factory=Context)
    first: bool = True
    """It begins its paragraph."""
    item: bool = False
    """Its paragraph is an item of a list."""

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """Its words."""
        return words_of(self.text)

    @cached_property
    def marks(self) -> tuple[Mark, ...]:
        """The cues among its words."""
        return marks_of(self.words)

    @cached_property
    def cues(self) -> frozenset[Cue]:
        """All that its marks speak for."""
        return frozenset().union(*(mark.cues for mark in self.marks))

    @property
    def asks(self) -> bool:
        """Whether it is a question."""
        return self.text.rstrip("\"'”’)*_ ").endswith(("?", "؟"))

    def words_said(self, first: int, last: int) -> str:
        """The words first..last as they stand."""
        return self.text[self.words[first].start : self.words[last].end]
