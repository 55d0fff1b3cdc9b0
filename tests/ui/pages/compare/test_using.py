"""What can be done on the Compare page: pointing, going to a score, tables, taking charts along."""

from compare_driver import see
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtTest import QTest


def test_an_option_stands_out_in_every_chart_and_elsewhere(page, selection, document):
    see(page, page.slopes)
    before = page.slopes.chart.grab().toImage()
    mark = page.outcomes.chart.marks[0]
    see(page, page.outcomes)
    QTest.mouseMove(page.outcomes.chart.viewport(), QPoint(round(mark.x + 2), round(mark.y + 4)))
    assert selection.option == mark.option
    assert page.slopes.chart.grab().toImage() != before
    selection.point_at(None)
    assert page.slopes.chart.grab().toImage() == before


def test_a_bar_leads_to_its_score_by_mouse_and_by_keys(page, selection, document, qtbot):
    mark = next(mark for mark in page.outcomes.chart.marks if mark.dimension)
    with qtbot.waitSignal(selection.page_wanted) as wanted:
        qtbot.mouseClick(
            page.outcomes.chart.viewport(),
            Qt.MouseButton.LeftButton,
            pos=QPoint(round(mark.x + mark.width / 2), round(mark.y + mark.height / 2)),
        )
    assert wanted.args == ["score"]
    assert (selection.cell.option, selection.cell.dimension, selection.cell.scenario) == mark[-3:]
    page.regret.chart.setFocus()
    see(page, page.regret)
    qtbot.keyClick(page.regret.chart, Qt.Key.Key_End)
    with qtbot.waitSignal(selection.page_wanted):
        qtbot.keyClick(page.regret.chart, Qt.Key.Key_Return)
    last = page.regret.chart.marks[-1]
    assert (selection.cell.option, selection.cell.scenario) == (last.option, last.scenario)
    assert selection.cell.dimension == document.current.tree.leaves[0].id


def test_every_chart_has_its_table_and_its_method(page, qtbot):
    for card in page.cards:
        card.table_action.trigger()
        card.method_action.trigger()
        see(page, card)
        assert card.twin.isVisible()
        assert not card.chart.isVisible()
        assert card._method.isVisible()
        assert len(card._method.text()) > 40
        head = [card.twin.model().headerData(n, Qt.Orientation.Horizontal) for n in range(2)]
        assert head[0] == "Option"
        card.table_action.trigger()
        assert card.chart.isVisible()
        assert not card.twin.isVisible()


def test_charts_are_copied_and_saved(page, tmp_path, answers, qtbot, document):
    actions = {action.text(): action for action in page.outcomes.menu.menu().actions()}
    clipboard = QGuiApplication.clipboard()
    actions["Copy as picture"].trigger()
    assert clipboard.image().width() > 1000
    actions["Copy as SVG"].trigger()
    assert clipboard.text().startswith("<svg")
    actions["Copy figures"].trigger()
    copied = clipboard.text()
    assert copied.startswith("Option\tScenario\tOutcome")
    clipboard.clear()
    qtbot.keyClick(page.outcomes.chart, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert clipboard.text() == copied
    clipboard.clear()
    answers.save = tmp_path / "bars.png"
    actions["Save picture…"].trigger()
    assert answers.suggested.endswith(".png")
    assert answers.save.read_bytes().startswith(b"\x89PNG")
    answers.save = tmp_path / "nowhere" / "bars.png"
    with qtbot.waitSignal(document.refused) as refused:
        actions["Save picture…"].trigger()
    assert "could not be written" in refused.args[0]


def test_charts_have_names_and_say_what_they_show(page):
    for card in page.cards:
        see(page, card)
        spoken = QAccessible.queryAccessibleInterface(card.chart)
        assert len(spoken.text(QAccessible.Text.Name)) > 5
        assert spoken.text(QAccessible.Text.Description).startswith(card.line.text())
        assert card.chart.focusPolicy() == Qt.FocusPolicy.StrongFocus
