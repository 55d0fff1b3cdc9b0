"""What is stored comes back as it was."""

from dataclasses import fields, replace

import pytest
from builders import an_assessment
from full_assessment import a_full_assessment
from hypothesis import HealthCheck, given, settings
from strategies import scored

from riskdesk.config.resources import seed
from riskdesk.domain.assessment import Assessment
from riskdesk.domain.changes import Change
from riskdesk.domain.ids import AssessmentId
from riskdesk.domain.validity import problems
from riskdesk.exchange.assessment_file import read_assessment, write_yaml

SEEDS = sorted(seed().glob("*.yaml"))


def reloaded(workspace, a):
    return workspace.load(workspace.create(a, "Create")).assessment


def orders(a):
    return {option: [*row] for option, row in a.scores.items()}


def test_every_field_of_a_full_assessment_comes_back(workspace):
    full = a_full_assessment()
    bare = Assessment(AssessmentId("full"), "")
    assert not problems(full)
    assert not [f.name for f in fields(full) if f.name != "id" and getattr(full, f.name) == getattr(bare, f.name)]
    back = reloaded(workspace, full)
    assert back == full
    assert orders(back) == orders(full)


def test_nothing_given_is_not_something_given(workspace):
    bare = Assessment(AssessmentId("bare"), "Bare")
    assert reloaded(workspace, bare) == bare


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_seeds_come_back_and_are_written_alike(workspace, path):
    a = read_assessment(path)
    back = reloaded(workspace, a)
    assert back == a
    assert write_yaml(back) == write_yaml(a)


@given(a=scored())
@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_any_assessment_comes_back(workspace, a):
    back = reloaded(workspace, a)
    assert replace(back, id=a.id) == a
    assert orders(back) == orders(a)


@given(before=scored(), after=scored())
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_writing_what_differs_leads_to_the_other_assessment(workspace, before, after):
    ident = workspace.create(before, "Create")
    before, after = replace(before, id=ident), replace(after, id=ident)
    workspace.write(Change(before, after), 1, "Take over")
    back = workspace.load(ident).assessment
    assert back == after
    assert orders(back) == orders(after)
    workspace.write(Change(after, before), 2, "Back")
    assert workspace.load(ident).assessment == before


def test_going_between_a_full_and_an_empty_one(workspace):
    full = replace(a_full_assessment(), id=AssessmentId("x"))
    empty = Assessment(AssessmentId("x"), "Empty")
    other = replace(an_assessment(), id=AssessmentId("x"))
    workspace.create(empty, "Create")
    for revision, (before, after) in enumerate([(empty, full), (full, other), (other, full), (full, empty)], start=1):
        workspace.write(Change(before, after), revision, "Step")
        assert workspace.load(AssessmentId("x")).assessment == after
