"""What other methods make of the options."""

import pytest
from builders import an_assessment
from PySide6.QtTest import QTest
from stress_cards import first_of, rows, tied

from riskdesk.report.content.holding_words import cross_check_sentences
from riskdesk.ui.pages.stress.methods_card import MethodsCard


@pytest.fixture
def card(selection, shown):
    return shown(MethodsCard(selection))


def test_each_method_has_its_figure_and_rank_for_each_option(card):
    a = an_assessment(4, 4, 2)
    held = first_of(a)
    card.show_held(a, held)
    found = rows(card.table)
    order = held.results.order.tolist()
    assert [row[0] for row in found] == [a.options[place].name for place in order]
    for column, check in enumerate(held.cross_check.named().values(), start=2):
        figures = [row[column].removesuffix("◂").split() for row in found]
        assert [float(f.replace("−", "-")) for f, _rank in figures] == pytest.approx(check.values[order], abs=5e-4)
        marked = {order[n] for n, row in enumerate(found) if row[column].endswith("◂")}
        assert marked == set(check.best.tolist())
        assert [rank == "(1)" for _f, rank in figures] == [place in check.best for place in order]


def test_options_that_tie_are_both_the_best(card):
    a = tied()
    card.show_held(a, first_of(a))
    assert all(cell.endswith("(1) ◂") for row in rows(card.table) for cell in row[1:])


def test_no_figure_is_minus_nought(card):
    a = tied()
    card.show_held(a, first_of(a))
    assert not [cell for row in rows(card.table) for cell in row[1:] if cell.startswith(("-", "−0.000"))]


def test_the_line_says_which_methods_agree_and_the_menu_how_they_work(card):
    a = an_assessment(4, 4, 2)
    held = first_of(a)
    card.show_held(a, held)
    assert card.line.text() == " ".join(cross_check_sentences(a, held))
    assert not card._method.isVisible()
    card.method_action.trigger()
    QTest.qWait(1)
    assert "vector normalisation" in card._method.text()
    assert card._method.isVisible()
