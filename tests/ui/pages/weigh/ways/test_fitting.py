"""Every way fits any pane, at any size of text, in both directions; everything has a name and its turn."""

from itertools import pairwise

import pytest
from builders import an_assessment
from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractScrollArea, QLabel, QWidget
from weigh_driver import choose, press, with_long_names

from riskdesk.domain.weighting import BestWorst, Pairwise, Ranked, Swing
from riskdesk.ui.theme import THEME

LEFT_TO_RIGHT, RIGHT_TO_LEFT = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft
WAYS = [Swing.name, Ranked.name, Pairwise.name, BestWorst.name]


def asked(page, way):
    """A panel of a way with questions open, and some answered."""
    panel = choose(page, way)
    if way == Pairwise.name:
        press(panel.pair.bar, Qt.Key.Key_3, Qt.Key.Key_Return, Qt.Key.Key_5)
    if way == BestWorst.name:
        panel.best.chosen.emit("d0")
        panel.worst.chosen.emit("d1")
    QCoreApplication.processEvents()
    return panel


def squeezed(panel):
    """What is cut, by its own edge or by that of the panel."""
    parts = [widget for widget in panel.findChildren(QWidget) if widget.isVisible()]
    return [
        widget
        for widget in parts
        if (widget.parent() is panel and not panel.rect().contains(widget.geometry()))
        or (
            isinstance(widget, QLabel) and widget.wordWrap() and widget.height() < widget.heightForWidth(widget.width())
        )
        or (widget.width() < widget.minimumSizeHint().width() and not isinstance(widget, QLabel))
    ]


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize(("width", "percent", "direction"), [(470, 200, RIGHT_TO_LEFT), (1064, 100, LEFT_TO_RIGHT)])
def test_twelve_dimensions_fit(show, qapp, qtbot, way, width, percent, direction):
    THEME.use(qapp, "light", percent)
    page = show(with_long_names(an_assessment(3, 12, 1)), width)
    page.setLayoutDirection(direction)
    panel = asked(page, way)
    card = page.groups[0]
    # Lines that wrap ask their layouts for more room, and these the layouts around them, one after the other.
    qtbot.waitUntil(lambda: not squeezed(panel), timeout=2000)
    assert page.width() == width
    assert card.rect().contains(panel.rect().translated(panel.mapTo(card, QPoint())))


@pytest.mark.parametrize("way", WAYS)
def test_every_control_has_a_name_and_tab_reaches_it_between_chooser_and_reason(show, qapp, qtbot, way):
    page = show(an_assessment(2, 4, 1))
    panel, card = asked(page, way), page.groups[0]
    page.activateWindow()
    qtbot.waitUntil(lambda: qapp.activeWindow() is page)  # the list of the chooser closes in its own time
    controls = {
        widget
        for widget in panel.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.isVisible()
        and widget.isEnabled()
        and not isinstance(widget.parent(), QAbstractScrollArea)
    }
    assert controls
    for widget in controls:
        assert QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name), widget
    card.way.setFocus()
    met = []
    while card.reason not in met and len(met) < 60:
        QTest.keyClick(qapp.focusWidget(), Qt.Key.Key_Tab)
        met.append(qapp.focusWidget())
    assert set(met[:-1]) == controls
    middles = [widget.mapTo(card, widget.rect().center()).y() for widget in met]
    assert all(upper <= lower + 2 for upper, lower in pairwise(middles))
