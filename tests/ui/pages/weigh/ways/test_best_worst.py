"""The best against each, and each against the worst."""

import pytest
from builders import an_assessment
from PySide6.QtCore import Qt
from weigh_driver import choose, counting, method, press, steps

from riskdesk.domain.ids import DimensionId
from riskdesk.domain.weighting import BestWorst
from riskdesk.ui.pages.weigh.ways.best_worst_answers import BestWorstAnswers

D0, D1, D2, D3 = (DimensionId(f"d{n}") for n in range(4))


@pytest.fixture
def page(show):
    return show(an_assessment(2, 3, 1))


@pytest.fixture
def panel(page):
    return choose(page, BestWorst.name)


def pick(chooser, dimension):
    chooser.setFocus()
    press(chooser, Qt.Key.Key_Down)
    press(chooser.view(), Qt.Key.Key_Home, *[Qt.Key.Key_Down] * chooser.findData(dimension), Qt.Key.Key_Return)


def needed(page):
    return page.groups[0].state.text()[:1]


def test_it_asks_for_both_then_for_what_they_are_compared_with(page, panel, document):
    assert needed(page) == "4"
    assert not panel.from_best.isVisible()
    pick(panel.best, D0)
    assert needed(page) == "3"
    pick(panel.worst, D2)
    assert needed(page) == "2"
    assert panel.from_best.question.text() == "How many times as much as each of these does “Dimension 0” matter?"
    assert [d for d, bar in panel.from_best.bars.items() if bar.isVisible()] == ["d1", "d2"]
    assert [d for d, bar in panel.to_worst.bars.items() if bar.isVisible()] == ["d1"]
    assert steps(document) == 0


def test_answers_count_from_the_one_that_connects_all(page, panel, document):
    pick(panel.best, D0)
    pick(panel.worst, D2)
    press(panel.from_best.bars[D1], Qt.Key.Key_2)
    assert needed(page) == "1"
    press(panel.from_best.bars[D2], Qt.Key.Key_8)
    assert method(document) == BestWorst(D0, D2, ((D1, 2.0), (D2, 8.0)), ())
    assert counting(document) == {"d0": 61.5, "d1": 30.8, "d2": 7.7}
    assert panel.consistency.text().startswith("Input-based consistency ratio 0.00: fine. Fine up to 0.13")
    press(panel.to_worst.bars[D1], Qt.Key.Key_9)
    assert "ratio 0.18: too high" in panel.consistency.text()
    press(panel.to_worst.bars[D1], Qt.Key.Key_Delete)
    assert method(document).others_to_worst == ()
    press(panel.from_best.bars[D1], Qt.Key.Key_Delete)
    assert needed(page) == "1"
    assert counting(document)["d0"] == 61.5


def test_a_scale_speaks_its_question_and_answer(panel):
    pick(panel.best, D0)
    pick(panel.worst, D2)
    bar = panel.from_best.bars[D1]
    assert bar.accessibleName().endswith("does “Dimension 0” matter? Dimension 1: not answered yet")
    press(bar, Qt.Key.Key_3)
    assert bar.accessibleName().endswith("Dimension 1: 3, moderately more")


def test_two_dimensions_need_one_comparison(show, document):
    page = show(an_assessment(2, 2, 1))
    panel = choose(page, BestWorst.name)
    pick(panel.best, D0)
    pick(panel.worst, D1)
    assert not panel.to_worst.isVisible()
    press(panel.from_best.bars[D1], Qt.Key.Key_4)
    assert counting(document) == {"d0": 80, "d1": 20}


GIVEN = BestWorstAnswers(D0, D3, ((D1, 2.0), (D2, 3.0), (D3, 6.0)), ((D1, 4.0),))


def test_another_best_keeps_only_its_own_comparison_with_the_worst():
    assert GIVEN.with_best(D1) == BestWorstAnswers(D1, D3, ((D3, 4.0),), ())
    assert GIVEN.with_best(D2) == BestWorstAnswers(D2, D3, (), ((D1, 4.0),))
    assert GIVEN.with_best(D3) == BestWorstAnswers(D3, None, (), ())
    assert GIVEN.with_best(D0) is GIVEN


def test_another_worst_keeps_what_the_best_was_compared_with():
    assert GIVEN.with_worst(D1) == BestWorstAnswers(D0, D1, GIVEN.best_to_others, ())
    assert GIVEN.with_worst(D0) == BestWorstAnswers(None, D0, (), ())
    assert GIVEN.with_worst(D3) is GIVEN


def test_the_best_against_the_worst_is_read_from_either_side_and_said_once():
    either = BestWorstAnswers(D0, D2, (), ((D0, 5.0), (D1, 2.0)))
    assert either.span == 5
    assert either.best_rated(D2, 7.0) == BestWorstAnswers(D0, D2, ((D2, 7.0),), ((D1, 2.0),))


@pytest.mark.parametrize(
    ("answers", "more"),
    [
        (BestWorstAnswers(), 5),
        (BestWorstAnswers(best=D0), 4),
        (BestWorstAnswers(worst=D0), 4),
        (BestWorstAnswers(D0, D3), 3),
        (BestWorstAnswers(D0, D3, ((D1, 2.0), (D2, 2.0)), ()), 1),
        (BestWorstAnswers(D0, D3, ((D1, 2.0), (D2, 2.0)), ((D1, 2.0),)), 0),
        (GIVEN, 0),
    ],
)
def test_the_answers_still_needed_are_counted(answers, more):
    assert answers.needed((D0, D1, D2, D3)) == more
