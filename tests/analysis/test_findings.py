from dataclasses import replace

import pytest
from builders import DESK, OPPORTUNITY, a_cell, an_assessment, with_values

from riskdesk.analysis import findings as module
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
    findings,
)
from riskdesk.analysis.places import Item, Noun
from riskdesk.analysis.results import results
from riskdesk.domain.assessment import scores_with
from riskdesk.domain.assumptions import Assumption
from riskdesk.domain.briefs import Brief
from riskdesk.domain.edits.scores import ClearScores, SetRationale, SetValue
from riskdesk.domain.evidence import Evidence
from riskdesk.domain.ids import AssessorId, AssumptionId, BriefId, DimensionId, EvidenceId, ScenarioId
from riskdesk.domain.panel import Assessor
from riskdesk.domain.quotes import Quote
from riskdesk.domain.scenarios import Scenario
from riskdesk.domain.scores import Score
from riskdesk.domain.weighting import AssessorWeight, Judgement, Pairwise, Ranked, Weighting

NEWS = Brief(BriefId("news"), "News", reliability="B", credibility=2, paragraphs=("The gate is shut.", "It rains."))
ANNA = Assessor(AssessorId("anna"), "Anna")


def sound(options=3, dimensions=4, scenarios=2):
    """An assessment with nothing to find: every score has its reason."""
    a = replace(an_assessment(options, dimensions, scenarios), briefs=(NEWS,))
    return scored(a, {cell: Score(score.value, rationale="Seen") for cell, score in a.cells()})


def scored(a, scores):
    return replace(a, scores=scores_with(a.scores, scores))


def found(a):
    return list(findings(a, results(a)).found)


def one(a, kind):
    """The only finding, of this kind."""
    (finding,) = found(a)
    assert type(finding) is kind
    return finding


def test_a_sound_assessment_has_no_findings_and_an_illustrative_note_is_none():
    assert found(sound()) == []
    assert found(replace(sound(), note="Scores are illustrative")) == []


def test_missing_scores_name_the_cell_of_each_scenario():
    a = ClearScores((a_cell(1, 2, 0), a_cell(1, 2, 1))).apply(sound())
    assert one(a, MissingScores).places == (a_cell(1, 2, 0), a_cell(1, 2, 1))
    every = with_values(a, {a_cell(1, 2, None): 5.0})
    assert [type(f) for f in found(every)] == [UnsupportedScores]  # holds in both, and says no reason


def test_unknown_scores_are_not_missing_and_need_no_reason():
    assert one(with_values(sound(), {a_cell(0, 1, 1): None}), UnknownScores).places == (a_cell(0, 1, 1),)


def test_an_unknown_for_every_scenario_is_unknown_in_each():
    a = ClearScores((a_cell(0, 1, 0), a_cell(0, 1, 1))).apply(sound())
    a = with_values(a, {a_cell(0, 1, None): None})
    assert one(a, UnknownScores).places == (a_cell(0, 1, 0), a_cell(0, 1, 1))


def test_counts_agree_with_the_cube():
    a = ClearScores((a_cell(1, 2, 0), a_cell(2, 2, 1))).apply(with_values(sound(), {a_cell(0, 1, 1): None}))
    unknown = sum(len(f.places) for f in found(a) if isinstance(f, MissingScores | UnknownScores))
    assert unknown == (~results(a).cube.known).sum() == 3


def test_cells_that_an_assessor_left_to_others():
    a = replace(sound(2, 1, 1), assessors=(*sound().assessors, ANNA))
    theirs = a_cell(0, 0, 0)._replace(assessor=ANNA.id)
    a = scored(a, {theirs: Score(None)})
    assert one(a, AssessorGaps) == AssessorGaps((a_cell(1, 0, 0)._replace(assessor=ANNA.id),), ANNA.id)
    both = scored(a, {theirs: Score(None), a_cell(0, 0, 0): Score(None)})
    assert [type(f) for f in found(both)] == [UnknownScores, AssessorGaps]


def test_an_assessor_who_counts_for_nothing_leaves_no_gap():
    a = replace(sound(), assessors=(*sound().assessors, replace(ANNA, weight=0.0)))
    assert found(a) == []


def test_unsupported_scores_have_neither_rationale_nor_quote():
    a = sound()
    bare, quoted, blank = a_cell(0, 0, 0), a_cell(0, 0, 1), a_cell(1, 0, 0)
    a = scored(
        a,
        {bare: Score(5.0), quoted: Score(5.0, quotes=(Quote(NEWS.id, 2, "It rains"),)), blank: Score(5.0, None, "  ")},
    )
    assert set(one(a, UnsupportedScores).places) == {bare, blank}


def test_quotes_that_do_not_stand_in_their_paragraph():
    wrong = Quote(NEWS.id, 1, "It rains")
    a = sound()
    a = replace(a, options=(replace(a.options[0], quotes=(wrong,)), *a.options[1:]))
    a = replace(a, scenarios=(*a.scenarios[:1], replace(a.scenarios[1], quotes=(replace(wrong, paragraph=2),))))
    a = scored(a, {a_cell(): Score(5.0, quotes=(wrong,))})
    assert one(a, Misquotes).places == (Item(Noun.OPTION, "o0"), a_cell())


def test_evidence_and_assumptions_that_misquote_lead_to_their_brief():
    wrong = Quote(NEWS.id, None, "It snowed")
    a = replace(sound(), briefs=(NEWS,), evidence=(Evidence(EvidenceId("e"), "Snow", (wrong,)),))
    a = replace(a, assumptions=(Assumption(AssumptionId("x"), "Cold", quotes=(wrong,)),))
    assert one(a, Misquotes).places == (Item(Noun.BRIEF, "news"),)


@pytest.mark.parametrize(("reliability", "credibility"), [("D", 1), ("E", 3), ("A", 4), ("C", 5)])
def test_scores_that_quote_a_doubtful_source(reliability, credibility):
    doubtful = replace(NEWS, reliability=reliability, credibility=credibility)
    a = replace(sound(), briefs=(doubtful,))
    assert found(a) == []  # nothing rests on it
    quote = Quote(NEWS.id, 2, "It rains")
    a = scored(a, {a_cell(): Score(5.0, quotes=(quote, quote))})
    assert one(a, DoubtfulSource) == DoubtfulSource((a_cell(),), doubtful)


@pytest.mark.parametrize(("reliability", "credibility"), [(None, 1), ("F", 1), ("A", None), ("A", 6)])
def test_grades_that_are_not_known_count_as_missing(reliability, credibility):
    a = replace(sound(), briefs=(replace(NEWS, reliability=reliability, credibility=credibility),))
    assert one(a, UngradedSources).places == (Item(Noun.BRIEF, "news"),)


def with_likelihoods(*stated):
    scenarios = tuple(Scenario(ScenarioId(f"s{k}"), f"Scenario {k}", likelihood=x) for k, x in enumerate(stated))
    return replace(sound(scenarios=len(stated)), scenarios=scenarios)


def test_likelihoods_that_cannot_sum_to_one():
    finding = one(with_likelihoods((0.1, 0.3), 0.4), LikelihoodsCannotSum)
    assert (finding.least, finding.greatest) == pytest.approx((0.5, 0.7))
    assert finding.places == (Item(Noun.SCENARIO, "s0"), Item(Noun.SCENARIO, "s1"))
    assert found(with_likelihoods((0.1, 0.3), 0.8)) == []


def test_a_scenario_for_which_the_others_leave_nothing():
    assert one(with_likelihoods((0.3, 0.7), 0.5, None), NoLikelihoodLeft).places == (Item(Noun.SCENARIO, "s2"),)
    assert found(with_likelihoods(0.5, 0.4, None)) == []


def test_likelihoods_that_count_outside_what_was_stated_are_found():
    a = with_likelihoods((0.22, 0.65), (0.56, 0.63), (0.12, 0.63))
    assert one(a, LikelihoodsOutside).places == (Item(Noun.SCENARIO, "s1"),)
    assert found(with_likelihoods((0.2, 0.4), (0.3, 0.4), (0.2, 0.5))) == []


def test_double_counting_is_hinted_at():
    a = sound()
    copied = {a_cell(i, 1, k): a.score(a_cell(i, 0, k)) for i in range(3) for k in range(2)}
    finding = one(scored(a, copied), MovingTogether)
    assert finding.places == (Item(Noun.DIMENSION, "d0"), Item(Noun.DIMENSION, "d1"))
    assert finding.correlation == pytest.approx(1)
    named = replace(a, dimensions=(*a.dimensions[:3], replace(a.dimensions[3], name="dimensions  0", kind=OPPORTUNITY)))
    assert one(named, SoundingAlike).places == (Item(Noun.DIMENSION, "d0"), Item(Noun.DIMENSION, "d3"))


def test_assessors_who_weigh_for_themselves():
    a = sound()
    own = replace(
        a, weights=(AssessorWeight(DESK, DimensionId("d0"), 5.0), AssessorWeight(DESK, DimensionId("d1"), 5.0))
    )
    assert one(own, AssessorWeights).places == (Item(Noun.ASSESSOR, "desk"),)
    nobody = replace(own, assessors=(replace(a.assessors[0], weight=0.0), ANNA))
    assert AssessorWeights not in [type(f) for f in found(nobody)]


def test_assessors_who_weigh_by_a_method_of_their_own():
    a = sound()
    order = tuple((d.id,) for d in a.dimensions)
    own = replace(a, weighting=(Weighting(None, Ranked(order), DESK),))
    assert one(own, AssessorWeights).places == (Item(Noun.ASSESSOR, "desk"),)
    assert not found(replace(a, weighting=(Weighting(None, Ranked(order)),)))
    assert not found(replace(a, weighting=(Weighting(DimensionId("d0"), Ranked(()), DESK),)))  # d0 has no parts


def by_pairs(ratio, assessor=None):
    """Four dimensions, each twice the next, but for the first over the last: consistent where the ratio is 8."""
    d = [DimensionId(f"d{i}") for i in range(4)]
    steps = [Judgement(d[i], d[j], 2.0 ** (j - i)) for i in range(4) for j in range(i + 1, 4) if (i, j) != (0, 3)]
    return Weighting(None, Pairwise((*steps, Judgement(d[0], d[3], ratio))), assessor)


def test_pairs_that_disagree_are_found_with_the_worst_of_them():
    a = sound()
    finding = one(replace(a, weighting=(by_pairs(60.0),)), InconsistentJudgements)
    assert finding.places == (Item(Noun.DIMENSION, "d0"), Item(Noun.DIMENSION, "d3"))
    assert (finding.parent, finding.assessor) == (None, None)
    assert finding.ratio > 0.1
    assert not found(replace(a, weighting=(by_pairs(8.0),)))


def test_pairs_of_somebody_who_does_not_count_are_let_be():
    a = replace(sound(), assessors=(Assessor(DESK, "Desk"), replace(ANNA, weight=0.0)))
    assert not found(replace(a, weighting=(by_pairs(60.0, ANNA.id),)))
    order = tuple((d.id,) for d in a.dimensions)
    own = replace(a, weighting=(by_pairs(60.0), Weighting(None, Ranked(order), DESK)))
    assert [type(f) for f in found(own)] == [AssessorWeights]  # nobody is left for whom everybody's counts


@pytest.mark.parametrize(
    "edit",
    [
        SetValue(a_cell(1, 1, 1), 99.0),
        SetValue(a_cell(1, 1, 1), None),
        ClearScores((a_cell(1, 1, 1),)),
        SetRationale(a_cell(1, 1, 1), ""),
    ],
)
def test_findings_from_before_only_save_time(edit, monkeypatch):
    a = sound()
    before = findings(a, results(a))
    after = edit.apply(a)
    fresh = findings(after, results(after))
    looked_through = []
    survey = module.row_survey
    monkeypatch.setattr(module, "row_survey", lambda *args: looked_through.append(args[0]) or survey(*args))
    quick = findings(after, results(after), (a, before))
    assert quick.found == fresh.found
    assert looked_through == ["o1"]


def test_findings_from_before_are_not_used_for_another_text_or_scenario():
    a = scored(sound(), {a_cell(): Score(5.0, quotes=(Quote(NEWS.id, 2, "It rains"),))})
    before = findings(a, results(a))
    assert before.found == ()
    snow = replace(a, briefs=(replace(NEWS, paragraphs=("The gate is shut.", "It snows.")),))
    assert [type(f) for f in findings(snow, results(snow), (a, before)).found] == [Misquotes]
    more = replace(a, scenarios=(*a.scenarios, Scenario(ScenarioId("new"), "New")))
    assert len(findings(more, results(more), (a, before)).found[0].places) == 12


def test_every_kind_of_finding_is_tested_here():
    kinds = {kind.__name__ for kind in Finding.__subclasses__()}
    assert kinds <= set(globals())
