"""The Compare page, and assessments opened on it."""

import pytest
from compare_driver import settle

from riskdesk.ui.pages.compare.comparison import LiveComparison
from riskdesk.ui.pages.compare.page import ComparePage


@pytest.fixture
def comparison(library, document, jobs):
    """The live comparison of that document; it has no fault."""
    made = LiveComparison(library, document, jobs)
    faults = []
    made.faulty.connect(faults.append)
    yield made
    assert not faults


@pytest.fixture
def page(qtbot, document, results, selection, robustness, comparison):
    """The page on the first brief, as wide as the middle of a usual window."""
    page = ComparePage(document, results, selection, robustness, comparison)
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
