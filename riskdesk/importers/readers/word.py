"""A brief from a Word document (DOCX): its text, and nothing of what it could run or fetch."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from xml.etree.ElementTree import Element

from riskdesk.domain.briefs import NoteKind
from riskdesk.importers.found import Found
from riskdesk.importers.packed import Packed
from riskdesk.importers.readers.dates import plain_date
from riskdesk.importers.readers.left_out import LeftOut
from riskdesk.importers.readers.word_body import Body, Context
from riskdesk.importers.readers.word_parts import WordParts, without_text
from riskdesk.importers.readers.word_styles import Lists, Styles
from riskdesk.importers.readers.xml_parts import attribute, child, local, too_deep, vet_xml_parts

NOTE_PARTS = {
    "footnotes": ("footnote", NoteKind.FOOTNOTE),
    "endnotes": ("endnote", NoteKind.ENDNOTE),
    "comments": ("comment", NoteKind.COMMENT),
}
CORE = {"title": "title", "creator": "author", "created": "date", "language": "language"}
EMBEDDED = re.compile(r"(?:^|/)embeddings/[^/]+$")
INSERTED = "aFChunk"
"""A whole file that Word would take in as it opens the document."""
MACROS = re.compile(r"vbaproject[^/]*\.bin$|/macrosheets/", re.IGNORECASE)


def read(content: bytes, name: str) -> Found:
    """The text of a DOCX, DOCM or DOTX file in order, with its notes and comments apart."""
    packed = Packed(content, name)
    vet_xml_parts(packed, name)
    try:
        return _found(packed, WordParts(packed, name), name)
    except RecursionError as error:
        raise too_deep(name) from error


def _found(packed: Packed, parts: WordParts, name: str) -> Found:
    root = parts.root(parts.main)
    content = child(root, "body")
    if root is None or content is None:
        raise without_text(name)
    styles = Styles(next(parts.of_kind("styles"), None))
    lists = Lists(next(parts.of_kind("numbering"), None), styles)
    has_pages = any(local(element) == "lastRenderedPageBreak" for element in content.iter())
    left_out = _left_out(packed, parts)
    context = Context(styles, lists, dict(_notes(parts)), parts.with_id, left_out, has_pages)
    body = Body(context)
    body.walk(content)
    body.tell_the_other_comments()
    gathering = body.gathering
    gathering.add_running([body.apart(part).text for kind in ("header", "footer") for part in parts.of_kind(kind)])
    return gathering.found(_particulars(parts), left_out.problems())


def _notes(parts: WordParts) -> Iterator[tuple[tuple[NoteKind, str], Element]]:
    for part_kind, (tag, kind) in NOTE_PARTS.items():
        for root in parts.of_kind(part_kind):
            for note in root:
                if local(note) == tag:
                    yield (kind, attribute(note, "id")), note


def _particulars(parts: WordParts) -> Mapping[str, str]:
    core, application = parts.package("core-properties"), parts.package("extended-properties")
    elements = () if core is None else core
    stated = {CORE[local(element)]: "".join(element.itertext()) for element in elements if local(element) in CORE}
    company = child(application, "Company")
    stated["publisher"] = "" if company is None else company.text or ""
    return stated | {"date": plain_date(stated["date"])} if stated.get("date") else stated


def _left_out(packed: Packed, parts: WordParts) -> LeftOut:
    calls = list(parts.outside())
    return LeftOut(
        macros=any(MACROS.search(part) for part in packed.names),
        templates=[call.target for call in calls if call.kind == "attachedTemplate"],
        outside=[call.target for call in calls if call.kind != "attachedTemplate"],
        embedded=sum(bool(EMBEDDED.search(part)) for part in packed.names) + parts.count(INSERTED),
    )
