"""The Brief page, open on the first brief."""

import pytest
from brief_driver import shown

from riskdesk.ui.pages.brief.page import BriefPage


@pytest.fixture
def page(qtbot, document, selection, jobs):
    return shown(qtbot, BriefPage(document, selection, jobs))
