"""A disk that is full keeps the edit in the window, and the file as it was."""

from builders import a_cell, an_assessment
from faults.programs import ended, start

from riskdesk.domain.edits.particulars import SetParticular
from riskdesk.storage.workspace import Workspace

PROGRAM = """
import resource
from riskdesk.app.session import Session
from riskdesk.domain.edits.particulars import SetParticular
from riskdesk.domain.errors import WorkspaceProblem
from riskdesk.storage.workspace import Workspace

workspace = Workspace.open(sys.argv[1])
session = Session(workspace.load("test"), workspace)
before = session.current
_soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[2]), hard))
try:
    session.apply(SetParticular("note", "x" * 500_000))
except WorkspaceProblem as problem:
    print(problem)
assert session.current is before
assert session.wanted.note
assert workspace.load("test").assessment == before
resource.setrlimit(resource.RLIMIT_FSIZE, (hard, hard))
session.save_unsaved()
assert len(workspace.load("test").assessment.note) == 500_000
"""


def test_no_room_for_the_file(workspace):
    workspace.create(an_assessment(), "Create")
    said = ended(start(PROGRAM, workspace.path, workspace.path.stat().st_size))
    assert str(workspace.path) in said
    assert "full" in said
    assert len(workspace.load("test").assessment.note) == 500_000


def test_no_room_for_the_journal_either(workspace):
    workspace.create(an_assessment(), "Create")
    assert "full" in ended(start(PROGRAM, workspace.path, 0))


MAKE = """
import resource
from riskdesk.domain.errors import WorkspaceProblem
from riskdesk.storage.workspace import Workspace

resource.setrlimit(resource.RLIMIT_FSIZE, (8192, resource.RLIM_INFINITY))
try:
    Workspace.open(sys.argv[1])
except WorkspaceProblem as problem:
    print(problem)
"""


def test_no_room_for_a_new_workspace(tmp_path):
    path = tmp_path / "new.riskdesk"
    assert "full" in ended(start(MAKE, path))
    with Workspace.open(path) as workspace:  # room was made
        workspace.create(an_assessment(), "Create")
        a = workspace.load("test").assessment
        assert a.score(a_cell()) == an_assessment().score(a_cell())
        assert SetParticular("note", "n").apply(a).note == "n"
