"""What a reader finds in a file of text, whatever its format."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from riskdesk.domain.briefs import Note, Role
from riskdesk.domain.errors import Problem

NOTHING: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph with what it was in the layout; level is the depth of a heading (from 1) or list item (from 0)."""

    text: str
    role: Role = Role.TEXT
    level: int = 0
    place: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells; its rows also stand among the blocks, the first as paragraph number `paragraph`."""

    rows: tuple[tuple[str, ...], ...]
    paragraph: int


@dataclass(frozen=True)
class Found:
    """All that a file holds, in the order of its text; nothing is mended yet.

    `particulars` are fields of a Brief that the file states. Numbers of paragraphs count blocks from 1. `encoding` is
    how the bytes were read, with `guessed` where nothing but a guess speaks for it.
    """

    blocks: tuple[Block, ...]
    particulars: Mapping[str, str] = field(default_factory=lambda: NOTHING)
    notes: tuple[Note, ...] = ()
    tables: tuple[Table, ...] = ()
    problems: tuple[Problem, ...] = ()
    encoding: str = ""
    guessed: bool = False
