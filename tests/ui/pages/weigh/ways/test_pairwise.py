"""One pair at a time."""

from dataclasses import replace

import pytest
from builders import an_assessment
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from weigh_driver import LEFT, choose, counting, method, press, shown, steps

from riskdesk.domain.ids import DimensionId
from riskdesk.domain.weighting import Judgement, Pairwise, Weighting

D0, D1, D2, D3 = (DimensionId(f"d{n}") for n in range(4))
NEXT = Qt.Key.Key_Return


@pytest.fixture
def page(show):
    return show(an_assessment(2, 3, 1))


@pytest.fixture
def panel(page):
    return choose(page, Pairwise.name)


def names(panel):
    return [label.text()[-1] for label in panel.pair.names]


def answer(panel, *keys):
    press(panel.pair.bar, *keys)


def given(panel):
    return [panel.given.item(row).text() for row in range(panel.given.count())]


def test_answers_count_from_the_one_that_connects_all(page, panel, document):
    answer(panel, Qt.Key.Key_3)
    assert steps(document) == 0
    assert page.groups[0].state.text().startswith("1 more answer is needed before these count.")
    assert panel.pair.answer.text() == ("“Dimension 0” matters 3 times as much as “Dimension 1” (moderately more)")
    answer(panel, NEXT)
    assert names(panel) == ["1", "2"]
    answer(panel, Qt.Key.Key_2)
    assert method(document) == Pairwise((Judgement(D0, D1, 3.0), Judgement(D1, D2, 2.0)))
    assert counting(document) == {"d0": 66.7, "d1": 22.2, "d2": 11.1}
    assert shown(panel.weights.bars) == {"d0": "66.7 %", "d1": "22.2 %", "d2": "11.1 %"}
    assert not page.groups[0].state.isVisible()
    assert panel.so_far.text() == "2 of 3 pairs are answered. " + (
        "This is enough to count; 2 answers are not yet checked by any other."
    )
    assert "nothing can be said" in panel.consistency.text()


def test_undo_goes_back_to_the_answers_that_did_not_count(page, panel, document):
    answer(panel, Qt.Key.Key_3, NEXT, Qt.Key.Key_2)
    document.undo()
    assert page.groups[0].way.currentText() == "Pairwise"
    assert len(given(panel)) == 1
    document.redo()
    assert len(given(panel)) == 2


def test_arrows_minus_and_numbers_answer_for_either_side(panel):
    bar = panel.pair.bar
    for keys, said in (
        ([Qt.Key.Key_Left], "“Dimension 0” matters 2 times"),
        ([Qt.Key.Key_Minus], "“Dimension 1” matters 2 times"),
        ([Qt.Key.Key_9], "“Dimension 1” matters 9 times"),
        ([Qt.Key.Key_1], "“Dimension 0” matters as much as “Dimension 1”"),
        ([Qt.Key.Key_Right] * 2, "“Dimension 1” matters 3 times"),
        ([Qt.Key.Key_Delete], "Not answered yet"),
    ):
        press(bar, *keys)
        assert panel.pair.answer.text().startswith(said)
        spoken = QAccessible.queryAccessibleInterface(bar)
        assert spoken.text(QAccessible.Text.Name).endswith(panel.pair.answer.text())
    assert spoken.role() == QAccessible.Role.Slider


def test_a_click_answers_on_the_side_where_it_falls(panel):
    bar = panel.pair.bar
    QTest.mouseClick(bar, LEFT, pos=QPoint(14, 8))
    assert panel.pair.answer.text().startswith("“Dimension 0” matters 9 times")
    panel.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    QTest.mouseClick(bar, LEFT, pos=QPoint(14, 8))
    assert panel.pair.answer.text().startswith("“Dimension 1” matters 9 times")


def test_going_on_needs_an_answer_and_skipping_does_not(panel):
    answer(panel, NEXT)
    assert names(panel) == ["0", "1"]
    assert not panel.pair.next.isEnabled()
    panel.pair.skip.click()
    assert names(panel) == ["1", "2"]
    panel.pair.skip.click()
    panel.pair.skip.click()
    assert not panel.pair.isVisible()
    assert panel.done.text() == "3 pairs were skipped."
    panel.ask_again.click()
    assert names(panel) == ["0", "1"]


def test_consistency_names_the_pair_that_fits_least_and_asks_it_again(panel, document):
    answer(panel, Qt.Key.Key_9, NEXT, Qt.Key.Key_9, NEXT, Qt.Key.Key_1, Qt.Key.Key_Minus, Qt.Key.Key_3, NEXT)
    assert panel.so_far.text() == "All 3 pairs are answered."
    assert not panel.pair.isVisible()
    assert "too high" in panel.consistency.text()
    assert "Fine up to 0.10 (Saaty’s random index)." in panel.consistency.text()
    marked = [text for text in given(panel) if text.startswith("⚠")]
    assert len(marked) == 1
    panel.reconsider.click()
    assert all(name.text() in marked[0] for name in panel.pair.names)
    assert panel.pair.bar.hasFocus() or not panel.window().isActiveWindow()


def test_answers_that_agree_are_fine(panel):
    answer(panel, Qt.Key.Key_2, NEXT, Qt.Key.Key_2, NEXT, Qt.Key.Key_4)
    assert panel.consistency.text().startswith("Consistency ratio 0.00: fine.")
    assert not panel.reconsider.isVisible()
    assert not any("⚠" in text for text in given(panel))


def test_an_answer_is_asked_again_or_removed_from_the_list(page, panel, document):
    answer(panel, Qt.Key.Key_2, NEXT, Qt.Key.Key_2, NEXT)
    panel.given.setCurrentRow(0)
    press(panel.given, Qt.Key.Key_Return)
    assert names(panel) == ["0", "1"]
    answer(panel, Qt.Key.Key_7)
    assert method(document).judgements[0] == Judgement(D0, D1, 7.0)
    before = counting(document)
    press(panel.given, Qt.Key.Key_Delete)
    assert len(given(panel)) == 1
    assert counting(document) == before
    assert page.groups[0].state.isVisible()
    panel.pair.next.click()
    answer(panel, Qt.Key.Key_7)
    assert counting(document) == before
    assert not page.groups[0].state.isVisible()


def test_a_pair_judged_twice_in_a_file_shows_the_mean_and_is_answered_once(show, document):
    twice = Pairwise((Judgement(D0, D1, 2.0), Judgement(D0, D1, 8.0)))
    page = show(replace(an_assessment(2, 2, 1), weighting=(Weighting(None, twice),)))
    panel = page.groups[0].panel
    assert given(panel) == [
        "“Dimension 0” matters 4 times as much as “Dimension 1” (between moderately more and strongly more)"
    ]
    panel.given.setCurrentRow(0)
    press(panel.given, Qt.Key.Key_Return)
    answer(panel, Qt.Key.Key_5)
    assert method(document) == Pairwise((Judgement(D0, D1, 5.0),))


def test_each_name_stands_over_its_end_of_the_scale_in_both_directions(panel):
    left, right = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
    for direction, sides in (
        (Qt.LayoutDirection.RightToLeft, (right, left)),
        (Qt.LayoutDirection.LeftToRight, (left, right)),
    ):
        panel.window().setLayoutDirection(direction)
        for name, side in zip(panel.pair.names, sides, strict=True):
            assert name.alignment() & side
            assert name.alignment() & Qt.AlignmentFlag.AlignAbsolute
