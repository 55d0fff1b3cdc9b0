"""A brief from Markdown: headings, points, tables, footnotes, and the particulars in front."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from statistics import mean
from typing import TYPE_CHECKING

from riskdesk.domain.briefs import Note, NoteKind, Role
from riskdesk.domain.errors import FileProblem
from riskdesk.exchange.regular_file import MEGABYTE
from riskdesk.importers.decoding import text_in
from riskdesk.importers.found import Block, Found, Table
from riskdesk.importers.readers import front_matter, plain_text
from riskdesk.importers.readers.stated import stated_in
from riskdesk.importers.readers.wrapping import flat
from riskdesk.words import _

if TYPE_CHECKING:
    from markdown_it.token import Token
    from markdown_it.tree import SyntaxTreeNode

LARGEST = 2 * MEGABYTE
"""Markdown nests, and takes far longer to read than plain text."""
DEEPEST = 100
"""Markdown that nests deeper than this is read as plain text."""

LONGEST_LINE = 160
FOOTNOTE = re.compile(r"^\[\^([^\]\s]{1,40})\]:[ \t]*(\S[^\n]*(?:\n(?:[ \t]+\S[^\n]*))*)\n?", re.MULTILINE)
MARK = re.compile(r"\[\^([^\]\s]{1,40})\]")


def read(content: bytes, name: str, encoding: str | None = None) -> Found:
    """The paragraphs of a Markdown file with what they are; its title is its first line if that is a heading."""
    if len(content) > LARGEST:
        sentence = _("“{name}” is too large for a brief: Riskdesk reads Markdown up to {size} MB.")
        raise FileProblem(sentence.format(name=name, size=LARGEST // MEGABYTE))
    how = text_in(content, name, encoding)
    particulars, text = front_matter.split(plain_text.OTHER_ENDS.sub("\n", how.text))
    tokens, definitions = _parsed(text)
    if any(token.level >= DEEPEST - 1 for token in tokens):
        return plain_text.found_in(how)  # what stands deeper would be left out
    gathered = _gathered(tokens)
    return Found(
        tuple(gathered.blocks),
        {**stated_in(gathered.blocks), **particulars},
        tuple(_notes(definitions, gathered.blocks)),
        tuple(gathered.tables),
        encoding=how.encoding,
        guessed=how.guessed,
    )


def _parsed(text: str) -> tuple[list[Token], dict[str, str]]:
    """The parts of a text without its footnotes, and the footnotes that it refers to by their marks."""
    from markdown_it import MarkdownIt  # noqa: PLC0415 - start-up

    referred = set(MARK.findall(FOOTNOTE.sub("", text)))
    definitions = {mark: said for mark, said in FOOTNOTE.findall(text) if mark in referred}
    text = FOOTNOTE.sub(lambda note: "" if note[1] in definitions else note[0], text)
    markdown = MarkdownIt("commonmark", {"maxNesting": DEEPEST}).enable("table")
    return markdown.parse(text), definitions


def _notes(definitions: Mapping[str, str], blocks: Iterable[Block]) -> Iterator[Note]:
    marked: dict[str, int] = {}
    for number, block in enumerate(blocks, 1):
        for mark in MARK.findall(block.text):
            marked.setdefault(mark, number)
    for mark, said in definitions.items():
        yield Note(NoteKind.FOOTNOTE, flat(said), mark, marked.get(mark))


def _gathered(tokens: Sequence[Token]) -> _Gathered:
    from markdown_it.tree import SyntaxTreeNode  # noqa: PLC0415 - start-up

    gathered = _Gathered()
    gathered.walk(SyntaxTreeNode(tokens))
    return gathered


@dataclass
class _Gathered:
    """Blocks and tables as the parts of a text bring them."""

    blocks: list[Block] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)

    def walk(self, node: SyntaxTreeNode, lists: int = 0) -> None:
        """Take in what stands inside a part; `lists` is how many lists it stands in."""
        for child in node.children:
            if child.type == "heading":
                self.add(_words(child), Role.HEADING, int(child.tag[1:]))
            elif child.type == "table":
                self.table(child)
            elif child.type == "list_item":
                self.item(child, lists - 1)
            elif child.type == "paragraph":
                for text in _paragraphs(child):
                    self.add(text)
            elif child.type in ("fence", "code_block", "html_block"):
                self.add(child.content)
            else:
                self.walk(child, lists + child.type.endswith("_list"))

    def item(self, node: SyntaxTreeNode, level: int) -> None:
        """Take in a point: its first paragraph is the point, what follows stands under it."""
        first = len(self.blocks)
        self.walk(node, level + 1)
        if first < len(self.blocks) and self.blocks[first].role is Role.TEXT:
            number = f"{node.info}{node.markup} " if node.info else ""
            self.blocks[first] = Block(number + self.blocks[first].text, Role.ITEM, level)

    def table(self, node: SyntaxTreeNode) -> None:
        """Take in the rows of a table."""
        rows = tuple(
            tuple(flat(_words(cell)) for cell in row.children) for part in node.children for row in part.children
        )
        self.tables.append(Table(rows, len(self.blocks) + 1))
        self.blocks.extend(Block(" | ".join(row), Role.ROW) for row in rows)

    def add(self, text: str, role: Role = Role.TEXT, level: int = 0) -> None:
        """Take in a paragraph that says something."""
        if words := flat(text):
            self.blocks.append(Block(words, role, level))


def _paragraphs(node: SyntaxTreeNode) -> Sequence[str]:
    """A paragraph; or its lines, where they are too long to be its wrapped lines, or its sentences line by line."""
    lines = _words(node).split("\n")
    return lines if mean(map(len, lines)) > LONGEST_LINE else [" ".join(lines)]


def _words(node: SyntaxTreeNode) -> str:
    """The words of a part, line by line: of a link its words, of a picture what is said in its place."""
    inline = [token for child in node.children if child.type == "inline" for token in _tokens(child)]
    return "".join("\n" if token.type in ("softbreak", "hardbreak") else token.content for token in inline)


def _tokens(node: SyntaxTreeNode) -> Iterator[SyntaxTreeNode]:
    """What stands in a line, without the signs around it."""
    for child in node.children:
        if child.type in ("text", "code_inline", "html_inline", "image", "softbreak", "hardbreak"):
            yield child
        else:
            yield from _tokens(child)
