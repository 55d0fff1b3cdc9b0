"""The Report page: its preview is the PDF that is written, as it is chosen and as the assessment stands."""

import re
from dataclasses import replace
from io import BytesIO

import pytest
from builders import a_cell, an_assessment
from pypdf import PdfReader
from PySide6.QtCore import QObject, QPoint, Qt, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtPdf import QPdfDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from riskdesk.domain.edits.particulars import SetParticular
from riskdesk.report.choices import BLOCKS
from riskdesk.ui.jobs import JobRunner
from riskdesk.ui.models.report_choices import ReportChoices
from riskdesk.ui.pages.report.page import ReportPage


@pytest.fixture
def jobs(qapp):
    runner = JobRunner()
    yield runner
    runner.shut_down()


@pytest.fixture
def chosen(document, preferences):
    return ReportChoices(document, preferences)


@pytest.fixture
def page(qtbot, document, jobs, selection, chosen):
    shown = ReportPage(document, jobs, selection, chosen)
    qtbot.addWidget(shown)
    shown.resize(1064, 820)
    return shown


def set_pages(page, qtbot, act=lambda: None):
    """What the page shows after an act, as a reader of PDF files sees it."""
    with qtbot.waitSignal(page.typesetting.done, timeout=20_000) as done:
        act()
    return PdfReader(BytesIO(done.args[0].content))


def text_of(pdf):
    return re.sub(r"\s+", " ", " ".join(sheet.extract_text() for sheet in pdf.pages))


LEFT = Qt.MouseButton.LeftButton


def headings(pdf):
    return [entry.title for entry in pdf.outline if not isinstance(entry, list)]


def key(widget, which, modifier=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(widget, which, modifier)


def row_of(page, part):
    return page.plan.parts.order.index(part)


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


def test_space_leaves_a_part_out_and_takes_it_in_again(page, qtbot, chosen):
    set_pages(page, qtbot, page.show)
    parts = page.plan.parts
    parts.setFocus()
    parts.setCurrentRow(row_of(page, "method"))
    before = page.preview.pages
    pdf = set_pages(page, qtbot, lambda: key(parts, Qt.Key.Key_Space))
    assert "method" not in chosen.choices.blocks
    assert len(pdf.pages) < before
    key(parts, Qt.Key.Key_Space)
    assert chosen.choices.blocks == BLOCKS


def test_a_click_on_the_box_leaves_out_and_on_the_name_only_chooses(page, qtbot, chosen):
    page.show()
    parts = page.plan.parts
    place = parts.visualItemRect(parts.item(row_of(page, "sources")))
    qtbot.mouseClick(parts.viewport(), LEFT, pos=place.center())
    assert chosen.choices.blocks == BLOCKS
    assert parts.order[parts.currentRow()] == "sources"
    qtbot.mouseClick(parts.viewport(), LEFT, pos=QPoint(place.left() + 10, place.center().y()))
    assert chosen.choices.blocks == tuple(part for part in BLOCKS if part != "sources")


def test_alt_and_arrows_move_a_part(page, qtbot, chosen):
    page.show()
    parts = page.plan.parts
    parts.setFocus()
    parts.setCurrentRow(row_of(page, "options"))
    for _step in range(5):
        key(parts, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert chosen.choices.blocks[:3] == ("options", "summary", "contents")
    assert parts.currentRow() == 0
    qtbot.mouseClick(page.plan.down, LEFT)
    assert chosen.choices.blocks[:3] == ("summary", "options", "contents")
    qtbot.mouseClick(page.plan.usual, LEFT)
    assert tuple(parts.order) == chosen.choices.blocks == BLOCKS
    assert not page.plan.usual.isEnabled()


def test_the_order_chosen_is_the_order_printed(page, qtbot, chosen):
    others = set(BLOCKS) - {"about", "method"}
    chosen.put_in_order(("method", "about", *others), others)
    assert headings(set_pages(page, qtbot, page.show)) == ["Method", "About this document"]
    turned = ("about", "method", *others)
    assert headings(set_pages(page, qtbot, lambda: chosen.put_in_order(turned, others))) == [
        "About this document",
        "Method",
    ]


def test_the_paper_is_chosen(page, qtbot, chosen):
    assert round(set_pages(page, qtbot, page.show).pages[0].mediabox.height) == 842
    paper = page.plan.paper
    paper.setFocus()
    assert round(set_pages(page, qtbot, lambda: key(paper, Qt.Key.Key_Down)).pages[0].mediabox.height) == 792


def test_a_higher_marking_is_printed_and_a_lower_one_refused(page, qtbot, chosen):
    set_pages(page, qtbot, page.show)
    line = page.plan.marking.line
    line.setFocus()

    def mark(text):
        line.selectAll()
        QTest.keyClicks(line, text)
        key(line, Qt.Key.Key_Return)

    sheets = set_pages(page, qtbot, lambda: mark("SECRET")).pages
    assert all("SECRET" in sheet.extract_text() for sheet in sheets)
    mark("UNCLASSIFIED")
    assert "cannot be marked “UNCLASSIFIED”" in page.plan.refusal.text()
    assert page.plan.refusal.isVisible()
    assert line.text() == "UNCLASSIFIED"
    assert chosen.choices.marking == "SECRET"


def test_a_marking_that_has_become_too_low_is_said_and_the_old_pages_stay(page, qtbot, document, chosen):
    chosen.mark("OFFICIAL-SENSITIVE")
    before = len(set_pages(page, qtbot, page.show).pages)
    with qtbot.waitSignal(page.typesetting.failed, timeout=20_000):
        document.edit(SetParticular("marking", "SECRET"))
    assert "cannot be marked “OFFICIAL-SENSITIVE”" in page.trouble.text.text()
    assert page.trouble.isVisible()
    assert page.preview.pages == before
    set_pages(page, qtbot, lambda: chosen.mark(""))
    assert not page.trouble.isVisible()


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


class Folders(QObject):
    """Stands in for the system's file manager."""

    def __init__(self):
        super().__init__()
        self.opened = []

    @Slot("QUrl")
    def open(self, url):
        self.opened.append(url.toLocalFile())


@pytest.fixture
def folders():
    manager = Folders()
    QDesktopServices.setUrlHandler("file", manager, "open")
    yield manager
    QDesktopServices.unsetUrlHandler("file")


def wait_for_file(desk, qtbot, act):
    with qtbot.waitSignal(desk.furnishing.commands.exported, timeout=20_000):
        act()


def test_the_file_written_is_the_one_that_was_shown_and_its_folder_opens(desk, qtbot, answers, tmp_path, folders):
    desk.furnishing._chosen.put_in_order(BLOCKS, set(BLOCKS) - {"options"})
    desk.window.make_page("report")
    page = desk.window.pages["report"]
    pdf = set_pages(page, qtbot, lambda: desk.window.show_page("report"))
    assert len(pdf.pages) < 5
    answers.save = tmp_path / "chosen.pdf"
    wait_for_file(desk, qtbot, lambda: qtbot.mouseClick(page.export, LEFT))
    assert text_of(PdfReader(answers.save)) == text_of(pdf)
    assert desk.window.notice.text.text() == f"Exported to {answers.save}"
    opener = next(b for b in desk.window.notice.findChildren(QPushButton) if b.text() == "Open folder")
    qtbot.mouseClick(opener, LEFT)
    assert folders.opened == [str(tmp_path)]


def test_the_menus_export_prints_what_was_chosen_too(desk, qtbot, answers, tmp_path):
    desk.furnishing._chosen.put_in_order(BLOCKS, set(BLOCKS) - {"method"})
    answers.save = tmp_path / "menu.pdf"
    wait_for_file(desk, qtbot, desk.window.actions_["export-pdf"].trigger)
    assert headings(PdfReader(answers.save)) == ["Method"]


@pytest.mark.parametrize("ending", [".yaml", ".json", ".csv"])
def test_other_files_are_written_from_the_page(desk, qtbot, answers, tmp_path, ending):
    desk.window.show_page("report")
    answers.save = tmp_path / f"other{ending}"
    action = next(a for a in desk.window.pages["report"].other.menu().actions() if ending[1:].upper() in a.text())
    wait_for_file(desk, qtbot, action.trigger)
    assert "formal alliance" in answers.save.read_text(encoding="utf-8-sig").lower()
    assert answers.suggested.endswith(ending)


def test_a_broken_program_is_not_hidden(page, qtbot):
    """What no user can mend reaches the window's handler of faults."""
    with qtbot.captureExceptions() as faults:
        page.typesetting.failed.emit(ZeroDivisionError())
    assert [kind for kind, _error, _trace in faults] == [ZeroDivisionError]
    assert not page.trouble.isVisible()
