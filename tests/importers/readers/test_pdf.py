"""A PDF is read whole and in the order in which a person reads it."""

import contextlib
import io
import random
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from pypdf import PdfReader, PdfWriter
from raw_pdf import a_pdf, a_stream, of_objects
from river import RIVER

from riskdesk.domain.briefs import Note, NoteKind
from riskdesk.domain.errors import FileProblem
from riskdesk.importers.found import Table
from riskdesk.importers.readers.pdf import read

FILES = Path(__file__).parents[1] / "files"


def file(name):
    return read((FILES / name).read_bytes(), name)


def kinds(found):
    return [(block.role.value, block.level, block.text) for block in found.blocks]


def texts(found):
    return [block.text for block in found.blocks]


def refused(content):
    with pytest.raises(FileProblem) as caught:
        read(content, "a.pdf")
    return str(caught.value)


class TestOfLibreOffice:
    def test_all_is_read_in_order_as_what_it_is(self):
        assert kinds(file("river_libreoffice.pdf")) == RIVER

    def test_the_table_is_kept_as_one(self):
        rows = (("Year", "Water in million litres", "Share"), ("2023", "410", "40 %"), ("2024", "385", "38 %"))
        assert file("river_libreoffice.pdf").tables == (Table(rows, 8),)

    def test_particulars(self):
        stated = file("river_libreoffice.pdf").particulars
        assert (stated["title"], stated["author"], stated["language"]) == ("The river treaty", "A. N. Other", "en-US")
        assert re.fullmatch(r"20\d\d-\d\d-\d\d", stated["date"])

    @pytest.mark.slow
    @pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
    def test_one_made_now(self, tmp_path):
        office = ["soffice", f"-env:UserInstallation={tmp_path.as_uri()}/profile", "--headless", "--convert-to"]
        run = {"cwd": tmp_path, "check": True, "capture_output": True}
        subprocess.run([*office, "odt", "--infilter=HTML (StarWriter)", FILES / "river.html"], **run)
        subprocess.run([*office, "pdf", "river.odt"], **run)
        assert texts(read((tmp_path / "river.pdf").read_bytes(), "river.pdf")) == [text for _r, _l, text in RIVER]


class TestTwoColumns:
    def test_one_column_is_read_after_the_other(self):
        found = texts(file("shores_typst.pdf"))
        beginnings = ["Two shores", "Background", "The commission was", "In the third", "Options", "1. Do", "2. Offer",
                      "An unnumbered", "Offering", "Option | Cost | Risk", "Wait | 0 | high", "Offer | 12 | low",
                      "Refusing", "Outlook", "The talks", "Should they", "In any case", "River Commission",
                      "Policy brief 7", "1"]  # fmt: skip
        assert [text[: len(start)] for text, start in zip(found, beginnings, strict=True)] == beginnings

    def test_a_paragraph_goes_on_in_the_next_column(self):
        assert any(
            "government back to the table, and might cost less" in text for text in texts(file("shores_typst.pdf"))
        )

    def test_a_word_parted_at_the_end_of_a_line_keeps_its_hyphen(self):
        assert "In the third year after the drought the up-stream country" in texts(file("shores_typst.pdf"))[3]

    def test_every_word_of_the_source_is_there(self):
        source = re.sub(
            r"#table\(columns: 3|#footnote|#\w+", " ", (FILES / "shores.typ").read_text().partition("= ")[2]
        )
        found = file("shores_typst.pdf")
        all_of_it = " ".join([*texts(found), *(note.text for note in found.notes)]).replace("-", "")
        words = set(re.findall(r"\w+", all_of_it))
        assert {word for word in re.findall(r"[^\W\d]+", source.replace("-", "")) if word not in words} == set()

    def test_the_footnote_stands_apart_with_its_paragraph(self):
        note = Note(NoteKind.FOOTNOTE, "Its seat is in the old customs house.", "1", 3)
        assert file("shores_typst.pdf").notes == (note,)

    def test_drawn_row_by_row_they_are_columns_all_the_same(self):
        left = [
            "The first column tells of the water",
            "that both countries need, and it goes",
            "on for several lines in all and ends",
            "where a column ends.",
        ]
        right = [
            "Meanwhile the second column tells of",
            "the dam that nobody downstream had",
            "ever wanted to see built at all, and",
            "of its price.",
        ]
        rows = [(200, 800, "A title over both of the columns here")]
        rows += [(x, 770 - 13 * n, line[n]) for n in range(4) for x, line in ((60, left), (310, right))]
        assert texts(read(a_pdf(rows), "a.pdf")) == [rows[0][2], " ".join(left), " ".join(right)]


class TestTables:
    def test_lines_across_its_columns_hide_none_of_them(self):
        rows = [(60, 800, "Table 1: What the three options would cost in all")]
        cells = [("Option", "Low", "High", "Years"), ("Renew", "2", "3", "10"), ("Storage", "120", "340", "40")]
        rows += [(60 + 100 * m, 780 - 14 * n, text) for n, row in enumerate(cells) for m, text in enumerate(row)]
        rows += [(60, 715, "Figures of the ministry, in millions at the prices of 2024.")]
        found = read(a_pdf(rows), "a.pdf")
        assert [table.rows for table in found.tables] == [tuple(cells)]
        assert texts(found) == [rows[0][2], *(" | ".join(row) for row in cells), rows[-1][2]]


class TestRightToLeft:
    @pytest.mark.parametrize("name", ["arabic_libreoffice.pdf", "arabic_typst.pdf"])
    def test_arabic_and_urdu_read_as_they_were_written(self, name):
        source = (FILES / "arabic.html").read_text(encoding="utf-8").partition("<body")[2]
        assert texts(file(name)) == re.findall(r"<p[^>]*>(.*?)</p>", source)

    def test_it_is_said_where_letters_were_turned_back(self):
        assert "such as lam-alef, were read in the order" in file("arabic_libreoffice.pdf").problems[0].what
        assert file("arabic_typst.pdf").problems == ()


class TestRunning:
    PAGES = [
        [(60, 800, "River Commission"), (60, 760, f"Chapter {7 * n} begins on this page. It goes"),
         (60, 747, f"on for some lines, which differ from {n * n}."), (300, 30, f"- {n + 2} -")]
        for n in range(1, 5)
    ]  # fmt: skip

    def test_headers_and_page_numbers_stand_at_the_end_once(self):
        found = read(a_pdf(*self.PAGES), "a.pdf")
        assert kinds(found)[-2:] == [("running", 0, "River Commission"), ("running", 0, "- 3 -")]
        assert sum("Commission" in text for text in texts(found)) == 1

    def test_text_that_counts_other_things_is_text(self):
        found = read(a_pdf(*self.PAGES), "a.pdf")
        assert [text[:9] for text in texts(found)[:4]] == ["Chapter 7", "Chapter 1", "Chapter 2", "Chapter 2"]

    def test_a_paragraph_goes_on_over_the_page(self):
        first = [
            (60, 800, "Head"),
            (60, 760, "This paragraph of the text is so long that"),
            (60, 747, "it goes on over the end of"),
        ]
        second = [(60, 800, "Head"), (60, 760, "the page. It ends here."), (60, 700, "Another one.")]
        found = read(a_pdf(first, second), "a.pdf")
        assert texts(found) == [
            "This paragraph of the text is so long that it goes on over the end of the page. It ends here.",
            "Another one.",
            "Head",
        ]
        assert [block.place for block in found.blocks] == ["page 1", "page 2", "page 1"]

    def test_on_a_single_page_nothing_runs(self):
        assert "running" not in [role for role, _level, _text in kinds(read(a_pdf(self.PAGES[0]), "a.pdf"))]


def test_turned_text_is_read():
    turned = (
        b"BT /F1 10 Tf 0 1 -1 0 100 100 Tm (This text runs upwards) Tj 1 0 0 1 200 700 Tm (This one does not) Tj ET"
    )
    assert sorted(texts(read(a_pdf(turned), "a.pdf"))) == ["This one does not", "This text runs upwards"]


PICTURE = b"q 600 0 0 800 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \x00 EI Q"


def test_a_scan_is_named_as_one():
    assert refused(a_pdf(PICTURE, PICTURE)).startswith(
        "“a.pdf” is a scan: pictures of pages without text. Run text recognition"
    )


def test_scanned_pages_among_others_are_named():
    text = [(60, 700, "Some text stands on this page.")]
    problem = read(a_pdf(PICTURE, PICTURE, text, PICTURE), "a.pdf").problems[0]
    assert problem.where == "pages 1–2, 4"
    assert problem.what.startswith("These pages are pictures without text.")


def locked(user):
    writer = PdfWriter(clone_from=PdfReader(FILES / "river_libreoffice.pdf"))
    writer.encrypt(user, "owner", algorithm="RC4-128")
    held = io.BytesIO()
    writer.write(held)
    return held.getvalue()


def test_a_password_is_asked_of_nobody():
    assert "is locked with a password" in refused(locked("secret"))
    assert kinds(read(locked(""), "a.pdf")) == RIVER


def test_what_is_no_text_is_named():
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(a_pdf([(60, 700, "Some text.")]))))
    writer.add_attachment("evil.exe", b"MZ")
    held = io.BytesIO()
    writer.write(held)
    assert read(held.getvalue(), "a.pdf").problems[0].what == "Not read, as it is not text: 1 attached file."
    program = b"/Names<</JavaScript<</Names[(a)<</S/JavaScript/JS(app.alert)>>]>>>>"
    content = a_pdf([(60, 700, "Some text.")]).replace(b"/Type/Catalog", b"/Type/Catalog" + program)
    assert read(content, "a.pdf").problems[0].what == "Not read, as it is not text: programs (JavaScript)."


PAGE = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>"
CATALOGUE = b"<</Type/Catalog/Pages 2 0 R>>"


@pytest.mark.parametrize(
    "content",
    [
        b"%PDF-1.7\n",
        b"not a pdf",
        of_objects(CATALOGUE, b"<</Type/Pages/Kids[2 0 R 2 0 R]/Count 2>>"),
        of_objects(CATALOGUE, b"<</Type/Pages/Kids[3 0 R]/Count 2000000000>>", PAGE),
        of_objects(CATALOGUE, b"<</Type/Pages/Kids[3 0 R]/Count 5001>>", PAGE),
        of_objects(CATALOGUE, b"<</Type/Pages/Kids[3 0 R]/Count 1>>", PAGE),
        of_objects(
            b"<</Type/Catalog/Pages 2 0 R/Outlines 4 0 R>>",
            b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
            PAGE,
            b"<</First 5 0 R/Last 5 0 R>>",
            b"<</Title(x)/Parent 4 0 R/Next 5 0 R/First 5 0 R>>",
        ),
        of_objects(CATALOGUE, b"<</Type/Pages/Kids[3 0 R]/Count 1>>", PAGE, a_stream(b"q " * 10_000)),
    ],
    ids=["cut", "none", "tree-loop", "many-pages", "too-many", "empty", "outline-loop", "states"],
)
def test_hostile_files_are_refused(content):
    assert len(refused(content)) < 200


@pytest.mark.parametrize("name", ["river_libreoffice.pdf", "shores_typst.pdf", "arabic_libreoffice.pdf"])
def test_a_spoilt_file_is_read_or_refused(name):
    whole, dice = (FILES / name).read_bytes(), random.Random(name)
    for _turn in range(25):
        spoilt = bytearray(whole[: dice.choice((len(whole), dice.randrange(len(whole))))] or whole)
        for _hit in range(dice.choice((0, 1, 40))):
            spoilt[dice.randrange(len(spoilt))] = dice.randrange(256)
        with contextlib.suppress(FileProblem):
            assert read(bytes(spoilt), name).blocks
