"""A Weigh page on an assessment of a test’s own."""

import pytest
from PySide6.QtCore import QCoreApplication
from weigh_driver import a_tree

from riskdesk.ui.pages.weigh.page import WeighPage


@pytest.fixture
def show(qtbot, document, library, results, selection):
    """A page that shows an assessment."""

    def showing(a, width=1064):
        document.show(library.open(library.create(a)))
        page = WeighPage(document, results, selection)
        qtbot.addWidget(page)
        page.resize(width, 820)
        page.show()
        qtbot.waitExposed(page)
        QCoreApplication.processEvents()
        return page

    return showing


@pytest.fixture
def page(show):
    return show(a_tree())
