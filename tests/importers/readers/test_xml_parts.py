"""No XML part of a document brings entities, a DTD or endless depth."""

import time

import pytest
from archives import packed

from riskdesk.domain.errors import FileProblem
from riskdesk.importers.packed import Packed
from riskdesk.importers.readers.xml_parts import vet_xml_parts, xml_part, xml_root

BILLION = '<!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;">]><a>&d;</a>'
OUTSIDE = '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'
DTD = '<!DOCTYPE a SYSTEM "http://x.example/a.dtd"><a/>'
UNSAFE = [
    BILLION.encode(),
    OUTSIDE.encode(),
    DTD.encode(),
    OUTSIDE.encode("utf-16"),
    b"<!--" + b"x" * 100_000 + b"-->" + DTD.encode(),
]


def refusal(read, *arguments):
    with pytest.raises(FileProblem) as refused:
        read(*arguments)
    return str(refused.value)


def test_a_part_is_read():
    archive = Packed(packed([("a.xml", "<a>بريف</a>".encode())]), "a.docx")
    assert xml_part(archive, "a.xml", "a.docx").text == "بريف"
    vet_xml_parts(archive, "a.docx")


@pytest.mark.parametrize("content", UNSAFE)
def test_entities_are_refused(content):
    assert "“a.xml” defines entities" in refusal(xml_root, content, "a.xml", "a.docx")


@pytest.mark.parametrize("content", UNSAFE)
@pytest.mark.parametrize("part", ["word/document.xml", "_rels/.rels", "word/_rels/Document.XML.RELS", "a.vml"])
def test_entities_are_refused_in_parts_that_nobody_asked_for(content, part):
    archive = Packed(packed([("a.xml", b"<a/>"), (part, content)]), "a.docx")
    assert f"“{part}” defines entities" in refusal(vet_xml_parts, archive, "a.docx")


def test_pictures_are_not_taken_for_xml():
    vet_xml_parts(Packed(packed([("a.png", b"\x89PNG"), ("b.htm", DTD.encode())]), "a.docx"), "a.docx")


@pytest.mark.parametrize(
    "content", [b"", b"<a>", b"<a>&b;</a>", b'<?xml version="1.0" encoding="x"?><a/>', b"\xff<a/>"]
)
def test_what_is_malformed_is_refused(content):
    assert "“a.xml” cannot be read" in refusal(xml_root, content, "a.xml", "a.docx")


def test_endless_depth_is_refused_soon():
    content = b"<a>" * 300_000 + b"</a>" * 300_000
    start = time.process_time()
    assert "nested too deeply" in refusal(xml_root, content, "a.xml", "a.docx")
    assert time.process_time() - start < 5


def test_a_long_comment_before_the_root_takes_no_time():
    content = b"<!--" + b"x" * 20_000_000 + b"--><a/>"
    start = time.process_time()
    vet_xml_parts(Packed(packed([("a.xml", content)], 0), "a.docx"), "a.docx")
    assert time.process_time() - start < 3
