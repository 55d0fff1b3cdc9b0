"""The words of a paragraph of an OpenDocument text, with what hangs on it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from riskdesk.importers.readers.gathering import flat
from riskdesk.importers.readers.left_out import LeftOut
from riskdesk.importers.readers.odt_styles import Styles
from riskdesk.importers.readers.xml_parts import attribute, local

DRAWING = "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"
SPACES = ("s", "tab", "line-break")
NO_TEXT = (
    "number",
    "annotation-end",
    "title",
    "desc",
    "forms",
    "binary-data",
    "script",
    "glue-point",
)
FORMULA = "math"


@dataclass
class Line:
    """The text of a paragraph, the page that it begins on, and the notes and boxes that hang on it."""

    page: int
    pieces: list[str] = field(default_factory=list)
    notes: list[Element] = field(default_factory=list)
    boxes: list[Element] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The words of the paragraph."""
        return flat("".join(self.pieces))


class Lines:
    """Reads one paragraph after the other, and knows the page that the text has come to."""

    def __init__(self, styles: Styles, left_out: LeftOut, has_pages: bool) -> None:
        self._styles = styles
        self._left_out = left_out
        self._page = int(has_pages)
        self._has_pages = has_pages
        self._readers: Mapping[str, Callable[[Element, Line], None]] = {
            "span": self._span,
            "soft-page-break": self._soft_break,
            "hidden-text": self._hidden_text,
            "note": self._note,
            "annotation": self._note,
            **dict.fromkeys(SPACES, self._space),
            **dict.fromkeys(NO_TEXT, self._nothing),
        }

    def begun(self) -> Line:
        """An empty line where the text has come to."""
        return Line(self._page)

    def new_page(self) -> None:
        """What follows stands on the next page."""
        self._page += self._has_pages

    def read(self, element: Element, line: Line) -> None:
        """Add what stands inside an element to a line."""
        self._say(element.text, line)
        for inner in element:
            if inner.tag.startswith(f"{{{DRAWING}}}"):
                line.boxes.append(inner)
            else:
                self._readers.get(local(inner), self.read)(inner, line)
            self._say(inner.tail, line)

    def _say(self, words: str | None, line: Line) -> None:
        if not words:
            return
        if words.strip() and not line.text:
            line.page = self._page
        line.pieces.append(words)

    def _span(self, element: Element, line: Line) -> None:
        if self._styles.of(element, "text").hidden:
            aside = self.begun()
            self.read(element, aside)
            self._left_out.hide(aside.text)
        else:
            self.read(element, line)

    def _space(self, _element: Element, line: Line) -> None:
        line.pieces.append(" ")

    def _soft_break(self, _element: Element, _line: Line) -> None:
        self.new_page()

    def _hidden_text(self, element: Element, line: Line) -> None:
        if attribute(element, "is-hidden") == "true":
            self._left_out.hide(attribute(element, "string-value"))
        else:
            self.read(element, line)

    def _note(self, element: Element, line: Line) -> None:
        line.notes.append(element)

    def _nothing(self, _element: Element, _line: Line) -> None:
        pass
