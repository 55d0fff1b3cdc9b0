"""Spreadsheets made for tests, with a library that writes them as Excel does, and by hand where no program would."""

from __future__ import annotations

import io
import zipfile

import xlsxwriter

TABLE = (
    ("Option", "Security", "Escalation"),
    ("kind", "opportunity", "risk"),
    ("weight", 2.0, 3.0),
    ("Formal alliance", 70.0, "40..60"),
    ("Carry on", 20.0, "?"),
)

BOOK = (
    '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">'
    '<sheets><sheet name="Scores" sheetId="1" r:id="rId1"/></sheets></workbook>'
)
LINKS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="rId1" Target="worksheets/sheet1.xml" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet"/></Relationships>'
)
ROOT_LINKS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="rId1" Target="xl/workbook.xml" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/></Relationships>'
)
MANIFEST = '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>'


def xlsx(*sheets, fill=None):
    """A workbook of (name, rows); `fill` may do more to it with the library."""
    file = io.BytesIO()
    book = xlsxwriter.Workbook(file, {"in_memory": True})
    for name, rows in sheets:
        sheet = book.add_worksheet(name)
        for row, cells in enumerate(rows):
            for column, cell in enumerate(cells):
                if cell != "":
                    (sheet.write_string if isinstance(cell, str) else sheet.write_number)(row, column, cell)
    if fill:
        fill(book)
    book.close()
    return file.getvalue()


def xlsx_by_hand(cells, **parts):
    """A workbook of one sheet from the text of its rows; further parts replace or join the usual ones."""
    sheet = (
        '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
        f"<sheetData>{cells}</sheetData></worksheet>"
    )
    content = {
        "_rels/.rels": ROOT_LINKS,
        "xl/workbook.xml": BOOK,
        "xl/_rels/workbook.xml.rels": LINKS,
        "xl/worksheets/sheet1.xml": sheet,
        **{name.replace("__", "/"): text for name, text in parts.items()},
    }
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in content.items():
            archive.writestr(name, text)
    return file.getvalue()


def ods_by_hand(rows):
    """An ODS file of one sheet from the text of its rows."""
    content = (
        '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
        'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
        'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet>'
        f'<table:table table:name="Scores">{rows}</table:table></office:spreadsheet></office:body>'
        "</office:document-content>"
    )
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet", zipfile.ZIP_STORED)
        archive.writestr("META-INF/manifest.xml", MANIFEST)
        archive.writestr("content.xml", content)
    return file.getvalue()


def the_sample():
    """What scores.xlsx in tests/importers/files/sheets was made from: LibreOffice saved it anew in each format."""

    def more(book):
        war = book.get_worksheet_by_name("War")
        war.write_number(3, 1, 0.35, book.add_format({"num_format": "0%"}))
        war.write_formula(3, 3, "=B4*2", None, 70)
        war.write_formula(4, 2, "=1/0", None, "#DIV/0!")
        war.write_string(0, 3, "Total")
        old = book.add_worksheet("Old")
        for row, cells in enumerate((("Option", "Security"), ("Formal alliance", "5"))):
            old.write_row(row, 0, cells)
        old.hide()

    return xlsx(("Calm", TABLE), ("War", TABLE), fill=more)
