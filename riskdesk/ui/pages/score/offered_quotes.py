"""Quotes that a score may well rest on: evidence first, then what its option, dimension and scenario quote."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from riskdesk.domain.assessment import Assessment
from riskdesk.domain.quotes import Quote
from riskdesk.domain.scores import Cell
from riskdesk.ui.models.quote_words import source_of
from riskdesk.words import _

MOST = 9
"""So many are offered, one for each key."""
LINES = 7
"""Height of the list, in lines."""


@dataclass(frozen=True, slots=True)
class OfferedQuote:
    """A quote, and what holds it already."""

    holder: str
    quote: Quote


def offered_quotes(a: Assessment, cell: Cell) -> list[OfferedQuote]:
    """What to offer for a score; what it quotes already is left out."""
    score = a.score(cell)
    held = set(score.quotes) if score else set()
    offered: dict[Quote, OfferedQuote] = {}
    for each in _candidates(a, cell):
        if each.quote not in held and a.brief(each.quote.brief) is not None:
            offered.setdefault(each.quote, each)
    return list(offered.values())[:MOST]


def _candidates(a: Assessment, cell: Cell) -> Iterator[OfferedQuote]:
    option, dimension, scenario = a.option(cell.option), a.tree.by_id[cell.dimension], a.scenario(cell.scenario)
    for evidence in a.evidence:
        yield from (OfferedQuote(_("Evidence: {name}").format(name=evidence.text), q) for q in evidence.quotes)
    for item in (option, dimension, scenario):
        if item is not None:
            yield from (OfferedQuote(item.name, q) for q in item.quotes)


class QuoteOffers(QListWidget):
    """Each has the key of its number; Enter takes the chosen one."""

    taken = Signal(object)
    """A Quote."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(_("Quotes to attach"))
        self.setWordWrap(True)
        self.setSpacing(2)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.itemDoubleClicked.connect(lambda _item: self.take())

    def offer(self, a: Assessment, offered: list[OfferedQuote]) -> None:
        """Offer these; hidden where there are none."""
        self.clear()
        for number, each in enumerate(offered, 1):
            text = " ".join(each.quote.text.split())
            item = QListWidgetItem(f"{number}  {each.holder}\n“{text}” · {source_of(a, each.quote)}")
            item.setData(Qt.ItemDataRole.UserRole, each.quote)
            self.addItem(item)
        self.setCurrentRow(0)
        self.setFixedHeight(min(LINES, 3 * len(offered)) * self.fontMetrics().lineSpacing())
        self.setVisible(bool(offered))

    def take(self) -> None:
        """Attach the chosen one."""
        if item := self.currentItem():
            self.taken.emit(item.data(Qt.ItemDataRole.UserRole))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        number = event.key() - int(Qt.Key.Key_1)
        if 0 <= number < self.count() and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.setCurrentRow(number)
            self.take()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.take()
        else:
            super().keyPressEvent(event)
