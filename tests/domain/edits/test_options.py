from dataclasses import replace

import pytest
from builders import a_cell, an_assessment

from riskdesk.domain.assumptions import Assumption, RestingScore
from riskdesk.domain.briefs import Brief
from riskdesk.domain.edits.options import AddOption, MoveOption, RemoveOption, ReviseOption
from riskdesk.domain.errors import InvalidEdit
from riskdesk.domain.ids import BriefId, OptionId
from riskdesk.domain.options import Option
from riskdesk.domain.quotes import Quote

A = replace(an_assessment(), briefs=(Brief(BriefId("news"), "News", paragraphs=("One.",)),))
O0, O1, NEW = OptionId("o0"), OptionId("o1"), Option(OptionId("new"), "New")
BASELINE = ReviseOption(replace(A.options[0], baseline=True)).apply(A)


def names(a):
    return [o.name for o in a.options]


def baselines(a):
    return [o.id for o in a.options if o.baseline]


def test_an_option_is_added_at_the_end_or_at_a_place():
    assert names(AddOption(NEW).apply(A)) == ["Option 0", "Option 1", "Option 2", "New"]
    assert names(AddOption(NEW, 1).apply(A)) == ["Option 0", "New", "Option 1", "Option 2"]
    assert AddOption(NEW).apply(A).scores is A.scores


@pytest.mark.parametrize("option", [replace(NEW, name=" option 1 "), replace(NEW, id=O1)])
def test_an_option_like_another_is_refused(option):
    with pytest.raises(InvalidEdit):
        AddOption(option).apply(A)


@pytest.mark.parametrize("quote", [Quote(BriefId("book"), None, ""), Quote(BriefId("news"), 2, "")])
def test_a_quote_from_nowhere_is_refused(quote):
    with pytest.raises(InvalidEdit):
        AddOption(replace(NEW, quotes=(quote,))).apply(A)
    with pytest.raises(InvalidEdit):
        ReviseOption(replace(A.options[0], quotes=(quote,))).apply(A)


def test_an_option_is_revised_in_its_place():
    after = ReviseOption(replace(A.options[1], description="Better known")).apply(A)
    assert names(after) == names(A)
    assert after.options[1].description == "Better known"
    assert after.options[0] is A.options[0]


def test_revising_into_another_ones_name_is_refused_and_into_its_own_is_not():
    with pytest.raises(InvalidEdit, match="already one named “Option 0”"):
        ReviseOption(replace(A.options[1], name="Option 0")).apply(A)
    assert names(ReviseOption(replace(A.options[1], name="OPTION 1")).apply(A))[1] == "OPTION 1"


def test_there_is_at_most_one_baseline():
    assert baselines(BASELINE) == ["o0"]
    assert baselines(ReviseOption(replace(BASELINE.options[2], baseline=True)).apply(BASELINE)) == ["o2"]
    assert baselines(AddOption(replace(NEW, baseline=True)).apply(BASELINE)) == ["new"]
    assert baselines(ReviseOption(replace(BASELINE.options[0], baseline=False)).apply(BASELINE)) == []


def test_a_removed_option_takes_its_scores_and_what_rests_on_them_along():
    kept = RestingScore(O1, a_cell().dimension)
    a = replace(A, assumptions=(Assumption("as", "Text", (RestingScore(O0, a_cell().dimension), kept)),))
    after = RemoveOption(O0).apply(a)
    assert names(after) == ["Option 1", "Option 2"]
    assert O0 not in after.scores
    assert after.scores[O1] is a.scores[O1]
    assert after.assumptions[0].scores == (kept,)


def test_options_move():
    assert names(MoveOption(O0, 2).apply(A)) == ["Option 1", "Option 2", "Option 0"]
    assert names(MoveOption(O0, 99).apply(A)) == ["Option 1", "Option 2", "Option 0"]


@pytest.mark.parametrize("edit", [MoveOption(O0, 0), MoveOption(O1, 1), ReviseOption(A.options[1])])
def test_nothing_changes(edit):
    assert edit.apply(A) is A


@pytest.mark.parametrize("edit", [RemoveOption(OptionId("gone")), MoveOption(OptionId("gone"), 0), ReviseOption(NEW)])
def test_what_is_gone_is_refused(edit):
    with pytest.raises(InvalidEdit, match="no longer in the assessment"):
        edit.apply(A)


@pytest.mark.parametrize(("edit", "label"), [
    (AddOption(NEW), "Add option “New”"),
    (ReviseOption(A.options[0]), "Change option “Option 0”"),
    (RemoveOption(O0), "Remove option “Option 0”"),
    (MoveOption(O0, 1), "Move option “Option 0”"),
])  # fmt: skip
def test_labels(edit, label):
    assert edit.label(A) == label
    assert edit.burst is None
