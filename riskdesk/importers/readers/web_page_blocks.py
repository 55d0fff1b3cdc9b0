"""What is seen of a web page, as paragraphs, headings, points, rows of tables, and notes."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from lxml import etree

from riskdesk.domain.briefs import Note, Role
from riskdesk.importers.found import Block
from riskdesk.importers.readers.numbering import printed
from riskdesk.importers.readers.plain_text import blocks_of
from riskdesk.importers.readers.web_page_notes import note_in, place_of, referred_by, take_marks_out
from riskdesk.importers.readers.web_page_tables import is_of_data, rows_of
from riskdesk.importers.readers.web_page_text import PARTS, UNSEEN, is_hidden, unfold, visible_text
from riskdesk.importers.readers.wrapping import flat

LISTS = frozenset(("ul", "ol", "menu"))
FORMS = {"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
"""What numbers of a list are, by its type; otherwise digits."""
HEADING = re.compile(r"h[1-6]")
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


@dataclass(slots=True)
class _List:
    """A list that is open, and the number of its next point; None for one with signs in front."""

    number: int | None = None
    form: str = ""


@dataclass
class Seen:
    """Walks through a page from its first element to its last, without going deeper in itself."""

    parts: list[Part] = field(default_factory=list)
    notes: dict[str, Note] = field(default_factory=dict)
    _words: list[str] = field(default_factory=list)
    _referred: list[str] = field(default_factory=list)
    _lists: list[_List] = field(default_factory=list)
    _item: str | None = None
    """The number of the point that begins, empty if it has none; None once its first words were taken."""
    _links: int = 0
    _linked: int = 0

    def walk(self, page: Any) -> None:
        """Take in a whole page."""
        unfold(page)
        take_marks_out(page)
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
        if not isinstance(element.tag, str) or is_hidden(element):
            return True
        if element.tag in UNSEEN:
            return not (element.tag == "button" and _is_heading(element.getparent()))
        if (place := place_of(element)) is not None:
            self._flush(element.getparent())
            return self._take_note(element, place)
        if element.tag == "pre":
            self._flush(element.getparent())
            self.parts += [Part(block, element) for block in blocks_of("".join(element.itertext()))]
            return True
        if element.tag == "table" and is_of_data(element):
            self._flush(element.getparent())
            self._take_table(element)
            return True
        return False

    def _start(self, element: Any) -> None:
        tag = element.tag
        if tag in PARTS:
            self._flush(element.getparent())
        if tag in LISTS:
            self._lists.append(_list(element))
        elif tag == "li":
            self._item = self._next_number(element)
        elif tag == "br":
            self._words.append(BREAK)
        elif tag == "a":
            self._links += 1
            self._referred += filter(None, [referred_by(element)])
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

    def _next_number(self, item: Any) -> str:
        inner = self._lists[-1] if self._lists else _List()
        if inner.number is None:
            return ""
        number = _whole(item.get("value"), inner.number)
        inner.number = number + 1
        return f"{printed(number, inner.form)}. "

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
        if _is_heading(element):
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
        for row, cells in rows_of(table):
            referred = [place for link in row.iter("a") if (place := referred_by(link))]
            self.parts.append(Part(Block(" | ".join(cells), Role.ROW), table, referred, cells, begins))
            begins = False

    def _take_note(self, element: Any, place: str) -> bool:
        note = note_in(element, place)
        if note is None:
            return False
        self.notes[place] = note
        return True


def _is_heading(element: Any) -> bool:
    return element is not None and isinstance(element.tag, str) and HEADING.fullmatch(element.tag) is not None


def _list(element: Any) -> _List:
    if element.tag != "ol":
        return _List()
    return _List(_whole(element.get("start"), 1), FORMS.get(element.get("type", ""), ""))


def _whole(stated: str | None, otherwise: int) -> int:
    return int(stated) if stated and re.fullmatch(r"-?[0-9]{1,6}", stated) else otherwise
