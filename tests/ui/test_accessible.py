"""Everything in the window has a name, can be reached with Tab, and has a key of its own."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QAbstractSpinBox,
    QComboBox,
    QLabel,
    QMenu,
    QMessageBox,
    QScrollBar,
    QWidget,
)

from riskdesk.ui.actions import PAGES
from riskdesk.ui.widgets.labels import PlainLabel


def focusable(window):
    return [
        widget
        for widget in window.findChildren(QWidget)
        if widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        and widget.isVisible()
        and not isinstance(widget, QMenu | QScrollBar)
        and not isinstance(widget.parent(), QAbstractSpinBox | QComboBox)
        and not (isinstance(widget.parent(), QAbstractScrollArea) and widget is widget.parent().viewport())
    ]


def spoken(widget):
    """What a screen reader would call it."""
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name).strip()


@pytest.mark.parametrize("page", PAGES)
def test_every_control_has_a_name(desk, page):
    desk.window.actions_["history"].trigger()
    desk.window.show_page(page)
    QTest.qWait(10)
    nameless = [
        f"{type(widget).__name__} in {type(widget.parent()).__name__}"
        for widget in focusable(desk.window)
        if not spoken(widget)
    ]
    assert not nameless


@pytest.mark.parametrize("page", PAGES)
def test_tab_walks_through_the_page_and_comes_round(desk, page, qapp):
    window = desk.window
    window.show_page(page)
    window.activateWindow()
    QTest.qWaitForWindowActive(window)
    start = window.focusWidget()
    seen = []
    for _step in range(400):
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
        seen.append(window.focusWidget())
        if seen[-1] is start:
            break
    assert seen[-1] is start, [type(widget).__name__ for widget in seen[-8:]]
    # A group that Tab enters once and arrow keys walk through, such as the rail, counts as one.
    assert any(window.rail.isAncestorOf(widget) for widget in seen)
    assert any(window.top.isAncestorOf(widget) for widget in seen)
    assert any(window.pages[page].isAncestorOf(widget) for widget in seen)
    assert desk.furnishing.dock.ranking in seen


def test_keys_are_unique(desk):
    keys = [key.toString() for action in desk.window.actions() for key in action.shortcuts()]
    assert len(keys) > 20
    assert sorted(keys) == sorted(set(keys))


def test_menu_letters_are_unique_within_each_menu(desk):
    for menu in desk.window.menuBar().findChildren(QMenu):
        letters = [text[text.index("&") + 1].lower() for a in menu.actions() if "&" in (text := a.text())]
        assert len(letters) == len(set(letters)), (menu.title(), letters)


@pytest.mark.parametrize("page", PAGES)
def test_no_label_reads_rich_text(desk, page):
    desk.window.show_page(page)
    strange = [
        label.text()
        for label in desk.window.findChildren(QLabel)
        if not isinstance(label, PlainLabel) and label.textFormat() != Qt.TextFormat.PlainText
    ]
    assert not strange
    assert not desk.window.findChildren(QMessageBox)


def test_the_rail_speaks_how_complete_a_page_is(desk):
    score = desk.window.rail._entries["score"]
    assert spoken(score) == "3 Score, 75 of 75"
