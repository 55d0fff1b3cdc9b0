"""The text of a Word document: paragraphs, tables, boxes and notes, in order and each once."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from riskdesk.domain.briefs import Note, NoteKind, Role
from riskdesk.importers.found import Block
from riskdesk.importers.readers.gathering import Gathering, page
from riskdesk.importers.readers.left_out import LeftOut
from riskdesk.importers.readers.word_lines import ADDED, NO_TEXT, REMOVED, Line, Lines, alternative
from riskdesk.importers.readers.word_styles import DEEPEST_HEADING, Lists, Styles, list_of, outline
from riskdesk.importers.readers.xml_parts import attribute, child, local, whole

WIDEST = 63
"""So many columns may a cell of Word span."""
NO_LIST = ("", "0")


@dataclass
class Context:
    """What the other parts of a document hold: styles, lists, notes by their kind and id, diagrams by theirs."""

    styles: Styles
    lists: Lists
    notes: Mapping[tuple[NoteKind, str], Element]
    diagram: Callable[[str], Element | None]
    left_out: LeftOut
    has_pages: bool


class Body:
    """Walks a document and gathers its text."""

    def __init__(self, context: Context) -> None:
        self.gathering = Gathering()
        self._context = context
        self._lines = Lines(context.styles, context.left_out, context.has_pages)
        self._unfinished: Line | None = None
        self._told: set[tuple[NoteKind, str]] = set()
        self._counts = dict.fromkeys(NoteKind, 0)
        self._drawn: set[str] = set()

    def walk(self, element: Element) -> None:
        """Gather all that stands inside a part of the document."""
        for inner in element:
            self._block(inner)
        if self._unfinished is not None:
            line, self._unfinished = self._unfinished, None
            self._add(line, None)

    def apart(self, element: Element) -> Gathering:
        """What stands inside an element, gathered for itself: a cell, a note, a header."""
        outer, self.gathering = self.gathering, Gathering(between_cells=", ")
        unfinished, self._unfinished = self._unfinished, None
        self.walk(element)
        inner, self.gathering, self._unfinished = self.gathering, outer, unfinished
        return inner

    def tell_the_other_comments(self) -> None:
        """Gather the comments that stand at no place of the text."""
        for kind, note_id in self._context.notes:
            if kind is NoteKind.COMMENT:
                self._tell(kind, note_id)

    def _block(self, element: Element) -> None:
        name = local(element)
        if name in ("p", "oMathPara", "oMath"):
            self._paragraph(element)
        elif name == "tbl":
            self._table(element)
        elif name == "AlternateContent":
            self.walk(alternative(element))
        elif name in REMOVED:
            self._context.left_out.changes += 1
        elif name not in NO_TEXT:
            self._context.left_out.changes += name in ADDED
            for inner in element:
                self._block(inner)

    def _paragraph(self, element: Element) -> None:
        line, self._unfinished = self._unfinished or self._lines.begun(), None
        self._lines.read(element, line)
        self._lines.end_paragraph()
        properties = child(element, "pPr")
        mark = child(properties, "rPr")
        if any(child(mark, name) is not None for name in REMOVED):
            self._context.left_out.changes += 1
            self._unfinished = line  # its end is deleted: it goes on in the next paragraph
        else:
            self._add(line, properties)

    def _add(self, line: Line, properties: Element | None) -> None:
        for kind, note_id in line.notes:
            self._tell(kind, note_id)
        self.gathering.add(self._laid_out(line, properties))
        for box in line.boxes:
            self._block(box)
        for diagram in line.diagrams:
            root = None if diagram in self._drawn else self._context.diagram(diagram)
            self._drawn.add(diagram)
            if root is not None:
                self._block(root)

    def _laid_out(self, line: Line, properties: Element | None) -> Block:
        text, place = line.text, page(line.page)
        style = self._context.styles.of(attribute(child(properties, "pStyle"), "val") or self._context.styles.default)
        list_id, level = list_of(properties)
        if not list_id:
            list_id, level = style.list_id, style.level
        number = "" if list_id in NO_LIST else self._context.lists.next(list_id, level)
        text = f"{number} {text}" if text else ""
        heading = outline(properties) or style.heading
        if 0 < heading <= DEEPEST_HEADING:
            return Block(text, Role.HEADING, heading, place)
        return Block(text, place=place) if list_id in NO_LIST else Block(text, Role.ITEM, level, place)

    def _tell(self, kind: NoteKind, note_id: str) -> None:
        """Gather a note where it is first referred to, and then those that it refers to."""
        element = self._context.notes.get((kind, note_id))
        if element is None or (kind, note_id) in self._told:
            return
        self._told.add((kind, note_id))
        self._counts[kind] += 1
        mark = "" if kind is NoteKind.COMMENT else str(self._counts[kind])
        inner = self.apart(element)
        self.gathering.add_note(Note(kind, inner.text, mark, author=attribute(element, "author")))
        self.gathering.take_notes(inner)

    def _table(self, element: Element) -> None:
        rows = [list(_inner(row, "tc")) for row in _inner(element, "tr") if not self._is_removed(row)]
        if any(len(row) > 1 for row in rows):
            self.gathering.add_rows(map(self._cells, rows))
        else:  # a frame around text, not a table
            for cell in (cell for row in rows for cell in row):
                self.walk(cell)

    def _is_removed(self, row: Element) -> bool:
        removed = any(child(child(row, "trPr"), name) is not None for name in REMOVED)
        self._context.left_out.changes += removed
        return removed

    def _cells(self, row: list[Element]) -> list[Gathering]:
        cells = []
        for cell in row:
            cells.append(self.apart(cell))
            span = whole(attribute(child(child(cell, "tcPr"), "gridSpan"), "val"), WIDEST)
            cells.extend(Gathering() for _column in range(span - 1))
        return cells


def _inner(element: Element, name: str) -> Iterator[Element]:
    """The rows of a table or the cells of a row, also those in a control or a tracked change."""
    for inner in element:
        if local(inner) == name:
            yield inner
        elif local(inner) not in NO_TEXT:
            yield from _inner(inner, name)
