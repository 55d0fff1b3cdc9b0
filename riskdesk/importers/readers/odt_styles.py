"""What the styles and lists of an OpenDocument text say of its paragraphs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from riskdesk.importers.readers.numbering import Counters, Level
from riskdesk.importers.readers.xml_parts import attribute, child, local, whole

FORMS = {"1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
NUMBERED_LEVELS = ("list-level-style-number", "outline-level-style")
HEADINGS = "outline"
TITLE = "Title"
DEEPEST = 9


@dataclass(frozen=True, slots=True)
class Style:
    """What counts of a style here, with all that it inherits."""

    heading: int = 0
    hidden: bool = False
    breaks: bool = False
    list_style: str = ""


class Styles:
    """The styles of paragraphs, words and lists by their names."""

    def __init__(self, roots: Iterable[Element]) -> None:
        self._elements: dict[tuple[str, str], Element] = {}
        self.lists: dict[str, Mapping[int, Level]] = {}
        self._known: dict[tuple[str, str], Style] = {}
        for part in (part for root in roots for part in root if local(part) in ("styles", "automatic-styles")):
            for element in part:
                if local(element) == "style":
                    key = attribute(element, "family"), attribute(element, "name")
                    self._elements.setdefault(key, element)
                elif local(element) == "list-style":
                    self.lists.setdefault(attribute(element, "name"), dict(_levels(element)))
                elif local(element) == "outline-style":
                    self.lists[HEADINGS] = dict(_levels(element))

    def of(self, element: Element, family: str) -> Style:
        """The style of an element of a family, with all that it inherits; an unknown one says nothing."""
        key = family, attribute(element, "style-name")
        if key not in self._known:
            self._known[key] = self._resolved(list(self._line(*key)))
        return self._known[key]

    def _resolved(self, line: list[Element]) -> Style:
        outlines = (attribute(element, "default-outline-level") for element in line)
        heading = next((whole(level) for level in outlines if level), 0)
        is_title = any(attribute(element, "name") == TITLE for element in line)
        displays = (attribute(child(element, "text-properties"), "display") for element in line)
        lists = (attribute(element, "list-style-name") for element in line)
        return Style(
            heading or int(is_title),
            next((display == "none" for display in displays if display), False),
            any(map(_breaks, line[:1])),
            next((name for name in lists if name), ""),
        )

    def _line(self, family: str, name: str) -> Iterator[Element]:
        seen: set[str] = set()
        while (family, name) in self._elements and name not in seen:
            seen.add(name)
            element = self._elements[family, name]
            yield element
            name = attribute(element, "parent-style-name")


def _breaks(element: Element) -> bool:
    properties = (child(element, name) for name in ("paragraph-properties", "table-properties"))
    return bool(attribute(element, "master-page-name")) or any(
        attribute(found, "break-before") == "page" for found in properties
    )


def _levels(element: Element) -> Iterator[tuple[int, Level]]:
    for level in element:
        number = whole(attribute(level, "level")) - 1
        if local(level) not in NUMBERED_LEVELS:
            yield number, Level("", "")
            continue
        shown = max(1, whole(attribute(level, "display-levels")))
        places = ".".join(f"%{place + 1}" for place in range(max(0, number - shown + 1), min(number + 1, DEEPEST)))
        pattern = attribute(level, "num-prefix") + places + attribute(level, "num-suffix")
        start = attribute(level, "start-value")
        yield number, Level(FORMS.get(attribute(level, "num-format"), ""), pattern, whole(start) if start else 1)


class Numbers:
    """The numbers that the lists of a text have come to; a list may go on where another ended."""

    def __init__(self, styles: Styles) -> None:
        self._styles = styles
        self._counters = Counters()
        self._keys: dict[str, str] = {}
        self._begun = 0

    def begin(self, element: Element, style: str) -> str:
        """The key by which a list is counted."""
        continued = attribute(element, "continue-list")
        if continued in self._keys:
            key = self._keys[continued]
        elif attribute(element, "continue-numbering") == "true" and style in self._keys:
            key = self._keys[style]
        else:
            self._begun += 1
            key = str(self._begun)
        self._keys[style] = self._keys[attribute(element, "id") or style] = key
        return key

    def next(self, key: str, style: str, level: int, start: str = "") -> str:
        """The number in front of the next item of a list."""
        if start:
            self._counters.restart(key, level, whole(start))
        return self._counters.next(key, level, self._styles.lists.get(style, {}))
