"""The Compare page, and assessments opened on it."""

import pytest
from compare_driver import settle

from riskdesk.ui.jobs import JobRunner
from riskdesk.ui.live_robustness import LiveRobustness
from riskdesk.ui.pages.compare.comparison import LiveComparison
from riskdesk.ui.pages.compare.page import ComparePage


@pytest.fixture
def jobs(qapp):
    """What works beside the page."""
    made = JobRunner()
    yield made
    made.shut_down()


@pytest.fixture
def comparison(library, document, jobs):
    """The live comparison of that document; it has no fault."""
    made = LiveComparison(library, document, jobs)
    faults = []
    made.faulty.connect(faults.append)
    yield made
    assert not faults


@pytest.fixture
def robustness(document, results, jobs):
    """How far the results of that document hold."""
    return LiveRobustness(document, results, jobs)


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
