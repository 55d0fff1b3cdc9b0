"""The ranking follows while a weight moves."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from weigh_driver import LEFT, at, row, type_percent

from riskdesk.domain.ids import OptionId


def test_the_ranking_follows_and_marks_what_moved(page, document, results):
    assert [page.ranking.rows.option(n) for n in (0, 1)] == ["o0", "o1"]
    bar = row(page, "d0").bar
    QTest.mousePress(bar, LEFT, pos=at(bar, 60))
    QTest.mouseMove(bar, at(bar, 10))
    assert [page.ranking.rows.option(n) for n in (0, 1)] == ["o1", "o0"]
    names = [page.ranking.rows.index(n).data() for n in (0, 1)]
    assert names == ["▲ Option 1", "▼ Option 0"]
    assert page.moves.text() == "Since this weighing began: ▼ Option 0 1 → 2;  ▲ Option 1 2 → 1"
    told = page.ranking.rows.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert told.startswith("1. Option 1: ")
    assert "It stood at 2 when this weighing began." in told
    QTest.mouseMove(bar, at(bar, 60))
    assert not page.moves.isVisible()
    QTest.mouseRelease(bar, LEFT, pos=at(bar, 60))


def test_rows_glide_to_their_places_and_arrive(page, qtbot):
    page.ranking._may_glide = lambda: True
    type_percent(page, "d0", "10")
    assert page.ranking.offset(0) == pytest.approx(1, abs=0.2)
    assert page.ranking.offset(1) == pytest.approx(-1, abs=0.2)
    before = page.ranking.grab().toImage()
    qtbot.waitUntil(lambda: page.ranking.offset(0) == 0 == page.ranking.offset(1))
    assert page.ranking.grab().toImage() != before


def test_the_cursor_stays_on_its_option(page, selection):
    page.ranking.setFocus()
    page.ranking.setCurrentIndex(page.ranking.rows.index(0))
    assert selection.option == OptionId("o0")
    type_percent(page, "d0", "10")
    assert page.ranking.rows.option(page.ranking.currentIndex().row()) == "o0"
