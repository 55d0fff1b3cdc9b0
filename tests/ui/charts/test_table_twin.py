"""The table twin of a chart shows its figures, and keeps its place while they change."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from riskdesk.ui.charts.table_twin import ROWS, TableTwin

TABLE = [["Option", "Outcome"], ["Alliance", "51.0"], ["Leverage", "-3.5"]]


@pytest.fixture
def twin(qtbot):
    twin = TableTwin("Figures of: Bars")
    qtbot.addWidget(twin)
    twin.show_rows(TABLE)
    twin.resize(600, twin.height())
    twin.show()
    return twin


def texts(twin):
    model = twin.model()
    head = [model.headerData(n, Qt.Orientation.Horizontal) for n in range(model.columnCount())]
    return [head] + [
        [model.index(row, column).data() for column in range(model.columnCount())] for row in range(model.rowCount())
    ]


def test_it_shows_the_table_and_speaks_each_cell_with_its_heading(twin):
    assert texts(twin) == TABLE
    assert twin.model().index(1, 1).data(Qt.ItemDataRole.AccessibleTextRole) == "Outcome: -3.5"


def test_figures_stand_on_the_right_and_names_on_the_left(twin):
    sides = [twin.model().index(1, column).data(Qt.ItemDataRole.TextAlignmentRole) for column in range(2)]
    assert sides[0] & Qt.AlignmentFlag.AlignLeft
    assert sides[1] & Qt.AlignmentFlag.AlignRight


def test_what_is_selected_can_be_copied(twin, qtbot):
    twin.selectAll()
    qtbot.keyClick(twin, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "Alliance\t51.0\nLeverage\t-3.5"


def test_the_cursor_stays_where_it_is_while_figures_change(twin):
    twin.setCurrentIndex(twin.model().index(1, 1))
    twin.show_rows([["Option", "Now"], ["Alliance", "52.0"], ["Leverage", "-1.0"]])
    assert twin.currentIndex().data() == "-1.0"
    assert texts(twin)[0] == ["Option", "Now"]
    twin.show_rows(TABLE[:2])
    assert texts(twin) == TABLE[:2]
    twin.show_rows([])
    assert texts(twin) == [[]]


def test_it_is_as_tall_as_its_rows_up_to_a_point(twin):
    two = twin.height()
    assert twin.viewport().rect().contains(twin.visualRect(twin.model().index(1, 0)))
    twin.show_rows([TABLE[0], *([TABLE[1]] * 500)])
    row = twin.verticalHeader().defaultSectionSize()
    assert twin.height() == two + (ROWS - 2) * row
