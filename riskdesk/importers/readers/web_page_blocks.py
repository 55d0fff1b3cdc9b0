"""What is seen of a web page, as paragraphs, headings, points, rows of tables, and notes."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from lxml import etree

from riskdesk.domain.briefs import Note, NoteKind, Role
from riskdesk.importers.found import Block
from riskdesk.importers.readers.wrapping import flat

UNSEEN = frozenset(
    (
        "script", "style", "noscript", "template", "svg", "head", "title", "meta", "link", "iframe", "object",
        "embed", "audio", "video", "canvas", "map", "select", "option", "datalist", "button", "input", "textarea",
        "progress", "dialog",
    )
)  # fmt: skip
PARTS = frozenset(
    (
        "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "div", "dl", "dt",
        "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr",
        "html", "legend", "li", "main", "menu", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody",
        "td", "tfoot", "th", "thead", "tr", "ul",
    )
)  # fmt: skip
"""Elements that stand on lines of their own."""
LISTS = frozenset(("ul", "ol", "menu"))
HEADING = re.compile(r"h[1-6]")
HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
NOTE_ID = re.compile(r"(?:sdfootnote|sdendnote|footnote|endnote|fn|_ftn|_edn|cite_note)[-_:]?(\w{1,12})")
"""How programs name the place of a note that the text refers to."""
WAY_BACK = re.compile(r"\A[\^↑*†‡§]\s*|\s*[↩↑]\ufe0e?\s*\Z")
LONGEST_CELL = 600
BREAK = "\ue000"
"""Stands for a line break while a paragraph is gathered."""
BREAKS = re.compile(rf"{BREAK}\s*{BREAK}[\s{BREAK}]*")


@dataclass(slots=True)
class Part:
    """A block, where it stands in the page, and the notes that it refers to."""

    block: Block
    element: Any
    notes: list[str] = field(default_factory=list)
    cells: tuple[str, ...] | None = None
    begins_table: bool = False
    linked: int = 0
    """How many of its letters stand in links."""


@dataclass
class Seen:
    """Walks through a page from its first element to its last, without going deeper in itself."""

    parts: list[Part] = field(default_factory=list)
    notes: dict[str, Note] = field(default_factory=dict)
    _words: list[str] = field(default_factory=list)
    _referred: list[str] = field(default_factory=list)
    _lists: list[list[int]] = field(default_factory=list)
    _item: str | None = None
    """The number of the point that begins, empty if it has none; None once its first words were taken."""
    _links: int = 0
    _linked: int = 0

    def walk(self, page: Any) -> None:
        """Take in a whole page."""
        walk = etree.iterwalk(page, events=("start", "end"))
        for event, element in walk:
            if event == "end":
                self._end(element, page)
            elif self._is_skipped(element):
                walk.skip_subtree()
            else:
                self._start(element)
        self._flush(page)

    def _is_skipped(self, element: Any) -> bool:
        """Whether nothing inside an element is to be walked through, because it is unseen or was taken whole."""
        if not isinstance(element.tag, str) or element.tag in UNSEEN or is_hidden(element):
            return True
        if _note_id(element) is not None:
            self._flush(element.getparent())
            return self._take_note(element)
        if element.tag == "table" and _is_of_data(element):
            self._flush(element.getparent())
            self._take_table(element)
            return True
        return False

    def _start(self, element: Any) -> None:
        tag = element.tag
        if tag in PARTS:
            self._flush(element.getparent())
        if tag in LISTS:
            self._lists.append([_whole(element.get("start"), 1)] if tag == "ol" else [])
        elif tag == "li":
            self._item = self._next_number()
        elif tag == "br":
            self._words.append(BREAK)
        elif tag == "a":
            self._links += 1
            if element.get("href", "").startswith("#"):
                self._referred.append(element.get("href")[1:])
        elif tag == "img":
            self._words.append(element.get("alt", ""))
        self._say(element.text)

    def _end(self, element: Any, page: Any) -> None:
        tag = element.tag
        if tag in PARTS:
            self._flush(element)
        if tag in LISTS and self._lists and not is_hidden(element):
            self._lists.pop()
        elif tag == "li":
            self._item = None
        elif tag == "a":
            self._links = max(self._links - 1, 0)
        if element is not page:
            self._say(element.tail)

    def _say(self, text: str | None) -> None:
        if text:
            self._words.append(text)
            self._linked += len(text.strip()) if self._links else 0

    def _next_number(self) -> str:
        if not self._lists or not self._lists[-1]:
            return ""
        number = self._lists[-1][0]
        self._lists[-1][0] += 1
        return f"{number}. "

    def _flush(self, element: Any) -> None:
        """Close the paragraph that was gathered, which stands in an element."""
        texts = [text for text in map(flat, BREAKS.split("".join(self._words))) if text.strip(BREAK + " ")]
        referred, linked = self._referred, self._linked
        self._words, self._referred, self._linked = [], [], 0
        for text in texts:
            self.parts.append(
                Part(self._block(flat(text.replace(BREAK, " ")), element), element, referred, linked=linked)
            )

    def _block(self, text: str, element: Any) -> Block:
        if element is not None and isinstance(element.tag, str) and HEADING.fullmatch(element.tag):
            return Block(text, Role.HEADING, int(element.tag[1]))
        if self._item is not None:
            number, self._item = self._item, None
            return Block(number + text, Role.ITEM, max(len(self._lists) - 1, 0))
        return Block(text)

    def _take_table(self, table: Any) -> None:
        for caption in table.findall("caption"):
            if text := visible_text(caption):
                self.parts.append(Part(Block(text), table))
        begins = True
        for row in table.iter("tr"):
            cells = tuple(visible_text(cell) for cell in row if cell.tag in ("td", "th"))
            if any(cells):
                self.parts.append(Part(Block(" | ".join(cells), Role.ROW), table, [], cells, begins))
                begins = False

    def _take_note(self, element: Any) -> bool:
        name = _note_id(element) or ""
        text = visible_text(element)
        known = NOTE_ID.fullmatch(name)
        mark = known[1] if known else ""
        said = re.sub(rf"\A\W{{0,2}}{re.escape(mark)}\b[\])]*[.:]?\s*", "", WAY_BACK.sub("", text)) if mark else text
        if not said:
            return False
        kind = NoteKind.ENDNOTE if "end" in name or name.startswith("_edn") else NoteKind.FOOTNOTE
        self.notes[name] = Note(kind, said, mark)
        return True


def visible_text(element: Any) -> str:
    """The words that are seen of an element."""
    words: list[str] = []
    walk = etree.iterwalk(element, events=("start", "end"))
    for event, inner in walk:
        if event == "start":
            if not isinstance(inner.tag, str) or inner.tag in UNSEEN or is_hidden(inner):
                walk.skip_subtree()
                continue
            words.append(" " if inner.tag in PARTS or inner.tag == "br" else "")
            words.append(inner.text or "")
        elif inner is not element:
            words.append((" " if inner.tag in PARTS else "") + (inner.tail or ""))
    return flat("".join(words))


def is_hidden(element: Any) -> bool:
    """Whether the page says that an element is not shown."""
    return element.get("hidden") is not None or HIDDEN.search(element.get("style", "")) is not None


def _note_id(element: Any) -> str | None:
    """The name of a note whose text an element holds."""
    name: str = element.get("id") or ""
    is_note = element.tag in ("li", "div", "p", "aside", "section") and (
        NOTE_ID.fullmatch(name) is not None or element.get("role") in ("doc-footnote", "doc-endnote")
    )
    return name if is_note and name and not name.endswith("s") else None


def _is_of_data(table: Any) -> bool:
    """Whether a table holds data, and is not there to set a page in columns."""
    if next(table.iterdescendants("table", "h1", "h2", "h3", "ul", "ol"), None) is not None:
        return False
    rows = [[cell for cell in row if cell.tag in ("td", "th")] for row in table.iter("tr")]
    if not rows or max(map(len, rows)) < 2:
        return False
    return all(len("".join(cell.itertext())) <= LONGEST_CELL for row in rows for cell in row)


def _whole(stated: str | None, otherwise: int) -> int:
    return int(stated) if stated and re.fullmatch(r"-?[0-9]{1,6}", stated) else otherwise
