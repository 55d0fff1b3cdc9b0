"""The Compare page fits its window, at every size of text, mirrored too."""

import pytest
from builders import an_assessment
from compare_driver import see, settle
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from riskdesk.ui.charts.chart_view import ChartView
from riskdesk.ui.theme import THEME

LEFT_TO_RIGHT, RIGHT_TO_LEFT = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft


@pytest.mark.parametrize("wide", [1064, 560])
def test_cards_stand_side_by_side_where_there_is_room(page, wide):
    page.resize(wide, 820)
    settle(page)
    assert (page.slopes.y() == page.regret.y()) is (wide > 1000)
    assert page._area.horizontalScrollBar().maximum() == 0


def test_with_many_scenarios_each_card_has_the_whole_width(page, open_):
    open_(an_assessment(options=3, dimensions=3, scenarios=8))
    assert page.slopes.y() < page.regret.y()


@pytest.mark.parametrize("direction", [LEFT_TO_RIGHT, RIGHT_TO_LEFT], ids=["left to right", "mirrored"])
@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("size", [(1, 1, 1), (3, 5, 3), (40, 12, 8)])
def test_nothing_is_cut_off(page, open_, qapp, size, percent, direction):
    qapp.setLayoutDirection(direction)
    try:
        THEME.use(qapp, "light", percent)
        page.resize(468, 560)  # what is left for it in the smallest window, with the largest text
        open_(an_assessment(*size))
        assert page._area.horizontalScrollBar().maximum() == 0
        for card in (*page.cards, page.rules, page.dominance):
            see(page, card)
            for label in (card.heading, card.line):
                assert label.height() >= label.heightForWidth(label.width()) > 0
        for card in page.cards:
            assert card.chart.width() == card.chart.item.drawing.width
            assert card.chart.height() >= card.chart.item.drawing.height - 1
        assert page._area.horizontalScrollBar().maximum() == 0
        row = page.rules.table.visualRect(page.rules.table.figures.index(0, 0))
        assert row.height() >= page.fontMetrics().height()
    finally:
        qapp.setLayoutDirection(LEFT_TO_RIGHT)


def test_the_page_comes_to_rest_at_every_height(page, monkeypatch):
    """A scroll bar that takes width from the charts must not make them short enough to do without it."""
    for card in page.cards:
        see(page, card)
    whole = page.height() + page._area.verticalScrollBar().maximum()
    laid_out = []
    lay_out = ChartView._lay_out
    monkeypatch.setattr(ChartView, "_lay_out", lambda chart: laid_out.append(chart) or lay_out(chart))
    for height in range(whole - 12, whole + 13):
        page.resize(1064, height)
        QTest.qWait(60)
        laid_out.clear()
        QTest.qWait(40)
        assert not laid_out
