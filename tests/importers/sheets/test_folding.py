"""What a table says for an assessment that is open."""

from dataclasses import replace

import pytest
from builders import RISK, a_cell, an_assessment, with_values
from hypothesis import given
from hypothesis import strategies as st
from sheets_said import book, said, sheet
from strategies import assessments

from riskdesk.domain.dimensions import Dimension
from riskdesk.domain.ids import DimensionId, OptionId, ScenarioId
from riskdesk.domain.options import Option
from riskdesk.domain.panel import Assessor
from riskdesk.domain.scales import Level, Levels
from riskdesk.domain.scenarios import Scenario
from riskdesk.domain.score_text import value_text
from riskdesk.domain.scores import Cell
from riskdesk.importers.sheets.csv_table import read_csv
from riskdesk.importers.sheets.mapping import Instead, Mapping, Role
from riskdesk.importers.sheets.matching import How
from riskdesk.importers.sheets.understand import understand
from riskdesk.importers.sheets.workbook import Sheet, Workbook
from riskdesk.report.csv_file import write_csv

A = replace(
    an_assessment(options=2, dimensions=2, scenarios=2),
    options=(Option(OptionId("o0"), "Formal alliance"), Option(OptionId("o1"), "Carry on as now")),
    dimensions=(
        Dimension(DimensionId("d0"), "Security", RISK),
        Dimension(DimensionId("d1"), "Regional balancing", RISK),
    ),
    scenarios=(Scenario(ScenarioId("s0"), "Calm"), Scenario(ScenarioId("s1"), "War")),
)


def how(reading, role):
    return {match.said: (match.id, match.how) for match in reading.matches if match.role is role}


def folded(drawn, a=A, mapping=None, name="War"):
    reading = understand(book(sheet(drawn, name)), a, mapping)
    return reading.edit(a).apply(a)


def test_names_match_whatever_their_case_and_spaces():
    reading = understand(book(sheet("option|SECURITY\n formal  Alliance |7", "war")), A)
    assert how(reading, Role.OPTION) == {"formal Alliance": ("o0", How.EXACT)}
    assert how(reading, Role.DIMENSION) == {"SECURITY": ("d0", How.EXACT)}
    assert how(reading, Role.SCENARIO) == {"war": ("s1", How.EXACT)}


def test_names_match_in_spite_of_a_slip_of_the_pen():
    reading = understand(book(sheet("Option|Regional balncing\nAlliance, formal|7", "War")), A)
    assert how(reading, Role.DIMENSION) == {"Regional balncing": ("d1", How.ALIKE)}
    assert 85 <= reading.matches[1].percent < 100


@pytest.mark.parametrize(("said_one", "said_two"), [("Plan A", "Plan B"), ("Sanctions 2025", "Sanctions 2030")])
def test_a_letter_or_number_may_tell_two_names_apart(said_one, said_two):
    a = replace(A, options=(Option(OptionId("o0"), said_one), A.options[1]))
    reading = understand(book(sheet(f"Option|Security\n{said_two}|7")), a)
    assert how(reading, Role.OPTION)[said_two][1] is How.NEW


def test_two_names_that_are_alike_equally_match_nothing():
    a = replace(A, options=(Option(OptionId("o0"), "Limited alliances"), Option(OptionId("o1"), "Limited alliancee")))
    reading = understand(book(sheet("Option|Security\nLimited alliance|7")), a)
    assert how(reading, Role.OPTION)["Limited alliance"][1] is How.NEW


def test_what_is_exact_goes_before_what_is_alike():
    drawn = "Option|Security\nFormal alliances|7\nFormal alliance|8"
    reading = understand(book(sheet(drawn)), A)
    assert how(reading, Role.OPTION)["Formal alliance"] == ("o0", How.EXACT)
    assert how(reading, Role.OPTION)["Formal alliances"][1] is How.NEW


def test_a_choice_goes_before_what_is_found():
    drawn = "Option|Security|Trade\nFormal alliance|7|8\nNew|9|10"
    chosen = Mapping(names={(Role.OPTION, "New"): "o1", (Role.DIMENSION, "Trade"): Instead.LEFT_OUT})
    after = folded(drawn, mapping=chosen)
    assert after.score(a_cell(1, 0, 1)).value == 9.0
    assert (after.options, after.dimensions) == (A.options, A.dimensions)
    as_new = folded(drawn, mapping=Mapping(names={(Role.OPTION, "Formal alliance"): Instead.NEW}))
    assert [option.name for option in as_new.options[2:]] == ["Formal alliance (2)", "New"]


def test_an_empty_cell_leaves_a_score_alone_and_a_question_mark_makes_it_unknown():
    after = folded("Option|Security|Regional balancing\nFormal alliance||?")
    assert after.score(a_cell(0, 0, 1)) == A.score(a_cell(0, 0, 1))
    assert after.score(a_cell(0, 1, 1)).value is None


def test_a_new_option_comes_with_its_scores():
    after = folded("Option|Security\nSanctions|7")
    assert after.options[-1].name == "Sanctions"
    assert after.score(Cell(after.options[-1].id, DimensionId("d0"), ScenarioId("s1"), A.assessors[0].id)).value == 7.0


def test_a_chosen_scenario_goes_before_the_name_of_the_sheet():
    assert (
        folded("Option|Security\nFormal alliance|7", mapping=Mapping(sheets={"War": "s0"})).score(a_cell(0, 0, 0)).value
        == 7.0
    )


def test_without_a_scenario_scores_hold_in_every_one_and_that_is_told():
    reading = understand(book(sheet("Option|Security\nFormal alliance|7")), A)
    assert reading.scores[0][0] == a_cell(0, 0, None)
    assert "hold in every scenario" in said(reading)


def test_where_several_score_it_is_told_whose_scores_a_sheet_without_names_brings():
    panel = replace(A, assessors=(Assessor("ada", "Ada"), Assessor("ben", "Ben")), scores={})
    assert "taken for those of “Ada”" in said(
        understand(book(sheet("Option|Security\nFormal alliance|7", "War")), panel)
    )
    named = book(sheet("Option|Assessor|Security\nFormal alliance|Ben|7", "War"))
    assert "taken for those" not in said(understand(named, panel))


def test_the_only_scenario_is_meant_where_none_is_named():
    a = with_values(replace(A, scenarios=A.scenarios[:1], scores={}), {a_cell(0, 0, 0): 3.0})
    assert folded("Option|Security\nFormal alliance|7", a, name="Sheet1").score(a_cell(0, 0, 0)).value == 7.0


def test_levels_are_read_as_their_scale_writes_them():
    levels = Levels((Level("Poor", 0), Level("Good", 100)))
    a = replace(A, dimensions=(replace(A.dimensions[0], scale=levels), A.dimensions[1]), scores={})
    reading = understand(book(sheet("Option|Security\nFormal alliance|GOOD\nCarry on as now|Goood", "War")), a)
    assert reading.scores == ((a_cell(0, 0, 1), "Good"),)
    assert [(n.text, n.could_be) for n in reading.not_understood] == [("Goood", "Good")]


def test_a_group_is_not_scored():
    part = Dimension(DimensionId("part"), "Part", parent=DimensionId("d0"))
    a = replace(A, dimensions=(*A.dimensions, part), scores={})
    reading = understand(book(sheet("Option|Security|Part\nFormal alliance|7|8", "War")), a)
    assert [cell.dimension for cell, _value in reading.scores] == ["part"]
    assert "has parts of its own" in said(reading)


def test_another_kind_or_weight_than_the_assessments_is_told():
    a = an_assessment(1, 1, 1)
    reading = understand(book(sheet("Option|Dimension 0\nkind|risk\nweight|9\nOption 0|7")), a)
    assert "the other way, as a risk" in said(reading)
    assert "weighs “Dimension 0” at 9" in said(reading)


def test_a_table_on_a_smaller_scale_is_asked_about():
    drawn = "Option|Security|Regional balancing\nFormal alliance|1|5\nCarry on as now|3|4"
    assert "another scale" in said(understand(book(sheet(drawn, "War")), A))
    assert "another scale" not in said(understand(book(sheet(drawn.replace("5", "50"), "War")), A))


def test_dimensions_may_run_down_where_names_are_known():
    drawn = "|Formal alliance|Carry on as now\nSecurity|7|8\nRegional balancing|9|10"
    after = folded(drawn)
    assert after.score(a_cell(1, 0, 1)).value == 8.0


def written(a, turned):
    """A workbook with a sheet for each scenario, as people fill it in, and one for what holds in every one."""
    several = len(a.assessors) > 1
    sheets = []
    for scenario in (*a.scenarios, None):
        rows = (
            [["Option", "Assessor", *(d.name for d in a.tree.leaves)]]
            if several
            else [["Option", *(d.name for d in a.tree.leaves)]]
        )
        for option in a.options:
            for assessor in a.assessors:
                names = [option.name, assessor.name] if several else [option.name]
                rows.append([*names, *(_written(a, option, d, scenario, assessor) for d in a.tree.leaves)])
        if turned and not several:
            rows = [list(row) for row in zip(*rows, strict=True)]
            rows[0][0] = "Criterion"
        sheets.append(Sheet(scenario.name if scenario else "Always", tuple(map(tuple, rows))))
    return Workbook("scores.xlsx", tuple(sheets))


def _written(a, option, dimension, scenario, assessor):
    score = a.score(Cell(option.id, dimension.id, scenario.id if scenario else None, assessor.id))
    if score is None:
        return ""
    return score.value if isinstance(score.value, float) else value_text(score.value)


@given(assessments(), st.booleans())
def test_a_sheet_filled_from_an_assessment_folds_back_exactly(a, turned):
    blank = replace(a, scores={})
    chosen = Mapping(sheets={"Always": Instead.EVERY_SCENARIO})
    reading = understand(written(a, turned), blank, chosen)
    assert not reading.not_understood
    again = reading.edit(blank).apply(blank)
    assert {cell: score.value for cell, score in again.cells()} == {cell: s.value for cell, s in a.cells()}
    assert again.options == a.options
    assert again.dimensions == a.dimensions


@given(assessments())
def test_the_csv_of_a_report_folds_back_without_changing_anything(a):
    reading = understand(read_csv(write_csv(a).encode(), "scores.csv"), a)
    assert reading.edit(a).apply(a) is a
