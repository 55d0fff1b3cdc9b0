"""An order of importance with ties."""

import pytest
from builders import an_assessment
from PySide6.QtCore import Qt
from weigh_driver import choose, counting, method, press, steps

from riskdesk.domain.ids import DimensionId
from riskdesk.domain.weighting import Ranked
from riskdesk.ui.pages.weigh.ways.order import dropped, moved, ranks, tied, tied_rows

A, B, C, D = (DimensionId(letter) for letter in "abcd")
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def page(show):
    return show(an_assessment(2, 4, 1))


@pytest.fixture
def panel(page):
    return choose(page, Ranked.name)


def order(document):
    return ["".join(d[1] for d in place) for place in method(document).order]


def test_keys_and_buttons_move_the_row_under_the_cursor(panel, document):
    assert order(document) == ["3", "2", "1", "0"]
    press(panel.list, Qt.Key.Key_Down)
    press(panel.list, Qt.Key.Key_Up, modifier=ALT)
    assert order(document) == ["2", "3", "1", "0"]
    panel.down.click()
    panel.down.click()
    assert order(document) == ["3", "1", "2", "0"]
    assert panel.list.current == "d2"
    assert steps(document) == 4


def test_t_and_the_box_tie_with_the_row_above(panel, document):
    press(panel.list, Qt.Key.Key_Down, Qt.Key.Key_T)
    assert order(document) == ["32", "1", "0"]
    assert panel.tie.isChecked()
    assert counting(document) == pytest.approx({"d3": 39.6, "d2": 39.6, "d1": 14.6, "d0": 6.25}, abs=0.06)
    panel.tie.click()
    assert order(document) == ["3", "2", "1", "0"]
    press(panel.list, Qt.Key.Key_Up)
    assert not panel.tie.isEnabled()


def test_a_row_speaks_its_rank_and_weight(panel):
    press(panel.list, Qt.Key.Key_Down, Qt.Key.Key_T)
    spoken = panel.list.item(1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "1, tied with the one above. Dimension 2: 39.6 % of All dimensions"


def test_rows_can_be_dragged(panel, document):
    panel.list.setCurrentRow(3)
    panel.list.model().moveRow(panel.list.rootIndex(), 3, panel.list.rootIndex(), 0)
    assert order(document) == ["0", "3", "2", "1"]
    assert [panel.list.item(n).text()[-1] for n in range(4)] == ["0", "3", "2", "1"]


def test_the_middle_of_all_weights_that_respect_the_order_is_named(panel):
    assert "rank order centroid" in panel.question.text()


TIES = ((A,), (B, C), (D,))


@pytest.mark.parametrize(
    ("who", "step", "after"),
    [
        (A, 1, ((B, C), (A,), (D,))),
        (D, -1, ((A,), (D,), (B, C))),
        (C, -1, ((A,), (C,), (B,), (D,))),
        (B, 1, ((A,), (C,), (B,), (D,))),
        (A, -1, TIES),
        (D, 1, TIES),
    ],
)
def test_a_row_moves_out_of_its_tie_or_past_a_whole_one(who, step, after):
    assert moved(TIES, who, step) == after


@pytest.mark.parametrize(
    ("who", "after"),
    [(A, TIES), (B, ((A, B, C), (D,))), (C, ((A,), (B,), (C,), (D,))), (D, ((A,), (B, C, D)))],
)
def test_a_tie_takes_along_what_is_tied_and_is_undone_where_it_is(who, after):
    assert tied(TIES, who) == after


def test_a_row_that_is_dropped_between_tied_ones_parts_them():
    assert dropped(TIES, (B, A, C, D), A) == ((B,), (A,), (C,), (D,))
    assert dropped(TIES, (A, D, B, C), D) == ((A,), (D,), (B, C))


def test_tied_rows_share_a_rank():
    assert ranks(TIES) == [1, 2, 2, 4]
    assert tied_rows(TIES) == [False, False, True, False]
