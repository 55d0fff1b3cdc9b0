"""The quotes that an option, dimension or scenario rests on: each leads to its brief and can be taken away."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from riskdesk.domain.assessment import Assessment
from riskdesk.domain.quotes import Quote
from riskdesk.ui.models.quote_words import source_of
from riskdesk.ui.models.standing_scores import Standing, standing_button, standing_scores
from riskdesk.ui.selection import Selection
from riskdesk.ui.widgets.labels import PlainLabel
from riskdesk.ui.widgets.surfaces import GAP, clear
from riskdesk.words import _


class QuotesList(QWidget):
    """A handful of quotes, built anew only when they change."""

    wanted = Signal(object)
    """Show this Quote in its brief."""
    given_up = Signal(object)
    """Take this Quote away."""

    def __init__(self, selection: Selection) -> None:
        super().__init__()
        self._selection = selection
        self._shown: tuple[tuple[Quote, str, Standing], ...] | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GAP)

    def show_quotes(self, a: Assessment, quotes: tuple[Quote, ...]) -> None:
        """Show these quotes, each with where it stands and the scores that stand on it."""
        shown = tuple((quote, source_of(a, quote), standing_scores(a, quote)) for quote in quotes)
        if shown == self._shown:
            return
        self._shown = shown
        clear(self._column)
        for quote, source, standing in shown:
            self._column.addWidget(self._row(quote, source, standing))
        if not shown:
            self._column.addWidget(PlainLabel(_("No quote from a brief supports it yet."), quiet=True).wrapped())

    def _row(self, quote: Quote, source: str, standing: Standing) -> QWidget:
        row = QWidget()
        column = QVBoxLayout(row)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP // 4)
        column.addWidget(PlainLabel(_("“{text}”").format(text=quote.text)).wrapped())
        column.addWidget(PlainLabel(source, "small", quiet=True).wrapped())
        buttons = QHBoxLayout()
        buttons.setSpacing(0)
        for text, name, signal in (
            (_("Show in the brief"), _("Show “{text}” in the brief"), self.wanted),
            (_("Remove"), _("Remove the quote “{text}”"), self.given_up),
        ):
            button = QToolButton()
            button.setText(text)
            button.setProperty("flat", True)
            button.setAccessibleName(name.format(text=quote.text))
            button.clicked.connect(lambda _checked=False, signal=signal: signal.emit(quote))
            buttons.addWidget(button)
        if standing:
            buttons.addWidget(standing_button(standing, self._selection))
        buttons.addStretch(1)
        column.addLayout(buttons)
        return row
