"""From one way of weighing to another and back: what counts, what is kept, what is undone."""

from dataclasses import replace

import pytest
from builders import DESK, an_assessment
from PySide6.QtCore import Qt
from weigh_driver import a_tree, choose, counting, method, press, row, steps, type_percent, weights

from riskdesk.domain.dimensions import Dimension, Kind
from riskdesk.domain.edits.dimensions import AddDimension
from riskdesk.domain.ids import DimensionId
from riskdesk.domain.panel import Assessor
from riskdesk.domain.weighting import BestWorst, Direct, Judgement, Pairwise, Ranked, Swing, Weighting

D0, D1, D2, D3 = (DimensionId(f"d{n}") for n in range(4))
OTHERS = [Swing.name, Ranked.name, Pairwise.name, BestWorst.name]


def test_looking_through_the_ways_chooses_none(page, document):
    chooser = page.groups[0].way
    chooser.setFocus()
    press(chooser, Qt.Key.Key_Down)
    press(chooser.view(), Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Escape)
    press(chooser, Qt.Key.Key_R)
    assert chooser.currentText() == "Direct"
    assert steps(document) == 0


def test_swing_begins_with_the_weights_in_use_and_changes_none_of_them(page, document):
    panel = choose(page, Swing.name)
    assert method(document).points == ((D0, 100), (D1, pytest.approx(200 / 3)))
    assert counting(document) == {"d0": 60, "d1": 40}
    assert panel.fields[D1].text() == "66.7"
    assert not page.groups[0].bars.isVisible()
    assert not page.groups[0].equal.isVisible()


def test_ranked_begins_with_the_order_of_the_weights_and_ties_equal_ones(show, document):
    a = an_assessment(2, 4, 1)
    equal = tuple(replace(d, weight=w) for d, w in zip(a.dimensions, (0.1, 0.3, 0.1, 0.5), strict=True))
    page = show(replace(a, dimensions=equal))
    choose(page, Ranked.name)
    assert method(document) == Ranked(((D3,), (D1,), (D0, D2)))


@pytest.mark.parametrize(("way", "more"), [(Pairwise.name, 3), (BestWorst.name, 5)])
def test_ways_that_ask_begin_without_answers_and_leave_the_weights_in_use(show, document, way, more):
    page = show(an_assessment(2, 4, 1))
    choose(page, way)
    assert steps(document) == 0
    assert page.groups[0].state.text() == (
        f"{more} more answers are needed before these count. Until then the weights before stay in use."
    )
    assert page.groups[0].panel.weights.bars[D3].text == "40.0 %"


@pytest.mark.parametrize("way", OTHERS)
def test_directly_again_keeps_the_weights_in_use(page, document, way):
    choose(page, way)
    now = counting(document)
    choose(page, Direct.name)
    assert method(document) is None
    assert weights(document) == now == counting(document)
    assert page.groups[0].bars.isVisible()
    assert row(page, "d0").percent.text() == f"{now['d0']:.1f} %"


def test_a_choice_is_a_step_that_undo_takes_back(page, document):
    panel = choose(page, Ranked.name)
    press(panel.list, Qt.Key.Key_Down, modifier=Qt.KeyboardModifier.AltModifier)
    assert steps(document) == 2
    document.undo()
    assert method(document) == Ranked(((D0,), (D1,)))
    document.undo()
    assert page.groups[0].way.currentText() == "Direct"
    assert row(page, "d0").percent.text() == "60.0 %"


def test_answers_are_kept_while_another_way_is_looked_at(page, document):
    panel = choose(page, Swing.name)
    press(panel.bars[D1], Qt.Key.Key_Home)
    choose(page, Ranked.name)
    choose(page, Pairwise.name)
    choose(page, Swing.name)
    assert method(document).points == ((D0, 100), (D1, 0))


def test_answers_that_do_not_count_are_kept_too(show, document):
    page = show(an_assessment(2, 4, 1))
    panel = choose(page, Pairwise.name)
    press(panel.pair.bar, Qt.Key.Key_3)
    choose(page, Direct.name)
    assert steps(document) == 0
    panel = choose(page, Pairwise.name)
    assert panel.given.item(0).text().startswith("“Dimension 0” matters 3 times")


def test_after_another_change_a_way_begins_anew(page, document):
    choose(page, Swing.name)
    choose(page, Direct.name)
    type_percent(page, "d0", "50")
    choose(page, Swing.name)
    assert method(document).points == ((D0, 100), (D1, 100))


def test_another_assessment_begins_with_no_answers_of_the_last(show, document):
    page = show(an_assessment(2, 4, 1))
    press(choose(page, Pairwise.name).pair.bar, Qt.Key.Key_3)
    other = show(replace(an_assessment(2, 4, 1), title="Other"))
    for each in (page, other):
        assert each.groups[0].way.currentText() == "Direct"


def test_the_keyboard_is_not_lost_with_the_questions(page, document, qapp):
    page.activateWindow()
    panel = choose(page, Swing.name)
    panel.bars[D1].setFocus()
    document.undo()
    assert qapp.focusWidget() is page.groups[0].way


def test_a_reason_is_written_and_stays_with_the_weights(page, document):
    field = page.groups[0].reason
    field.setFocus()
    field.setText("Trade pays for all")
    press(field, Qt.Key.Key_Return)
    assert document.current.weighting == (Weighting(None, Direct(), reason="Trade pays for all"),)
    choose(page, Swing.name)
    choose(page, Direct.name)
    assert document.current.weighting[0].reason == field.text() == "Trade pays for all"
    document.undo()
    document.undo()
    document.undo()
    assert document.current.weighting == ()
    assert field.text() == ""


def test_a_reason_being_typed_is_written_before_another_assessment_is_shown(page, document):
    page.groups[0].reason.setText("In a hurry")
    session = document.session
    document.show(None)
    assert session.current.weighting[0].reason == "In a hurry"


METHODS = [
    Swing(((D2, 100.0),)),
    Ranked(((D2,),)),
    Pairwise(()),
    BestWorst(D2, D3, (), ()),
]


@pytest.mark.parametrize("of", METHODS, ids=lambda each: each.name)
def test_a_weighing_that_leaves_one_out_says_so_and_can_be_completed(show, document, results, of):
    page = show(replace(a_tree(), weighting=(Weighting(D1, of),)))
    card = page.groups[1]
    assert results.current is None
    assert card.state.isVisible()
    if isinstance(of, Ranked):
        card.panel.use.click()
    elif isinstance(of, Swing):
        press(card.panel.bars[D3], Qt.Key.Key_PageUp)
    else:
        bar = card.panel.pair.bar if isinstance(of, Pairwise) else card.panel.from_best.bars[D3]
        press(bar, Qt.Key.Key_3)
    assert not card.state.isVisible()
    assert results.current is not None
    assert counting(document, "d1")["d2"] >= 75


def test_a_dimension_added_to_a_ranking_stands_last_until_that_is_accepted(page, document):
    choose(page, Ranked.name)
    document.edit(AddDimension(Dimension(DimensionId("new"), "New", Kind.RISK)))
    card = page.groups[0]
    assert "stands last" in card.state.text()
    assert [card.panel.list.item(n).text() for n in range(3)] == ["Trade", "Danger", "New"]
    card.panel.use.click()
    assert method(document) == Ranked(((D0,), (D1,), (DimensionId("new"),)))
    assert not card.panel.use.isVisible()


def test_a_dimension_that_moved_away_is_no_longer_weighed(show, document):
    strangers = Pairwise((Judgement(D0, D1, 3.0), Judgement(D2, D0, 2.0)))
    page = show(replace(a_tree(), weighting=(Weighting(None, strangers),)))
    panel = page.groups[0].panel
    assert panel.given.count() == 1
    panel.given.setCurrentRow(0)
    press(panel.given, Qt.Key.Key_Return)
    press(panel.pair.bar, Qt.Key.Key_5)
    assert method(document) == Pairwise((Judgement(D0, D1, 5.0),))


def test_what_assessors_weigh_for_themselves_is_told_and_all_else_is_asked(show):
    bee = Assessor("bee", "Bee")
    own = Weighting(D1, Swing(((D2, 100.0), (D3, 25.0))), "bee")
    page = show(replace(a_tree(), assessors=(Assessor(DESK, "Desk"), bee), weighting=(own,)))
    card = page.groups[1]
    assert card.own.text() == "Bee weighs these by the method “swing”: “War” 80.0 %, “Unrest” 20.0 %."
    assert card.way.currentText() == "Direct"
    assert card.bars.isVisible()
    assert page.notice.text().startswith("Bee weighs for themselves.")
    page = show(replace(a_tree(), assessors=(bee,), scores={}, weighting=(own,)))
    assert "no one weight holds" in page.groups[1].instead.text()
    assert page.groups[1].own.isVisible()
    assert not page.groups[1].way.isVisible()
