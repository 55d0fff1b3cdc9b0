"""The Score page with the first brief open, on its first scenario."""

import pytest
from PySide6.QtGui import QGuiApplication
from score_driver import ESCALATES

from riskdesk.ui.pages.score.page import ScorePage


@pytest.fixture
def page(qtbot, document, selection):
    selection.choose_scenario(ESCALATES)
    shown = ScorePage(document, selection)
    qtbot.addWidget(shown)
    shown.resize(1064, 820)
    shown.show()
    shown.activateWindow()
    shown.setFocus()
    qtbot.waitUntil(shown.grid.hasFocus)
    yield shown
    QGuiApplication.clipboard().clear()
