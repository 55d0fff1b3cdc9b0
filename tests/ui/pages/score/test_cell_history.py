"""The inspector tells who changed the current score last."""

from PySide6.QtTest import QTest
from score_driver import at, go_to

from riskdesk.domain.edits.scores import SetConfidence, SetValue
from riskdesk.domain.scores import Confidence


def shown(qtbot, page):
    qtbot.waitUntil(page.inspector.history.isVisible)
    return page.inspector.history.said.text().splitlines()


def test_the_last_changes_of_a_score_are_told_newest_first(qtbot, page, document):
    go_to(page, at())
    QTest.qWait(200)
    assert not page.inspector.history.isVisible()
    document.edit(SetValue(at(), 12.0))
    document.edit(SetConfidence(at(), Confidence.HIGH))
    lines = shown(qtbot, page)
    assert len(lines) == 2
    assert "Confidence" in lines[0]
    assert "Score" in lines[1]


def test_the_history_is_that_of_the_current_score_alone(qtbot, page, document):
    document.edit(SetValue(at(), 12.0))
    document.edit(SetValue(at("decline"), 13.0))
    go_to(page, at("decline"))
    assert len(shown(qtbot, page)) == 1
    document.undo()
    qtbot.waitUntil(lambda: len(page.inspector.history.said.text().splitlines()) == 2)
    go_to(page, at("leverage-only"))
    qtbot.waitUntil(lambda: not page.inspector.history.isVisible())
