"""What the cards of the Stress test page are tested with."""

import pytest

from riskdesk.ui.jobs import JobRunner
from riskdesk.ui.live_robustness import LiveRobustness


@pytest.fixture
def runner(qapp):
    """Runs jobs, and ends them with the test."""
    made = JobRunner()
    yield made
    made.shut_down()


@pytest.fixture
def robustness(document, results, runner):
    """How far the results of the document hold."""
    return LiveRobustness(document, results, runner)


@pytest.fixture
def open_(document, library):
    """Opens an assessment."""

    def show(a):
        document.show(library.open(library.create(a)))
        return document.current

    return show
