"""Two sessions on one workspace: what fits, fits; what collides is shown; nothing is wiped."""

from dataclasses import replace

import pytest
from builders import a_cell, an_assessment

from riskdesk.app.rebase import Conflict
from riskdesk.app.session import Session
from riskdesk.domain.changes import Part
from riskdesk.domain.edits.options import AddOption, RemoveOption, ReviseOption
from riskdesk.domain.edits.particulars import SetParticular
from riskdesk.domain.edits.scores import ClearScores, SetConfidence, SetRationale, SetValue
from riskdesk.domain.errors import InvalidEdit, WorkspaceProblem
from riskdesk.domain.ids import AssessmentId, OptionId
from riskdesk.domain.options import Option
from riskdesk.domain.scores import Confidence
from riskdesk.storage.workspace import Workspace

ID = AssessmentId("test")


@pytest.fixture
def mine(workspace):
    workspace.create(an_assessment(), "Create")
    return Session(workspace.load(ID), workspace)


@pytest.fixture
def theirs(mine, workspace):
    with Workspace.open(workspace.path, author="colleague") as other:
        yield Session(other.load(ID), other)


def test_edits_of_different_cells_both_stand(workspace, mine, theirs):
    theirs.apply(SetValue(a_cell(0), 1.0))
    mine.apply(SetValue(a_cell(1), 2.0))
    stored = workspace.load(ID).assessment
    assert stored == mine.current
    assert (stored.score(a_cell(0)).value, stored.score(a_cell(1)).value) == (1.0, 2.0)
    assert [row.author for row in workspace.journal(ID)] == ["analyst", "colleague", "analyst"]


def test_listeners_hear_one_change_from_the_value_they_knew(mine, theirs):
    known, heard = mine.current, []
    mine.listen(heard.append)
    theirs.apply(SetValue(a_cell(0), 1.0))
    mine.apply(SetValue(a_cell(1), 2.0))
    (change,) = heard
    assert change.before is known
    assert change.after is mine.current
    assert change.parts == Part.SCORES
    assert list(change.cells()) == [a_cell(0), a_cell(1)]
    assert change.after.scores[OptionId("o2")] is known.scores[OptionId("o2")]


def test_the_same_cell_changed_differently_is_shown(workspace, mine, theirs):
    known = mine.current
    theirs.apply(SetValue(a_cell(), 1.0))
    with pytest.raises(Conflict) as conflict:
        mine.apply(SetValue(a_cell(), 2.0))
    assert conflict.value.cell == a_cell()
    assert (conflict.value.mine.value, conflict.value.theirs.value) == (2.0, 1.0)
    assert mine.current is known
    assert not mine.history.done
    assert workspace.load(ID).assessment == theirs.current


def test_insisting_overrules(workspace, mine, theirs):
    theirs.apply(SetValue(a_cell(), 1.0))
    mine.apply(SetValue(a_cell(), 2.0), insist=True)
    assert workspace.load(ID).assessment.score(a_cell()).value == 2.0


def test_giving_way_takes_theirs(mine, theirs):
    theirs.apply(SetValue(a_cell(), 1.0))
    with pytest.raises(Conflict):
        mine.apply(SetValue(a_cell(), 2.0))
    assert mine.refresh()
    assert mine.current == theirs.current


def test_the_same_score_by_both_is_no_step_but_is_heard(mine, theirs):
    heard = []
    mine.listen(heard.append)
    theirs.apply(SetValue(a_cell(), 1.0))
    theirs.apply(SetValue(a_cell(1), 1.0))
    mine.apply(SetValue(a_cell(), 1.0))
    assert not mine.history.done
    assert mine.current == theirs.current
    assert len(heard) == 1


def test_different_parts_of_one_score_both_stand(workspace, mine, theirs):
    theirs.apply(SetValue(a_cell(), 1.0))
    mine.apply(SetRationale(a_cell(), "because"))
    score = workspace.load(ID).assessment.score(a_cell())
    assert (score.value, score.rationale) == (1.0, "because")


def test_different_parts_of_a_new_score_both_stand(workspace, mine, theirs):
    everywhere = a_cell(0, 0, None)
    theirs.apply(SetConfidence(everywhere, Confidence.LOW))
    mine.apply(SetRationale(everywhere, "because"))
    score = workspace.load(ID).assessment.score(everywhere)
    assert (score.confidence, score.rationale) == (Confidence.LOW, "because")


@pytest.mark.parametrize(
    ("first", "second"),
    [(ClearScores((a_cell(),)), SetValue(a_cell(), 2.0)), (SetValue(a_cell(), 2.0), ClearScores((a_cell(),)))],
)
def test_clearing_collides_with_changing(mine, theirs, first, second):
    theirs.apply(first)
    with pytest.raises(Conflict):
        mine.apply(second)


def test_an_edit_that_fits_no_more_is_refused(workspace, mine, theirs):
    theirs.apply(RemoveOption(OptionId("o1")))
    with pytest.raises(InvalidEdit, match="no longer"):
        mine.apply(SetConfidence(a_cell(1), Confidence.LOW), insist=True)
    assert workspace.load(ID).assessment == theirs.current


def test_undo_leaves_a_colleagues_edits_alone(workspace, mine, theirs):
    mine.apply(SetValue(a_cell(0), 1.0))
    theirs.refresh()
    theirs.apply(SetValue(a_cell(1), 2.0))
    mine.undo()
    stored = workspace.load(ID).assessment
    assert stored == mine.current
    assert stored.score(a_cell(0)) == an_assessment().score(a_cell(0))
    assert stored.score(a_cell(1)).value == 2.0
    mine.redo()
    assert workspace.load(ID).assessment.score(a_cell(0)).value == 1.0


def test_undo_of_what_a_colleague_changed_since_is_refused(workspace, mine, theirs):
    mine.apply(SetParticular("note", "mine"))
    theirs.refresh()
    theirs.apply(SetParticular("note", "theirs"))
    with pytest.raises(InvalidEdit, match="undone"):
        mine.undo()
    assert len(mine.history.done) == 1
    assert workspace.load(ID).assessment.note == "theirs"


@pytest.mark.parametrize("refreshed", [True, False])
def test_a_burst_across_a_colleagues_edit_undoes_only_its_own(workspace, mine, theirs, refreshed):
    mine.apply(SetRationale(a_cell(0), "w"))
    theirs.refresh()
    theirs.apply(SetValue(a_cell(1), 2.0))
    assert not refreshed or mine.refresh()
    mine.apply(SetRationale(a_cell(0), "why"))
    mine.undo()
    mine.undo()
    stored = workspace.load(ID).assessment
    assert stored.score(a_cell(1)).value == 2.0
    assert stored.score(a_cell(0)) == an_assessment().score(a_cell(0))


def test_undo_of_what_a_colleague_has_built_on_is_refused(workspace, mine, theirs):
    mine.apply(AddOption(Option(OptionId("new"), "New")))
    theirs.refresh()
    theirs.apply(SetValue(a_cell()._replace(option=OptionId("new")), 5.0))
    with pytest.raises(InvalidEdit, match="rests on it"):
        mine.undo()
    assert workspace.load(ID).assessment == theirs.current


def test_different_parts_of_one_option_both_stand(workspace, mine, theirs):
    option = mine.current.options[0]
    theirs.apply(ReviseOption(replace(option, description="theirs")))
    mine.apply(ReviseOption(replace(option, name="Mine")))
    assert workspace.load(ID).assessment.options[0] == replace(option, name="Mine", description="theirs")


def test_the_same_part_of_one_option_is_the_last_ones(workspace, mine, theirs):
    option = mine.current.options[0]
    theirs.apply(ReviseOption(replace(option, name="Theirs")))
    mine.apply(ReviseOption(replace(option, name="Mine")))
    assert workspace.load(ID).assessment.options[0].name == "Mine"


def test_an_option_added_by_both_under_one_id_is_refused(workspace, mine, theirs):
    theirs.apply(AddOption(Option(OptionId("new"), "Theirs")))
    with pytest.raises(InvalidEdit, match="used already"):
        mine.apply(AddOption(Option(OptionId("new"), "Mine")))
    assert workspace.load(ID).assessment == theirs.current


def test_refresh_takes_up_what_was_written(mine, theirs):
    heard = []
    mine.listen(heard.append)
    assert not mine.refresh()
    theirs.apply(AddOption(Option(OptionId("new"), "New")))
    assert mine.refresh()
    assert not mine.refresh()
    assert heard[0].parts == Part.OPTIONS
    assert mine.current == theirs.current


def test_an_assessment_that_a_colleague_deleted(workspace, mine):
    workspace.delete(ID)
    with pytest.raises(WorkspaceProblem, match="any more"):
        mine.refresh()
    with pytest.raises(WorkspaceProblem, match="any more"):
        mine.apply(SetValue(a_cell(), 1.0))
    assert mine.wanted.score(a_cell()).value == 1.0
    workspace.restore(ID)
    mine.save_unsaved()
    assert workspace.load(ID).assessment.score(a_cell()).value == 1.0
