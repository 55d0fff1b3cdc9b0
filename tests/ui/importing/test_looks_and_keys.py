"""Every preview can be worked by keys alone, speaks, shows hostile names as they stand, and fits a small screen."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QComboBox, QLabel, QPushButton, QScrollBar, QWidget
from sheet_maker import xlsx

from riskdesk.ui.theme import THEME
from riskdesk.ui.widgets.labels import PlainLabel

EVIL = "<b>bold</b> & <img src='x.png'>"


def a_brief(folder):
    file = folder / "memo.txt"
    file.write_bytes(f"{EVIL}\n\nThe *first* point is plain caf\xe9.\n".encode("latin-1"))
    return [file]


def a_sheet(folder):
    file = folder / "panel.xlsx"
    rows = (("Option", EVIL, "Trust"), ("North", 40.0, 70.0), (EVIL, "abut 30", "?"))
    file.write_bytes(xlsx((EVIL[:8].replace("/", ""), rows), ("War", rows)))
    return [file]


def several(folder):
    (folder / "other.txt").write_text(f"Other\n\n{EVIL}\n")
    (folder / "picture.bin").write_bytes(bytes(range(256)) * 20)
    return [*a_brief(folder), folder / "other.txt", folder / "picture.bin"]


@pytest.fixture(params=[a_brief, a_sheet, several])
def shown(request, desk, preview, tmp_path):
    desk.furnishing.commands.import_files(request.param(tmp_path))
    return preview()


def reachable(window):
    return [
        widget
        for widget in window.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.isVisible()
        and widget.isEnabled()
        and not isinstance(widget, QScrollBar)
        and not isinstance(widget.parent(), QComboBox)
        and not (isinstance(widget.parent(), QAbstractScrollArea) and widget is widget.parent().viewport())
    ]


def test_every_control_has_a_name(shown):
    nameless = [
        type(widget).__name__
        for widget in reachable(shown)
        if not QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name).strip()
    ]
    assert not nameless


def test_tab_goes_through_and_ends_with_the_buttons(shown):
    start, seen = QApplication.focusWidget(), []
    for _step in range(60):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        seen.append(QApplication.focusWidget())
        if seen[-1] is start:
            break
    assert seen[-1] is start
    assert shown.take in seen
    assert seen.index(shown.take) == len(seen) - 2
    assert not isinstance(start, QPushButton)


def test_names_are_never_read_as_rich_text(shown):
    labels = [label for label in shown.findChildren(QLabel) if label.text()]
    assert labels
    assert all(isinstance(label, PlainLabel) for label in labels)


@pytest.mark.parametrize(("theme", "percent"), [("light", 100), ("dark", 200), ("contrast", 150)])
def test_it_fits_a_small_screen(qtbot, qapp, shown, theme, percent):
    THEME.use(qapp, theme, percent)
    shown.resize(1000, 660)
    qtbot.wait(50)
    assert shown.width() <= 1000
    assert shown.height() <= 660
    for button in (shown.take, shown.cancel):
        assert shown.rect().contains(button.geometry())
        assert button.height() >= button.fontMetrics().height()
