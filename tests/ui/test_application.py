"""The program from its start to its end, in this process: workspace, window, another workspace."""

import logging
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QPushButton

from riskdesk.config.logs import stop_log
from riskdesk.config.paths import data_folder, logs_folder
from riskdesk.ui import application
from riskdesk.ui.dialogs.importing.import_dialog import ImportDialog
from riskdesk.ui.dialogs.problem import WorkspaceDialog
from riskdesk.ui.main_window import MainWindow


@pytest.fixture(autouse=True)
def log_closed():
    yield
    stop_log()
    logging.getLogger().setLevel(logging.WARNING)


class Visitor:
    """Does one thing after another to the program while it runs."""

    def __init__(self, *steps):
        self._steps = list(steps)
        self.seen = []
        self._timer = QTimer()
        self._timer.timeout.connect(self._look)
        self._timer.start(30)

    def _look(self):
        if self._steps and (found := self._steps[0][0]()):
            _find, act = self._steps.pop(0)
            self.seen.append(act(found))
        if not self._steps:
            self._timer.stop()


def window_with(text):
    def found():
        windows = [w for w in QApplication.topLevelWidgets() if isinstance(w, MainWindow) and w.isVisible()]
        return next((w for w in windows if text in w.windowTitle() and w.page), None)

    return found


def dialog():
    return next((w for w in QApplication.topLevelWidgets() if isinstance(w, WorkspaceDialog) and w.isVisible()), None)


def preview():
    shown = (w for w in QApplication.topLevelWidgets() if isinstance(w, ImportDialog) and w.isVisible())
    return next((w for w in shown if w.take.isEnabled()), None)


def press(name):
    return lambda shown: next(b for b in shown.findChildren(QPushButton) if b.text() == name).click()


def close(window):
    title = window.windowTitle()
    window.close()
    return title


def test_it_opens_the_first_brief_and_ends(qapp):
    visitor = Visitor((window_with("NRF"), close))
    assert application.main(None, None) == 0
    assert visitor.seen == ["The NRF offer to Pakistan [OFFICIAL] – Riskdesk"]
    assert (data_folder() / "workspace.riskdesk").exists()
    assert (logs_folder() / "riskdesk.log").exists() or not list(logs_folder().iterdir())


def test_a_file_given_at_the_start_is_imported(qapp, tmp_path: Path):
    memo = tmp_path / "memo.md"
    memo.write_text("# The pipeline\n\nIt leaks.\n", encoding="utf-8")
    visitor = Visitor((preview, press("Import")), (window_with("The pipeline"), close))
    application.main(str(tmp_path / "w.riskdesk"), memo)
    assert visitor.seen[1:] == ["The pipeline – Riskdesk"]


def test_a_preview_that_is_open_does_not_keep_the_program_running(qapp, tmp_path: Path):
    memo = tmp_path / "memo.md"
    memo.write_text("# The pipeline\n\nIt leaks.\n", encoding="utf-8")
    visitor = Visitor((preview, lambda shown: close(shown.parentWidget())))
    application.main(str(tmp_path / "w.riskdesk"), memo)
    assert visitor.seen == ["The NRF offer to Pakistan [OFFICIAL] – Riskdesk"]


def test_a_workspace_that_cannot_be_opened_leads_to_another(qapp, tmp_path, answers):
    answers.workspace = tmp_path / "good.riskdesk"
    bad = tmp_path / "bad.riskdesk"
    bad.write_bytes(b"this is no workspace" * 100)
    visitor = Visitor((dialog, press("Open another workspace…")), (window_with("NRF"), close))
    application.main(str(bad), None)
    assert len(visitor.seen) == 2
    assert bad.read_bytes() == b"this is no workspace" * 100


def test_nobody_has_to_open_another_workspace(qapp, tmp_path):
    visitor = Visitor((dialog, press("Quit")))
    assert application.main(str(tmp_path), None) == 0
    assert len(visitor.seen) == 1


def test_open_workspace_goes_on_in_the_other(qapp, tmp_path, answers):
    answers.workspace = tmp_path / "other.riskdesk"
    change = (window_with("NRF"), lambda window: window.actions_["workspace"].trigger())
    visitor = Visitor(change, (window_with("NRF"), close))
    application.main(str(tmp_path / "one.riskdesk"), None)
    assert len(visitor.seen) == 2
    assert answers.workspace.exists()
