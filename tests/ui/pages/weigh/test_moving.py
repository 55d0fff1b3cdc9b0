"""Bars that sum to 100, moved by mouse and keys; what is locked stays."""

import pytest
from builders import an_assessment
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from weigh_driver import LEFT, SHIFT, at, drag, press, row, steps, type_percent, weights


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
    assert "0 to 100" in page.groups[0].bars.refusal.text()
    assert page.groups[0].bars.refusal.isVisible()
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
    assert "no more than 50.0 %" in page.groups[0].bars.refusal.text()
    press(bar, Qt.Key.Key_Right)
    assert weights(document)["d2"] == 50
    assert "is locked" in page.groups[0].bars.refusal.text()
    press(bar, Qt.Key.Key_L)
    press(bar, Qt.Key.Key_Right)
    assert weights(document)["d2"] == 51


def test_with_all_others_locked_it_says_why_nothing_moves(page, document):
    row(page, "d1").lock.click()
    press(row(page, "d0").bar, Qt.Key.Key_Right)
    assert steps(document) == 0
    assert "All others are locked" in page.groups[0].bars.refusal.text()
    assert row(page, "d0").bar.value() == 600


def test_an_only_child_has_nothing_to_be_weighed_against(show):
    page = show(an_assessment(2, 1, 1))
    card = page.groups[0]
    assert card.instead.text() == "This stands alone, so there is nothing to weigh it against."
    assert not any(widget.isVisible() for widget in (card.bars, card.equal, card.way, card.reason))


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
    assert "All are locked" in page.groups[0].bars.refusal.text()
