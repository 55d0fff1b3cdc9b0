"""Large assessments stay cheap to edit, because what an edit leaves alone is shared."""

from dataclasses import fields

from builders import a_cell, an_assessment

from riskdesk.app.rebase import sharing
from riskdesk.domain.changes import Change, Part
from riskdesk.domain.edits.scores import SetValue
from riskdesk.domain.ids import OptionId


def test_an_edit_of_one_cell_shares_everything_but_its_row():
    before = an_assessment(options=1000, dimensions=100, scenarios=1)
    after = SetValue(a_cell(7, 3), 1.5).apply(before)
    other = [f.name for f in fields(before) if f.name != "scores"]
    assert all(getattr(before, name) is getattr(after, name) for name in other)
    assert [o for o in before.scores if before.scores[o] is not after.scores[o]] == ["o7"]
    old, new = before.scores[OptionId("o7")], after.scores[OptionId("o7")]
    assert [slot for slot in old if old[slot] is not new[slot]] == [a_cell(7, 3).slot]


def test_a_loaded_assessment_shares_what_is_equal():
    known, newest = an_assessment(), SetValue(a_cell(1), 1.5).apply(an_assessment())
    shared = sharing(newest, known)
    assert shared == newest
    assert Change(known, shared).parts == Part.SCORES
    assert [o for o in known.scores if shared.scores[o] is not known.scores[o]] == ["o1"]
    assert sharing(an_assessment(), known) == known
    assert not Change(known, sharing(an_assessment(), known)).parts
