"""Drives the Compare page in tests: waits for it, and reads what it shows."""

from PySide6.QtTest import QTest

from riskdesk.report.figures.drawing import Text


def settle(page):
    QTest.qWait(5)
    while page._later.isActive() or any(card.chart._later.isActive() for card in page.cards):
        QTest.qWait(5)
    QTest.qWait(5)


def texts(card):
    return [shape.text for shape in card.chart.item.drawing.shapes if isinstance(shape, Text)]


def column(page, number):
    model = page.rules.table.figures
    return [model.index(row, number).data().strip("\u2068\u2069") for row in range(model.rowCount())]


def names(page):
    """The options in the order of the chart of outcomes."""
    return list(dict.fromkeys(mark.option for mark in page.outcomes.chart.marks))


def see(page, widget):
    """Scroll until a part of the page is seen; charts on the way take up their height and move it."""
    for _look in range(9):
        page._area.ensureWidgetVisible(getattr(widget, "chart", widget))
        settle(page)
        if not getattr(widget, "chart", page.outcomes.chart)._outdated:
            return


def first_cell(document):
    return next(cell for cell, score in document.current.cells() if isinstance(score.value, float))
