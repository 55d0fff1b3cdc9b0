"""Bringing a file of an older schema up to date: on a copy, which is verified and then put in its place."""

from __future__ import annotations

import logging
import os
import tempfile
from contextlib import closing
from pathlib import Path

from riskdesk.domain.errors import WorkspaceProblem
from riskdesk.storage import sqlite
from riskdesk.storage.errors import explained
from riskdesk.words import _

MIGRATIONS = Path(__file__).parent / "migrations"

log = logging.getLogger(__name__)


def upgrade(path: Path, migrations: Path = MIGRATIONS) -> None:
    """Upgrade the file, or leave it as it was and say why; nobody else can write meanwhile."""
    with explained(path), closing(sqlite.connect(path)) as lock:
        lock.execute("BEGIN IMMEDIATE")
        handle, name = tempfile.mkstemp(prefix=f".{path.name}.upgrade-", dir=path.parent)  # made with mode 0600
        os.close(handle)
        copy = Path(name)
        try:
            sqlite.copy_to(path, copy)
            migrate(copy, migrations)
            sqlite.refuse_unsound(copy)
            _refuse_lost_rows(path, copy)
            _flush(copy)
            os.replace(copy, path)
        finally:
            copy.unlink(missing_ok=True)
            copy.with_name(f"{copy.name}-journal").unlink(missing_ok=True)
    log.info("The workspace was upgraded.")


def migrate(path: Path, migrations: Path = MIGRATIONS) -> None:
    """Run the migrations that the file lacks, in one transaction, and mark it with the number of the last."""
    from alembic import command  # noqa: PLC0415 - start-up: needed only by a file that is behind
    from alembic.config import Config  # noqa: PLC0415 - start-up
    from alembic.script import ScriptDirectory  # noqa: PLC0415 - start-up

    config = Config()
    config.set_main_option("script_location", str(migrations).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    engine = sqlite.engine_for(path, references=False)
    try:
        with engine.execution_options(begin="IMMEDIATE").begin() as db:
            config.attributes["connection"] = db
            command.upgrade(config, "head")
            sqlite.mark(db, int(ScriptDirectory.from_config(config).get_current_head() or 0))
    finally:
        engine.dispose()


def _refuse_lost_rows(path: Path, copy: Path) -> None:
    before, after = sqlite.row_counts(path), sqlite.row_counts(copy)
    if lost := [table for table, count in before.items() if after.get(table, count) != count]:
        raise WorkspaceProblem(
            _("{path} could not be upgraded: “{table}” came out different. It was left as it is.").format(
                path=path, table=lost[0]
            )
        )


def _flush(path: Path) -> None:
    with path.open("rb") as file:
        os.fsync(file.fileno())
