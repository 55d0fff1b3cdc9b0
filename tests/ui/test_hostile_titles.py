"""Titles that try to draw a picture, follow a link or hide in markup are shown as they stand, everywhere."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolTip, QWidget

from riskdesk.domain.assessment import Assessment
from riskdesk.domain.briefs import Brief
from riskdesk.domain.dimensions import Dimension, Kind
from riskdesk.domain.ids import AssessmentId, BriefId, DimensionId, OptionId, ScenarioId
from riskdesk.domain.options import Option
from riskdesk.domain.scenarios import Scenario
from riskdesk.ui.actions import PAGES

RED = QColor(255, 0, 0).rgb()


@pytest.fixture
def evil(tmp_path):
    """A title that is a red picture wherever it is read as rich text."""
    picture = QImage(64, 64, QImage.Format.Format_RGB32)
    picture.fill(RED)
    picture.save(str(tmp_path / "red.png"))
    return f"<img src='file://{tmp_path}/red.png' width=64 height=64><b>bold</b>"


@pytest.fixture
def hostile(desk, library, evil):
    a = Assessment(
        AssessmentId("evil"),
        evil,
        question=evil,
        marking=evil,
        note=evil,
        briefs=(Brief(BriefId("b"), evil, author=evil, paragraphs=(evil, evil)),),
        options=tuple(Option(OptionId(f"o{n}"), f"{n} {evil}", evil) for n in range(3)),
        dimensions=tuple(Dimension(DimensionId(f"d{n}"), f"{n} {evil}", Kind.RISK) for n in range(2)),
        scenarios=tuple(Scenario(ScenarioId(f"s{n}"), f"{n} {evil}") for n in range(2)),
    )
    desk.document.show(library.open(library.create(a)))
    return desk


def red_pixels(widget: QWidget) -> int:
    image = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    return memoryview(image.constBits()).cast("I").tolist().count(RED)


def test_the_picture_would_be_red_where_rich_text_is_read(qtbot, evil):
    from PySide6.QtWidgets import QLabel

    control = QLabel(evil)
    qtbot.addWidget(control)
    control.resize(300, 200)
    assert red_pixels(control) > 1000


@pytest.mark.parametrize("page", PAGES)
def test_no_page_and_no_part_of_the_shell_draws_it(hostile, page):
    hostile.window.show_page(page)
    QTest.qWait(300)
    assert red_pixels(hostile.window) == 0


def test_no_menu_draws_it(hostile):
    from riskdesk.domain.edits.options import ReviseOption

    option = hostile.document.current.options[0]
    hostile.document.edit(ReviseOption(replace(option, name=option.name + "!")))
    hostile.window.menus.offer_recent([hostile.document.current.title], lambda _file: None)
    for menu in (hostile.window.menus.recent, *hostile.window.menus._menus.values()):
        menu.popup(QPoint(0, 0))
        QTest.qWait(20)
        assert red_pixels(menu) == 0
        menu.close()
    hostile.window.actions_["history"].trigger()
    QTest.qWait(20)
    assert red_pixels(hostile.window) == 0


def test_no_palette_draws_it(hostile):
    for wanted in ("palette", "find"):
        hostile.window.actions_[wanted].trigger()
        palette = hostile.furnishing.showing.shown
        palette.line.setText("img")
        assert red_pixels(palette) == 0
        palette.close()


def test_no_strip_draws_it(hostile, evil):
    for strip in (hostile.window.notice, hostile.window.unsaved, hostile.window.hint):
        strip.say(evil)
        assert red_pixels(hostile.window) == 0


def tips(desk):
    """Every tooltip of the shell, and of Home's table and the ranking."""
    for widget in desk.window.findChildren(QWidget):
        if widget.toolTip():
            yield widget.toolTip()
    for model in (desk.window.pages["home"].table, desk.furnishing.dock.ranking.rows):
        for row in range(model.rowCount()):
            yield model.index(row, 0).data(Qt.ItemDataRole.ToolTipRole)


def test_no_tooltip_draws_it(hostile):
    hostile.window.show_page("home")
    QTest.qWait(50)
    with_markup = [tip for tip in tips(hostile) if "red.png" in tip]
    assert with_markup
    for tip in with_markup:
        QToolTip.showText(QPoint(10, 10), tip, hostile.window)
        QTest.qWait(10)
        label = next(w for w in hostile.window.topLevelWidget().findChildren(QWidget) + _tip_labels() if _is_tip(w))
        assert red_pixels(label) == 0
        assert "<img" not in tip
    QToolTip.hideText()


def _tip_labels():
    from PySide6.QtWidgets import QApplication

    return QApplication.topLevelWidgets()


def _is_tip(widget):
    return widget.inherits("QTipLabel")
