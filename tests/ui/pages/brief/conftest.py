"""The Brief page, open on the first brief."""

import pytest
from brief_driver import shown

from riskdesk.ui.jobs import JobRunner
from riskdesk.ui.pages.brief.page import BriefPage


@pytest.fixture
def jobs(qapp):
    runner = JobRunner()
    yield runner
    runner.shut_down()


@pytest.fixture
def page(qtbot, document, selection, jobs):
    return shown(qtbot, BriefPage(document, selection, jobs))
