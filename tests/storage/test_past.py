"""An assessment as it was, out of the journal."""

from dataclasses import replace

import pytest
from builders import a_cell, an_assessment, with_values

from riskdesk.domain.changes import Change
from riskdesk.domain.edits.options import RemoveOption
from riskdesk.domain.edits.particulars import SetParticular
from riskdesk.domain.errors import WorkspaceProblem


@pytest.fixture
def written(workspace):
    """An assessment's id and its values by revision, the first of them 1."""
    a = an_assessment()
    ident = workspace.create(a, "Create")
    values = {1: workspace.load(ident).assessment}

    def write(after, label):
        revision = max(values)
        values[workspace.write(Change(values[revision], after), revision, label)] = after

    write(with_values(a, {a_cell(0): 1.0, a_cell(1): None}), "Score")
    write(RemoveOption(a.options[0].id).apply(values[2]), "Remove")
    write(SetParticular("title", "Renamed").apply(values[3]), "Rename")
    return ident, values


def test_each_revision_comes_back_as_it_was(workspace, written):
    ident, values = written
    for revision, then in values.items():
        assert workspace.load_past(ident, revision) == then


def test_going_back_changes_nothing_that_is_stored(workspace, written):
    ident, values = written
    workspace.load_past(ident, 1)
    assert workspace.load(ident).assessment == values[4]
    assert workspace.revision(ident) == 4


def test_what_was_deleted_and_restored_still_has_a_past(workspace, written):
    ident, values = written
    workspace.delete(ident)
    with pytest.raises(WorkspaceProblem):
        workspace.load_past(ident, 2)
    workspace.restore(ident)
    assert workspace.load_past(ident, 2) == values[2]


def test_revisions_are_told_newest_first(workspace, written):
    ident, _values = written
    workspace.create(replace(an_assessment(), title="Another"), "Create another")
    assert [(r.number, r.label) for r in workspace.revisions(ident, 4, 9)] == [
        (3, "Remove"),
        (2, "Score"),
        (1, "Create"),
    ]
    assert [r.number for r in workspace.revisions(ident, 9, 2)] == [4, 3]
