"""Parts, order, marking and paper are chosen, and printed."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from report_driver import LEFT, headings, key, row_of, set_pages

from riskdesk.domain.edits.particulars import SetParticular
from riskdesk.report.choices import BLOCKS


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
