"""Choosing a quote: one that is offered, or any stretch of a brief, taken from its paragraph so that it is exact."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from riskdesk.domain.assessment import Assessment
from riskdesk.domain.briefs import Brief
from riskdesk.domain.quotes import Quote
from riskdesk.domain.scores import Cell
from riskdesk.ui.pages.score.offered_quotes import QuoteOffers, offered_quotes
from riskdesk.ui.widgets.choosers import Chooser
from riskdesk.ui.widgets.fields import Labelled
from riskdesk.ui.widgets.labels import PlainLabel
from riskdesk.ui.widgets.surfaces import GAP
from riskdesk.ui.widgets.utf16 import signs
from riskdesk.words import _

LINES = 5
"""Height of the paragraph, in lines."""
HINT = 48
"""Letters of a paragraph that are shown to choose it by."""


class QuoteForm(QWidget):
    """What is offered; then brief, paragraph, and its text to select from; nothing selected means all of it."""

    chosen = Signal(object)
    """A Quote."""
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._briefs: tuple[Brief, ...] = ()
        self.offers = QuoteOffers()
        self.offers.taken.connect(self.chosen)
        self.brief, self.paragraph = Chooser(_("Brief")), Chooser(_("Paragraph"))
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByKeyboard | Qt.TextInteractionFlag.TextSelectableByMouse
        )
        self.text.setAccessibleName(_("Text of the paragraph; select the words to quote"))
        self.add = QPushButton(_("Add"))
        self.add.setProperty("primary", True)
        self.cancel = QPushButton(_("Cancel"))
        self.brief.chosen.connect(self._show_brief)
        self.paragraph.chosen.connect(self._show_paragraph)
        self.add.clicked.connect(self._choose)
        self.cancel.clicked.connect(self.left)
        self._lay_out()

    def _lay_out(self) -> None:
        choosers = QHBoxLayout()
        choosers.setSpacing(2 * GAP)
        choosers.addWidget(Labelled(_("Brief"), self.brief), 1)
        choosers.addWidget(Labelled(_("Paragraph"), self.paragraph), 1)
        buttons = QHBoxLayout()
        hint = PlainLabel(_("Select the words to quote; nothing selected quotes all."), "small", quiet=True)
        buttons.addWidget(hint.wrapped(), 1)
        buttons.addWidget(self.add)
        buttons.addWidget(self.cancel)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, GAP, 0, 0)
        column.addWidget(self.offers)
        column.addLayout(choosers)
        column.addWidget(self.text)
        column.addLayout(buttons)

    def offer(self, a: Assessment, cell: Cell) -> None:
        """Offer what suits a score, and the paragraphs of all briefs, starting with the first."""
        self.offers.offer(a, offered_quotes(a, cell))
        self._briefs = tuple(brief for brief in a.briefs if brief.paragraphs)
        self.brief.offer([(brief.id, brief.title or brief.id) for brief in self._briefs])
        self.text.setFixedHeight(LINES * self.text.fontMetrics().lineSpacing() + 3 * GAP)
        if self._briefs:
            self._show_brief(self._briefs[0].id)

    def take_focus(self) -> None:
        """Start at what is offered, or else at the choice of the paragraph, or of the brief when there are several."""
        first = self.brief if len(self._briefs) > 1 else self.paragraph
        (self.offers if self.offers.count() else first).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            (self.left.emit if self.cancel.hasFocus() else self._choose)()
        else:
            super().keyPressEvent(event)

    def _shown_brief(self) -> Brief:
        return next(brief for brief in self._briefs if brief.id == self.brief.currentData())

    def _show_brief(self, brief: object) -> None:
        self.brief.show_value(brief)
        paragraphs = enumerate(self._shown_brief().paragraphs, 1)
        self.paragraph.offer([(number, _hint(number, text)) for number, text in paragraphs])
        self._show_paragraph(1)

    def _show_paragraph(self, number: object) -> None:
        self.paragraph.show_value(number)
        self.text.setPlainText(self._shown_brief().paragraphs[self.paragraph.currentIndex()])

    def _choose(self) -> None:
        # Qt tells a line break within a selection by U+2029.
        cursor, paragraph = self.text.textCursor(), self.text.toPlainText()
        selected = cursor.selectedText().replace("\u2029", "\n")
        start = signs(paragraph, cursor.selectionStart()) if selected.strip() else 0
        chosen = selected if selected.strip() else paragraph
        start += len(chosen) - len(chosen.lstrip())
        self.chosen.emit(Quote(self._shown_brief().id, self.paragraph.currentData(), chosen.strip(), start))


def _hint(number: int, text: str) -> str:
    return f"{number} · {text[:HINT]}…" if len(text) > HINT else f"{number} · {text}"
