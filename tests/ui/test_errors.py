"""A fault is logged, and shown once with its details to copy."""

import logging
import sys
import threading

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton

from riskdesk.ui.dialogs.problem import FaultDialog, WorkspaceDialog
from riskdesk.ui.errors import Faults


@pytest.fixture
def shown(qapp):
    return []


@pytest.fixture
def faults(shown):
    watching = Faults(shown.append)
    watching.watch()
    yield watching
    watching.unwatch()


def raised(text):
    try:
        raise ValueError(text)
    except ValueError as error:
        return error


def test_the_same_fault_is_shown_once(faults, shown, caplog):
    for _time in range(3):
        error = raised("odd")
        sys.excepthook(type(error), error, error.__traceback__)
    assert len(shown) == 1
    assert "ValueError: odd" in shown[0]
    assert [record.levelno for record in caplog.records] == [logging.ERROR] * 3


def test_a_fault_on_another_thread_is_shown_on_the_windows(faults, shown, qtbot):
    where = []
    faults._show = lambda details: where.append((details, threading.current_thread()))

    def fail():
        raise KeyError("elsewhere")

    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: bool(where))
    assert where[0][1] is threading.main_thread()


def test_the_details_can_be_copied(qtbot):
    dialog = FaultDialog("ValueError: odd", "/somewhere/riskdesk.log")
    dialog.show()
    next(b for b in dialog.findChildren(QPushButton) if b.text() == "Copy details").click()
    assert QGuiApplication.clipboard().text() == "ValueError: odd"
    QGuiApplication.clipboard().clear()
    dialog.close()


@pytest.mark.parametrize(("name", "result"), [("Open another workspace…", 1), ("Quit", 0)])
def test_a_workspace_that_cannot_be_opened_offers_another(qtbot, name, result):
    dialog = WorkspaceDialog("The folder is read-only. Choose another workspace.")
    qtbot.addWidget(dialog)
    dialog.show()
    next(b for b in dialog.findChildren(QPushButton) if b.text() == name).click()
    assert dialog.result() == result
