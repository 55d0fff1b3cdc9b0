"""What the Compare page shows: charts, rules, sentences, many options and few."""

from dataclasses import replace

from builders import a_cell, an_assessment, with_values
from compare_driver import column, names, see, settle, texts
from PySide6.QtCore import Qt

from riskdesk.analysis.results import results as analysed
from riskdesk.domain.assessment import Assessment
from riskdesk.domain.ids import AssessmentId
from riskdesk.ui.pages.compare.dominance import dominance_sentences

ROLE = Qt.ItemDataRole


def test_it_shows_every_chart_of_the_first_brief(page, document, results):
    a = document.current
    for card in page.cards:
        see(page, card)
        assert card.chart.marks
        assert {mark.option for mark in card.chart.marks} == {option.id for option in a.options}
        assert card.line.text() == card.chart.item.drawing.says
    shown = texts(page.outcomes)
    assert all(f"{outcome:.1f}" in shown for outcome in results.current.outcomes.by_scenario.flatten())
    legend = " ".join(shown)
    assert all(leaf.name in legend for leaf in a.tree.leaves)
    assert not page.empty.isVisible()


def test_the_rules_table_holds_every_rule_and_marks_the_best(page, results):
    named = results.current.rules.named()
    order = results.current.order.tolist()
    for number, rule in enumerate(named.values(), 1):
        found = column(page, number)
        assert [text.split()[0] for text in found] == [f"{rule.values[place]:.1f}" for place in order]
        marked = {order[row] for row, text in enumerate(found) if "◂" in text}
        assert marked == set(rule.best.tolist())
        bold = {
            order[row] for row in range(len(order)) if page.rules.table.figures.index(row, number).data(ROLE.FontRole)
        }
        assert bold == marked
    assert len(named) == 6


def test_the_rules_are_said_in_sentences(page, open_):
    assert page.rules.line.text() == (
        "Expected, Largest regret: Limited security cooperation. "
        "Laplace, Maximin, Hurwicz: Regional balancing first. Maximax: Formal alliance."
    )
    assert page.rules._knowing.text().startswith("Knowing the scenario before choosing would be worth ")
    open_(an_assessment(options=1, dimensions=2, scenarios=2))
    assert page.rules.line.text() == "Every rule names Option 0."
    assert page.rules._knowing.text().startswith("Knowing the scenario before choosing would change nothing")


def test_rules_and_dominance_say_on_request_how_they_are_computed(page):
    for card, said in (
        (page.rules, "the best times the optimism"),
        (page.dominance, "furthest ahead of its best rival"),
    ):
        assert not card._method.isVisible()
        card.method_action.trigger()
        assert card._method.isVisible()
        assert said in card._method.text()


def test_all_that_tie_are_marked_and_named(page, open_):
    a = an_assessment(options=3, dimensions=2, scenarios=2)
    open_(with_values(a, {cell: 50.0 for cell, _score in a.cells()}))
    for number in range(1, 7):
        assert all("◂" in text for text in column(page, number))
    assert page.rules.line.text() == "Every rule names Option 0, Option 1, Option 2."


def test_cells_of_the_rules_table_speak(page):
    model = page.rules.table.figures
    assert model.index(0, 1).data(ROLE.AccessibleTextRole) == "Expected of Limited security cooperation: 50.6, the best"
    assert model.headerData(6, Qt.Orientation.Horizontal, ROLE.AccessibleTextRole) == "Largest regret"
    assert "least is best" in model.headerData(6, Qt.Orientation.Horizontal, ROLE.ToolTipRole)


def test_options_stand_best_first_or_as_in_frame(page, document, results, qtbot):
    best_first = [results.current.options[place] for place in results.current.order]
    in_frame = [option.id for option in document.current.options]
    assert best_first != in_frame
    assert names(page) == best_first
    page.choices.order.setFocus()
    qtbot.keyClick(page.choices.order, Qt.Key.Key_Down)
    settle(page)
    assert names(page) == in_frame
    assert column(page, 0) == [option.name for option in document.current.options]
    for card in page.cards[1:]:
        see(page, card)
        assert card.chart.marks[0].option == in_frame[0]


def test_many_options_are_compared_in_parts(page, open_, qtbot):
    assert not page.choices.part.isVisible()
    a = open_(an_assessment(options=45, dimensions=3, scenarios=2))
    part = page.choices.part
    assert [part.itemText(n) for n in range(part.count())] == [
        "1 to 20 of 45",
        "21 to 40 of 45",
        "41 to 45 of 45",
        "All 45",
    ]
    first = names(page)
    assert len(first) == 20
    part.setFocus()
    seen = list(first)
    for _key in range(2):
        qtbot.keyClick(part, Qt.Key.Key_Down)
        settle(page)
        seen += names(page)
    assert sorted(seen) == sorted(option.id for option in a.options)
    qtbot.keyClick(part, Qt.Key.Key_Down)
    settle(page)
    assert names(page) == seen
    assert len(column(page, 0)) == 45


def test_two_hundred_options_are_never_drawn_at_once(page, open_):
    open_(an_assessment(options=200, dimensions=5, scenarios=2))
    part = page.choices.part
    assert part.count() == 10
    assert all(len(part.itemData(n)) == 20 for n in range(part.count()))


def test_of_many_that_are_beaten_the_rest_are_counted():
    a = an_assessment(options=6, dimensions=1, scenarios=1)
    a = with_values(a, {cell: 10.0 * int(cell.option[1:]) for cell, _score in a.cells()})
    lines = dominance_sentences(a, analysed(a)).splitlines()
    assert len(lines) == 13
    assert lines[-1] == "… and 3 more pairs."


def test_dominance_is_said_in_sentences(page, open_):
    assert page.dominance.says.text().startswith("No option is beaten by another")
    a = an_assessment(options=2, dimensions=2, scenarios=2)
    open_(with_values(a, {cell: 80.0 if cell.option == "o1" else 20.0 for cell, _score in a.cells()}))
    assert page.dominance.says.text() == "Option 0 is beaten by Option 1: at least as good everywhere, once better."
    open_(replace(an_assessment(options=1), id=AssessmentId("one")))
    assert page.dominance.says.text() == "There is only one option."


def test_without_results_it_says_why_and_leads_to_frame(page, open_, selection, qtbot, document):
    open_(Assessment(AssessmentId("bare"), "Bare"))
    assert page.empty.isVisible()
    assert not page.outcomes.isVisible()
    assert page.empty._text.text() == "Add an option and a dimension to see results."
    with qtbot.waitSignal(selection.page_wanted) as wanted:
        qtbot.mouseClick(page.empty.button, Qt.MouseButton.LeftButton)
    assert wanted.args == ["frame"]
    document.show(None)
    settle(page)
    assert page.empty._text.text() == "Add options and dimensions, then score them."
    open_(an_assessment())
    assert not page.empty.isVisible()
    assert names(page)


def test_unknown_scores_and_ties_do_not_stop_it(page, open_):
    a = an_assessment(options=3, dimensions=3, scenarios=2)
    open_(with_values(a, {a_cell(n, 0, 0): None for n in range(3)}))
    assert names(page)


def test_the_option_of_a_row_of_rules_stands_out(page, selection, results):
    table = page.rules.table
    table.entered.emit(table.figures.index(1, 0))
    assert selection.option == results.current.options[results.current.order[1]]
