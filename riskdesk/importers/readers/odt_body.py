"""The text of an OpenDocument text: paragraphs, lists, tables, boxes and notes, in order and each once."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from riskdesk.domain.briefs import Note, NoteKind, Role
from riskdesk.domain.errors import FileProblem
from riskdesk.importers.found import Block
from riskdesk.importers.readers.gathering import Gathering, page
from riskdesk.importers.readers.left_out import LeftOut
from riskdesk.importers.readers.odt_lines import NO_TEXT, Line, Lines
from riskdesk.importers.readers.odt_styles import HEADINGS, Numbers, Style, Styles
from riskdesk.importers.readers.xml_parts import attribute, child, local, whole
from riskdesk.words import _

CELLS = ("table-cell", "covered-table-cell")
WIDEST = 64
"""An empty cell is repeated so often at most: beyond the text there is nothing to keep apart."""
MOST_REPEATED = 10_000
DEEPEST_HEADING = 10


@dataclass(frozen=True, slots=True)
class Item:
    """Where a paragraph stands in a list: its first one carries the number."""

    key: str
    style: str
    level: int
    start: str = ""


class Body:
    """Walks a document and gathers its text."""

    def __init__(
        self, styles: Styles, left_out: LeftOut, formula: Callable[[str], Element | None], has_pages: bool
    ) -> None:
        self.gathering = Gathering()
        self._styles = styles
        self._left_out = left_out
        self._formula = formula
        self._lines = Lines(styles, left_out, has_pages)
        self._numbers = Numbers(styles)
        self._item: Item | None = None
        self._repeated = 0
        self._readers: Mapping[str, Callable[[Element], None]] = {
            "p": self._paragraph,
            "h": self._paragraph,
            "list": self._list,
            "table": self._table,
            "section": self._section,
            "object": self._object,
            "object-ole": self._object,
            "soft-page-break": lambda _element: self._lines.new_page(),
            "tracked-changes": self._changes,
            **dict.fromkeys((*NO_TEXT, "note-citation"), lambda _element: None),
        }

    def walk(self, element: Element) -> None:
        """Gather all that stands inside a part of the document."""
        for inner in element:
            self._block(inner)

    def apart(self, element: Element) -> Gathering:
        """What stands inside an element, gathered for itself: a cell, a note, a header."""
        outer, self.gathering = self.gathering, Gathering(between_cells=", ")
        item, self._item = self._item, None
        self.walk(element)
        inner, self.gathering, self._item = self.gathering, outer, item
        return inner

    def _block(self, element: Element) -> None:
        self._readers.get(local(element), self.walk)(element)

    def _paragraph(self, element: Element) -> None:
        style = self._styles.of(element, "paragraph")
        self._break(style)
        line = self._lines.begun()
        self._lines.read(element, line)
        for note in line.notes:
            self._tell(note)
        if style.hidden:
            self._left_out.hide(line.text)
        else:
            self.gathering.add(self._laid_out(element, style, line))
        for box in line.boxes:
            self._block(box)

    def _break(self, style: Style) -> None:
        if style.breaks and self.gathering.blocks:
            self._lines.new_page()

    def _laid_out(self, element: Element, style: Style, line: Line) -> Block:
        item, self._item = self._item, None
        place = page(line.page)
        number = self._numbers.next(item.key, item.style, item.level, item.start) if item else ""
        heading = whole(attribute(element, "outline-level")) or style.heading
        is_heading = local(element) == "h" or heading > 0
        if is_heading and not item and local(element) == "h" and attribute(element, "is-list-header") != "true":
            number = self._numbers.next(HEADINGS, HEADINGS, max(heading, 1) - 1)
        text = f"{number} {line.text}" if line.text else ""
        if is_heading:
            return Block(text, Role.HEADING, min(max(heading, 1), DEEPEST_HEADING), place)
        return Block(text, Role.ITEM, item.level, place) if item else Block(text, place=place)

    def _tell(self, element: Element) -> None:
        if local(element) == "annotation":
            kind, mark = NoteKind.COMMENT, ""
        else:
            kind = NoteKind.ENDNOTE if attribute(element, "note-class") == "endnote" else NoteKind.FOOTNOTE
            mark = "".join(found.itertext()) if (found := child(element, "note-citation")) is not None else ""
        author = child(element, "creator")
        inner = self.apart(element)
        self.gathering.add_note(Note(kind, inner.text, mark, author="" if author is None else author.text or ""))
        self.gathering.take_notes(inner)

    def _list(self, element: Element, outer: Item | None = None) -> None:
        style = attribute(element, "style-name") or (outer.style if outer else "")
        key = outer.key if outer else self._numbers.begin(element, style)
        inside = Item(key, style, outer.level + 1 if outer else 0)
        for entry in element:
            is_item = local(entry) == "list-item"
            self._item = Item(key, style, inside.level, attribute(entry, "start-value")) if is_item else None
            for inner in entry:
                if local(inner) == "list":
                    self._list(inner, inside)
                else:
                    self._block(inner)
        self._item = None

    def _table(self, element: Element) -> None:
        self._break(self._styles.of(element, "table"))
        rows = [list(_inner(row, CELLS)) for row in _inner(element, ("table-row",))]
        if any(len(row) > 1 for row in rows):
            self.gathering.add_rows(list(self._cells(row)) for row in rows)
        else:  # a frame around text, not a table
            for cell in (cell for row in rows for cell in row):
                self.walk(cell)

    def _cells(self, row: list[Element]) -> Iterator[Gathering]:
        for element in row:
            cell = self.apart(element)
            yield cell
            times = whole(attribute(element, "number-columns-repeated")) - 1
            if cell.blocks and times > 0:
                self._repeated += times
                if self._repeated > MOST_REPEATED:
                    raise FileProblem(_("A table repeats its cells without end. Save the file anew, or as a PDF."))
            for _again in range(times if cell.blocks else min(times, WIDEST)):
                copy = Gathering()
                copy.add(Block(cell.text, place=cell.place))
                yield copy

    def _section(self, element: Element) -> None:
        if attribute(element, "display") == "none":
            self._left_out.hide(self.apart(element).text)
        else:
            self.walk(element)

    def _object(self, element: Element) -> None:
        formula = self._formula(attribute(element, "href"))
        if formula is None:
            self._left_out.embedded += 1
            self.walk(element)
        else:
            parts = (inner for inner in formula.iter() if not local(inner).startswith("annotation"))
            self.gathering.add(Block(" ".join(inner.text or "" for inner in parts)))

    def _changes(self, element: Element) -> None:
        self._left_out.changes += len(element)


def _inner(element: Element, names: tuple[str, ...]) -> Iterator[Element]:
    """The rows of a table or the cells of a row, also those in a group."""
    for inner in element:
        if local(inner) in names:
            yield inner
        elif local(inner).startswith("table-") and local(inner) not in CELLS:
            yield from _inner(inner, names)
