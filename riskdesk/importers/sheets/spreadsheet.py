"""Spreadsheets of Excel and LibreOffice as plain cells: the stored values, whatever formulas gave them."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator
from datetime import date, datetime
from io import BytesIO
from itertools import chain
from typing import TYPE_CHECKING, Any

from riskdesk.domain.errors import FileProblem, Problem
from riskdesk.domain.score_text import number_text
from riskdesk.exchange.cleaning import Cleaning
from riskdesk.importers.packed import Packed
from riskdesk.importers.readers.xml_parts import refuse_malformed, vet_xml_parts
from riskdesk.importers.sheets.collecting import no_collecting
from riskdesk.importers.sheets.compact import Cell
from riskdesk.importers.sheets.marks import FileMarks, Marks
from riskdesk.importers.sheets.ods_marks import ods_marks
from riskdesk.importers.sheets.workbook import Sheet, Workbook, refuse_too_many, trimmed
from riskdesk.importers.sheets.xlsx_marks import xlsx_marks
from riskdesk.words import _, _n

if TYPE_CHECKING:
    from python_calamine import CalamineSheet, CalamineWorkbook

ZIP, OLD_OFFICE = b"PK", b"\xd0\xcf\x11\xe0"
ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
AS_THEY_ARE = {str, float, bool}
"""The kinds of cell that need nothing done to them."""
LARGEST_MERGED = 10_000
Rows = list[list[Any]]


@no_collecting()
def read_workbook(content: bytes, name: str) -> Workbook:
    """The sheets of an XLSX, XLSM, XLSB, XLS or ODS file. FileProblem for what is damaged, encrypted or too large."""
    from python_calamine import CalamineError, PasswordError, load_workbook  # noqa: PLC0415 - start-up

    if content.startswith(OLD_OFFICE) and ENCRYPTED in content:
        raise _with_password(name)
    marks = _marks(content, name)
    try:
        with load_workbook(BytesIO(content)) as book:
            sheets, told = _sheets(book, name, marks)
    except PasswordError as error:
        raise _with_password(name) from error
    except CalamineError as error:
        raise _unreadable(name, str(error)) from error
    except BaseException as error:
        # The reader's own panic over a damaged file is no Exception, and its class cannot be imported.
        if type(error).__name__ == "PanicException":
            raise _unreadable(name, str(error)) from error
        raise
    return Workbook(name, sheets, (*marks.problems, *told))


def _marks(content: bytes, name: str) -> FileMarks:
    if not content.startswith(ZIP):
        return FileMarks()
    packed = Packed(content, name)
    if "xl/workbook.xml" in packed.names:
        return xlsx_marks(packed, name)
    vet_xml_parts(packed, name)
    if "content.xml" not in packed.names:
        return FileMarks()
    refuse_malformed(packed.part("content.xml"), "content.xml", name)  # calamine never ends on some that are
    return ods_marks(packed, name)


def _sheets(book: CalamineWorkbook, name: str, marks: FileMarks) -> tuple[tuple[Sheet, ...], list[Problem]]:
    from python_calamine import SheetTypeEnum, SheetVisibleEnum  # noqa: PLC0415 - start-up

    sheets, problems, cleaning, cells = [], [], Cleaning(), 0
    for about in book.sheets_metadata:
        if about.typ != SheetTypeEnum.WorkSheet:
            problems.append(Problem(about.name, _("This sheet holds no cells, so it is left out.")))
            continue
        table = book.get_sheet_by_name(about.name)
        rows, merged = _filled(table)
        _put_marks(rows, marks.sheets.get(about.name, Marks()))
        sheet = Sheet(about.name, trimmed(_cleaned(rows, cleaning)), about.visible != SheetVisibleEnum.Visible)
        cells += sum(map(len, sheet.rows))
        refuse_too_many(cells, name)
        sheets.append(sheet)
        problems += _told(sheet, merged)
    return tuple(sheets), [*problems, *(Problem(name, what) for what in cleaning.repairs)]


def _told(sheet: Sheet, merged: int) -> Iterator[Problem]:
    if sheet.hidden and sheet.rows:
        yield Problem(sheet.name, _("This sheet is hidden in the file."))
    if merged:
        what = _n(
            "{n} merged cell: what it says holds for every cell that it covers.",
            "{n} merged cells: what they say holds for every cell that they cover.",
            merged,
        )
        yield Problem(sheet.name, what.format(n=merged))


def _filled(table: CalamineSheet) -> tuple[Rows, int]:
    """The rows from A1 on, with merged cells filled, and how many of these there are."""
    before: list[Any] = [""] * (table.start[1] if table.start else 0)
    rows = [before + row for row in table.iter_rows()] if before else list(table.iter_rows())
    filled = 0
    for (top, left), (bottom, right) in table.merged_cell_ranges or ():
        inside = top < len(rows) and left < len(rows[top]) and rows[top][left] != ""
        if not inside or (bottom - top + 1) * (right - left + 1) > LARGEST_MERGED:
            continue
        filled += 1
        for row in rows[top : bottom + 1]:
            row[left : right + 1] = [rows[top][left]] * len(row[left : right + 1])
    return rows, filled


def _put_marks(rows: Rows, marks: Marks) -> None:
    for row, column in marks.percentages:
        if row < len(rows) and column < len(rows[row]) and isinstance(rows[row][column], float):
            rows[row][column] = number_text(round(100 * rows[row][column], 10)) + "%"
    for (row, column), text in marks.texts.items():
        # The reader ends a sheet where its values end.
        while row >= len(rows):
            rows.append([])
        rows[row] += [""] * (column + 1 - len(rows[row]))
        rows[row][column] = text


def _cleaned(rows: Rows, cleaning: Cleaning) -> Rows:
    """The rows with dates as text, whole numbers as numbers, and texts without characters that no text needs."""
    others = [cell for cell in chain.from_iterable(rows) if type(cell) is not float]
    if not set(map(type, others)) <= AS_THEY_ARE:
        rows = [[cell if type(cell) in AS_THEY_ARE else _plain(cell) for cell in row] for row in rows]
    texts = {cell for cell in others if type(cell) is str}
    changed = {text: clean for text in texts if (clean := _clean(text, cleaning.text)) != text}
    if changed:
        rows = [[changed.get(cell, cell) if type(cell) is str else cell for cell in row] for row in rows]
    return rows


def _clean(text: str, clean: Callable[[str], str]) -> str:
    return text if text.isprintable() and unicodedata.is_normalized("NFC", text) else clean(text)


def _plain(cell: object) -> Cell:
    if isinstance(cell, int):
        return float(cell)
    if isinstance(cell, datetime):
        return cell.isoformat(sep=" ", timespec="minutes")
    return cell.isoformat() if isinstance(cell, date) else str(cell)


def _with_password(name: str) -> FileProblem:
    sentence = _("“{name}” is protected with a password. Save it without one, then import it again.")
    return FileProblem(sentence.format(name=name))


def _unreadable(name: str, reason: str) -> FileProblem:
    if "imit exceeded" in reason:
        sentence = _("“{name}” has something far from all its tables. Delete it, and try again.")
    else:
        sentence = _("“{name}” is damaged, or no spreadsheet. Save it anew in the program that made it, or as CSV.")
    return FileProblem(sentence.format(name=name))
