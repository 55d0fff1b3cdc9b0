"""Particulars and grades of a brief; several briefs, and none."""

from brief_driver import SECOND
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from riskdesk.domain.edits.briefs import AddBrief

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier


def test_particulars_are_written_when_left_and_named_for_undo(qtbot, page, document):
    page.particulars.fold.click()
    field = page.particulars.fields["author"]
    field.setFocus()
    qtbot.keyClicks(field, "A. Writer")
    qtbot.keyClick(field, Key.Key_Tab)
    assert document.current.briefs[0].author == "A. Writer"
    assert document.session.history.done[-1].label.startswith("Change brief “News report")
    document.undo()
    assert field.text() == document.current.briefs[0].author == ""


def test_grades_are_chosen_by_their_words(page, document):
    assert page.particulars.reliability.currentText() == "F · cannot be judged"
    page.particulars.reliability.setCurrentIndex(page.particulars.reliability.findText("B · usually reliable"))
    page.particulars.reliability.activated.emit(page.particulars.reliability.currentIndex())
    page.particulars.credibility.chosen.emit(None)
    assert document.current.briefs[0].reliability == "B"
    assert document.current.briefs[0].credibility is None
    assert page.particulars.credibility.currentText() == "not graded"


def test_editing_particulars_leaves_the_text_and_its_place_alone(page, document):
    page.text.verticalScrollBar().setValue(100)
    before = page.text.verticalScrollBar().value()
    page.particulars.credibility.chosen.emit(2)
    assert page.text.verticalScrollBar().value() == before > 0


def test_they_give_way_to_the_text_where_there_is_little_height(qtbot, page):
    page.resize(1064, 600)
    assert not page.particulars.fields["title"].isVisible()
    page.resize(1064, 1000)
    assert page.particulars.fields["title"].isVisible()
    qtbot.mouseClick(page.particulars.fold, Qt.MouseButton.LeftButton)
    page.resize(1064, 1100)
    assert not page.particulars.fields["title"].isVisible()


def test_folded_away_the_particulars_are_one_line(page):
    assert not page.particulars.fields["title"].isVisible()
    assert page.particulars.summary.text() == "News desk, Islamabad · Islamabad · F3"


def test_a_second_brief_is_shown_when_it_is_added_and_a_chooser_appears(page, document):
    first = document.current.briefs[0]
    assert not page.bar.chooser.isVisible()
    document.edit(AddBrief(SECOND))
    assert page.bar.chooser.isVisible()
    assert page.bar.chooser.currentData() == "memo"
    page.bar.chooser.chosen.emit(first.id)
    assert page.text.toPlainText().startswith(first.paragraphs[0])
    page.bar.chooser.chosen.emit("memo")
    assert page.text.toPlainText().startswith("First words.")
    assert page.particulars.fields["title"].text() == "A memo"
    assert page.cards.list.rows.rowCount() == 0


def test_the_last_brief_is_removed_and_comes_back_by_undo(qtbot, page, document):
    before = document.current
    page.bar.remove.trigger()
    assert document.current.briefs == ()
    assert page.nothing.isVisible()
    assert not page.split.isVisible()
    document.undo()
    assert document.current is before
    assert page.split.isVisible()


def test_adding_is_asked_of_the_window(qtbot, page, document):
    with qtbot.waitSignal(page.add_wanted):
        qtbot.mouseClick(page.bar.add, Qt.MouseButton.LeftButton)
    page.bar.remove.trigger()
    with qtbot.waitSignal(page.add_wanted):
        qtbot.mouseClick(page.nothing.button, Qt.MouseButton.LeftButton)


def test_without_an_assessment_the_page_is_empty_and_offers_no_brief(page, document):
    document.show(None)
    assert page.nothing.isVisible()
    assert not page.particulars.isVisible()


def test_every_control_that_takes_the_focus_has_a_name(page):
    page.find_words("x")
    nameless = [
        widget
        for widget in page.findChildren(QWidget)
        if widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        and widget.isVisible()
        and not (widget.accessibleName() or getattr(widget, "text", str)())
    ]
    assert not nameless
