"""Tables of figures: their rows stand out, lead somewhere and can be taken along."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtTest import QTest
from stress_cards import rows

from riskdesk.ui.theme import THEME
from riskdesk.ui.widgets.figure_rows import Column, Figure, FigureRow
from riskdesk.ui.widgets.figure_table import FigureTable
from riskdesk.ui.widgets.tooltips import escaped

COLUMNS = (Column("Option", is_text=True), Column("Figure", "What it means"))


@pytest.fixture
def table(document, selection, shown):
    made = FigureTable("Figures", selection, 4)
    options = [o.id for o in document.current.options]
    made.show_rows(
        COLUMNS,
        (
            FigureRow((Figure("=HYPERLINK(1)"), Figure("−1.5", "(2)")), options[0]),
            FigureRow((Figure("A long\nname"), Figure("7.0", "(1)", "the best", True)), options[1]),
        ),
    )
    return shown(made)


def middle(table, row):
    return table.visualRect(table.figures.index(row, 0)).center()


def test_all_figures_are_copied_as_numbers_and_no_text_as_a_formula(table, qtbot):
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "Option\tFigure\n'=HYPERLINK(1)\t-1.5\nA long name\t7.0"


def test_what_is_marked_has_a_sign_and_is_spoken(table):
    assert rows(table) == [["=HYPERLINK(1)", "−1.5 (2)"], ["A long name", "7.0 (1) ◂"]]
    best = table.figures.index(1, 1)
    assert best.data(Qt.ItemDataRole.ToolTipRole) == escaped("the best")
    assert table.figures.index(1, 0).data(Qt.ItemDataRole.ToolTipRole) == escaped("A long\nname")
    assert table.figures.headerData(1, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole) == escaped(
        "What it means"
    )
    assert best.data(Qt.ItemDataRole.FontRole).weight() > 400
    assert best.data(Qt.ItemDataRole.AccessibleTextRole) == "Figure of A long\nname: 7.0 (1), the best"


def test_the_row_under_the_pointer_stands_out_until_the_pointer_leaves(table, document, selection, qtbot):
    qtbot.mouseMove(table.viewport(), middle(table, 0))
    qtbot.mouseMove(table.viewport(), middle(table, 1))
    assert selection.option == document.current.options[1].id
    assert table.figures.index(1, 0).data(Qt.ItemDataRole.BackgroundRole) == QColor(THEME.colours.selected)
    assert table.figures.index(0, 0).data(Qt.ItemDataRole.BackgroundRole) is None
    QCoreApplication.sendEvent(table, QEvent(QEvent.Type.Leave))
    assert selection.option is None


def test_the_row_that_the_keys_walk_to_stands_out_until_the_table_is_left(table, document, selection, qtbot):
    table.activateWindow()
    QTest.qWaitForWindowActive(table)
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_Down)
    assert selection.option == document.current.options[table.currentIndex().row()].id
    table.clearFocus()
    assert selection.option is None


def test_click_and_enter_choose_a_row(table, qtbot):
    chosen = []
    table.chosen.connect(chosen.append)
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=middle(table, 1))
    qtbot.keyClick(table, Qt.Key.Key_Up)
    qtbot.keyClick(table, Qt.Key.Key_Return)
    assert chosen == [1, 0]


@pytest.mark.parametrize("wide", [160, 520])
def test_names_take_the_room_that_figures_leave(table, wide):
    table.resize(wide, 200)
    header = table.horizontalHeader()
    assert header.sectionSize(0) > header.sectionSize(1)
    has_bar = table.horizontalScrollBarPolicy() == Qt.ScrollBarPolicy.ScrollBarAlwaysOn
    assert has_bar is (header.length() > table.viewport().width())


def test_many_rows_are_scrolled(table):
    table.show_rows(COLUMNS, tuple(FigureRow((Figure(f"{n}"), Figure(f"{n}.0"))) for n in range(40)))
    QTest.qWait(1)
    assert table.verticalScrollBar().maximum() == 36
