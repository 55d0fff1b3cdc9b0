"""Everything that quotes, wherever it stands; a brief read again; an assessment framed from a brief."""

from dataclasses import replace

import pytest
from builders import an_assessment
from full_assessment import QUOTES, a_full_assessment

from riskdesk.domain.assumptions import Assumption, RestingScore
from riskdesk.domain.briefs import Brief
from riskdesk.domain.dimensions import Dimension, Kind
from riskdesk.domain.edits.briefs import DismissSuggestions, RemoveBrief, RestoreSuggestions, ReviseText
from riskdesk.domain.edits.scores import SetQuotes
from riskdesk.domain.errors import InvalidEdit
from riskdesk.domain.evidence import Evidence
from riskdesk.domain.framing import framed_from
from riskdesk.domain.quoted import overlap, quotes_of, requoted, standing_on
from riskdesk.domain.quotes import Quote
from riskdesk.domain.scenarios import DEFAULT_SCENARIO
from riskdesk.domain.validity import problems

MEMO = Brief("memo", "Memo", marking="SECRET", paragraphs=("Build the dam now.", "It may flood the valley."))
OTHER = Brief("other", "Other", paragraphs=("Build the dam now.",))
DAM, FLOOD = Quote("memo", 1, "Build the dam", 0), Quote("memo", 2, "flood the valley", 7)


@pytest.fixture
def quoting():
    """Options, a part of a group, evidence and the first score quote the memo; the first option the other brief too."""
    a = an_assessment().with_parts(briefs=(MEMO, OTHER))
    first, *others = a.options
    dimensions = (Dimension("g", "Group", Kind.RISK), Dimension("p", "Part", parent="g", quotes=(FLOOD,)))
    a = a.with_parts(
        options=(replace(first, quotes=(DAM, Quote("other", 1, "dam"))), *others),
        dimensions=(*a.dimensions, *dimensions),
        evidence=(Evidence("e", "Rain", (FLOOD,)),),
        assumptions=(Assumption("x", "Money", (RestingScore(first.id, a.dimensions[0].id),), "", (DAM,)),),
    )
    return SetQuotes(next(a.cells())[0], (DAM,)).apply(a)


def test_every_quote_of_a_brief_is_found_wherever_it_stands():
    held = list(quotes_of(a_full_assessment(), "memo"))
    assert [q for q in held if q.paragraph == 1] == [QUOTES[1]] * 6
    assert not list(quotes_of(a_full_assessment(), "bare"))


def test_unchanged_quotes_leave_the_assessment_the_very_same(quoting):
    assert requoted(quoting, lambda quotes: quotes) is quoting


def test_scores_stand_on_a_quote_that_shares_words_with_theirs(quoting):
    cell = next(quoting.cells())[0]
    assert standing_on(quoting, Quote("memo", 1, "the dam now", 6)) == [cell]
    assert standing_on(quoting, Quote("memo", 1, "now.", 14)) == []
    assert standing_on(quoting, Quote("other", 1, "Build the dam", 0)) == []


def test_where_a_place_is_not_known_the_words_decide(quoting):
    assert overlap(quoting, Quote("memo", 1, "the dam"), DAM)
    assert overlap(quoting, Quote("memo", None, "the dam"), Quote("memo", None, "dam"))
    assert not overlap(quoting, Quote("memo", None, ""), Quote("memo", None, "dam"))


def test_a_new_text_takes_its_quotes_along_and_lost_ones_keep_their_words(quoting):
    text = replace(MEMO, paragraphs=("First.", "Now build the dam."))
    there = Quote("memo", 2, "build the dam", 4)
    after = ReviseText(text, {DAM: there}).apply(quoting)
    assert problems(after) == []
    assert after.options[0].quotes == (there, Quote("other", 1, "dam"))
    assert next(after.cells())[1].quotes == (there,)
    assert after.evidence[0].quotes == (Quote("memo", None, "flood the valley", None),)


def test_a_place_that_the_new_text_does_not_have_is_lost_too(quoting):
    after = ReviseText(replace(MEMO, paragraphs=("One.",)), {DAM: Quote("memo", 2, "dam", 0)}).apply(quoting)
    assert after.options[0].quotes[0] == Quote("memo", None, "Build the dam", None)


def test_a_removed_brief_takes_every_quote_with_it(quoting):
    after = RemoveBrief("memo").apply(quoting)
    assert not list(quotes_of(after, "memo"))
    assert after.options[0].quotes == (Quote("other", 1, "dam"),)
    assert problems(after) == []


def test_dismissed_suggestions_come_back(quoting):
    edit = DismissSuggestions("memo", ("risk: flood", "option: dam"))
    dismissed = edit.apply(quoting)
    assert dismissed.brief("memo").dismissed == ("risk: flood", "option: dam")
    assert edit.apply(dismissed) is dismissed
    assert RestoreSuggestions("memo").apply(dismissed) == quoting


def test_a_frame_holds_all_that_quotes_the_brief_and_nothing_else(quoting):
    framed = framed_from(quoting, "memo")
    assert (framed.title, framed.marking, framed.briefs) == ("Memo", "SECRET", (MEMO,))
    assert [(o.id, o.quotes) for o in framed.options] == [(quoting.options[0].id, (DAM,))]
    assert [d.id for d in framed.dimensions] == ["g", "p"]
    assert framed.scenarios == (DEFAULT_SCENARIO,)
    assert [e.id for e in framed.evidence] == ["e"]
    assert [(x.id, x.scores) for x in framed.assumptions] == [("x", ())]
    assert not framed.scores
    assert problems(framed) == []


def test_a_quoted_group_brings_its_parts_along(quoting):
    group, part = quoting.dimensions[-2:]
    quoted = quoting.with_parts(
        dimensions=(*quoting.dimensions[:-2], replace(group, quotes=(DAM,)), replace(part, quotes=()))
    )
    assert [d.id for d in framed_from(quoted, "memo").dimensions] == ["g", "p"]


def test_nothing_is_framed_from_a_brief_that_is_gone(quoting):
    with pytest.raises(InvalidEdit):
        framed_from(quoting, "gone")
