"""The Compare page, and assessments opened on it."""

import pytest
from compare_driver import settle

from riskdesk.ui.pages.compare.page import ComparePage


@pytest.fixture
def page(qtbot, document, results, selection):
    """The page on the first brief, as wide as the middle of a usual window."""
    page = ComparePage(document, results, selection)
    qtbot.addWidget(page)
    page.resize(1064, 820)
    page.show()
    qtbot.waitExposed(page)
    settle(page)
    return page


@pytest.fixture
def open_(document, library, page):
    """Opens an assessment on the page."""

    def show(a):
        document.show(library.open(library.create(a)))
        settle(page)
        return document.current

    return show
