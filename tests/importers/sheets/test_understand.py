"""What a table says: for a new assessment here, for an open one in test_folding.py."""

from contextlib import suppress

import pytest
from builders import an_assessment
from hypothesis import given
from hypothesis import strategies as st
from sheets_said import book, said, sheet, values

from riskdesk.domain.dimensions import Kind
from riskdesk.domain.errors import InvalidEdit
from riskdesk.domain.scores import Range
from riskdesk.importers.sheets.mapping import Instead, Layout, Mapping, Role
from riskdesk.importers.sheets.understand import understand
from riskdesk.importers.sheets.workbook import Sheet, trimmed

PLAIN = """
Option   | Security    | Escalation
kind     | opportunity | risk
weight   | 30          | 20%
Alliance | 70          | 20..60
Carry on | 20/45/60    | ?
"""


def test_a_sheet_makes_an_assessment():
    a = understand(book(sheet(PLAIN))).assessment("Offer")
    assert [option.name for option in a.options] == ["Alliance", "Carry on"]
    assert [(d.name, d.kind, d.weight) for d in a.dimensions] == [
        ("Security", Kind.OPPORTUNITY, 30.0),
        ("Escalation", Kind.RISK, 20.0),
    ]
    assert values(a) == {
        "Alliance, Security": 70.0,
        "Alliance, Escalation": Range(20.0, 60.0),
        "Carry on, Security": Range(20.0, 60.0, 45.0),
        "Carry on, Escalation": None,
    }


def test_an_empty_cell_is_unknown():
    a = understand(book(sheet("Option | A | B\nx | | 20\ny | 30"))).assessment("T")
    assert values(a) == {"x, A": None, "x, B": 20.0, "y, A": 30.0, "y, B": None}


def test_each_sheet_is_a_scenario():
    a = understand(book(sheet("Option|A\nx|11", "Calm"), sheet("Option|A\nx|22", "War"))).assessment("T")
    assert [scenario.name for scenario in a.scenarios] == ["Calm", "War"]
    assert values(a) == {"x, A, Calm": 11.0, "x, A, War": 22.0}


@pytest.mark.parametrize("name", ["Sheet1", "Tabelle 1", "Scores"])
def test_a_name_that_says_nothing_is_no_scenario(name):
    assert understand(book(sheet("Option|A\nx|11", name))).scenarios == ()


def test_a_lone_sheet_may_name_its_scenario():
    assert understand(book(sheet("Option|A\nx|11", "Escalation"))).scenarios[0].name == "Escalation"


def test_columns_say_scenario_and_assessor():
    a = understand(book(sheet("Option|Scenario|Assessor|A\nx|Calm|Anna|11\nx|War|Ben|22"))).assessment("T")
    assert [p.name for p in a.assessors] == ["Anna", "Ben"]
    assert values(a) == {"x, A, Calm, Anna": 11.0, "x, A, War, Ben": 22.0}


def test_sheets_named_for_a_kind_are_no_scenarios():
    reading = understand(book(sheet("Option|A\nx|11", "Opportunities"), sheet("Option|B\nx|22", "Risks")))
    assert reading.scenarios == ()
    assert [d.kind for d in reading.dimensions] == [Kind.OPPORTUNITY, Kind.RISK]


def test_dimensions_may_run_down():
    reading = understand(book(sheet("Criterion|kind|weight|x|y\nA|risk|3|11|22\nB|opportunity|2|33|44")))
    assert reading.sheets[0].transposed
    assert [(d.name, d.kind, d.weight) for d in reading.dimensions] == [
        ("A", Kind.RISK, 3.0),
        ("B", Kind.OPPORTUNITY, 2.0),
    ]
    assert values(reading.assessment("T")) == {"x, A": 11.0, "x, B": 33.0, "y, A": 22.0, "y, B": 44.0}


def test_addresses_of_a_turned_table_are_those_of_the_sheet():
    reading = understand(book(sheet("Criterion|x|y\nA|11|sixty")))
    assert [n.address for n in reading.not_understood] == ["Sheet1!C2"]


def test_titles_groups_and_empty_edges_stand_around_a_table():
    table = """
    | Scoring of the offer |          |       |       |
    |                      |          |       |       |
    |                      | Politics |       | Money |
    |                      | Security | Trade | Jobs  |
    | Alliance             | 33       | 44    | 55    |
    | Carry on             | 66       | 77    | 88    |
    """
    reading = understand(book(sheet(table)))
    assert [(d.name, d.parent) for d in reading.dimensions] == [
        ("Politics", None),
        ("Security", "politics"),
        ("Trade", "politics"),
        ("Money", None),
        ("Jobs", "money"),
    ]
    assert len(reading.scores) == 6


def test_a_title_merged_over_the_table_is_no_head():
    reading = understand(book(sheet("The offer|The offer|The offer\nMeasure|A|B\nx|11|22")))
    assert [d.name for d in reading.dimensions] == ["A", "B"]


def test_a_group_may_say_the_kind():
    reading = understand(book(sheet("|Benefits||Risks\nOption|A|B|C\nx|11|22|33")))
    assert [d.kind for d in reading.dimensions] == [Kind.OPPORTUNITY, Kind.OPPORTUNITY, Kind.RISK]
    assert all(d.parent is None for d in reading.dimensions)


def test_what_is_reckoned_or_remarked_is_left_out_and_named():
    reading = understand(book(sheet("Option|A|Notes|Total\nx|11|good|11\nAverage|11||11\n\nSource: desk")))
    assert [option.name for option in reading.options] == ["x"]
    assert [d.name for d in reading.dimensions] == ["A"]
    assert {problem.where for problem in reading.problems} >= {"Sheet1!C1", "Sheet1!D1", "Sheet1!A3", "Sheet1!A5"}


def test_a_kind_that_nobody_states_is_taken_and_told():
    reading = understand(book(sheet("Option|Trade\nx|11")))
    assert reading.dimensions[0].kind is Kind.OPPORTUNITY
    assert "taken for an opportunity" in said(reading)
    chosen = understand(book(sheet("Option|Trade\nx|11")), None, Mapping(kinds={"Trade": Kind.RISK}))
    assert chosen.dimensions[0].kind is Kind.RISK
    assert "taken for" not in said(chosen)


@pytest.mark.parametrize(
    ("name", "kind", "short"),
    [("Risk of escalation", Kind.RISK, None), ("Trade (opportunity)", Kind.OPPORTUNITY, "Trade")],
)
def test_a_name_may_say_the_kind(name, kind, short):
    dimension = understand(book(sheet(f"Option|{name}\nx|11"))).dimensions[0]
    assert (dimension.kind, dimension.name) == (kind, short or name)


def test_what_is_scored_twice_counts_once():
    reading = understand(book(sheet("Option|A\nx|11\nx|22")))
    assert [value for _cell, value in reading.scores] == [11.0]
    assert "once more" in said(reading)


def test_a_list_of_scores_is_read():
    rows = "option|dimension|kind|scenario|score\nx|A|risk|Calm|11\nx|B|opportunity|War|22"
    a = understand(book(sheet(rows))).assessment("T")
    assert [d.kind for d in a.dimensions] == [Kind.RISK, Kind.OPPORTUNITY]
    assert values(a) == {"x, A, Calm": 11.0, "x, B, War": 22.0}


def test_a_sheet_without_scores_is_left_out_and_named():
    reading = understand(book(sheet("Option|A\nx|11", "Calm"), sheet("Read me\nfirst, please", "Notes")))
    assert [use.sheet for use in reading.sheets] == ["Calm"]
    assert "No table of scores" in said(reading)


def test_a_workbook_without_a_table_makes_no_assessment():
    with pytest.raises(InvalidEdit, match="no table"):
        understand(book(sheet("only one word"))).assessment("T")


def test_the_head_and_the_direction_can_be_chosen():
    table = sheet("A|B\nx|y\nOne|11\nTwo|22")
    chosen = Mapping(layouts={"Sheet1": Layout(header=1)})
    assert [d.name for d in understand(book(table), None, chosen).dimensions] == ["y"]
    turned = understand(book(table), None, Mapping(layouts={"Sheet1": Layout(transposed=True)}))
    assert turned.sheets[0].transposed


def test_names_and_sheets_can_be_left_out():
    table = book(sheet("Option|A|B\nx|11|22\ny|33|44", "Calm"), sheet("Option|A|B\nx|11|22", "War"))
    chosen = Mapping(
        sheets={"War": Instead.LEFT_OUT},
        names={(Role.OPTION, "y"): Instead.LEFT_OUT, (Role.DIMENSION, "B"): Instead.LEFT_OUT},
    )
    reading = understand(table, None, chosen)
    assert values(reading.assessment("T")) == {"x, A, Calm": 11.0}


CELLS = st.one_of(
    st.just(""),
    st.sampled_from(["Option", "kind", "weight", "Scenario", "Assessor", "Total", "dimension", "score", "High", "n/a"]),
    st.text(max_size=6),
    st.floats(),
    st.booleans(),
)


@given(st.lists(st.lists(st.lists(CELLS, max_size=5), max_size=6), max_size=2), st.booleans())
def test_nothing_that_a_sheet_may_say_is_a_fault(tables, folded):
    sheets = [Sheet(f"Sheet{number}", trimmed(rows)) for number, rows in enumerate(tables)]
    into = an_assessment(2, 2, 2) if folded else None
    reading = understand(book(*sheets), into)
    with suppress(InvalidEdit):
        reading.edit(into).apply(into) if into else reading.assessment("T")
