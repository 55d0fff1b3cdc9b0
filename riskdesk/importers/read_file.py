"""Reads any file that Riskdesk imports."""

from __future__ import annotations

from pathlib import Path
from typing import Literal, NamedTuple

from riskdesk.domain.errors import FileProblem
from riskdesk.exchange.assessment_file import LARGEST, Read, decoded, kind_of, read_text
from riskdesk.exchange.regular_file import read_bytes, shown
from riskdesk.importers.recognise import FileKind, recognised, refuse_other_texts
from riskdesk.importers.report_pdf import read_report
from riskdesk.importers.text_brief import ReadBrief, read_text_brief
from riskdesk.words import _

As = Literal["assessment", "brief"]


def read_file(path: Path, as_: As | None = None) -> Read | ReadBrief:
    """The assessment or brief in a file, by what the file holds, or as it is asked to be read."""
    file = _opened(path)
    if as_ == "assessment" or (as_ is None and file.kind in (FileKind.ASSESSMENT, FileKind.REPORT)):
        return _assessment(file)
    if as_ is None:
        refuse_other_texts(file.name)
    return _brief(file)


def read_brief_file(path: Path) -> ReadBrief:
    """The brief in a file of text."""
    return _brief(_opened(path))


def read_assessment_file(path: Path) -> Read:
    """The assessment in a file: YAML, JSON, or a report's attachment."""
    return _assessment(_opened(path))


class _File(NamedTuple):
    content: bytes
    name: str
    kind: FileKind


def _opened(path: Path) -> _File:
    content, name = read_bytes(path, LARGEST), shown(path)
    return _File(content, name, recognised(content, name))


def _assessment(file: _File) -> Read:
    if file.kind is FileKind.REPORT:
        return read_report(file.content, file.name)
    text = decoded(file.content, file.name)
    return read_text(text, kind_of(text), file.name)


def _brief(file: _File) -> ReadBrief:
    if file.kind is FileKind.REPORT:
        raise FileProblem(_("“{name}” is a PDF, which is not read as a brief.").format(name=file.name))
    return read_text_brief(file.content, file.name, markdown=file.kind is FileKind.MARKDOWN)
