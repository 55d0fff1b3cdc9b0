"""The history of one score, out of the journal."""

from dataclasses import replace

from builders import an_assessment, with_values

from riskdesk.domain.changes import Change
from riskdesk.domain.ids import OptionId
from riskdesk.domain.options import Option
from riskdesk.domain.scores import Cell


def test_only_entries_of_that_score_are_found_whatever_its_name_holds(workspace):
    odd, lookalike = OptionId('50%_of "it"'), OptionId('50x_of "it"')
    a = an_assessment(options=1)
    a = replace(a, options=(*a.options, Option(odd, "Odd"), Option(lookalike, "Like it")))
    ident = workspace.create(a, "Made")
    stored = workspace.load(ident)
    a, revision = stored.assessment, stored.revision
    cells = [Cell(option, a.dimensions[0].id, a.scenarios[0].id, a.assessors[0].id) for option in (odd, lookalike)]
    for label, cell, value in (("first", cells[0], 1.0), ("other", cells[1], 2.0), ("second", cells[0], 3.0)):
        after = with_values(a, {cell: value})
        revision = workspace.write(Change(a, after), revision, label)
        a = after
    assert [entry.label for entry in workspace.history(ident, cells[:1], 9)] == ["second", "first"]
    assert [entry.label for entry in workspace.history(ident, cells[:1], 1)] == ["second"]
    assert [entry.label for entry in workspace.history(ident, cells[1:], 9)] == ["other"]
