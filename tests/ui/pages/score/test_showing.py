"""Scenarios, assessors, another frame, and what is on screen."""

from dataclasses import replace

import pytest
from builders import an_assessment
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QRegion
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from score_driver import Key, at, go_to, type_text, value, where

from riskdesk.domain.edits.options import AddOption, RemoveOption
from riskdesk.domain.edits.scenarios import AddScenario
from riskdesk.domain.edits.scores import SetRationale, SetValue
from riskdesk.domain.ids import AssessorId, OptionId, ScenarioId
from riskdesk.domain.options import Option
from riskdesk.domain.scenarios import Scenario
from riskdesk.ui.pages.score.page import ScorePage
from riskdesk.ui.theme import THEME


def test_the_tabs_name_each_scenario_with_its_likelihood(page, selection):
    assert page.tabs.accessibleTabName(0) == "Violence keeps escalating, realistic possibility, 43 %"
    assert page.tabs.tabText(3) == "All scenarios"
    page.tabs.setFocus()
    QTest.keyClick(page.tabs, Key.Key_Right)
    assert selection.scenario == "violence-steady"
    assert page.table.face(0, 0).text == "55"


@pytest.mark.parametrize("count", [1, 2, 12])
def test_the_tabs_follow_an_assessment_with_fewer_or_more_scenarios(page, document, library, count):
    document.show(library.open(library.create(an_assessment(scenarios=count))))
    assert page.tabs.count() == count + 1
    assert page.tabs.tabText(count) == "All scenarios"
    document.edit(AddScenario(Scenario(ScenarioId("new"), "New")))
    assert page.tabs.count() == count + 2
    document.undo()
    assert page.tabs.count() == count + 1
    assert page.tabs.currentIndex() == 0


def test_what_is_typed_under_all_scenarios_holds_in_all(page, document, selection):
    page.tabs.setCurrentIndex(3)
    go_to(page, at("formal-alliance", "regional-balancing"))
    assert selection.cell.scenario is None
    type_text(page, "12")
    assert value(document, at(dimension="regional-balancing", scenario=None)) == 12.0


def test_a_cell_that_is_wanted_from_elsewhere_becomes_the_current_one(page, selection):
    selection.go_to_cell(at("decline", "relations-with-kabul", ScenarioId("hard-answer")))
    assert where(page) == (4, 3)
    assert page.tabs.currentIndex() == 2
    assert page.inspector.heading.text() == "Decline and carry on as now · Relations with Kabul"


def test_the_current_cell_stays_when_options_are_added_and_is_let_go_when_its_option_leaves(page, document, selection):
    go_to(page, at("regional-balancing"))
    document.edit(AddOption(Option(OptionId("new"), "New"), 0))
    assert where(page) == (4, 0)
    assert selection.cell == at("regional-balancing")
    document.edit(RemoveOption(OptionId("regional-balancing")))
    assert where(page) == (0, 0)
    assert selection.cell == at("new")


def test_another_assessment_is_shown_when_it_is_opened(page, document, library):
    copy = library.duplicate(document.current.id)
    document.show(library.open(copy))
    go_to(page, at())
    type_text(page, "5")
    assert value(document, at()) == 5.0
    document.show(None)
    assert page.empty.isVisible()
    assert not page.grid.isVisible()


def test_without_options_the_page_leads_to_frame(qtbot, document, selection, library):
    blank = replace(document.current, options=(), scores={}, assumptions=())
    document.show(library.open(library.create(blank)))
    page = ScorePage(document, selection)
    qtbot.addWidget(page)
    page.show()
    with qtbot.waitSignal(selection.page_wanted) as wanted:
        QTest.mouseClick(page.empty.button, Qt.MouseButton.LeftButton)
    assert wanted.args == ["frame"]


def test_assessors_are_offered_only_when_there_are_several(page, document, selection, library):
    assert not page.assessor.isVisible()
    first = document.current.assessors[0]
    two = replace(document.current, assessors=(first, replace(first, id=AssessorId("b"), name="Second")))
    document.show(library.open(library.create(two)))
    assert page.assessor.isVisible()
    page.assessor.activated.emit(1)
    assert selection.assessor == "b"
    assert page.table.face(0, 0) is None


def test_blank_scores_are_one_click_away_and_can_be_undone(page, document):
    before = document.current
    page.blank.trigger()
    assert not document.current.scores
    assert not page.blank.isEnabled()
    document.undo()
    assert document.current is before


class Paints(QObject):
    """The regions that a widget paints."""

    def __init__(self, widget):
        super().__init__(widget)
        self.region = QRegion()
        widget.installEventFilter(self)

    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            self.region += event.region()
        return False


def test_an_edit_repaints_its_cell_and_no_more(page, document, qtbot):
    go_to(page, at("decline"))
    qtbot.wait(50)
    paints = Paints(page.grid.viewport())
    cell = at("limited-cooperation", "regional-balancing")
    document.edit(SetValue(cell, 3.0))
    qtbot.waitUntil(lambda: not paints.region.isEmpty())
    place = page.grid.visualRect(page.table.place(cell))
    assert paints.region.boundingRect() == place


def test_the_bar_is_as_long_as_the_score(page, document, qtbot):
    cell = at("decline", "security-cooperation")
    go_to(page, at())

    def coloured():
        picture = page.grid.viewport().grab(page.grid.visualRect(page.table.place(cell))).toImage()
        blue = THEME.colours.opportunity
        return max(
            sum(picture.pixelColor(x, y).name() == blue for x in range(picture.width()))
            for y in range(picture.height())
        )

    document.edit(SetValue(cell, 20.0))
    short = coloured()
    document.edit(SetValue(cell, 80.0))
    assert coloured() == pytest.approx(4 * short, rel=0.1)


def test_typing_a_reason_keeps_the_cursor_where_it_is(page, document):
    go_to(page, at())
    QTest.keyClick(page.grid, "n")
    field = page.inspector.rationale
    QTest.keyClicks(field, "More ")
    QTest.keyClick(field, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    position = field.textCursor().position()
    assert document.current.score(at()).rationale.startswith("More ")
    document.edit(SetRationale(at("decline"), "Elsewhere."))
    assert field.textCursor().position() == position == len("More ")


@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("width", [560, 1064, 1500])
def test_no_label_is_clipped(page, qapp, qtbot, percent, width):
    THEME.use(qapp, "light", percent)
    page.resize(width, 820)
    qtbot.wait(50)
    for label in page.findChildren(QLabel):
        if label.isVisible() and label.wordWrap():
            # Two pixels are the rounding of layouts within layouts; a line of text is far more.
            assert label.height() >= label.heightForWidth(label.width()) - 2, label.text()
        assert label.textFormat() is Qt.TextFormat.PlainText


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
def test_the_grid_follows_the_theme(page, qapp, theme):
    THEME.use(qapp, theme)
    picture = page.grid.grab().toImage()
    names = {picture.pixelColor(x, y).name() for x in range(0, picture.width(), 2) for y in range(picture.height())}
    assert {THEME.colours.surface, THEME.colours.opportunity, THEME.colours.risk} <= names


def test_a_narrow_window_shows_four_dimensions_of_the_first_brief(qtbot, page):
    page.resize(619, 560)
    qtbot.wait(10)
    header = page.grid.horizontalHeader()
    assert header.sectionPosition(3) + header.sectionSize(3) <= page.grid.viewport().width() + 1


def test_every_header_says_which_way_is_better_at_any_width(qtbot, page):
    header = page.grid.horizontalHeader()
    for width in (619, 1064, 1800):
        page.resize(width, 800)
        qtbot.wait(10)
        lines = ["\n".join(header.small_lines(column)) for column in range(header.count())]
        assert all("better" in line for line in lines[:3])
        assert all("worse" in line for line in lines[3:])
