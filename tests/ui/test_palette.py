"""The command palette and Find: a few letters lead to any command, page, name or text."""

import pytest
from PySide6.QtCore import Qt

from riskdesk.ui.dialogs.command_palette import Destination, best, fit


@pytest.mark.parametrize(
    ("typed", "better", "worse"),
    [
        ("exp", "Export PDF", "Open another example"),
        ("export pdf", "Export PDF", "Export as JSON"),
        ("ep", "Export PDF", "Home"),
        ("SCORE", "3 Score", "Start from blank scores, when wanted"),
    ],
)
def test_what_was_typed_finds_the_nearest(typed, better, worse):
    places = [Destination(text, "", lambda: None) for text in (worse, better)]
    assert best(typed, places, loosely=True)[0].text == better


def test_letters_out_of_order_do_not_answer():
    assert fit("fdp", "Export PDF") is None
    assert fit("", "Anything") is not None


def test_letters_far_apart_in_a_long_text_do_not_answer():
    long = "Undo: Quotes of Security Cooperation of Formal alliance, violence keeps escalating"
    assert fit("dark", long) is None
    assert fit("usec", "Undo: Security") is not None


def opened(desk, qtbot, key):
    qtbot.keyClick(desk.window, key, Qt.KeyboardModifier.ControlModifier)
    return desk.furnishing.showing.shown


def texts(palette):
    return [palette.list.item(n).text() for n in range(palette.list.count())]


def test_a_command_is_done_by_typing(desk, qtbot):
    palette = opened(desk, qtbot, Qt.Key.Key_K)
    qtbot.keyClicks(palette.line, "weigh")
    assert texts(palette)[0].startswith("4 Weigh")
    qtbot.keyClick(palette.line, Qt.Key.Key_Return)
    assert desk.window.page == "weigh"
    assert not palette.isVisible()


def test_arrow_keys_choose_among_the_answers(desk, qtbot):
    palette = opened(desk, qtbot, Qt.Key.Key_K)
    qtbot.keyClicks(palette.line, "export")
    qtbot.keyClick(palette.line, Qt.Key.Key_Down)
    assert palette.list.currentRow() == 1
    assert palette.line.text() == "export"


def test_an_option_is_found_and_gone_to(desk, qtbot):
    desk.window.show_page("home")
    palette = opened(desk, qtbot, Qt.Key.Key_F)
    qtbot.keyClicks(palette.line, "formal")
    assert texts(palette)[0] == "Formal alliance  ·  Option"
    qtbot.keyClick(palette.line, Qt.Key.Key_Return)
    assert desk.window.page == "frame"
    assert desk.window.pages["frame"].options.view.current_id == desk.document.current.options[0].id


def test_a_paragraph_is_found_and_gone_to(desk, qtbot):
    desk.window.show_page("score")
    brief = desk.document.current.briefs[0]
    word = max(brief.paragraphs[2].split(), key=len)
    wanted = []
    desk.selection.quote_wanted.connect(wanted.append)
    palette = opened(desk, qtbot, Qt.Key.Key_F)
    qtbot.keyClicks(palette.line, " ".join(brief.paragraphs[2].split()[:8]))
    assert "Paragraph 3" in texts(palette)[0], word
    qtbot.keyClick(palette.line, Qt.Key.Key_Return)
    assert desk.window.page == "brief"
    assert (wanted[0].brief, wanted[0].paragraph) == (brief.id, 3)


def test_a_rationale_leads_to_its_score(desk, qtbot):
    desk.window.show_page("score")
    cell, score = next((c, s) for c, s in desk.document.current.cells() if s.rationale)
    palette = opened(desk, qtbot, Qt.Key.Key_F)
    palette.line.setText(score.rationale)
    qtbot.keyClick(palette.line, Qt.Key.Key_Return)
    assert desk.window.page == "score"
    assert desk.selection.cell == cell


def test_nothing_found_is_said_and_esc_closes(desk, qtbot):
    desk.window.show_page("score")
    palette = opened(desk, qtbot, Qt.Key.Key_F)
    qtbot.keyClicks(palette.line, "zzzz")
    assert palette.nothing.isVisible()
    qtbot.keyClick(palette.line, Qt.Key.Key_Escape)
    assert not palette.isVisible()


@pytest.mark.parametrize(("wanted", "says"), [("help", "THE WAY THROUGH"), ("keys", "Ctrl+K"), ("about", "Qt")])
def test_help_is_plain_text_beside_the_work(desk, wanted, says):
    desk.window.actions_[wanted].trigger()
    shown = desk.furnishing.showing.shown
    assert says in shown.text.toPlainText()
    assert not shown.isModal()
    shown.close()


def test_the_columns_of_help_and_keys_stand_under_each_other(desk):
    for wanted in ("help", "keys"):
        desk.window.actions_[wanted].trigger()
        metrics = desk.furnishing.showing.shown.text.fontMetrics()
        assert metrics.horizontalAdvance("iiii") == metrics.horizontalAdvance("MMMM")
        desk.furnishing.showing.shown.close()
