"""The quotes that support a score: where each stands, taking one away, adding one from a brief."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from riskdesk.domain.assessment import Assessment
from riskdesk.domain.edits.scores import SetQuotes
from riskdesk.domain.quotes import Quote
from riskdesk.domain.scores import Cell, Score
from riskdesk.ui.document import Document
from riskdesk.ui.models.quote_words import source_of
from riskdesk.ui.models.standing_scores import Standing, standing_button, standing_scores
from riskdesk.ui.pages.score.quote_form import QuoteForm
from riskdesk.ui.selection import Selection
from riskdesk.ui.theme import THEME
from riskdesk.ui.widgets.labels import PlainLabel
from riskdesk.ui.widgets.list_button import ListButton
from riskdesk.ui.widgets.surfaces import GAP, clear
from riskdesk.words import _

BAR = 3


class QuotePart(QWidget):
    """The list, and the form that adds to it."""

    def __init__(self, document: Document, selection: Selection) -> None:
        super().__init__()
        self._document, self._selection = document, selection
        self._cell: Cell | None = None
        self._listed: tuple[Quote, ...] | None = None
        self._standing: list[Standing] = []
        self._heading = PlainLabel(_("Quotes"), "small", quiet=True)
        self.add_button = QPushButton(_("Add a quote…"))
        self.add_button.clicked.connect(self.begin)
        self.form = QuoteForm()
        self.form.hide()
        self.form.chosen.connect(self._add)
        self.form.left.connect(self._end)
        top = QHBoxLayout()
        top.addWidget(self._heading, 1)
        top.addWidget(self.add_button)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(GAP)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP // 2)
        column.addLayout(top)
        column.addLayout(self._rows)
        column.addWidget(self.form)

    def show_score(self, cell: Cell, score: Score | None) -> None:
        """List the quotes of a score; rows are made anew only when the quotes are others."""
        a = self._document.current
        if cell != self._cell:
            self.form.hide()
        quotes = score.quotes if score else ()
        self._heading.setText(_("Quotes") if quotes else _("No quote supports this score yet"))
        self.add_button.setEnabled(any(brief.paragraphs for brief in a.briefs))
        standing = [standing_scores(a, quote, but=cell) for quote in quotes]
        if (cell, quotes, standing) != (self._cell, self._listed, self._standing):
            self._list(a, quotes, standing)
        self._cell, self._listed, self._standing = cell, quotes, standing

    def begin(self) -> bool:
        """Open the form; False while there is no text to quote from."""
        if self._cell is None or not self.add_button.isEnabled():
            return False
        self.form.offer(self._document.current, self._cell)
        self.form.show()
        self.form.take_focus()
        return True

    def _list(self, a: Assessment, quotes: tuple[Quote, ...], standing: Sequence[Standing]) -> None:
        clear(self._rows)
        before: QWidget = self.add_button
        for place, (quote, others) in enumerate(zip(quotes, standing, strict=True)):
            row = QuoteRow(quote, source_of(a, quote), standing_button(others, self._selection, other=True))
            row.others.setVisible(bool(others))
            row.pressed.connect(lambda quote=quote: self._selection.go_to_quote(quote))
            row.removed.connect(lambda place=place: self._remove(place))
            self._rows.addWidget(row)
            QWidget.setTabOrder(before, row)
            QWidget.setTabOrder(row, row.remove)
            QWidget.setTabOrder(row.remove, row.others)
            before = row.others

    def _add(self, quote: Quote) -> None:
        if self._set((*(self._listed or ()), quote)):
            self._end()

    def _remove(self, place: int) -> None:
        listed = self._listed or ()
        self._set((*listed[:place], *listed[place + 1 :]))
        self.add_button.setFocus()

    def _set(self, quotes: tuple[Quote, ...]) -> bool:
        return self._cell is not None and self._document.edit(SetQuotes(self._cell, quotes))

    def _end(self) -> None:
        self.form.hide()
        self.add_button.setFocus()


class QuoteRow(QFrame):
    """One quote; a click or Enter goes to it in its brief."""

    pressed = Signal()
    removed = Signal()

    def __init__(self, quote: Quote, source: str, others: ListButton) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(
            _("Quote, {source}: {text}. Enter shows it in its brief.").format(source=source, text=quote.text)
        )
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(PlainLabel(source, "small", quiet=True).wrapped())
        texts.addWidget(PlainLabel(quote.text).wrapped())
        self.others = others
        texts.addWidget(others, 0, Qt.AlignmentFlag.AlignLeft)
        self.remove = QToolButton()
        self.remove.setText("✕")
        self.remove.setProperty("flat", True)
        self.remove.setAccessibleName(_("Remove the quote {source}").format(source=source))
        self.remove.clicked.connect(self.removed)
        row = QHBoxLayout(self)
        row.setContentsMargins(GAP + BAR, GAP // 2, 0, GAP // 2)
        row.addLayout(texts, 1)
        row.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignTop)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        accent = QColor(THEME.colours.accent)
        painter.fillRect(self.width() - BAR if self.isRightToLeft() else 0, 0, BAR, self.height(), accent)
        if self.hasFocus():
            painter.setPen(QPen(accent, THEME.colours.ring))
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if self.rect().contains(event.position().toPoint()):
            self.pressed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.pressed.emit()
        elif event.key() == Qt.Key.Key_Delete:
            self.removed.emit()
        else:
            super().keyPressEvent(event)
