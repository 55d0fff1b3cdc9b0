"""A workspace: many assessments in one SQLite file, each written as it is edited."""

from __future__ import annotations

import getpass
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from types import TracebackType
from typing import Self

from sqlalchemy import Connection, Engine, insert, select, update

from riskdesk.domain.assessment import Assessment
from riskdesk.domain.changes import Change
from riskdesk.domain.errors import WorkspaceProblem
from riskdesk.domain.ids import AssessmentId, an_id
from riskdesk.domain.scores import Cell
from riskdesk.domain.validity import refuse_problems
from riskdesk.storage import journal, schema
from riskdesk.storage.entries import Entry, entries
from riskdesk.storage.errors import Overtaken, explained, sound, storable
from riskdesk.storage.open_file import opened
from riskdesk.storage.past import past
from riskdesk.storage.read import Reader
from riskdesk.storage.rows import Row, particulars
from riskdesk.storage.write import changed_particulars, differences, write_differences, write_new
from riskdesk.words import _


@dataclass(frozen=True, slots=True)
class Stored:
    """An assessment as it is stored, with its revision."""

    assessment: Assessment
    revision: int


class Workspace:
    """Lists, loads and writes assessments. Every method is one transaction: all of it or none."""

    def __init__(self, engine: Engine, path: Path, author: str) -> None:
        self._engine = engine
        self._writing = engine.execution_options(begin="IMMEDIATE")
        self._author = author
        self.path = path

    @classmethod
    def open(cls, place: str | Path, author: str | None = None) -> Workspace:
        """The workspace in a file, made if missing; WorkspaceProblem says why it cannot be used."""
        path = _path(place)
        return cls(opened(path), path, _account() if author is None else author)

    def close(self) -> None:
        """Let go of the file."""
        self._engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def entries(self) -> list[Entry]:
        """The assessments, the last modified first."""
        with self._reads() as db:
            return entries(db)

    def load(self, assessment: AssessmentId) -> Stored:
        """An assessment with its revision."""
        with self._reads() as db, sound(self.path):
            return self._stored(db, assessment)

    def revision(self, assessment: AssessmentId) -> int | None:
        """How often an assessment was written; None when it is not there."""
        t = schema.assessment.c
        with self._reads() as db:
            return db.execute(select(t.revision).where(t.id == assessment, t.deleted.is_(None))).scalar()

    def stamp(self) -> int:
        """A number that grows with every write, by whomever."""
        with self._reads() as db:
            return journal.newest(db)

    def revisions(self, assessment: AssessmentId, before: int, most: int) -> list[journal.Revision]:
        """The last revisions of an assessment before one of them, newest first."""
        with self._reads() as db:
            return journal.revisions(db, assessment, before, most)

    def history(self, assessment: AssessmentId, cells: Sequence[Cell], most: int) -> list[journal.JournalEntry]:
        """The last changes of some scores, newest first."""
        with self._reads() as db:
            return journal.of_cells(db, assessment, cells, most)

    def journal(self, assessment: AssessmentId) -> list[journal.JournalEntry]:
        """Who did what to an assessment, oldest first."""
        with self._reads() as db:
            return journal.entries(db, assessment)

    def load_past(self, assessment: AssessmentId, revision: int) -> Assessment:
        """An assessment as it was at one of its revisions."""
        with self._reads() as db, sound(self.path):
            since = journal.entries(db, assessment, revision)
            return refuse_problems(past(self._stored(db, assessment).assessment, reversed(since)))

    def create(self, assessment: Assessment, label: str) -> AssessmentId:
        """Store a new assessment under its id, or one like it where that is known already; InvalidEdit if unsound."""
        refuse_problems(assessment)
        with self._writes() as db:
            return self._create(db, assessment, label)

    def create_once(self, assessment: Assessment, label: str, flag: str) -> AssessmentId | None:
        """Store a new assessment unless the flag was set before, be it by another program; sets the flag."""
        with self._writes() as db:
            if _flagged(db, flag):
                return None
            db.execute(insert(schema.flag).values(name=flag))
            return self._create(db, assessment, label)

    def write(self, change: Change, expected_revision: int, label: str) -> int:
        """Write what differs and give the new revision; Overtaken where the stored one is not the expected."""
        with self._writes() as db:
            ident, own = change.before.id, changed_particulars(change)
            revision = _raise_revision(db, ident, expected_revision, own[1])
            found = differences(db, change)
            write_differences(db, ident, found)
            self._record(db, ident, revision, label, journal.sides(own, found))
        return revision

    def delete(self, assessment: AssessmentId) -> None:
        """Take an assessment out of the list; `restore` brings it back."""
        self._set_deleted(assessment, journal.now(), _("Delete"))

    def restore(self, assessment: AssessmentId) -> None:
        """Bring a deleted assessment back."""
        self._set_deleted(assessment, None, _("Restore"))

    def flag(self, name: str) -> bool:
        """Whether something that happens once has happened."""
        with self._reads() as db:
            return _flagged(db, name)

    @contextmanager
    def _reads(self) -> Iterator[Connection]:
        with explained(self.path), self._engine.begin() as db:
            yield db

    @contextmanager
    def _writes(self) -> Iterator[Connection]:
        with explained(self.path), storable(), self._writing.begin() as db:
            yield db

    def _stored(self, db: Connection, assessment: AssessmentId) -> Stored:
        t = schema.assessment
        own = db.execute(select(t).where(t.c.id == assessment, t.c.deleted.is_(None))).mappings().first()
        if own is None:
            raise WorkspaceProblem(_("The assessment “{id}” is not in the workspace any more.").format(id=assessment))
        return Stored(refuse_problems(Reader(db, assessment).assessment(dict(own))), own["revision"])

    def _create(self, db: Connection, assessment: Assessment, label: str) -> AssessmentId:
        ident = _free_id(db, assessment)
        new = replace(assessment, id=ident)
        own = particulars(new)
        db.execute(insert(schema.assessment).values(id=ident, revision=1, modified=journal.now(), **own))
        write_new(db, new)
        # What it began with needs no copy: the journal's later rows lead back to it.
        self._record(db, ident, 1, label, journal.sides((None, own)))
        return ident

    def _set_deleted(self, assessment: AssessmentId, time: str | None, label: str) -> None:
        t = schema.assessment
        with self._writes() as db:
            own = db.execute(select(t.c.revision, t.c.deleted).where(t.c.id == assessment)).first()
            if own is None or (own.deleted is None) == (time is None):
                return
            db.execute(update(t).where(t.c.id == assessment).values(deleted=time))
            self._record(
                db, assessment, own.revision, label, journal.sides(({"deleted": own.deleted}, {"deleted": time}))
            )

    def _record(self, db: Connection, assessment: AssessmentId, revision: int, label: str, change: Row) -> None:
        journal.record(
            db,
            assessment,
            revision=revision,
            time=journal.now(),
            author=self._author,
            label=label,
            change=change,
        )


def _raise_revision(db: Connection, assessment: AssessmentId, expected: int, columns: Row) -> int:
    t = schema.assessment
    found = (t.c.id == assessment, t.c.revision == expected, t.c.deleted.is_(None))
    values = {**columns, "revision": expected + 1, "modified": journal.now()}
    if db.execute(update(t).where(*found).values(values)).rowcount != 1:
        raise Overtaken
    return expected + 1


def _flagged(db: Connection, name: str) -> bool:
    return db.execute(select(schema.flag).where(schema.flag.c.name == name)).first() is not None


def _free_id(db: Connection, wanted: Assessment) -> AssessmentId:
    taken = set(db.execute(select(schema.assessment.c.id)).scalars())
    return wanted.id if wanted.id not in taken else AssessmentId(an_id(wanted.id, taken))


def _path(place: str | Path) -> Path:
    if isinstance(place, str) and "://" in place:
        raise WorkspaceProblem(_("A workspace on a server cannot be opened by this version. Name a file."))
    return Path(place).expanduser().absolute()


def _account() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # an account without a name
        return ""
