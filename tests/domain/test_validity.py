from dataclasses import replace

import pytest
from builders import DESK, OPPORTUNITY, a_cell, an_assessment, with_values

from riskdesk.domain.assessment import Assessment, scores_with
from riskdesk.domain.assumptions import Assumption, RestingScore
from riskdesk.domain.briefs import Brief
from riskdesk.domain.dimensions import Dimension
from riskdesk.domain.errors import InvalidEdit
from riskdesk.domain.ids import AssessmentId, AssessorId, BriefId, DimensionId, OptionId, ScenarioId
from riskdesk.domain.indicators import Indicator
from riskdesk.domain.panel import Assessor
from riskdesk.domain.quotes import Quote
from riskdesk.domain.scenarios import Scenario
from riskdesk.domain.scores import Dissent, Range, Score
from riskdesk.domain.validity import problems, refuse_problems, unframed
from riskdesk.domain.weighting import AssessorWeight, Direct, Swing, Weighting

A = replace(an_assessment(), briefs=(Brief(BriefId("news"), "News", paragraphs=("One.", "Two.")),))
GONE, D0, D1 = DimensionId("gone"), DimensionId("d0"), DimensionId("d1")


def changed(name, place, **particulars):
    """A with one item of a list changed."""
    items = getattr(A, name)
    return replace(A, **{name: (*items[:place], replace(items[place], **particulars), *items[place + 1 :])})


def scored(cell, score):
    return replace(A, scores=scores_with(A.scores, {cell: score}))


def quoting(brief="news", paragraph=1):
    return (Quote(BriefId(brief), paragraph, "One"),)


def resting(**reference):
    score = RestingScore(**{"option": "o0", "dimension": D0, **reference})
    return replace(A, assumptions=(Assumption("as", "Text", (score,)),))


BROKEN = {
    "title": (replace(A, title=" "), "title", "needs a title"),
    "yardstick": (replace(A, yardstick="mine"), "yardstick", "one of: phia, icd203"),
    "double option": (changed("options", 1, id=OptionId("o0")), "options[1].id", "“o0” is used twice"),
    "double dimension": (changed("dimensions", 1, id=D0), "dimensions[1].id", "“d0” is used twice"),
    "double scenario": (changed("scenarios", 2, id=ScenarioId("s0")), "scenarios[2].id", "“s0” is used twice"),
    "double assessor": (replace(A, assessors=A.assessors * 2), "assessors[1].id", "“desk” is used twice"),
    "double brief": (replace(A, briefs=A.briefs * 2), "briefs[1].id", "“news” is used twice"),
    "no parent": (changed("dimensions", 1, parent=GONE), "dimensions[1].parent", "no dimension “gone”"),
    "own parent": (changed("dimensions", 1, parent=D1), "dimensions[1].parent", "“Dimension 1” stands under itself"),
    "no kind": (changed("dimensions", 1, kind=None), "dimensions[1].kind", "“Dimension 1” needs a kind"),
    "zero siblings": (
        replace(A, dimensions=tuple(replace(d, weight=0.0) for d in A.dimensions)),
        "dimensions[0].weight",
        "weight above zero: Dimension 0, Dimension 1",
    ),
    "zero by assessor": (
        replace(A, weights=tuple(AssessorWeight(DESK, d.id, 0.0) for d in A.dimensions)),
        "weights",
        "Desk: At least one",
    ),
    "nobody counts": (changed("assessors", 0, weight=0.0), "assessors", "At least one assessor"),
    "a word off the yardstick": (
        changed("scenarios", 1, likelihood="perhaps"),
        "scenarios[1].likelihood",
        "Scenario 1: “perhaps” is not a word",
    ),
    "a likelihood above 1": (changed("scenarios", 1, likelihood=1.5), "scenarios[1].likelihood", "from 0 to 1"),
    "all likelihoods zero": (
        replace(A, scenarios=tuple(replace(s, likelihood=0.0) for s in A.scenarios)),
        "scenarios",
        "likelihood above zero",
    ),
    "a quote from nowhere": (changed("options", 1, quotes=quoting("book")), "options[1].quotes[0].brief", "“book”"),
    "a quote of a paragraph too far": (
        changed("scenarios", 0, quotes=quoting(paragraph=3)),
        "scenarios[0].quotes[0].paragraph",
        "“news” has no paragraph 3",
    ),
    "a quote of paragraph 0": (
        changed("dimensions", 0, quotes=quoting(paragraph=0)),
        "dimensions[0].quotes[0].paragraph",
        "no paragraph 0",
    ),
    "a score's quote": (
        scored(a_cell(), Score(5.0, quotes=quoting("book"))),
        "scores[o0, d0, s0, desk].quotes[0].brief",
        "“book”",
    ),
    "weights of nobody": (
        replace(A, weights=(AssessorWeight(AssessorId("anna"), D0, 1.0),)),
        "weights[0].assessor",
        "no assessor “anna”",
    ),
    "weights of nothing": (replace(A, weights=(AssessorWeight(DESK, GONE, 1.0),)), "weights[0].dimension", "“gone”"),
    "weighing under nothing": (replace(A, weighting=(Weighting(GONE, Direct()),)), "weighting[0].parent", "“gone”"),
    "weighing by nobody": (
        replace(A, weighting=(Weighting(None, Direct(), AssessorId("anna")),)),
        "weighting[0].assessor",
        "“anna”",
    ),
    "weighing of nothing": (
        replace(A, weighting=(Weighting(None, Swing(((GONE, 100.0),))),)),
        "weighting[0].dimension",
        "“gone”",
    ),
    "resting on no option": (resting(option="gone"), "assumptions[0].scores[0].option", "no option “gone”"),
    "resting on no dimension": (resting(dimension=GONE), "assumptions[0].scores[0].dimension", "no dimension “gone”"),
    "resting on no scenario": (resting(scenario="gone"), "assumptions[0].scores[0].scenario", "no scenario “gone”"),
    "a sign of nothing": (
        replace(A, indicators=(Indicator("in", "Text", ScenarioId("gone")),)),
        "indicators[0].scenario",
        "no scenario “gone”",
    ),
    "a score of no option": (
        with_values(A, {a_cell()._replace(option="gone"): 5.0}),
        "scores[gone, d0, s0, desk].option",
        "no option “gone”",
    ),
    "a score on no dimension": (
        with_values(A, {a_cell()._replace(dimension=GONE): 5.0}),
        "scores[o0, gone, s0, desk].dimension",
        "no dimension “gone”",
    ),
    "a score in no scenario": (
        with_values(A, {a_cell()._replace(scenario="gone"): 5.0}),
        "scores[o0, d0, gone, desk].scenario",
        "no scenario “gone”",
    ),
    "a score by nobody": (
        with_values(A, {a_cell()._replace(assessor="anna"): 5.0}),
        "scores[o0, d0, s0, anna].assessor",
        "no assessor “anna”",
    ),
    "a score off the scale": (
        with_values(A, {a_cell(scenario=None): 101.0}),
        "scores[o0, d0, desk].value",
        "Dimension 0: 101 is off the scale",
    ),
    "a range upside down": (with_values(A, {a_cell(): Range(60, 20)}), "scores[o0, d0, s0, desk].value", "low to high"),
    "a dissent off the scale": (
        scored(a_cell(), Score(5.0, dissent=Dissent("Anna", 101.0))),
        "scores[o0, d0, s0, desk].value",
        "off the scale",
    ),
    "a score on a group": (
        replace(A, dimensions=(*A.dimensions, Dimension(DimensionId("part"), "Part", OPPORTUNITY, D0))),
        "scores[o0, d0, s0, desk].value",
        "Only dimensions without parts",
    ),
}


def test_a_sound_assessment_has_no_problems():
    assert problems(A) == []
    assert refuse_problems(A) is A
    assert problems(replace(A, note="Illustrative")) == []


@pytest.mark.parametrize("what", BROKEN)
def test_each_broken_rule_is_told_with_its_place(what):
    a, where, says = BROKEN[what]
    first = problems(a)[0]
    assert first.where == where
    assert says in first.what
    with pytest.raises(InvalidEdit) as refusal:
        refuse_problems(a)
    assert str(refusal.value) == first.what


@pytest.mark.parametrize("what", BROKEN)
def test_an_edit_that_breaks_a_rule_is_seen_through_whatever_was_sound_before(what):
    a, _where, _says = BROKEN[what]
    assert problems(a, A)[:1] == problems(a)[:1]


def test_all_problems_are_told_at_once():
    a = replace(BROKEN["a score off the scale"][0], weights=(AssessorWeight(DESK, GONE, 1.0),))
    assert len(problems(a)) == 2


def test_a_circle_of_groups_is_told_at_each_of_them():
    circle = replace(A, dimensions=(replace(A.dimensions[0], parent=D1), replace(A.dimensions[1], parent=D0)))
    assert [p.where for p in problems(circle)] == ["dimensions[0].parent", "dimensions[1].parent"]


def test_a_kind_can_come_from_a_group_and_a_likelihood_of_zero_beside_others_is_sound():
    group = Dimension(DimensionId("g"), "Group", OPPORTUNITY)
    under = replace(A.dimensions[0], kind=None, parent=group.id)
    assert problems(replace(A, dimensions=(group, under, *A.dimensions[1:]))) == []
    assert problems(changed("scenarios", 1, likelihood=0.0)) == []


def test_an_assessor_who_counts_for_nothing_is_sound_beside_one_who_counts():
    assert problems(replace(A, assessors=(*A.assessors, Assessor(AssessorId("b"), "B", 0.0)))) == []


def test_a_new_assessment_lacks_options_and_dimensions_but_is_sound():
    new = Assessment(AssessmentId("new"), "New")
    assert problems(new) == []
    assert [p.where for p in unframed(new)] == ["options", "dimensions"]
    assert unframed(A) == []


def test_a_scenario_needs_a_name():
    with pytest.raises(InvalidEdit):
        Scenario(ScenarioId("s"), " ")
