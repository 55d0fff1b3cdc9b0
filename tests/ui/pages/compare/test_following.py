"""The Compare page follows the document, and does no more than is seen."""

import pytest
from compare_driver import column, first_cell, names, see, settle, texts
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from riskdesk.domain.edits.scenarios import RemoveScenario
from riskdesk.domain.edits.scores import SetValue
from riskdesk.ui.charts.chart_view import ChartView
from riskdesk.ui.pages.compare import page as compare_page


def test_optimism_is_an_edit_that_can_be_undone(page, document, qtbot):
    before = column(page, 5)
    page.rules.optimism.setFocus()
    for _key in range(3):
        qtbot.keyClick(page.rules.optimism, Qt.Key.Key_PageUp)
    settle(page)
    assert document.current.analysis.hurwicz_optimism == pytest.approx(0.8)
    assert page.rules._optimism_says.text() == "Optimism of Hurwicz: 80 %"
    assert column(page, 5) != before
    document.undo()
    settle(page)
    assert document.current.analysis.hurwicz_optimism == 0.5
    assert page.rules.optimism.value() == 50
    assert column(page, 5) == before


def test_optimism_lays_out_no_chart(page, monkeypatch):
    monkeypatch.setattr(ChartView, "_lay_out", lambda _chart: pytest.fail("laid out for nothing"))
    page.rules.optimism.setValue(90)
    settle(page)
    assert page.rules._optimism_says.text() == "Optimism of Hurwicz: 90 %"


def test_charts_follow_a_score(page, document, results):
    a = document.current
    cell = next(cell for cell, score in a.cells() if isinstance(score.value, float))
    before = texts(page.outcomes)
    document.edit(SetValue(cell, 0.0 if a.score(cell).value > 50 else 100.0))
    settle(page)
    assert texts(page.outcomes) != before
    assert all(f"{x:.1f}" in texts(page.outcomes) for x in results.current.outcomes.by_scenario.flatten())
    document.undo()
    settle(page)
    assert texts(page.outcomes) == before


def test_a_chart_out_of_sight_follows_when_it_is_scrolled_to(page, document):
    assert page.map.chart.visibleRegion().isEmpty()
    before = page.map.chart.item.drawing
    document.edit(SetValue(first_cell(document), 1.0))
    settle(page)
    assert page.map.chart.item.drawing is before
    see(page, page.map)
    assert page.map.chart.item.drawing is not before


def test_a_burst_of_edits_is_shown_once_a_frame(page, document, monkeypatch):
    made = []
    view_of = compare_page.view_of
    monkeypatch.setattr(compare_page, "view_of", lambda *args, **more: made.append(1) or view_of(*args, **more))
    cell = first_cell(document)
    for value in range(10):
        document.edit(SetValue(cell, float(value)))
    settle(page)
    assert len(made) == 1


def test_while_hidden_nothing_is_computed(page, document, monkeypatch):
    page.hide()
    monkeypatch.setattr(compare_page, "view_of", lambda *_args, **_more: pytest.fail("computed while hidden"))
    document.edit(SetValue(first_cell(document), 3.0))
    QTest.qWait(60)
    monkeypatch.undo()
    before = texts(page.outcomes)
    page.show()
    settle(page)
    assert texts(page.outcomes) != before


def test_the_map_shows_a_scenario_and_keeps_it_until_it_is_gone(page, document, results, qtbot):
    see(page, page.map)
    expected = texts(page.map)
    scenario = document.current.scenarios[2]
    page.scenario.setFocus()
    for _key in range(3):
        qtbot.keyClick(page.scenario, Qt.Key.Key_Down)
    see(page, page.map)
    assert page.scenario.currentText() == scenario.name
    assert texts(page.map) != expected
    assert {mark.scenario for mark in page.map.chart.marks} == {scenario.id}
    document.edit(SetValue(first_cell(document), 7.0))
    settle(page)
    assert page.scenario.currentData() == scenario.id
    document.edit(RemoveScenario(scenario.id))
    settle(page)
    see(page, page.map)
    assert page.scenario.currentData() is None
    assert {mark.scenario for mark in page.map.chart.marks} == {None}


def test_a_table_follows_the_scores(page, document):
    page.outcomes.table_action.trigger()
    before = page.outcomes.twin.model().index(0, 2).data()
    cells = [cell for cell, _score in document.current.cells() if cell.option == names(page)[0]]
    for cell in cells:
        document.edit(SetValue(cell, 0.0))
    settle(page)
    assert page.outcomes.twin.model().index(0, 2).data() != before
