"""What can go wrong with a workspace, in sentences that say what to do."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DatabaseError

from riskdesk.domain.errors import InvalidEdit, WorkspaceProblem
from riskdesk.storage.holders import holder
from riskdesk.words import _


class Overtaken(Exception):
    """The stored assessment is no longer the one that the change began from."""


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Turn the database's errors into sentences; a broken rule of ours (IntegrityError) stays a fault."""
    try:
        yield
    except DatabaseError as error:
        code = getattr(error.orig, "sqlite_errorname", "")
        if isinstance(error.orig, sqlite3.IntegrityError):
            raise
        raise WorkspaceProblem(sentence(code, path)) from error
    except sqlite3.DatabaseError as error:
        raise WorkspaceProblem(sentence(getattr(error, "sqlite_errorname", ""), path)) from error


@contextmanager
def storable() -> Iterator[None]:
    """Around writing: refuse texts and numbers that no database can hold, such as half a surrogate pair."""
    try:
        yield
    except (UnicodeEncodeError, OverflowError) as error:
        raise InvalidEdit(_("This holds a character or a number that cannot be stored. Leave it out.")) from error


@contextmanager
def sound(path: Path) -> Iterator[None]:
    """Around reading: what the domain refuses was not written by Riskdesk."""
    try:
        yield
    except (InvalidEdit, ValueError, LookupError, TypeError, AttributeError) as error:
        raise WorkspaceProblem(sentence("SQLITE_CORRUPT", path)) from error


def sentence(code: str, path: Path) -> str:
    """What an error of SQLite means to the user of this file."""
    what = next((what for start, what in _meanings().items() if code.startswith(start)), _unknown())
    return what.format(path=path, who=_who(path) if "{who}" in what else "", code=code)


def _meanings() -> dict[str, str]:
    return {
        "SQLITE_BUSY": _("{who} is writing to the workspace {path}. Try again when it has finished, or close it."),
        "SQLITE_LOCKED": _("{who} is writing to the workspace {path}. Try again when it has finished, or close it."),
        "SQLITE_FULL": _("The disk is full: nothing could be written to {path}. Make room and try again."),
        "SQLITE_READONLY_DBMOVED": _("The workspace {path} was replaced by another file. Open it again."),
        "SQLITE_READONLY": _("The workspace {path} is read-only. Make it writable, or choose another one."),
        "SQLITE_CANTOPEN": _("The folder of {path} cannot be written. Make it writable, or choose another place."),
        "SQLITE_PERM": _("You may not use {path}. Ask its owner for access, or choose another workspace."),
        "SQLITE_NOTADB": _("{path} is not a workspace of Riskdesk. Choose another file."),
        "SQLITE_CORRUPT": _("The workspace {path} is damaged. Keep it aside, and go on from a copy or a new one."),
        "SQLITE_IOERR": _(
            "The disk refused to read or write {path} ({code}). It may be full or taken away; check it and try again."
        ),
    }


def _unknown() -> str:
    return _("The workspace {path} could not be used ({code}). Try again, or choose another one.")


def _who(path: Path) -> str:
    return holder(path) or _("Another program")
