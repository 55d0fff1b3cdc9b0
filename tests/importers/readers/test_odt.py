"""An OpenDocument text gives its text whole, in order and once."""

from dataclasses import replace
from pathlib import Path

import pytest
from odf_files import cell, document_of, p, parts_of, table
from source_brief import BLOCKS, NOTES, TABLE

from riskdesk.domain.briefs import Note, NoteKind, Role
from riskdesk.importers.found import Block
from riskdesk.importers.readers.odt import read

FILES = Path(__file__).parents[1] / "files"


def found(body, **options):
    return read(document_of(parts_of(body, **options)), "a.odt")


def texts(body, **options):
    return [block.text for block in found(body, **options).blocks]


@pytest.mark.parametrize("file", ["brief.odt", "brief.fodt"])
def test_a_document_of_an_office_program_is_whole_and_in_order(file):
    brief = read((FILES / file).read_bytes(), file)
    assert list(brief.blocks) == BLOCKS
    assert [replace(note, mark=note.mark.replace("i", "1")) for note in brief.notes] == NOTES
    assert [table.rows for table in brief.tables] == [TABLE]
    assert brief.blocks[brief.tables[0].paragraph - 1].role is Role.ROW
    assert brief.particulars == {
        "title": "Water for two valleys", "author": "Amina Rahimi", "date": "2025-03-04", "language": "en-GB"
    }  # fmt: skip
    assert [problem.what for problem in brief.problems] == [
        "2 tracked changes: shown as accepted.",
        "Hidden text was left out: “and not seen”",
    ]


def test_a_document_that_was_one_of_word_before_is_whole_and_in_order():
    brief = read((FILES / "brief-from-docx.odt").read_bytes(), "brief-from-docx.odt")
    assert list(brief.blocks) == BLOCKS
    assert [table.rows for table in brief.tables] == [TABLE]
    # The texts of notes are not compared: this conversion wrote that of the first footnote twice.
    assert [(note.kind, note.paragraph) for note in brief.notes] == [(note.kind, note.paragraph) for note in NOTES]


def test_words_stand_together_as_on_the_page():
    body = p(
        'a<text:span>b</text:span><text:s text:c="99999999999"/>c<text:tab/>d<text:line-break/>e'
        '<text:a xlink:href="http://x.example">f</text:a>\N{SOFT HYPHEN}g\n  h<text:page-number>3</text:page-number>'
        "<text:bookmark-start/>i<text:bookmark-end/>"
    )
    assert texts(body) == ["ab c d efg h3i"]


STYLES = (
    '<style:style style:family="paragraph" style:name="T" style:parent-style-name="Title"/>'
    '<style:style style:family="paragraph" style:name="Title"/>'
    '<style:style style:family="paragraph" style:name="H" style:default-outline-level="3"/>'
    '<style:style style:family="paragraph" style:name="Loop" style:parent-style-name="Loop"/>'
    '<style:style style:family="paragraph" style:name="Break"><style:paragraph-properties fo:break-before="page"/>'
    '</style:style><style:style style:family="paragraph" style:name="Secret">'
    '<style:text-properties text:display="none"/></style:style><style:style style:family="text" style:name="H"/>'
)


def test_the_role_of_a_paragraph_is_told_by_what_it_is_and_its_style():
    body = p("One", "T") + p("Two", "H") + p("Three", "Loop") + p("Four", "unknown")
    body += '<text:h text:outline-level="2">Five</text:h><text:h text:outline-level="x">Six</text:h>'
    assert found(body, styles=STYLES).blocks == (
        Block("One", Role.HEADING, 1),
        Block("Two", Role.HEADING, 3),
        Block("Three"),
        Block("Four"),
        Block("Five", Role.HEADING, 2),
        Block("Six", Role.HEADING, 1),
    )


LISTS = (
    '<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="I" '
    'style:num-suffix="."/><text:list-level-style-number text:level="2" style:num-format="1" text:display-levels="2" '
    'style:num-prefix="(" style:num-suffix=")"/><text:list-level-style-bullet text:level="3"/></text:list-style>'
)


def item(content, attributes=""):
    return f"<text:list-item {attributes}>{content}</text:list-item>"


def a_list(content, attributes='text:style-name="L"'):
    return f"<text:list {attributes}>{content}</text:list>"


def test_numbers_of_lists_are_counted_as_they_are_printed():
    deepest = a_list(item(p("c")), "")
    inner = a_list(item(p("b") + deepest) + item(p("b")), "")
    body = a_list(item(p("a") + p("more") + inner) + item(p("a")))
    body += a_list(item(p("d")), 'text:style-name="L" text:continue-numbering="true"')
    body += a_list(item(p("e"), 'text:start-value="7"') + f"<text:list-header>{p('head')}</text:list-header>")
    body += a_list(item(p("f")), 'text:style-name="unknown"')
    blocks = found(body, lists=LISTS).blocks
    assert [block.text for block in blocks] == [
        "I. a", "more", "(I.1) b", "c", "(I.2) b", "II. a", "III. d", "VII. e", "head", "f"
    ]  # fmt: skip
    assert [(block.role is Role.ITEM, block.level) for block in blocks] == [
        (True, 0), (False, 0), (True, 1), (True, 2), (True, 1), (True, 0), (True, 0), (True, 0), (False, 0), (True, 0)
    ]  # fmt: skip


def test_rows_keep_their_columns_and_a_table_in_a_cell_is_its_text():
    inner = table([cell(p("i")), cell(p("j"))])
    body = table(
        [cell(p("a"), 'table:number-columns-spanned="2"'), "<table:covered-table-cell/>", cell(p("b"))],
        [cell(""), cell(p("c") + inner), cell(p("d"))],
    )
    brief = found(body)
    assert brief.tables[0].rows == (("a", "", "b"), ("", "c i, j", "d"))


def test_boxes_sections_and_indexes_are_text_where_they_stand():
    frame = f"<draw:frame><draw:text-box>{p('Boxed')}</draw:text-box></draw:frame>"
    body = p(f"A{frame}B") + f"<text:section>{p('In')}</text:section>"
    body += (
        "<text:table-of-content><text:table-of-content-source><text:index-entry-text/></text:table-of-content-source>"
    )
    body += f"<text:index-body>{p('Contents')}</text:index-body></text:table-of-content>"
    body += f"<draw:g><draw:custom-shape>{p('Shape')}</draw:custom-shape></draw:g>"
    assert texts(body) == ["AB", "Boxed", "In", "Contents", "Shape"]


def test_a_formula_is_text_and_another_object_is_told():
    math = '<math xmlns="http://www.w3.org/1998/Math/MathML"><mi>x</mi><mo>=</mo><mn>2</mn><annotation>no</annotation></math>'
    objects = '<draw:frame><draw:object xlink:href="./Object 1"/></draw:frame><draw:object xlink:href="./Object 2"/>'
    parts = parts_of(p("So" + objects)) | {"Object 1/content.xml": math, "Object 2/content.xml": "<x/>"}
    brief = read(document_of(parts), "a")
    assert [block.text for block in brief.blocks] == ["So", "x = 2"]
    assert [problem.what[:30] for problem in brief.problems] == ["The file holds 1 embedded file"]


def test_hidden_text_is_told():
    body = p("Seen") + p("one", "Secret") + f'<text:section text:display="none">{p("two")}</text:section>'
    assert texts(body, styles=STYLES) == ["Seen"]
    assert [problem.what for problem in found(body, styles=STYLES).problems] == [
        "Hidden text was left out: “one”",
        "Hidden text was left out: “two”",
    ]


def test_pages_are_told_where_the_file_holds_its_breaks():
    body = p("One", "Break") + p("Two", "Break") + p("Still<text:soft-page-break/> two") + p("Three")
    assert [block.place for block in found(body, styles=STYLES).blocks] == ["page 1", "page 2", "page 2", "page 3"]
    assert {block.place for block in found(p("One") + p("Two", "Break"), styles=STYLES).blocks} == {""}


def test_a_note_in_a_cell_belongs_to_its_row():
    note = f'<text:note text:note-class="footnote"><text:note-citation>*</text:note-citation><text:note-body>{p("n")}'
    brief = found(p("Before") + table([cell(p(f"a{note}</text:note-body></text:note>")), cell(p("b"))]))
    assert brief.notes == (Note(NoteKind.FOOTNOTE, "n", "*", 2),)
    assert brief.blocks[1].text == "a | b"


def test_particulars_are_those_that_the_file_states():
    meta = (
        "<dc:title>T</dc:title><dc:creator>Last</dc:creator><meta:initial-creator>First</meta:initial-creator>"
        "<dc:date>2026-01-01T00:00:00</dc:date><meta:creation-date>2025-01-02T23:00:00</meta:creation-date>"
        '<meta:user-defined meta:name="Publisher">Pub</meta:user-defined><dc:language>ur-PK</dc:language>'
    )
    assert found(p("Text"), meta=meta).particulars == {
        "title": "T", "author": "First", "date": "2025-01-02", "publisher": "Pub", "language": "ur-PK"
    }  # fmt: skip
