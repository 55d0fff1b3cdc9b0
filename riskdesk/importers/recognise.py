"""What a file is, by its content first and its name second."""

from __future__ import annotations

import re
from enum import Enum

from riskdesk.domain.errors import FileProblem
from riskdesk.importers.decoding import MARKS
from riskdesk.importers.other_files import refuse_other_archive, refuse_other_file, refuse_other_old_office
from riskdesk.importers.packed import Packed
from riskdesk.words import _


class FileKind(Enum):
    """The kinds of file that Riskdesk imports."""

    ASSESSMENT = "assessment"
    PDF = "pdf"
    WORD = "word"
    ODT = "odt"
    RTF = "rtf"
    WEB_PAGE = "web page"
    MESSAGE = "message"
    MARKDOWN = "markdown"
    TEXT = "text"
    SPREADSHEET = "spreadsheet"
    TABLE = "table"
    """Cells as text, such as CSV."""


SHEETS = (FileKind.SPREADSHEET, FileKind.TABLE)
TEXTS = (FileKind.ASSESSMENT, FileKind.WEB_PAGE, FileKind.MESSAGE, FileKind.MARKDOWN, FileKind.TEXT, FileKind.TABLE)
"""The kinds that are text as they stand, and can be read as plain text too."""

ENDINGS = {
    "yaml": FileKind.ASSESSMENT,
    "yml": FileKind.ASSESSMENT,
    "json": FileKind.ASSESSMENT,
    "html": FileKind.WEB_PAGE,
    "htm": FileKind.WEB_PAGE,
    "xhtml": FileKind.WEB_PAGE,
    "eml": FileKind.MESSAGE,
    "mht": FileKind.MESSAGE,
    "mhtml": FileKind.MESSAGE,
    "csv": FileKind.TABLE,
    "tsv": FileKind.TABLE,
    "tab": FileKind.TABLE,
    "xls": FileKind.TABLE,  # many a program writes text and calls it a sheet
    "xlsx": FileKind.TABLE,
    "ods": FileKind.TABLE,
    "md": FileKind.MARKDOWN,
    "markdown": FileKind.MARKDOWN,
}
STATES_FORMAT = re.compile(r"""(?:^|[{,])\s*["']?format["']?\s*:\s*["']?riskdesk/""", re.MULTILINE)
BEFORE_ELEMENTS = re.compile(r"\ufeff|<\?xml[^>]*>|<!--(?:(?!-->).)*-->", re.S)
BEGINS_WEB_PAGE = re.compile(r"\s*(?:<!doctype\s+html|<html)\b", re.I)
BEGINS_FLAT_TEXT = re.compile(r"\s*(?:<!DOCTYPE[^>]*>\s*)?<office:document\b")
BEGINS_MESSAGE = re.compile(r"(?:[\w-]+:.*\n(?:[ \t].*\n)*)*?(?:MIME-Version|Message-ID|Received|Return-Path):", re.I)
START = 4096
"""So many bytes of a file say what it is."""
PDF_WITHIN = 1024


def recognised(content: bytes, name: str) -> FileKind:
    """The kind of a file; FileProblem for an empty one and for what Riskdesk does not import."""
    start = content[:START]
    if not content.strip():
        raise FileProblem(_("“{name}” is empty.").format(name=name))
    if b"%PDF-" in start[:PDF_WITHIN]:
        return FileKind.PDF
    if start.startswith(b"PK"):
        return _packed(content, name)
    if start.startswith(b"\xd0\xcf\x11\xe0"):
        return _old_office(content, name)
    if start.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{\\rtf"):
        return FileKind.RTF
    refuse_other_file(content, name)
    return _text(_shown(start), name)


def ending_of(name: str) -> str:
    """The ending of a file's name, in small letters."""
    return name.lower().rpartition(".")[2]


def _text(start: str, name: str) -> FileKind:
    named = ENDINGS.get(ending_of(name))
    if named is FileKind.ASSESSMENT or STATES_FORMAT.search(start):
        return FileKind.ASSESSMENT
    elements = BEFORE_ELEMENTS.sub("", start)
    if BEGINS_WEB_PAGE.match(elements):
        return FileKind.WEB_PAGE
    if BEGINS_FLAT_TEXT.match(elements) or ending_of(name) == "fodt":
        return FileKind.ODT
    if named is not None:
        return named
    if start.lstrip().startswith("<?xml"):
        sentence = _("“{name}” is a document in XML, which Riskdesk does not read. Save it as DOCX, ODT or PDF.")
        raise FileProblem(sentence.format(name=name))
    return FileKind.MESSAGE if BEGINS_MESSAGE.match(start) else FileKind.TEXT


def _packed(content: bytes, name: str) -> FileKind:
    packed = Packed(content, name)
    parts = frozenset(packed.names)
    if "mimetype" in parts:
        kind = _open_document(packed, name)
    elif "word/document.xml" in parts or "word/document2.xml" in parts:
        kind = FileKind.WORD
    elif parts & {"xl/workbook.xml", "xl/workbook.bin"}:
        kind = FileKind.SPREADSHEET
    else:
        kind = None
    if kind is None:
        refuse_other_archive(parts, name)
    return kind


def _open_document(packed: Packed, name: str) -> FileKind | None:
    if b"encryption-data" in (packed.part("META-INF/manifest.xml") if "META-INF/manifest.xml" in packed.names else b""):
        sentence = _("“{name}” is protected with a password. Save it without one, then import it again.")
        raise FileProblem(sentence.format(name=name))
    stated = packed.part("mimetype").decode("ascii", "replace").strip()
    family = stated.removeprefix("application/vnd.oasis.opendocument.")
    if family == stated:
        return None
    kinds = {"text": FileKind.ODT, "spreadsheet": FileKind.SPREADSHEET}
    return kinds.get(family.partition("-")[0])


def _old_office(content: bytes, name: str) -> FileKind:
    """A spreadsheet, or nothing that is read; its parts have names in UTF-16."""
    holds = {part for part in ("Workbook", "Book") if part.encode("utf-16-le") in content}
    if holds and ending_of(name) in ("xls", "xlt"):
        return FileKind.SPREADSHEET
    refuse_other_old_office(content, name)
    if holds:
        return FileKind.SPREADSHEET
    sentence = _("“{name}” is an old Office document of a kind that Riskdesk does not read. Save it as DOCX or PDF.")
    raise FileProblem(sentence.format(name=name))


def _shown(start: bytes) -> str:
    encoding = next((encoding for mark, encoding in MARKS if start.startswith(mark)), "utf-8")
    return start.decode(encoding, "ignore")
