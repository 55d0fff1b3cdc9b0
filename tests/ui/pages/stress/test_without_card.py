"""Who leads without an assumption, an assessor, a dimension or an option."""

from dataclasses import replace

import pytest
from builders import a_cell, an_assessment, with_values
from PySide6.QtCore import Qt
from stress_cards import first_of, held_of, rows, tied

from riskdesk.analysis.places import Item, Noun
from riskdesk.domain.assumptions import Assumption, RestingScore
from riskdesk.domain.edits.weights import SetWeights
from riskdesk.domain.ids import AssumptionId, DimensionId
from riskdesk.domain.scores import Cell
from riskdesk.report.content.without_words import without_rows
from riskdesk.ui.pages.stress.without_card import WithoutCard


@pytest.fixture
def card(selection, shown):
    return shown(WithoutCard(selection))


def resting_on_the_first_dimension(dimensions):
    """Option 0 leads by the first dimension alone."""
    bare = an_assessment(3, dimensions, 2)
    values = {cell: 100.0 if (cell.option, cell.dimension) == ("o0", "d0") else 0.0 for cell, _score in bare.cells()}
    values |= {cell: 50.0 for cell in values if cell.option == "o1"}
    weights = ((DimensionId("d0"), 10.0 * dimensions**2),)
    return SetWeights(weights).apply(with_values(bare, values))


@pytest.fixture
def a():
    bare = resting_on_the_first_dimension(4)
    resting = RestingScore(bare.options[1].id, bare.tree.leaves[2].id)
    return replace(bare, assumptions=(Assumption(AssumptionId("x"), "It holds", (resting,)),))


def plain(found):
    return [[cell.removesuffix("◂").strip() for cell in row] for row in found]


def test_every_case_is_there_and_those_that_change_the_leader_come_first(card, a):
    held = held_of(a)
    card.show_held(a, held)
    found = rows(card.table)
    assert sorted(plain(found)) == sorted(without_rows(a, held)[1:])
    marked = [row[1].endswith("◂") for row in found]
    assert any(marked)
    assert marked == sorted(marked, reverse=True)
    cases = [case for part in held.without for case in part if case.gone != held.results.leader]
    assert sum(marked) == sum(case.changes for case in cases)


def test_that_another_option_leads_without_the_leader_is_no_change(card, a):
    held = held_of(a)
    card.show_held(a, held)
    without_leader = next(row for row in rows(card.table) if row[0] == "Option: Option 0")
    assert without_leader[1:2] + without_leader[3:] == ["Option 1", "the next"]


def test_cases_in_which_options_tie_are_not_told_as_a_lead(card):
    a = tied()
    card.show_held(a, held_of(a))
    assert card.line.text() == "In 3 of 6 cases options tie for the lead."
    assert [row[3] for row in rows(card.table)].count("a tie") == 3


def test_it_waits_until_the_cases_are_worked_out(card, a):
    card.show_held(a, first_of(a))
    assert rows(card.table) == []
    assert card.line.text() == "Being worked out…"


@pytest.mark.parametrize("dimensions", [4, 20])
def test_a_long_table_can_be_cut_to_what_changes_the_leader(card, dimensions):
    a = resting_on_the_first_dimension(dimensions)
    card.show_held(a, held_of(a))
    assert card.only_changes.isVisible() is (dimensions == 20)
    card.only_changes.setChecked(True)
    found = rows(card.table)
    assert found
    assert all(row[1].endswith("◂") for row in found) is (dimensions == 20)


def test_a_table_without_any_change_is_not_cut(card):
    a = an_assessment(3, 20, 2)
    card.show_held(a, held_of(a))
    assert not card.only_changes.isVisible()
    assert len(rows(card.table)) > 20


def test_each_case_leads_to_what_is_left_out(card, a, selection, qtbot, open_):
    a = open_(a)
    card.show_held(a, held_of(a))
    items, cells = [], []
    selection.item_wanted.connect(items.append)
    selection.cell_changed.connect(lambda: cells.append(selection.cell))
    card.table.setFocus()
    for row, text in enumerate(rows(card.table)):
        card.table.setCurrentIndex(card.table.figures.index(row, 0))
        if not text[0].startswith("Option"):
            qtbot.keyClick(card.table, Qt.Key.Key_Return)
    option, leaf = a.options[1].id, a.tree.leaves[2].id
    assert cells == [Cell(option, leaf, a.scenarios[0].id, a.assessors[0].id)]
    wanted = [Item(Noun.ASSESSOR, a.assessors[0].id), *(Item(Noun.DIMENSION, d.id) for d in a.tree.in_order)]
    assert sorted(items, key=str) == sorted(wanted, key=str)


def test_a_lead_that_is_only_shared_is_not_told_as_that_of_another_option(card):
    a = an_assessment(2, 2, 1)
    a = with_values(a, {a_cell(0, 0): 80.0, a_cell(1, 0): 20.0, a_cell(0, 1): 50.0, a_cell(1, 1): 50.0})
    card.show_held(a, held_of(a))
    assert card.line.text() == "In 1 of 5 cases the lead changes hands, in part at least; it stands first."
    assert rows(card.table)[0][3] == "a tie"
    spoken = card.table.figures.index(0, 1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.endswith("the lead changes hands")
