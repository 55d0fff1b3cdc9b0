"""The Weigh page: bars that sum to 100, moved by mouse and keys, beside a ranking that follows."""

from dataclasses import replace

import pytest
from builders import DESK, OPPORTUNITY, RISK, a_cell, an_assessment, with_values
from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from riskdesk.domain.dimensions import Dimension
from riskdesk.domain.edits.dimensions import AddDimension
from riskdesk.domain.ids import DimensionId, OptionId
from riskdesk.domain.panel import Assessor
from riskdesk.domain.weighting import AssessorWeight, Swing, Weighting
from riskdesk.domain.weights import shares
from riskdesk.ui.pages.weigh.bar import HANDLE
from riskdesk.ui.pages.weigh.page import WeighPage
from riskdesk.ui.theme import THEME

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


@pytest.fixture
def show(qtbot, document, library, results, selection):
    """A page that shows an assessment."""

    def showing(a, width=1064):
        document.show(library.open(library.create(a)))
        page = WeighPage(document, results, selection)
        qtbot.addWidget(page)
        page.resize(width, 820)
        page.show()
        qtbot.waitExposed(page)
        QCoreApplication.processEvents()
        return page

    return showing


@pytest.fixture
def page(show):
    return show(a_tree())


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


@pytest.mark.parametrize(
    ("keys", "modifier", "percent"),
    [
        ([Qt.Key.Key_Right], None, 61), ([Qt.Key.Key_Left], None, 59),
        ([Qt.Key.Key_Up], None, 61), ([Qt.Key.Key_Down], None, 59),
        ([Qt.Key.Key_Right], SHIFT, 70), ([Qt.Key.Key_Left], SHIFT, 50),
        ([Qt.Key.Key_PageUp], None, 70), ([Qt.Key.Key_PageDown], None, 50),
        ([Qt.Key.Key_Home], None, 0), ([Qt.Key.Key_End], None, 100),
        ([Qt.Key.Key_Right] * 3, None, 63),
    ],
)  # fmt: skip
def test_keys_move_a_weight_and_its_siblings_give_way(page, document, keys, modifier, percent):
    bar = row(page, "d0").bar
    bar.setFocus()
    press(bar, *keys, modifier=modifier or Qt.KeyboardModifier.NoModifier)
    assert weights(document) == {"d0": percent, "d1": 100 - percent}
    assert weights(document, "d1") == {"d2": 25, "d3": 75}
    assert row(page, "d1").percent.text() == f"{100 - percent:.1f} %"


def test_where_one_reads_from_the_right_the_left_key_adds(page, document):
    page.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    bar = row(page, "d0").bar
    bar.setFocus()
    press(bar, Qt.Key.Key_Left)
    press(bar, Qt.Key.Key_Left, modifier=SHIFT)
    assert weights(document)["d0"] == 71
    drag(bar, 71, 20)
    assert weights(document)["d0"] == pytest.approx(20, abs=1)


def test_one_drag_is_one_step_and_one_undo(page, document):
    before = document.current.dimensions
    drag(row(page, "d2").bar, 25, 40, 60, 80)
    assert weights(document, "d1")["d2"] == pytest.approx(80, abs=1)
    assert steps(document) == 1
    drag(row(page, "d2").bar, 80, 70)
    assert steps(document) == 2
    document.undo()
    document.undo()
    assert document.current.dimensions == before
    assert row(page, "d2").percent.text() == "25.0 %"
    assert row(page, "d2").bar.value() == 250


def test_taking_hold_of_the_handle_moves_nothing(page, document):
    bar = row(page, "d2").bar
    QTest.mouseClick(bar, LEFT, pos=at(bar, 25) + QPoint(3, 0))
    assert steps(document) == 0
    QTest.mouseClick(bar, LEFT, pos=at(bar, 50))
    assert weights(document, "d1")["d2"] == pytest.approx(50, abs=1)


def test_a_drag_to_the_end_and_back_brings_the_others_back(show, document):
    page = show(an_assessment(2, 3, 1))
    before = weights(document)
    bar = row(page, "d2").bar
    QTest.mousePress(bar, LEFT, pos=at(bar, before["d2"]))
    QTest.mouseMove(bar, at(bar, 100))
    assert weights(document) == {"d0": 0, "d1": 0, "d2": 100}
    QTest.mouseMove(bar, at(bar, before["d2"]))
    now = weights(document)
    assert now["d1"] / now["d0"] == pytest.approx(2, abs=0.05)


def test_a_number_is_typed(page, document):
    type_percent(page, "d0", "12,5 %")
    assert weights(document) == {"d0": 12.5, "d1": 87.5}
    assert row(page, "d0").percent.text() == "12.5 %"


@pytest.mark.parametrize("text", ["many", "101", "-1", "nan", ""])
def test_what_is_no_percentage_is_refused_beside_and_kept(page, document, text):
    row(page, "d0").percent.clear()
    type_percent(page, "d0", text)
    assert steps(document) == 0
    assert "0 to 100" in page.groups[0].refusal.text()
    assert page.groups[0].refusal.isVisible()
    assert row(page, "d0").percent.text() == text


def test_a_locked_weight_stays_while_the_others_give_way(show, document):
    page = show(an_assessment(2, 3, 1))
    type_percent(page, "d2", "50")
    bar = row(page, "d2").bar
    bar.setFocus()
    press(bar, Qt.Key.Key_L)
    assert row(page, "d2").lock.isChecked()
    assert "locked" in bar.accessibleName()
    type_percent(page, "d0", "40")
    assert weights(document) == {"d0": 40, "d1": 10, "d2": 50}
    type_percent(page, "d0", "90")
    assert weights(document) == {"d0": 50, "d1": 0, "d2": 50}
    assert "no more than 50.0 %" in page.groups[0].refusal.text()
    press(bar, Qt.Key.Key_Right)
    assert weights(document)["d2"] == 50
    assert "is locked" in page.groups[0].refusal.text()
    press(bar, Qt.Key.Key_L)
    press(bar, Qt.Key.Key_Right)
    assert weights(document)["d2"] == 51


def test_with_all_others_locked_it_says_why_nothing_moves(page, document):
    row(page, "d1").lock.click()
    press(row(page, "d0").bar, Qt.Key.Key_Right)
    assert steps(document) == 0
    assert "All others are locked" in page.groups[0].refusal.text()
    assert row(page, "d0").bar.value() == 600


def test_an_only_child_has_nothing_to_be_weighed_against(show, document):
    page = show(an_assessment(2, 1, 1))
    press(row(page, "d0").bar, Qt.Key.Key_Left)
    assert steps(document) == 0
    assert "nothing to weigh it against" in page.groups[0].refusal.text()


def test_locks_belong_to_the_window_and_leave_no_step(page, document):
    row(page, "d0").lock.click()
    assert steps(document) == 0


def test_equal_weighs_all_that_is_not_locked_alike(show, document):
    page = show(an_assessment(2, 3, 1))
    before = weights(document)
    page.groups[0].equal.click()
    assert list(weights(document).values()) == [33.3, 33.3, 33.3]
    document.undo()
    assert weights(document) == before
    row(page, "d2").lock.click()
    page.groups[0].equal.click()
    assert weights(document) == {"d0": 25, "d1": 25, "d2": 50}
    for dimension in ("d0", "d1"):
        row(page, dimension).lock.click()
    page.groups[0].equal.click()
    assert "All are locked" in page.groups[0].refusal.text()


def test_a_leaf_says_what_it_weighs_in_the_whole(page):
    assert row(page, "d3").share.text() == "30.0 % of everything"
    assert page.groups[1].heading.text() == "Danger"
    assert page.groups[1].line.text() == "Divides 40.0 % of everything."
    type_percent(page, "d1", "80")
    assert row(page, "d3").share.text() == "60.0 % of everything"


def test_the_swing_is_named_with_its_ends(page):
    assert row(page, "d0").swing.text() == "worst: 0, best: 100"
    assert row(page, "d3").swing.text() == "worst: 100, best: 0"
    assert row(page, "d0").bar.accessibleDescription() == (
        "What the swing from worst (0) to best (100) on “Trade” is worth, compared with the others."
    )


def test_a_bar_speaks(page):
    spoken = QAccessible.queryAccessibleInterface(row(page, "d3").bar)
    assert spoken.text(QAccessible.Text.Name) == "Unrest, 75.0 percent of Danger, unlocked"
    assert spoken.role() == QAccessible.Role.Slider


def test_the_ranking_follows_and_marks_what_moved(page, document, results):
    assert [page.ranking.ranking.option(n) for n in (0, 1)] == ["o0", "o1"]
    bar = row(page, "d0").bar
    QTest.mousePress(bar, LEFT, pos=at(bar, 60))
    QTest.mouseMove(bar, at(bar, 10))
    assert [page.ranking.ranking.option(n) for n in (0, 1)] == ["o1", "o0"]
    names = [page.ranking.ranking.index(n).data() for n in (0, 1)]
    assert names == ["▲ Option 1", "▼ Option 0"]
    assert page.moves.text() == "Since this weighing began: ▼ Option 0 1 → 2;  ▲ Option 1 2 → 1"
    told = page.ranking.ranking.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert told.startswith("1. Option 1: ")
    assert "It stood at 2 when this weighing began." in told
    QTest.mouseMove(bar, at(bar, 60))
    assert not page.moves.isVisible()
    QTest.mouseRelease(bar, LEFT, pos=at(bar, 60))


def test_rows_glide_to_their_places_and_arrive(page, qtbot):
    page.ranking._may_glide = lambda: True
    type_percent(page, "d0", "10")
    assert page.ranking.offset(0) == pytest.approx(1, abs=0.2)
    assert page.ranking.offset(1) == pytest.approx(-1, abs=0.2)
    before = page.ranking.grab().toImage()
    qtbot.waitUntil(lambda: page.ranking.offset(0) == 0 == page.ranking.offset(1))
    assert page.ranking.grab().toImage() != before


def test_the_cursor_stays_on_its_option(page, selection):
    page.ranking.setFocus()
    page.ranking.setCurrentIndex(page.ranking.ranking.index(0))
    assert selection.option == OptionId("o0")
    type_percent(page, "d0", "10")
    assert page.ranking.ranking.option(page.ranking.currentIndex().row()) == "o0"


def test_a_method_that_is_not_built_is_said_instead_of_bars(show):
    way = Weighting(DimensionId("d1"), Swing(((DimensionId("d2"), 100.0), (DimensionId("d3"), 50.0))))
    page = show(replace(a_tree(), weighting=(way,)))
    assert not page.groups[1].bars.isVisible()
    assert not page.groups[1].equal.isVisible()
    assert "method “swing”, which this version cannot compute" in page.groups[1].instead.text()
    assert page.groups[0].bars.isVisible()
    assert row(page, "d3").share.text() == ""


def own_weights(assessor):
    return tuple(AssessorWeight(assessor, DimensionId(d), w) for d, w in (("d0", 10.0), ("d1", 90.0)))


def test_assessors_who_weigh_for_themselves_are_named(show):
    other = Assessor("bee", "Bee")
    page = show(replace(a_tree(), assessors=(Assessor(DESK, "Desk"), other), weights=own_weights("bee")))
    assert page.notice.text().startswith("Bee weighs for themselves.")
    assert page.groups[0].bars.isVisible()
    page = show(replace(a_tree(), assessors=(other,), scores={}, weights=own_weights("bee")))
    assert "Every assessor weighs these for themselves" in page.groups[0].instead.text()
    assert not page.groups[0].bars.isVisible()
    assert page.groups[1].bars.isVisible()


def test_a_new_dimension_gets_a_bar(page, document, qtbot):
    document.edit(AddDimension(Dimension(DimensionId("new"), "New", OPPORTUNITY)))
    qtbot.waitUntil(lambda: row(page, "new").bar.isVisible())
    assert sum(weights(document).values()) == pytest.approx(100, abs=0.2)


def test_a_hidden_page_catches_up_when_shown(page, document):
    page.hide()
    bar = row(page, "d0").bar
    bar.moved.emit(10.0)
    page.show()
    QCoreApplication.processEvents()
    assert row(page, "d1").percent.text() == "90.0 %"
    assert page.ranking.ranking.option(0) == "o1"


def test_a_hidden_page_makes_its_bars_only_when_shown(page, document):
    page.hide()
    before = page.groups
    document.edit(AddDimension(Dimension(DimensionId("new"), "New", OPPORTUNITY)))
    assert page.groups is before
    page.show()
    assert row(page, "new").percent.text() == f"{weights(document)['new']:.1f} %"


def test_nothing_to_weigh_leads_to_the_frame(show, qtbot, selection):
    page = show(an_assessment(2, 0, 1))
    assert page.empty.isVisible()
    with qtbot.waitSignal(selection.page_wanted) as wanted:
        page.empty.button.click()
    assert wanted.args == ["frame"]


def of_forty():
    a = an_assessment(3, 40, 1)
    names = [d.name + " with a name that goes on and on" * (n % 3) for n, d in enumerate(a.dimensions)]
    return replace(a, dimensions=tuple(replace(d, name=n) for d, n in zip(a.dimensions, names, strict=True)))


@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("width", [560, 1064])
@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_forty_dimensions_fit_any_pane(show, qapp, percent, width, direction):
    THEME.use(qapp, "light", percent)
    page = show(of_forty(), width)
    page.setLayoutDirection(direction)
    QCoreApplication.processEvents()
    assert page.width() == width
    card = page.groups[0]
    for r in card.rows:
        for widget in (r.name, r.swing, r.bar, r.percent, r.lock, r.share):
            place = widget.rect().translated(widget.mapTo(card, QPoint()))
            assert card.rect().contains(place), widget
            assert widget.height() >= min(
                widget.minimumSizeHint().height(), widget.heightForWidth(widget.width()) or 999
            )
        assert r.bar.width() >= 100
        assert r.percent.width() > r.percent.fontMetrics().horizontalAdvance("100.0 %")
    beside = card.mapTo(page, QPoint()).y() == page._side.mapTo(page, QPoint()).y()
    assert beside is (width == 1064 and percent == 100)


def test_text_that_grows_while_the_page_is_shown_still_fits(show, qapp):
    page = show(of_forty())
    assert page._content.beside
    THEME.use(qapp, "light", 200)
    QCoreApplication.processEvents()
    assert not page._content.beside
    for r in page.groups[0].rows:
        assert r.percent.width() > r.percent.fontMetrics().horizontalAdvance("100.0 %") + 8
        assert r.lock.width() >= r.lock.sizeHint().width()
    THEME.use(qapp, "light", 100)
    QCoreApplication.processEvents()
    assert page._content.beside
