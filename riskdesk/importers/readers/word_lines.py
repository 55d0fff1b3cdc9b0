"""The words of a paragraph of a Word document, with what hangs on it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from riskdesk.domain.briefs import NoteKind
from riskdesk.importers.readers.gathering import flat
from riskdesk.importers.readers.left_out import LeftOut
from riskdesk.importers.readers.symbols import symbol
from riskdesk.importers.readers.word_styles import Styles, vanishing
from riskdesk.importers.readers.xml_parts import attribute, child, local

SPACES = ("tab", "br", "cr", "ptab")
NO_TEXT = ("pPr", "rPr", "sdtPr", "sdtEndPr", "tblPr", "tblGrid", "trPr", "tcPr", "sectPr", "naryPr", "delText")
REMOVED = ("del", "moveFrom")
ADDED = ("ins", "moveTo")
REFERENCES = {
    "footnoteReference": NoteKind.FOOTNOTE,
    "endnoteReference": NoteKind.ENDNOTE,
    "commentReference": NoteKind.COMMENT,
}
FORMULA = {"den": ("/", ""), "sup": ("^", ""), "sub": ("_", ""), "d": ("(", ")"), "rad": ("√(", ")")}
INTEGRAL = "∫"
"""The sign of a sum or integral that names none."""


@dataclass
class Line:
    """The text of a paragraph, the page that it begins on, and the notes, boxes and diagrams that hang on it."""

    page: int
    pieces: list[str] = field(default_factory=list)
    notes: list[tuple[NoteKind, str]] = field(default_factory=list)
    boxes: list[Element] = field(default_factory=list)
    diagrams: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The words of the paragraph."""
        return flat("".join(self.pieces))


class Lines:
    """Reads one paragraph after the other, and knows the page and the fields that go on from one to the next."""

    def __init__(self, styles: Styles, left_out: LeftOut, has_pages: bool) -> None:
        self._styles = styles
        self._left_out = left_out
        self._page = int(has_pages)
        self._instructions: list[list[str] | None] = []
        self._readers: Mapping[str, Callable[[Element, Line], None]] = {
            "r": self._run,
            "t": self._words,
            "sym": self._symbol,
            "noBreakHyphen": self._hyphen,
            "lastRenderedPageBreak": self._new_page,
            "fldChar": self._field,
            "fldSimple": self._simple_field,
            "instrText": self._instruction,
            "relIds": self._diagram,
            "AlternateContent": self._alternative,
            "nary": self._nary,
            **dict.fromkeys(FORMULA, self._formula),
            **dict.fromkeys(SPACES, self._space),
            **dict.fromkeys(ADDED, self._added),
            **dict.fromkeys(REMOVED, self._removed),
            **dict.fromkeys(REFERENCES, self._reference),
            **dict.fromkeys(("txbxContent", "p", "tbl"), self._box),
            **dict.fromkeys(NO_TEXT, self._nothing),
        }

    def begun(self) -> Line:
        """An empty line where the text has come to."""
        return Line(self._page)

    def read(self, element: Element, line: Line) -> None:
        """Add what stands inside an element to a line."""
        for inner in element:
            reader = self._readers.get(local(inner))
            if reader is None:
                self.read(inner, line)
            else:
                reader(inner, line)

    def end_paragraph(self) -> None:
        """Forget instructions that did not end in their paragraph: what follows is text."""
        self._instructions = [gathered for gathered in self._instructions if gathered is None]

    def _run(self, element: Element, line: Line) -> None:
        properties = child(element, "rPr")
        hidden = vanishing(properties)
        if hidden is None:
            hidden = self._styles.of(attribute(child(properties, "rStyle"), "val")).hidden
        if not hidden:
            self.read(element, line)
            return
        aside = self.begun()
        self.read(element, aside)
        self._left_out.hide(aside.text)

    def _words(self, element: Element, line: Line) -> None:
        # The result of a field inside the instruction of another is no text.
        if not any(gathered is not None for gathered in self._instructions):
            self._say(element.text or "", line)

    def _say(self, words: str, line: Line) -> None:
        if not line.pieces:
            line.page = self._page
        if words:
            line.pieces.append(words)

    def _space(self, _element: Element, line: Line) -> None:
        if line.pieces:
            line.pieces.append(" ")

    def _symbol(self, element: Element, line: Line) -> None:
        try:
            code = int(attribute(element, "char"), 16)
        except ValueError:
            return
        self._say(symbol(attribute(element, "font"), code), line)

    def _hyphen(self, _element: Element, line: Line) -> None:
        self._say("\N{NON-BREAKING HYPHEN}", line)

    def _new_page(self, _element: Element, _line: Line) -> None:
        self._page += 1

    def _field(self, element: Element, _line: Line) -> None:
        kind = attribute(element, "fldCharType")
        if kind == "begin":
            self._instructions.append([])
        elif self._instructions:
            gathered = self._instructions.pop()
            if gathered is not None:
                self._left_out.instruction("".join(gathered))
            if kind == "separate":
                self._instructions.append(None)

    def _simple_field(self, element: Element, line: Line) -> None:
        self._left_out.instruction(attribute(element, "instr"))
        self.read(element, line)

    def _instruction(self, element: Element, _line: Line) -> None:
        if self._instructions and (gathered := self._instructions[-1]) is not None:
            gathered.append(element.text or "")

    def _diagram(self, element: Element, line: Line) -> None:
        line.diagrams.append(attribute(element, "dm"))

    def _alternative(self, element: Element, line: Line) -> None:
        self.read(alternative(element), line)

    def _formula(self, element: Element, line: Line) -> None:
        inner = self.begun()
        self.read(element, inner)
        if inner.pieces:
            before, after = FORMULA[local(element)]
            self._say(before + "".join(inner.pieces) + after, line)

    def _nary(self, element: Element, line: Line) -> None:
        self._say(attribute(child(child(element, "naryPr"), "chr"), "val") or INTEGRAL, line)
        self.read(element, line)

    def _added(self, element: Element, line: Line) -> None:
        self._left_out.changes += 1
        self.read(element, line)

    def _removed(self, _element: Element, _line: Line) -> None:
        self._left_out.changes += 1

    def _reference(self, element: Element, line: Line) -> None:
        line.notes.append((REFERENCES[local(element)], attribute(element, "id")))

    def _box(self, element: Element, line: Line) -> None:
        line.boxes.append(element)

    def _nothing(self, _element: Element, _line: Line) -> None:
        pass


def alternative(element: Element) -> Element:
    """Of the ways in which the same content is written, the first that holds text."""
    ways = [way for way in element if local(way) in ("Choice", "Fallback")]
    with_text = (way for way in ways if any(local(inner) == "t" for inner in way.iter()))
    return next(with_text, ways[0] if ways else element)
