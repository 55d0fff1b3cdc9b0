"""The preview that comes after an import, with the keyboard in it."""

import pytest
from PySide6.QtWidgets import QApplication


@pytest.fixture
def preview(desk, qtbot):
    """Waits for the preview that comes next."""

    def shown():
        previews = desk.furnishing.commands.previews
        qtbot.waitUntil(lambda: previews.shown is not None, timeout=20_000)
        previews.shown.activateWindow()
        qtbot.waitActive(previews.shown)
        qtbot.waitUntil(lambda: not previews.shown.busy, timeout=20_000)
        qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
        assert previews.shown.isAncestorOf(QApplication.focusWidget())
        return previews.shown

    return shown
