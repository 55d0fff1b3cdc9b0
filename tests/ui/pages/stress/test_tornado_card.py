"""What moves the lead, or one option's outcome, most."""

from dataclasses import replace

import pytest
from builders import an_assessment
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from stress_cards import drawn_more, first_of, held_of, with_ranges

from riskdesk.analysis.tornado import tornado
from riskdesk.domain.scores import Cell
from riskdesk.report.figures import tornado_bars
from riskdesk.report.figures.tornado_view import tornado_view
from riskdesk.ui.pages.stress.tornado_card import TornadoCard


@pytest.fixture
def card(document, selection, shown):
    return shown(TornadoCard(document, selection))


@pytest.fixture
def a():
    return with_ranges(an_assessment(3, 4, 1), 6)


def expected(a, held, option=None, spread=0.0):
    return tornado_bars.table(tornado_view(a, tornado(held.results, a, option, spread)))


def figures(card):
    if not card.table_action.isChecked():
        card.table_action.trigger()
    model = card.twin.model()
    return [
        [model.index(row, column).data() for column in range(model.columnCount())] for row in range(model.rowCount())
    ]


def test_it_shows_the_lead_once_the_scores_are_read(card, a):
    card.show_held(a, first_of(a))
    assert card.line.text() == "Being worked out…"
    held = held_of(a)
    card.show_held(a, held)
    assert figures(card) == expected(a, held)[1:]
    assert not card.empty.isVisible()


def test_of_another_assessment_nothing_is_left_while_this_one_is_worked_out(card, a):
    card.show_held(a, held_of(a))
    other = replace(a, id="other")
    card.show_held(other, first_of(other))
    assert card.line.text() == "Being worked out…"
    assert figures(card) == []


def test_one_option_can_be_measured_and_stays_chosen(card, a, qtbot):
    held = held_of(a)
    card.show_held(a, held)
    card.measure.setFocus()
    qtbot.keyClick(card.measure, Qt.Key.Key_Down)
    option = a.options[0].id
    assert figures(card) == expected(a, held, option)[1:]
    other = an_assessment(3, 4, 2)
    card.show_held(other, held_of(other))
    assert card.measure.currentData() == option


def test_an_option_that_is_gone_is_measured_no_more(card, a):
    card.show_held(a, held_of(a))
    card.measure.setCurrentIndex(3)
    other = with_ranges(an_assessment(2, 4, 1), 6)
    held = held_of(other)
    card.show_held(other, held)
    assert card.measure.currentData() is None
    assert figures(card) == expected(other, held)[1:]


def test_weights_can_move_too_by_the_spread_of_the_settings(card, a):
    a = drawn_more(a, spread=0.35)
    held = held_of(a)
    card.show_held(a, held)
    card.weights.setChecked(True)
    assert card.weights.text() == "Weights ±35 % too"
    assert figures(card) == expected(a, held, None, 0.35)[1:]


def test_where_nothing_has_a_range_it_says_so_and_leads_to_the_scores(card, selection):
    a = an_assessment(3, 4, 1)
    card.show_held(a, held_of(a))
    pages = []
    selection.page_wanted.connect(pages.append)
    QTest.qWait(1)
    assert card.empty.isVisible()
    assert card.chart.height() == 0
    assert card.line.text().startswith("No stated range")
    card.empty.button.click()
    assert pages == ["score"]
    card.weights.setChecked(True)
    assert not card.empty.isVisible()


def test_a_bar_leads_to_its_score(card, open_, selection, qtbot):
    a = open_(with_ranges(an_assessment(3, 4, 1), 12))
    card.show_held(a, held_of(a))
    QTest.qWait(5)
    cells = []
    selection.cell_changed.connect(lambda: cells.append(selection.cell))
    mark = next(mark for mark in card.chart.marks if mark.dimension)
    middle = card.chart.rect().topLeft()
    middle.setX(round(mark.x + mark.width / 2))
    middle.setY(round(mark.y + mark.height / 2))
    qtbot.mouseClick(card.chart.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    assert cells == [Cell(mark.option, mark.dimension, a.scenarios[0].id, a.assessors[0].id)]
