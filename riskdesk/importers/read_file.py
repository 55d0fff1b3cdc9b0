"""The way in for any file that Riskdesk imports: each is read in a fresh process under limits."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from riskdesk.domain.errors import FileProblem
from riskdesk.exchange.assessment_file import LARGEST, PlainFile, Read, judged
from riskdesk.exchange.regular_file import read_bytes, shown
from riskdesk.importers.contents import As
from riskdesk.importers.reading import ReadBrief
from riskdesk.importers.sheets.workbook import Workbook
from riskdesk.importers.worker.limits import USUAL
from riskdesk.importers.worker.process import Task, ended
from riskdesk.importers.worker.reply import get_ready, made_of
from riskdesk.progress import Progress, Silent
from riskdesk.words import _

READ_CONTENTS = "riskdesk.importers.contents:read_contents"
SILENT = Silent()


def read_file(
    path: Path, as_: As | None = None, progress: Progress = SILENT, encoding: str | None = None
) -> Read | ReadBrief | Workbook:
    """The assessment, brief or workbook in a file, by what it holds, or as it is asked to be read.

    FileProblem says why nothing can be read; Cancelled comes as soon as the user stops it.
    """
    return _read(_opened(path), as_, progress, encoding)


def read_brief_file(path: Path, progress: Progress = SILENT, encoding: str | None = None) -> ReadBrief:
    """The brief in a file."""
    return _brief(_opened(path), progress, encoding)


def read_brief_content(content: bytes, name: str, progress: Progress = SILENT) -> ReadBrief:
    """The brief in content that is at hand, such as a text that was pasted; it is called `name`."""
    return _brief(_File(content, name), progress, None)


def read_scores_file(
    path: Path, progress: Progress = SILENT, encoding: str | None = None, delimiter: str | None = None
) -> Workbook:
    """The workbook in a file; a text has an encoding and a delimiter, which are found where they are not given."""
    file = _opened(path)
    read = _read(file, "scores", progress, encoding, delimiter)
    if not isinstance(read, Workbook):
        raise _another_kind(file.name)
    return read


def read_assessment_file(path: Path) -> Read:
    """The assessment in a file: YAML, JSON, or a report's attachment."""
    file = _opened(path)
    read = _read(file, "assessment", SILENT, None)
    if not isinstance(read, Read):
        raise _another_kind(file.name)
    return read


class _File(NamedTuple):
    content: bytes
    name: str


def _opened(path: Path) -> _File:
    return _File(read_bytes(path, LARGEST), shown(path))


def _brief(file: _File, progress: Progress, encoding: str | None) -> ReadBrief:
    read = _read(file, "brief", progress, encoding)
    if not isinstance(read, ReadBrief):
        raise _another_kind(file.name)
    return read


def _read(
    file: _File, as_: As | None, progress: Progress, encoding: str | None, delimiter: str | None = None
) -> Read | ReadBrief | Workbook:
    given = {"name": file.name, "as_": as_, "encoding": encoding, "delimiter": delimiter}
    task = Task(READ_CONTENTS, given, USUAL)
    get_ready()
    end = ended(task, file.content, progress, _("Reading {name}").format(name=file.name))
    made = made_of(end, file.name, USUAL)
    return judged(made) if isinstance(made, PlainFile) else made


def _another_kind(name: str) -> FileProblem:
    """Only a process that no longer does as it is told answers with another kind than it was asked for."""
    return FileProblem(_("“{name}” could not be read: it is damaged.").format(name=name))
