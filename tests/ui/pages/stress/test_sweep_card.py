"""One weight is tried: by mouse, slider and steps to crossings; used as one edit, or taken back."""

from dataclasses import replace

import numpy as np
import pytest
from builders import an_assessment
from dragging import drag, move, press, ranking, settle
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from stress_cards import first_of

from riskdesk.analysis.results import results as results_of
from riskdesk.analysis.weights import leaf_weights
from riskdesk.domain.dimensions import Dimension
from riskdesk.domain.edits.particulars import SetParticular
from riskdesk.domain.edits.scores import SetValue
from riskdesk.domain.ids import DimensionId
from riskdesk.domain.scores import Cell
from riskdesk.domain.weighting import Ranked, Weighting
from riskdesk.ui.pages.stress import try_panel
from riskdesk.ui.pages.stress.sweep_card import SweepCard


@pytest.fixture
def card(document, selection, shown):
    """The card with what is known of the first brief."""
    return follow(shown(SweepCard(document, selection), 900), document)


def follow(card, document):
    card.show_held(document.current, first_of(document.current))
    settle(card)
    return card


def an_edit(a):
    return SetValue(Cell(a.options[0].id, a.tree.leaves[0].id, a.scenarios[0].id, a.assessors[0].id), 3.0)


def outcomes_at(card, share):
    """By hand: the weights at a share times the expected values."""
    held = card.trial.held
    weights = held.sweeps.weights_at(card.dimension.dimension, share)
    return (held.results.cube.best @ held.results.likelihoods.held) @ weights


def test_dragging_shows_the_ranking_at_the_weight_and_edits_nothing(card, document):
    before = document.current
    drag(card.drag, (0.3, 0.5), (0.8, 0.5))
    settle(card)
    assert card.trial.tried == pytest.approx(0.8)
    expected = outcomes_at(card, 0.8)
    best = before.options[int(np.argmax(expected))]
    assert ranking(card)[0][:3] == (best.name, "1", f"{expected.max():.1f}")
    assert card.panel.heading.text() == "Ranking at 80 %"
    assert document.current is before


def test_the_ranking_says_what_changes_against_now(card):
    card.trial.try_(0.8)
    now, then = outcomes_at(card, card._view_now.now), outcomes_at(card, 0.8)
    changes = {name: change for name, _rank, _outcome, change in ranking(card)}
    for option, difference in zip(card.trial.a.options, then - now, strict=True):
        assert float(changes[option.name].replace("−", "-")) == pytest.approx(difference, abs=0.051)
    assert "takes the lead from Limited security cooperation" in card.panel.says.text()


def test_the_weight_used_is_the_weight_tried_and_one_step_to_undo(card, document):
    before = document.current
    card.trial.try_(0.55)
    wanted = card.trial.held.sweeps.weights_at(card.dimension.dimension, 0.55)
    card.panel.use.click()
    assert leaf_weights(document.current) == pytest.approx(wanted)
    assert card.trial.tried is None
    assert not card.panel.use.isEnabled()
    document.undo()
    assert document.current == before


def test_the_weight_of_a_leaf_in_a_group_is_set_on_all_levels(document, open_, selection, shown):
    group = DimensionId("group")
    a = an_assessment(3, 4, 2)
    inside = tuple(replace(d, parent=group) if n < 2 else d for n, d in enumerate(a.dimensions))
    open_(replace(a, dimensions=(Dimension(group, "Group", weight=2.0), *inside)))
    card = follow(shown(SweepCard(document, selection), 900), document)
    card.look_at(DimensionId("d0"), None)
    card.trial.try_(0.7)
    card.panel.use.click()
    assert results_of(document.current).weight_of()["d0"] == pytest.approx(0.7)


@pytest.mark.parametrize("way", ["escape", "button", "edit", "other dimension"])
def test_what_is_tried_can_be_taken_back(card, document, qtbot, way):
    now = ranking(card)
    card.trial.try_(0.9)
    assert ranking(card) != now
    match way:
        case "escape":
            qtbot.keyClick(card.slider, Qt.Key.Key_Escape)
        case "button":
            card.panel.back.click()
        case "edit":
            document.edit(an_edit(document.current))
        case "other dimension":
            card.dimension.chosen.emit(card.dimension.dimension)
    assert card.trial.tried is None
    assert ranking(card) == now
    assert not card.panel.back.isEnabled()


def test_escape_ends_a_drag_too(card, qtbot):
    plane = card.drag.plane
    press(card.drag, plane.x + 20, plane.y + 20)
    qtbot.keyClick(card.drag, Qt.Key.Key_Escape)
    move(card.drag, plane.x + 40, plane.y + 20)
    QTest.qWait(40)
    assert card.trial.tried is None


def test_it_stays_while_more_is_known_of_the_same_results(card, document):
    card.trial.try_(0.9)
    card.show_held(document.current, replace(card.trial.held, flips=()))
    document.edit(SetParticular("note", "Another note"))
    assert card.trial.tried == 0.9


def test_after_an_edit_nothing_is_tried_with_results_of_before(card, document):
    document.edit(an_edit(document.current))
    drag(card.drag, (0.2, 0.5), (0.8, 0.5))
    assert card.trial.tried is None
    follow(card, document)
    drag(card.drag, (0.2, 0.5), (0.8, 0.5))
    assert card.trial.tried == pytest.approx(0.8)


def test_the_slider_moves_by_a_tenth_of_a_percent_and_says_whose_weight_it_is(card, qtbot):
    qtbot.keyClick(card.slider, Qt.Key.Key_Right)
    assert card.trial.tried == pytest.approx(0.301)
    assert card.slider.accessibleName() == "Weight of Security Cooperation: 30.1 %"
    qtbot.keyClick(card.slider, Qt.Key.Key_PageDown)
    assert card.trial.tried == pytest.approx(0.251)


def test_steps_lead_from_one_change_of_the_leader_to_the_next_and_round(card, qtbot):
    starts = [after.start for _before, after in card._view_now.changes]
    assert len(starts) == 2
    card.after.click()
    assert card.trial.tried == starts[1]
    card.after.click()
    assert card.trial.tried == starts[0]
    qtbot.keyClick(card.after, Qt.Key.Key_Right)
    assert card.trial.tried == starts[1]
    qtbot.keyClick(card.before, Qt.Key.Key_Left)
    assert card.trial.tried == starts[0]
    assert "tie" in card.panel.says.text()


def test_without_a_change_of_the_leader_there_is_nowhere_to_step(document, open_, selection, shown):
    open_(an_assessment(1, 3, 1))
    card = follow(shown(SweepCard(document, selection), 900), document)
    assert not card.after.isEnabled()
    assert "nowhere" in card.after.toolTip()


def test_it_begins_with_the_weight_that_is_most_delicate(card):
    assert card.dimension.currentText() == "Security Cooperation"


def test_dimensions_are_offered_as_they_stand_in_the_tree(card, document):
    a = document.current
    offered = [card.dimension.itemText(n) for n in range(card.dimension.count())]
    assert [text.strip() for text in offered] == [d.name for d in a.tree.in_order]
    bold = [card.dimension.itemData(n, Qt.ItemDataRole.FontRole).bold() for n in range(len(offered))]
    assert bold == [not a.tree.is_leaf(d.id) for d in a.tree.in_order]
    assert [text.startswith("\u2003") for text in offered] == [d.parent is not None for d in a.tree.in_order]


def test_in_a_scenario_outcomes_there_count(card):
    scenario = card.trial.a.scenarios[1]
    card.look_at(card.dimension.dimension, scenario.id)
    there = card.trial.held.results.outcomes.by_scenario[:, 1]
    assert ranking(card)[0][2] == f"{there.max():.1f}"
    assert scenario.name in card.line.text()


def test_where_a_method_gives_the_weights_it_says_why_they_cannot_be_used(document, open_, selection, shown):
    a = an_assessment(3, 3, 1)
    way = Weighting(None, Ranked(tuple((d.id,) for d in a.dimensions)))
    open_(replace(a, weighting=(way,)))
    card = follow(shown(SweepCard(document, selection), 900), document)
    card.trial.try_(0.9)
    assert not card.panel.use.isEnabled()
    assert "the method “ranked”" in card.panel.note.text()
    assert "ranked" in card.panel.use.toolTip()
    assert card.panel.note.isVisible()
    assert card.panel.back.isEnabled()


def test_one_dimension_alone_cannot_move(document, open_, selection, shown):
    open_(an_assessment(3, 1, 1))
    card = follow(shown(SweepCard(document, selection), 900), document)
    assert not card.slider.isEnabled()
    assert card.drag.plane is None
    assert "holds all the weight" in card.line.text()


@pytest.mark.parametrize("options", [3, 40])
def test_nothing_jumps_while_one_drags(document, open_, selection, shown, options):
    open_(an_assessment(options, 6, 2))
    card = follow(shown(SweepCard(document, selection), 900), document)
    card.trial.try_(0.5)
    QTest.qWait(20)
    seen = set()
    for hundredth in range(0, 101, 10):
        card.trial.try_(hundredth / 100)
        settle(card)
        seen.add((card.sizeHint().height(), len(ranking(card)), card.drag.plane, card.line.text()))
    assert len(seen) == 1


def test_the_leader_of_now_is_among_those_shown_wherever_it_falls(document, open_, selection, shown):
    a = open_(an_assessment(40, 6, 2))
    card = follow(shown(SweepCard(document, selection), 900), document)
    leader = next(o.name for o in a.options if o.id == card.trial.held.results.leader)
    for dimension in card.trial.held.sweeps.dimensions:
        card.look_at(dimension, None)
        card.trial.try_(1.0)
        assert leader in [name for name, *_figures in ranking(card)]


def test_the_handle_of_the_slider_stands_under_the_cursor_of_the_chart(card):
    plane = card.drag.plane
    slider = card.slider.geometry()
    assert slider.left() + card.slider.half_handle == pytest.approx(card.drag.x() + plane.x, abs=1)
    ends = card.drag.x() + plane.x + plane.width
    assert slider.right() + 1 - card.slider.half_handle == pytest.approx(ends, abs=1)


def test_a_change_of_the_leader_is_announced_once(card, monkeypatch):
    spoken = []
    monkeypatch.setattr(try_panel, "announce", lambda _widget, text: spoken.append(text))
    for share in (0.31, 0.32, 0.8, 0.81):
        card.trial.try_(share)
    assert len(spoken) == 1
    assert spoken[0].startswith("Ranking at 80 %. Formal alliance takes the lead from")


def test_another_assessment_forgets_what_was_tried(card, document, open_):
    card.trial.try_(0.9)
    open_(an_assessment())
    assert card.trial.tried is None
    assert not card.trial.is_known
    follow(card, document)
    assert card.dimension.dimension in card.trial.held.sweeps.dimensions


def test_a_choice_made_before_another_assessment_is_worked_out_waits_for_it(card, document, open_, qtbot):
    other = open_(replace(an_assessment(3, 4, 3), id="other"))
    qtbot.keyClick(card.dimension, Qt.Key.Key_Down)
    follow(card, document)
    assert card.dimension.dimension in [dimension.id for dimension in other.dimensions]
    assert card.slider.accessibleName().startswith(f"Weight of {card.dimension.currentText()}")


def test_a_dimension_that_is_gone_by_now_is_not_looked_at(card):
    before = card.dimension.dimension
    card.look_at(DimensionId("gone"), None)
    assert card.dimension.dimension == before
