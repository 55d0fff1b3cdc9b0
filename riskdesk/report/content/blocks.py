"""What a report is made of: blocks of words, tables, charts and judgements, without any idea of how they look."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from riskdesk.report.figures.drawing import Align, Drawing

Style = Literal["body", "lead", "intro", "quiet", "label", "question", "verdict", "notice", "space"]


@dataclass(frozen=True, slots=True)
class Title:
    """The title of the report."""

    text: str


@dataclass(frozen=True, slots=True)
class Contents:
    """The list of headings with their pages, under a title of its own."""

    text: str


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading, which may start a page. Quotes lead to the anchor."""

    text: str
    level: int = 1
    page: bool = False
    anchor: str = ""
    listed: bool = True


@dataclass(frozen=True, slots=True)
class Words:
    """A paragraph; the language is that of its text, where it is not the report's."""

    text: str
    style: Style = "body"
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list of short texts."""

    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Facts:
    """Names, each with what belongs to it."""

    pairs: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class QuoteLine:
    """A quote, where it stands, and the anchor of its source (empty where that is not printed)."""

    text: str
    source: str
    to: str = ""
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table that is more than a text."""

    text: str
    note: str = ""
    indent: int = 0
    strong: bool = False
    quotes: tuple[QuoteLine, ...] = ()


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its head, its share of the free width (0: as wide as its content), and its side."""

    head: str
    share: float = 0.0
    align: Align = "left"


@dataclass(frozen=True, slots=True)
class Table:
    """A table; its header repeats on every page."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[str | Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """A chart with the sentence that says what it shows."""

    drawing: Drawing
    caption: str


@dataclass(frozen=True, slots=True)
class Judgement:
    """One score with everything that stands behind it."""

    name: str
    value: str
    about: str
    rationale: str
    quotes: tuple[QuoteLine, ...] = ()
    dissent: str = ""


@dataclass(frozen=True, slots=True)
class Judgements:
    """Scores one after the other."""

    entries: tuple[Judgement, ...]


@dataclass(frozen=True, slots=True)
class Passages:
    """The numbered paragraphs of a source; `headings` are the numbers of those that head others."""

    paragraphs: tuple[str, ...]
    language: str | None = None
    headings: tuple[int, ...] = ()


Block = Title | Contents | Heading | Words | Bullets | Facts | Table | Picture | Judgements | Passages

MOST_COLUMNS = 5
"""How many columns fit a page beside the first ones."""


def tables(first: Sequence[Column], others: Sequence[Column], rows: Sequence[Sequence[str | Cell]]) -> list[Table]:
    """A table with many columns as several that fit the page, each with the first columns repeated."""
    count = max(1, -(-len(others) // MOST_COLUMNS))
    each = max(1, -(-len(others) // count))
    found = []
    for start in range(0, max(len(others), 1), each):
        part = slice(len(first) + start, len(first) + start + each)
        cut = tuple((*row[: len(first)], *row[part]) for row in rows)
        found.append(Table((*first, *others[start : start + each]), cut))
    return found
