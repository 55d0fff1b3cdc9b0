"""The text with what belongs right to it: the tags above, finding words in it, what was just done under it."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from riskdesk.domain.briefs import Brief
from riskdesk.ui.pages.brief.find_bar import FindBar
from riskdesk.ui.pages.brief.tag_bar import TagBar
from riskdesk.ui.pages.brief.text_view import BriefText
from riskdesk.ui.widgets.labels import ElidedLabel
from riskdesk.ui.widgets.message_strip import MessageStrip, announce
from riskdesk.ui.widgets.surfaces import GAP


class Reading(QWidget):
    """One column; strips stand over the text while they have something to say."""

    def __init__(self) -> None:
        super().__init__()
        self.tag_bar, self.find_bar, self.text = TagBar(), FindBar(), BriefText()
        self.strip = MessageStrip("hint")
        self.said = ElidedLabel("", "small", quiet=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        for widget in (self.tag_bar, self.strip, self.find_bar):
            column.addWidget(widget)
        column.addWidget(self.text, 1)
        column.addWidget(self.said)
        self.tag_bar.tag_wanted.connect(self.text.tag_wanted)
        self.find_bar.moved.connect(self.text.show_found)
        self.find_bar.closed.connect(self.text.setFocus)
        self.text.find_wanted.connect(self.find_bar.open_bar)
        for moved in (self.text.cursorPositionChanged, self.text.selectionChanged):
            moved.connect(self.enable_tags)

    def show_brief(self, brief: Brief) -> None:
        """Show another text; a new text of the same brief is shown where the old one was being read."""
        is_same, bar = brief.id == self.text.brief.id, self.text.verticalScrollBar()
        down, caret = bar.value(), self.text.textCursor().position()
        self.text.show_brief(brief)
        if is_same:
            cursor = self.text.textCursor()
            cursor.setPosition(min(caret, self.text.document().characterCount() - 1))
            self.text.setTextCursor(cursor)
            bar.setValue(down)
        self.find_bar.search_in(self.text.toPlainText().split("\n"))

    def enable_tags(self) -> None:
        """Grey the tags where nothing can be marked."""
        self.tag_bar.enable(self.text.can_mark())

    def say(self, sentence: str) -> None:
        """Say what was done, to eyes and to ears."""
        self.said.setText(sentence)
        announce(self.said, sentence)
