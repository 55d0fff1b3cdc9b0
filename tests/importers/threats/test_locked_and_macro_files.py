"""Files with a password, with macros, with commands to other programs, or of kinds that are not read: named."""

import io
import struct
import zipfile

import pytest
from archives import packed
from hostile_files import a_docx, a_pdf, an_ods, an_odt, an_xlsx
from word_files import a_document, document_of, parts_of, words
from word_files import p as paragraph

from riskdesk.importers.sheets.workbook import Workbook


def old_office(*parts):
    """The mark of an old Office file, and the names of its parts as its directory holds them."""
    return (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
        + bytes(504)
        + b"".join(part.encode("utf-16-le") + bytes(64) for part in parts)
    )


def encrypted_zip():
    content = bytearray(a_docx())
    for mark, place in ((b"PK\x01\x02", 8), (b"PK\x03\x04", 6)):
        at = content.find(mark)
        while at >= 0:
            flags = struct.unpack_from("<H", content, at + place)[0]
            struct.pack_into("<H", content, at + place, flags | 1)
            at = content.find(mark, at + 4)
    return bytes(content)


ENCRYPTION = '<manifest><file-entry full-path="content.xml"><encryption-data/></file-entry></manifest>'
LOCKED = {
    "an encrypted DOCX or XLSX": ("a.docx", old_office("EncryptionInfo", "EncryptedPackage")),
    "an encrypted archive": ("a.docx", encrypted_zip()),
    "an encrypted ODT": ("a.odt", an_odt(parts={"META-INF/manifest.xml": ENCRYPTION})),
    "an encrypted ODS": ("a.ods", an_ods(parts={"META-INF/manifest.xml": ENCRYPTION})),
    "an encrypted PDF": ("a.pdf", a_pdf(password="secret")),
}


@pytest.mark.parametrize(("name", "content"), LOCKED.values(), ids=LOCKED)
def test_a_password_is_named(refusal, name, content):
    assert "password" in refusal(name, content)


OTHERS = {
    "doc": (old_office("WordDocument"), "Word document of the old kind"),
    "ppt": (old_office("PowerPoint Document"), "presentation"),
    "msg": (old_office("__substg1.0_0037001F"), "Outlook"),
    "pptx": (packed([("ppt/presentation.xml", b"<p/>"), ("[Content_Types].xml", b"<t/>")]), "presentation"),
    "odp": (packed([("mimetype", b"application/vnd.oasis.opendocument.presentation")]), "does not read"),
    "epub": (packed([("mimetype", b"application/epub+zip")]), "does not read"),
    "zip": (packed([("a.txt", b"x")]), "archive"),
    "7z": (b"7z\xbc\xaf\x27\x1c\x00\x04", "archive"),
    "gz": (b"\x1f\x8b\x08\x00abc", "archive"),
    "tar": (b"a.txt".ljust(257, b"\0") + b"ustar\x0000", "archive"),
    "png": (b"\x89PNG\r\n\x1a\n\x00\x00\x00\x0d", "picture"),
    "jpg": (b"\xff\xd8\xff\xe0\x00\x10JFIF", "picture"),
    "mp4": (b"\x00\x00\x00\x18ftypmp42", "film"),
    "exe": (b"MZ\x90\x00\x03\x00\x00\x00", "program"),
    "elf": (b"\x7fELF\x02\x01\x00", "program"),
    "db": (b"SQLite format 3\x00", "database"),
    "bin": (b"\x01\x02\x00\x03" * 9, "not text"),
    "xml": (b"<?xml version='1.0'?><data/>", "XML"),
}


@pytest.mark.parametrize("ending", OTHERS)
def test_other_kinds_are_named(refusal, ending):
    content, what = OTHERS[ending]
    assert what in refusal(f"a.{ending}", content)


@pytest.mark.parametrize("ending", OTHERS)
def test_whatever_their_name_says(refusal, ending):
    content, what = OTHERS[ending]
    assert what in refusal("a.txt", content)


def told(made):
    return " ".join(what for _where, what in made.problems)


def test_macros_of_a_document_are_named_and_not_run(read):
    parts = parts_of(paragraph(words("The text."))) | {"word/vbaProject.bin": b"\xd0\xcf\x11\xe0 Shell"}
    made = read("a.docm", document_of(parts))
    assert made.brief.paragraphs == ("The text.",)
    assert "macros" in told(made)


def test_macros_of_a_sheet_are_named_and_not_run(read):
    held = io.BytesIO(an_xlsx())
    with zipfile.ZipFile(held, "a") as archive:
        archive.writestr("xl/vbaProject.bin", b"\xd0\xcf\x11\xe0 Shell")
    made = read("a.xlsm", held.getvalue())
    assert isinstance(made, Workbook)
    assert "macros" in told(made)


@pytest.mark.parametrize("command", ["DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe", "DDE excel sheet"])
def test_a_command_to_another_program_is_named_and_not_given(read, command):
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f"<w:r><w:instrText>{command}</w:instrText></w:r>"
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    made = read("a.docx", a_document(paragraph(field + words("Text."))))
    assert "DDE" in told(made)
    assert made.brief.paragraphs == ("Text.",)


def test_an_attached_template_is_named_and_not_fetched(read):
    made = read("a.docx", a_docx(kinds=[("attachedTemplate", "http://127.0.0.1:9/t.dotm", True)]))
    assert "127.0.0.1:9/t.dotm" in told(made)


def test_formulas_that_would_call_out_are_texts_or_nothing(read):
    def fill(_book, sheet):
        sheet.write_formula(2, 0, '=cmd|"/c calc"!A1', value="#REF!")
        sheet.write_string(3, 0, "=cmd|'/c calc'!A1")

    made = read("a.xlsx", an_xlsx(fill))
    assert isinstance(made, Workbook)
    assert made.sheets[0].rows[3][0] == "=cmd|'/c calc'!A1"
