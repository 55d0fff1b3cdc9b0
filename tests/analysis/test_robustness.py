"""Everything about how far results hold: growing, complete at the end, and the same whatever was known before."""

import numpy as np
from builders import a_cell, an_assessment

from riskdesk.analysis.results import results
from riskdesk.analysis.robustness import growing, robustness
from riskdesk.domain.edits.scores import SetValue
from riskdesk.domain.edits.weights import SetWeights
from riskdesk.domain.ids import DimensionId


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


def test_levers_that_are_taken_over_belong_to_the_new_weights():
    a = an_assessment(5, 4, 2)
    before = a, robustness(a, results(a))
    b = SetWeights(((DimensionId("d1"), 7.0),)).apply(a)
    held = list(growing(b, results(b), before=before))[-1]
    assert held.levers.share is before[1].levers.share
    assert np.array_equal(held.levers.results.weights, held.results.weights)
