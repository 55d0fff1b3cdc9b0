"""Another program that writes is waited for briefly, then named."""

import time
from pathlib import Path

import pytest
from builders import a_cell, an_assessment
from faults.programs import kill, start

from riskdesk.app.session import Session
from riskdesk.domain.edits.scores import SetValue
from riskdesk.domain.errors import WorkspaceProblem
from riskdesk.storage.holders import holder
from riskdesk.storage.workspace import Workspace

PROGRAM = """
import sqlite3
db = sqlite3.connect(sys.argv[1], isolation_level=None)
db.execute("BEGIN " + sys.argv[2])
print("locked")
sys.stdin.readline()
db.rollback()
print("free")
sys.stdin.readline()
"""


@pytest.fixture
def session(workspace):
    workspace.create(an_assessment(), "Create")
    return Session(workspace.load("test"), workspace)


@pytest.fixture
def locked(session, workspace):
    """Run a program that locks the file in some way."""
    programs = []

    def lock(how):
        program = start(PROGRAM, workspace.path, how)
        programs.append(program)
        assert program.stdout.readline() == "locked\n"
        return program

    yield lock
    for program in programs:
        kill(program)


def test_a_write_names_who_is_in_the_way_within_two_seconds(session, locked):
    program = locked("IMMEDIATE")
    began = time.monotonic()
    with pytest.raises(WorkspaceProblem, match="is writing to the workspace") as problem:
        session.apply(SetValue(a_cell(), 1.0))
    assert time.monotonic() - began < 2
    if str(program.pid) in Path("/proc/locks").read_text():
        assert f"(process {program.pid})" in str(problem.value)
    else:
        assert "Another program" in str(problem.value)


def test_reading_goes_on_while_another_program_prepares_to_write(session, workspace, locked):
    locked("IMMEDIATE")
    assert workspace.load("test").assessment == session.current
    with Workspace.open(workspace.path) as second:
        assert len(second.entries()) == 1


def test_opening_is_refused_while_nobody_may_read(workspace, session, locked):
    locked("EXCLUSIVE")
    began = time.monotonic()
    with pytest.raises(WorkspaceProblem, match="is writing to the workspace"):
        Workspace.open(workspace.path)
    assert time.monotonic() - began < 2


def test_the_edit_is_written_once_the_other_has_finished(session, workspace, locked):
    program = locked("IMMEDIATE")
    with pytest.raises(WorkspaceProblem):
        session.apply(SetValue(a_cell(), 1.0))
    print(file=program.stdin)
    assert program.stdout.readline() == "free\n"
    session.save_unsaved()
    assert workspace.load("test").assessment.score(a_cell()).value == 1.0


def test_nobody_holds_a_free_file(workspace):
    assert holder(workspace.path) == ""
    assert holder(workspace.path.with_name("missing")) == ""
