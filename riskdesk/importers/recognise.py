"""What a file is, by its content first and its name second."""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import Enum

from riskdesk.domain.errors import FileProblem
from riskdesk.words import _


class FileKind(Enum):
    """The kinds of file that Riskdesk imports."""

    ASSESSMENT = "assessment"
    REPORT = "report"
    TEXT = "text"
    MARKDOWN = "markdown"


UNICODE_MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
STATES_FORMAT = re.compile(rb"""(?:^|[{,])\s*["']?format["']?\s*:\s*["']?riskdesk/""", re.MULTILINE)
START = 4096
"""So many bytes of a file say what it is."""


def recognised(content: bytes, name: str) -> FileKind:
    """The kind of a file; FileProblem for an empty one and for what Riskdesk does not import."""
    start = content[:START]
    if not content.strip():
        raise FileProblem(_("“{name}” is empty.").format(name=name))
    if b"%PDF-" in start[:1024]:
        return FileKind.REPORT
    refuse_binary(start, name)
    ending = name.lower().rpartition(".")[2]
    if ending in ("yaml", "yml", "json") or STATES_FORMAT.search(start):
        return FileKind.ASSESSMENT
    return FileKind.MARKDOWN if ending in ("md", "markdown") else FileKind.TEXT


def refuse_binary(start: bytes, name: str) -> None:
    """Refuse what is not text, with what it is where that can be told."""
    what = next((what for mark, what in _other_programs().items() if start.startswith(mark)), None)
    if what is None and b"\x00" in start and not start.startswith(UNICODE_MARKS):
        what = _("not text")
    if what is not None:
        sentence = _("“{name}” is {what}. Riskdesk imports assessments, its own PDF reports, and plain text.")
        raise FileProblem(sentence.format(name=name, what=what))


def refuse_other_texts(name: str) -> None:
    """Refuse a text that a person would not call a brief as it stands."""
    ending = name.lower().rpartition(".")[2]
    what = {
        "html": _("a web page"),
        "htm": _("a web page"),
        "csv": _("a table"),
        "tsv": _("a table"),
        "eml": _("a message"),
    }.get(ending)
    if what is not None:
        sentence = _("“{name}” is {what}, which this version does not read. Save it as plain text or Markdown.")
        raise FileProblem(sentence.format(name=name, what=what))


def _other_programs() -> Mapping[bytes, str]:
    return {
        b"PK\x03\x04": _("a packed file, such as a Word, Excel or LibreOffice document"),
        b"\xd0\xcf\x11\xe0": _("an old Office document"),
        b"{\\rtf": _("an RTF document"),
        b"SQLite format 3\x00": _("a database"),
    }
