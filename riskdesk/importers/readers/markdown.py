"""A brief from Markdown: headings, points, tables, footnotes, and the particulars in front."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from statistics import mean
from typing import TYPE_CHECKING, Any, NamedTuple

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
CELL_END = re.compile(r"(?<!\\)\|")


def read(content: bytes, name: str, encoding: str | None = None) -> Found:
    """The paragraphs of a Markdown file with what they are; its title is its first line if that is a heading."""
    if len(content) > LARGEST:
        sentence = _("“{name}” is too large for a brief: Riskdesk reads Markdown up to {size} MB.")
        raise FileProblem(sentence.format(name=name, size=LARGEST // MEGABYTE))
    how = text_in(content, name, encoding)
    particulars, text = front_matter.split(plain_text.OTHER_ENDS.sub("\n", how.text))
    parsed = _parsed(text)
    if any(token.level >= DEEPEST - 1 for token in parsed.tokens):
        return plain_text.found_in(how)  # what stands deeper would be left out
    gathered = _gathered(parsed)
    return Found(
        tuple(gathered.blocks),
        {**stated_in(gathered.blocks), **particulars},
        (*_notes(parsed.footnotes, gathered.blocks), *parsed.links),
        tuple(gathered.tables),
        encoding=how.encoding,
        guessed=how.guessed,
    )


class _Parsed(NamedTuple):
    """The parts of a text, the lines that they count, and its notes: by their marks, and where its links lead."""

    tokens: Sequence[Token]
    lines: Sequence[str]
    footnotes: Mapping[str, str]
    links: Sequence[Note]


def _parsed(text: str) -> _Parsed:
    """“[2]: https://example.org” at the end of a text leads a link somewhere; many name their sources so."""
    from markdown_it import MarkdownIt  # noqa: PLC0415 - start-up

    referred = set(MARK.findall(FOOTNOTE.sub("", text)))
    footnotes: dict[str, str] = {}
    for mark, said in FOOTNOTE.findall(text):
        if mark in referred:
            footnotes.setdefault(mark, said)
    text = FOOTNOTE.sub(lambda note: "" if footnotes.get(note[1]) == note[2] else note[0], text)
    markdown = MarkdownIt("commonmark", {"maxNesting": DEEPEST}).enable("table")
    named: dict[str, Any] = {}
    tokens = markdown.parse(text, named)
    links = list(named.get("references", {}).items())
    links += [(link["label"], link) for link in named.get("duplicate_refs", ())]
    notes = [Note(NoteKind.ENDNOTE, f"{link['href']} {link['title']}", mark) for mark, link in links]
    return _Parsed(tokens, text.split("\n"), footnotes, notes)


def _notes(footnotes: Mapping[str, str], blocks: Iterable[Block]) -> Iterator[Note]:
    marked: dict[str, int] = {}
    for number, block in enumerate(blocks, 1):
        for mark in MARK.findall(block.text):
            marked.setdefault(mark, number)
    for mark, said in footnotes.items():
        yield Note(NoteKind.FOOTNOTE, flat(said), mark, marked.get(mark))


def _gathered(parsed: _Parsed) -> _Gathered:
    from markdown_it.tree import SyntaxTreeNode  # noqa: PLC0415 - start-up

    gathered = _Gathered(parsed.lines)
    gathered.walk(SyntaxTreeNode(parsed.tokens))
    return gathered


@dataclass
class _Gathered:
    """Blocks and tables as the parts of a text bring them."""

    lines: Sequence[str]
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
        first, end = node.map or (0, 0)
        lines = (self.lines[first], *self.lines[first + 2 : end])
        found = [row for part in node.children for row in part.children]
        rows = tuple(_cells(row, line) for row, line in zip(found, lines, strict=True))
        self.tables.append(Table(rows, len(self.blocks) + 1))
        self.blocks.extend(Block(" | ".join(row), Role.ROW) for row in rows)

    def add(self, text: str, role: Role = Role.TEXT, level: int = 0) -> None:
        """Take in a paragraph that says something."""
        if words := flat(text):
            self.blocks.append(Block(words, role, level))


def _cells(row: SyntaxTreeNode, line: str) -> tuple[str, ...]:
    """The cells of a row, also those beyond the head of its table, which the parser leaves out."""
    known = tuple(flat(_words(cell)) for cell in row.children)
    written = CELL_END.split(line.strip("> \t").removeprefix("|").removesuffix("|"))
    return (*known, *(flat(cell.replace("\\|", "|")) for cell in written[len(known) :]))


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
