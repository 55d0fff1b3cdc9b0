"""The Results pane follows every edit, and leads to where its words come from."""

import pytest
from builders import an_assessment
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from riskdesk.domain.edits.scores import BlankScores, ClearScores, SetValue
from riskdesk.domain.ids import AssessmentId
from riskdesk.report.content.verdict import verdict


@pytest.fixture
def dock(desk):
    return desk.furnishing.dock


def names(dock):
    model = dock.ranking.rows
    return [model.index(row).data() for row in range(model.rowCount())]


def wait_for_findings(dock, qtbot):
    qtbot.waitUntil(lambda: not dock._calm.isActive())


def test_it_opens_with_verdict_and_ranking(dock, desk):
    assert "Limited security cooperation" in dock.verdict.text()
    assert names(dock)[0] == "Limited security cooperation"
    assert len(names(dock)) == 5


def wait_until_held(desk, qtbot):
    qtbot.waitUntil(lambda: (held := desk.furnishing.robustness.current) is not None and held.is_done)


def test_the_verdict_says_what_the_stress_test_found(dock, desk, qtbot):
    wait_until_held(desk, qtbot)
    held = desk.furnishing.robustness.current
    assert "draws" in dock.verdict.text()
    assert dock.verdict.text() == verdict(desk.document.current, held.results, held)


def test_after_an_edit_the_verdict_says_at_once_no_more_than_is_known(dock, desk, qtbot):
    wait_until_held(desk, qtbot)
    cell, _score = next(desk.document.current.cells())
    desk.document.edit(SetValue(cell, 3.0))
    assert dock.verdict.text() == verdict(desk.document.current, desk.furnishing.results.current)
    wait_until_held(desk, qtbot)
    assert "draws" in dock.verdict.text()


def test_when_the_stress_test_is_stopped_the_verdict_says_what_was_found_until_then(dock, desk, qtbot):
    robustness = desk.furnishing.robustness
    with qtbot.waitSignal(robustness.updated, check_params_cb=lambda: robustness.current is not None):
        pass
    robustness.stop()
    assert dock.verdict.text() == verdict(desk.document.current, robustness.current.results, robustness.current)


def test_the_ranking_follows_an_edit(dock, desk, qtbot):
    wait_until_held(desk, qtbot)
    a = desk.document.current
    last = a.option(dock.ranking.rows.option(4))
    cells = [cell for cell, score in a.cells() if cell.option == last.id and isinstance(score.value, float)]
    risks = {d.id for d in a.tree.leaves if a.tree.kind(d.id).value == "risk"}
    before = dock.verdict.text()
    for cell in cells:
        desk.document.edit(SetValue(cell, 0.0 if cell.dimension in risks else 100.0))
    others = [(c, s) for c, s in a.cells() if c.option != last.id and isinstance(s.value, float)]
    for cell, _score in others:
        desk.document.edit(SetValue(cell, 100.0 if cell.dimension in risks else 0.0))
    assert names(dock)[0] == last.name
    assert dock.verdict.text() != before
    while desk.document.undo():
        pass
    wait_until_held(desk, qtbot)
    assert dock.verdict.text() == before


def test_without_scores_it_says_so(dock, desk):
    desk.document.edit(BlankScores())
    assert dock.verdict.text() == "Nothing is scored yet, so no option leads."


def test_without_an_assessment_it_says_what_to_do(dock, desk):
    desk.document.show(None)
    assert dock.verdict.text() == "Open an assessment to see its results."
    assert not dock.ranking.isVisible()


def test_an_option_under_the_pointer_stands_out_everywhere(dock, desk, qtbot):
    where = dock.ranking.visualRect(dock.ranking.rows.index(1)).center()
    qtbot.mouseMove(dock.ranking.viewport(), where)
    qtbot.waitUntil(lambda: desk.selection.option == dock.ranking.rows.option(1))
    QTest.mouseMove(dock.ranking.viewport(), QPoint(5, dock.ranking.viewport().height() - 1))


def test_a_row_speaks_its_numbers(dock):
    spoken = dock.ranking.rows.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("1. Limited security cooperation: ")
    assert "Violence keeps escalating: " in spoken


def test_enter_on_a_row_goes_to_its_scores(dock, desk, qtbot):
    desk.window.show_page("frame")
    dock.ranking.setFocus()
    dock.ranking.setCurrentIndex(dock.ranking.rows.index(2))
    qtbot.keyClick(dock.ranking, Qt.Key.Key_Return)
    assert desk.window.page == "score"
    assert desk.selection.option == dock.ranking.rows.option(2)


def test_a_finding_leads_to_its_cell(dock, desk, qtbot):
    cell = next(cell for cell, score in desk.document.current.cells() if cell.scenario is not None)
    general = cell._replace(scenario=None)
    desk.document.edit(ClearScores(tuple(c for c in (cell, general) if desk.document.current.score(c))))
    wait_for_findings(dock, qtbot)
    texts = [dock.findings.item(n).text() for n in range(dock.findings.count())]
    missing = next(n for n, text in enumerate(texts) if "missing" in text)
    dock.findings.itemActivated.emit(dock.findings.item(missing))
    assert desk.window.page == "score"
    assert desk.selection.cell.option == cell.option
    assert desk.selection.cell.dimension == cell.dimension


def test_two_hundred_options_paint_only_what_shows(dock, desk, library, qtbot, monkeypatch):
    many = an_assessment(options=200, dimensions=2, scenarios=2)
    desk.document.show(library.open(library.create(many)))
    painted = set()
    place = dock.ranking.rows.place
    monkeypatch.setattr(dock.ranking.rows, "place", lambda row: painted.add(row) or place(row))
    dock.ranking.viewport().repaint()
    assert 3 <= len(painted) < 40
    assert len(names(dock)) == 200


def test_the_pane_can_be_hidden_and_catches_up(dock, desk, qtbot):
    desk.window.actions_["results"].trigger()
    assert not dock.isVisible()
    desk.document.edit(BlankScores())
    desk.window.actions_["results"].trigger()
    assert dock.isVisible()
    assert dock.verdict.text() == "Nothing is scored yet, so no option leads."


def test_an_assessment_without_options_says_what_is_missing(dock, desk, library):
    from riskdesk.domain.assessment import Assessment

    desk.document.show(library.open(library.create(Assessment(AssessmentId("bare"), "Bare"))))
    assert dock.verdict.text() == "Add an option and a dimension to see results."


def test_findings_that_still_hold_stay_where_they_are(dock, desk, qtbot):
    wait_for_findings(dock, qtbot)
    before = [dock.findings.item(n) for n in range(dock.findings.count())]
    dock.findings.setCurrentRow(1)
    cell = next(cell for cell, score in desk.document.current.cells() if isinstance(score.value, float))
    desk.document.edit(SetValue(cell, 41.0))
    wait_for_findings(dock, qtbot)
    assert dock.findings.currentRow() == 1
    assert [dock.findings.item(n) for n in range(dock.findings.count())] == before
