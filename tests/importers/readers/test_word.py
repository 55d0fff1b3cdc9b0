"""A Word document gives its text whole, in order and once."""

from pathlib import Path

import pytest
from source_brief import BLOCKS, NOTES, TABLE
from word_files import a_document, document_of, element, p, parts_of, relationships, words

from riskdesk.domain.briefs import Note, NoteKind, Role
from riskdesk.importers.found import Block
from riskdesk.importers.readers.word import read

FILES = Path(__file__).parents[1] / "files"


def found(body, kinds=(), **others):
    return read(a_document(body, kinds, **others), "a.docx")


def texts(body, kinds=(), **others):
    return [block.text for block in found(body, kinds, **others).blocks]


def told(content):
    return [problem.what for problem in read(content, "a.docx").problems]


def test_a_document_of_an_office_program_is_whole_and_in_order():
    brief = read((FILES / "brief.docx").read_bytes(), "brief.docx")
    assert list(brief.blocks) == BLOCKS
    assert list(brief.notes) == NOTES
    assert [table.rows for table in brief.tables] == [TABLE]
    assert brief.blocks[brief.tables[0].paragraph - 1].role is Role.ROW
    assert brief.particulars == {
        "title": "Water for two valleys", "author": "Amina Rahimi", "date": "2025-03-04", "language": "en-GB"
    }  # fmt: skip
    assert [problem.what for problem in brief.problems] == [
        "2 tracked changes: shown as accepted.",
        "Hidden text was left out: “and not seen”",
    ]


STYLES = element(
    "w:styles",
    '<w:style w:type="paragraph" w:styleId="berschrift2"><w:name w:val="heading 2"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="mine"><w:name w:val="Mine"/><w:basedOn w:val="berschrift2"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="t3"><w:name w:val="Titre 3"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="o"><w:name w:val="X"/><w:pPr><w:outlineLvl w:val="3"/></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="no"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr>'
    '</w:style><w:style w:type="paragraph" w:styleId="loop"><w:name w:val="l"/><w:basedOn w:val="loop"/></w:style>'
    '<w:style w:type="character" w:styleId="secret"><w:name w:val="s"/><w:rPr><w:vanish/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="points"><w:name w:val="Points"/><w:pPr><w:numPr><w:ilvl w:val="1"/>'
    '<w:numId w:val="1"/></w:numPr></w:pPr></w:style>',
)


@pytest.mark.parametrize(
    ("properties", "role", "level"),
    [
        ('<w:pStyle w:val="berschrift2"/>', Role.HEADING, 2),
        ('<w:pStyle w:val="mine"/>', Role.HEADING, 2),
        ('<w:pStyle w:val="t3"/>', Role.HEADING, 3),
        ('<w:pStyle w:val="o"/>', Role.HEADING, 4),
        ('<w:pStyle w:val="no"/>', Role.TEXT, 0),
        ('<w:pStyle w:val="loop"/>', Role.TEXT, 0),
        ('<w:pStyle w:val="unknown"/>', Role.TEXT, 0),
        ('<w:outlineLvl w:val="0"/>', Role.HEADING, 1),
        ('<w:pStyle w:val="points"/>', Role.ITEM, 1),
        ('<w:pStyle w:val="points"/><w:numPr><w:numId w:val="0"/></w:numPr>', Role.TEXT, 0),
        ('<w:outlineLvl w:val="many"/>', Role.HEADING, 1),
    ],
)
def test_the_role_of_a_paragraph_is_told_by_its_style_and_its_own_properties(properties, role, level):
    assert found(p(words("A line"), properties), styles=STYLES).blocks == (Block("A line", role, level),)


def level(number, form, pattern):
    return (
        f'<w:lvl w:ilvl="{number}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{pattern}"/></w:lvl>'
    )


NUMBERING = element(
    "w:numbering",
    '<w:abstractNum w:abstractNumId="7">'
    + level(0, "upperRoman", "%1.") + level(1, "decimal", "%1.%2") + level(2, "bullet", "•")
    + '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>'
    '<w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="4"/>'
    "</w:lvlOverride></w:num>",
)  # fmt: skip


def test_numbers_of_lists_are_counted_as_they_are_printed():
    def item(list_id, depth):
        return p(words("x"), f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{list_id}"/></w:numPr>')

    body = "".join(item(*one) for one in [(1, 0), (1, 1), (1, 1), (1, 2), (1, 0), (1, 1), (2, 0), (2, 0), (9, 0)])
    assert texts(body, numbering=NUMBERING) == [
        "I. x", "I.1 x", "I.2 x", "x", "II. x", "II.1 x", "IV. x", "V. x", "x"
    ]  # fmt: skip


def test_words_stand_together_as_on_the_page():
    body = p(
        words("a", "b ") + '<w:hyperlink r:id="r9">' + words("link") + "</w:hyperlink><w:r><w:tab/><w:t>c</w:t><w:br/>"
        "<w:t>d</w:t><w:noBreakHyphen/><w:t>e</w:t><w:softHyphen/><w:t>f</w:t>"
        '<w:sym w:font="Symbol" w:char="F061"/><w:sym w:font="Wingdings" w:char="F0E0"/></w:r>'
        "<w:sdt><w:sdtPr/><w:sdtContent>" + words(" held") + "</w:sdtContent></w:sdt><w:smartTag>" + words(" tagged")
        + "</w:smartTag>"
    )  # fmt: skip
    assert texts(body) == ["ab link c d‑efα→ held tagged"]


def test_of_a_field_the_result_is_text_and_the_instruction_is_not():
    def char(kind):
        return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'

    inner = char("begin") + "<w:r><w:instrText>X</w:instrText></w:r>" + char("separate") + words("no") + char("end")
    field = char("begin") + "<w:r><w:instrText>IF </w:instrText></w:r>" + inner + char("separate") + words("yes")
    body = p(words("It is ") + field + char("end") + words(".")) + p(char("begin") + words("")) + p(words("After"))
    body += p('<w:fldSimple w:instr="PAGE">' + words("3") + "</w:fldSimple>")
    assert texts(body) == ["It is yes.", "After", "3"]


def test_a_text_box_stands_once_after_its_paragraph():
    box = "<w:txbxContent>" + p(words("Boxed")) + "</w:txbxContent>"
    drawing = (
        f"<mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:txbx>{box}</wps:txbx></w:drawing></mc:Choice>"
    )
    drawing += f"<mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>"
    assert texts(p(words("Before ") + f"<w:r>{drawing}</w:r>" + words("after"))) == ["Before after", "Boxed"]


def test_a_box_that_only_the_fallback_holds_is_text():
    box = "<w:txbxContent>" + p(words("Boxed")) + "</w:txbxContent>"
    drawing = f"<mc:AlternateContent><mc:Choice/><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent>"
    assert texts(p(f"<w:r>{drawing}</w:r>")) == ["Boxed"]


def test_a_diagram_is_text():
    data = element("dgm:dataModel", "<dgm:pt><dgm:t><a:p><a:r><a:t>Step one</a:t></a:r></a:p></dgm:t></dgm:pt>")
    body = p(words("See:") + '<w:r><w:drawing><dgm:relIds r:dm="r1"/></w:drawing></w:r>')
    assert texts(body, diagramData=data) == ["See:", "Step one"]


def test_an_equation_is_text_in_one_line():
    half = "<m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f>"
    square = "<m:sSup><m:e><m:r><m:t>x</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup>"
    assert texts(p(f"<m:oMath>{half}{square}</m:oMath>")) == ["1/2x^2"]


def cell(content, properties=""):
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{content}</w:tc>"


def table(*rows):
    return "<w:tbl><w:tblPr/>" + "".join(f"<w:tr>{''.join(row)}</w:tr>" for row in rows) + "</w:tbl>"


def test_rows_keep_their_columns_and_a_table_in_a_cell_is_its_text():
    inner = table([cell(p(words("i"))), cell(p(words("j")))])
    body = table(
        [cell(p(words("a")), '<w:gridSpan w:val="2"/>'), cell(p(words("b")))],
        [cell(p("")), cell(p(words("c")) + inner), cell(p(words("d")))],
        [cell(p("")), cell(p("")), cell(p(""))],
    )
    brief = found(body)
    assert brief.tables[0].rows == (("a", "", "b"), ("", "c i, j", "d"))
    assert [block.text for block in brief.blocks] == ["a |  | b", " | c i, j | d"]


def test_a_table_of_one_column_is_a_frame_around_text():
    brief = found(table([cell(p(words("One")) + p(words("Two"), '<w:outlineLvl w:val="0"/>'))]))
    assert brief.blocks == (Block("One"), Block("Two", Role.HEADING, 1))
    assert not brief.tables


def test_tracked_changes_are_shown_as_accepted_and_counted():
    body = p(
        words("It was ") + "<w:ins>" + words("soon ") + "</w:ins>"
        "<w:del><w:r><w:delText>never </w:delText></w:r></w:del>"
        "<w:moveFrom>" + words("x") + "</w:moveFrom>" + words("refu"), "<w:rPr><w:del/></w:rPr>"
    ) + p(words("sed."))  # fmt: skip
    content = a_document(body)
    assert [block.text for block in read(content, "a").blocks] == ["It was soon refused."]
    assert told(content) == ["4 tracked changes: shown as accepted."]


def test_text_hidden_by_a_style_is_told():
    body = p(words("Seen") + '<w:r><w:rPr><w:rStyle w:val="secret"/></w:rPr><w:t>Unseen</w:t></w:r>')
    brief = found(body, styles=STYLES)
    assert [block.text for block in brief.blocks] == ["Seen"]
    assert [problem.what for problem in brief.problems] == ["Hidden text was left out: “Unseen”"]


def test_pages_are_told_where_the_last_printing_left_them():
    rendered = "<w:lastRenderedPageBreak/>"
    body = p(words("One")) + p(f'<w:r><w:br w:type="page"/></w:r><w:r>{rendered}<w:t>Two</w:t></w:r>')
    body += p(f"<w:r><w:t>Begins on two</w:t>{rendered}<w:t>, ends on three</w:t></w:r>") + p(words("Three"))
    assert [block.place for block in found(body).blocks] == ["page 1", "page 2", "page 2", "page 3"]


def test_pages_are_not_guessed_from_breaks_alone():
    body = p(words("One")) + p('<w:r><w:br w:type="page"/></w:r>' + words("Two"))
    assert {block.place for block in found(body).blocks} == {""}


def test_notes_stand_apart_with_their_paragraph_once_each():
    def note(tag, note_id, text):
        return f'<w:{tag} w:id="{note_id}" w:author="Noor">{p(words(text))}</w:{tag}>'

    body = p(words("a")) + p(words("b") + '<w:r><w:footnoteReference w:id="2"/></w:r>' * 2)
    comments = element("w:comments", note("comment", 0, "lost"))
    circle = '<w:footnote w:id="2">' + p(words("n") + '<w:footnoteReference w:id="2"/>') + "</w:footnote>"
    brief = found(body, footnotes=element("w:footnotes", note("footnote", 0, "unused") + circle), comments=comments)
    assert brief.notes == (
        Note(NoteKind.FOOTNOTE, "n", "1", 2),
        Note(NoteKind.COMMENT, "lost", "", 2, "Noor"),
    )


def test_a_comment_on_a_footnote_is_kept():
    note = '<w:footnote w:id="2">' + p(words("n") + '<w:commentReference w:id="5"/>') + "</w:footnote>"
    comment = f'<w:comment w:id="5" w:author="Noor">{p(words("Sure?"))}</w:comment>'
    body = p(words("a") + '<w:footnoteReference w:id="2"/>')
    brief = found(body, footnotes=element("w:footnotes", note), comments=element("w:comments", comment))
    assert brief.notes == (Note(NoteKind.FOOTNOTE, "n", "1", 1), Note(NoteKind.COMMENT, "Sure?", "", 1, "Noor"))


def test_headers_and_footers_stand_once_at_the_end():
    parts = parts_of(p(words("Text")), [("header", "header2.xml"), ("footer", "footer1.xml")], header=element(
        "w:hdr", p(words("Top")))
    )  # fmt: skip
    parts |= {
        "word/header2.xml": element("w:hdr", p(words("Top"))),
        "word/footer1.xml": element("w:ftr", p(words("End"))),
    }
    blocks = read(document_of(parts), "a").blocks
    assert blocks == (Block("Text"), Block("Top", Role.RUNNING), Block("End", Role.RUNNING))


def test_particulars_are_those_that_the_file_states():
    core = element("cp", "<dc:title>T</dc:title><dc:creator>A</dc:creator><dcterms:created>2025-01-02T23:00:00Z"
                   "</dcterms:created><dcterms:modified>2026-01-01</dcterms:modified>")  # fmt: skip
    parts = parts_of(p(words("Text"))) | {"docProps/core.xml": core, "docProps/app.xml": "<P><Company>Co</Company></P>"}
    parts["_rels/.rels"] = relationships(
        ("officeDocument", "/word/document.xml"), ("metadata/core-properties", "docProps/core.xml"),
        ("extended-properties", "docProps/app.xml"),
    )  # fmt: skip
    assert read(document_of(parts), "a").particulars == {
        "title": "T", "author": "A", "date": "2025-01-02", "publisher": "Co"
    }  # fmt: skip
