"""The bytes of any file that Riskdesk imports, read by the reader for their kind; runs in the limited process."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Literal, TypeAlias

from riskdesk.domain.errors import FileProblem
from riskdesk.importers.found import Found
from riskdesk.importers.recognise import SHEETS, TEXTS, FileKind, recognised
from riskdesk.words import _

if TYPE_CHECKING:
    from riskdesk.exchange.assessment_file import PlainFile
    from riskdesk.importers.reading import ReadBrief
    from riskdesk.importers.sheets.workbook import Workbook

As = Literal["assessment", "brief", "scores"]
Reader = Callable[[bytes, str], Found]
TextReader = Callable[[bytes, str, str | None], Found]
Contents: TypeAlias = "PlainFile | ReadBrief | Workbook"


def read_contents(
    content: bytes, name: str, as_: As | None = None, encoding: str | None = None, delimiter: str | None = None
) -> Contents:
    """What the file called `name` holds, by what it is, or as it is asked to be read; FileProblem for neither.

    Encoding and delimiter, which text has, are found where they are not given.
    """
    kind = recognised(content, name)
    match as_:
        case "assessment":
            return _assessment(content, name, kind)
        case "scores":
            return _scores(content, name, kind, encoding, delimiter)
        case "brief":
            return _brief(content, name, kind, encoding)
        case None:
            return _whatever(content, name, kind, encoding)


def _whatever(content: bytes, name: str, kind: FileKind, encoding: str | None) -> Contents:
    if kind is FileKind.ASSESSMENT:
        return _assessment(content, name, kind)
    if kind in SHEETS:
        return _scores(content, name, kind, encoding)
    if kind is FileKind.PDF and (attached := _attached(content, name)) is not None:
        return attached
    return _brief(content, name, kind, encoding)


def _assessment(content: bytes, name: str, kind: FileKind) -> PlainFile:
    if kind is FileKind.PDF:
        attached = _attached(content, name)
        if attached is None:
            sentence = _(
                "“{name}” is a PDF without an assessment in it. Riskdesk reads the reports that it made itself."
            )
            raise FileProblem(sentence.format(name=name))
        return attached
    if kind not in TEXTS:
        sentence = _("“{name}” is no assessment file, which is YAML, JSON, or a PDF report made by Riskdesk.")
        raise FileProblem(sentence.format(name=name))
    from riskdesk.exchange.assessment_file import decoded, kind_of, read_plain  # noqa: PLC0415 - start-up

    text = decoded(content, name)
    return read_plain(text, kind_of(text), name)


def _attached(content: bytes, name: str) -> PlainFile | None:
    from riskdesk.importers.report_pdf import attached_assessment  # noqa: PLC0415 - start-up

    attached = attached_assessment(content, name)
    if attached is None:
        return None
    from riskdesk.exchange.assessment_file import decoded, read_plain  # noqa: PLC0415 - start-up
    from riskdesk.exchange.writing import ATTACHMENT  # noqa: PLC0415 - start-up

    called = _("{attachment} in {name}").format(attachment=ATTACHMENT, name=name)
    return read_plain(decoded(attached, called), "json", called)


def _scores(content: bytes, name: str, kind: FileKind, encoding: str | None, delimiter: str | None = None) -> Workbook:
    if kind is FileKind.SPREADSHEET:
        from riskdesk.importers.sheets.spreadsheet import read_workbook  # noqa: PLC0415 - start-up

        return read_workbook(content, name)
    if kind in TEXTS:
        from riskdesk.importers.sheets.csv_table import read_csv  # noqa: PLC0415 - start-up

        return read_csv(content, name, encoding, delimiter)
    sentence = _("“{name}” is no sheet of scores, which is XLSX, XLS, ODS or CSV.")
    raise FileProblem(sentence.format(name=name))


def _brief(content: bytes, name: str, kind: FileKind, encoding: str | None) -> ReadBrief:
    if kind is FileKind.SPREADSHEET:
        sentence = _("“{name}” is a spreadsheet, which is not read as a brief. Save its text as DOCX or plain text.")
        raise FileProblem(sentence.format(name=name))
    from riskdesk.importers.reading import brief_from  # noqa: PLC0415 - start-up

    found = _text_reader(kind)(content, name, encoding) if kind in TEXTS else _reader(kind)(content, name)
    return brief_from(found, name)


def _text_reader(kind: FileKind) -> TextReader:
    """The reader of a kind that is text; those that are text in no form of their own are read as plain text."""
    match kind:
        case FileKind.MARKDOWN:
            from riskdesk.importers.readers import markdown  # noqa: PLC0415 - start-up

            return markdown.read
        case FileKind.WEB_PAGE:
            from riskdesk.importers.readers import web_page  # noqa: PLC0415 - start-up

            return web_page.read
        case FileKind.MESSAGE:
            from riskdesk.importers.readers import message  # noqa: PLC0415 - start-up

            return message.read
        case _:
            from riskdesk.importers.readers import plain_text  # noqa: PLC0415 - start-up

            return plain_text.read


def _reader(kind: FileKind) -> Reader:
    match kind:
        case FileKind.WORD:
            from riskdesk.importers.readers import word  # noqa: PLC0415 - start-up

            return word.read
        case FileKind.ODT:
            from riskdesk.importers.readers import odt  # noqa: PLC0415 - start-up

            return odt.read
        case FileKind.RTF:
            from riskdesk.importers.readers import rtf  # noqa: PLC0415 - start-up

            return rtf.read
        case _:
            from riskdesk.importers.readers import pdf  # noqa: PLC0415 - start-up

            return pdf.read
