"""The Frame page, open on the first brief."""

import pytest

from riskdesk.ui.pages.frame.page import FramePage


@pytest.fixture
def page(qtbot, document, selection):
    shown = FramePage(document, selection)
    qtbot.addWidget(shown)
    shown.resize(1064, 820)
    shown.show()
    shown.activateWindow()
    qtbot.waitActive(shown)
    return shown
