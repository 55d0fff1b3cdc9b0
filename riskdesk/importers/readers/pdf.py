"""A brief from a PDF: its text in the order of reading, with what its paragraphs were on the page."""

from __future__ import annotations

import ctypes
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from riskdesk.domain.briefs import Role
from riskdesk.domain.errors import FileProblem, Problem
from riskdesk.importers.found import Block, Found
from riskdesk.importers.readers import pdf_paragraphs, pdf_running
from riskdesk.importers.readers.dates import plain_date
from riskdesk.importers.readers.pdf_columns import in_order
from riskdesk.importers.readers.pdf_lines import lines_of
from riskdesk.importers.readers.pdf_paragraphs import page_name
from riskdesk.importers.readers.pdf_text_page import Line, TextPage
from riskdesk.importers.readers.stated import stated_in
from riskdesk.importers.readers.wrapping import flat
from riskdesk.words import _, _n

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument, PdfPage

MOST_PAGES = 5_000
MOST_HEADINGS = 2_000
LONGEST_LANGUAGE = 40
DATE = re.compile(r"D:(\d{4})(\d{2})?(\d{2})?")


def read(content: bytes, name: str) -> Found:
    """The text of a PDF; FileProblem for one that is damaged, locked or scanned."""
    import pypdfium2  # noqa: PLC0415 - start-up

    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        raise _unreadable(name, str(error)) from error
    try:
        if len(document) > MOST_PAGES:
            sentence = _("“{name}” has {n} pages; Riskdesk reads up to {most}. Split it.")
            raise FileProblem(sentence.format(name=name, n=len(document), most=MOST_PAGES))
        return _found(document, name)
    finally:
        document.close()


def _unreadable(name: str, what: str) -> FileProblem:
    if "assword" in what:
        sentence = _("“{name}” is locked with a password. Save a copy without one, and import that.")
    else:
        sentence = _("“{name}” is damaged, or no PDF. Open it in a program that reads PDF and save it anew.")
    return FileProblem(sentence.format(name=name))


def _found(document: PdfDocument, name: str) -> Found:
    read = _read_pages(document)
    if not any(read.pages):
        raise _without_text(name, read.scanned)
    bodies, running = pdf_running.parted(read.pages)
    ordered = [in_order(lines, number) for number, lines in enumerate(bodies, 1)]
    every = [line for page in ordered for line in page if isinstance(line, Line)]
    setting = pdf_paragraphs.setting_of(every, _outline(document))
    gathered = pdf_paragraphs.Gathered(setting)
    feet: list[list[Line]] = []
    for page in ordered:
        text, foot = pdf_paragraphs.footnotes_apart(page, setting)
        gathered.take(text)
        feet.append(foot)
    gathered.finish()
    blocks = gathered.blocks
    texts: defaultdict[str, dict[int, str]] = defaultdict(dict)
    for number, block in enumerate(blocks, 1):
        texts[block.place][number] = block.text
    notes = [note for foot in feet if foot for note in pdf_paragraphs.notes_in(foot, texts[page_name(foot[0].page)])]
    heads = [Block(line.text, Role.RUNNING, 0, page_name(line.page)) for line in running]
    return Found(
        (*blocks, *heads),
        {**stated_in(blocks), **_particulars(document)},
        tuple(notes),
        tuple(gathered.tables),
        tuple(_problems(document, read)),
    )


@dataclass
class _Read:
    """The lines of each page; the numbers of pages that are pictures, and of those that cannot be read."""

    pages: list[list[Line]] = field(default_factory=list)
    scanned: list[int] = field(default_factory=list)
    damaged: list[int] = field(default_factory=list)
    turned_back: int = 0


def _read_pages(document: PdfDocument) -> _Read:
    from pypdfium2 import PdfiumError  # noqa: PLC0415 - start-up

    read = _Read()
    for number in range(1, len(document) + 1):
        read.pages.append([])
        try:
            page = document[number - 1]
            text = TextPage(page.get_textpage())
            read.pages[-1] = lines_of(text, number)
        except PdfiumError:
            read.damaged.append(number)
            continue
        read.turned_back += text.turned_back
        if not read.pages[-1] and _has_picture(page):
            read.scanned.append(number)
        page.close()
    return read


def _has_picture(page: PdfPage) -> bool:
    from pypdfium2 import raw  # noqa: PLC0415 - start-up

    return any(page.get_objects([raw.FPDF_PAGEOBJ_IMAGE], max_depth=3))


def _without_text(name: str, scanned: list[int]) -> FileProblem:
    if scanned:
        sentence = _(
            "“{name}” is a scan: pictures of pages without text. Run text recognition (OCR) on it, then import it."
        )
    else:
        sentence = _("“{name}” holds no text.")
    return FileProblem(sentence.format(name=name))


def _outline(document: PdfDocument) -> dict[str, int]:
    """The headings that the file's outline names, with their level."""
    headings: dict[str, int] = {}
    for number, entry in enumerate(document.get_toc(max_depth=10)):
        if number >= MOST_HEADINGS:
            break
        if title := flat(entry.get_title() or "").casefold():
            headings.setdefault(title, min(entry.level + 1, 6))
    return headings


def _particulars(document: PdfDocument) -> dict[str, str]:
    from pypdfium2 import raw  # noqa: PLC0415 - start-up

    stated = {
        field: flat(document.get_metadata_value(key)) for key, field in (("Title", "title"), ("Author", "author"))
    }
    made = DATE.match(document.get_metadata_value("CreationDate"))
    if made:
        stated["date"] = plain_date("-".join(part for part in made.groups() if part))
    language = (ctypes.c_ushort * LONGEST_LANGUAGE)()
    if raw.FPDFCatalog_GetLanguage(document, language, ctypes.sizeof(language)) <= ctypes.sizeof(language):
        stated["language"] = flat(bytes(language).decode("utf-16-le", "ignore").rstrip("\0"))
    return {field: said for field, said in stated.items() if said}


def _problems(document: PdfDocument, read: _Read) -> Iterator[Problem]:
    if read.scanned:
        what = _n("This page is a picture without text.", "These pages are pictures without text.", len(read.scanned))
        yield Problem(_numbers(read.scanned), what + " " + _("Run text recognition (OCR) to have what they say."))
    if read.damaged:
        yield Problem(_numbers(read.damaged), _("Damaged: nothing could be read."))
    if read.turned_back:
        what = _n(
            "{n} sign that stands for two letters, such as lam-alef, was read in the order of its letters.",
            "{n} signs that stand for two letters, such as lam-alef, were read in the order of their letters.",
            read.turned_back,
        )
        yield Problem("", what.format(n=read.turned_back))
    more = list(_left_out(document))
    if more:
        yield Problem("", _("Not read, as it is not text: {what}.").format(what=", ".join(more)))


def _left_out(document: PdfDocument) -> Iterator[str]:
    from pypdfium2 import raw  # noqa: PLC0415 - start-up

    if document.get_formtype():
        yield _("a form")
    if raw.FPDFDoc_GetJavaScriptActionCount(document) > 0:
        yield _("programs (JavaScript)")
    attached = raw.FPDFDoc_GetAttachmentCount(document)
    if attached > 0:
        yield _n("{n} attached file", "{n} attached files", attached).format(n=attached)


def _numbers(pages: list[int]) -> str:
    """The pages in words, of which many in a row are named by the first and the last."""
    runs: list[list[int]] = []
    for page in pages:
        if runs and runs[-1][-1] == page - 1:
            runs[-1].append(page)
        else:
            runs.append([page])
    said = ", ".join(str(run[0]) if len(run) == 1 else f"{run[0]}–{run[-1]}" for run in runs)
    return _n("page {which}", "pages {which}", len(pages)).format(which=said)
