"""A file that is behind is upgraded on a copy; what goes wrong there leaves it as it was."""

import os
import shutil
import sqlite3
import stat
from contextlib import closing

import pytest
from builders import an_assessment

from riskdesk.domain.errors import WorkspaceProblem
from riskdesk.storage.upgrade import MIGRATIONS, migrate, upgrade
from riskdesk.storage.workspace import Workspace

STEP = """
from alembic import op
from sqlalchemy import Column, Text

revision = "0003"
down_revision = "0002"


def upgrade():
    with op.batch_alter_table("option") as table:
        table.add_column(Column("colour", Text))
    {more}
"""


@pytest.fixture
def migrations(tmp_path):
    """Our migrations with one more, whose last line is given."""

    def with_step(more="pass"):
        folder = shutil.copytree(MIGRATIONS, tmp_path / "migrations")
        (folder / "versions" / "v0003_colour.py").write_text(STEP.format(more=more))
        return folder

    return with_step


def ask(path, question):
    with closing(sqlite3.connect(path)) as db:
        return db.execute(question).fetchall()


def shape(path):
    tables = [name for (name,) in ask(path, "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")]
    asked = ("table_info", "foreign_key_list", "index_list")
    return {table: [sorted(ask(path, f"PRAGMA {pragma}('{table}')")) for pragma in asked] for table in tables}


def test_a_new_file_is_what_the_migrations_make(tmp_path):
    new, migrated = tmp_path / "new.riskdesk", tmp_path / "migrated.riskdesk"
    Workspace.open(new).close()
    migrated.touch(mode=0o600)
    migrate(migrated)
    assert shape(new) == shape(migrated)
    for question in ("PRAGMA user_version", "PRAGMA application_id", "SELECT * FROM alembic_version"):
        assert ask(new, question) == ask(migrated, question)
    with Workspace.open(migrated) as workspace:
        assert workspace.load(workspace.create(an_assessment(), "Create")).assessment == an_assessment()


def test_a_file_that_is_behind_is_upgraded_whole(made, migrations):
    os.chmod(made, 0o640)
    scores = ask(made, "SELECT * FROM score")
    upgrade(made, migrations())
    assert ask(made, "PRAGMA user_version") == [(3,)]
    assert ask(made, "SELECT version_num FROM alembic_version") == [("0003",)]
    assert ask(made, "SELECT DISTINCT colour FROM option") == [(None,)]
    assert ask(made, "SELECT * FROM score") == scores
    assert stat.S_IMODE(made.stat().st_mode) == 0o600
    assert not list(made.parent.glob("*upgrade*"))


@pytest.mark.parametrize(
    ("more", "error"),
    [
        ("op.execute('DELETE FROM score')", WorkspaceProblem),
        ("op.execute('DELETE FROM option')", WorkspaceProblem),
        ("1 / 0", ZeroDivisionError),
    ],
)
def test_an_upgrade_that_goes_wrong_leaves_the_file_alone(made, migrations, more, error):
    before = made.read_bytes()
    with pytest.raises(error):
        upgrade(made, migrations(more))
    assert made.read_bytes() == before
    assert not list(made.parent.glob(".*upgrade*"))


def test_a_file_that_somebody_writes_is_not_upgraded(made, migrations):
    with closing(sqlite3.connect(made, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(WorkspaceProblem, match="is writing"):
            upgrade(made, migrations())


def test_a_program_that_had_the_old_file_open_is_told(made, migrations):
    with Workspace.open(made) as workspace:
        workspace.entries()
        upgrade(made, migrations())
        with pytest.raises(WorkspaceProblem, match="replaced"):
            workspace.delete("test")
    assert ask(made, "SELECT deleted FROM assessment") == [(None,)]


def test_a_file_of_the_first_schema_opens_with_all_it_held(tmp_path):
    first = tmp_path / "first"
    shutil.copytree(MIGRATIONS, first, ignore=shutil.ignore_patterns("v0002*", "__pycache__"))
    old = tmp_path / "old.riskdesk"
    old.touch(mode=0o600)
    migrate(old, first)
    with closing(sqlite3.connect(old)) as db, db:
        db.execute("INSERT INTO assessment (id, title, revision, modified) VALUES ('a', 'Old', 1, '2025-01-01')")
        db.execute("INSERT INTO brief (assessment, id, position, title) VALUES ('a', 'b', 0, 'Memo')")
        db.execute("INSERT INTO paragraph VALUES ('a', 'b', 1, 'Words')")
        db.execute("INSERT INTO assumption (assessment, id, position, text) VALUES ('a', 'x', 0, 'Taken')")
        db.execute("INSERT INTO scenario (assessment, id, position, name) VALUES ('a', 'base', 0, 'Base')")
        db.execute("INSERT INTO assessor (assessment, id, position, name) VALUES ('a', 'desk', 0, 'Desk')")
    with Workspace.open(old) as workspace:
        opened = workspace.load("a").assessment
    assert [(b.title, b.paragraphs, b.layout, b.dismissed) for b in opened.briefs] == [("Memo", ("Words",), (), ())]
    assert [(x.text, x.quotes) for x in opened.assumptions] == [("Taken", ())]
    assert opened.evidence == ()
