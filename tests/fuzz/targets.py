"""What is fed to each reader: whole files, or the part of an archive that matters, with the archive made around it."""

from collections.abc import Callable
from dataclasses import dataclass

from hostile_files import a_docx, a_pdf, an_ods, an_odt, an_xlsx, respoken_part
from spoilt_file import SOUND, as_text

from riskdesk.exchange.assessment_file import decoded, kind_of, read_text
from riskdesk.importers.readers import markdown, message, odt, pdf, plain_text, rtf, web_page, word
from riskdesk.importers.reading import brief_from
from riskdesk.importers.recognise import recognised
from riskdesk.importers.sheets.csv_table import read_csv
from riskdesk.importers.sheets.spreadsheet import read_workbook
from riskdesk.importers.sheets.understand import understand

TEXT = """The bridge

Analysts say that the bridge brings *opportunitiesand risks*:
–
*Trade:* It could double trade by 2030, if the river does not rise. –
*Cost:* It may cost 5 million. Whether the town builds it or waits is open[1].
"""
TABLE = "| a | b |\n| - | - |\n| 1 | 2 |\n"
MARKDOWN = f"---\ntitle: A\n---\n# Bridge\n\n{TEXT}\n\n{TABLE}\n\n- one\n  - two\n\n[^1]: Note.\n"
BODY = f"<article><h1>A</h1><p>{TEXT * 3}</p></article>"
PAGE = f"<!doctype html><html lang=en><head><title>A</title></head><body>{BODY}</body></html>"
MESSAGE = "From: A <a@b.example>\nDate: Mon, 1 Jan 2024 10:00:00 +0000\nSubject: =?utf-8?q?A?=\nMIME-Version: 1.0\n"
MIXED = 'Content-Type: multipart/mixed; boundary="x"\n\n--x\nContent-Type: text/plain\n\nOne.\n'
PARTS = f"{MESSAGE}{MIXED}--x\nContent-Type: text/html\n\n{PAGE}\n--x--\n"
HEAD = r"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Arial;}}{\info{\title A}}"
RTF = HEAD + r"\pard Hello \u1234? \'e9{\footnote Note}\par\trowd a\cell b\cell\row}"
FRAME = b"format: riskdesk/1\ntitle: A\noptions:\n- {id: o}\n"
SHEET = "Option;Cost;Speed\nkind;risk;opportunity\nBuild;7,5;20..40\nWait;?;2/3/4\n"


@dataclass(frozen=True)
class Target:
    """A function to feed, and files to begin with."""

    read: Callable[[bytes], object]
    seeds: Callable[[], list[bytes]]


def brief(read):
    """What a reader finds is made a brief of, with its offers."""
    return lambda content: brief_from(read(content, "a"), "a")


def in_archive(read, make, part):
    """A first byte of zero feeds the file itself, any other the part inside a sound archive."""

    def feed(content):
        if content[:1] == b"\0":
            return read(content[1:])
        return read(respoken_part(make(), part, content[1:]))

    return feed


def archive_seeds(make, part):
    return lambda: [b"\0" + make(), b"\1" + respoken_part(make(), part, None)]


def scores(read):
    return lambda content: understand(read(content, "a"))


def assessment(content):
    text = decoded(content, "a")
    return read_text(text, kind_of(text), "a")


def texts(*seeds):
    return lambda: [seed.encode() for seed in seeds]


TARGETS = {
    "plain_text": Target(brief(plain_text.read), texts(TEXT)),
    "markdown": Target(brief(markdown.read), texts(MARKDOWN)),
    "web_page": Target(brief(web_page.read), texts(PAGE)),
    "message": Target(brief(message.read), texts(f"{MESSAGE}\n{TEXT}", PARTS)),
    "rtf": Target(brief(rtf.read), texts(RTF)),
    "pdf": Target(brief(pdf.read), lambda: [a_pdf(), a_pdf("Two words", extra="BT /F1 9 Tf 72 700 Td (More) Tj ET")]),
    "word": Target(
        in_archive(brief(word.read), a_docx, "word/document.xml"), archive_seeds(a_docx, "word/document.xml")
    ),
    "odt": Target(in_archive(brief(odt.read), an_odt, "content.xml"), archive_seeds(an_odt, "content.xml")),
    "csv": Target(scores(read_csv), texts(SHEET)),
    "xlsx": Target(
        in_archive(scores(read_workbook), an_xlsx, "xl/worksheets/sheet1.xml"),
        archive_seeds(an_xlsx, "xl/worksheets/sheet1.xml"),
    ),
    "ods": Target(in_archive(scores(read_workbook), an_ods, "content.xml"), archive_seeds(an_ods, "content.xml")),
    "assessment": Target(assessment, lambda: [as_text(SOUND).encode(), FRAME]),
    "recognise": Target(lambda content: recognised(content, "a"), texts(PAGE, MESSAGE, RTF)),
}
