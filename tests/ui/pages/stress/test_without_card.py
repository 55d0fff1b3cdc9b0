"""Who leads without an assumption, an assessor, a dimension or an option."""

from dataclasses import replace

import pytest
from builders import an_assessment
from PySide6.QtCore import Qt
from stress_cards import first_of, held_of, rows

from riskdesk.analysis.places import Item, Noun
from riskdesk.domain.assumptions import Assumption, RestingScore
from riskdesk.domain.ids import AssumptionId
from riskdesk.domain.scores import Cell
from riskdesk.report.content.without_words import without_rows
from riskdesk.ui.pages.stress.without_card import WithoutCard


@pytest.fixture
def card(selection, shown):
    return shown(WithoutCard(selection))


@pytest.fixture
def a():
    bare = an_assessment(3, 4, 2)
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
    cases = [case for part in held.without for case in part]
    assert sum(marked) == sum(case.changes for case in cases)


def test_it_waits_until_the_cases_are_worked_out(card, a):
    card.show_held(a, first_of(a))
    assert rows(card.table) == []
    assert card.line.text() == "Being worked out…"


@pytest.mark.parametrize("dimensions", [4, 20])
def test_a_long_table_can_be_cut_to_what_changes_the_leader(card, dimensions):
    a = an_assessment(3, dimensions, 2)
    card.show_held(a, held_of(a))
    assert card.only_changes.isVisible() is (dimensions == 20)
    card.only_changes.setChecked(True)
    found = rows(card.table)
    assert found
    assert all(row[1].endswith("◂") for row in found) is (dimensions == 20)


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
