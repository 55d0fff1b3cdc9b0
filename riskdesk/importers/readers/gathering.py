"""What a reader of documents finds, gathered in the order of the text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from riskdesk.domain.briefs import Note, Role
from riskdesk.domain.errors import Problem
from riskdesk.importers.found import Block, Found, Table
from riskdesk.importers.readers.stated import stated_in
from riskdesk.words import _

SPACE = re.compile(r"\s+")
SOFT_HYPHEN = "\N{SOFT HYPHEN}"


def flat(text: str) -> str:
    """A text on one line; where a word may be parted at the end of a line is no part of it."""
    return SPACE.sub(" ", text.replace(SOFT_HYPHEN, "")).strip()


def page(number: int) -> str:
    """The place of what stands on a page; nothing where pages are not known."""
    return _("page {n}").format(n=number) if number else ""


class Gathering:
    """Blocks, tables and notes; a note waits for the paragraph that it stands in, which is complete only later."""

    def __init__(self, between_cells: str = " | ") -> None:
        self.blocks: list[Block] = []
        self._between_cells = between_cells
        self._tables: list[Table] = []
        self._notes: list[Note] = []
        self._waiting: list[Note] = []

    @property
    def text(self) -> str:
        """All of it as one paragraph."""
        return " ".join(block.text for block in self.blocks)

    @property
    def place(self) -> str:
        """Where it begins."""
        return self.blocks[0].place if self.blocks else ""

    @property
    def notes(self) -> list[Note]:
        """The notes so far."""
        return [*self._notes, *self._waiting]

    def add(self, block: Block) -> None:
        """Add a paragraph, on one line; an empty one is none."""
        text = flat(block.text)
        if text:
            self._append(replace(block, text=text))

    def add_note(self, note: Note) -> None:
        """Add a note of the paragraph that comes next."""
        self._waiting.append(note)

    def take_notes(self, inner: Gathering) -> None:
        """Add the notes of what is going to be part of the paragraph that comes next."""
        self._waiting += inner.notes

    def add_rows(self, rows: Iterable[Sequence[Gathering]]) -> None:
        """Add a table, whose cells were gathered each for itself; an empty row is none."""
        first, kept = len(self.blocks) + 1, []
        for row in rows:
            cells = tuple(cell.text for cell in row)
            for cell in row:
                self.take_notes(cell)
            if any(cells):
                place = next(cell.place for cell in row if cell.blocks)
                filled = max(number for number, cell in enumerate(cells, 1) if cell)
                self._append(Block(self._between_cells.join(cells[:filled]), Role.ROW, place=place))
                kept.append(cells)
        if kept:
            self._tables.append(Table(tuple(kept), first))

    def add_running(self, texts: Iterable[str]) -> None:
        """Add headers and footers, each text once."""
        for text in dict.fromkeys(map(flat, texts)):
            self.add(Block(text, Role.RUNNING))

    def found(self, particulars: Mapping[str, str], problems: Iterable[Problem]) -> Found:
        """All of it; notes after the last paragraph belong to that one.

        A text that names its author or date knows better than its file, which knows who typed it, and when. Titles of
        files are given; what stands first in a text is only taken for one.
        """
        self._settle(len(self.blocks) or None)
        stated = {key: flat(text) for key, text in particulars.items() if flat(text)}
        in_text = stated_in([block for block in self.blocks if block.role is not Role.RUNNING])
        title = {"title": stated["title"]} if "title" in stated else {}
        return Found(
            tuple(self.blocks), stated | in_text | title, tuple(self._notes), tuple(self._tables), tuple(problems)
        )

    def _append(self, block: Block) -> None:
        self.blocks.append(block)
        self._settle(len(self.blocks))

    def _settle(self, paragraph: int | None) -> None:
        self._notes += [replace(note, paragraph=paragraph, text=flat(note.text)) for note in self._waiting]
        self._waiting = []
