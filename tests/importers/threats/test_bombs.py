"""Files that swell: archives, streams and sheets far larger than they look."""

import struct
import time
import zlib
from dataclasses import replace

import pytest
from hostile_files import a_docx, a_plain_pdf, an_ods, an_odt, an_xlsx, respoken
from word_files import document_of, parts_of

from riskdesk.domain.errors import FileProblem
from riskdesk.importers import read_file as way_in

MB = 1_000_000
LONG = "x" * (150 * MB)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.docx", lambda: a_docx(LONG)),
        ("a.odt", lambda: an_odt(LONG)),
        ("a.xlsx", lambda: respoken(an_xlsx(), {"xl/sharedStrings.xml": lambda text: text.replace("Build", LONG)})),
        ("a.ods", lambda: an_ods(LONG)),
    ],
)
def test_a_part_that_swells_is_refused(refusal, name, content):
    begun = time.monotonic()
    assert "is not opened" in refusal(name, content())
    assert time.monotonic() - begun < 10


def test_a_part_that_is_not_read_may_not_swell_either(read):
    """What nobody inflates harms nobody; what is inflated is counted."""
    parts = parts_of("") | {"word/media/image.png": b"\0" * (150 * MB)}
    with pytest.raises(FileProblem):
        read("a.docx", document_of(parts))


def test_a_header_that_lies_about_its_size_is_refused(refusal):
    content = bytearray(a_docx(LONG))
    at = content.find(b"PK\x01\x02")
    while at >= 0:
        struct.pack_into("<L", content, at + 24, 10)  # the size when unpacked
        at = content.find(b"PK\x01\x02", at + 4)
    assert "damaged" in refusal("a.docx", bytes(content))


def test_thousands_of_parts_are_refused(refusal):
    parts = parts_of("") | {f"word/p{n}.xml": b"" for n in range(3000)}
    assert "more than 2000 parts" in refusal("a.docx", document_of(parts))


def test_a_self_calling_form_of_a_pdf_costs_only_its_import(read):
    """Drawn, each form would draw itself again and again."""
    form = b"<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 4 0 R >> >> /Length %d >>"
    calls = b"/X Do " * 200
    content = a_plain_pdf(
        [
            b"<< /Type /Catalog /Pages 2 0 R >>",
            b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 99 99] /Resources << /XObject << /X 4 0 R >> >> "
            b"/Contents 5 0 R >>",
            form % len(calls) + b"\nstream\n" + calls + b"\nendstream",
            b"<< /Length 5 >>\nstream\n/X Do\nendstream",
        ]
    )
    begun = time.monotonic()
    with pytest.raises(FileProblem):
        read("a.pdf", content)
    assert time.monotonic() - begun < 32


def test_a_stream_of_a_pdf_that_swells_costs_only_its_import(read):
    swollen = zlib.compress(zlib.compress(b"BT ET " * (100 * MB // 6), 9), 9)
    content = a_plain_pdf(
        [
            b"<< /Type /Catalog /Pages 2 0 R >>",
            b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 99 99] /Contents 4 0 R >>",
            b"<< /Filter [/FlateDecode /FlateDecode] /Length %d >>\nstream\n%s\nendstream" % (len(swollen), swollen),
        ]
    )
    begun = time.monotonic()
    with pytest.raises(FileProblem):
        read("a.pdf", content)
    assert time.monotonic() - begun < 32


def test_a_sheet_with_one_cell_at_its_far_end_is_not_filled_up(refusal):
    """The cells between would fill the memory."""
    far = an_xlsx(lambda _book, sheet: sheet.write(1_048_575, 16_383, 1))
    assert refusal("a.xlsx", far)


def test_repeated_rows_of_a_sheet_are_not_written_out(read):
    value = 'office:value-type="float" office:value="1"'
    cell = f'<table:table-cell table:number-columns-repeated="16384" {value}><text:p>1</text:p></table:table-cell>'
    rows = f'<table:table-row table:number-rows-repeated="1048576">{cell}</table:table-row>'
    with pytest.raises(FileProblem):
        read("a.ods", an_ods(rows))


def test_what_needs_too_much_memory_is_named(refusal, monkeypatch):
    monkeypatch.setattr(way_in, "USUAL", replace(way_in.USUAL, memory=150 * MB))
    assert "memory" in refusal("a.txt", "x y. " * (10 * MB))


def test_a_sheet_whose_elements_do_not_end_is_refused_at_once(refusal):
    spoilt = respoken(an_ods(), {"content.xml": lambda text: text.replace("</table:table>", "</table;table>")})
    begun = time.monotonic()
    assert "damaged" in refusal("a.ods", spoilt)
    assert time.monotonic() - begun < 10
