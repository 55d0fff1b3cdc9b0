"""The list of assessments counts as the domain does."""

from dataclasses import replace
from itertools import product

from builders import a_cell, an_assessment, with_values
from hypothesis import HealthCheck, given, settings
from strategies import scored

from riskdesk.domain.changes import Change
from riskdesk.domain.edits.particulars import SetParticular
from riskdesk.domain.ids import AssessmentId
from riskdesk.domain.scores import Cell


def cells_with_a_score(a):
    places = product(a.options, a.tree.leaves, a.scenarios, a.assessors)
    return sum(a.counting(Cell(o.id, d.id, s.id, p.id)) is not None for o, d, s, p in places)


def test_a_complete_assessment(workspace):
    workspace.create(an_assessment(3, 4, 2), "Create")
    (entry,) = workspace.entries()
    assert (entry.id, entry.title, entry.options, entry.dimensions, entry.scenarios) == ("test", "Test", 3, 4, 2)
    assert (entry.given, entry.wanted, entry.complete, entry.revision) == (24, 24, True, 1)


def test_nothing_wanted_is_not_complete(workspace):
    workspace.create(an_assessment(0, 0, 1), "Create")
    (entry,) = workspace.entries()
    assert (entry.wanted, entry.complete) == (0, False)


def test_a_score_for_every_scenario_beside_one_for_a_single_fills_each_cell_once(workspace):
    workspace.create(with_values(an_assessment(1, 1, 3), {a_cell(0, 0, None): 5.0}), "Create")
    assert workspace.entries()[0].given == 3


@given(a=scored())
@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_given_scores_are_counted_as_the_domain_counts(workspace, a):
    ident = workspace.create(a, "Create")
    (entry,) = [e for e in workspace.entries() if e.id == ident]
    assert entry.given == cells_with_a_score(a)
    assert entry.dimensions == len(a.tree.leaves)


def test_the_last_modified_stands_first(workspace):
    first, second = (replace(an_assessment(), id=AssessmentId(name)) for name in ("first", "second"))
    workspace.create(first, "Create")
    workspace.create(second, "Create")
    assert [e.id for e in workspace.entries()] == ["second", "first"]
    workspace.write(Change(first, SetParticular("title", "New").apply(first)), 1, "Title")
    assert [e.id for e in workspace.entries()] == ["first", "second"]
