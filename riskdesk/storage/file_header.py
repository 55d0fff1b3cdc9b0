"""The first bytes of a workspace file, read without SQLite, so that a file which is refused is not touched."""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import NamedTuple

from riskdesk.domain.errors import WorkspaceProblem
from riskdesk.storage import schema
from riskdesk.words import _

MAGIC = b"SQLite format 3\x00"
LENGTH = 100
"""Of the header, as SQLite's file format lays it down."""


class Header(NamedTuple):
    """What the header says."""

    pages: int
    page_size: int
    version: int
    application: int


def version_of(path: Path) -> int | None:
    """The schema version of a workspace file, None for an empty file; refuses what is no workspace of ours."""
    header = _read(path)
    if header is None:
        return None
    if header.application != schema.APPLICATION:
        raise WorkspaceProblem(
            _("{path} is a database of another program. Choose another file, or a new name.").format(path=path)
        )
    if header.version > schema.VERSION:
        raise WorkspaceProblem(
            _("{path} was written by a newer Riskdesk. Open it with that one; it was left as it is.").format(path=path)
        )
    if header.pages * header.page_size > path.stat().st_size and not _is_to_be_recovered(path):
        raise WorkspaceProblem(
            _("{path} is cut short: a part of it is missing. Take a whole copy of it, or choose another file.").format(
                path=path
            )
        )
    return header.version


def refuse_unusable(path: Path) -> None:
    """Refuse a path that is not a file which can be read and written, in a folder which can be."""
    if path.is_dir():
        raise WorkspaceProblem(_("{path} is a folder. Name a file in it.").format(path=path))
    if not stat.S_ISREG(path.stat().st_mode):
        raise WorkspaceProblem(_("{path} is not a file. Choose another one.").format(path=path))
    if not _may(path, os.R_OK):
        raise WorkspaceProblem(
            _("You may not read {path}. Ask its owner for access, or choose another workspace.").format(path=path)
        )
    if not _may(path, os.W_OK):
        raise WorkspaceProblem(
            _("The workspace {path} is read-only. Make it writable, or choose another one.").format(path=path)
        )
    if not _may(path.parent, os.W_OK):
        raise WorkspaceProblem(
            _("The folder of {path} is read-only. Make it writable, or choose another place.").format(path=path)
        )


def _is_to_be_recovered(path: Path) -> bool:
    """Whether a program was stopped while it wrote; SQLite takes the file back to what it was, once it opens it."""
    journal = path.with_name(f"{path.name}-journal")
    return journal.exists() and journal.stat().st_size > 0


def _may(path: Path, how: int) -> bool:
    return os.access(path, how, effective_ids=os.access in os.supports_effective_ids)


def _read(path: Path) -> Header | None:
    with path.open("rb") as file:
        head = file.read(LENGTH)
    if not head:
        return None
    if len(head) < LENGTH or not head.startswith(MAGIC):
        raise WorkspaceProblem(_("{path} is not a workspace of Riskdesk. Choose another file.").format(path=path))
    size = _number(head, 16, 2)
    # SQLite keeps the number of pages only where it was the last to write; the two counters agree then.
    pages = _number(head, 28) if _number(head, 24) == _number(head, 92) else 0
    return Header(pages, 65536 if size == 1 else size, _number(head, 60), _number(head, 68))


def _number(head: bytes, place: int, width: int = 4) -> int:
    return int.from_bytes(head[place : place + width], "big")
