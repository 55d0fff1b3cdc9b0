"""How firm the leader is: nothing is shown that is not known of these results, and nothing jumps."""

from dataclasses import replace

import pytest
from builders import an_assessment
from PySide6.QtTest import QTest
from stress_cards import drawn_more, first_of, held_of, tied, with_ranges

from riskdesk.report.content.holding_words import holding_sentences
from riskdesk.report.content.verdict import verdict
from riskdesk.ui.pages.stress import firm_card
from riskdesk.ui.pages.stress.firm_card import PATIENCE, FirmCard


@pytest.fixture
def a():
    return with_ranges(an_assessment(4, 4, 3))


@pytest.fixture
def card(shown):
    return shown(FirmCard(), 1000)


def figures(card):
    return [tile.figure.text().strip("\u2068\u2069") for tile in card.tiles if not tile.isHidden()]


def known(card):
    return [tile.isEnabled() for tile in card.tiles if not tile.isHidden()]


def test_all_of_it_is_said(card, a):
    held = held_of(a)
    card.show_held(a, held)
    leader = held.results.options.index(held.results.leader)
    moved, nearest = min((flip.weights.moved, flip.option) for flip in held.flips if flip.weights)
    agreeing = sum(leader in check.best for check in held.cross_check.named().values())
    led = sum((ranks == 1).sum() == 1 and ranks[leader] == 1 for ranks in held.results.outcomes.rank_by_scenario.T)
    share = 100 * held.stress.acceptability[leader, 0]
    assert figures(card) == [f"{share:.0f} %", f"{100 * moved:.0f} %", f"{1 + agreeing} of 4", f"{led} of 3"]
    assert a.option(nearest).name in card.tiles[1].meaning.text()
    assert card.verdict.text() == verdict(a, held.results, held)
    assert card.sentences.text.split("\n") == list(holding_sentences(a, held))


def test_of_too_few_draws_no_share_is_told(card, a):
    held = held_of(replace(a, settings=replace(a.analysis, samples=1)))
    card.show_held(a, held)
    assert figures(card)[0] == "–"


def test_what_is_known_at_first_is_shown_at_once(card, a):
    card.show_held(a, first_of(a))
    assert card.verdict.text()
    assert known(card) == [False, False, True, True]
    assert figures(card)[:2] == ["…", "…"]


def test_the_card_does_not_jump_when_the_rest_arrives(card):
    a = an_assessment(3, 4, 3)
    card.show_held(a, first_of(a))
    QTest.qWait(1)
    before = card.layout().totalHeightForWidth(card.width()), card.sentences.y()
    card.show_held(a, held_of(a))
    QTest.qWait(1)
    assert (card.layout().totalHeightForWidth(card.width()), card.sentences.y()) == before


def test_figures_of_results_before_stay_for_a_moment_and_then_turn_grey(card, a):
    card.show_held(a, held_of(a))
    before = card.verdict.text(), figures(card)
    other = an_assessment(4, 5, 3)
    card.show_held(other, first_of(other))
    assert (card.verdict.text(), figures(card)) == before
    assert all(known(card))
    QTest.qWait(PATIENCE + 30)
    assert known(card) == [False, False, True, True]
    assert card.verdict.text() == verdict(other, first_of(other).results, first_of(other))


def test_a_verdict_is_announced_once_it_is_final_and_only_when_it_changes(card, a, monkeypatch):
    announced = []
    monkeypatch.setattr(firm_card, "announce", lambda _widget, text: announced.append(text))
    card.show_held(a, first_of(a))
    assert not announced
    held = held_of(a)
    card.show_held(a, held)
    card.show_held(drawn_more(a, seed=1), held)
    assert announced == [verdict(a, held.results, held)]


@pytest.mark.parametrize(("options", "scenarios", "tiles"), [(1, 3, 0), (3, 1, 3), (3, 2, 4)])
def test_there_are_figures_only_of_what_can_be_compared(card, options, scenarios, tiles):
    a = an_assessment(options, 3, scenarios)
    card.show_held(a, held_of(a))
    assert len(figures(card)) == tiles


def test_where_several_options_lead_no_figure_speaks_of_the_leader(card):
    a = tied()
    card.show_held(a, held_of(a))
    assert figures(card) == []
