"""From what a reader found to a brief: cleaned, named, within limits, with offers of what to mend and to mark."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePath

from riskdesk.domain.briefs import Brief, Layout, Note, Role
from riskdesk.domain.errors import FileProblem, Problem
from riskdesk.domain.ids import BriefId, an_id
from riskdesk.exchange.cleaning import Cleaning
from riskdesk.importers.found import Block, Found, Table
from riskdesk.importers.text.repairs import Repair, offered
from riskdesk.importers.text.suggestions import Suggestion, suggestions
from riskdesk.words import _, _n, shortened

LONGEST_TITLE = 120
LONGEST_PARTICULAR = 500
MOST_PARAGRAPHS = 50_000
LONGEST_PARAGRAPH = 200_000
LONGEST_TEXT = 16_000_000
DEEPEST = 9
"""Headings and points that claim to stand deeper are shown as deep as this."""

TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")
"""Characters that turn the reading direction of all that follows; a title with one may look like another."""
SPACE = re.compile(r"\s+")


@dataclass(frozen=True)
class ReadBrief:
    """A brief that was read, what else its file held, and what a person should know about how it was read.

    Repairs and suggestions are offers, in the order of the text. Problems are to be looked at.
    """

    brief: Brief
    tables: tuple[Table, ...] = ()
    repairs: tuple[Repair, ...] = ()
    suggestions: tuple[Suggestion, ...] = ()
    problems: tuple[Problem, ...] = ()
    encoding: str = ""
    guessed: bool = False


def brief_from(found: Found, name: str) -> ReadBrief:
    """The brief in what was found in the file called `name`; FileProblem for none, and for more than a brief holds."""
    return _Reading(found, name).read_brief()


class _Reading:
    def __init__(self, found: Found, name: str) -> None:
        self._found, self._name = found, name
        self._cleaning = Cleaning()
        self._turned = 0

    def read_brief(self) -> ReadBrief:
        blocks = [replace(block, text=self._flat(block.text)) for block in self._found.blocks]
        _refuse_too_much(blocks, self._name)
        title = self._title(blocks)
        numbers = _numbers(blocks, title)
        if not numbers:
            raise FileProblem(_("“{name}” holds no text.").format(name=self._name))
        kept = [(new, blocks[old - 1]) for old, new in numbers.items()]
        brief = Brief(
            BriefId(an_id(title)),
            title,
            author=self._stated("author"),
            publisher=self._stated("publisher"),
            date=self._stated("date"),
            place=self._stated("place"),
            language=self._stated("language"),
            url=self._stated("url"),
            paragraphs=tuple(block.text for _new, block in kept),
            layout=tuple(_layout(kept)),
            notes=tuple(self._notes(numbers)),
        )
        return ReadBrief(
            brief,
            tuple(self._tables(numbers)),
            offered(brief.paragraphs, brief.layout, brief.language),
            suggestions(brief),
            tuple(self._problems()),
            self._found.encoding,
            self._found.guessed,
        )

    def _flat(self, text: str) -> str:
        return SPACE.sub(" ", self._cleaning.text(text)).strip()

    def _stated(self, key: str) -> str:
        return self._particular(self._found.particulars.get(key, ""))

    def _particular(self, text: str) -> str:
        shown, count = TURNING.subn(lambda found: f"[U+{ord(found[0]):04X}]", self._flat(text))
        self._turned += count
        return shortened(shown, LONGEST_PARTICULAR)

    def _title(self, blocks: Sequence[Block]) -> str:
        called = PurePath(self._name).stem.replace("_", " ")
        names = (_heading(blocks), called, self._name)
        chosen = self._stated("title") or next(filter(None, map(self._particular, names)), "")
        return shortened(chosen, LONGEST_TITLE)

    def _notes(self, numbers: dict[int, int]) -> Iterator[Note]:
        for note in self._found.notes:
            text = self._flat(note.text)
            if text:
                yield replace(
                    note,
                    text=text,
                    mark=self._flat(note.mark),
                    author=self._flat(note.author),
                    paragraph=numbers.get(note.paragraph or 0),
                )

    def _tables(self, numbers: dict[int, int]) -> Iterator[Table]:
        for table in self._found.tables:
            rows = tuple(tuple(self._flat(cell) for cell in row) for row in table.rows)
            if (paragraph := _from(numbers, table)) is not None:
                yield Table(rows, paragraph)

    def _problems(self) -> Iterator[Problem]:
        yield from (Problem(self._flat(where), self._flat(what)) for where, what in self._found.problems)
        if self._found.guessed:
            what = _(
                "The text is not UTF-8; it was read as {encoding}, which is a guess. Check its special characters."
            )
            yield Problem("", what.format(encoding=self._found.encoding))
        yield from (Problem("", repair) for repair in self._cleaning.repairs)
        if self._turned:
            what = _n(
                "{n} character that turns the reading direction is shown as a mark.",
                "{n} characters that turn the reading direction are shown as marks.",
                self._turned,
            )
            yield Problem("", what.format(n=self._turned))


def _heading(blocks: Sequence[Block]) -> str:
    """The first heading, where it stands before the text proper; further down it names a part."""
    for block in blocks:
        if block.role is Role.HEADING and block.text:
            return block.text
        if block.role is not Role.RUNNING and len(block.text) > LONGEST_TITLE:
            break
    return ""


def _numbers(blocks: Sequence[Block], title: str) -> dict[int, int]:
    """The number that each block has as a paragraph: those without text have none, nor has a heading that is the title.

    A heading that is all there is, is text too.
    """
    kept = [number for number, block in enumerate(blocks, 1) if block.text]
    if len(kept) > 1:
        first = blocks[kept[0] - 1]
        if first.role is Role.HEADING and first.text == title:
            kept = kept[1:]
    return {old: new for new, old in enumerate(kept, 1)}


def _layout(kept: Sequence[tuple[int, Block]]) -> Iterator[Layout]:
    for number, block in kept:
        layout = Layout(number, block.role, min(max(block.level, 0), DEEPEST), block.place)
        if layout != Layout(number):
            yield layout


def _from(numbers: dict[int, int], table: Table) -> int | None:
    """The paragraph that a table begins with: its first row that holds any text."""
    rows = range(table.paragraph, table.paragraph + max(1, len(table.rows)))
    return next((numbers[row] for row in rows if row in numbers), None)


def is_too_much(texts: Iterable[str]) -> bool:
    """Whether texts are more, or longer, than a brief's paragraphs may be."""
    lengths = list(map(len, texts))
    return len(lengths) > MOST_PARAGRAPHS or max(lengths, default=0) > LONGEST_PARAGRAPH or sum(lengths) > LONGEST_TEXT


def _refuse_too_much(blocks: Sequence[Block], name: str) -> None:
    if is_too_much(block.text for block in blocks):
        sentence = _(
            "“{name}” is too large for a brief: Riskdesk reads up to {most:,} paragraphs of {longest:,} characters, "
            "and {text:,} characters in all. Divide it, and import its parts."
        )
        told = sentence.format(name=name, most=MOST_PARAGRAPHS, longest=LONGEST_PARAGRAPH, text=LONGEST_TEXT)
        raise FileProblem(told)
