"""The Report page with the first brief open."""

import pytest

from riskdesk.ui.models.report_choices import ReportChoices
from riskdesk.ui.pages.report.page import ReportPage


@pytest.fixture
def chosen(document, preferences):
    return ReportChoices(document, preferences)


@pytest.fixture
def page(qtbot, document, jobs, selection, chosen):
    shown = ReportPage(document, jobs, selection, chosen)
    qtbot.addWidget(shown)
    shown.resize(1064, 820)
    return shown
