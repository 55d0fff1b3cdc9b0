"""The Stress test page places its cards, follows the results while it is seen, and fits every window."""

from dataclasses import replace

import pytest
from builders import an_assessment
from dragging import settle
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from riskdesk.domain.edits.scores import SetValue
from riskdesk.domain.scores import Cell
from riskdesk.ui.pages.stress.page import StressPage
from riskdesk.ui.theme import THEME


@pytest.fixture
def page(qtbot, document, results, robustness, selection):
    """The page on the first brief, with all that is known of it."""
    made = StressPage(document, results, robustness, selection)
    qtbot.addWidget(made)
    made.resize(1064, 820)
    made.show()
    qtbot.waitExposed(made)
    known(qtbot, robustness)
    return made


def known(qtbot, robustness):
    qtbot.waitUntil(lambda: robustness.current is not None and robustness.current.is_done, timeout=20_000)
    QTest.qWait(20)


def at(page, card):
    """Where a card stands on the page."""
    place = card.mapTo(page._content, QPoint(0, 0))
    return place.y(), place.x()


@pytest.mark.parametrize("wide", [1064, 560])
def test_cards_stand_as_they_are_read_two_in_a_row_where_there_is_room(page, wide):
    page.resize(wide, 820)
    QTest.qWait(20)
    assert sorted(page.cards, key=lambda card: at(page, card)) == list(page.cards)
    rows = len({at(page, card)[0] for card in page.cards})
    assert rows == (7 if wide > 1000 else 9)
    assert page._area.horizontalScrollBar().maximum() == 0


def test_a_bar_of_stability_leads_to_its_sweep_on_the_same_page(page, document, qtbot):
    a = document.current
    dimension, scenario = a.tree.in_order[2].id, a.scenarios[1].id
    page.activateWindow()
    page.stability.sweep_wanted.emit(dimension, scenario)
    QTest.qWait(20)
    assert (page.sweep.dimension.dimension, page.sweep.case.scenario) == (dimension, scenario)
    assert page.sweep.slider.hasFocus()
    assert page.sweep.slider.visibleRegion().boundingRect().height() > 0


def test_a_name_beside_the_lines_leads_to_its_score_and_that_of_a_group_to_the_group(page, document, selection, qtbot):
    a = document.current
    group = a.tree.groups[0].id
    page.sweep.look_at(group, None)
    page._area.ensureWidgetVisible(page.sweep.chart)
    settle(page.sweep)
    named = next(mark for mark in page.sweep.chart.marks if mark.option is not None and mark.dimension == group)
    with qtbot.waitSignal(selection.item_wanted, check_params_cb=lambda item: item.id == group):
        page.sweep.chosen.emit(named)
    leaf = a.tree.leaves[0].id
    with qtbot.waitSignal(selection.page_wanted, check_params_cb=lambda wanted: wanted == "score"):
        page.sweep.chosen.emit(named._replace(dimension=leaf))
    assert (selection.cell.option, selection.cell.dimension) == (named.option, leaf)


def test_while_it_is_hidden_it_does_nothing_and_follows_when_it_is_shown(page, document, results, robustness, qtbot):
    page.hide()
    a = document.current
    cell = Cell(a.options[0].id, a.tree.leaves[0].id, a.scenarios[0].id, a.assessors[0].id)
    document.edit(SetValue(cell, 3.0))
    QTest.qWait(120)
    assert robustness.current is None
    assert not robustness.is_running
    assert page.sweep.trial.held.results is not results.current
    page.show()
    known(qtbot, robustness)
    assert page.sweep.trial.held.results is results.current


def test_without_anything_to_test_it_says_where_to_begin(page, document, library, selection, qtbot):
    bare = replace(an_assessment(), dimensions=(), scores={})
    document.show(library.open(library.create(bare)))
    assert page.empty.isVisible()
    assert not page._content.isVisible()
    with qtbot.waitSignal(selection.page_wanted, check_params_cb=lambda wanted: wanted == "frame"):
        page.empty.button.click()


def test_without_a_score_it_tests_no_lead_that_nobody_has(page, document, library, selection, robustness, qtbot):
    document.show(library.open(library.create(replace(an_assessment(), scores={}))))
    known(qtbot, robustness)
    assert not page._content.isVisible()
    assert not page.empty.isVisible()
    with qtbot.waitSignal(selection.page_wanted, check_params_cb=lambda wanted: wanted == "score"):
        page.unscored.button.click()


def test_a_name_of_two_lines_is_offered_in_one(page, document, library, robustness, qtbot):
    a = an_assessment(scenarios=2)
    first, *others = a.dimensions
    split = replace(a.scenarios[0], name="Calm\nand rain")
    a = replace(a, dimensions=(replace(first, name="Cost\nand time"), *others), scenarios=(split, a.scenarios[1]))
    document.show(library.open(library.create(a)))
    known(qtbot, robustness)
    assert page.sweep.dimension.itemText(0) == "Cost and time"
    assert page.sweep.case.itemText(1) == page.likelihood.scenario.itemText(0) == "Calm and rain"


def test_a_weight_that_is_used_lets_no_option_stand_out(page, robustness, selection, qtbot):
    page.activateWindow()
    QTest.qWaitForWindowActive(page)
    page.sweep.trial.try_(0.8)
    page.sweep.panel.use.setFocus()
    qtbot.keyClick(page.sweep.panel.use, Qt.Key.Key_Space)
    known(qtbot, robustness)
    assert page.sweep.panel.table.hasFocus()
    assert page.sweep.panel.table.currentIndex().isValid()
    assert selection.option is None


@pytest.mark.parametrize(
    ("size", "percent", "direction"),
    [
        ((1, 1, 1), 200, Qt.LayoutDirection.LeftToRight),
        ((3, 5, 3), 100, Qt.LayoutDirection.RightToLeft),
        ((40, 12, 4), 200, Qt.LayoutDirection.RightToLeft),
    ],
    ids=["one of each at 200 %", "three mirrored", "forty mirrored at 200 %"],
)
def test_nothing_is_cut_off(page, document, library, robustness, qtbot, qapp, size, percent, direction):
    qapp.setLayoutDirection(direction)
    try:
        THEME.use(qapp, "light", percent)
        page.resize(468, 560)  # what is left for it in the smallest window, with the largest text
        document.show(library.open(library.create(an_assessment(*size))))
        known(qtbot, robustness)
        assert page._area.horizontalScrollBar().maximum() == 0
        for card in (page.sweep, page.stability, page.likelihood):
            page._area.ensureWidgetVisible(card)
            settle(card)
            for label in (card.heading, card.line):
                assert label.height() >= label.heightForWidth(label.width()) > 0
            if card.chart.isVisible():
                assert card.chart.width() == card.chart.item.drawing.width
                assert card.chart.height() >= card.chart.item.drawing.height - 1
        for panel in (page.sweep.panel, page.likelihood.panel):
            for part in (panel.use, panel.back):
                assert part.width() >= part.sizeHint().width() or not part.isVisible()
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
