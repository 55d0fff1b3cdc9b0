"""A brief from an OpenDocument text (ODT, OTT, and flat FODT): its text, and nothing of what it could run or fetch."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from xml.etree.ElementTree import Element

from riskdesk.importers.found import Found
from riskdesk.importers.readers.dates import plain_date
from riskdesk.importers.readers.left_out import LeftOut
from riskdesk.importers.readers.odf_parts import OdfParts
from riskdesk.importers.readers.odt_body import Body
from riskdesk.importers.readers.odt_styles import Styles
from riskdesk.importers.readers.xml_parts import attribute, inside, local, too_deep

PUBLISHER = re.compile(r"publisher|company|organi[sz]ation|institution", re.IGNORECASE)
ELSEWHERE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+:|/|\\|\.\./")
LINKS = ("a", "script", "event-listener", "template", "auto-reload")
"""What follows a link when a person asks for it, or is told by another name."""
RUNNING = re.compile(r"(?:header|footer)(?:-left|-first)?")


def read(content: bytes, name: str) -> Found:
    """The text of an ODT file in order, with its notes and comments apart."""
    parts = OdfParts(content, name)
    try:
        return _found(parts)
    except RecursionError as error:
        raise too_deep(name) from error


def _found(parts: OdfParts) -> Found:
    left_out = LeftOut(
        macros=parts.has_macros,
        dde=any(local(element) == "dde-connection-decl" for element in parts.text.iter()),
        outside=list(_outside(parts)),
    )
    has_pages = any(local(element) == "soft-page-break" for element in parts.text.iter())
    body = Body(Styles(parts.roots), left_out, parts.formula, has_pages)
    body.walk(parts.text)
    body.gathering.add_running([body.apart(element).text for element in _running(parts)])
    return body.gathering.found(_particulars(parts), left_out.problems())


def _outside(parts: OdfParts) -> Iterator[str]:
    for root in parts.roots:
        for element in root.iter():
            href = attribute(element, "href") if local(element) not in LINKS else ""
            if href and ELSEWHERE.match(href):
                yield href


def _running(parts: OdfParts) -> Iterator[Element]:
    elements = [
        element
        for root in parts.roots
        for page in inside(root, "master-styles")
        for element in page
        if RUNNING.fullmatch(local(element)) and attribute(element, "display") != "false"
    ]
    yield from sorted(elements, key=lambda element: local(element).startswith("footer"))


def _particulars(parts: OdfParts) -> Mapping[str, str]:
    stated: dict[str, str] = {}
    for element in (element for root in parts.roots for element in inside(root, "meta")):
        label = attribute(element, "name") if local(element) == "user-defined" else local(element)
        stated.setdefault("publisher" if PUBLISHER.fullmatch(label) else label, element.text or "")
    date = stated.get("creation-date") or stated.get("date", "")
    return {
        "title": stated.get("title", ""),
        "author": stated.get("initial-creator") or stated.get("creator", ""),
        "publisher": stated.get("publisher", ""),
        "date": plain_date(date) if date else "",
        "language": stated.get("language", ""),
    }
