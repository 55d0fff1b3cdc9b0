from dataclasses import replace

import pytest
from builders import a_cell, an_assessment

from riskdesk.domain.briefs import Brief
from riskdesk.domain.dimensions import Dimension, Kind
from riskdesk.domain.edits.scores import (
    BlankScores,
    ClearScores,
    SetConfidence,
    SetDissent,
    SetQuotes,
    SetRationale,
    SetValue,
    SetValues,
)
from riskdesk.domain.errors import InvalidEdit
from riskdesk.domain.ids import BriefId, DimensionId
from riskdesk.domain.quotes import Quote
from riskdesk.domain.scores import Confidence, Dissent, Range, Score

NEWS, BOOK = Brief(BriefId("news"), "News", paragraphs=("One.", "Two.")), Brief(BriefId("book"), "Book")
A = replace(an_assessment(), briefs=(NEWS, BOOK))
HERE, EMPTY = a_cell(1, 2, 0), a_cell(1, 2, None)
QUOTE = Quote(NEWS.id, 2, "Two")
FULL = SetDissent(HERE, Dissent("Anna", 20.0, "Too much")).apply(
    SetQuotes(HERE, (QUOTE,)).apply(SetRationale(HERE, " Seen ").apply(SetConfidence(HERE, Confidence.HIGH).apply(A)))
)


def test_a_value_keeps_what_else_the_score_says():
    after = SetValue(HERE, Range(10, 20)).apply(FULL)
    assert after.score(HERE) == Score(
        Range(10, 20), Confidence.HIGH, "Seen", (QUOTE,), Dissent("Anna", 20.0, "Too much")
    )
    assert SetValue(HERE, None).apply(FULL).score(HERE).rationale == "Seen"


def test_a_score_for_every_scenario_counts_where_there_is_no_other():
    after = SetValue(EMPTY, 5.0).apply(A)
    assert after.score(EMPTY) == Score(5.0)
    assert after.counting(HERE) is A.score(HERE)
    cleared = ClearScores((HERE,)).apply(after)
    assert cleared.score(HERE) is None
    assert cleared.counting(HERE) == Score(5.0)


def test_many_values_are_set_all_or_none():
    after = SetValues(((HERE, 1.0), (EMPTY, None))).apply(A)
    assert (after.score(HERE).value, after.score(EMPTY)) == (1.0, Score(None))
    with pytest.raises(InvalidEdit, match="off the scale"):
        SetValues(((HERE, 1.0), (EMPTY, 101.0))).apply(A)


def test_clearing_takes_all_that_a_score_says():
    assert ClearScores((HERE, a_cell())).apply(FULL).score(HERE) is None
    assert dict(BlankScores().apply(FULL).scores) == {}


@pytest.mark.parametrize("edit", [
    SetConfidence(EMPTY, Confidence.LOW), SetRationale(EMPTY, "Nobody knows"), SetQuotes(EMPTY, (QUOTE,)),
    SetDissent(EMPTY, Dissent("Anna")),
])  # fmt: skip
def test_saying_something_of_an_empty_cell_makes_it_judged_and_unknown(edit):
    score = edit.apply(A).score(EMPTY)
    assert score is not None
    assert score.value is None


@pytest.mark.parametrize("edit", [
    SetValue(HERE, FULL.score(HERE).value), SetValues(((HERE, FULL.score(HERE).value),)), ClearScores((EMPTY,)),
    SetConfidence(HERE, Confidence.HIGH), SetRationale(HERE, "Seen  "), SetQuotes(HERE, (QUOTE,)),
    SetDissent(HERE, Dissent("Anna", 20.0, "Too much")), ClearScores(()),
])  # fmt: skip
def test_nothing_changes(edit):
    assert edit.apply(FULL) is FULL


def test_blank_scores_stay_as_they_are():
    blank = BlankScores().apply(A)
    assert BlankScores().apply(blank) is blank


@pytest.mark.parametrize("cell", [
    HERE._replace(option="gone"), HERE._replace(dimension="gone"), HERE._replace(scenario="gone"),
    HERE._replace(assessor="gone"),
])  # fmt: skip
@pytest.mark.parametrize(
    "edit", [lambda c: SetValue(c, 5.0), lambda c: ClearScores((c,)), lambda c: SetRationale(c, "x")]
)
def test_a_cell_that_is_gone_is_refused(cell, edit):
    with pytest.raises(InvalidEdit, match="no longer in the assessment"):
        edit(cell).apply(A)


@pytest.mark.parametrize(("edit", "says"), [
    (SetValue(HERE, 101.0), "Dimension 2: 101 is off the scale"),
    (SetValue(HERE, Range(60, 20)), "from low to high"),
    (SetDissent(HERE, Dissent("Anna", 101.0)), "off the scale"),
    (SetDissent(HERE, Dissent(" ", 5.0)), "a dissent is signed|A dissent is signed"),
    (SetQuotes(HERE, (Quote(BriefId("gone"), None, ""),)), "no brief “gone”"),
    (SetQuotes(HERE, (QUOTE, replace(QUOTE, paragraph=3))), "paragraph"),
    (SetQuotes(HERE, (replace(QUOTE, paragraph=0),)), "paragraph"),
    (SetQuotes(HERE, (Quote(BOOK.id, 1, ""),)), "“book” has no paragraph 1"),
])  # fmt: skip
def test_what_cannot_stand_is_refused(edit, says):
    with pytest.raises(InvalidEdit, match=says):
        edit.apply(A)


def test_a_quote_of_a_whole_brief_needs_no_paragraph():
    assert SetQuotes(HERE, (Quote(BOOK.id, None, "Anything"),)).apply(A).score(HERE).supported


def test_a_group_is_not_scored():
    part = Dimension(DimensionId("part"), "Part", parent=DimensionId("group"))
    a = replace(A, dimensions=(*A.dimensions, Dimension(DimensionId("group"), "Group", Kind.RISK), part))
    with pytest.raises(InvalidEdit, match="without parts of their own"):
        SetValue(HERE._replace(dimension=DimensionId("group")), 5.0).apply(a)


def test_rows_and_scores_that_are_not_touched_are_shared():
    after = SetValue(HERE, 1.0).apply(A)
    assert after.scores["o0"] is A.scores["o0"]
    assert after.scores["o1"] is not A.scores["o1"]
    assert after.scores["o1"][a_cell(1, 0, 0).slot] is A.scores["o1"][a_cell(1, 0, 0).slot]
    assert after.dimensions is A.dimensions


def test_typing_into_one_cell_is_one_burst():
    assert SetValue(HERE, 1.0).burst == SetValue(HERE, 2.0).burst
    assert SetValue(HERE, 1.0).burst != SetValue(EMPTY, 1.0).burst
    assert SetValue(HERE, 1.0).burst != SetRationale(HERE, "x").burst
    assert SetRationale(HERE, "x").burst == SetRationale(HERE, "xy").burst
    for alone in (SetValues(()), ClearScores(()), BlankScores(), SetConfidence(HERE, None), SetQuotes(HERE, ())):
        assert alone.burst is None


@pytest.mark.parametrize(("edit", "label"), [
    (SetValue(HERE, 5.0), "Score Dimension 2 of Option 1, Scenario 0"),
    (SetValue(EMPTY, 5.0), "Score Dimension 2 of Option 1"),
    (SetValues(((HERE, 1.0),)), "Score 1 cell"),
    (SetValues(((HERE, 1.0), (EMPTY, 1.0))), "Score 2 cells"),
    (ClearScores((HERE,)), "Clear Dimension 2 of Option 1, Scenario 0"),
    (ClearScores((HERE, EMPTY)), "Clear 2 scores"),
    (BlankScores(), "Start from blank scores"),
    (SetConfidence(EMPTY, None), "Confidence in Dimension 2 of Option 1"),
    (SetRationale(EMPTY, ""), "Rationale of Dimension 2 of Option 1"),
    (SetQuotes(EMPTY, ()), "Quotes of Dimension 2 of Option 1"),
    (SetDissent(EMPTY, None), "Dissent on Dimension 2 of Option 1"),
    (SetValue(EMPTY._replace(option="gone"), 5.0), "Score Dimension 2 of gone"),
])  # fmt: skip
def test_labels(edit, label):
    assert edit.label(A) == label


def test_the_only_scenario_is_not_worth_naming():
    assert SetValue(a_cell(), 5.0).label(an_assessment(scenarios=1)) == "Score Dimension 0 of Option 0"
