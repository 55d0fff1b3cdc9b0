"""Nothing that a Word document could run, fetch or swell to does any harm."""

import tracemalloc
from pathlib import Path

import pytest
from archives import packed
from word_files import a_document, document_of, element, p, parts_of, relationships, words

from riskdesk.domain.errors import FileProblem
from riskdesk.importers.readers.word import read

FILES = Path(__file__).parents[1] / "files"


def texts(body, kinds=(), **others):
    return [block.text for block in read(a_document(body, kinds, **others), "a").blocks]


def told(content):
    return [problem.what for problem in read(content, "a.docx").problems]


def refusal(content):
    with pytest.raises(FileProblem) as refused:
        read(content, "a.docx")
    return str(refused.value)


def test_what_could_run_or_fetch_is_named_and_left():
    dde = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>' + "".join(
        f"<w:r><w:instrText>{part}</w:instrText></w:r>" for part in (" DD", 'EAUTO c:\\\\x.exe "/k"')
    )
    body = p(dde + '<w:r><w:fldChar w:fldCharType="end"/></w:r>' + words("Text"))
    parts = parts_of(body, [("image", "http://x.example/a.png", True), ("hyperlink", "http://y.example", True)])
    parts |= {
        "word/vbaProject.bin": b"\xd0\xcf",
        "word/embeddings/sheet.xlsx": b"PK",
        "word/_rels/settings.xml.rels": relationships(("attachedTemplate", "http://x.example/t.dotm", True)),
    }
    assert told(document_of(parts)) == [
        "The file holds macros. They were neither read nor run.",
        "The file asks to start another program (DDE). Nothing was started.",
        "The file calls a template (http://x.example/t.dotm). It was not opened.",
        "The file calls for content from elsewhere (http://x.example/a.png). Nothing was fetched.",
        "The file holds 1 embedded file, which was not read. Save it by itself, and import it.",
    ]


def test_a_file_that_was_to_be_taken_in_is_told():
    body = p(words("Text")) + '<w:altChunk r:id="r1"/>'
    parts = parts_of(body, [("aFChunk", "chunk.html")]) | {"word/chunk.html": "<p>More</p>"}
    assert told(document_of(parts))[0].startswith("The file holds 1 embedded file")


DTD = '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'


@pytest.mark.parametrize(
    "part",
    [
        "word/document.xml",
        "_rels/.rels",
        "word/_rels/document.xml.rels",
        "word/styles.xml",
        "[Content_Types].xml",
        "x.xml",
    ],
)
def test_entities_are_refused_in_every_part(part):
    assert f"“{part}” defines entities" in refusal(document_of(parts_of(p(words("Text"))) | {part: DTD}))


@pytest.mark.parametrize(
    "parts",
    [
        {"a.txt": b""},
        {"word/document.xml": element("w:document", "")},
        {"word/document.xml": "<workbook/>"},
        {"_rels/.rels": relationships(("officeDocument", "../../../etc/passwd"))},
    ],
)
def test_what_is_no_document_is_refused(parts):
    assert "holds no text of a document" in refusal(document_of(parts))


def test_relationships_that_lead_nowhere_cost_nothing():
    parts = parts_of(
        p(words("Text")), [("footnotes", "gone.xml"), ("styles", "../../../../etc/passwd"), ("header", "")]
    )
    assert [block.text for block in read(document_of(parts), "a").blocks] == ["Text"]


def test_a_document_without_relationships_is_read():
    parts = {"word/document.xml": parts_of(p(words("Text")))["word/document.xml"]}
    assert [block.text for block in read(document_of(parts), "a").blocks] == ["Text"]


@pytest.mark.parametrize("tags", ["<w:tbl><w:tr><w:tc>", "<w:sdt><w:sdtContent>", "<w:p><w:txbxContent>", "<w:ins>"])
@pytest.mark.parametrize("depth", [20, 10_000])
def test_depth_without_end_is_read_or_refused(tags, depth):
    ends = "".join(f"</{tag}>" for tag in reversed(tags.strip("<>").split("><")))
    body = tags * depth + p(words("Deep")) + ends * depth
    if depth > 1000:
        assert "nested too deeply" in refusal(a_document(body))
    else:
        assert "Deep" in texts(body)


def test_notes_that_lead_to_notes_without_end_are_read_or_refused():
    chain = "".join(
        f'<w:footnote w:id="{n}">' + p(words("n") + f'<w:footnoteReference w:id="{n + 1}"/>') + "</w:footnote>"
        for n in range(5000)
    )
    body = p('<w:footnoteReference w:id="0"/>' + words("Text"))
    assert "nested too deeply" in refusal(a_document(body, footnotes=element("w:footnotes", chain)))


def test_a_bomb_is_refused():
    assert "swell" in refusal(document_of(parts_of(p(words("x" * 50_000_000)))))


def test_a_document_cut_anywhere_is_refused_in_a_sentence():
    content = (FILES / "brief.docx").read_bytes()
    for length in range(0, len(content), 97):
        assert refusal(content[:length])


def test_a_part_cut_anywhere_is_refused_in_a_sentence():
    parts = parts_of(p(words("Text")), styles=element("w:styles", ""))
    for name, part in parts.items():
        for length in range(1, len(part), 61):
            assert refusal(document_of(parts | {name: part[:length]}))


def test_a_long_document_takes_no_more_memory_than_its_text_is_worth():
    content = a_document("".join(p(words(f"Sentence {number} of {number**3}. " * 4)) for number in range(8_000)))
    tracemalloc.start()
    assert len(read(content, "a").blocks) == 8_000
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 25_000_000


def test_a_zip_of_something_else_is_no_document():
    assert "holds no text" in refusal(packed([("a.txt", b"x")]))
