"""Driving the Weigh page as a user does: bars dragged and moved by keys, percentages typed, weights read."""

from dataclasses import replace

from builders import OPPORTUNITY, RISK, a_cell, an_assessment, with_values
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from riskdesk.analysis.weights import leaf_weights, shares_in_groups
from riskdesk.domain.dimensions import Dimension
from riskdesk.domain.ids import DimensionId
from riskdesk.domain.weights import shares
from riskdesk.ui.pages.weigh.bar import HANDLE

SHIFT = Qt.KeyboardModifier.ShiftModifier
LEFT = Qt.MouseButton.LeftButton


def a_tree():
    """d0 60, d1 40; under d1: d2 25, d3 75, both risks; o0 is best on d0, o1 on the rest."""
    dimensions = (
        Dimension(DimensionId("d0"), "Trade", OPPORTUNITY, weight=60.0),
        Dimension(DimensionId("d1"), "Danger", RISK, weight=40.0),
        Dimension(DimensionId("d2"), "War", None, DimensionId("d1"), weight=25.0),
        Dimension(DimensionId("d3"), "Unrest", None, DimensionId("d1"), weight=75.0),
    )
    bare = replace(an_assessment(2, 0, 1), dimensions=dimensions)
    values = {(0, 0): 90.0, (0, 2): 90.0, (0, 3): 90.0, (1, 0): 10.0, (1, 2): 10.0, (1, 3): 10.0}
    return with_values(bare, {a_cell(*place): value for place, value in values.items()})


def with_long_names(a):
    """The same with names of one, two and three lines."""
    names = [d.name + " with a name that goes on and on" * (n % 3) for n, d in enumerate(a.dimensions)]
    return replace(a, dimensions=tuple(replace(d, name=n) for d, n in zip(a.dimensions, names, strict=True)))


def row(page, dimension):
    return next(r for card in page.groups for r in card.rows if r.id == dimension)


def weights(document, parent=None):
    return {d: round(percent, 1) for d, percent in shares(document.current.tree, parent).items()}


def press(widget, *keys, modifier=Qt.KeyboardModifier.NoModifier):
    for key in keys:
        QTest.keyClick(widget, key, modifier)


def type_percent(page, dimension, text):
    field = row(page, dimension).percent
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, text)
    press(field, Qt.Key.Key_Return)


def at(bar, percent):
    x = HANDLE / 2 + percent / 100 * (bar.width() - HANDLE)
    return QPoint(round(bar.width() - x if bar.layoutDirection() == Qt.LayoutDirection.RightToLeft else x), 10)


def drag(bar, *percents):
    QTest.mousePress(bar, LEFT, pos=at(bar, percents[0]))
    for percent in percents[1:]:
        QTest.mouseMove(bar, at(bar, percent))
    QTest.mouseRelease(bar, LEFT, pos=at(bar, percents[-1]))


def steps(document):
    return len(document.session.history.done)


def choose(page, way, group=0):
    """Choose a way of weighing in the list of its chooser, by keys."""
    chooser = page.groups[group].way
    chooser.setFocus()
    press(chooser, Qt.Key.Key_Down)
    listed = chooser.view()
    press(listed, Qt.Key.Key_Home, *[Qt.Key.Key_Down] * chooser.findData(way), Qt.Key.Key_Return)
    return page.groups[group].panel


def method(document, parent=None):
    """How everybody weighs a group, as it stands in the document; None for weights of the dimensions' own."""
    ways = [w.method for w in document.current.weighting if (w.parent, w.assessor) == (parent, None)]
    return ways[0] if ways else None


def counting(document, parent=None):
    """What the dimensions of a group weigh in results, in percent of the group."""
    a = document.current
    found = shares_in_groups(a, leaf_weights(a))
    return {d.id: round(100 * found[d.id], 1) for d in a.tree.children(parent)}


def shown(bars):
    """The percentages of quiet bars, as they are read."""
    return {dimension: bar.text for dimension, bar in bars.items()}
