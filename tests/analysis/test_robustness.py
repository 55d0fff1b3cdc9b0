"""Everything about how far results hold: growing, complete at the end, and the same whatever was known before."""

from dataclasses import replace

import numpy as np
import pytest
from builders import a_cell, an_assessment, with_values

from riskdesk.analysis.levers import levers
from riskdesk.analysis.results import results
from riskdesk.analysis.robustness import growing, robustness
from riskdesk.domain.edits.dimensions import ReviseDimension
from riskdesk.domain.edits.options import RemoveOption
from riskdesk.domain.edits.panel import ReviseAssessor
from riskdesk.domain.edits.particulars import SetSettings
from riskdesk.domain.edits.scenarios import SetLikelihoods
from riskdesk.domain.edits.scores import SetValue
from riskdesk.domain.edits.weights import SetWeights
from riskdesk.domain.ids import AssessorId, DimensionId, OptionId, ScenarioId
from riskdesk.domain.panel import Assessor
from riskdesk.domain.scales import Points
from riskdesk.domain.settings import Combine, Settings

ANNA = Assessor(AssessorId("anna"), "Anna")


def as_shown(held):
    flips = [(f.option, f.weights and f.weights.moved, f.weight, f.likelihood, f.score) for f in held.flips]
    without = [(w.gone, w.leader, w.lead) for each in held.without for w in each]
    return flips, without, [p.lead for p in held.potential], held.stress.acceptability.tolist()


def test_it_grows_to_all_that_there_is():
    a = an_assessment(4, 3, 2)
    found = list(growing(a, results(a)))
    assert not any(held.is_done for held in found[:-1])
    assert found[-1].is_done
    assert found[-1].stress.samples == a.analysis.samples


def test_what_is_taken_over_from_before_changes_nothing():
    a = an_assessment(5, 4, 2)
    before = a, robustness(a, results(a))
    for edit in (SetWeights(((DimensionId("d1"), 7.0),)), SetValue(a_cell(1, 2, 1), 91.0)):
        b = edit.apply(a)
        r = results(b)
        assert as_shown(list(growing(b, r, before=before))[-1]) == as_shown(robustness(b, r))


def judged_by_two(a):
    """Each score by two persons, who differ by ten."""
    a = replace(a, assessors=(*a.assessors, ANNA))
    mine = {cell._replace(assessor=ANNA.id): (score.value + 10) % 100 for cell, score in a.cells()}
    return with_values(a, mine)


PANEL = judged_by_two(an_assessment(5, 4, 2))


@pytest.mark.parametrize(
    "edit",
    [
        SetWeights(((DimensionId("d1"), 7.0),)),
        SetValue(a_cell(1, 2, 1), 91.0),
        SetLikelihoods(((ScenarioId("s0"), 0.9), (ScenarioId("s1"), 0.1))),
        SetSettings(Settings(combine=Combine.MEDIAN)),
        RemoveOption(OptionId("o4")),
        ReviseAssessor(replace(ANNA, weight=3.0)),
        ReviseDimension(replace(PANEL.dimensions[1], scale=Points(0, 200))),
    ],
    ids=lambda edit: type(edit).__name__,
)
def test_levers_are_of_the_scores_as_they_are_whatever_was_known_before(edit):
    b = edit.apply(PANEL)
    r = results(b)
    before = PANEL, robustness(PANEL, results(PANEL))
    fresh, held = levers(b, r), next(held for held in growing(b, r, before=before) if held.levers)
    for name in ("figures", "known", "share", "bent", "held", "unknown"):
        assert np.array_equal(getattr(held.levers, name), getattr(fresh, name), equal_nan=name == "figures"), name


def test_levers_that_are_taken_over_belong_to_the_new_weights():
    a = an_assessment(5, 4, 2)
    before = a, robustness(a, results(a))
    b = SetWeights(((DimensionId("d1"), 7.0),)).apply(a)
    held = list(growing(b, results(b), before=before))[-1]
    assert held.levers.share is before[1].levers.share
    assert np.array_equal(held.levers.results.weights, held.results.weights)
