"""Writes an assessment to a file that others read: PDF, JSON, YAML or CSV by the file's ending."""

from __future__ import annotations

import errno
import os
import stat
from datetime import UTC, datetime
from pathlib import Path

from riskdesk.config.whole_file import write_whole
from riskdesk.domain.assessment import Assessment
from riskdesk.domain.errors import FileProblem
from riskdesk.domain.validity import unframed
from riskdesk.exchange.assessment_file import write_json, write_yaml
from riskdesk.progress import Progress, Silent
from riskdesk.report.choices import Choices
from riskdesk.report.csv_file import write_csv
from riskdesk.report.pdf import Clock, Pdf, make_pdf
from riskdesk.words import _

ENDINGS = (".pdf", ".json", ".yaml", ".yml", ".csv")
FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
FORBIDDEN = (errno.EACCES, errno.EPERM, errno.EROFS)
USUAL = Choices()


def now() -> datetime:
    """The time by the computer's clock, where it stands: a report carries the date that its reader's wall shows."""
    return datetime.now(UTC).astimezone()


def export_report(
    a: Assessment,
    path: Path,
    progress: Progress | None = None,
    clock: Clock = now,
    choices: Choices = USUAL,
) -> tuple[str, ...]:
    """Write the file whole or not at all; what could not be printed as it is comes back in sentences."""
    try:
        _refuse_target(path)
        content, said = _content(a, path, progress or Silent(), clock, choices)
        write_whole(path, content)
    except OSError as error:
        raise FileProblem(_why(path, error)) from error
    return (*said, *_one_way(a, path))


def remarks(pdf: Pdf) -> tuple[str, ...]:
    """What the report lacks, and what could not be printed as it is, in sentences."""
    said = []
    if pdf.lacking:
        said.append(_("The report holds no results. {why}").format(why=pdf.lacking))
    if pdf.replaced:
        said.append(
            _("Characters that cannot be printed stand in the PDF as their numbers: {characters}.").format(
                characters=", ".join(pdf.replaced)
            )
        )
    return tuple(said)


def _content(
    a: Assessment, path: Path, progress: Progress, clock: Clock, choices: Choices
) -> tuple[str | bytes, tuple[str, ...]]:
    match path.suffix.lower():
        case ".pdf":
            pdf = make_pdf(a, choices, progress, clock)
            return pdf.content, remarks(pdf)
        case ".json":
            return write_json(a), ()
        case ".csv":
            return "\ufeff" + write_csv(a), ()
        case _:
            return write_yaml(a), ()


def _one_way(a: Assessment, path: Path) -> tuple[str, ...]:
    if path.suffix.lower() == ".csv" or not unframed(a):
        return ()
    return (_("Riskdesk will not read this file back: an assessment file needs an option and a dimension."),)


def _refuse_target(path: Path) -> None:
    """FileProblem for what can be known before anything is made."""
    if path.suffix.lower() not in ENDINGS:
        raise FileProblem(
            _("A report is written to a file that ends in {endings}; “{name}” does not.").format(
                endings=", ".join(ENDINGS), name=path.name
            )
        )
    if not path.parent.is_dir():
        raise FileProblem(
            _("There is no folder “{folder}”. Make it first, or choose another.").format(folder=path.parent)
        )
    if path.is_dir():
        raise FileProblem(_("“{path}” is a folder. Name a file in it.").format(path=path))
    if path.exists():
        mode = path.stat().st_mode
        if not stat.S_ISREG(mode):
            raise FileProblem(_("“{path}” is not an ordinary file. Choose another name.").format(path=path))
        if not mode & stat.S_IWUSR or not os.access(path, os.W_OK):
            raise FileProblem(_("“{path}” is read-only. Choose another name, or allow writing.").format(path=path))


def _why(path: Path, error: OSError) -> str:
    if error.errno in FULL:
        text = _("The disk is full, so “{path}” was not written. Make room, or choose another place.")
    elif error.errno in FORBIDDEN:
        text = _("Nothing may be written in “{folder}”. Choose another folder.")
    elif error.errno == errno.ENAMETOOLONG:
        text = _("The name of “{path}” is too long. Choose a shorter one.")
    else:
        text = _("“{path}” could not be written ({reason}). Choose another place.")
    return text.format(path=path, folder=path.parent, reason=error.strerror)
