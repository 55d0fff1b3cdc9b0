"""A file is known by what it holds, and by its name only where that says more."""

import time

import pytest
from hostile_files import a_docx, a_pdf, an_ods, an_odt, an_xlsx

from riskdesk.importers.recognise import FileKind, recognised

MESSAGE = "Received: from a\n\tby b\nFrom: A <a@b.example>\nSubject: S\nMIME-Version: 1.0\n\nText.\n"
FLAT = "<?xml version='1.0'?>\n<!-- made --><office:document xmlns:office='x'/>"
BY_CONTENT = {
    "word": (a_docx(), FileKind.WORD),
    "odt": (an_odt(), FileKind.ODT),
    "flat odt": (FLAT, FileKind.ODT),
    "xlsx": (an_xlsx(), FileKind.SPREADSHEET),
    "ods": (an_ods(), FileKind.SPREADSHEET),
    "pdf": (a_pdf(), FileKind.PDF),
    "pdf after other bytes": (b"\n\n" + a_pdf(), FileKind.PDF),
    "rtf": (r"{\rtf1 Hello}", FileKind.RTF),
    "html": ("<!-- a -->\n<!DOCTYPE html><html></html>", FileKind.WEB_PAGE),
    "xhtml": ("<?xml version='1.0'?><html xmlns='x'></html>", FileKind.WEB_PAGE),
    "html in UTF-16": ("<html></html>".encode("utf-16"), FileKind.WEB_PAGE),
    "message": (MESSAGE, FileKind.MESSAGE),
    "assessment": ("# ours\nformat: riskdesk/1\n", FileKind.ASSESSMENT),
    "assessment in JSON": ('{"format": "riskdesk/1"}', FileKind.ASSESSMENT),
}
BY_NAME = {
    "a.csv": FileKind.TABLE,
    "a.TSV": FileKind.TABLE,
    "a.xls": FileKind.TABLE,
    "a.md": FileKind.MARKDOWN,
    "a.html": FileKind.WEB_PAGE,
    "a.eml": FileKind.MESSAGE,
    "a.yaml": FileKind.ASSESSMENT,
    "a.json": FileKind.ASSESSMENT,
    "a.txt": FileKind.TEXT,
    "a": FileKind.TEXT,
    "a.b.odd": FileKind.TEXT,
}


def kind_of(content, name="a"):
    return recognised(content if isinstance(content, bytes) else content.encode(), name)


@pytest.mark.parametrize("name", ["a", "a.txt", "a.odd"])
@pytest.mark.parametrize("what", BY_CONTENT)
def test_content_goes_before_the_name(what, name):
    content, kind = BY_CONTENT[what]
    assert kind_of(content, name) is kind


@pytest.mark.parametrize("name", BY_NAME)
def test_a_text_is_what_its_name_says(name):
    assert kind_of("one, two: three\n", name) is BY_NAME[name]


def test_a_memo_is_no_message():
    assert kind_of("From: The minister\nTo: All\nSubject: Bridges\n\nText.\n") is FileKind.TEXT


@pytest.mark.parametrize("ending", ["xls", "bin"])
def test_an_old_spreadsheet(ending):
    old = b"\xd0\xcf\x11\xe0" + bytes(512) + "Workbook".encode("utf-16-le")
    assert kind_of(old, f"a.{ending}") is FileKind.SPREADSHEET


def test_a_text_that_begins_like_a_program_is_a_text():
    assert kind_of("MZ is a code of a country. BM too.") is FileKind.TEXT


@pytest.mark.parametrize("start", ["<!---->" * 585 + "x", "a:\n" * 1300, "a:\n " * 1000])
def test_it_is_told_at_once(start):
    begun = time.monotonic()
    assert kind_of(start, "a.txt") is FileKind.TEXT
    assert time.monotonic() - begun < 1
