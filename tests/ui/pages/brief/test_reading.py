"""Reading a brief and finding words in it."""

import time
from dataclasses import replace

import pytest
from brief_driver import SECOND, marked, shown
from builders import an_assessment
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QKeyEvent

from riskdesk.domain.briefs import Brief
from riskdesk.domain.edits.briefs import AddBrief
from riskdesk.domain.ids import BriefId
from riskdesk.ui.pages.brief.page import BriefPage
from riskdesk.ui.pages.brief.text_column import QUIET, STRONG
from riskdesk.ui.pages.brief.uses import COLOURS, Use
from riskdesk.ui.theme import THEMES

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier


def test_the_text_stands_as_written_one_block_a_paragraph(page, document):
    paragraphs = document.current.briefs[0].paragraphs
    assert page.text.toPlainText().split("\n") == list(paragraphs)


def test_lines_hold_about_seventy_characters_whatever_the_width(qtbot, page):
    page.resize(2400, 900)
    qtbot.wait(10)
    longest = max(page.text.document().findBlockByNumber(n).layout().lineAt(0).textLength() for n in range(5))
    assert 55 <= longest <= 95


def test_a_line_break_inside_a_paragraph_does_not_begin_another(qtbot, page, document):
    document.edit(AddBrief(replace(SECOND, paragraphs=("one\ntwo\u2029three", "<b>four</b>"))))
    page.bar.chooser.chosen.emit("memo")
    assert page.text.document().blockCount() == 2
    assert page.text.toPlainText().endswith("<b>four</b>")


def test_urdu_paragraphs_run_from_right_to_left_among_english_ones(page, document):
    document.edit(AddBrief(SECOND))
    page.bar.chooser.chosen.emit("memo")
    blocks = [page.text.document().findBlockByNumber(n) for n in range(3)]
    assert [block.textDirection() for block in blocks] == [
        Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight,
    ]  # fmt: skip
    starts = [block.layout().lineAt(0).naturalTextRect().left() for block in blocks]
    assert starts[1] > starts[0] + 100


def test_control_with_plus_and_minus_zooms_and_the_menu_goes_back(qtbot, page):
    usual = page.text.font().pointSizeF()
    page.text.setFocus()
    qtbot.keyClick(page.text, Key.Key_Plus, CONTROL)
    assert page.text.font().pointSizeF() > usual
    qtbot.keyClick(page.text, Key.Key_Minus, CONTROL)
    qtbot.keyClick(page.text, Key.Key_Minus, CONTROL)
    assert page.text.font().pointSizeF() < usual
    page.text.zoom(0)
    assert page.text.font().pointSizeF() == usual


def test_control_and_nought_is_left_to_the_way_home(qtbot, page):
    usual = page.text.font().pointSizeF()
    page.text.setFocus()
    asked = QKeyEvent(QEvent.Type.ShortcutOverride, Key.Key_0, CONTROL, "0")
    asked.ignore()
    page.text.event(asked)
    assert not asked.isAccepted()
    assert page.text.font().pointSizeF() == usual


def test_the_text_cannot_be_changed_or_pasted_into(qtbot, page, document):
    before = page.text.toPlainText()
    page.text.setFocus()
    qtbot.keyClicks(page.text, "x")
    page.text.paste()
    assert page.text.toPlainText() == before


def test_two_thousand_paragraphs_open_fast(qtbot, library, document, selection, jobs):
    text = "A sentence of a usual length that says something about the border and what moves over it. " * 4
    long = Brief(BriefId("long"), "Long", paragraphs=tuple(f"{n} {text}" for n in range(2000)))
    a = replace(an_assessment(), id="long", briefs=(long,))
    document.show(library.open(library.create(a)))
    began = time.perf_counter()
    page = shown(qtbot, BriefPage(document, selection, jobs))
    page.text.grab()
    assert page.text.document().blockCount() == 2000
    assert time.perf_counter() - began < 5


def test_words_are_found_counted_and_walked_through(qtbot, page):
    page.find_words("pakistan")
    total = page.text.toPlainText().lower().count("pakistan")
    assert page.reading.find_bar.told.text() == f"1 of {total}"
    assert page.reading.find_bar.words.hasFocus()
    qtbot.keyClick(page.reading.find_bar.words, Key.Key_Return)
    assert page.reading.find_bar.told.text() == f"2 of {total}"
    qtbot.keyClick(page.reading.find_bar.words, Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(page.reading.find_bar.words, Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert page.reading.find_bar.told.text() == f"{total} of {total}"
    qtbot.keyClick(page.reading.find_bar.words, Key.Key_Escape)
    assert not page.reading.find_bar.isVisible()
    assert page.text.hasFocus()
    assert "pakistan" not in [text.lower() for text in marked(page)]


def test_control_f_in_the_text_opens_the_find_line(qtbot, page):
    page.text.setFocus()
    asked = QKeyEvent(QEvent.Type.ShortcutOverride, Key.Key_F, CONTROL)
    asked.ignore()
    page.text.event(asked)
    assert asked.isAccepted()
    qtbot.keyClick(page.text, Key.Key_F, CONTROL)
    qtbot.keyClicks(page.reading.find_bar.words, "zebra")
    assert page.reading.find_bar.told.text() == "not found"


def test_finding_counts_signs_beyond_the_basic_plane_right(page, document):
    document.edit(AddBrief(SECOND))
    page.bar.chooser.chosen.emit("memo")
    page.find_words("words here")
    assert marked(page) == ["words here"]


@pytest.mark.parametrize("theme", list(THEMES))
def test_text_stays_readable_on_every_shade(theme):
    colours = THEMES[theme]
    for use in Use:
        ground = QColor(colours.surface)
        for strength in (QUIET, STRONG):
            ground = blended(ground, QColor(getattr(colours, COLOURS[use])), strength / 255)
        assert contrast(QColor(colours.text), ground) >= 4.5, use


def blended(below, above, share):
    return QColor.fromRgbF(*(low + (high - low) * share for low, high in zip(rgb(below), rgb(above), strict=True)))


def rgb(colour):
    return colour.redF(), colour.greenF(), colour.blueF()


def contrast(one, other):
    light = sorted(0.2126 * r + 0.7152 * g + 0.0722 * b for r, g, b in (map(linear, rgb(c)) for c in (one, other)))
    return (light[1] + 0.05) / (light[0] + 0.05)


def linear(share):
    return share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4
