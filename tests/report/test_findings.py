from dataclasses import replace

import pytest
from builders import DESK, a_cell, an_assessment

from riskdesk.analysis.findings import (
    AssessorGaps,
    AssessorWeights,
    DoubtfulSource,
    Finding,
    InconsistentJudgements,
    LikelihoodsCannotSum,
    LikelihoodsOutside,
    Misquotes,
    MissingScores,
    MovingTogether,
    NoLikelihoodLeft,
    SoundingAlike,
    UngradedSources,
    UnknownScores,
    UnsupportedScores,
)
from riskdesk.analysis.places import Item, Noun
from riskdesk.domain.briefs import Brief
from riskdesk.domain.ids import BriefId, DimensionId
from riskdesk.report.content.findings import finding_text, place_name

NEWS = Brief(BriefId("news"), "News", reliability="E", credibility=4)
BARE = Brief(BriefId("bare"))
CELLS = (a_cell(1, 2, 0), a_cell(1, 2, 1))
S, D, P, B = (lambda i, noun=noun: Item(noun, i) for noun in (Noun.SCENARIO, Noun.DIMENSION, Noun.ASSESSOR, Noun.BRIEF))

TEXTS = [
    (MissingScores(CELLS[:1]), "1 score is missing; it counts as 50, with a range of 0–100."),
    (MissingScores(CELLS), "2 scores are missing; each counts as 50, with a range of 0–100."),
    (UnknownScores(CELLS[:1]), "1 score is unknown; it counts as 50, with a range of 0–100."),
    (UnknownScores(CELLS), "2 scores are unknown; each counts as 50, with a range of 0–100."),
    (AssessorGaps(CELLS[:1], DESK), "Desk has not scored 1 cell; the others’ scores count there."),
    (AssessorGaps(CELLS, DESK), "Desk has not scored 2 cells; the others’ scores count there."),
    (UnsupportedScores(CELLS[:1]), "1 score has neither a rationale nor a quote."),
    (UnsupportedScores(CELLS), "2 scores have neither a rationale nor a quote."),
    (
        Misquotes(CELLS[:1]),
        "1 quote does not stand in its paragraph word for word: Dimension 2 of Option 1, Scenario 0.",
    ),
    (
        Misquotes((Item(Noun.OPTION, "o0"), *CELLS)),
        "3 quotes do not stand in their paragraphs word for word; the first: Option 0.",
    ),
    (DoubtfulSource(CELLS[:1], NEWS), "1 score quotes “News”, a doubtful source (graded E4)."),
    (DoubtfulSource(CELLS, replace(NEWS, credibility=None)), "2 scores quote “News”, a doubtful source (graded E–)."),
    (UngradedSources((B("news"),)), "The reliability or credibility of “News” is not known."),
    (UngradedSources((B("news"), B("bare"))), "The reliability or credibility of “News” and “bare” is not known."),
    (
        LikelihoodsCannotSum((S("s0"), S("s1")), 0.5, 0.7),
        "The scenarios’ likelihoods sum to 70 % at most; they are scaled up to 100 %.",
    ),
    (
        LikelihoodsCannotSum((S("s0"), S("s1")), 1.1, 1.3),
        "The scenarios’ likelihoods sum to 110 % at least; they are scaled down to 100 %.",
    ),
    (
        LikelihoodsOutside((S("s0"),)),
        "“Scenario 0” counts with a likelihood outside the stated one: the middles of all are divided by their sum.",
    ),
    (
        LikelihoodsOutside((S("s0"), S("s1"))),
        "“Scenario 0” and “Scenario 1” count with likelihoods outside those stated: the middles of all are "
        "divided by their sum.",
    ),
    (NoLikelihoodLeft((S("s2"),)), "The other scenarios leave no likelihood for “Scenario 2”, so it does not count."),
    (
        NoLikelihoodLeft((S("s0"), S("s1"), S("s2"))),
        "The other scenarios leave no likelihood for “Scenario 0”, “Scenario 1” and “Scenario 2”, "
        "so they do not count.",
    ),
    (
        AssessorWeights((P("desk"),)),
        "“Desk” weighs dimensions apart; the weights in use are the mean over the assessors.",
    ),
    (
        InconsistentJudgements((D("d0"), D("d3")), None, None, 0.234),
        "The pairs by which everybody weighed the top level disagree (consistency ratio 0.23, accepted up to 0.10); "
        "most out of line is “Dimension 0” over “Dimension 3”.",
    ),
    (
        InconsistentJudgements((D("d0"), D("d3")), DimensionId("d1"), DESK, 0.5),
        "The pairs by which Desk weighed “Dimension 1” disagree (consistency ratio 0.50, accepted up to 0.10); "
        "most out of line is “Dimension 0” over “Dimension 3”.",
    ),
    (
        MovingTogether((D("d0"), D("d1")), 0.987),
        "“Dimension 0” and “Dimension 1” may count one thing twice: their values rise and fall together (r = 0.99).",
    ),
    (
        SoundingAlike((D("d0"), D("d1"))),
        "“Dimension 0” and “Dimension 1” have nearly the same name; do they count one thing twice?",
    ),
]


def test_many_scores_are_counted_as_one_reads_them():
    assert finding_text(an_assessment(), UnsupportedScores((a_cell(0, 0, 0),) * 2400)).startswith("2,400 scores have ")


@pytest.mark.parametrize(("finding", "text"), TEXTS, ids=lambda x: type(x).__name__ if isinstance(x, Finding) else "")
def test_a_finding_in_words(finding, text):
    assert finding_text(replace(an_assessment(), briefs=(NEWS, BARE)), finding) == text


def test_every_kind_of_finding_has_words():
    assert {type(finding) for finding, _text in TEXTS} == set(Finding.__subclasses__())


def test_what_is_gone_is_called_by_its_id():
    a = replace(an_assessment(), scores={}, options=())
    assert place_name(a, a_cell(0, 0, 0)) == "Dimension 0 of o0, Scenario 0"
    assert place_name(a, Item(Noun.SCENARIO, "gone")) == "gone"
    assert place_name(a, a_cell(0, 0, None)) == "Dimension 0 of o0"
