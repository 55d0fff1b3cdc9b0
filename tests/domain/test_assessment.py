import time
import tracemalloc
from types import MappingProxyType

from builders import a_cell, an_assessment

from riskdesk.domain.assessment import NO_SCORES, Assessment, scores_with
from riskdesk.domain.edits.scores import SetValue
from riskdesk.domain.ids import AssessmentId
from riskdesk.domain.panel import DEFAULT_ASSESSOR
from riskdesk.domain.scenarios import DEFAULT_SCENARIO
from riskdesk.domain.scores import Score

A = an_assessment()


def test_an_assessment_that_states_nothing_has_a_scenario_an_assessor_and_settings():
    a = Assessment(AssessmentId("new"), "New")
    assert a.scenarios == (DEFAULT_SCENARIO,)
    assert a.assessors == (DEFAULT_ASSESSOR,)
    assert a.likelihood_words == "phia"
    assert a.analysis.hurwicz_optimism == 0.5
    assert a.scores is NO_SCORES
    assert a.options == ()


def test_parts_are_found_by_id():
    assert A.option("o1") is A.options[1]
    assert A.scenario("s1") is A.scenarios[1]
    assert A.assessor("desk") is A.assessors[0]
    assert (A.option("gone"), A.scenario(None), A.assessor("gone"), A.brief("gone")) == (None, None, None, None)


def test_scores_are_set_and_cleared():
    scores = scores_with(A.scores, {a_cell(): Score(1.0), a_cell(1): None})
    assert scores["o0"][a_cell().slot] == Score(1.0)
    assert a_cell(1).slot not in scores["o1"]
    assert scores["o2"] is A.scores["o2"]
    assert scores_with(A.scores, {}) is A.scores
    assert scores_with(A.scores, {a_cell(): A.score(a_cell())}) is A.scores
    assert scores_with(A.scores, {a_cell()._replace(option="gone"): None}) is A.scores


def test_a_row_without_scores_goes():
    row = {cell: None for cell, _score in A.cells() if cell.option == "o1"}
    assert list(scores_with(A.scores, row)) == ["o0", "o2"]


def test_scores_cannot_be_written_to():
    assert isinstance(A.scores, MappingProxyType)
    assert isinstance(A.scores["o0"], MappingProxyType)


def test_an_edit_in_1000_by_100_cells_shares_all_other_rows():
    a = an_assessment(1000, 100, 1)
    a.tree  # built once, as for any assessment on screen
    edit = SetValue(a_cell(500, 50, 0), 7.0)
    after = edit.apply(a)
    assert [option for option in a.scores if after.scores[option] is not a.scores[option]] == ["o500"]
    tracemalloc.start()
    kept = edit.apply(a)
    grown, _peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert kept.score(a_cell(500, 50, 0)).value == 7
    assert grown < 150_000  # a flat map of 100,000 cells takes 5 MiB
    took = min(_seconds(edit, a) for _try in range(20))
    copied = min(_seconds_to_copy(a) for _try in range(5))
    assert took < copied / 5


def _seconds(edit, a):
    start = time.perf_counter()
    edit.apply(a)
    return time.perf_counter() - start


def _seconds_to_copy(a):
    """One flat map of all cells, for comparison."""
    start = time.perf_counter()
    dict(a.cells())
    return time.perf_counter() - start
