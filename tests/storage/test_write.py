"""A write touches the rows that differ, and nothing else."""

from dataclasses import replace

import pytest
from builders import a_cell, an_assessment, with_values
from sqlalchemy import event
from sqlalchemy.exc import IntegrityError

from riskdesk.domain.briefs import Brief
from riskdesk.domain.changes import Change
from riskdesk.domain.edits.briefs import AddBrief
from riskdesk.domain.edits.options import MoveOption, RemoveOption
from riskdesk.domain.edits.particulars import SetParticular
from riskdesk.domain.edits.scores import ClearScores, SetRationale, SetValue
from riskdesk.domain.ids import AssessmentId, BriefId, OptionId
from riskdesk.storage.errors import Overtaken

ID = AssessmentId("test")


@pytest.fixture
def stored(workspace):
    a = an_assessment()
    workspace.create(a, "Create")
    return a


@pytest.fixture
def written(workspace):
    """What is written from now on: the table and the number of rows of each statement, the journal left out."""
    seen = []

    def note(_db, _cursor, statement, parameters, _context, many):
        words = statement.split()
        if words[0] in ("INSERT", "UPDATE", "DELETE") and "journal" not in statement:
            table = words[1] if words[0] == "UPDATE" else words[2]
            seen.append((words[0], table.strip('"'), len(parameters) if many else 1))

    event.listen(workspace._engine, "before_cursor_execute", note)
    return seen


def test_one_score_is_one_row_and_the_revision(workspace, stored, written):
    workspace.write(Change(stored, SetValue(a_cell(1, 2, 0), 55.0).apply(stored)), 1, "Score")
    assert written == [("UPDATE", "assessment", 1), ("UPDATE", "score", 1)]


def test_one_title_is_the_assessment_alone(workspace, stored, written):
    workspace.write(Change(stored, SetParticular("title", "Other").apply(stored)), 1, "Title")
    assert written == [("UPDATE", "assessment", 1)]


def test_moving_an_option_writes_positions_of_those_that_moved(workspace, stored, written):
    workspace.write(Change(stored, MoveOption(OptionId("o0"), 1).apply(stored)), 1, "Move")
    assert written == [("UPDATE", "assessment", 1), ("UPDATE", "option", 2)]


def test_removing_an_option_deletes_its_scores_first(workspace, stored, written):
    workspace.write(Change(stored, RemoveOption(OptionId("o2")).apply(stored)), 1, "Remove")
    assert written == [("UPDATE", "assessment", 1), ("DELETE", "score", 12), ("DELETE", "option", 1)]


def test_an_added_brief_writes_its_paragraphs(workspace, stored, written):
    brief = Brief(BriefId("b"), "Brief", paragraphs=("one", "two", "three"))
    workspace.write(Change(stored, AddBrief(brief).apply(stored)), 1, "Add")
    assert written == [("UPDATE", "assessment", 1), ("INSERT", "brief", 1), ("INSERT", "paragraph", 3)]


def test_a_score_put_back_in_its_old_place_moves_no_other(workspace, stored, written):
    cleared = ClearScores((a_cell(0, 1, 1),)).apply(stored)
    workspace.write(Change(stored, cleared), 1, "Clear")
    written.clear()
    workspace.write(Change(cleared, stored), 2, "Undo")
    assert written == [("UPDATE", "assessment", 1), ("INSERT", "score", 1)]
    back = workspace.load(ID).assessment
    assert [*back.scores[OptionId("o0")]] == [*stored.scores[OptionId("o0")]]


def test_a_score_in_a_new_order_moves_those_after_it(workspace, stored):
    row = stored.scores[OptionId("o0")]
    turned = replace(stored, scores={**stored.scores, OptionId("o0"): dict(reversed(row.items()))})
    workspace.write(Change(stored, turned), 1, "Turn")
    assert [*workspace.load(ID).assessment.scores[OptionId("o0")]] == [*reversed(row)]


def test_an_overtaken_write_changes_nothing(workspace, stored):
    mine, theirs = (SetValue(a_cell(), value).apply(stored) for value in (1.0, 2.0))
    workspace.write(Change(stored, theirs), 1, "Theirs")
    with pytest.raises(Overtaken):
        workspace.write(Change(stored, mine), 1, "Mine")
    assert workspace.load(ID).assessment == theirs
    assert [row.label for row in workspace.journal(ID)] == ["Create", "Theirs"]


def test_a_failure_half_way_leaves_all_as_it_was(workspace, stored):
    strange = with_values(replace(stored, title="Half"), {a_cell(9, 0, 0): 1.0})  # of an option that is not there
    with pytest.raises(IntegrityError):
        workspace.write(Change(stored, strange), 1, "Half")
    assert workspace.load(ID).assessment == stored
    assert workspace.revision(ID) == 1


def test_the_journal_holds_both_sides(workspace, stored):
    after = SetRationale(a_cell(), "because").apply(stored)
    workspace.write(Change(stored, after), 1, "Rationale")
    entry = workspace.journal(ID)[-1]
    ((before_row, after_row),) = entry.change["score"]
    assert (entry.author, entry.label, entry.revision) == ("analyst", "Rationale", 2)
    assert (before_row["rationale"], after_row["rationale"]) == ("", "because")
    assert (before_row["option"], after_row["option"]) == ("o0", "o0")
    assert set(entry.change) == {"score"}


def test_the_journal_names_changed_particulars_only(workspace, stored):
    workspace.write(Change(stored, SetParticular("note", "n").apply(stored)), 1, "Note")
    assert workspace.journal(ID)[-1].change == {"assessment": [[{"note": ""}, {"note": "n"}]]}
