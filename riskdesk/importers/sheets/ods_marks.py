"""What the text of an ODS file says beside its values."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from riskdesk.domain.errors import Problem
from riskdesk.importers.packed import Packed
from riskdesk.importers.sheets.marks import FileMarks, Marks, Place
from riskdesk.words import _

TOKEN = re.compile(
    rb"<table:(table|table-row|table-cell|covered-table-cell)(?=[ />])([^>]*)>(?:\s*<text:p[^>]*>([^<]*))?"
)
NAME = re.compile(rb'table:name="([^"]*)"')
REPEATED = re.compile(rb'table:number-(?:rows|columns)-repeated="(\d{1,8})"')
ERROR, PERCENTAGE = b'-type="error"', b'-type="percentage"'
DDE = (b"<table:dde-link", b"of:=DDE(", b"'file:")


def ods_marks(packed: Packed, name: str) -> FileMarks:
    """The marks of an ODS file."""
    content = packed.part("content.xml")
    problems = []
    if any(part.startswith(("Basic/", "Scripts/")) for part in packed.names):
        problems.append(Problem(name, _("The file holds macros, which are never run; only its cells are read.")))
    if any(mark in content for mark in DDE):
        what = _("The file refers to other files, which are not opened; the values stored from them are read.")
        problems.append(Problem(name, what))
    # Walking every cell takes longer than reading them: only where there is something to find.
    sheets = _walked(content) if ERROR in content or PERCENTAGE in content else {}
    return FileMarks(sheets, tuple(problems))


def _walked(content: bytes) -> dict[str, Marks]:
    texts: dict[str, dict[Place, str]] = {}
    percentages: dict[str, set[Place]] = {}
    for sheet, place, attributes, text in _cells(content):
        if ERROR in attributes:
            texts.setdefault(sheet, {})[place] = _plain(text)
        elif PERCENTAGE in attributes:
            percentages.setdefault(sheet, set()).add(place)
    return {
        sheet: Marks(texts.get(sheet, {}), frozenset(percentages.get(sheet, ()))) for sheet in {*texts, *percentages}
    }


def _cells(content: bytes) -> Iterator[tuple[str, Place, bytes, bytes]]:
    """Every cell in its order, with its attributes and the text that it shows; of repeated ones the first."""
    sheet, row, column, rows = "", -1, 0, 1
    for kind, attributes, text in TOKEN.findall(content):
        if kind == b"table":
            found = NAME.search(attributes)
            sheet, row, rows = _plain(found[1]) if found else "", -1, 1
        elif kind == b"table-row":
            row, column, rows = row + rows, 0, _repeated(attributes)
        else:
            yield sheet, (row, column), attributes, text
            column += _repeated(attributes)


def _repeated(attributes: bytes) -> int:
    found = REPEATED.search(attributes)
    return int(found[1]) if found else 1


def _plain(content: bytes) -> str:
    return unescape(content.decode("utf-8", "replace"))
