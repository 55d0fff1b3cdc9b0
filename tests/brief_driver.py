"""Driving the Brief page as a user does, and seeing what is marked in its text."""

from PySide6.QtGui import QTextCursor

from riskdesk.domain.briefs import Brief
from riskdesk.domain.ids import BriefId

SECOND = Brief(BriefId("memo"), "A memo", paragraphs=("First words.", "یہ ایک پیراگراف ہے۔", "Last 😀 words here."))


def shown(qtbot, page):
    qtbot.addWidget(page)
    page.resize(1064, 820)
    page.show()
    page.activateWindow()
    qtbot.waitActive(page)
    return page


def marked(page):
    """The stretches of text that are coloured, in the order in which they are painted."""
    return [selection.cursor.selectedText() for selection in page.text.extraSelections()]


def put_caret(page, paragraph, sign):
    cursor = QTextCursor(page.text.document().findBlockByNumber(paragraph))
    cursor.movePosition(QTextCursor.MoveOperation.Right, QTextCursor.MoveMode.MoveAnchor, sign)
    page.text.setTextCursor(cursor)
