"""What changed since another moment, or against another assessment."""

from dataclasses import replace

import pytest
from builders import an_assessment, with_values
from compare_driver import first_cell, see, settle, texts
from PySide6.QtCore import Qt

from riskdesk.analysis.places import Item, Noun
from riskdesk.domain.edits.options import RemoveOption
from riskdesk.domain.edits.scenarios import RemoveScenario, SetLikelihoods
from riskdesk.domain.edits.scores import SetValue
from riskdesk.domain.ids import AssessmentId
from riskdesk.report.content.differences import lead_text
from riskdesk.storage import journal

ROLE = Qt.ItemDataRole


@pytest.fixture
def compared(page, comparison, qtbot):
    """Waits until the comparison is of the assessment as it is now; answers it."""

    def wait():
        qtbot.waitUntil(
            lambda: (
                comparison.is_alone
                or (comparison.current is not None and comparison.current.after is comparison._document.shown)
            )
        )
        settle(page)
        return comparison.current

    return wait


def rows(page):
    listed = page.changed.differences
    return [listed.item(n).text() for n in range(listed.count())]


def offered(page):
    return [page.changed.moment.itemText(n) for n in range(page.changed.moment.count())]


def edit(document, *values):
    cells = [cell for cell, _score in document.current.cells()]
    for cell, value in zip(cells, values, strict=False):
        document.end_burst()
        assert document.edit(SetValue(cell, value))


def choose(page, qtbot, place):
    page.changed.moment.setFocus()
    for _key in range(place - page.changed.moment.currentIndex()):
        qtbot.keyClick(page.changed.moment, Qt.Key.Key_Down)


def test_without_an_edit_or_another_assessment_it_says_how_to_begin(page, selection, qtbot):
    assert page.changed.nothing.isVisibleTo(page)
    assert not page.changed.moment.isVisibleTo(page)
    with qtbot.waitSignal(selection.page_wanted) as wanted:
        page.changed.nothing.button.click()
    assert wanted.args == ["home"]


def test_an_edit_is_compared_with_the_assessment_as_it_was_opened(page, document, compared):
    opened = document.current
    edit(document, 3.0)
    now = compared()
    assert page.changed.moment.isVisibleTo(page)
    assert not page.changed.nothing.isVisibleTo(page)
    assert page.changed.says.text() == lead_text(opened, document.current, now.found)
    assert rows(page)[0] == "Scores (1)"
    assert rows(page)[1].endswith(" → 3")
    see(page, page.changed)
    moved = f"{abs(now.found.change).max():.1f}"
    assert any(text.endswith(moved) for text in texts(page.changed))


def test_it_follows_further_edits(page, document, compared):
    edit(document, 3.0)
    compared()
    edit(document, 3.0, 4.0)
    compared()
    assert rows(page)[0] == "Scores (2)"
    document.undo()
    document.undo()
    compared()
    assert page.changed.nothing.isVisibleTo(page)
    assert rows(page) == []


def test_while_hidden_nothing_is_compared(page, document, comparison, qtbot):
    page.hide()
    edit(document, 3.0)
    qtbot.wait(150)
    assert comparison.current is None
    page.show()
    qtbot.waitUntil(lambda: comparison.current is not None)
    assert rows(page)[0] == "Scores (1)"


def test_an_earlier_step_is_chosen_by_keys_and_kept(page, document, compared, qtbot):
    edit(document, 3.0, 4.0, 5.0)
    compared()
    assert [words.split(" “")[0] for words in offered(page)] == ["This assessment as it was opened", "Before", "Before"]
    choose(page, qtbot, 1)
    qtbot.waitUntil(lambda: rows(page)[:1] == ["Scores (1)"])
    edit(document, 3.0, 4.0, 5.0, 6.0)
    compared()
    assert page.changed.moment.currentIndex() == 2
    assert rows(page)[0] == "Scores (2)"


def test_an_undone_step_gives_way_to_the_assessment_as_it_was_opened(page, document, compared, comparison, qtbot):
    edit(document, 3.0, 4.0)
    compared()
    choose(page, qtbot, 1)
    document.undo()
    qtbot.waitUntil(lambda: len(comparison.moments) == 1)
    compared()
    assert page.changed.moment.currentIndex() == 0
    assert rows(page)[0] == "Scores (1)"


def test_another_assessment_is_compared(page, document, library, compared, qtbot):
    a = document.current
    other = replace(with_values(a, {first_cell(document): 1.0}), title="Second version")
    page.hide()
    library.create(other)
    page.show()
    compared()
    assert offered(page)[1].startswith("Assessment “Second version”, ")
    choose(page, qtbot, 1)
    qtbot.waitUntil(lambda: rows(page)[:1] == ["Scores (1)"])
    assert "1 → " in rows(page)[1]
    assert page.changed.others.text() == "Other differences, which move no outcome: title."


def test_an_earlier_sitting_is_compared(page, document, library, compared, qtbot, monkeypatch):
    first = document.current
    monkeypatch.setattr(journal, "now", lambda: "2031-05-04T12:00:00+00:00")
    edit(document, 3.0)
    monkeypatch.undo()
    document.show(library.open(first.id))
    compared()
    assert offered(page)[1].startswith("As it was on ")
    choose(page, qtbot, 1)
    qtbot.waitUntil(lambda: rows(page)[:1] == ["Scores (1)"])
    assert rows(page)[1].endswith(" → 3")


def test_a_row_leads_to_what_differs(page, document, selection, compared, qtbot):
    cell = next(cell for cell, _score in document.current.cells())
    edit(document, 3.0)
    compared()
    listed = page.changed.differences
    listed.setFocus()
    listed.setCurrentRow(1)
    with qtbot.waitSignal(selection.page_wanted) as wanted:
        qtbot.keyClick(listed, Qt.Key.Key_Return)
    assert wanted.args == ["score"]
    assert selection.cell == cell


def test_options_that_are_gone_are_told_and_lead_nowhere(page, document, selection, compared, qtbot):
    gone = document.current.options[0]
    assert document.edit(RemoveOption(gone.id))
    compared()
    assert rows(page) == ["Options (1)", f"Option “{gone.name}” is gone"]
    assert page.changed.differences.item(1).data(ROLE.UserRole) is None


def test_what_is_gone_leads_nowhere_and_what_is_changed_to_itself(page, document, compared):
    first, second, *_others = document.current.scenarios
    assert document.edit(RemoveScenario(first.id))
    assert document.edit(SetLikelihoods(((second.id, 0.9),)))
    compared()
    listed = page.changed.differences
    places = [listed.item(n).data(ROLE.UserRole) for n in range(listed.count())]
    assert Item(Noun.SCENARIO, second.id) in places
    assert Item(Noun.SCENARIO, first.id) not in places


def test_many_differences_are_shown_in_part_until_all_are_wanted(page, open_, document, compared, qtbot):
    open_(an_assessment(options=5, dimensions=5, scenarios=2))
    edit(document, *(float(n) for n in range(40)))
    compared()
    assert len(rows(page)) == 31
    assert rows(page)[-1].startswith("… and ")
    assert page.changed.all.isVisibleTo(page)
    qtbot.mouseClick(page.changed.all, Qt.MouseButton.LeftButton)
    assert len(rows(page)) == 1 + int(rows(page)[0].split("(")[1][:-1])
    qtbot.mouseClick(page.changed.all, Qt.MouseButton.LeftButton)
    assert len(rows(page)) == 31


def test_assessments_without_a_common_option_are_said_to_be_so(page, document, library, compared, qtbot):
    page.hide()
    library.create(replace(an_assessment(), title="Something else"))
    page.show()
    compared()
    choose(page, qtbot, 1)
    qtbot.waitUntil(lambda: page.changed.line.text() == "The two have no option in common.")


def test_what_cannot_be_computed_says_why(page, document, library, comparison, compared, qtbot):
    from riskdesk.domain.assessment import Assessment

    page.hide()
    library.create(Assessment(AssessmentId("bare"), "Bare"))
    page.show()
    compared()
    choose(page, qtbot, 1)
    qtbot.waitUntil(lambda: comparison.refusal != "")
    assert page.changed.says.text() == "Add an option and a dimension to see results."
    choose_first(page, qtbot)
    qtbot.waitUntil(lambda: "leads" in page.changed.says.text())


def test_what_could_not_be_compared_is_not_told_of_another_assessment(page, library, document, comparison, qtbot):
    library.create(an_assessment())
    comparison.look_again()
    comparison.refusal = "gone"
    document.show(library.open(library.create(an_assessment())))
    assert comparison.refusal == ""
    assert "gone" not in page.changed.says.text()


def test_a_comparison_of_the_assessment_before_is_not_taken_over(page, library, document, comparison, qtbot):
    edit(document, 3.0)
    page.hide()
    comparison.choose(comparison.moments[0])
    told = []
    comparison.updated.connect(lambda: told.append(1))
    document.show(library.open(library.create(an_assessment())))
    qtbot.wait(200)
    assert not told


def choose_first(page, qtbot):
    page.changed.moment.setFocus()
    qtbot.keyClick(page.changed.moment, Qt.Key.Key_Up)


def test_an_assessment_deleted_meanwhile_is_said_to_be_gone(page, document, library, comparison, compared, qtbot):
    page.hide()
    other = library.create(an_assessment())
    page.show()
    compared()
    library.delete(other)
    choose(page, qtbot, 1)
    qtbot.waitUntil(lambda: "is not in the workspace any more" in page.changed.says.text())


def test_another_assessment_opens_with_a_comparison_of_its_own(page, document, open_, compared):
    edit(document, 3.0)
    compared()
    open_(an_assessment())
    assert page.changed.moment.currentIndex() == 0
    now = compared()
    assert now.before is document.current


def test_which_options_could_lead_is_said_with_their_weights(page, open_, robustness, qtbot):
    a = an_assessment(options=3, dimensions=2, scenarios=1)
    values = {"o0": (90.0, 10.0), "o1": (10.0, 90.0), "o2": (20.0, 20.0)}
    spread = {cell: values[cell.option][int(cell.dimension[1:])] for cell, _score in a.cells()}
    open_(with_values(a, spread))
    qtbot.waitUntil(lambda: robustness.current is not None and robustness.current.potential is not None)
    settle(page)
    assert "under no weights" in page.dominance.could_lead.text()
    assert not page.dominance.weights.isVisibleTo(page)
    page.dominance.ask.setFocus()
    qtbot.keyClick(page.dominance.ask, Qt.Key.Key_Space)
    assert page.dominance.weights.isVisibleTo(page)
    assert page.dominance.weights.text().splitlines() == [
        "Option 1 is at most 70 points ahead, with 100 % Dimension 1.",
        "Option 0 is at most 70 points ahead, with 100 % Dimension 0.",
        "Option 2 is at best 30 points behind, with 50 % Dimension 0 and 50 % Dimension 1.",
    ]
