"""Quotes, dissent and the clipboard."""

from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from score_driver import Key, at, go_to, value, where

from riskdesk.domain.edits.scores import SetValue


def test_e_adds_the_exact_words_of_a_paragraph(page, document):
    cell = at("decline")
    document.edit(SetValue(cell, 1.0))
    go_to(page, cell)
    QTest.keyClick(page.grid, "e")
    form = page.inspector.quotes.form
    assert form.isVisible()
    assert form.offers.hasFocus()
    QTest.keyClick(form.offers, Key.Key_Tab)
    QTest.keyClick(form.brief, Key.Key_Tab)
    assert form.paragraph.hasFocus()
    form.paragraph.setCurrentIndex(2)
    form.paragraph.activated.emit(2)
    cursor = form.text.textCursor()
    start = form.text.toPlainText().index("500")
    cursor.setPosition(start)
    cursor.setPosition(start + len("500 % in four years"), cursor.MoveMode.KeepAnchor)
    form.text.setTextCursor(cursor)
    QTest.mouseClick(form.add, Qt.MouseButton.LeftButton)
    (quote,) = document.current.score(cell).quotes
    assert (quote.brief, quote.paragraph, quote.text) == ("article", 3, "500 % in four years")
    assert not form.isVisible()
    assert shown_quotes(page) == ["500 % in four years"]


def shown_quotes(page):
    rows = page.inspector.quotes._rows
    return [rows.itemAt(place).widget().findChildren(QLabel)[1].text() for place in range(rows.count())]


def test_a_quote_goes_to_its_brief_and_can_be_removed(page, document, selection, qtbot):
    go_to(page, at())
    first, *rest = document.current.score(at()).quotes
    row = page.inspector.quotes._rows.itemAt(0).widget()
    with qtbot.waitSignal(selection.quote_wanted) as wanted:
        QTest.keyClick(row, Key.Key_Return)
    assert wanted.args == [first]
    with qtbot.waitSignal(selection.quote_wanted):
        QTest.mouseClick(row, Qt.MouseButton.LeftButton)
    QTest.keyClick(row, Key.Key_Delete)
    assert list(document.current.score(at()).quotes) == rest
    assert len(shown_quotes(page)) == len(rest)


def test_tab_goes_through_the_quotes_before_the_dissent(page, document):
    go_to(page, at())
    page.inspector.quotes.add_button.setFocus()
    met = []
    while not page.inspector.dissent.edit_button.hasFocus():
        QTest.keyClick(page.focusWidget(), Key.Key_Tab)
        met.append(page.focusWidget())
        assert len(met) < 10
    rows = [page.inspector.quotes._rows.itemAt(place).widget() for place in (0, 1)]
    stops = [stop for row in rows for stop in (row, row.remove, row.others) if stop.isVisible()]
    assert met[: len(stops)] == stops


def test_a_dissent_is_signed_and_withdrawn(page, document):
    go_to(page, at())
    part = page.inspector.dissent
    QTest.mouseClick(part.edit_button, Qt.MouseButton.LeftButton)
    QTest.keyClicks(part.form.value, "20")
    QTest.mouseClick(part.form.sign, Qt.MouseButton.LeftButton)
    assert "signed" in part.form.refusal.text()
    QTest.keyClicks(part.form.by, "A. Khan")
    QTest.keyClicks(part.form.reason, "Too hopeful.")
    QTest.keyClick(part.form.reason, Key.Key_Return)
    dissent = document.current.score(at()).dissent
    assert (dissent.by, dissent.value, dissent.reason) == ("A. Khan", 20.0, "Too hopeful.")
    assert part.said.text() == "A. Khan dissents: 20. Too hopeful."
    QTest.mouseClick(part.remove_button, Qt.MouseButton.LeftButton)
    assert document.current.score(at()).dissent is None


def test_a_copied_range_pastes_back_as_it_was(page, document):
    before = document.current
    page.grid.selectAll()
    QTest.keyClick(page.grid, Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    copied = QGuiApplication.clipboard().text()
    assert copied.splitlines()[0].split("\t")[:2] == ["55/80/90", "35/55/70"]
    go_to(page, at())
    page.grid.clearSelection()
    page.grid.setCurrentIndex(page.table.index(0, 0))
    QTest.keyClick(page.grid, Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    faces = [[page.table.face(row, column).text for column in range(5)] for row in range(5)]
    document.undo()
    assert document.current is before
    assert faces == [[page.table.face(row, column).text for column in range(5)] for row in range(5)]


def test_a_paste_is_one_step_and_lists_what_it_did_not_understand(page, document):
    before = document.current
    go_to(page, at())
    QGuiApplication.clipboard().setText("1,5\tabc\t\n?\t140\t9")
    QTest.keyClick(page.grid, Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert value(document, at()) == 1.5
    assert value(document, at("limited-cooperation")) is None
    assert value(document, at("limited-cooperation", "strategic-leverage")) == 9.0
    assert document.current.score(at(dimension="regional-balancing")) is None
    assert page.misread.isVisible()
    assert page.misread.text.text() == "3 cells were scored. 2 were not understood and left as they were:"
    assert "Regional Balancing of Formal alliance (row 1, column 2) says “abc”" in page.misread.list.item(0).text()
    page.misread.list.itemActivated.emit(page.misread.list.item(1))
    assert where(page) == (1, 1)
    document.undo()
    assert document.current is before


def test_one_copied_score_fills_the_selection(page, document):
    QGuiApplication.clipboard().setText("44")
    whole_column = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Columns
    page.grid.selectionModel().select(page.table.index(0, 1), whole_column)
    QTest.keyClick(page.grid, Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert {value(document, at(o.id, "regional-balancing")) for o in document.current.options} == {44.0}
