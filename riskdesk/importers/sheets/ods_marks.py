"""What the text of an ODS file says beside its values."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from typing import NamedTuple

from riskdesk.domain.errors import Problem
from riskdesk.importers.packed import Packed
from riskdesk.importers.sheets.marks import FileMarks, Marks, Place, refuse_far_cell
from riskdesk.words import _

TOKEN = re.compile(
    rb"<table:(table|table-row|table-cell|covered-table-cell)(?=[ />])([^>]*)>(?:\s*<text:p[^>]*>([^<]*))?"
)
NAME = re.compile(rb'table:name="([^"]*)"')
REPEATED = re.compile(rb'table:number-(?:rows|columns)-repeated="(\d{1,8})"')
FAR = re.compile(rb'number-(row|column)s-repeated="\d{4,8}"')
FILLED = b'value-type="'
ERROR, PERCENTAGE = b'-type="error"', b'-type="percentage"'
DDE = (b"<table:dde-link", b"of:=DDE(", b"'file:")


def ods_marks(packed: Packed, name: str) -> FileMarks:
    """The marks of an ODS file; FileProblem for a value far out."""
    content = packed.part("content.xml")
    _refuse_far_cells(content, name)
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
    for cell in _cells(content):
        if ERROR in cell.attributes:
            texts.setdefault(cell.sheet, {})[cell.first] = _plain(cell.text)
        elif PERCENTAGE in cell.attributes:
            percentages.setdefault(cell.sheet, set()).add(cell.first)
    return {
        sheet: Marks(texts.get(sheet, {}), frozenset(percentages.get(sheet, ()))) for sheet in {*texts, *percentages}
    }


class _Cell(NamedTuple):
    """A cell, or several alike from the first to the last, with its attributes and the text that it shows."""

    sheet: str
    first: Place
    last: Place
    attributes: bytes
    text: bytes


def _cells(content: bytes) -> Iterator[_Cell]:
    sheet, row, column, rows = "", -1, 0, 1
    for kind, attributes, text in TOKEN.findall(content):
        if kind == b"table":
            found = NAME.search(attributes)
            sheet, row, rows = _plain(found[1]) if found else "", -1, 1
        elif kind == b"table-row":
            row, column, rows = row + rows, 0, _repeated(attributes)
        else:
            columns = _repeated(attributes)
            yield _Cell(sheet, (row, column), (row + rows - 1, column + columns - 1), attributes, text)
            column += columns


def _refuse_far_cells(content: bytes, name: str) -> None:
    """What is repeated many times is looked at only where something filled is, or comes after it."""
    if any(FILLED in _onward(content, found) for found in FAR.finditer(content)):
        for cell in _cells(content):
            if FILLED in cell.attributes:
                refuse_far_cell(name, cell.sheet, *cell.last)


def _onward(content: bytes, found: re.Match[bytes]) -> bytes:
    """The rest of the sheet after a repeated row, or of the row after a repeated cell."""
    end = b"</table:table>" if found[1] == b"row" else b"</table:table-row>"
    return content[found.end() : content.find(end, found.end())]


def _repeated(attributes: bytes) -> int:
    found = REPEATED.search(attributes)
    return int(found[1]) if found else 1


def _plain(content: bytes) -> str:
    return unescape(content.decode("utf-8", "replace"))
