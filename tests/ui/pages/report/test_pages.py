"""The preview is the PDF that would be written, as the assessment stands."""

from dataclasses import replace

import pytest
from builders import a_cell, an_assessment
from PySide6.QtCore import Qt
from PySide6.QtPdf import QPdfDocument
from report_driver import LEFT, key, set_pages, text_of

from riskdesk.domain.edits.particulars import SetParticular
from riskdesk.report.choices import BLOCKS


def test_the_pages_are_shown_as_they_would_be_written(page, qtbot, document):
    pdf = set_pages(page, qtbot, page.show)
    assert document.current.title in text_of(pdf)
    assert page.preview.pages == len(pdf.pages) > 10
    assert page.preview.place.text() == f"Page 1 of {len(pdf.pages)}"
    assert page.preview.view.document().status() == QPdfDocument.Status.Ready


def test_a_hidden_page_sets_nothing_until_it_is_looked_at(page, qtbot, document):
    set_pages(page, qtbot, page.show)
    page.hide()
    with qtbot.assertNotEmitted(page.typesetting.began, wait=600):
        document.edit(SetParticular("title", "Another title"))
    assert "Another title" in text_of(set_pages(page, qtbot, page.show))


def test_many_edits_at_once_are_set_together(page, qtbot, document):
    set_pages(page, qtbot, page.show)
    jobs = []
    page.typesetting.began.connect(jobs.append)

    def edit():
        for n in range(20):
            document.edit(SetParticular("title", f"Title number {n}"))

    assert "Title number 19" in text_of(set_pages(page, qtbot, edit))
    assert len(jobs) == 1


def test_an_edit_under_way_is_set_next(page, qtbot, document):
    page.typesetting._calm.setInterval(0)  # the edit is ripe before the first pages are done
    with qtbot.waitSignal(page.typesetting.began):
        page.show()
    document.edit(SetParticular("title", "Edited meanwhile"))
    set_pages(page, qtbot)
    assert "Edited meanwhile" in text_of(set_pages(page, qtbot))


def test_the_reader_stays_on_the_page_they_read(page, qtbot, document):
    set_pages(page, qtbot, page.show)
    for _turn in range(3):
        qtbot.mouseClick(page.preview.on, LEFT)
    bar = page.preview.view.verticalScrollBar()
    place = bar.value()
    assert place > 0
    assert page.preview.place.text().startswith("Page 4 of")
    set_pages(page, qtbot, lambda: document.edit(SetParticular("title", "Another title")))
    assert bar.value() == place
    assert page.preview.place.text().startswith("Page 4 of")


def test_pages_are_turned_no_further_than_they_go(page, qtbot, chosen):
    chosen.put_in_order(BLOCKS, BLOCKS)
    set_pages(page, qtbot, page.show)
    assert page.preview.pages == 1
    assert not page.preview.back.isEnabled()
    assert not page.preview.on.isEnabled()


def test_stopped_pages_say_so_and_can_be_set_again(page, qtbot):
    with qtbot.waitSignal(page.typesetting.began) as began:
        page.show()
    with qtbot.waitSignal(page.typesetting.stopped, timeout=20_000):
        began.args[0].stop()
    assert "not up to date" in page.trouble.text.text()
    again = page.trouble.findChildren(type(page.export))[0]
    pdf = set_pages(page, qtbot, lambda: qtbot.mouseClick(again, LEFT))
    assert page.preview.pages == len(pdf.pages)
    assert not page.trouble.isVisible()


def test_gaps_that_show_in_print_are_listed_and_lead_to_their_place(page, qtbot, document, library, selection):
    document.show(library.open(library.create(an_assessment(options=2, dimensions=2, scenarios=1))))
    set_pages(page, qtbot, page.show)
    rows = page.stumbles.rows
    assert [rows.item(n).text() for n in range(rows.count())] == ["! 4 scores have neither a rationale nor a quote."]
    assert page.stumbles.isVisible()
    rows.setFocus()
    rows.setCurrentRow(0)
    with qtbot.waitSignal(selection.page_wanted) as wanted:
        key(rows, Qt.Key.Key_Return)
    assert wanted.args == ["score"]
    assert selection.cell == a_cell(0, 0, 0)


def test_characters_without_a_letter_shape_are_said(page, qtbot, document):
    set_pages(page, qtbot, page.show)
    set_pages(page, qtbot, lambda: document.edit(SetParticular("title", "Odd \ue000 title")))
    said = [page.stumbles.rows.item(n).text() for n in range(page.stumbles.rows.count())]
    assert any("U+E000" in text for text in said)


def test_another_assessment_is_printed_instead(page, qtbot, document, library):
    set_pages(page, qtbot, page.show)
    other = replace(an_assessment(), title="Quite another one")
    pdf = set_pages(page, qtbot, lambda: document.show(library.open(library.create(other))))
    assert "Quite another one" in text_of(pdf)


def test_with_nothing_open_it_says_what_it_is_for(page, qtbot, document, selection):
    document.show(None)
    page.show()
    assert page.empty.isVisible()
    assert not page.export.isVisible()
    with qtbot.waitSignal(selection.page_wanted) as wanted:
        qtbot.mouseClick(page.empty.button, LEFT)
    assert wanted.args == ["home"]


def test_an_empty_assessment_is_printed_too(page, qtbot, document, library):
    document.show(library.open(library.create(an_assessment(0, 0, 1))))
    assert "Add an option" in text_of(set_pages(page, qtbot, page.show))


@pytest.mark.parametrize("width", [560, 1064])
def test_choices_and_pages_both_have_room(page, qtbot, width):
    page.resize(width, 620)
    set_pages(page, qtbot, page.show)
    assert page.width() == width
    for part in (page.plan.parts, page.preview.view):
        seen = part.visibleRegion().boundingRect()
        assert seen.height() >= 80
        assert seen.width() >= 200


def test_a_broken_program_is_not_hidden(page, qtbot):
    """What no user can mend reaches the window's handler of faults."""
    with qtbot.captureExceptions() as faults:
        page.typesetting.failed.emit(ZeroDivisionError())
    assert [kind for kind, _error, _trace in faults] == [ZeroDivisionError]
    assert not page.trouble.isVisible()
