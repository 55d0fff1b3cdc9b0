"""A file is recognised by what it holds, and read as that."""

import contextlib
import io
import random
import zlib

import pytest
from pypdf import PdfWriter
from spoilt_file import SOUND, as_text

from riskdesk.config.resources import seed
from riskdesk.domain.errors import FileProblem
from riskdesk.exchange.assessment_file import Read, read_assessment, write_json
from riskdesk.exchange.writing import ATTACHMENT
from riskdesk.importers.read_file import read_assessment_file, read_file
from riskdesk.importers.reading import ReadBrief
from riskdesk.importers.sheets.workbook import Workbook


def refused(path, as_=None):
    with pytest.raises(FileProblem) as caught:
        read_file(path, as_)
    assert len(str(caught.value)) < 300
    return str(caught.value)


def a_pdf(attachments):
    writer = PdfWriter()
    writer.add_blank_page(100, 100)
    for name, content in attachments.items():
        writer.add_attachment(name, content)
    held = io.BytesIO()
    writer.write(held)
    return held.getvalue()


class TestAssessments:
    @pytest.mark.parametrize("name", ["a.yaml", "a.json", "a.txt", "a", "a.YML"])
    def test_by_content_or_name(self, file, name):
        read = read_file(file(name, as_text(SOUND)))
        assert isinstance(read, Read)
        assert read.assessment.title == "A"

    def test_a_seed_without_its_ending(self, file):
        content = seed("sample-scales.yaml").read_bytes()
        read = read_file(file("seed", content))
        assert isinstance(read, Read)
        assert read.assessment == read_assessment(seed("sample-scales.yaml"))

    def test_a_broken_assessment_is_not_taken_for_a_brief(self, file):
        assert "cannot be understood" in refused(file("a.json", '{"format": "riskdesk/1",'))
        assert "not an assessment" in refused(file("a.yaml", "hello"))

    def test_a_text_about_formats_is_a_brief(self, file):
        assert isinstance(read_file(file("a.txt", "Format: the talks.\nformat: none")), ReadBrief)

    def test_on_request_it_is_read_as_a_brief(self, file):
        assert isinstance(read_file(file("a.txt", as_text(SOUND)), "brief"), ReadBrief)

    def test_a_text_is_no_assessment(self, file):
        with pytest.raises(FileProblem, match="is not an assessment"):
            read_assessment_file(file("a.txt", "Some words."))


class TestBriefs:
    def test_a_text(self, file):
        read = read_file(file("The offer.txt", "First paragraph,\nwrapped.\n\nSecond.\fThird, on a new page."))
        assert isinstance(read, ReadBrief)
        assert (read.brief.title, read.brief.id) == ("The offer", "the-offer")
        assert read.brief.paragraphs == ("First paragraph, wrapped.", "Second.", "Third, on a new page.")
        assert read.repairs == ()

    def test_markdown_by_its_name(self, file):
        read = read_file(file("x.md", "# Title\n\nText *here*.\n"))
        assert isinstance(read, ReadBrief)
        assert (read.brief.title, read.brief.paragraphs) == ("Title", ("Text here.",))

    def test_particulars_in_front_of_markdown(self, file):
        text = '---\ntitle: "The offer"\nauthor: A. N. Other\ndate: 2025-08-14\n---\n# Heading\n\nText.\n'
        read = read_file(file("x.md", text))
        assert isinstance(read, ReadBrief)
        b = read.brief
        assert (b.title, b.author, b.date, b.paragraphs) == (
            "The offer", "A. N. Other", "2025-08-14", ("Heading", "Text.")
        )  # fmt: skip

    @pytest.mark.parametrize("front", ["---\ntags: a\n---\n", "---\nfree words\n---\n", "---\ntitle: x\n"])
    def test_anything_else_in_front_is_text(self, file, front):
        read = read_file(file("x.md", f"{front}\nText.\n"))
        assert isinstance(read, ReadBrief)
        words = " ".join([read.brief.title, *read.brief.paragraphs])
        assert front.split("\n")[1] in words

    def test_controls_are_counted(self, file):
        read = read_file(file("x.txt", "A\x07 word\x1b[0m. And another."))
        assert isinstance(read, ReadBrief)
        assert read.brief.paragraphs == ("A word[0m. And another.",)
        assert [problem.what for problem in read.problems] == ["2 control characters were left out."]

    def test_a_heading_alone_is_title_and_text(self, file):
        read = read_file(file("x.md", "# Only this\n"))
        assert isinstance(read, ReadBrief)
        assert (read.brief.title, read.brief.paragraphs) == ("Only this", ("Only this",))

    def test_a_long_title_is_shortened_and_kept_whole_elsewhere(self, file):
        read = read_file(file("x.md", "# " + "word " * 100 + "\n"))
        assert isinstance(read, ReadBrief)
        assert len(read.brief.title) <= 120
        assert len(read.brief.paragraphs[0].split()) == 100

    def test_markdown_beyond_its_limit_is_refused(self, file):
        assert "is too large for a brief" in refused(file("x.md", "a" * 2_000_001))


class TestWhatIsNotText:
    @pytest.mark.parametrize(
        ("content", "what"),
        [
            (b"", "“x.txt” is empty."),
            (b" \n\t\n", "“x.txt” is empty."),
            (b"\x0b\x1b", "“x.txt” holds no text."),
        ],
    )
    def test_it_is_refused_by_name(self, file, content, what):
        assert refused(file("x.txt", content)).startswith(what)

    @pytest.mark.parametrize("as_", ["assessment", "brief", "scores"])
    def test_whatever_it_is_asked_to_be(self, file, as_):
        assert "is a picture" in refused(file("x.yaml", b"\x89PNG\r\n\x1a\n\x00\x00"), as_)

    def test_a_file_of_another_kind_than_asked_for_is_refused(self, file):
        assert "is no assessment file" in refused(file("x.rtf", b"{\\rtf1 hello}"), "assessment")
        assert "is no sheet of scores" in refused(file("x.rtf", b"{\\rtf1 hello}"), "scores")


class TestReports:
    def test_the_attached_assessment_is_read(self, file):
        a = read_assessment(seed("nrf-offer.yaml"))
        read = read_file(file("r.pdf", a_pdf({"notes.txt": b"x", ATTACHMENT: write_json(a).encode()})))
        assert isinstance(read, Read)
        assert read.assessment == a

    def test_by_content_whatever_its_name(self, file):
        assert isinstance(read_file(file("r.txt", a_pdf({ATTACHMENT: as_text(SOUND).encode()}))), Read)

    @pytest.mark.parametrize("attachments", [{}, {"other.json": b"{}"}])
    def test_another_pdf_is_no_assessment(self, file, attachments):
        what = "“r.pdf” is a PDF without an assessment in it. Riskdesk reads the reports that it made itself."
        assert refused(file("r.pdf", a_pdf(attachments)), "assessment") == what

    def test_a_spoilt_attachment_is_named(self, file):
        problem = refused(file("r.pdf", a_pdf({ATTACHMENT: b'{"format": "riskdesk/1"}'})))
        assert problem.startswith("assessment.json in r.pdf: 3 problems.")

    def test_damaged_ones_are_refused(self, file):
        whole = a_pdf({ATTACHMENT: as_text(SOUND).encode()})
        dice = random.Random(1)
        for cut in (20, 100, len(whole) // 2, len(whole) - 30):
            _read_or_refused(file("r.pdf", whole[:cut]))
        for _turn in range(12):
            spoilt = bytearray(whole)
            for _hit in range(8):
                spoilt[dice.randrange(10, len(spoilt))] = dice.randrange(256)
            _read_or_refused(file("r.pdf", bytes(spoilt)))
        _read_or_refused(file("r.pdf", b"%PDF-1.7\n" + dice.randbytes(100_000)))

    def test_a_bomb_is_refused(self, file):
        bomb = zlib.compress(zlib.compress(b"\0" * 200_000_000, 9), 9)
        whole = a_pdf({ATTACHMENT: b"{}"})
        writer_stream = whole.replace(b"{}\nendstream", bomb + b"\nendstream").replace(
            b"/Length 2", b"/Filter [/FlateDecode /FlateDecode] /Length %d" % len(bomb)
        )
        assert bomb in writer_stream
        assert "damaged" in refused(file("r.pdf", writer_stream))


def _read_or_refused(path):
    """Spoilt files may still be read; any other error than FileProblem fails the test."""
    with contextlib.suppress(FileProblem):
        read_file(path)


class TestTables:
    def test_cells_as_text_are_scores(self, file):
        read = read_file(file("x.csv", "Option;Cost\nBuild;7\n"))
        assert isinstance(read, Workbook)
        assert read.sheets[0].rows == (("Option", "Cost"), ("Build", "7"))

    def test_on_request_they_are_a_brief(self, file):
        assert isinstance(read_file(file("x.csv", "one, two\n"), "brief"), ReadBrief)

    def test_on_request_a_text_is_scores(self, file):
        assert isinstance(read_file(file("x.txt", "Option\tCost\nBuild\t7\n"), "scores"), Workbook)


def test_the_encoding_can_be_chosen(file):
    path = file("x.txt", "Ürün şöyle.".encode("cp1254"))
    read = read_file(path, encoding="cp1254")
    assert isinstance(read, ReadBrief)
    assert (read.brief.paragraphs, read.encoding, read.guessed) == (("Ürün şöyle.",), "cp1254", False)
