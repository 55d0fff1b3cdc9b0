"""Nothing that an OpenDocument text could run, fetch or swell to does any harm."""

from pathlib import Path

import pytest
from odf_files import SPACES, cell, document_of, p, part, parts_of, table

from riskdesk.domain.errors import FileProblem
from riskdesk.importers.packed import Packed
from riskdesk.importers.readers.odf_parts import refuse_encrypted
from riskdesk.importers.readers.odt import read

FILES = Path(__file__).parents[1] / "files"


def told(parts):
    return [problem.what for problem in read(document_of(parts), "a.odt").problems]


def refusal(content):
    with pytest.raises(FileProblem) as refused:
        read(content, "a.odt")
    return str(refused.value)


def test_cells_repeated_without_end_are_capped_or_refused():
    body = table([cell(p("a")), cell("", 'table:number-columns-repeated="16384"'), cell(p("b"))])
    assert len(read(document_of(parts_of(body)), "a").tables[0].rows[0]) < 100
    content = document_of(parts_of(table(*[[cell(p("a"), 'table:number-columns-repeated="9999"')] * 2] * 3)))
    assert "repeats its cells without end" in refusal(content)


def test_what_could_run_or_fetch_is_named_and_left():
    body = "<text:dde-connection-decls><text:dde-connection-decl/></text:dde-connection-decls>"
    body += p('<draw:frame><draw:image xlink:href="http://x.example/a.png"/></draw:frame>x')
    body += '<text:section><text:section-source xlink:href="../other.odt"/></text:section>'
    parts = parts_of(body) | {"Basic/Standard/Module1.xml": "<x/>"}
    assert told(parts) == [
        "The file holds macros. They were neither read nor run.",
        "The file asks to start another program (DDE). Nothing was started.",
        "The file calls for content from elsewhere (http://x.example/a.png, ../other.odt). Nothing was fetched.",
    ]


def test_macros_of_a_flat_file_are_named():
    flat = part("document", f"<office:scripts><office:script/></office:scripts><office:body><office:text>{p('x')}"
                "</office:text></office:body>")  # fmt: skip
    assert "macros" in read(flat.encode(), "a.fodt").problems[0].what


def test_encryption_is_named():
    manifest = f"<manifest:manifest {SPACES}><manifest:file-entry><manifest:encryption-data/></manifest:file-entry>"
    content = document_of({"META-INF/manifest.xml": manifest + "</manifest:manifest>", "content.xml": b"\x01\x02"})
    assert "protected with a password" in refusal(content)
    with pytest.raises(FileProblem, match="password"):
        refuse_encrypted(Packed(content, "a.ods"), "a.ods")


DTD = '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'


@pytest.mark.parametrize(
    "name", ["content.xml", "meta.xml", "styles.xml", "META-INF/manifest.xml", "Object 1/content.xml"]
)
def test_entities_are_refused_in_every_part(name):
    assert f"“{name}” defines entities" in refusal(document_of(parts_of(p("Text")) | {name: DTD}))


def test_entities_are_refused_in_a_flat_file():
    assert "defines entities" in refusal(DTD.encode())


@pytest.mark.parametrize(
    "parts", [{"a.txt": ""}, {"content.xml": "<a/>"}, {"content.xml": part("document-content", "")}]
)
def test_what_is_no_document_is_refused(parts):
    assert "holds no text of a document" in refusal(document_of(parts))


@pytest.mark.parametrize(
    ("begin", "end"),
    [
        ("<text:list><text:list-item>", "</text:list-item></text:list>"),
        ("<table:table><table:table-row><table:table-cell>", "</table:table-cell></table:table-row></table:table>"),
        ("<text:section>", "</text:section>"),
        ("<text:p><draw:frame><draw:text-box>", "</draw:text-box></draw:frame></text:p>"),
        ("<text:p><text:note><text:note-body>", "</text:note-body></text:note></text:p>"),
        ("<text:p><text:span>", "</text:span></text:p>"),
    ],
)
def test_depth_without_end_is_read_or_refused(begin, end):
    def nested(depth):
        return document_of(parts_of(begin * depth + p("Deep") + end * depth))

    assert "nested too deeply" in refusal(nested(10_000))
    brief = read(nested(20), "a")
    assert "Deep" in " ".join([block.text for block in brief.blocks] + [note.text for note in brief.notes])


def test_a_bomb_is_refused():
    assert "swell" in refusal(document_of(parts_of(p("x" * 50_000_000))))


@pytest.mark.parametrize(("file", "step"), [("brief.odt", 197), ("brief.fodt", 97)])
def test_a_document_cut_anywhere_is_refused_in_a_sentence(file, step):
    content = (FILES / file).read_bytes().rstrip()
    for length in range(0, len(content), step):
        assert refusal(content[:length])


def test_a_part_cut_anywhere_is_refused_in_a_sentence():
    parts = parts_of(p("Text"))
    for name, content in parts.items():
        for length in range(1, len(content), 61):
            assert refusal(document_of(parts | {name: content[:length]}))
