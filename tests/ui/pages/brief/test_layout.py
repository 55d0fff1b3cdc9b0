"""How the paragraphs of a brief stood in its file, shown as they stood."""

import pytest
from PySide6.QtGui import QColor, QFont

from riskdesk.domain.briefs import Brief, Layout, Note, NoteKind, Role
from riskdesk.domain.edits.briefs import AddBrief
from riskdesk.domain.ids import BriefId
from riskdesk.ui.pages.brief.margin import places_where_they_change
from riskdesk.ui.theme import THEME

LAID_OUT = Brief(
    BriefId("paper"),
    "A paper",
    paragraphs=("Wells", "Text of it.", "a point", "a point below", "Year | Price", "A paper, page 2"),
    layout=(
        Layout(1, Role.HEADING, 1, "page 1"),
        Layout(2, place="page 1"),
        Layout(3, Role.ITEM, 1, "page 1"),
        Layout(4, Role.ITEM, 2, "page 2"),
        Layout(5, Role.ROW, place="page 2"),
        Layout(6, Role.RUNNING, place="slide seven of nine"),
    ),
    notes=(Note(NoteKind.FOOTNOTE, "See the annex.", "3", 2), Note(NoteKind.COMMENT, "Is it so?", author="N. Malik")),
)


@pytest.fixture
def paper(page, document):
    document.edit(AddBrief(LAID_OUT))
    return page


def block(page, number):
    return page.text.document().findBlockByNumber(number)


def letters(page, number):
    return block(page, number).begin().fragment().charFormat()


def test_a_heading_is_bold_and_larger(paper):
    assert letters(paper, 0).fontWeight() == QFont.Weight.DemiBold
    assert block(paper, 0).layout().lineAt(0).height() > block(paper, 1).layout().lineAt(0).height()


def test_points_are_indented_by_their_depth(paper):
    assert [block(paper, number).blockFormat().indent() for number in range(4)] == [0, 0, 1, 2]
    lefts = [block(paper, number).layout().lineAt(0).x() for number in (1, 2, 3)]
    assert lefts[0] < lefts[1] < lefts[2]


def test_what_a_file_repeats_on_its_pages_is_quiet(paper):
    assert letters(paper, 5).foreground().color() == QColor(THEME.colours.quiet)


def test_notes_stand_quietly_after_the_text_and_say_what_they_belong_to(paper):
    told = [block(paper, number).text() for number in range(6, 9)]
    assert told == ["Notes", "Footnote 3 · paragraph 2: See the annex.", "Comment · N. Malik: Is it so?"]
    assert letters(paper, 7).foreground().color() == QColor(THEME.colours.quiet)


def test_notes_are_found_too(paper):
    paper.find_words("annex")
    assert paper.reading.find_bar.told.text() == "1 of 1"


def test_a_page_is_told_where_it_begins():
    assert places_where_they_change(LAID_OUT.layout) == {0: "p. 1", 3: "p. 2", 5: "slide sev…"}


def test_quiet_letters_follow_the_theme(qapp, paper):
    THEME.use(qapp, "dark")
    assert letters(paper, 7).foreground().color() == QColor(THEME.colours.quiet)
