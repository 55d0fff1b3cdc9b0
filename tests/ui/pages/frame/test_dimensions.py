"""The tree of dimensions, driven by keys and judged by the document."""

import pytest
from frame_driver import ALT, Key, editor_in, go_to, is_editing, type_in
from PySide6.QtCore import Qt

from riskdesk.domain.dimensions import Kind
from riskdesk.domain.edits.weighting import Weigh
from riskdesk.domain.weighting import Ranked, Weighting
from riskdesk.ui.pages.frame.cell_editors import ChoiceEditor


def test_alt_right_makes_a_part_and_alt_left_takes_it_out(qtbot, page, document):
    from riskdesk.domain.edits.scores import BlankScores

    document.edit(BlankScores())
    view = page.dimensions.view
    first, second = document.current.tree.children(None)[:2]
    go_to(view, second.id)
    qtbot.keyClick(view, Key.Key_Right, ALT)
    assert document.current.tree.by_id[second.id].parent == first.id
    assert view.current_id == second.id
    qtbot.keyClick(view, Key.Key_Left, ALT)
    assert document.current.tree.by_id[second.id].parent is None
    assert [d.id for d in document.current.tree.children(None)][:2] == [first.id, second.id]


def test_a_dimension_with_scores_takes_no_part_by_moving_and_says_why(qtbot, page, document):
    view = page.dimensions.view
    go_to(view, document.current.tree.children(None)[1].id)
    before = document.current
    qtbot.keyClick(view, Key.Key_Right, ALT)
    assert document.current is before
    assert "has scores of its own" in view.itemDelegate().bubble.text


def test_a_first_part_takes_over_the_scores(qtbot, page, document):
    view, whole = page.dimensions.view, document.current.tree.children(None)[0]
    given = sum(cell.dimension == whole.id for cell, _s in document.current.cells())
    go_to(view, whole.id)
    qtbot.mouseClick(page.detail.add_part, Qt.MouseButton.LeftButton)
    type_in(qtbot, view, "Along the border")
    qtbot.keyClick(editor_in(view), Key.Key_Escape)
    part = next(d for d in document.current.dimensions if d.name == "Along the border")
    assert part.parent == whole.id
    assert sum(cell.dimension == part.id for cell, _s in document.current.cells()) == given > 0
    assert view.model().tree.adding_under is None


def test_a_kind_is_chosen_from_words_that_say_its_direction(qtbot, page, document):
    view, first = page.dimensions.view, document.current.dimensions[0]
    go_to(view, first.id, column=1)
    assert view.currentIndex().data() == "opportunity · higher is better"
    qtbot.keyClick(view, Key.Key_F2)
    editor = editor_in(view)
    assert isinstance(editor, ChoiceEditor)
    qtbot.waitUntil(lambda: editor.view().isVisible())
    qtbot.keyClick(editor.view(), Key.Key_Down)
    qtbot.keyClick(editor.view(), Key.Key_Return)
    qtbot.waitUntil(lambda: not is_editing(view))
    assert document.current.dimensions[0].kind is Kind.RISK
    assert view.currentIndex().data() == "risk · higher is worse"


def test_a_typed_share_makes_the_others_give_way(qtbot, page, document):
    view = page.dimensions.view
    siblings = document.current.tree.children(None)
    go_to(view, siblings[0].id, column=2)
    qtbot.keyClick(view, Key.Key_F2)
    type_in(qtbot, view, "50")
    after = [d.raw_weight for d in document.current.tree.children(None)]
    assert after[0] == 50
    assert sum(after) == pytest.approx(100)
    assert after[1] / after[2] == pytest.approx(siblings[1].raw_weight / siblings[2].raw_weight)
    assert view.model().index_of(siblings[0].id, 2).data() == "50 %"


def test_shares_are_those_that_count_and_a_method_is_not_typed_over(qtbot, page, document):
    view, first = page.dimensions.view, document.current.tree.children(None)[0]
    order = tuple((d.id,) for d in document.current.tree.children(None))
    document.edit(Weigh(Weighting(None, Ranked(order))))
    assert [view.model().index_of(d, 2).data() for (d,) in order] == ["52.1 %", "27.1 %", "14.6 %", "6.2 %"]
    go_to(view, first.id, column=2)
    qtbot.keyClick(view, Key.Key_F2)
    before = document.current
    type_in(qtbot, view, "50")
    assert document.current is before
    assert "Change its answers on the Weigh page" in view.itemDelegate().bubble.text


def test_a_share_that_is_no_number_is_refused(qtbot, page, document):
    view, before = page.dimensions.view, document.current
    go_to(view, before.dimensions[0].id, column=2)
    qtbot.keyClick(view, Key.Key_F2)
    type_in(qtbot, view, "much")
    assert "“much” is not a number" in view.itemDelegate().bubble.text
    assert document.current is before


def test_removing_a_group_removes_its_parts(qtbot, page, document):
    group = document.current.tree.groups[0]
    go_to(page.dimensions.view, group.id)
    qtbot.mouseClick(page.detail.remove, Qt.MouseButton.LeftButton)
    assert not {d.id for d in document.current.dimensions} & {group.id, "relations-with-kabul"}
