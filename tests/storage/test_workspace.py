"""Whole assessments in a workspace: made, copied, deleted, brought back, purged."""

import getpass
from dataclasses import replace

import pytest
from builders import a_cell, an_assessment, with_values

from riskdesk.domain.errors import InvalidEdit, WorkspaceProblem
from riskdesk.domain.ids import AssessmentId, ScenarioId
from riskdesk.domain.scenarios import Scenario
from riskdesk.storage.workspace import Workspace

ID = AssessmentId("test")


def test_a_known_id_makes_a_copy(workspace):
    assert [workspace.create(an_assessment(), "Create") for _ in range(3)] == ["test", "test-2", "test-3"]
    assert workspace.load(AssessmentId("test-3")).assessment.id == "test-3"


def test_an_unsound_assessment_is_not_stored(workspace):
    with pytest.raises(InvalidEdit, match="off the scale"):
        workspace.create(with_values(an_assessment(), {a_cell(): 101.0}), "Create")
    assert not workspace.entries()


def test_an_empty_id_is_unsound(workspace):
    a = an_assessment()
    with pytest.raises(InvalidEdit, match="id cannot be empty"):
        workspace.create(replace(a, scenarios=(*a.scenarios, Scenario(ScenarioId(""), "No id"))), "Create")


def test_the_id_of_a_deleted_one_stays_taken(workspace):
    workspace.create(an_assessment(), "Create")
    workspace.delete(ID)
    assert workspace.create(an_assessment(), "Create") == "test-2"


def test_deleting_can_be_undone(workspace):
    workspace.create(an_assessment(), "Create")
    workspace.delete(ID)
    assert not workspace.entries()
    assert workspace.revision(ID) is None
    with pytest.raises(WorkspaceProblem, match="not in the workspace any more"):
        workspace.load(ID)
    workspace.restore(ID)
    assert workspace.load(ID).assessment == an_assessment()
    assert [row.label for row in workspace.journal(ID)] == ["Create", "Delete", "Restore"]


def test_deleting_twice_is_told_once(workspace):
    workspace.create(an_assessment(), "Create")
    workspace.delete(ID)
    workspace.delete(ID)
    workspace.delete(AssessmentId("nobody"))
    assert [row.label for row in workspace.journal(ID)] == ["Create", "Delete"]


def test_creating_once_is_once_even_after_deleting(workspace):
    assert not workspace.flag("first")
    assert workspace.create_once(an_assessment(), "Load", "first") == ID
    assert workspace.flag("first")
    workspace.delete(ID)
    assert workspace.create_once(an_assessment(), "Load", "first") is None
    assert not workspace.entries()


def test_the_stamp_grows_with_every_write_of_any_program(workspace):
    stamps = [workspace.stamp()]
    with Workspace.open(workspace.path) as other:
        other.create(an_assessment(), "Create")
        stamps.append(workspace.stamp())
        other.delete(ID)
        stamps.append(workspace.stamp())
        assert workspace.stamp() == stamps[-1]
    assert stamps == sorted(set(stamps))


def test_the_author_is_the_account(tmp_path, monkeypatch):
    monkeypatch.setattr(getpass, "getuser", lambda: "someone")
    with Workspace.open(tmp_path / "w.riskdesk") as workspace:
        workspace.create(an_assessment(), "Create")
        assert workspace.journal(ID)[0].author == "someone"


def test_an_account_without_a_name_is_no_obstacle(tmp_path, monkeypatch):
    def nameless():
        raise KeyError("getpwuid(): uid not found: 4711")

    monkeypatch.setattr(getpass, "getuser", nameless)
    with Workspace.open(tmp_path / "w.riskdesk") as workspace:
        workspace.create(an_assessment(), "Create")
        assert workspace.journal(ID)[0].author == ""
