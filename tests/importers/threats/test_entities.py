"""Entities and document types in XML parts: refused in every part, never expanded, never fetched."""

import pytest
from hostile_files import a_docx, an_ods, an_odt, an_xlsx, respoken

LAUGHS = "".join(f'<!ENTITY l{n + 1} "{f"&l{n};" * 10}">' for n in range(9))
BILLION = f'<!DOCTYPE x [<!ENTITY l0 "laugh">{LAUGHS}]>'
EXTERNAL = '<!DOCTYPE x [<!ENTITY l9 SYSTEM "file:///etc/passwd">]>'
REMOTE = '<!DOCTYPE x SYSTEM "http://127.0.0.1:9/x.dtd">'
FILES = {
    "a.docx": (a_docx, ("word/document.xml", "word/_rels/document.xml.rels", "_rels/.rels")),
    "a.odt": (an_odt, ("content.xml", "META-INF/manifest.xml")),
    "a.xlsx": (
        an_xlsx,
        ("xl/workbook.xml", "xl/sharedStrings.xml", "xl/worksheets/sheet1.xml", "xl/_rels/workbook.xml.rels"),
    ),
    "a.ods": (an_ods, ("content.xml",)),
}
PARTS = [(name, part) for name, (_make, parts) in FILES.items() for part in parts]


def with_type(content, part, declared):
    def declare(text):
        head, mark, rest = text.rpartition("?>")
        return head + mark + declared + rest.replace("harmless", "harmless &l9;")

    return respoken(content, {part: declare})


@pytest.mark.parametrize("declared", [BILLION, EXTERNAL, REMOTE], ids=["billion", "external", "remote"])
@pytest.mark.parametrize(("name", "part"), PARTS)
def test_they_are_refused_in_every_part(refusal, name, part, declared):
    make, _parts = FILES[name]
    sentence = refusal(name, with_type(make(), part, declared))
    assert "root:" not in sentence


def test_in_a_web_page_they_bring_nothing(read):
    page = f"{EXTERNAL}<html><body><p>A text with enough words to be an article, &l9; and some more.</p></body></html>"
    made = read("a.html", page)
    assert "root:" not in " ".join(made.brief.paragraphs)


def test_a_flat_document_is_refused_too(refusal):
    flat = (
        f"<?xml version='1.0'?>{EXTERNAL}<office:document "
        "xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0'>&l9;</office:document>"
    )
    assert "root:" not in refusal("a.fodt", flat)
    assert "root:" not in refusal("a.xml", flat)
