"""In the plane of a chart something can be dragged; everywhere else the chart is as every other."""

from dataclasses import replace

import pytest
from dragging import let_go, move, press
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from riskdesk.report.figures.drawing import Drawing, Mark, Plane
from riskdesk.ui.charts.draggable_view import FRAME, DraggableView

PLANE = Plane(100, 50, 200, 100)
DRAWING = Drawing(
    400, 300, (), (Mark(110, 60, 10, 10, "inside", "o0"), Mark(10, 200, 20, 20, "outside", "o1")), "", "", "", PLANE
)


@pytest.fixture
def told(qtbot):
    """A view with its plane, and where it has told that it was dragged."""
    around = QWidget()
    qtbot.addWidget(around)
    around.resize(400, 300)
    view = DraggableView("Lines")
    view.setParent(around)
    view.resize(400, 300)
    view.show_chart(lambda _width, _look: DRAWING)
    view.around, view.told, view.picked = around, [], []
    view.dragged.connect(lambda *at: view.told.append(at))
    view.chosen.connect(view.picked.append)
    around.show()
    qtbot.waitExposed(around)
    qtbot.waitUntil(lambda: view.plane == PLANE)
    return view


def test_a_press_in_the_plane_is_told_and_chooses_no_mark(told):
    press(told, 115, 65)
    let_go(told, 115, 65)
    assert told.told == [(115, 65)]
    assert not told.picked


def test_moves_within_one_frame_are_told_as_one_the_last(told):
    press(told, 150, 80)
    for x in range(151, 200):
        move(told, x, 80)
    assert told.told == [(150, 80)]
    QTest.qWait(2 * FRAME)
    assert told.told == [(150, 80), (199, 80)]


def test_where_it_was_let_go_is_told_at_once_and_nothing_after(told):
    press(told, 150, 80)
    move(told, 170, 80)
    let_go(told, 170, 80)
    assert told.told[-1] == (170, 80)
    move(told, 180, 80, held=Qt.MouseButton.NoButton)
    QTest.qWait(2 * FRAME)
    assert told.told[-1] == (170, 80)


def test_what_was_let_go_of_elsewhere_is_dragged_no_more(told):
    press(told, 150, 80)
    move(told, 180, 80, held=Qt.MouseButton.NoButton)
    QTest.qWait(2 * FRAME)
    assert told.told == [(150, 80)]


def test_a_drag_goes_on_outside_the_plane(told):
    press(told, 150, 80)
    move(told, 390, 290)
    let_go(told, 390, 290)
    assert told.told[-1] == (390, 290)


def test_beside_the_plane_marks_are_chosen_as_in_every_chart(told):
    press(told, 20, 210)
    let_go(told, 20, 210)
    assert [mark.tip for mark in told.picked] == ["outside"]
    assert not told.told


def test_grips_on_the_edge_of_the_plane_can_be_taken(told):
    press(told, 150, 160)
    assert told.told == [(150, 160)]


def test_a_drag_that_was_ended_takes_no_more_notice(told):
    press(told, 150, 80)
    move(told, 160, 80)
    told.end_drag()
    move(told, 170, 80)
    QTest.qWait(2 * FRAME)
    assert told.told == [(150, 80)]


def test_the_cursor_says_where_one_can_drag(told):
    told.use_cursor(Qt.CursorShape.SizeAllCursor)
    for at, shape in {(250, 100): Qt.CursorShape.SizeAllCursor, (350, 250): Qt.CursorShape.ArrowCursor}.items():
        move(told, *at, held=Qt.MouseButton.NoButton)
        assert told.cursor().shape() == shape


def test_without_a_plane_nothing_is_dragged(told, qtbot):
    told.show_chart(lambda _width, _look: replace(DRAWING, plane=None))
    qtbot.waitUntil(lambda: told.plane is None)
    press(told, 150, 80)
    assert not told.told
