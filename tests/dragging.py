"""Drags with the mouse in a chart, and reads what stands beside it."""

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton


def press(view, x, y):
    _send(view, QEvent.Type.MouseButtonPress, (x, y), LEFT, LEFT)


def move(view, x, y, held=LEFT):
    _send(view, QEvent.Type.MouseMove, (x, y), NONE, held)


def let_go(view, x, y):
    _send(view, QEvent.Type.MouseButtonRelease, (x, y), LEFT, NONE)


def drag(view, *places):
    """Press at the first place of the plane (0-1 across and down), move through the others, let go at the last."""
    plane = view.plane
    points = [(plane.x + plane.width * across, plane.y + plane.height * down) for across, down in places]
    press(view, *points[0])
    for point in points[1:]:
        move(view, *point)
    let_go(view, *points[-1])


def settle(card):
    """Wait until its chart is laid out."""
    QTest.qWait(5)
    while card.chart._later.isActive():
        QTest.qWait(5)
    QTest.qWait(5)


def ranking(card):
    """Names, ranks, outcomes and changes as the panel shows them, without the signs beside them."""
    return [tuple(figure.text for figure in row.figures) for row in card.panel.table.figures.rows]


def _send(view, kind, point, button, buttons):
    at = QPointF(*point)
    event = QMouseEvent(kind, at, view.mapToGlobal(at), button, buttons, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(view.viewport(), event)
