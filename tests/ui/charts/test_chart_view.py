"""A chart on screen fits its width, answers pointer and keys, speaks, and works only while it is seen."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QScrollArea, QToolTip, QVBoxLayout, QWidget

from riskdesk.report.figures.drawing import Text
from riskdesk.ui.charts import chart_view
from riskdesk.ui.charts.chart_view import ChartView
from riskdesk.ui.theme import THEME, THEMES


@pytest.fixture
def laid_out():
    """The widths for which the chart was laid out."""
    return []


@pytest.fixture
def describe(chart, view, laid_out):
    def lay_out(width, look):
        laid_out.append(width)
        return chart.draw(view, width, look)

    return lay_out


@pytest.fixture
def shown(qtbot, describe):
    """A chart in a page that scrolls, with something tall above it."""
    area = QScrollArea()
    qtbot.addWidget(area)
    page = QWidget()
    column = QVBoxLayout(page)
    area.above = QWidget()
    area.above.setFixedHeight(0)
    chart = ChartView("Bars")
    for widget in (area.above, chart):
        column.addWidget(widget)
    column.addStretch(1)
    area.setWidget(page)
    area.setWidgetResizable(True)
    area.resize(700, 400)
    chart.show_chart(describe)
    area.show()
    qtbot.waitExposed(area)
    qtbot.waitUntil(lambda: chart.item.drawing is not None and chart.item.drawing.width == chart.width())
    chart.area = area
    return chart


def middle(mark):
    return QPoint(round(mark.x + mark.width / 2), round(mark.y + mark.height / 2))


def inks(chart):
    return {shape.colour for shape in chart.item.drawing.shapes if isinstance(shape, Text)}


def point_at(chart, point):
    none = Qt.MouseButton.NoButton
    at = QPointF(point)
    chart.mouseMoveEvent(
        QMouseEvent(QEvent.Type.MouseMove, at, chart.mapToGlobal(at), none, none, Qt.KeyboardModifier.NoModifier)
    )


def spoken(chart):
    return QAccessible.queryAccessibleInterface(chart).text(QAccessible.Text.Description)


def test_it_is_as_wide_as_its_room_and_as_tall_as_it_needs(shown, qtbot):
    assert shown.height() == pytest.approx(shown.item.drawing.height, abs=1)
    wide = shown.width()
    shown.area.resize(900, 400)
    qtbot.waitUntil(lambda: shown.item.drawing.width == shown.width() == wide + 200)
    assert shown.transform().isIdentity()


def test_the_pointer_shows_the_number_where_it_comes_from_and_its_option(shown, qtbot, monkeypatch):
    told = []
    monkeypatch.setattr(QToolTip, "showText", lambda _at, text, _widget=None: told.append(text))
    mark = shown.marks[0]
    with qtbot.waitSignal(shown.pointed, check_params_cb=lambda option: option == mark.option):
        point_at(shown, middle(mark))
    assert "weight" in told[-1]
    assert "×" in told[-1]
    assert shown.cursor().shape() == Qt.CursorShape.PointingHandCursor
    with qtbot.waitSignal(shown.pointed, check_params_cb=lambda option: option is None):
        point_at(shown, QPoint(shown.width() - 1, shown.height() - 1))
    assert told[-1] == ""


def test_names_that_look_like_markup_are_escaped_in_tips(shown, describe, monkeypatch, qtbot):
    def hostile(width, look):
        drawing = describe(width, look)
        marks = tuple(mark._replace(tip="<img src='file:///x'>") for mark in drawing.marks)
        return type(drawing)(drawing.width, drawing.height, drawing.shapes, marks, "", "", "")

    told = []
    monkeypatch.setattr(QToolTip, "showText", lambda _at, text, _widget=None: told.append(text))
    shown.show_chart(hostile)
    qtbot.waitUntil(lambda: "<img" in shown.marks[0].tip)
    point_at(shown, middle(shown.marks[0]))
    qtbot.keyClick(shown, Qt.Key.Key_Home)
    assert len(told) >= 2
    assert not any("<img" in text for text in told)


def test_a_small_mark_can_be_pointed_at_and_the_smaller_of_two_wins(shown):
    for mark in shown.marks:
        assert shown.item.mark_at(QPointF(mark.x - 2, mark.y + 1)) is not None
        under = shown.item.mark_at(QPointF(mark.x + mark.width / 2, mark.y + mark.height / 2))
        assert under.width * under.height <= mark.width * mark.height


def test_a_click_and_enter_go_to_a_mark(shown, qtbot):
    mark = shown.marks[3]
    with qtbot.waitSignal(shown.chosen) as clicked:
        qtbot.mouseClick(shown.viewport(), Qt.MouseButton.LeftButton, pos=middle(mark))
    assert clicked.args[0].option == mark.option
    qtbot.keyClick(shown, Qt.Key.Key_Home)
    with qtbot.waitSignal(shown.chosen) as entered:
        qtbot.keyClick(shown, Qt.Key.Key_Return)
    assert entered.args == [shown.marks[0]]


def test_the_keys_walk_and_speak(shown, qtbot, monkeypatch):
    announced = []
    monkeypatch.setattr(chart_view, "announce", lambda _widget, text: announced.append(text))
    shown.setFocus()
    said = spoken(shown)
    assert said.startswith(shown.item.drawing.says)
    for _step in range(3):
        qtbot.keyClick(shown, Qt.Key.Key_Right)
    assert announced == [mark.tip for mark in shown.marks[:3]]
    assert spoken(shown) == shown.marks[2].tip.replace("\n", "; ")
    qtbot.keyClick(shown, Qt.Key.Key_Escape)
    assert spoken(shown) == said


def test_walking_brings_a_mark_into_sight(shown, qtbot):
    shown.area.resize(700, 150)
    qtbot.keyClick(shown, Qt.Key.Key_End)
    assert shown.visibleRegion().contains(middle(shown.marks[-1]))
    qtbot.keyClick(shown, Qt.Key.Key_Home)
    assert shown.visibleRegion().contains(middle(shown.marks[0]))


def test_a_walk_goes_on_while_figures_change(shown, describe, laid_out, qtbot):
    shown.setFocus()
    qtbot.keyClick(shown, Qt.Key.Key_Right)
    qtbot.keyClick(shown, Qt.Key.Key_Right)
    laid_out.clear()
    shown.show_chart(describe)
    qtbot.waitUntil(lambda: bool(laid_out))
    with qtbot.waitSignal(shown.chosen) as entered:
        qtbot.keyClick(shown, Qt.Key.Key_Return)
    assert entered.args == [shown.marks[1]]


def test_the_keyboard_is_seen_where_it_is(shown, qtbot):
    shown.area.above.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    shown.area.above.setFocus()
    before = shown.grab().toImage()
    shown.setFocus(Qt.FocusReason.TabFocusReason)
    entered = shown.grab().toImage()
    qtbot.keyClick(shown, Qt.Key.Key_Right)
    walked = shown.grab().toImage()
    shown.area.above.setFocus()
    assert before != entered != walked != before
    assert shown.grab().toImage() == before


def test_out_of_sight_nothing_is_laid_out_until_it_is_seen_again(shown, describe, laid_out, qtbot):
    shown.area.above.setFixedHeight(3000)
    QTest.qWait(20)
    assert shown.visibleRegion().isEmpty()
    laid_out.clear()
    for _edit in range(5):
        shown.show_chart(describe)
        QTest.qWait(5)
    assert not laid_out
    shown.area.ensureWidgetVisible(shown)
    qtbot.waitUntil(lambda: len(laid_out) == 1)


def test_many_changes_at_once_are_laid_out_once(shown, describe, laid_out, qtbot):
    laid_out.clear()
    for _edit in range(20):
        shown.show_chart(describe)
    qtbot.waitUntil(lambda: bool(laid_out))
    QTest.qWait(20)
    assert len(laid_out) == 1


def test_an_option_that_stands_out_fades_the_others(shown):
    before = shown.grab().toImage()
    shown.let_stand_out(shown.marks[0].option)
    assert shown.grab().toImage() != before
    shown.let_stand_out(None)
    assert shown.grab().toImage() == before


@pytest.mark.parametrize("theme", ["dark", "contrast"])
def test_it_wears_the_theme(shown, qapp, qtbot, theme):
    ink = shown.look().palette.ink
    THEME.use(qapp, theme)
    qtbot.waitUntil(lambda: ink not in inks(shown))
    assert shown.look().palette.ink in inks(shown)
    assert set(chart_view.PALETTES) == set(THEMES)


def test_its_text_grows_with_the_windows(shown, qapp, qtbot):
    size, height = shown.look().size, shown.height()
    THEME.use(qapp, "light", 200)
    qtbot.waitUntil(lambda: shown.height() > 1.4 * height)
    assert shown.look().size == pytest.approx(2 * size, abs=1)


def test_the_wheel_moves_the_page(shown):
    shown.area.above.setFixedHeight(50)
    shown.area.resize(700, 120)
    QTest.qWait(20)
    bar = shown.area.verticalScrollBar()
    at = shown.mapTo(shown.area.window(), QPoint(50, 30))
    QTest.wheelEvent(shown.area.window().windowHandle(), at, QPoint(0, -120))
    assert bar.value() > 0


def test_without_results_it_takes_no_room(shown, qtbot):
    shown.show_chart(None)
    qtbot.waitUntil(lambda: shown.height() == 0)
    qtbot.keyClick(shown, Qt.Key.Key_Right)
    assert shown.marks == ()
