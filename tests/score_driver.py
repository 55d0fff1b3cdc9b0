"""Driving the Score page as a user does: cells of the first brief, going to them, typing into them."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from riskdesk.domain.ids import AssessorId, DimensionId, OptionId, ScenarioId
from riskdesk.domain.scores import Cell

Key = Qt.Key
ESCALATES = ScenarioId("violence-escalates")
DESK = AssessorId("desk")


def at(option="formal-alliance", dimension="security-cooperation", scenario=ESCALATES):
    return Cell(OptionId(option), DimensionId(dimension), scenario, DESK)


def go_to(page, cell):
    page.grid.setCurrentIndex(page.table.place(cell))


def editor(page):
    return page.grid.indexWidget(page.grid.currentIndex())


def type_text(page, text, end=Key.Key_Return):
    QTest.keyClick(page.grid, text[0])
    QTest.keyClicks(editor(page), text[1:])
    if end:
        QTest.keyClick(editor(page), end)


def value(document, cell):
    score = document.current.score(cell)
    return score and score.value


def where(page):
    return page.grid.currentIndex().row(), page.grid.currentIndex().column()
