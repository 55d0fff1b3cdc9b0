"""Paragraphs of plain text and of Markdown, in order; beyond joining wrapped lines nothing is mended."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it.token import Token

WIDEST_WRAPPING = 100
"""A text with longer lines is not wrapped by hand: each of its lines is a paragraph."""
LONGEST_TITLE = 120
DEEPEST = 100
"""Markdown that nests deeper than this is read as plain text."""

BULLET = re.compile(r"([-–—•*·]|\d{1,3}[.)])\s+\S")
SPACE = re.compile(r"\s+")
SENTENCE_END = (".", "!", "?", "…", ":", ";", "۔", "؟", "。")


@dataclass(frozen=True)
class Parts:
    """A title, where the text itself shows one, and the paragraphs after it."""

    title: str
    paragraphs: tuple[str, ...]


def of_text(text: str) -> Parts:
    """Blank lines part paragraphs; a short first line that ends no sentence is the title."""
    blocks = re.split(r"\n[^\S\n]*\n|\f", text)
    paragraphs = [paragraph for block in blocks for paragraph in _of_block(block)]
    first = paragraphs[0] if paragraphs else ""
    is_title = len(paragraphs) > 1 and len(first) <= LONGEST_TITLE and not first.endswith(SENTENCE_END)
    return Parts(first, tuple(paragraphs[1:])) if is_title else Parts("", tuple(paragraphs))


def of_markdown(text: str) -> Parts:
    """The first heading, if the text begins with one, is the title; other headings and list items are paragraphs."""
    from markdown_it import MarkdownIt  # noqa: PLC0415 - start-up

    tokens = MarkdownIt("commonmark", {"maxNesting": DEEPEST}).enable("table").parse(text)
    if any(token.level >= DEEPEST - 1 for token in tokens):
        return of_text(text)  # what stands deeper would be left out
    paragraphs = [paragraph for paragraph in map(_flat, _of_tokens(tokens)) if paragraph]
    if tokens and tokens[0].type == "heading_open" and paragraphs:
        return Parts(paragraphs[0], tuple(paragraphs[1:]))
    return Parts("", tuple(paragraphs))


def _of_block(block: str) -> Iterator[str]:
    lines = [line.strip() for line in block.split("\n") if line.strip()]
    if any(len(line) > WIDEST_WRAPPING for line in lines):
        yield from map(_flat, lines)
        return
    gathered: list[str] = []
    for line in lines:
        if gathered and BULLET.match(line):
            yield _flat(" ".join(gathered))
            gathered = []
        gathered.append(line)
    if gathered:
        yield _flat(" ".join(gathered))


def _of_tokens(tokens: Iterable[Token]) -> Iterator[str]:
    row: list[str] | None = None
    for token in tokens:
        if token.type == "tr_open":
            row = []
        elif token.type == "tr_close":
            yield " | ".join(row or ())
            row = None
        elif token.type == "inline":
            words = "".join(_words(token.children or ()))
            if row is None:
                yield words
            else:
                row.append(_flat(words))
        elif token.type in ("fence", "code_block", "html_block"):
            yield token.content


def _words(children: Iterable[Token]) -> Iterator[str]:
    for child in children:
        if child.type in ("softbreak", "hardbreak"):
            yield " "
        elif child.type in ("text", "code_inline", "html_inline", "image"):
            yield child.content


def _flat(text: str) -> str:
    return SPACE.sub(" ", text).strip()
