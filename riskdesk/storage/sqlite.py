"""All that is said to SQLite in its own words: how a file is opened, marked, checked and locked."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from urllib.parse import quote

from sqlalchemy import Connection, Engine, QueuePool, create_engine, event

from riskdesk.domain.errors import WorkspaceProblem
from riskdesk.storage import schema
from riskdesk.words import _

PATIENCE = 1.5
"""Seconds to wait for another program that writes; the user hears who it is before two have passed."""

# Of all ways to keep a journal only these lost nothing in simulated power cuts, and they leave no side files to lose.
PRAGMAS = (
    "journal_mode=TRUNCATE",
    "synchronous=EXTRA",
    "trusted_schema=OFF",
    "cell_size_check=ON",
    "secure_delete=ON",
    "temp_store=MEMORY",
)


PARTS = """
SELECT type, name FROM sqlite_master WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
UNION ALL
SELECT 'column', m.name || '.' || c.name FROM sqlite_master m, pragma_table_info(m.name) c
WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
"""


def engine_for(path: Path, references: bool = True) -> Engine:
    """An engine whose transactions begin as the connection's option `begin` says: IMMEDIATE to write."""
    engine = create_engine(
        "sqlite://", creator=lambda: connect(path, references), poolclass=QueuePool, hide_parameters=True
    )
    event.listen(engine, "begin", _begin)
    return engine


def connect(path: Path, references: bool = True) -> sqlite3.Connection:
    """A connection to a file that exists; it begins no transaction by itself. `references` False: for migrations."""
    place = f"file:{quote(str(path))}?mode=rw"
    db = sqlite3.connect(place, uri=True, timeout=PATIENCE, isolation_level=None, check_same_thread=False)
    try:
        for pragma in PRAGMAS:
            db.execute(f"PRAGMA {pragma}")
        db.execute(f"PRAGMA foreign_keys={int(references)}")
    except BaseException:
        db.close()
        raise
    return db


def is_blank(db: Connection) -> bool:
    """Whether nothing was ever written to the file."""
    return int(db.exec_driver_sql("PRAGMA schema_version").scalar_one()) == 0


def mark(db: Connection, version: int) -> None:
    """Mark the file as ours."""
    db.exec_driver_sql(f"PRAGMA application_id={schema.APPLICATION}")
    db.exec_driver_sql(f"PRAGMA user_version={version}")


def refuse_strange_parts(db: Connection, path: Path) -> None:
    """Refuse a file with views, triggers, tables or columns that are not Riskdesk's: they could act in its name."""
    tables = schema.metadata.tables.values()
    ours = {("table", table.name) for table in tables}
    ours |= {("column", f"{table.name}.{column.name}") for table in tables for column in table.columns}
    found = {(str(kind), str(name)) for kind, name in db.exec_driver_sql(PARTS)}
    if strange := sorted(name for kind, name in found ^ ours):
        raise WorkspaceProblem(
            _("{path} is not a workspace as Riskdesk makes them: see “{name}”. Choose another file.").format(
                path=path, name=strange[0]
            )
        )


def _begin(db: Connection) -> None:
    db.exec_driver_sql(f"BEGIN {db.get_execution_options().get('begin', 'DEFERRED')}")


def copy_to(path: Path, copy: Path) -> None:
    """Copy a workspace file page by page, as SQLite sees it."""
    with closing(connect(path)) as source, closing(connect(copy)) as target:
        source.backup(target)


def refuse_unsound(path: Path) -> None:
    """Refuse a file whose pages or references are broken."""
    with closing(connect(path)) as db:
        broken = db.execute("PRAGMA integrity_check").fetchone() != ("ok",)
        if broken or db.execute("PRAGMA foreign_key_check").fetchone():
            raise WorkspaceProblem(_("The workspace {path} is damaged. Go on from a copy of it.").format(path=path))


def row_counts(path: Path) -> dict[str, int]:
    """How many rows each table holds."""
    with closing(connect(path)) as db:
        tables = [name for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        counts = {name: db.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] for name in tables}  # noqa: S608
    return {name: count for name, count in counts.items() if not name.startswith("sqlite_")}
