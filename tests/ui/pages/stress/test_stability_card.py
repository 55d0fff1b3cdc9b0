"""The ranges of weights, expected or in one scenario."""

import pytest
from builders import an_assessment
from dragging import settle
from PySide6.QtCore import Qt
from stress_cards import first_of

from riskdesk.ui.pages.stress.stability_card import StabilityCard


@pytest.fixture
def card(document, selection, shown):
    made = shown(StabilityCard(document, selection))
    made.show_held(document.current, first_of(document.current))
    settle(made)
    return made


def test_it_shows_the_leader_expected_or_in_a_scenario(card, document):
    a = document.current
    held = first_of(a)
    assert card._view.leader.id == held.results.leader
    for place, scenario in enumerate(a.scenarios):
        card.case.show_value(scenario.id)
        card.case.chosen.emit(scenario.id)
        leader = a.options[held.stability.by_scenario[place].leader]
        assert card._view.leader.name == leader.name
        assert scenario.name in card.line.text()


def test_a_bar_leads_to_the_sweep_of_its_weight_in_the_same_case(card, document, qtbot):
    scenario = document.current.scenarios[1].id
    card.case.show_value(scenario)
    card.case.chosen.emit(scenario)
    settle(card)
    card.chart.setFocus()
    qtbot.keyClick(card.chart, Qt.Key.Key_Right)
    first = document.current.tree.in_order[0].id
    with qtbot.waitSignal(card.sweep_wanted, check_params_cb=lambda *wanted: wanted == (first, scenario)):
        qtbot.keyClick(card.chart, Qt.Key.Key_Return)


def test_with_one_scenario_there_is_nothing_to_choose(card, document, open_):
    open_(an_assessment(3, 3, 1))
    card.show_held(document.current, first_of(document.current))
    assert not card.case.isVisible()


def test_a_scenario_that_is_gone_gives_way_to_expected(card, document, open_):
    card.case.show_value(document.current.scenarios[1].id)
    open_(an_assessment(3, 3, 2))
    card.show_held(document.current, first_of(document.current))
    assert card.case.scenario is None
    assert card._view.scenario is None
