from dataclasses import fields, replace

import pytest
from builders import a_cell, an_assessment
from edits_to_try import edits
from full_assessment import a_full_assessment
from hypothesis import given
from hypothesis import strategies as st

from riskdesk.domain.assessment import Assessment
from riskdesk.domain.changes import FIELDS, NOTHING, Change, Part, put_back
from riskdesk.domain.edits.options import AddOption, ReviseOption
from riskdesk.domain.edits.particulars import SetParticular
from riskdesk.domain.edits.scores import BlankScores, ClearScores, SetRationale, SetValue, SetValues
from riskdesk.domain.errors import InvalidEdit
from riskdesk.domain.ids import OptionId
from riskdesk.domain.options import Option
from riskdesk.domain.validity import problems

A = an_assessment()
NEW = Option(OptionId("new"), "New")


def step(edit, before=A):
    return Change(before, edit.apply(before))


def test_every_field_of_an_assessment_is_a_part():
    assert [f.name for f in fields(Assessment)] == list(FIELDS)
    assert Part.TITLE in Part.PARTICULARS
    assert Part.BRIEFS not in Part.RESULTS


def test_a_change_knows_its_parts_and_cells():
    assert step(SetParticular("note", "New")).parts == Part.NOTE
    assert step(AddOption(NEW)).parts == Part.OPTIONS
    assert Change(A, A).parts == NOTHING
    values = step(SetValues(((a_cell(0, 1, 2), 5.0), (a_cell(2, 1, None), 5.0))))
    assert values.parts == Part.SCORES
    assert set(values.cells()) == {a_cell(0, 1, 2), a_cell(2, 1, None)}
    assert set(step(ClearScores((a_cell(),))).cells()) == {a_cell()}
    assert set(step(BlankScores()).cells()) == {cell for cell, _score in A.cells()}
    assert list(step(AddOption(NEW)).cells()) == []


def test_a_change_the_other_way():
    there = step(SetValue(a_cell(), 5.0))
    assert there.reversed() == Change(there.after, there.before)
    assert set(there.reversed().cells()) == set(there.cells())


def test_what_others_changed_meanwhile_stays():
    mine = step(SetValues(((a_cell(0, 0, 0), 5.0), (a_cell(0, 0, 1), 6.0))))
    theirs = SetParticular("note", "Theirs").apply(SetValue(a_cell(0, 1, 1), 7.0).apply(mine.after))
    back = put_back(mine, theirs)
    assert back.score(a_cell(0, 0, 0)) == A.score(a_cell(0, 0, 0))
    assert back.score(a_cell(0, 1, 1)).value == 7
    assert back.note == "Theirs"
    assert back.scores["o1"] is A.scores["o1"]


@pytest.mark.parametrize(("mine", "theirs"), [
    (SetValue(a_cell(), 5.0), SetValue(a_cell(), 6.0)),
    (SetValue(a_cell(), 5.0), SetRationale(a_cell(), "Because")),
    (SetParticular("note", "Mine"), SetParticular("note", "Theirs")),
    (AddOption(NEW), ReviseOption(replace(A.options[0], name="Theirs"))),
])  # fmt: skip
def test_undo_is_refused_where_what_it_touched_was_changed_since(mine, theirs):
    change = step(mine)
    with pytest.raises(InvalidEdit, match="cannot be undone any more"):
        put_back(change, theirs.apply(change.after))


def test_undo_is_refused_where_something_rests_on_it_since():
    added = step(AddOption(NEW))
    scored = SetValue(a_cell()._replace(option=NEW.id), 5.0).apply(added.after)
    with pytest.raises(InvalidEdit, match="what came after it rests on it"):
        put_back(added, scored)


@given(st.data())
def test_any_edit_is_sound_and_undone_to_the_very_same_assessment(data):
    before = data.draw(st.sampled_from([A, a_full_assessment()]))
    edit = data.draw(edits(before))
    try:
        after = edit.apply(before)
    except InvalidEdit:
        return
    assert problems(after) == []
    assert edit.label(before)
    assert (after == before) is (after is before)
    assert put_back(Change(before, after), after) is before
    assert after.id == before.id


@given(st.data())
def test_undo_among_other_peoples_edits_leaves_a_sound_assessment(data):
    before = a_full_assessment()
    mine, theirs = data.draw(edits(before)), data.draw(edits(before))
    try:
        change = Change(before, mine.apply(before))
        current = theirs.apply(change.after)
        back = put_back(change, current)
    except InvalidEdit:
        return
    assert problems(back) == []
