"""The XML parts of packed documents: read without DTD, entities or endless depth."""

from __future__ import annotations

from collections.abc import Container
from typing import NoReturn
from xml.etree.ElementTree import Element, ParseError

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import DefusedXMLParser, fromstring

from riskdesk.domain.errors import FileProblem
from riskdesk.importers.packed import Packed
from riskdesk.words import _

DEEPEST = 150
"""Readers walk by recursion. Ten tables inside each other make about 40."""
FIRST_LOOK = 4096
MOST_DIGITS = 10
XML_ENDINGS = (".xml", ".rels", ".vml", ".rdf")
MALFORMED = (ParseError, ValueError, LookupError)
"""An encoding that is not known, or not of the kind that XML is written in, is a LookupError or a ValueError."""


def xml_part(packed: Packed, part: str, name: str) -> Element:
    """The root of a part of the file called `name`; FileProblem for what is missing, malformed or unsafe."""
    return xml_root(packed.part(part), part, name)


def xml_root(content: bytes, part: str, name: str) -> Element:
    """The same for a part that is at hand."""
    try:
        root = fromstring(content, forbid_dtd=True)
    except DefusedXmlException as error:
        raise _with_dtd(part, name) from error
    except MALFORMED as error:
        raise _malformed(part, name) from error
    _refuse_depth(root, name)
    return root


def vet_xml_parts(packed: Packed, name: str, but: Container[str] = ()) -> None:
    """Inflate every part within the limits, and refuse a DTD in any, for readers that do not look for themselves."""
    for part in packed.names:
        if part not in but:
            vetted_part(packed, part, name)


def vetted_part(packed: Packed, part: str, name: str) -> bytes:
    """A part, whole and without a DTD."""
    content = packed.part(part)
    if part.lower().endswith(XML_ENDINGS):
        _refuse_dtd(content, part, name)
    return content


def refuse_malformed(content: bytes, part: str, name: str) -> None:
    """Refuse a part that is no XML, for a reader that would never come to its end."""
    parser = DefusedXMLParser(target=_Nobody(), forbid_dtd=True)
    try:
        parser.feed(content)
        parser.close()
    except DefusedXmlException as error:
        raise _with_dtd(part, name) from error
    except MALFORMED as error:
        raise _malformed(part, name) from error


class _Nobody:
    """Listens to nothing that a parser finds."""

    def close(self) -> None:
        """The end came."""


class _RootReached(Exception):
    """Before the first element stands all that could be a DTD."""


class _Prolog:
    """Follows a parser as far as the first element."""

    def start(self, _tag: str, _attributes: dict[str, str]) -> NoReturn:
        raise _RootReached

    def close(self) -> None:
        """The end came first."""


def _refuse_dtd(content: bytes, part: str, name: str) -> None:
    parser = DefusedXMLParser(target=_Prolog(), forbid_dtd=True)
    start, size = 0, FIRST_LOOK
    try:
        while start < len(content):
            parser.feed(content[start : start + size])
            # Each piece is twice as long: a parser starts anew on a long comment with every piece.
            start, size = start + size, size * 2
    except _RootReached:
        return
    except DefusedXmlException as error:
        raise _with_dtd(part, name) from error
    except MALFORMED as error:
        raise _malformed(part, name) from error


def _refuse_depth(root: Element, name: str) -> None:
    level, depth = [root], 0
    while level:
        depth += 1
        if depth > DEEPEST:
            raise too_deep(name)
        level = [child for element in level for child in element]


def too_deep(name: str) -> FileProblem:
    """For a file whose parts stand in each other without end."""
    sentence = _("“{name}” is nested too deeply to be a document. Save it anew, or as a PDF.")
    return FileProblem(sentence.format(name=name))


def _with_dtd(part: str, name: str) -> FileProblem:
    sentence = _("“{name}” is not opened: its part “{part}” defines entities, which no safe document does.")
    return FileProblem(sentence.format(name=name, part=part))


def _malformed(part: str, name: str) -> FileProblem:
    sentence = _("“{name}” is damaged: its part “{part}” cannot be read. Save it anew in the program that made it.")
    return FileProblem(sentence.format(name=name, part=part))


def local(element: Element) -> str:
    """An element's name without its namespace: writers differ in namespaces, never in names."""
    return element.tag.rpartition("}")[2]


def child(element: Element | None, name: str) -> Element | None:
    """The first child of this name; None of None."""
    return next((inner for inner in element if local(inner) == name), None) if element is not None else None


def inside(element: Element | None, name: str) -> list[Element]:
    """What stands inside the first child of this name."""
    found = child(element, name)
    return [] if found is None else list(found)


def attribute(element: Element | None, name: str) -> str:
    """An attribute by its name without namespace; empty where there is none."""
    if element is None:
        return ""
    return next((value for key, value in element.items() if key.rpartition("}")[2] == name), "")


def whole(text: str, most: int = 9999) -> int:
    """A whole number that an attribute states, within reason; 0 for anything else."""
    return min(int(text), most) if text.isascii() and text.isdigit() and len(text) < MOST_DIGITS else 0
