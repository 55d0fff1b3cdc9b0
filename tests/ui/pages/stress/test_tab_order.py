"""Tab walks the cards as they are read."""

import pytest
from builders import an_assessment
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from stress_cards import held_of, with_ranges

from riskdesk.ui.pages.stress.acceptability_card import AcceptabilityCard
from riskdesk.ui.pages.stress.flips_card import FlipsCard
from riskdesk.ui.pages.stress.methods_card import MethodsCard
from riskdesk.ui.pages.stress.tornado_card import TornadoCard
from riskdesk.ui.pages.stress.without_card import WithoutCard

MAKERS = {
    "acceptability": lambda document, robustness, selection: AcceptabilityCard(document, robustness, selection),
    "tornado": lambda document, _robustness, selection: TornadoCard(document, selection),
    "flips": lambda document, _robustness, selection: FlipsCard(document, selection),
    "methods": lambda _document, _robustness, selection: MethodsCard(selection),
    "without": lambda _document, _robustness, selection: WithoutCard(selection),
}


@pytest.mark.parametrize("name", MAKERS)
def test_no_part_is_reached_before_one_above_it(name, document, robustness, selection, shown, qtbot):
    card = shown(MAKERS[name](document, robustness, selection))
    a = with_ranges(an_assessment(6, 6, 2), 30)
    card.show_held(a, held_of(a))
    qtbot.waitUntil(lambda: not hasattr(card, "chart") or card.chart.height() > 0)
    card.activateWindow()
    QTest.qWaitForWindowActive(card)
    card.menu.setFocus()
    walked = []
    while card.focusWidget() not in walked:
        walked.append(card.focusWidget())
        QTest.keyClick(card.focusWidget(), Qt.Key.Key_Tab)
    assert card.focusWidget() is card.menu
    assert len(walked) > 1
    tops = [widget.mapTo(card, widget.rect().topLeft()).y() for widget in walked]
    rows = [top // card.fontMetrics().height() for top in tops]
    assert rows == sorted(rows)
