"""What the tables of the Frame page show: nouns, and their columns, said as data."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from typing import Generic, Protocol, TypeVar

from riskdesk.domain.assessment import Assessment
from riskdesk.domain.changes import Part
from riskdesk.domain.edits.edit import Edit

T = TypeVar("T")
Choices = Sequence[tuple[str, str]]
"""What can be chosen in a cell: what is stored, and its words."""


class Way(Enum):
    """How a cell is edited."""

    LINE = auto()
    LINES = auto()
    CHOICE = auto()
    RADIO = auto()
    ELSEWHERE = auto()


@dataclass(frozen=True)
class Column(Generic[T]):
    """One column: its heading, what a cell says, and what typing into it does (None: it only tells)."""

    title: str
    text: Callable[[Assessment, T], str]
    revise: Callable[[Assessment, T, str], Edit | None] | None = None
    way: Way = Way.LINE
    typed: Callable[[Assessment, T], str] | None = None
    """What the editor starts with, where that is not `text`."""
    choices: Callable[[Assessment, T], Choices] | None = None
    """What can be chosen, or what typing is completed from."""
    number: bool = False
    long: bool = False

    def starting_text(self, a: Assessment, item: T) -> str:
        """What the editor starts with."""
        return (self.typed or self.text)(a, item)


class Item(Protocol):
    """A row: something with an id and a name."""

    @property
    def id(self) -> str:
        """Unlike all others of its kind."""

    @property
    def name(self) -> str:
        """What the user calls it."""


I = TypeVar("I", bound=Item)  # noqa: E741 - an item


class Noun(Protocol[I]):
    """Options, dimensions, scenarios or assessors: what the table of them needs to know."""

    title: str
    invitation: str
    """Stands in the row where a new one is typed."""
    removal: str
    """Stands on the button that removes one."""
    parts: Part
    """The parts of an assessment that its table shows."""
    nests: bool
    """Whether one can stand under another."""
    columns: Sequence[Column[I]]

    def items(self, a: Assessment) -> tuple[I, ...]:
        """All rows, in order."""

    def parent(self, item: I) -> str | None:
        """The id of the row it stands under."""

    def add(self, a: Assessment, name: str, parent: str | None) -> Edit:
        """Adding one with this name."""

    def revise(self, item: I) -> Edit:
        """Putting a changed one in its place."""

    def remove(self, item: I) -> Edit:
        """Removing it."""

    def move(self, item: I, to: int, parent: str | None) -> Edit:
        """Putting it at another place in the order of the file, under a parent."""
