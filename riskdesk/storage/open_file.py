"""Opening the file of a workspace: made if missing, refused if it is not ours, brought up to date if it is behind."""

from __future__ import annotations

import os
from pathlib import Path

from sqlalchemy import Engine, insert

from riskdesk.config.paths import PRIVATE_FILE, private_folder
from riskdesk.domain.errors import WorkspaceProblem
from riskdesk.storage import schema, sqlite
from riskdesk.storage.errors import explained
from riskdesk.storage.file_header import refuse_unusable, version_of
from riskdesk.storage.upgrade import upgrade
from riskdesk.words import _


def opened(path: Path) -> Engine:
    """An engine on the file at `path`."""
    try:
        _make_missing(path)
        refuse_unusable(path)
        version = version_of(path)
    except OSError as error:
        raise WorkspaceProblem(
            _("The workspace {path} cannot be opened ({reason}). Choose another place.").format(
                path=path, reason=error.strerror
            )
        ) from error
    if version is not None and version < schema.VERSION:
        upgrade(path)
    engine = sqlite.engine_for(path)
    try:
        with explained(path):
            _fill_blank(engine, path)
            with engine.begin() as db:
                sqlite.refuse_strange_parts(db, path)
    except BaseException:
        engine.dispose()
        raise
    return engine


def _make_missing(path: Path) -> None:
    if not path.exists():
        private_folder(path.parent)
        os.close(os.open(path, os.O_CREAT | os.O_RDWR, PRIVATE_FILE))


def _fill_blank(engine: Engine, path: Path) -> None:
    """Make the tables where there are none yet, in a file made private, unless another program was faster."""
    with engine.begin() as db:
        if not sqlite.is_blank(db):
            return
    with engine.execution_options(begin="IMMEDIATE").begin() as db:
        if sqlite.is_blank(db):
            path.chmod(PRIVATE_FILE)
            schema.metadata.create_all(db, checkfirst=False)
            db.execute(insert(schema.alembic_version).values(version_num=f"{schema.VERSION:04}"))
            sqlite.mark(db, schema.VERSION)
