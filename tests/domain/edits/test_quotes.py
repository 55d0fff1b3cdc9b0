"""Replacing a quote wherever it stands."""

from dataclasses import replace

import pytest
from builders import a_cell, an_assessment

from riskdesk.domain.assessment import scores_with
from riskdesk.domain.briefs import Brief
from riskdesk.domain.edits.quotes import ReplaceQuote
from riskdesk.domain.errors import InvalidEdit
from riskdesk.domain.ids import BriefId
from riskdesk.domain.quotes import Quote
from riskdesk.domain.scores import Score

LOST = Quote(BriefId("b"), None, "old words")
FOUND = Quote(BriefId("b"), 1, "new words", 4)
OTHER = Quote(BriefId("b"), 1, "some", 0)


@pytest.fixture
def quoting():
    """One option and one score quote what was lost, each beside another quote."""
    a = replace(an_assessment(), briefs=(Brief(BriefId("b"), paragraphs=("some new words",)),))
    option = replace(a.options[0], quotes=(OTHER, LOST))
    score = Score(5.0, quotes=(LOST, FOUND))
    return replace(a, options=(option, *a.options[1:]), scores=scores_with(a.scores, {a_cell(): score}))


def test_it_is_replaced_in_items_and_scores_and_never_doubled(quoting):
    after = ReplaceQuote(LOST, FOUND).apply(quoting)
    assert after.options[0].quotes == (OTHER, FOUND)
    assert after.score(a_cell()).quotes == (FOUND,)
    assert after.options[1:] == quoting.options[1:]


def test_let_go_of_it_leaves_items_and_scores(quoting):
    after = ReplaceQuote(LOST, None).apply(quoting)
    assert after.options[0].quotes == (OTHER,)
    assert after.score(a_cell()) == Score(5.0, quotes=(FOUND,))


def test_a_paragraph_that_is_not_there_is_refused(quoting):
    with pytest.raises(InvalidEdit):
        ReplaceQuote(LOST, replace(FOUND, paragraph=9)).apply(quoting)


def test_where_nothing_holds_it_nothing_changes(quoting):
    assert ReplaceQuote(replace(LOST, text="never quoted"), FOUND).apply(quoting) is quoting


def test_the_step_is_named_by_what_it_does(quoting):
    assert ReplaceQuote(LOST, FOUND).label(quoting) == "Attach the quote “old words” anew"
    assert ReplaceQuote(LOST, None).label(quoting) == "Let go of the quote “old words”"
