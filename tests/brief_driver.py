"""Driving the Brief page as a user does, and seeing what is marked in its text."""

from PySide6.QtGui import QTextCursor, QTextFormat

from riskdesk.domain.briefs import Brief
from riskdesk.domain.ids import BriefId

SECOND = Brief(BriefId("memo"), "A memo", paragraphs=("First words.", "یہ ایک پیراگراف ہے۔", "Last 😀 words here."))


BACKGROUND = QTextFormat.Property.BackgroundBrush


def shown(qtbot, page):
    qtbot.addWidget(page)
    page.resize(1064, 820)
    page.show()
    page.activateWindow()
    qtbot.waitActive(page)
    return page


def marked(page):
    """The stretches of text that are coloured, in the order in which they are painted."""
    return [selection.cursor.selectedText() for selection in _coloured(page)]


def _coloured(page):
    """What has a colour behind it; suggestions have only a line under them."""
    return [each for each in page.text.extraSelections() if each.format.hasProperty(BACKGROUND)]


def put_caret(page, paragraph, sign):
    cursor = QTextCursor(page.text.document().findBlockByNumber(paragraph))
    cursor.movePosition(QTextCursor.MoveOperation.Right, QTextCursor.MoveMode.MoveAnchor, sign)
    page.text.setTextCursor(cursor)


def select(page, paragraph, words):
    """Select words of a paragraph, counted from 0."""
    start = page.text.document().findBlockByNumber(paragraph).text().index(words)
    put_caret(page, paragraph, start)
    cursor = page.text.textCursor()
    cursor.movePosition(QTextCursor.MoveOperation.Right, QTextCursor.MoveMode.KeepAnchor, len(words))
    page.text.setTextCursor(cursor)


def select_across(page, first, last):
    """Select from one place, paragraph and sign, to another."""
    put_caret(page, *last)
    end = page.text.textCursor().position()
    put_caret(page, *first)
    cursor = page.text.textCursor()
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    page.text.setTextCursor(cursor)


def emphasised(page):
    """The words that stand out in the text."""
    strongest = max(_coloured(page), key=lambda one: one.format.background().color().alpha())
    return strongest.cursor.selectedText()


def card_rows(page):
    """What the rows of the cards say first."""
    rows = page.cards.list.rows
    return [rows.text(row) for row in rows.rows]


def go_to_card(page, name, *, quote=False):
    """Choose the row of a card, or of its first quote, by the keyboard's focus."""
    rows = page.cards.list.rows
    number = next(n for n, row in enumerate(rows.rows) if row.card.name == name and (row.quoted is not None) is quote)
    page.cards.list.setFocus()
    page.cards.list.setCurrentIndex(rows.index(number))
    return rows.rows[number]
