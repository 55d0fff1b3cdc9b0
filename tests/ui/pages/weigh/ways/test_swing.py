"""Points from 0 to 100 for each swing."""

import pytest
from builders import an_assessment
from PySide6.QtCore import Qt
from weigh_driver import choose, counting, drag, method, press, shown, steps

from riskdesk.domain.ids import DimensionId
from riskdesk.domain.weighting import Swing

D0, D1, D2 = (DimensionId(f"d{n}") for n in range(3))


@pytest.fixture
def page(show):
    return show(an_assessment(2, 3, 1))


@pytest.fixture
def panel(page):
    return choose(page, Swing.name)


def type_points(panel, dimension, text):
    field = panel.fields[dimension]
    field.setFocus()
    field.setText(text)
    press(field, Qt.Key.Key_Return)


def test_points_are_given_by_keys_by_typing_and_by_dragging(panel, document):
    press(panel.bars[D0], Qt.Key.Key_PageUp)
    assert dict(method(document).points)[D0] == 43
    type_points(panel, D0, "12,5")
    assert dict(method(document).points)[D0] == 12.5
    drag(panel.bars[D0], 12.5, 40, 50)
    assert dict(method(document).points) == {D0: 50, D1: pytest.approx(200 / 3), D2: 100}
    assert steps(document) == 4


def test_the_weights_in_use_stand_under_the_points(panel, document):
    type_points(panel, D1, "100")
    type_points(panel, D0, "50")
    assert counting(document) == {"d0": 20, "d1": 40, "d2": 40}
    assert shown(panel.shares) == {"d0": "20.0 %", "d1": "40.0 %", "d2": "40.0 %"}
    assert panel.shares[D0].accessibleName() == "Dimension 0: 20.0 % of All dimensions"


@pytest.mark.parametrize("text", ["101", "-1", "many", ""])
def test_what_are_no_points_is_refused_beside_and_kept(panel, document, text):
    type_points(panel, D0, text)
    assert steps(document) == 1
    assert "from 0 to 100" in panel.refusal.text()
    assert panel.fields[D0].text() == text


def test_where_none_is_100_points_stay_until_one_asks(panel, document):
    type_points(panel, D2, "80")
    assert panel.no_top.isVisible()
    assert dict(method(document).points)[D2] == 80
    before = counting(document)
    panel.rescale.click()
    assert dict(method(document).points)[D2] == 100
    assert counting(document) == before
    assert not panel.no_top.isVisible()
    assert not panel.rescale.isVisible()


def test_all_at_nothing_does_not_count_and_says_why(show, document):
    page = show(an_assessment(2, 2, 1))
    panel = choose(page, Swing.name)
    type_points(panel, D0, "0")
    type_points(panel, D1, "0")
    assert "At least one of these needs a weight above zero" in page.groups[0].state.text()
    assert counting(document) == {"d0": 0, "d1": 100}
    assert panel.fields[D1].text() == "0"
    type_points(panel, D0, "100")
    assert counting(document) == {"d0": 100, "d1": 0}


def test_a_bar_speaks_points(panel):
    assert panel.bars[D0].accessibleName() == "Dimension 0, 33.3 points of 100"
