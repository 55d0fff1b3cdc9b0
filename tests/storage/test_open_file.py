"""A workspace file is made private, opened safely, and refused with its bytes unchanged where it is not ours."""

import os
import sqlite3
import stat
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from builders import an_assessment

from riskdesk.domain.errors import WorkspaceProblem
from riskdesk.storage import schema
from riskdesk.storage.workspace import Workspace


def mode(path):
    return stat.S_IMODE(path.stat().st_mode)


def sql(path, *statements):
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        for statement in statements:
            db.execute(statement)


def refused(path, match):
    """Opening is refused with a sentence that names the file and says what to do, and leaves its bytes alone."""
    before = path.read_bytes() if path.is_file() else None
    with pytest.raises(WorkspaceProblem, match=match) as refusal:
        Workspace.open(path)
    assert str(path) in str(refusal.value)
    assert before is None or path.read_bytes() == before


def test_a_new_file_and_its_folders_are_private(tmp_path):
    path = tmp_path / "new" / "deep" / "w.riskdesk"
    Workspace.open(path).close()
    assert mode(path) == 0o600
    assert mode(path.parent) == mode(path.parent.parent) == 0o700


def test_everything_beside_the_file_is_private_too(made):
    with Workspace.open(made) as workspace:
        workspace.delete("test")
        assert {mode(path) for path in made.parent.iterdir()} == {0o600}


def test_a_folder_that_was_there_keeps_its_mode(tmp_path):
    folder = tmp_path / "shared"
    folder.mkdir(mode=0o755)
    Workspace.open(folder / "w.riskdesk").close()
    assert mode(folder) == 0o755


@pytest.mark.parametrize(
    ("pragma", "value"),
    [
        ("journal_mode", "truncate"),
        ("synchronous", 3),
        ("foreign_keys", 1),
        ("trusted_schema", 0),
        ("cell_size_check", 1),
        ("secure_delete", 1),
        ("temp_store", 2),
        ("application_id", 0x5249534B),
        ("user_version", schema.VERSION),
        ("busy_timeout", 1500),
    ],
)
def test_the_file_is_opened_for_safety(workspace, pragma, value):
    with workspace._engine.begin() as db:
        assert db.exec_driver_sql(f"PRAGMA {pragma}").scalar_one() == value


def test_only_writes_lock_others_out(workspace):
    with workspace._engine.begin(), closing(sqlite3.connect(workspace.path, timeout=0)) as other:
        other.execute("BEGIN IMMEDIATE")
        other.rollback()
    locked = pytest.raises(sqlite3.OperationalError, match="locked")
    with workspace._writing.begin(), closing(sqlite3.connect(workspace.path, timeout=0)) as other, locked:
        other.execute("BEGIN IMMEDIATE")


def test_an_empty_file_becomes_a_private_workspace(tmp_path):
    path = tmp_path / "empty.riskdesk"
    path.touch(mode=0o644)
    with Workspace.open(path) as workspace:
        assert workspace.entries() == []
    assert mode(path) == 0o600


def test_opening_again_finds_what_was_stored(made):
    with Workspace.open(made) as workspace:
        assert workspace.load("test").assessment == an_assessment()


def test_a_folder(tmp_path):
    refused(tmp_path, "is a folder")


def test_a_pipe(tmp_path):
    path = tmp_path / "pipe"
    os.mkfifo(path)
    refused(path, "is not a file")


def test_a_file_in_a_file(made):
    refused(made / "w.riskdesk", "cannot be opened")


def test_a_link_to_nothing(tmp_path):
    path = tmp_path / "link.riskdesk"
    path.symlink_to(tmp_path / "missing" / "w.riskdesk")
    refused(path, "cannot be opened")


def test_a_server(tmp_path):
    with pytest.raises(WorkspaceProblem, match="Name a file"):
        Workspace.open("postgresql://localhost/riskdesk")


@pytest.mark.parametrize("content", [b"garbage", b"garbage" * 1000, b"SQLite format 3\x00", b"\x00" * 4096])
def test_garbage(tmp_path, content):
    path = tmp_path / "garbage.riskdesk"
    path.write_bytes(content)
    refused(path, "not a workspace|another program")


def test_a_database_of_another_program(tmp_path):
    path = tmp_path / "other.db"
    sql(path, "CREATE TABLE t (x)")
    refused(path, "another program")


def test_a_newer_schema(made):
    sql(made, f"PRAGMA user_version={schema.VERSION + 1}")
    refused(made, "newer Riskdesk")


def test_a_file_cut_short(made):
    content = made.read_bytes()
    made.write_bytes(content[: len(content) // 2])
    refused(made, "cut short")


def test_a_file_with_pages_of_rubbish(made):
    content = made.read_bytes()
    made.write_bytes(content[:100] + b"\xff" * (len(content) - 100))
    refused(made, "damaged")


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE dimension SET kind = 'nonsense'",
        "UPDATE dimension SET parent = id",
        "UPDATE dimension SET weight = -1",
        "UPDATE option SET name = ''",
        "UPDATE score SET value = '{'",
        "UPDATE score SET value = '101'",
        "UPDATE score SET scenario = scenario || '?'",
        "UPDATE scenario SET likelihood = '[1]'",
        "UPDATE scenario SET quotes = '[1]'",
        "UPDATE dimension SET scale = '[1]'",
        "UPDATE dimension SET scale = '\"points\"'",
        "UPDATE score SET dissent = '[1]'",
        "UPDATE score SET quotes = '{\"brief\": 1}'",
    ],
)
def test_a_damaged_assessment_is_a_sentence(made, damage):
    sql(made, damage)
    with Workspace.open(made) as workspace, pytest.raises(WorkspaceProblem, match="damaged"):
        workspace.load("test")


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE VIEW v AS SELECT 1",
        "CREATE TRIGGER t AFTER INSERT ON score BEGIN DELETE FROM score; END",
        "CREATE TABLE strange (x)",
        "CREATE INDEX strange ON score (rationale)",
        "DROP TABLE indicator",
        "ALTER TABLE option ADD COLUMN strange TEXT",
        "ALTER TABLE option DROP COLUMN description",
        "ALTER TABLE option RENAME COLUMN description TO strange",
    ],
)
def test_parts_that_riskdesk_did_not_make(made, statement):
    sql(made, "PRAGMA foreign_keys=OFF", statement)
    refused(made, "as Riskdesk makes them")


OPEN = "import sys; from riskdesk.storage.workspace import Workspace; print(len(Workspace.open(sys.argv[1]).entries()))"


def test_several_programs_may_make_the_file_at_once(tmp_path):
    path = tmp_path / "race.riskdesk"
    command = [sys.executable, "-c", OPEN, str(path)]
    root = Path(__file__).parents[2]
    programs = [subprocess.Popen(command, stdout=subprocess.PIPE, cwd=root) for _ in range(4)]
    assert [program.communicate(timeout=60)[0].strip() for program in programs] == [b"0"] * 4
