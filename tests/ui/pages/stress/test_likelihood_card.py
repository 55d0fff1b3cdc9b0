"""Likelihoods are tried: in the triangle of three scenarios, along the lines of others, and by sliders."""

from dataclasses import replace

import numpy as np
import pytest
from builders import an_assessment
from dragging import drag, ranking, settle
from PySide6.QtCore import Qt
from stress_cards import first_of

from riskdesk.analysis.likelihoods import likelihoods
from riskdesk.report.figures.triangle_view import TriangleView
from riskdesk.ui.pages.stress.likelihood_card import LikelihoodCard


@pytest.fixture
def card(document, selection, shown, open_):
    """Opens an assessment with so many scenarios in the card."""
    made = shown(LikelihoodCard(document, selection), 900)

    def show(scenarios, options=4, stated=None):
        a = an_assessment(options, 3, scenarios)
        if stated:
            worlds = tuple(replace(s, likelihood=x) for s, x in zip(a.scenarios, stated, strict=True))
            a = replace(a, scenarios=worlds)
        open_(a)
        made.show_held(document.current, first_of(document.current))
        settle(made)
        return made

    return show


def sliders(card):
    return [row.slider.value() / 1000 for row in card.each.rows]


def test_at_a_corner_of_the_triangle_outcomes_are_those_of_its_scenario(card):
    shown = card(3)
    drag(shown.drag, (0.5, 0.5), (0.5, 0.0))
    settle(shown)
    assert shown.trial.tried == (1.0, 0.0, 0.0)
    there = shown.trial.held.results.outcomes.by_scenario[:, 0]
    best = shown.trial.a.options[int(np.argmax(there))]
    assert ranking(shown)[0][:3] == (best.name, "1", f"{there.max():.1f}")
    assert sliders(shown) == [1.0, 0.0, 0.0]


def test_what_is_dragged_is_tried_in_tenths_of_a_percent_that_sum_to_1(card):
    shown = card(3)
    drag(shown.drag, (0.5, 0.5), (0.437, 0.713))
    tried = np.array(shown.trial.tried)
    assert 1000 * tried == pytest.approx(np.round(1000 * tried), abs=1e-9)
    assert tried.sum() == pytest.approx(1)


@pytest.mark.parametrize("scenarios", [2, 5])
def test_along_the_lines_the_chosen_likelihood_is_dragged_and_the_others_keep_their_proportions(card, scenarios):
    stated = [0.1 * (n + 1) for n in range(scenarios)]
    shown = card(scenarios, stated=stated)
    now = shown.trial.held.results.likelihoods.held
    shown.scenario.setCurrentIndex(1)
    drag(shown.drag, (0.5, 0.5), (0.7, 0.5))
    tried = np.array(shown.trial.tried)
    assert tried[1] == pytest.approx(0.7)
    rest = np.delete(now, 1)
    assert np.delete(tried, 1) == pytest.approx(0.3 * rest / rest.sum(), abs=0.001)
    expected = shown.trial.held.results.outcomes.by_scenario @ tried
    assert ranking(shown)[0][2] == f"{expected.max():.1f}"


def test_a_slider_taken_to_the_end_and_back_brings_everything_back(card, qtbot):
    shown = card(3, stated=[0.5, 0.3, 0.2])
    first = shown.each.rows[0].slider
    qtbot.keyClick(first, Qt.Key.Key_End)
    assert shown.trial.tried == (1.0, 0.0, 0.0)
    first.setValue(500)
    assert shown.trial.tried == pytest.approx((0.5, 0.3, 0.2))


def test_each_slider_says_its_scenario_and_is_reached_by_tab_in_turn(card, qtbot):
    shown = card(4)
    names = [row.slider.accessibleName() for row in shown.each.rows]
    assert names == [f"Likelihood of Scenario {n}: 25 %" for n in range(4)]
    shown.activateWindow()
    for one, other in zip(shown.each.rows, shown.each.rows[1:], strict=False):
        one.slider.setFocus()
        qtbot.keyClick(one.slider, Qt.Key.Key_Tab)
        assert other.slider.hasFocus()
    qtbot.keyClick(other.slider, Qt.Key.Key_Tab)
    assert shown.panel.table.hasFocus()


def test_what_was_tried_is_used_in_one_step(card, document):
    shown = card(3)
    before = document.current
    shown.trial.try_((0.2, 0.5, 0.3))
    shown.panel.use.click()
    assert likelihoods(document.current).held == pytest.approx([0.2, 0.5, 0.3])
    assert shown.trial.tried is None
    document.undo()
    assert document.current == before


def test_it_says_that_words_and_ranges_give_way(card):
    shown = card(3, stated=["likely", (0.1, 0.3), None])
    assert not shown.panel.note.isVisible()
    shown.trial.try_((0.2, 0.5, 0.3))
    assert "words or ranges give way" in shown.panel.note.text()
    assert shown.panel.use.isEnabled()
    shown = card(3, stated=[0.5, 0.3, 0.2])
    shown.trial.try_((0.2, 0.5, 0.3))
    assert not shown.panel.note.text()


def test_with_one_scenario_there_is_nothing_to_vary(card):
    shown = card(1)
    assert shown.line.text() == "There is one scenario, so there is no likelihood to vary."
    assert not shown.beside.isVisible()
    assert not shown.scenario.isVisible()
    shown = card(3)
    assert shown.beside.isVisible()


def test_the_chart_follows_the_number_of_scenarios(card):
    shown = card(3)
    for scenarios in (5, 2, 3):
        card(scenarios)
        assert isinstance(shown._view, TriangleView) is (scenarios == 3)
        assert shown.scenario.isVisible() is (scenarios != 3)
        assert len(shown.each.rows) == scenarios
        assert len(shown._chart.table(shown._view)) == 1 + 4


@pytest.mark.parametrize("scenarios", [3, 4])
def test_nothing_jumps_while_one_drags(card, scenarios):
    shown = card(scenarios, options=12)
    drag(shown.drag, (0.5, 0.8), (0.5, 0.8))
    settle(shown)
    seen = set()
    for step in range(0, 21, 4):
        drag(shown.drag, (step / 20, 0.8), (step / 20, 0.8))
        settle(shown)
        seen.add((shown.sizeHint().height(), len(ranking(shown)), shown.drag.plane, shown.line.text()))
    assert len(seen) == 1
