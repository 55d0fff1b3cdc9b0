"""The Brief page in the real window: its keys beside those of the window."""

from dataclasses import replace

import pytest
from brief_driver import put_caret, select
from PySide6.QtCore import Qt

from riskdesk.domain.edits.briefs import ReviseText
from riskdesk.ui.theme import THEME

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(qtbot, desk):
    desk.window.show_page("brief")
    desk.window.activateWindow()
    qtbot.waitActive(desk.window)
    robustness = desk.furnishing.robustness
    # The pane beside says more once the stress test is done, and may then need other room.
    qtbot.waitUntil(lambda: robustness.current is not None and robustness.current.is_done)
    desk.window.pages["brief"].text.setFocus()
    return desk.window


def test_control_z_in_the_text_undoes_the_last_mark(qtbot, window, desk):
    page, before = window.pages["brief"], desk.document.current
    select(page, 1, "steep rise")
    qtbot.keyClick(page.text, Key.Key_R)
    assert desk.document.current.dimensions[-1].name == "steep rise"
    qtbot.keyClick(page.text, Key.Key_Z, CONTROL)
    assert desk.document.current is before


def test_f4_in_the_window_answers_on_this_page(qtbot, window):
    page = window.pages["brief"]
    qtbot.waitUntil(lambda: not page.offers.is_looking, timeout=20_000)
    qtbot.keyClick(page.text, Key.Key_F4)
    assert page.side.offers.isVisible()
    assert page.reading.said.text()


@pytest.mark.parametrize(("theme", "percent"), [("dark", 100), ("contrast", 100), ("light", 200), ("dark", 200)])
def test_nothing_of_the_page_is_cut_in_a_small_window(qtbot, qapp, window, theme, percent):
    THEME.use(qapp, theme, percent)
    window.resize(1024, 700)
    qtbot.wait(50)
    page = window.pages["brief"]
    put_caret(page, 2, 3)
    qtbot.keyClick(page.text, Key.Key_E)
    for button in page.reading.tag_bar.buttons.values():
        assert page.reading.tag_bar.rect().contains(button.geometry())
        assert button.height() >= page.fontMetrics().height()
    qtbot.waitUntil(lambda: page.rect().contains(page.bar.geometry()))
    assert page.text.viewport().height() > 2 * page.fontMetrics().height()
    assert page.text.viewport().rect().intersects(page.text.cursorRect())
    inside = page.text.document().findBlockByNumber(2).layout().lineAt(0).naturalTextWidth()
    assert inside <= page.text.viewport().width()


def test_a_repaired_text_is_shown_where_it_was_read(qtbot, window, desk):
    page = window.pages["brief"]
    page.text.verticalScrollBar().setValue(page.text.verticalScrollBar().maximum() // 2)
    down = page.text.verticalScrollBar().value()
    assert down > 0
    brief = desk.document.current.briefs[0]
    changed = replace(brief, paragraphs=(*brief.paragraphs[:-1], "Another end."))
    desk.document.edit(ReviseText(changed, {}))
    assert page.text.toPlainText().endswith("Another end.")
    assert page.text.verticalScrollBar().value() == down
