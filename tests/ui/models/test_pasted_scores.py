"""A range from a spreadsheet, read onto the grid."""

import pytest
from builders import a_cell, an_assessment
from fakes import FakeStore

from riskdesk.app.session import Session
from riskdesk.domain.scores import Range
from riskdesk.ui.document import Document
from riskdesk.ui.models.pasted_scores import fill, is_single, read_pasted
from riskdesk.ui.models.score_table import ScoreTable
from riskdesk.ui.selection import Selection


@pytest.fixture
def table(qapp):
    assessment = an_assessment(options=3, dimensions=4, scenarios=2)
    document = Document()
    store = FakeStore(assessment)
    document.show(Session(store.load(assessment.id), store))
    return ScoreTable(document, Selection(document))


def values(pasted):
    return {(cell.option, cell.dimension): value for cell, value in pasted.values}


def test_a_block_falls_with_its_corner_on_a_cell(table):
    read = read_pasted(table, "1\t2,5\n3\t20..60\n", 1, 2)
    assert values(read) == {
        ("o1", "d2"): 1.0, ("o1", "d3"): 2.5, ("o2", "d2"): 3.0, ("o2", "d3"): Range(20.0, 60.0),
    }  # fmt: skip
    assert not read.misread
    assert all(cell.scenario == "s0" for cell, _value in read.values)


def test_a_question_mark_is_unknown_and_an_empty_place_leaves_its_cell_alone(table):
    assert values(read_pasted(table, "?\t\t7", 0, 0)) == {("o0", "d0"): None, ("o0", "d2"): 7.0}


def test_what_is_not_understood_is_named_with_its_place_and_what_it_could_be(table):
    read = read_pasted(table, "1\tn/a\n2\t140", 0, 0)
    assert values(read) == {("o0", "d0"): 1.0, ("o1", "d0"): 2.0}
    assert [misread.cell for misread in read.misread] == [a_cell(0, 1), a_cell(1, 1)]
    first, second = (misread.sentence for misread in read.misread)
    assert first.startswith("Dimension 1 of Option 0 (row 1, column 2) says “n/a”.")
    assert "20..60" in first
    assert "140 is off the scale, which goes from 0 to 100" in second


def test_what_falls_outside_the_grid_is_said(table):
    read = read_pasted(table, "1\t2\n3\t4", 2, 3)
    assert values(read) == {("o2", "d3"): 1.0}
    assert [misread.sentence for misread in read.misread] == [f"“{n}” falls outside the grid." for n in (2, 3, 4)]


def test_names_that_come_along_say_where_values_go(table):
    text = "Option\tDimension 3\tdimension 0\nOption 2\t1\t2\nOption 0\t3\t4"
    read = read_pasted(table, text, 1, 1)
    assert values(read) == {("o2", "d3"): 1.0, ("o2", "d0"): 2.0, ("o0", "d3"): 3.0, ("o0", "d0"): 4.0}
    assert not read.misread


def test_names_of_dimensions_alone(table):
    assert values(read_pasted(table, "Dimension 2\tDimension 1\n5\t6", 1, 0)) == {("o1", "d2"): 5.0, ("o1", "d1"): 6.0}


def test_names_of_options_alone(table):
    assert values(read_pasted(table, "Option 1\t5\nOption 0\t6", 0, 2)) == {("o1", "d2"): 5.0, ("o0", "d2"): 6.0}


def test_an_option_that_is_not_in_the_assessment_is_not_pasted_into_another(table):
    read = read_pasted(table, "\tDimension 0\nOption 1\t5\nOption 9\t6", 0, 0)
    assert values(read) == {("o1", "d0"): 5.0}
    assert len(read.misread) == 1


def test_one_copied_cell_fills_what_is_selected(table):
    assert is_single("42\n")
    assert not is_single("42\t43")
    assert values(fill(table, "42\n", [(0, 0), (2, 1)])) == {("o0", "d0"): 42.0, ("o2", "d1"): 42.0}


@pytest.mark.parametrize("text", ['"12', "\t\n\t", "a" * 200_000, "1\x002", "\r\r1"])
def test_strange_text_is_read_without_a_fault(table, text):
    read = read_pasted(table, text, 0, 0)
    assert len(read.values) + len(read.misread) <= 2
