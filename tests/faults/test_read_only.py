"""What may not be read or written is refused in a sentence, with its bytes unchanged."""

import os
import shutil
import tempfile
from pathlib import Path

import pytest
from builders import a_cell, an_assessment

from riskdesk.app.session import Session
from riskdesk.domain.edits.scores import SetValue
from riskdesk.domain.errors import WorkspaceProblem
from riskdesk.storage.workspace import Workspace

NOBODY = 65534


@pytest.fixture
def folder():
    """A folder as a plain user has it: root may write everything, so root becomes nobody for a while."""
    place = Path(tempfile.mkdtemp())
    root = os.geteuid() == 0
    if root:
        os.chown(place, NOBODY, NOBODY)
        os.seteuid(NOBODY)
    yield place
    if root:
        os.seteuid(0)
    place.chmod(0o700)
    shutil.rmtree(place)


@pytest.fixture
def path(folder):
    made = folder / "w.riskdesk"
    with Workspace.open(made) as workspace:
        workspace.create(an_assessment(), "Create")
    return made


@pytest.mark.parametrize(("mode", "what"), [(0o400, "is read-only"), (0o000, "may not read")])
def test_the_file(path, mode, what):
    before = path.read_bytes()
    path.chmod(mode)
    with pytest.raises(WorkspaceProblem, match=what):
        Workspace.open(path)
    path.chmod(0o600)
    assert path.read_bytes() == before


def test_its_folder(path):
    before = path.read_bytes()
    path.parent.chmod(0o500)
    with pytest.raises(WorkspaceProblem, match=r"folder of .* is read-only"):
        Workspace.open(path)
    assert path.read_bytes() == before


def test_a_new_file_in_a_read_only_folder(folder):
    folder.chmod(0o500)
    for new in (folder / "w.riskdesk", folder / "deep" / "w.riskdesk"):
        with pytest.raises(WorkspaceProblem, match="cannot be opened"):
            Workspace.open(new)
    assert not list(folder.iterdir())


def test_a_folder_that_may_not_be_entered(path):
    path.parent.chmod(0o000)
    with pytest.raises(WorkspaceProblem, match="cannot be opened"):
        Workspace.open(path)


def test_a_folder_that_becomes_read_only_keeps_the_edit_waiting(path):
    with Workspace.open(path) as workspace:
        session = Session(workspace.load("test"), workspace)
        (path.parent / f"{path.name}-journal").unlink()
        path.parent.chmod(0o500)
        with pytest.raises(WorkspaceProblem, match="Make it writable"):
            session.apply(SetValue(a_cell(), 1.0))
        path.parent.chmod(0o700)
        session.save_unsaved()
        assert workspace.load("test").assessment.score(a_cell()).value == 1.0


def test_a_file_that_is_taken_away_keeps_the_edit_waiting(path):
    with Workspace.open(path) as workspace:
        session = Session(workspace.load("test"), workspace)
        path.rename(path.with_name("elsewhere"))
        with pytest.raises(WorkspaceProblem):
            session.apply(SetValue(a_cell(), 1.0))
        assert session.wanted.score(a_cell()).value == 1.0
