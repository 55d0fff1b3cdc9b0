"""RTF gives its text whole, in order and once, in any code page, and nothing of what it could do."""

import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from source_brief import BLOCKS, NOTES, TABLE

from riskdesk.domain.briefs import Note, NoteKind, Role
from riskdesk.domain.errors import FileProblem
from riskdesk.importers.found import Block
from riskdesk.importers.readers.rtf import read

FILES = Path(__file__).parents[1] / "files"


def rtf(body, head=r"\ansi\ansicpg1252\deff0"):
    return ("{\\rtf1" + head + "\n" + body + "}").encode("latin-1")


def found(body, **options):
    return read(rtf(body, **options), "a.rtf")


def texts(body, **options):
    return [block.text for block in found(body, **options).blocks]


def told(body):
    return [problem.what for problem in found(body).problems]


def test_a_document_of_an_office_program_is_whole_and_in_order():
    brief = read((FILES / "brief.rtf").read_bytes(), "brief.rtf")
    assert list(brief.blocks) == BLOCKS
    assert list(brief.notes) == NOTES
    assert [table.rows for table in brief.tables] == [TABLE]
    assert brief.blocks[brief.tables[0].paragraph - 1].role is Role.ROW
    assert brief.particulars == {"title": "Water for two valleys", "author": "Amina Rahimi", "date": "2025-03-04"}
    assert [problem.what for problem in brief.problems] == [
        "2 tracked changes: shown as accepted.",
        "Hidden text was left out: “and not seen”",
    ]


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (r"caf\'e9 \u8364?\emdash x\~y\_z\-w\{\}\\", "café €—x y‑zw{}\\"),
        ("one\ntwo\r\nthree", "onetwothree"),
        (r"\uc2\u1575\'c7\'c7{\uc0\u1576}b\uc1\u1577 ?c", "ابbةc"),
        (r"\u-10179?\u-8704?", "\U0001f600"),
        (r"\ldblquote a\rdblquote\line b\tab c", "“a” b c"),
        (r"a{\upr{x}{\*\ud\u233?}}b", "aéb"),
        (r"a{\*\unknown hidden}{\unknown shown}b", "ashownb"),
        (r"a{\pict\wmetafile8 0102}b\bin4 {{}}c", "abc"),
        (r"a{\field{\*\fldinst HYPERLINK x}{\fldrslt link}}b", "alinkb"),
        (r"a{\object\objemb{\*\objdata 0105}{\result shown}}b", "ashownb"),
    ],
)
def test_characters_are_what_they_stand_for(body, text):
    assert texts(body) == [text]


@pytest.mark.parametrize(
    ("head", "body", "text"),
    [
        (r"\ansi\ansicpg1256", r"\'c7\'e1\'e3\'c7\'c1", "الماء"),
        (r"\ansi\ansicpg1251", r"\'cc\'e8\'f0", "Мир"),
        (r"\ansi\ansicpg932", r"\'93\'fa\'96\'7b", "日本"),
        (r"\mac", r"caf\'8e", "café"),
        (r"\ansi\ansicpg65001", r"caf\'c3\'a9", "café"),
        (r"\ansi{\fonttbl{\f0 Arial;}{\f1\fcharset178 Arial;}}", r"{\f1\'c7}\'e9", "اé"),
        (r"\ansi{\fonttbl{\f0 Arial;}{\f3\fcharset2 Symbol;}}", r"{\f3 a\'b7}a", "α•a"),
    ],
)
def test_bytes_are_read_by_the_code_page_of_the_file_or_the_font(head, body, text):
    assert read(b"{\\rtf1" + head.encode() + b" " + body.encode("latin-1") + b"\\par}", "a").blocks[0].text == text


def test_bytes_of_no_character_are_told():
    brief = found(r"a\'81b")
    assert brief.blocks[0].text == "a�b"
    assert [problem.what for problem in brief.problems] == ["1 character could not be told, and is shown as �."]


def test_paragraphs_headings_and_points():
    body = (
        r"{\stylesheet{\s0 Normal;}{\s1\outlinelevel1 Mine;}{\s2 heading 3;}}"
        r"\pard\s1 One\par\pard\s2 Two\par\pard\outlinelevel0 Three\par\pard Four\par\par"
        r"\pard{\listtext\u8226\'95\tab}\ilvl1\ls2 Five\par\pard{\pntext 2.\tab}Six\par Seven"
    )
    assert found(body).blocks == (
        Block("One", Role.HEADING, 2),
        Block("Two", Role.HEADING, 3),
        Block("Three", Role.HEADING, 1),
        Block("Four"),
        Block("Five", Role.ITEM, 1),
        Block("2. Six", Role.ITEM),
        Block("Seven"),
    )


def test_rows_keep_their_columns_and_a_table_in_a_cell_is_its_text():
    body = (
        r"Before\par\trowd\cellx2000\cellx3000\pard\intbl a\cell b\cell\row"
        r"\trowd\cellx1000\cellx2010\cellx3000\pard\intbl c\par d\cell\pard\intbl\itap2 i\nestcell j\nestcell"
        r"{\*\nesttableprops\trowd\nestrow}{\nonesttables\par}\pard\intbl e\cell f\cell"
        r"{\trowd\cellx1000\cellx2010\cellx3000\row}\pard After\par"
    )
    brief = found(body)
    assert brief.tables[0].rows == (("a", "", "b"), ("c d", "i, j e", "f"))
    assert [block.text for block in brief.blocks] == ["Before", "a |  | b", "c d | i, j e | f", "After"]


def test_a_table_of_one_column_is_a_frame_around_text():
    brief = found(r"\trowd\cellx900\pard\intbl One\par Two\cell\row\pard After\par")
    assert [block.text for block in brief.blocks] == ["One", "Two", "After"]
    assert not brief.tables


def test_notes_boxes_and_headers_stand_apart():
    body = (
        r"{\header Top\par}{\headerf Top\par}{\footer End\par}"
        r"Text{\footnote\pard{\chftn} A note.}{\*\atnid F}{\*\atnauthor Noor}{\chatn{\*\annotation Sure?}}"
        r"{\shp{\*\shpinst{\sp{\sn x}{\sv 1}}{\shptxt Boxed\par}}{\shprslt{Boxed}}} on.\par"
        r" More{\footnote\ftnalt Late.}\par"
    )
    brief = found(body)
    assert [block.text for block in brief.blocks] == ["Text on.", "Boxed", "More", "Top", "End"]
    assert [block.role for block in brief.blocks[-2:]] == [Role.RUNNING] * 2
    assert brief.notes == (
        Note(NoteKind.FOOTNOTE, "A note.", "1", 1),
        Note(NoteKind.COMMENT, "Sure?", "", 1, "Noor"),
        Note(NoteKind.ENDNOTE, "Late.", "1", 3),
    )


def test_a_note_in_a_cell_belongs_to_its_row():
    brief = found(r"\trowd\cellx9\cellx99\intbl a{\footnote n}\cell b\cell\row\pard x\par")
    assert brief.notes == (Note(NoteKind.FOOTNOTE, "n", "1", 1),)


def test_what_was_deleted_is_no_text_and_what_is_hidden_is_told():
    body = r"a{\deleted b\par{\footnote gone}}{\revised c}{\v d\u233?}e\par"
    assert texts(body) == ["ace"]
    assert told(body) == ["2 tracked changes: shown as accepted.", "Hidden text was left out: “dé”"]
    assert not found(body).notes


def test_particulars_are_those_that_the_file_states():
    body = (
        r"{\info{\title T\'e9}{\author A}{\*\company Co}{\creatim\yr2025\mo3\dy4\hr5}{\revtim\yr2026\mo1\dy1}"
        r"{\doccomm x}}Text"
    )
    brief = found(body)
    assert brief.particulars == {"title": "Té", "author": "A", "publisher": "Co", "date": "2025-03-04"}
    assert brief.blocks == (Block("Text"),)


def test_what_could_run_or_fetch_is_named_and_left():
    body = (
        r"{\*\template \\\\x.example\\t.dot}{\field{\*\fldinst DDEAUTO c:\\\\x.exe}{\fldrslt r}}"
        r'{\field{\*\fldinst { INCLUDEPICTURE "http://x.example/a.png" \\d }}{\fldrslt}}'
        r"{\object\objocx{\*\objdata 01}}"
    )
    assert told(body) == [
        "The file asks to start another program (DDE). Nothing was started.",
        "The file calls a template (\\\\x.example\\t.dot). It was not opened.",
        "The file calls for content from elsewhere (http://x.example/a.png). Nothing was fetched.",
        "The file holds 1 embedded file, which was not read. Save it by itself, and import it.",
    ]


@pytest.mark.parametrize("content", [b"", b"text", b"{\\rt", b"\x00\x01"])
def test_what_is_no_rtf_is_refused(content):
    with pytest.raises(FileProblem, match="no RTF"):
        read(content, "a.rtf")


@pytest.mark.parametrize(
    "body", ["{" * 1_000_000, "{\\footnote" * 500_000, "{\\shptxt" * 500_000, "{\\*\\fldinst" * 300_000]
)
def test_depth_without_end_is_refused_soon(body):
    start = time.process_time()
    with pytest.raises(FileProblem, match="nested too deeply"):
        found(body)
    assert time.process_time() - start < 2


@pytest.mark.parametrize(
    "piece",
    ["{}", "\\cell", "\\par", "\\u1?", "\\'e9", "\\trowd\\cellx1\\cellx2\\intbl a\\cell b\\cell\\row", "{\\v x}", "\\",
     "{\\fonttbl{\\f1 a;}}", "\\cellx9", "\\nestcell"],
)  # fmt: skip
def test_time_grows_as_the_file_does(piece):
    def seconds(times):
        content = rtf(piece * times)
        start = time.process_time()
        read(content, "a")
        return time.process_time() - start

    times = 25_000 // len(piece)
    assert seconds(times * 5) < 20 * max(seconds(times), 0.01)


def test_a_file_cut_anywhere_says_so_or_is_refused():
    content = (FILES / "brief.rtf").read_bytes().rstrip()
    for length in range(0, len(content), 53):
        try:
            brief = read(content[:length], "a")
        except FileProblem:
            continue
        assert "cut short" in brief.problems[-1].what


@given(st.binary(max_size=200), st.integers(0, 5000))
def test_any_bytes_are_read_or_refused(noise, place):
    content = (FILES / "brief.rtf").read_bytes()
    for mixed in (content[:place] + noise + content[place:], rtf(noise.decode("latin-1"))):
        try:
            read(mixed, "a")
        except FileProblem:
            continue


@given(st.lists(st.sampled_from(
    ["{", "}", "\\par", "\\cell ", "\\row ", "\\intbl ", "\\pard ", "{\\footnote ", "{\\shptxt ", "\\u233?", "{\\*\\x ",
     "\\trowd ", "\\cellx5 ", "{\\upr ", "{\\info ", "{\\title ", "\\nestrow ", "\\nestcell ", "\\deleted ", "a",
     "\\itap-9 ", "\\ls99999999 ", "\\ilvl-1 ", "\\f-1 ", "\\ansicpg9 ", "\\bin-5 ", "\\uc-3 ",
     "{\\creatim\\yr0\\mo99}"]
), max_size=60))  # fmt: skip
def test_any_order_of_words_is_read_or_refused(words):
    try:
        found("".join(words))
    except FileProblem:
        return
