"""What would have to be true for another option to lead."""

from dataclasses import replace

import pytest
from builders import an_assessment
from PySide6.QtCore import QPoint, Qt
from stress_cards import beaten, first_of, held_of, rows

from riskdesk.report.content.change_words import flip_sentences
from riskdesk.report.content.holding_words import potential_sentences
from riskdesk.report.figures import flip_bars
from riskdesk.report.figures.flip_view import flip_view
from riskdesk.report.figures.percent import percent
from riskdesk.ui.pages.stress.flips_card import FlipsCard
from riskdesk.ui.theme import THEME


@pytest.fixture
def a():
    return an_assessment(6, 5, 2)


@pytest.fixture
def card(document, selection, shown):
    return shown(FlipsCard(document, selection), 1000)


def nearest_first(held):
    return sorted(held.flips, key=lambda flip: flip.weights.moved if flip.weights else 2.0)


def says(card, a, held, flip):
    view = flip_view(a, held.results, flip)
    return card.sentences.text.split("\n") == list(flip_sentences(a, held.results, flip)) and (
        card.line.text() == flip_bars.says(view)
    )


def test_rivals_stand_in_the_order_of_the_weight_that_would_have_to_move(card, a):
    held = held_of(a)
    card.show_held(a, held)
    names = {option.id: option.name for option in a.options}
    moves = [percent(flip.weights.moved) if flip.weights else "none would do" for flip in nearest_first(held)]
    assert rows(card.rivals) == [
        [names[flip.option], move] for flip, move in zip(nearest_first(held), moves, strict=True)
    ]
    assert says(card, a, held, nearest_first(held)[0])


def test_another_rival_is_chosen_with_the_keys_and_stays_chosen(card, a, qtbot):
    held = held_of(a)
    card.show_held(a, held)
    card.rivals.setFocus()
    qtbot.keyClick(card.rivals, Qt.Key.Key_Down)
    qtbot.keyClick(card.rivals, Qt.Key.Key_Down)
    chosen = nearest_first(held)[2]
    assert says(card, a, held, chosen)
    other = an_assessment(6, 4, 2)
    there = held_of(other)
    card.show_held(other, there)
    kept = next(flip for flip in there.flips if flip.option == chosen.option)
    assert says(card, other, there, kept)
    assert nearest_first(there)[card.rivals.currentIndex().row()].option == chosen.option


def test_a_rival_that_leads_now_gives_way_to_the_nearest(card, a):
    held = held_of(a)
    card.show_held(a, held)
    leading = next(
        other
        for other in (an_assessment(6, n, 3) for n in range(1, 12))
        if held_of(other).results.leader == nearest_first(held)[0].option
    )
    there = held_of(leading)
    card.show_held(leading, there)
    assert says(card, leading, there, nearest_first(there)[0])


def test_the_score_that_would_be_enough_is_a_click_away(card, a, selection, open_, qtbot):
    a = open_(a)
    held = held_of(a)
    card.show_held(a, held)
    cells = []
    selection.cell_changed.connect(lambda: cells.append(selection.cell))
    for row, flip in enumerate(nearest_first(held)):
        card.rivals.selectRow(row)
        assert card.to_score.isVisible() is (flip.score is not None)
        if flip.score:
            qtbot.keyClick(card.to_score, Qt.Key.Key_Space)
            assert cells.pop() == flip.score.cell
    assert any(flip.score for flip in held.flips)


def test_options_that_lead_under_no_weights_are_named(card):
    a = beaten()
    card.show_held(a, first_of(a))
    held = held_of(a)
    card.show_held(a, held)
    assert card.potential.text() == " ".join(potential_sentences(a, held))
    assert "Option 2" in card.potential.text()


def test_a_single_option_has_no_rivals(card):
    a = an_assessment(1, 3, 1)
    card.show_held(a, held_of(a))
    assert not card.rivals.isVisible()
    assert card.sentences.text == "There is no other option."
    assert not card.line.text().strip()
    assert not card.to_score.isVisible()


def test_of_another_assessment_nothing_is_left_while_this_one_is_worked_out(card, a):
    card.show_held(a, held_of(a))
    other = replace(beaten(), id="other")
    card.show_held(other, first_of(other))
    assert card.line.text() == "Being worked out…"
    assert not card.sentences.text
    assert not card.potential.text()
    assert not card.rivals.isVisible()
    assert not card.to_score.isVisible()
    held = held_of(other)
    card.show_held(other, held)
    assert card.rivals.isVisible()
    assert says(card, other, held, nearest_first(held)[0])


def test_hovering_a_rival_lets_it_stand_out(card, a, selection, qtbot):
    held = held_of(a)
    card.show_held(a, held)
    for row in (1, 3):
        qtbot.mouseMove(card.rivals.viewport(), card.rivals.visualRect(card.rivals.figures.index(row, 0)).center())
    assert selection.option == nearest_first(held)[3].option


@pytest.mark.parametrize("wide", [420, 1000])
def test_rivals_stand_beside_the_answer_where_there_is_room(card, a, wide, qtbot):
    card.show_held(a, held_of(a))
    card.resize(wide, 900)
    qtbot.waitUntil(lambda: are_abreast(card) is (wide == 1000))
    assert card.chart.width() > 300


def test_rivals_move_above_the_answer_when_text_grows(card, a, qapp, qtbot):
    card.show_held(a, held_of(a))
    card.resize(1000, 900)
    qtbot.waitUntil(lambda: are_abreast(card))
    THEME.use(qapp, "light", 200)
    qtbot.waitUntil(lambda: not are_abreast(card))


def are_abreast(card):
    return card.sentences.mapTo(card, QPoint()).x() > card.rivals.mapTo(card, QPoint()).x()
