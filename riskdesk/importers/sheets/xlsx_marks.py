"""What the parts of an XLSX file say beside its values."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from riskdesk.domain.errors import Problem
from riskdesk.importers.packed import Packed
from riskdesk.importers.readers.xml_parts import vet_xml_parts, vetted_part, xml_part
from riskdesk.importers.sheets.marks import MOST_AREA, FileMarks, Marks, Place, refuse_far_cell
from riskdesk.importers.sheets.places import column_of
from riskdesk.words import _

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
STRICT = "{http://purl.oclc.org/ooxml/spreadsheetml/main}"
LINK = re.compile(r"\{.*/relationships\}id")
PERCENT_FORMATS = {9, 10}

# Sheets have millions of cells: what is rare is looked for in the bytes, and the whole is never made a tree.
ROW = re.compile(rb'<row [^>]*?\br="(\d{1,7})"')
FORMULA = rb"<f[^>]*?(?:/>|>([^<]*)</f>)"
FILLED = re.compile(rb'<c r="([A-Z]{1,3})(\d{1,7})"(?:[^>]*[^/>])?>(?!</c>)')
ERROR = re.compile(rb'<c r="([A-Z]{1,3})(\d{1,7})"[^>]*? t="e"[^>]*>(?:' + FORMULA + rb")?<v>([^<]*)</v>")
UNRECKONED = re.compile(
    rb'<c r="([A-Z]{1,3})(\d{1,7})"(?![^>]* t="str")[^>]*>' + FORMULA + rb"(?:<v\s*/>|<v></v>)?</c>"
)
WIDTHS = ((3, 16_384), (2, 702), (1, 26))
"""So many columns have so many letters or fewer."""


def xlsx_marks(packed: Packed, name: str) -> FileMarks:
    """The marks of an XLSX or XLSM file, of which every part is vetted; FileProblem for a value far out."""
    parts = list(_sheet_parts(packed, name))
    vet_xml_parts(packed, name, but={part for _sheet, part in parts})
    styles = _percent_styles(packed, name)
    sheets: dict[str, Marks] = {}
    for sheet, part in parts:
        content = vetted_part(packed, part, name)
        _refuse_far_cells(content, name, sheet)
        sheets[sheet] = Marks(_texts(content), _percentages(content, styles))
    return FileMarks(sheets, tuple(_named(packed, name)))


def _named(packed: Packed, name: str) -> Iterator[Problem]:
    parts = [part.casefold() for part in packed.names]
    if any(part.endswith(("vbaproject.bin", "macrosheets/sheet1.xml")) for part in parts):
        yield Problem(name, _("The file holds macros, which are never run; only its cells are read."))
    if any("/externallinks/" in part for part in parts):
        what = _("The file refers to other files, which are not opened; the values stored from them are read.")
        yield Problem(name, what)
    if any(part.endswith("connections.xml") for part in parts):
        yield Problem(name, _("The file is connected to a source of data, which is not asked; its cells are read."))


def _sheet_parts(packed: Packed, name: str) -> Iterator[tuple[str, str]]:
    """Each worksheet's name with its part."""
    book = xml_part(packed, "xl/workbook.xml", name)
    targets = {
        link.get("Id"): link.get("Target", "")
        for link in xml_part(packed, "xl/_rels/workbook.xml.rels", name)
        if link.get("Type", "").endswith("/worksheet")
    }
    for sheet in (*book.iter(MAIN + "sheet"), *book.iter(STRICT + "sheet")):
        link = next((value for key, value in sheet.attrib.items() if LINK.fullmatch(key)), None)
        if link in targets:
            target = targets[link]
            part = target[1:] if target.startswith("/") else f"xl/{target}"
            if part in packed.names:
                yield sheet.get("name", ""), part


def _percent_styles(packed: Packed, name: str) -> set[int]:
    if "xl/styles.xml" not in packed.names:
        return set()
    styles = xml_part(packed, "xl/styles.xml", name)
    formats = {
        _whole(f.get("numFmtId")) for f in styles.iter(MAIN + "numFmt") if "%" in f.get("formatCode", "")
    } | PERCENT_FORMATS
    cells = styles.find(MAIN + "cellXfs")
    return {
        number for number, xf in enumerate(cells if cells is not None else ()) if _whole(xf.get("numFmtId")) in formats
    }


def _refuse_far_cells(content: bytes, name: str, sheet: str) -> None:
    last_row = max(map(int, ROW.findall(content)), default=1)
    surely = next((letters for letters, width in WIDTHS if last_row * width <= MOST_AREA), 0)
    if surely == 3 or not re.search(rb' r="[A-Z]{%d,3}\d' % (surely + 1), content):
        return
    # Cells may be far out that are formatted only; the reader passes those over.
    filled = [_place(*found) for found in FILLED.findall(content)]
    if filled:
        refuse_far_cell(name, sheet, max(row for row, _c in filled), max(column for _r, column in filled))


def _texts(content: bytes) -> dict[Place, str]:
    texts: dict[Place, str] = {}
    if re.search(rb't="e"', content):  # which takes less time than "in" does
        for column, row, _formula, value in ERROR.findall(content):
            texts[_place(column, row)] = _plain(value)
    if re.search(rb"<f[\s>/]", content):
        for column, row, formula in UNRECKONED.findall(content):
            texts[_place(column, row)] = "=" + _plain(formula)
    return texts


def _percentages(content: bytes, styles: set[int]) -> frozenset[Place]:
    if not styles:
        return frozenset()
    numbers = b"|".join(str(style).encode() for style in sorted(styles))
    pattern = rb'<c r="([A-Z]{1,3})(\d{1,7})" s="(?:' + numbers + rb')"(?:[^>]*[^/>])?>'
    return frozenset(_place(column, row) for column, row in re.findall(pattern, content))


def _place(column: bytes, row: bytes) -> Place:
    return int(row) - 1, column_of(column.decode())


def _plain(content: bytes) -> str:
    return unescape(content.decode("utf-8", "replace"))


def _whole(text: str | None) -> int:
    return int(text) if text and text.isdecimal() else -1
