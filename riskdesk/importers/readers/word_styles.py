"""What the styles and lists of a Word document say of its paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from riskdesk.importers.readers.numbering import Counters, Level
from riskdesk.importers.readers.xml_parts import attribute, child, local, whole

HEADING = re.compile(
    r"(?:heading|überschrift|titre|título|titolo|titlu|kop|rubrik|overskrift|otsikko|nagłówek|nadpis|címsor|başlık|"
    r"заголовок|επικεφαλίδα|عنوان|العنوان|سرخی|标题|見出し|제목) ?([1-9])"
)
TITLES = ("title", "titel", "titre", "título", "titolo", "название", "العنوان")
DEEPEST_HEADING = 9
OFF = ("0", "false", "off")
PLAIN_FORMS = ("bullet", "none")


@dataclass(frozen=True, slots=True)
class Style:
    """What counts of a style here; `list_id` is “0” where it takes a paragraph out of lists."""

    heading: int = 0
    list_id: str = ""
    level: int = 0
    hidden: bool = False


class Styles:
    """The styles by their ids."""

    def __init__(self, root: Element | None) -> None:
        elements = [] if root is None else [style for style in root if local(style) == "style"]
        self._elements = {attribute(style, "styleId"): style for style in elements}
        self._known: dict[str, Style] = {}
        self.default = next(
            (
                attribute(style, "styleId")
                for style in elements
                if attribute(style, "type") == "paragraph" and attribute(style, "default") in ("1", "true")
            ),
            "",
        )

    def of(self, style_id: str) -> Style:
        """A style with all that it inherits; an unknown one says nothing."""
        if style_id not in self._known:
            self._known[style_id] = self._resolved(style_id)
        return self._known[style_id]

    def _resolved(self, style_id: str) -> Style:
        heading, list_id, level, hidden = 0, "", 0, None
        for element in self._line(style_id):
            paragraph = child(element, "pPr")
            heading = heading or outline(paragraph) or heading_by_name(attribute(child(element, "name"), "val"))
            if not list_id:
                list_id, level = list_of(paragraph)
            if hidden is None:
                hidden = vanishing(child(element, "rPr"))
        return Style(0 if heading > DEEPEST_HEADING else heading, list_id, level, bool(hidden))

    def _line(self, style_id: str) -> Iterator[Element]:
        seen: set[str] = set()
        while style_id in self._elements and style_id not in seen:
            seen.add(style_id)
            yield self._elements[style_id]
            style_id = attribute(child(self._elements[style_id], "basedOn"), "val")


def outline(properties: Element | None) -> int:
    """The level of a heading that paragraph properties state, from 1; 10 is “no heading”, 0 nothing stated."""
    level = attribute(child(properties, "outlineLvl"), "val")
    return whole(level) + 1 if level else 0


def list_of(properties: Element | None) -> tuple[str, int]:
    """The list that paragraph properties state, “0” for none at all, and the level in it."""
    numbering = child(properties, "numPr")
    return attribute(child(numbering, "numId"), "val"), whole(attribute(child(numbering, "ilvl"), "val"))


def vanishing(properties: Element | None) -> bool | None:
    """Whether run properties hide the text; None where they do not say."""
    vanish = child(properties, "vanish")
    return None if vanish is None else attribute(vanish, "val") not in OFF


def heading_by_name(name: str) -> int:
    """The level of a heading that the name of a style tells, in the languages of office programs; 0 for none."""
    name = name.casefold().strip()
    heading = HEADING.fullmatch(name)
    return int(heading[1]) if heading else int(name in TITLES)


class Lists:
    """The lists of a document, and the numbers that they have come to."""

    def __init__(self, root: Element | None, styles: Styles) -> None:
        elements = [] if root is None else list(root)
        self._styles = styles
        self._lists = {attribute(element, "numId"): element for element in elements if local(element) == "num"}
        self._kinds = {
            attribute(element, "abstractNumId"): element for element in elements if local(element) == "abstractNum"
        }
        self._levels: dict[str, tuple[str, Mapping[int, Level]]] = {}
        self._counters = Counters()

    def next(self, list_id: str, level: int) -> str:
        """The number in front of the next item of a list."""
        if list_id not in self._levels:
            self._levels[list_id] = self._begun(list_id)
        kind, levels = self._levels[list_id]
        return self._counters.next(kind, level, levels)

    def _begun(self, list_id: str) -> tuple[str, Mapping[int, Level]]:
        element = self._lists.get(list_id)
        kind = self._kind_of(element)
        levels = dict(_levels(self._kinds.get(kind)))
        for override in () if element is None else element:
            levels.update(_levels(override))
            start = attribute(child(override, "startOverride"), "val")
            if start:
                self._counters.restart(kind, whole(attribute(override, "ilvl")), whole(start))
        return kind, levels

    def _kind_of(self, element: Element | None) -> str:
        kind = attribute(child(element, "abstractNumId"), "val")
        style = attribute(child(self._kinds.get(kind), "numStyleLink"), "val")
        linked = self._lists.get(self._styles.of(style).list_id) if style else None
        return attribute(child(linked, "abstractNumId"), "val") or kind


def _levels(element: Element | None) -> Iterator[tuple[int, Level]]:
    for level in () if element is None else element:
        if local(level) == "lvl":
            form = attribute(child(level, "numFmt"), "val") or "decimal"
            start = attribute(child(level, "start"), "val")
            yield (
                whole(attribute(level, "ilvl")),
                Level(
                    "" if form in PLAIN_FORMS else form,
                    attribute(child(level, "lvlText"), "val"),
                    whole(start) if start else 1,
                ),
            )
