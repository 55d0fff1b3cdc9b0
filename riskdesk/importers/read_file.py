"""Reads any file that Riskdesk imports."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from riskdesk.domain.briefs import Brief
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
    content, name = read_bytes(path, LARGEST), shown(path)
    kind = recognised(content, name)
    if kind is FileKind.REPORT:
        if as_ == "brief":
            raise FileProblem(_("“{name}” is a PDF, which is not read as a brief.").format(name=name))
        return read_report(content, name)
    if as_ == "assessment" or (kind is FileKind.ASSESSMENT and as_ is None):
        text = decoded(content, name)
        return read_text(text, kind_of(text), name)
    if as_ is None:
        refuse_other_texts(name)
    return read_text_brief(content, name, markdown=kind is FileKind.MARKDOWN)


def read_brief_file(path: Path) -> tuple[Brief, tuple[str, ...]]:
    """The brief in a file of text, and what was repaired in it."""
    read = read_file(path, "brief")
    if not isinstance(read, ReadBrief):
        raise FileProblem(_("“{name}” is not a brief.").format(name=shown(path)))
    return read.brief, read.repairs


def read_assessment_file(path: Path) -> Read:
    """The assessment in a file: YAML, JSON, or a report's attachment."""
    read = read_file(path, "assessment")
    if isinstance(read, ReadBrief):
        raise FileProblem(_("“{name}” is not an assessment.").format(name=shown(path)))
    return read
