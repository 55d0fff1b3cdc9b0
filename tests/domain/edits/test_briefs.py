from dataclasses import replace

import pytest
from builders import a_cell, an_assessment

from riskdesk.domain.briefs import Brief
from riskdesk.domain.edits.briefs import AddBrief, RemoveBrief, ReviseBrief
from riskdesk.domain.edits.options import ReviseOption
from riskdesk.domain.edits.scores import SetQuotes
from riskdesk.domain.errors import InvalidEdit
from riskdesk.domain.ids import BriefId
from riskdesk.domain.quotes import Quote

NEWS, BOOK = Brief(BriefId("news"), "News", paragraphs=("One.", "Two.")), Brief(BriefId("book"), "Book")
A = AddBrief(BOOK).apply(AddBrief(NEWS).apply(an_assessment()))
FROM_NEWS, FROM_BOOK = Quote(NEWS.id, 2, "Two"), Quote(BOOK.id, None, "")
QUOTED = SetQuotes(a_cell(), (FROM_NEWS, FROM_BOOK)).apply(
    ReviseOption(replace(A.options[0], quotes=(FROM_NEWS,))).apply(A)
)


def test_a_brief_is_added():
    assert A.briefs == (NEWS, BOOK)
    assert A.brief(NEWS.id) is NEWS
    with pytest.raises(InvalidEdit, match="“news” is used already"):
        AddBrief(NEWS).apply(A)


def test_a_brief_is_revised_while_its_quoted_paragraphs_stay():
    assert ReviseBrief(replace(NEWS, reliability="B")).apply(QUOTED).briefs[0].reliability == "B"
    with pytest.raises(InvalidEdit, match="has no paragraph 2"):
        ReviseBrief(replace(NEWS, paragraphs=("One.",))).apply(QUOTED)
    assert ReviseBrief(replace(NEWS, paragraphs=("One.",))).apply(A).briefs[0].paragraphs == ("One.",)
    with pytest.raises(InvalidEdit, match="no longer"):
        ReviseBrief(Brief(BriefId("gone"))).apply(A)
    assert ReviseBrief(NEWS).apply(A) is A


def test_a_removed_brief_takes_its_quotes_along_and_nothing_else():
    after = RemoveBrief(NEWS.id).apply(QUOTED)
    assert after.briefs == (BOOK,)
    assert after.options[0].quotes == ()
    assert after.score(a_cell()).quotes == (FROM_BOOK,)
    assert after.score(a_cell()).value == QUOTED.score(a_cell()).value
    assert after.scores["o1"] is QUOTED.scores["o1"]
    assert after.dimensions is QUOTED.dimensions
    assert after.scenarios is QUOTED.scenarios
    assert RemoveBrief(BOOK.id).apply(QUOTED).options is QUOTED.options
    with pytest.raises(InvalidEdit, match="no longer"):
        RemoveBrief(BriefId("gone")).apply(A)


@pytest.mark.parametrize(("grades", "shown"), [
    ({"reliability": "B", "credibility": 3}, "B3"), ({"reliability": "F"}, "F–"), ({"credibility": 6}, "–6"), ({}, ""),
])  # fmt: skip
def test_grades_of_the_admiralty_code(grades, shown):
    assert replace(NEWS, **grades).grade == shown


@pytest.mark.parametrize("wrong", [{"reliability": "G"}, {"reliability": "b"}, {"credibility": 0}, {"credibility": 7}])
def test_grades_off_the_code_are_refused(wrong):
    with pytest.raises(InvalidEdit):
        replace(NEWS, **wrong)


@pytest.mark.parametrize(("edit", "label"), [
    (AddBrief(NEWS), "Add brief “News”"), (ReviseBrief(NEWS), "Change brief “News”"),
    (RemoveBrief(NEWS.id), "Remove brief “News”"),
])  # fmt: skip
def test_labels(edit, label):
    assert edit.label(A) == label
    assert edit.burst is None
